"""The XLSForm: accepted by pyxform, complete in both languages, harmless in a spreadsheet."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from pyxform.xls2xform import convert

from readiness.diagnostics import Diagnostic, Severity, catalogue
from readiness.domain.assessment import Assessment, Subject, Track
from readiness.domain.framework import Framework
from readiness.domain.scoring.scored import score_assessment
from readiness.loading.frameworks import load_framework
from readiness.questionnaire.build import build
from readiness.questionnaire.xlsform import names
from readiness.questionnaire.xlsform.names import field, name_of
from readiness.questionnaire.xlsform.write import findings, xlsform
from tests.conftest import REPOSITORY
from tests.unit.questionnaire.every_kind import FRAMEWORK, questionnaire
from tests.unit.questionnaire.xlsform.xform import Form, rows_of
from tests.unit.scored import scored

SHIPPED = sorted(path.parent.name for path in (REPOSITORY / "criteria").glob("*/framework.yaml"))


def shipped(name: str) -> Framework:
    loaded = load_framework(REPOSITORY / "criteria" / name, name)
    assert loaded.framework is not None
    return loaded.framework


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_instruments(name: str) -> None:
    framework = shipped(name)
    made = score_assessment(
        framework, Assessment(name, Subject("74.04", "Kabupaten Ma'rang", "kabupaten"), {}, 2026), Track.SELF
    )
    warnings: list[Diagnostic] = []
    language = "en" if len(framework.root.children) % 2 else "id"
    content = xlsform(build(made, language), language, warnings)
    assert warnings == []
    survey = rows_of(content, "survey")
    asked = {row["name"] for row in survey}
    assert {name_of(str(question.id)) for question in framework.questions()} <= asked
    for row in survey:
        assert ("label::Bahasa Indonesia (id)" in row) == ("label::English (en)" in row)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_kind(language: str) -> None:
    warnings: list[Diagnostic] = []
    content = xlsform(questionnaire(language), language, warnings)
    assert warnings == []
    (setting,) = rows_of(content, "settings")
    assert setting["default_language"] == {"id": "Bahasa Indonesia (id)", "en": "English (en)"}[language]
    assert setting["form_id"] == "t-74.04-2026-self"
    rows = {row["name"]: row for row in rows_of(content, "survey")}
    assert rows["stage"]["type"].startswith("select_one")
    assert rows["stage"]["default"] == "draft"
    assert "Asesor eksternal: Belum ada." in rows["stage"]["hint::Bahasa Indonesia (id)"]
    assert "Peraturan Bupati" in rows["stage"]["guidance_hint::Bahasa Indonesia (id)"]
    assert rows["channels"]["type"].startswith("select_multiple")
    assert [rows[name]["type"] for name in ("staff", "minutes", "adopted_on", "remark")] == [
        "integer",
        "decimal",
        "date",
        "text",
    ]
    assert "default" not in rows["remark"]
    assert rows[field("SRV-3", names.INDEX)]["default"] == "68.75"
    choices = rows_of(content, "choices")
    lists = {row["list_name"]: [r["name"] for r in choices if r["list_name"] == row["list_name"]] for row in choices}
    assert lists[rows["channels"]["type"].split()[1]] == [
        "app",
        "desk",
        "call_x2Dxcentre",
        "__none",
        "unknown",
        "not_applicable",
    ]
    assert lists[rows["stage"]["type"].split()[1]] == ["none", "draft", "adopted", "unknown"]
    assert lists[rows[name_of("SRV-2")]["type"].split()[1]] == ["1", "2", "3", "4", "5", "unknown"]
    assert {row["name"]: row["question"] for row in rows_of(content, "readiness")}["SRV_x2Dx2"] == "SRV-2"
    assert rows["readiness__track"]["calculation"] == "'self'"


def test_constraints() -> None:
    form = Form(rows_of(xlsform(questionnaire(), "id"), "survey"))
    for name, value, expected in (
        ("budget_pct", "0", True), ("budget_pct", "100.5", False), ("staff", "-1", False), ("staff", "7", True),
        ("channels", "app desk", True), ("channels", "app unknown", False), ("channels", "__none", True), ("channels", "__none app", False),
        (field("SRV-3", names.INDEX), "101", False), (name_of("SRV-3"), "5", True),
    ):  # fmt: skip
        assert form.accepts(name, value) is expected, (name, value)


def test_steps() -> None:
    framework = "scale: {min: 0, max: 20, step: 0.1}\ncriteria: [{id: A, type: level, title: {id: Tingkat, en: Level}}]"
    form = Form(rows_of(xlsform(build(scored(framework), "id"), "id"), "survey"))
    assert [form.accepts("A", value) for value in ("0.3", "2.7", "20", "0.35", "20.1")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_index_and_reason() -> None:
    """An index takes the place of a value; a reason is asked where something does not apply."""
    form = Form(rows_of(xlsform(questionnaire(answers=""), "id"), "survey"))
    value, index = field("SRV-3", names.VALUE), field("SRV-3", names.INDEX)
    assert [form.fill({index: text})[value] for text in ("0", "25", "50", "75", "100")] == [
        "0",
        "1.25",
        "2.5",
        "3.75",
        "5",
    ]
    assert form.fill({name_of("SRV-3"): "4", index: "25"})[value] == "4"
    reason, state = field("staff", names.REASON), field("staff", names.STATE)
    assert form.fill({state: "not_applicable", reason: "x"})[reason] == "x"
    assert form.fill({state: "unknown", reason: "x"})[reason] == ""
    assert form.fill({"staff": "3", state: "unknown"})[state] == ""
    assert form.rows[reason]["required"] == "yes"
    added = form.fill(
        {field("staff", "add"): "document", field("staff", "document"): "SK", field("staff", "note"): "y"}
    )
    assert (added[field("staff", "document")], added[field("staff", "note")]) == ("SK", "")


def test_hostile_texts() -> None:
    """No formula, no reference to a field, no element comes to life."""
    hostile = "=1+1 ${stage} <output value='/data'/> {{ 7*7 }} \"'"
    quoted = json.dumps(hostile)
    framework = FRAMEWORK.replace("{id: Sampai tahap apa?, en: At which stage?}", quoted).replace(
        "{id: Kerangka Uji, en: Test Instrument}", quoted
    )
    framework = framework.replace("{id: Rancangan, en: Draft}", quoted).replace(
        "{id: Perencanaan, en: Planning}", quoted
    )
    made = scored(framework, "", f"subject: {{code: '@SUM(A1)', name: {quoted}}}\nyear: 2026\n")
    content = xlsform(build(made, "id"), "id")
    book = openpyxl.load_workbook(BytesIO(content))
    assert {
        cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
    } == {"s"}
    xform = convert(content, file_type=".xlsx").xform
    assert "<output value='" not in xform
    assert "$ {stage}" in xform


def test_what_pyxform_says() -> None:
    """An error stops the form; a warning does not, and is told."""
    (error,) = findings(b"not a workbook", "t")
    assert (error.code, error.severity) == ("E070", Severity.ERROR)
    framework = "criteria: [{id: a, type: yes_no, title: x, level: {checklist: {of: [a, A], at_least: {1: 1}}}, questions: [{id: a, type: yes_no}, {id: A, type: yes_no}]}]"
    framework = framework.replace("type: yes_no, title", "title", 1)
    warnings: list[Diagnostic] = []
    xlsform(build(scored(framework), "id"), "id", warnings)
    assert {(warning.code, warning.severity) for warning in warnings} == {("E071", Severity.WARNING)}
    for found in (error, *warnings):
        assert found.arguments["detail"][:60] in catalogue.message(found, "id")
    assert Path(error.place.file).name == "t"
