"""``readiness batch`` on tables: a report for each row, and only for what changed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.batch.districts import records, reports
from tests.acceptance.cli.command import run, spawn

ROWS = [
    "kode,nama,tahun,tahap,cakupan",
    "99.20,Kabupaten Tabel Nol,2025,draft,10",
    "99.21,Kabupaten Tabel Satu,2025,adopted,30",
    "99.22,Kota Tabel Dua,2025,none,70",
]


@pytest.fixture(autouse=True)
def _table(desk: Path) -> None:
    write(ROWS)


def write(rows: list[str], file: str = "tabel.csv") -> None:
    Path(file).write_text("\n".join(rows) + "\n", encoding="utf-8")


def batch(*arguments: object, code: int = 0, framework: str = "kecil") -> Any:
    result = run(
        "batch", *arguments, "-o", "out", "--framework", framework, "--format", "html", "--workers", 1, "--json"
    )
    assert result.code == code, result.err
    return result


def counts(result: Any) -> dict[str, int]:
    return {name: count for name, count in result.json["counts"].items() if count}


def made(result: Any) -> list[str]:
    return [item["report"] for item in result.json["reports"] if item["status"] == "made"]


def test_a_report_for_each_row(desk: Path) -> None:
    """Each is what a file with the same answers gives."""
    result = batch("tabel.csv")
    assert counts(result) == {"total": 3, "made": 3}
    assert [item["source"] for item in result.json["reports"]] == ["tabel.csv:2", "tabel.csv:3", "tabel.csv:4"]
    found = reports(desk / "out")
    name = "99.21-kabupaten-tabel-satu-2025.html"
    assert sorted(found)[1] == name
    Path("satu.yaml").write_text(
        'framework: kecil\nsubject: {code: "99.21", name: Kabupaten Tabel Satu, kind: kabupaten}\nyear: 2025\n'
        "answers: {tahap: adopted, cakupan: 30}\n",
        encoding="utf-8",
    )
    assert run("report", "satu.yaml", "-o", "satu.html").code == 0
    assert found[name] == Path("satu.html").read_bytes()


def test_only_changed_rows_are_made_anew(desk: Path) -> None:
    batch("tabel.csv")
    before = reports(desk / "out")
    assert counts(batch("tabel.csv")) == {"total": 3, "up_to_date": 3}
    # Another order and another row above do not matter.
    new = "99.19,Kabupaten Baru,2025,draft,1"
    write([ROWS[0], new, ROWS[3], ROWS[1], ROWS[2].replace("30", "95")])
    result = batch("tabel.csv")
    assert counts(result) == {"total": 4, "made": 2, "up_to_date": 2}
    assert made(result) == ["99.19-kabupaten-baru-2025.html", "99.21-kabupaten-tabel-satu-2025.html"]
    after = reports(desk / "out")
    assert {name for name in before if before[name] != after[name]} == {"99.21-kabupaten-tabel-satu-2025.html"}
    assert len(after) == 4
    assert counts(batch("tabel.csv", "--force")) == {"total": 4, "made": 4}
    assert reports(desk / "out") == after


def test_up_to_date_in_another_process(desk: Path) -> None:
    """The digest of several choices does not depend on the order of a set, which differs between processes."""
    file = desk / "criteria" / "kecil" / "framework.yaml"
    text = file.read_text(encoding="utf-8").replace("type: select_one", "type: select_multiple")
    text = text.replace('tahap != "none"', "'\"draft\" in tahap'").replace(
        'tahap == "adopted"', "'\"adopted\" in tahap'"
    )
    file.write_text(text, encoding="utf-8")
    shutil.rmtree(file.parent / "tests")
    write([ROWS[0], ROWS[1].replace("draft", "none;draft;adopted")])
    command = ("batch", "tabel.csv", "-o", "out", "--framework", "kecil", "--format", "html", "--json")
    found = [spawn(*command, cwd=desk, PYTHONHASHSEED=seed).json["reports"][0]["status"] for seed in ("1", "4", "5")]
    assert found == ["made", "up_to_date", "up_to_date"]


def test_whatever_else_a_report_depends_on(desk: Path) -> None:
    batch("tabel.csv")
    assert counts(batch("tabel.csv", "--track", "self")) == {"total": 3, "made": 3}
    assert counts(batch("tabel.csv", "--template", "todo")) == {"total": 3, "made": 3}
    assert counts(batch("tabel.csv", "--template", "todo")) == {"total": 3, "up_to_date": 3}
    framework = desk / "criteria" / "kecil" / "framework.yaml"
    framework.write_text(framework.read_text(encoding="utf-8").replace("2.5", "2.4"), encoding="utf-8")
    assert counts(batch("tabel.csv", "--template", "todo")) == {"total": 3, "made": 3}


def test_official_wording(desk: Path) -> None:
    """It is laid over the instrument of files and tables alike, and a change of it makes all anew."""
    batch("tabel.csv", "data")
    texts = desk / "naskah.csv"
    for title in ("Naskah resmi", "Naskah lain"):
        texts.write_text(f"criterion,title\nT-1,{title}\n", encoding="utf-8")
        assert counts(batch("tabel.csv", "data", "--texts", "naskah.csv")) == {"total": 8, "made": 8}
        assert all(title.encode() in content for content in reports(desk / "out").values())
        assert counts(batch("tabel.csv", "data", "--texts", "naskah.csv")) == {"total": 8, "up_to_date": 8}
    texts.unlink()
    result = run("batch", "tabel.csv", "-o", "out", "--framework", "kecil", "--texts", "naskah.csv")
    assert result.code == 2
    assert "error[S001]" in result.err


def test_bad_rows_are_named_and_stop_no_other(desk: Path) -> None:
    write([ROWS[0], "99.30,Kabupaten Rusak,2025,dratf,10", *ROWS[1:], ",Rata-rata,,,36", ROWS[1]])
    result = batch("tabel.csv", code=1)
    assert counts(result) == {"total": 5, "made": 3, "failed": 2}
    failed = {
        item["source"]: found
        for item in result.json["reports"]
        for found in item["diagnostics"]
        if found["severity"] == "error"
    }
    assert {source: found["code"] for source, found in failed.items()} == {"tabel.csv:2": "J002", "tabel.csv:7": "E095"}
    assert (failed["tabel.csv:2"]["file"], failed["tabel.csv:2"]["line"]) == ("tabel.csv", 2)
    assert "failed: tabel.csv:2 [J002]" in result.err
    assert "E094" in result.err
    assert len(reports(desk / "out")) == 3
    text = run("batch", "tabel.csv", "-o", "out", "--framework", "kecil", "--format", "html")
    assert "readiness explain J002" in text.err
    result = batch("tabel.csv", "--partial", code=1)
    assert counts(result) == {"total": 5, "made": 1, "up_to_date": 3, "failed": 1}
    assert "E098" in result.err


def test_a_district_that_fails_keeps_its_report(desk: Path) -> None:
    batch("tabel.csv")
    before = reports(desk / "out")
    write([*ROWS[:3], ROWS[3].replace("none", "nonne")])
    assert counts(batch("tabel.csv", code=1)) == {"total": 3, "up_to_date": 2, "failed": 1}
    assert reports(desk / "out") == before
    write(ROWS)
    assert counts(batch("tabel.csv")) == {"total": 3, "up_to_date": 3}


def test_years_of_one_district(desk: Path) -> None:
    write([ROWS[0], ROWS[1], ROWS[1].replace("2025", "2024")])
    assert counts(batch("tabel.csv")) == {"total": 2, "made": 2}
    assert sorted(reports(desk / "out")) == [f"99.20-kabupaten-tabel-nol-{year}.html" for year in (2024, 2025)]
    assert len(records(desk / "out")) == 2
    assert counts(batch("tabel.csv")) == {"total": 2, "up_to_date": 2}


def test_a_district_without_a_code(desk: Path) -> None:
    write(["nama,tahun,tahap", "Kota Baubau,2025,draft", "../../Berantah,2025,none"])
    assert counts(batch("tabel.csv", code=1)) == {"total": 2, "made": 1, "failed": 1}
    assert list(reports(desk / "out")) == ["74.72-kota-baubau-2025.html"]
    assert counts(batch("tabel.csv", code=1)) == {"total": 2, "up_to_date": 1, "failed": 1}


def test_files_and_tables_together(desk: Path) -> None:
    shutil.move("tabel.csv", "data/tabel.csv")
    write([ROWS[0], "99.01,Kabupaten Uji 1,2025,draft,10"], "lain.csv")
    result = batch("data", "lain.csv")
    assert counts(result) == {"total": 9, "made": 9}
    # A file and a row of one district and year are two reports.
    assert {"99.01-kabupaten-uji-1-2025.html", "99.01-kabupaten-uji-1-2025-kecil.html"} <= set(reports(desk / "out"))
    assert counts(batch("lain.csv", "data")) == {"total": 9, "up_to_date": 9}


def test_a_table_without_a_framework(desk: Path) -> None:
    """Beside assessments it may be anything and is left alone, with a word; named, it is an error."""
    shutil.move("tabel.csv", "data/tabel.csv")
    result = batch("data", framework="")
    assert counts(result) == {"total": 5, "made": 5}
    assert "data/tabel.csv is not read" in result.err
    result = batch("data", "data/tabel.csv", framework="", code=1)
    assert counts(result) == {"total": 6, "up_to_date": 5, "failed": 1}
    assert "[E099]" in result.err


def test_long_with_a_mapping(desk: Path) -> None:
    Path("peta.yaml").write_text(
        "framework: kecil\nyear: 2026\nfields: {code: Wilayah, question: Butir, value: Isi}\n", encoding="utf-8"
    )
    write(["Wilayah,Butir,Isi", "99.20,tahap,draft", "99.21,tahap,none", "99.20,cakupan,50"])
    result = batch("tabel.csv", "--mapping", "peta.yaml", framework="")
    assert made(result) == ["99.20-2026.html", "99.21-2026.html"]
    assert counts(batch("tabel.csv", "--mapping", "peta.yaml", framework="")) == {"total": 2, "up_to_date": 2}
    Path("peta.yaml").write_text("framwork: kecil\n", encoding="utf-8")
    result = run("batch", "data", "tabel.csv", "--mapping", "peta.yaml", "-o", "neu")
    assert result.code in (1, 2)
    assert "framwork" in result.err
    assert not Path("neu").exists()


def test_a_run_that_stops_in_a_table_does_not_guess_how_many_are_left(desk: Path, monkeypatch: Any) -> None:
    from readiness.errors import Problems
    from readiness.files import write_bytes

    def full(path: Path, *arguments: Any, **named: Any) -> None:
        if "99.21" in path.name:
            raise Problems.one("S005", str(path), file=path, reason="No space left on device")
        write_bytes(path, *arguments, **named)

    monkeypatch.setattr("readiness.batch.folder.write_bytes", full)
    result = batch("tabel.csv", code=2)
    assert result.json["counts"]["total"] is None
    assert result.json["counts"]["not_made"] is None
    assert "error[S005]" in result.err
    monkeypatch.undo()
    monkeypatch.chdir(desk)
    assert counts(batch("tabel.csv"))["total"] == 3
