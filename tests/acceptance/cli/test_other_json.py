"""``--json`` of the other reading commands."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from readiness.diagnostics.catalogue import codes
from tests.acceptance.cli.command import BUTON, run
from tests.acceptance.cli.small import write_assessment


def test_check_names_every_problem_with_its_place(desk: Path) -> None:
    write_assessment(desk, "framework: kecil\nanswers:\n  tahab: draft\n  cakupan: 3,5\n")
    result = run("check", "uji.yaml", "--json")
    assert result.code == 1
    assert list(result.json) == ["schema", "diagnostics"]
    assert result.json["schema"] == "readiness/check@1"
    found = result.json["diagnostics"]
    for item in found:
        assert list(item) == ["code", "severity", "message", "file", "line", "column", "hint"]
        assert item["file"] == "uji.yaml"
        assert item["severity"] == "error"
    assert [(item["code"], item["line"], item["column"]) for item in found] == [("J013", 3, 3), ("J009", 4, 12)]
    assert "tahap" in found[0]["hint"]
    assert "3.5" in found[1]["hint"]
    assert result.err == ""


def test_check_of_what_is_sound_lists_nothing(desk: Path) -> None:
    result = run("check", "criteria/kecil", "uji.yaml", "--json")
    assert result.code == 0
    assert result.json == {"schema": "readiness/check@1", "diagnostics": []}


def test_check_of_a_missing_file_has_no_line(desk: Path) -> None:
    result = run("check", "tidak-ada.yaml", "--json")
    assert result.code == 2
    (item,) = result.json["diagnostics"]
    assert (item["code"], item["file"], item["line"], item["column"]) == ("S001", "tidak-ada.yaml", None, None)


def test_check_reports_each_problem_once(desk: Path) -> None:
    """Two assessments of one broken framework."""
    framework = desk / "criteria" / "kecil" / "framework.yaml"
    framework.write_text(
        framework.read_text(encoding="utf-8").replace("weight", "wieght") + "wrong: 1\n", encoding="utf-8"
    )
    (desk / "dua.yaml").write_text("framework: kecil\nanswers: {}\n", encoding="utf-8")
    found = run("check", "uji.yaml", "dua.yaml", "criteria/kecil", "--json").json["diagnostics"]
    assert [item["code"] for item in found] == ["K012"]


def test_frameworks_lists_what_is_available(desk: Path) -> None:
    found = run("frameworks", "--json").json
    assert found["schema"] == "readiness/frameworks@1"
    listed = {item["id"]: item for item in found["frameworks"]}
    assert listed["kecil"] == {"id": "kecil", "title": "Small Framework", "version": "1", "official": False}
    assert listed["gmsc-readiness"]["title"] == "Smart City Readiness"


def test_frameworks_shows_a_tree(desk: Path) -> None:
    found = run("frameworks", "kecil", "--json").json
    keys = ["id", "title", "version", "official", "digest", "years", "supersedes", "superseded_by", "references"]
    assert list(found) == ["schema", *keys, "sources", "children"]
    assert found["schema"] == "readiness/framework@1"
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", found["digest"])
    governance, services = found["children"]
    assert (governance["id"], governance["weight"], governance["aggregate"]) == ("tata", "1", "mean")
    (plan,) = governance["children"]
    assert (plan["id"], plan["title"], plan["questions"]) == ("T-1", "Masterplan", ["tahap"])
    assert (plan["sources"], plan["respondent"], plan["basis"]) == (["uji"], ["bappeda"], None)
    assert [child["id"] for child in services["children"]] == ["L-1", "L-2"]
    assert found["sources"]["uji"]["year"] == 2024


def test_the_digest_is_the_one_that_scores_carry(desk: Path) -> None:
    shown = run("frameworks", "kecil", "--json").json["digest"]
    assert run("score", "uji.yaml", "--json").json["results"][0]["framework"]["digest"] == shown


def test_explain_shows_the_chain(desk: Path) -> None:
    found = run("explain", "uji.yaml", "T-1", "--json").json
    assert list(found) == ["schema", "id", "sections"]
    assert (found["schema"], found["id"]) == ("readiness/explain@1", "T-1")
    text = json.dumps(found["sections"])
    assert "Adopted" in text
    assert "Rancangan bulan Mei" in text
    for section in found["sections"]:
        assert list(section) == ["title", "lines"]
        assert section["lines"]


def test_explain_finds_a_criterion_by_its_question(desk: Path) -> None:
    by_question = run("explain", "uji.yaml", "cakupan", "--json").json["sections"]
    assert by_question == run("explain", "uji.yaml", "L-1", "--json").json["sections"]


def test_explain_without_a_name_is_about_the_index(desk: Path) -> None:
    found = run("explain", "uji.yaml", "--json").json
    assert found["id"] == "kecil"


def test_explain_of_a_code() -> None:
    found = run("explain", "k012", "--json").json
    assert list(found) == ["schema", "code", "cause", "wrong", "right"]
    assert (found["schema"], found["code"]) == ("readiness/code@1", "K012")
    assert found["cause"]


def test_codes_are_explained_in_both_languages() -> None:
    for code in codes()[::12]:
        indonesian, english = (run("explain", code, "--lang", language) for language in ("id", "en"))
        assert indonesian.code == english.code == 0
        assert indonesian.out.startswith(f"{code}: ")
        assert indonesian.out != english.out


def test_test_reports_cases_and_coverage(desk: Path) -> None:
    found = run("test", "kecil", "--json").json
    assert list(found) == ["schema", "cases", "coverage", "missing"]
    assert found["schema"] == "readiness/test@1"
    (case,) = found["cases"]
    assert list(case) == ["name", "file", "line", "passed", "failures"]
    assert (case["passed"], case["line"], case["failures"]) == (True, 1, [])
    assert found["coverage"]["rules"] == {"exercised": 2, "total": 3}
    assert "L-2" in found["missing"]["rules"]


def test_a_failed_case_says_what_was_found(desk: Path) -> None:
    cases = desk / "criteria" / "kecil" / "tests" / "uji.yaml"
    cases.write_text(cases.read_text(encoding="utf-8").replace("exact: 3", "exact: 5"), encoding="utf-8")
    result = run("test", "kecil", "--json")
    assert result.code == 1
    assert result.json["cases"][0]["failures"] == [{"node": "T-1", "key": "exact", "expected": "5", "found": "3"}]
    text = run("test", "kecil")
    assert text.code == 1
    assert "expected 5, found 3" in text.out


def test_doctor_examines_what_pdfs_need() -> None:
    found = run("doctor", "--json")
    assert found.code == 0
    assert found.json["schema"] == "readiness/doctor@1"
    for check in found.json["checks"]:
        assert list(check) == ["check", "ok", "detail", "remedy"]
        assert check["ok"] is True
    assert len(found.json["checks"]) >= 5


def test_the_schemas_are_schemas_and_accept_what_is_shipped(buton: Any) -> None:
    for arguments in (("framework",), ("assessment",), ("assessment", "--framework", "gmsc-readiness")):
        result = run("schema", *arguments)
        assert result.code == 0
        Draft202012Validator.check_schema(result.json)
    named = run("schema", "assessment", "--framework", "gmsc-readiness").out
    assert "masterplan_stage" in named
    assert str(BUTON) == buton["results"][0]["file"]
