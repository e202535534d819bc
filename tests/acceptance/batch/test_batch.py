"""``readiness batch``: what it makes, what it leaves alone, and what it says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.acceptance.batch.districts import records, reports
from tests.acceptance.cli.command import run, spawn

HTML = ("--format", "html", "--workers", 2, "--json")


def statuses(*arguments: object) -> dict[str, int]:
    """What became of the assessments in ``data``."""
    result = run("batch", "data", "-o", "out", *HTML, *arguments)
    assert result.code == 0, result.err
    counts: dict[str, int] = result.json["counts"]
    return {name: count for name, count in counts.items() if count and name != "total"}


def test_each_report_is_what_report_makes(desk: Path) -> None:
    result = spawn("batch", "data", "-o", "out", "--template", "summary", "--lang", "en", cwd=desk)
    assert result.code == 0, result.err
    assert "made           5" in result.out
    assert "per report, 5 pages" in result.out
    made = reports(desk / "out")
    assert sorted(made) == [f"99.0{number}-kabupaten-uji-{number}-2025.pdf" for number in range(5)]
    single = spawn("report", "data/003.yaml", "-o", "one.pdf", "--template", "summary", "--lang", "en", cwd=desk)
    assert single.code == 0, single.err
    assert made["99.03-kabupaten-uji-3-2025.pdf"] == (desk / "one.pdf").read_bytes()


def test_what_is_unchanged_is_skipped(desk: Path) -> None:
    assert statuses() == {"made": 5}
    before = reports(desk / "out")
    assert statuses() == {"up_to_date": 5}
    assert statuses("--force") == {"made": 5}
    assert reports(desk / "out") == before
    assert len(records(desk / "out")) == 10
    assert statuses() == {"up_to_date": 5}
    assert len(records(desk / "out")) == 5


def test_what_a_report_depends_on(desk: Path) -> None:
    """A change of anything that goes into a report makes that report anew, and no other."""
    (desk / "data" / "lalu").mkdir()
    earlier = desk / "data" / "lalu" / "2024.yaml"
    shutil.copy(desk / "data" / "000.yaml", earlier)
    texts = desk / "data" / "naskah.csv"
    texts.write_text("criterion,title\nT-1,Naskah resmi\n", encoding="utf-8")
    logo = desk / "data" / "lambang.svg"
    logo.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    file = desk / "data" / "001.yaml"
    more = "previous: lalu/2024.yaml\ntexts: [naskah.csv]\nletterhead: {lines: [Pemerintah], logo: lambang.svg}\n"
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert statuses() == {"made": 5}
    for changed in (earlier, texts, logo, file):
        changed.write_text(changed.read_text(encoding="utf-8").replace("\n", "\n\n", 1) + "\n", encoding="utf-8")
        assert statuses() == {"made": 1, "up_to_date": 4}, changed
    assert statuses("--lang", "id") == {"made": 5}
    assert statuses("--lang", "id", "--track", "self") == {"made": 5}
    framework = desk / "criteria" / "kecil" / "framework.yaml"
    framework.write_text(framework.read_text(encoding="utf-8").replace("2.5", "2.4"), encoding="utf-8")
    assert statuses("--lang", "id", "--track", "self") == {"made": 5}
    assert statuses("--lang", "id", "--track", "self", "--template", "todo") == {"made": 5}


def test_a_report_that_was_touched_is_made_again(desk: Path) -> None:
    assert statuses() == {"made": 5}
    before = reports(desk / "out")
    for name, change in zip(sorted(before), (b"", b"x"), strict=False):
        (desk / "out" / name).write_bytes(before[name] + change if change else b"")
    (desk / "out" / sorted(before)[4]).unlink()
    assert statuses() == {"made": 3, "up_to_date": 2}
    assert reports(desk / "out") == before


def test_own_template(desk: Path) -> None:
    folder = desk / "templat"
    folder.mkdir()
    (folder / "template.yaml").write_text("extends: summary\ntitle: Laporan Provinsi\n", encoding="utf-8")
    assert statuses("--template", folder) == {"made": 5}
    assert all(b"Laporan Provinsi" in content for content in reports(desk / "out").values())
    assert statuses("--template", folder) == {"up_to_date": 5}
    (folder / "template.yaml").write_text("extends: summary\ntitle: Laporan Pusat\n", encoding="utf-8")
    assert statuses("--template", folder) == {"made": 5}


def test_a_mistake_in_an_own_template_is_shown_where_the_user_has_it(desk: Path) -> None:
    (desk / "templat").mkdir()
    (desk / "templat" / "report.html.j2").write_text("<p>\n{{ report.no_such_thing.x }}", encoding="utf-8")
    result = run("batch", "data/000.yaml", "-o", "out", "--template", "templat", *HTML)
    assert result.code == 1
    (found,) = result.json["reports"][0]["diagnostics"]
    assert (found["code"], found["file"], found["line"]) == ("T004", "templat/report.html.j2", 2)


def test_one_bad_district_stops_no_other(desk: Path) -> None:
    (desk / "data" / "002.yaml").write_text("framework: kecil\nanswers: {tahap: dratf}\n", encoding="utf-8")
    result = run("batch", "data", "-o", "out", "--format", "html", "--workers", 2)
    assert result.code == 1
    assert "failed         1" in result.out
    assert "✗ failed: data/002.yaml [J002] " in result.out
    assert "✗ failed: data/002.yaml [J002] " in result.err
    assert "readiness check data/002.yaml" in result.err
    assert len(reports(desk / "out")) == 4
    result = run("batch", "data", "-o", "out", *HTML)
    assert result.code == 1
    assert result.json["counts"] == {"total": 5, "made": 0, "up_to_date": 4, "failed": 1, "not_made": 0}
    (failed,) = [item for item in result.json["reports"] if item["status"] == "failed"]
    assert (failed["diagnostics"][0]["code"], failed["diagnostics"][0]["line"]) == ("J002", 2)


def test_a_file_of_somebody_else_is_not_overwritten(desk: Path) -> None:
    name = "99.02-kabupaten-uji-2-2025.html"
    (desk / "out").mkdir()
    (desk / "out" / name).write_text("mine", encoding="utf-8")
    result = run("batch", "data", "-o", "out", *HTML)
    assert result.code == 1
    assert [item["diagnostics"][0]["code"] for item in result.json["reports"] if item["diagnostics"]] == ["S004"]
    assert reports(desk / "out")[name] == b"mine"
    assert run("batch", "data", "-o", "out", "--force", *HTML).code == 0
    assert reports(desk / "out")[name] != b"mine"


def test_a_report_without_a_record_is_taken_for_what_it_is(desk: Path) -> None:
    """A run that was killed between the two leaves it; the same bytes are nobody else's."""
    assert statuses() == {"made": 5}
    before = reports(desk / "out")
    manifest = desk / "out" / ".batch" / "manifest.jsonl"
    lines = manifest.read_text(encoding="utf-8").splitlines(keepends=True)
    manifest.write_text("".join(lines[:3]) + lines[3][:50], encoding="utf-8")
    assert statuses() == {"made": 2, "up_to_date": 3}
    assert reports(desk / "out") == before


def test_two_assessments_of_one_district_and_year(desk: Path) -> None:
    shutil.copy(desk / "data" / "001.yaml", desk / "data" / "001-salinan.yaml")
    assert statuses() == {"made": 6}
    first = reports(desk / "out")
    assert "99.01-kabupaten-uji-1-2025-kecil.html" in first
    assert statuses() == {"up_to_date": 6}
    (desk / "data" / "001-salinan.yaml").unlink()
    assert statuses() == {"up_to_date": 5}
    assert reports(desk / "out") == first


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("data", "nowhere"), "S001"),
        (("criteria",), "J045"),
        (("data", "--template", "ful"), "T001"),
        (("data", "--template", "trend"), "T040"),
        (("data", "--cluster", "tcp://127.0.0.1:9"), "S035"),
        (("data", "--cluster", "nonsense://x"), "S035"),
    ],
)
def test_wrong_use(desk: Path, arguments: tuple[str, ...], code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readiness.batch.pools.PATIENCE", 1)
    result = run("batch", *arguments, "-o", "out", "--format", "html")
    assert result.code in (1, 2)
    assert f"error[{code}]" in result.err
    assert not list((desk / "out").glob("*.html"))


def test_workers_are_bounded_in_memory(desk: Path) -> None:
    """More reports than a worker's life has; each says how large its process was."""
    from tests.acceptance.batch.districts import district

    for number in range(5, 100):
        (desk / "data" / f"{number:03}.yaml").write_text(district(number), encoding="utf-8")
    result = spawn("batch", "data", "-o", "out", "--format", "html", "--json", "--workers", 1, cwd=desk)
    assert result.code == 0, result.err
    peaks = [item["peak_memory"] for item in result.json["reports"]]
    assert len(peaks) == 100
    assert max(peaks) < min(peaks) + 40_000_000
