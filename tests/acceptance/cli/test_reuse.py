"""An assessment under one instrument becomes the start of one under another."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.acceptance.cli.command import run

OLD = """\
framework: spbe-2020
subject: {code: "99.01", name: Kabupaten Uji, kind: kabupaten}
year: 2025
official_result: true
answers:
"""
DOCUMENTS = """\
  i28:
    external:
      value: 2
      evidence:
        - {document: SOP manajemen layanan, number: "12/2025", date: 2025-03-01, page: "4", supports_level: 2, status: accepted}
        - {document: Notulen lama, status: rejected}
  i29:
    external:
      value: 2
      evidence: [{document: Laporan audit, date: 2022-05-01, page: "1", supports_level: 2, status: accepted}]
"""


@pytest.fixture
def old(desk: Path) -> Path:
    """A full assessment under SPBE with a few documents."""
    others = "".join(f"  i{number:02d}: 2\n" for number in range(1, 48) if number not in (28, 29))
    file = desk / "spbe.yaml"
    file.write_text(OLD + DOCUMENTS + others, encoding="utf-8")
    return file


def test_what_old_evidence_is_worth(old: Path) -> None:
    found = run("reuse", old, "--to", "pemdi-2026", "--json").json
    assert (found["schema"], found["from"]["id"], found["to"]["id"]) == ("readiness/reuse@1", "spbe-2020", "pemdi-2026")
    assert found["official"] is False
    criteria = {item["id"]: item for item in found["criteria"]}
    assert len(criteria) == 20
    assert {item["worth"] for item in criteria.values()} == {"reuse", "update", "new"}
    (origin,) = (item for item in criteria["i02"]["from"] if item["id"] == "i28")
    assert (origin["worth"], origin["value"], origin["documents"]) == ("reuse", "2", ["SOP manajemen layanan"])
    assert criteria["i06"]["from"] == []
    assert criteria["i06"]["reason"]
    assert found["unused"]


def test_the_new_file_starts_with_the_documents(old: Path, desk: Path) -> None:
    """Documents pass on, refused ones and levels do not; what is too old for the new instrument says so."""
    result = run("reuse", old, "--to", "pemdi-2026", "-o", "baru.yaml", "--lang", "id")
    assert result.code == 0, result.err
    text = (desk / "baru.yaml").read_text(encoding="utf-8")
    made = yaml.load(text, yaml.BaseLoader)
    assert (made["framework"], made["year"], made["subject"]["code"]) == ("pemdi-2026", "2026", "99.01")
    (kept,) = made["answers"]["i02"]["evidence"]
    assert (kept["document"], kept["number"], kept["date"]) == ("SOP manajemen layanan", "12/2025", "2025-03-01")
    assert "status" not in kept
    assert "supports_level" not in kept
    assert made["answers"]["i02"]["value"] == ""
    (audit,) = made["answers"]["i09"]["evidence"]
    assert audit["status"] == "revise"
    assert "2025" in audit["note"]
    assert "Notulen lama" not in text
    checked = run("check", "baru.yaml", "--json")
    assert [item for item in checked.json["diagnostics"] if item["severity"] == "error"] == []
    scored = run("score", "baru.yaml", "--json").json["results"][0]
    assert scored["answers"]["open"] == 20
    assert (scored["index"]["low"], scored["index"]["high"]) == ("1", "5")


def test_an_official_result_answers_for_itself(old: Path, desk: Path) -> None:
    """The index that the rubric asks for comes from the old result, if that is official; else it is a remark."""
    assert run("reuse", old, "--to", "gmsc-readiness", "-o", "resmi.yaml").code == 0
    answers = yaml.load((desk / "resmi.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)["answers"]
    assert answers["digital_index_instrument"]["value"] == "spbe"
    assert answers["spbe_index"]["value"] == "2.00"
    assert run("check", "resmi.yaml").code == 0
    old.write_text(old.read_text(encoding="utf-8").replace("official_result: true\n", ""), encoding="utf-8")
    assert run("reuse", old, "--to", "gmsc-readiness", "-o", "sendiri.yaml").code == 0
    text = (desk / "sendiri.yaml").read_text(encoding="utf-8")
    assert yaml.load(text, yaml.BaseLoader)["answers"]["spbe_index"] == ""
    assert "2.00" in text


def test_an_open_index_answers_nothing(old: Path, desk: Path) -> None:
    old.write_text(old.read_text(encoding="utf-8").replace("  i47: 2\n", ""), encoding="utf-8")
    assert run("reuse", old, "--to", "gmsc-readiness", "-o", "baru.yaml").code == 0
    answers = yaml.load((desk / "baru.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)["answers"]
    assert answers["spbe_index"] == ""


def test_nothing_is_overwritten(old: Path, desk: Path) -> None:
    (desk / "baru.yaml").write_text("milik saya\n", encoding="utf-8")
    result = run("reuse", old, "--to", "pemdi-2026", "-o", "baru.yaml")
    assert result.code != 0
    assert "S004" in result.err
    assert (desk / "baru.yaml").read_text(encoding="utf-8") == "milik saya\n"


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_table_in_words(old: Path, language: str) -> None:
    result = run("reuse", old, "--to", "pemdi-2026", "--lang", language)
    assert result.code == 0
    words = {"id": ("pakai lagi", "perbarui", "bukti baru"), "en": ("reuse", "update", "new evidence")}[language]
    assert all(word in result.out for word in words)
    assert "-o" in result.err


def test_a_broken_map_is_a_problem_of_the_framework(desk: Path) -> None:
    folder = desk / "criteria" / "kecil" / "maps"
    folder.mkdir()
    (folder / "spbe-2020.yaml").write_text(
        "from: spbe-2020\ncriteria:\n  i01: {to: {T-9: reuse}}\nanswers: {tahap: dratf}\n", encoding="utf-8"
    )
    found = run("check", "criteria/kecil", "--json").json["diagnostics"]
    by_code = {item["code"]: item for item in found}
    assert "T-1" in by_code["K021"]["hint"]
    assert by_code["J002"]["line"] == 4
    assert "i02, i03" in by_code["K011"]["message"]


def test_a_map_is_of_the_instrument_that_it_is_called_by(desk: Path) -> None:
    folder = desk / "criteria" / "kecil" / "maps"
    folder.mkdir()
    (folder / "gmsc-evaluation.yaml").write_text("from: spbe-2020\ncriteria: {}\n", encoding="utf-8")
    found = run("check", "criteria/kecil", "--json").json["diagnostics"]
    assert ("K014", 1) in [(item["code"], item["line"]) for item in found]


def test_a_framework_of_ones_own_is_named_from_where_the_new_file_lies(old: Path, desk: Path) -> None:
    assert run("frameworks", "pemdi-2026", "--copy", "milik/pemdi").code == 0
    assert run("reuse", old, "--to", "milik/pemdi", "-o", "kerja/baru.yaml").code == 0
    made = yaml.load((desk / "kerja" / "baru.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert made["framework"] == "../milik/pemdi"
    assert run("score", "kerja/baru.yaml").code == 0
