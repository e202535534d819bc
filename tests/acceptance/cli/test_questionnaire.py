"""Questionnaires as workbooks, for all agencies, for one, and for each."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.acceptance.cli.command import BUTON, run
from tests.acceptance.cli.small import ASSESSMENT, FRAMEWORK, listing

COLUMNS = "code question answer unit before state note".split()


def table(file: Path) -> dict[str, dict[str, object]]:
    """The rows of a workbook by the id of their question, with what they show."""
    found: dict[str, dict[str, object]] = {}
    for sheet in load_workbook(file, data_only=True):
        keys = _keys(sheet)
        for row in sheet.iter_rows(min_row=2) if keys else ():
            if row[0].value:
                found[str(row[0].value)] = {key: row[keys[key]].value for key in COLUMNS}
    return found


def _keys(sheet: Worksheet) -> dict[str, int]:
    first = [cell.value for cell in sheet[1]]
    return {str(key): place for place, key in enumerate(first)} if first[0] == "readiness:columns" else {}


def texts(file: Path) -> str:
    """Everything that stands on the first sheet."""
    rows = load_workbook(file).worksheets[0].iter_rows(values_only=True)
    return "\n".join(str(value) for row in rows for value in row if value is not None)


def test_a_workbook_with_what_is_known(desk: Path) -> None:
    result = run("questionnaire", "uji.yaml", "-o", "k.xlsx", "--deadline", "30 November 2026", "--lang", "id")
    assert result.code == 0, result.err
    assert result.out == "Kuesioner ditulis: k.xlsx\n"
    assert "readiness import uji.yaml k.xlsx" in result.err
    rows = table(desk / "k.xlsx")
    assert (rows["tahap"]["answer"], rows["tahap"]["note"]) == ("Rancangan", "Rancangan bulan Mei.")
    assert (rows["pelabuhan"]["answer"], rows["pelabuhan"]["note"]) == ("Tidak berlaku", "tidak berpantai")
    assert (rows["cakupan"]["answer"], rows["cakupan"]["unit"], rows["cakupan"]["state"]) == (95, "%", "✓ Terisi")
    cover = texts(desk / "k.xlsx")
    assert "30 November 2026" in cover
    assert "Kerangka Kecil, versi 1, bukan instrumen resmi" in cover


def test_assessors_see_the_other_tracks(desk: Path) -> None:
    assert run("questionnaire", "uji.yaml", "-o", "k.xlsx", "--track", "external").code == 0
    row = table(desk / "k.xlsx")["cakupan"]
    assert (row["answer"], row["note"]) == (40, "Menara dua kecamatan belum menyala.")
    assert str(row["before"]) == "Self: 95%"


def test_last_years_answers_stand_beside(desk: Path) -> None:
    """Those of the file that `previous` names, where it is of the same instrument."""
    (desk / "lalu.yaml").write_text(ASSESSMENT.replace("year: 2025", "year: 2024"), encoding="utf-8")
    later = ASSESSMENT.replace("year: 2025", "year: 2026\nprevious: lalu.yaml").split("answers:")[0]
    (desk / "kini.yaml").write_text(f"{later}answers: {{}}\n", encoding="utf-8")
    assert run("questionnaire", "kini.yaml", "-o", "k.xlsx").code == 0
    rows = table(desk / "k.xlsx")
    assert {name: row["before"] for name, row in rows.items()} == {
        "tahap": "Draft",
        "cakupan": "40%",
        "pelabuhan": "Not applicable: tidak berpantai",
    }
    assert {row["answer"] for row in rows.values()} == {None}
    other = FRAMEWORK.replace("id: kecil", "id: lain")
    (desk / "criteria" / "lain").mkdir()
    (desk / "criteria" / "lain" / "framework.yaml").write_text(other, encoding="utf-8")
    (desk / "lalu.yaml").write_text(ASSESSMENT.replace("framework: kecil", "framework: lain"), encoding="utf-8")
    assert run("questionnaire", "kini.yaml", "-o", "k.xlsx", "--force").code == 0
    assert {row["before"] for row in table(desk / "k.xlsx").values()} == {None}


def test_one_workbook_for_every_agency(desk: Path) -> None:
    """Nobody's question is lost, and nobody gets another's."""
    result = run("questionnaire", "uji.yaml", "--by", "opd", "-o", "keluar")
    assert result.code == 0, result.err
    assert result.out == "2 questionnaires written to keluar\n"
    made = {path.name: set(table(path)) for path in (desk / "keluar").iterdir()}
    assert made == {"bappeda.xlsx": {"tahap"}, "without-agency.xlsx": {"cakupan", "pelabuhan"}}
    assert "readiness import uji.yaml keluar/*.xlsx" in result.err.replace("\\", "/")


def test_an_existing_file_stops_all_before_any_is_written(desk: Path) -> None:
    (desk / "keluar").mkdir()
    (desk / "keluar" / "without-agency.xlsx").write_bytes(b"mine")
    before = listing(desk)
    result = run("questionnaire", "uji.yaml", "--by", "opd", "-o", "keluar")
    assert result.code == 2
    assert "S004" in result.err
    assert "bappeda" not in result.err
    assert listing(desk) == before
    assert run("questionnaire", "uji.yaml", "--by", "opd", "-o", "keluar", "--force").code == 0
    assert len(list((desk / "keluar").iterdir())) == 2


def test_every_agency_of_the_rubric(tmp_path: Path) -> None:
    """Lead and supporting agencies: each question as often as agencies are named for it."""
    assert run("questionnaire", BUTON, "--opd", "diskominfo", "-o", tmp_path / "k.xlsx").code == 0
    rows = table(tmp_path / "k.xlsx")
    assert {"complaint_system", "service_standard_pct"} & set(rows) == {"complaint_system"}
    assert "Communications and ICT agency" in texts(tmp_path / "k.xlsx")


def test_names_of_agencies_become_names_of_files(desk: Path) -> None:
    """An agency that only the follow-up names is called by its name, which a path cannot hold."""
    follow_up = "follow_up:\n  L-1: {by: ['../Dinas A / B']}\n  L-2: {by: ['..-Dinas A - B', bappeda]}\n"
    (desk / "uji.yaml").write_text(ASSESSMENT + follow_up, encoding="utf-8")
    assert run("questionnaire", "uji.yaml", "--by", "opd", "-o", "keluar").code == 0
    made = sorted(path.name for path in (desk / "keluar").iterdir())
    assert made == ["Dinas-A-B-2.xlsx", "Dinas-A-B.xlsx", "bappeda.xlsx"]
    assert not (desk / "Dinas A").exists()


def test_a_blank_one_for_paper(desk: Path) -> None:
    assert run("questionnaire", "uji.yaml", "--blank", "-o", "k.xlsx", "--lang", "id").code == 0
    rows = table(desk / "k.xlsx")
    assert {row["answer"] for row in rows.values()} == {None}
    assert "☐\u00a0Rancangan" in str(rows["tahap"]["question"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "k.pdf"), "must end in .xlsx"),
        (("-o", "k.xlsx", "--track", "latest"), "not self, internal or external"),
        (("-o", "k.xlsx", "--deadline", "besok"), "not a date such as 2026-11-30"),
        (("-o", "k", "--by", "dinas"), "'dinas' is not opd"),
        (("-o", "k", "--by", "opd", "--opd", "bappeda"), "cannot be used together with --by"),
        (("-o", "k.xlsx", "--opd", "bapeda"), "bappeda"),
        (("-o", "uji.yaml", "--by", "opd", "--force"), "S005"),
    ],
)
def test_wrong_use(desk: Path, arguments: tuple[str, ...], said: str) -> None:
    before = listing(desk)
    result = run("questionnaire", "uji.yaml", *arguments)
    assert result.code != 0
    assert said in result.err
    assert listing(desk) == before


def test_what_no_cell_can_hold_is_refused(desk: Path) -> None:
    (desk / "uji.yaml").write_text(ASSESSMENT.replace("Rancangan bulan Mei.", "x" * 32_768), encoding="utf-8")
    result = run("questionnaire", "uji.yaml", "-o", "k.xlsx")
    assert result.code == 1
    assert "E060" in result.err
    assert "tahap" in result.err
    assert not (desk / "k.xlsx").exists()


def test_contradicting_answers_are_shown(desk: Path) -> None:
    text = ASSESSMENT.split("  tahap:")[0] + (
        "  tahap:\n    self:\n      conflict:\n        - {value: draft, by: bappeda}\n        - {value: none, by: Setda}\n"
    )
    (desk / "uji.yaml").write_text(text, encoding="utf-8")
    result = run("questionnaire", "uji.yaml", "-o", "k.xlsx")
    assert result.code == 0, result.err
    assert table(desk / "k.xlsx")["tahap"]["before"] == "Not decided yet: Draft (bappeda) / None yet (Setda)"
