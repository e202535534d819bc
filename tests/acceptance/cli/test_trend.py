"""``readiness trend``: one district over the years in the terminal and as JSON."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.cli.command import BUTON, run
from tests.acceptance.cli.small import ASSESSMENT, FRAMEWORK, listing, write_framework
from tests.acceptance.over_years import PEMDI, SPBE, write_years


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """SPBE in 2023, then three years of the rubric."""
    folder = tmp_path_factory.mktemp("years")
    write_years(folder)
    return folder


def lines(text: str) -> list[str]:
    """Without the spaces that align."""
    return [" ".join(line.split()) for line in text.splitlines()]


def small(folder: Path, year: int, answers: str = "", more: str = "") -> Path:
    """A year of the small district, with some answers replaced."""
    text = ASSESSMENT.replace("year: 2025", f"year: {year}") + more
    for change in filter(None, answers.split("; ")):
        before, after = change.split(" -> ")
        assert before in text
        text = text.replace(before, after)
    file = folder / f"{year}.yaml"
    file.write_text(text, encoding="utf-8")
    return file


class TestSpbeToPemdi:
    """The example that the command was made for."""

    def test_the_break_runs_across_the_table(self) -> None:
        result = run("trend", SPBE, PEMDI, "--lang", "id")
        assert result.code == 0, result.err
        shown = lines(result.out)
        assert shown[0] == "Kabupaten Aceh Tengah (11.04) 2025–2026"
        assert shown[1] == "Instrumen berganti pada 2026: 2,59 dan 1,24 tidak dapat dibandingkan"
        assert "Tahun Instrumen Indeks Batas Predikat Perubahan" in shown
        first = shown.index("2025 SPBE 59/2020 2,59 2,59 Cukup")
        assert shown[first + 1 : first + 3] == [
            "— jeda: SPBE 59/2020 diganti Pemdi 2026.1; nilainya tidak dapat dibandingkan —",
            "2026 Pemdi 2026.1 1,24 1,24 Kurang",
        ]

    def test_the_same_in_english(self) -> None:
        result = run("trend", PEMDI, SPBE, "--lang", "en")
        shown = lines(result.out)
        assert shown[1] == "The instrument changed in 2026: 2.59 and 1.24 cannot be compared"
        assert "— break: SPBE 59/2020 was superseded by Pemdi 2026.1; the values cannot be compared —" in " ".join(
            shown
        )

    def test_no_difference_is_shown_anywhere(self) -> None:
        for language in ("id", "en"):
            out = run("trend", SPBE, PEMDI, "--lang", language).out
            assert not re.search(r"1[.,]3[45]", out)
            assert "\u2212" not in out
            assert "+" not in out

    def test_json(self) -> None:
        found = run("trend", SPBE, PEMDI, "--json", "--lang", "en").json
        assert list(found) == ["schema", "subject", "track", "points", "segments", "breaks"]
        assert found["schema"] == "readiness/trend@1"
        assert found["subject"] == {"code": "11.04", "name": "Kabupaten Aceh Tengah", "kind": "kabupaten"}
        assert found["track"] == "latest"
        assert [(p["year"], p["framework"]["id"], p["index"]["exact"]) for p in found["points"]] == [
            (2025, "spbe-2020", "2.594"), (2026, "pemdi-2026", "1.2415"),
        ]  # fmt: skip
        assert [segment["changes"] for segment in found["segments"]] == [[], []]
        assert [segment["overall"] for segment in found["segments"]] == [None, None]
        (gap,) = found["breaks"]
        assert (gap["from"]["id"], gap["to"]["id"], gap["year"], gap["reason"]) == (
            "spbe-2020", "pemdi-2026", 2026, "superseded",
        )  # fmt: skip


def test_the_points_are_those_of_score(years: Path) -> None:
    files = sorted(years.iterdir())
    scored = run("score", *files, "--json").json["results"]
    points = run("trend", years, "--json").json["points"]
    assert len(points) == len(scored) == 4
    for point, result in zip(points, scored, strict=True):
        for group in result["groups"]:
            del group["accepted"]  # what accepted evidence proves is no point of a trend
        for key in ("file", "year", "framework", "index", "band", "groups"):
            assert point[key] == result[key], key


def test_changes_are_exact_and_within_one_instrument(years: Path) -> None:
    found = run("trend", years, "--json").json
    assert [segment["points"] for segment in found["segments"]] == [[0], [1, 2, 3]]
    segment = found["segments"][1]
    points = found["points"]
    for place, change in enumerate(segment["changes"], 1):
        before, after = points[place]["index"], points[place + 1]["index"]
        exact = Fraction(after["exact"]) - Fraction(before["exact"])
        assert abs(Fraction(change["exact"]) - exact) < Fraction(1, 10**9)
        assert Fraction(change["low"]) <= Fraction(change["exact"]) <= Fraction(change["high"])
        assert change["certain"] is (Fraction(change["low"]) > 0)
    assert (segment["overall"]["from"], segment["overall"]["to"]) == (2024, 2026)
    assert {group["id"] for group in segment["groups"]} == {group["id"] for group in points[3]["groups"]}
    assert found["segments"][0]["groups"] == []
    assert found["breaks"][0]["reason"] == "other"


def test_groups_of_the_last_instrument_with_two_years(years: Path) -> None:
    result = run("trend", years, "--lang", "id")
    shown = lines(result.out)
    assert shown[1] == "Nilai naik 0,33 sampai 1,13 sejak instrumen berganti pada 2024"
    assert "Kelompok 2024 2025 2026 Perubahan Batas perubahan" in shown
    assert "Kehidupan Cerdas 1,17 2,44 3,00 +1,83 +0,78 … +1,83" in shown
    assert "Dimensi dengan kenaikan terbesar: Kehidupan Cerdas (+1,83; batas +0,78" in " ".join(shown)
    assert "Jenama Daerah Cerdas 1,72 … 2,56 2,28 2,33 ? −0,22 … +0,61" in shown  # below 60 % in 2024
    assert all(len(line) <= 80 for line in result.out.splitlines())


def test_below_sixty_per_cent_only_the_range_is_shown() -> None:
    result = run("trend", BUTON, "--lang", "en")
    assert result.code == 0
    shown = " ".join(lines(result.out))
    assert "– 0.05 … 4.48 no conclusion yet" in shown
    assert "Only one year is assessed, and 2020 allows no conclusion yet" in shown
    point = run("trend", BUTON, "--json").json["points"][0]
    assert point["concluded"] is False


class TestSmall:
    """The small framework, whose numbers are easily followed."""

    @pytest.fixture(autouse=True)
    def _desk(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write_framework(tmp_path)
        monkeypatch.chdir(tmp_path)

    def test_one_file_is_a_single_point_and_says_so(self) -> None:
        small(Path(), 2025)
        result = run("trend", "2025.yaml", "--lang", "id")
        assert result.code == 0, result.err
        assert "Baru satu tahun dinilai" in result.out
        assert "perubahannya dapat dihitung sesudah penilaian berikutnya" in " ".join(lines(result.out))
        assert "Selanjutnya: readiness trend 2025.yaml -o tren.pdf" in result.err

    def test_the_track_is_the_one_asked_for(self) -> None:
        small(Path(), 2024)
        small(Path(), 2025, "value: 40 -> value: 95")
        found = run("trend", "2024.yaml", "2025.yaml", "--json", "--track", "self").json
        assert found["track"] == "self"
        assert found["segments"][0]["overall"]["exact"] == "0"
        assert found["points"][0]["sources"] == ["self"]
        assert run("trend", "2024.yaml", "2025.yaml", "--json").json["segments"][0]["overall"]["exact"] == "2"

    def test_a_stated_result_is_a_point_of_its_own_kind(self) -> None:
        small(Path(), 2025, more="previous: {index: 0.5, year: 2023}\n")
        result = run("trend", "2025.yaml", "--lang", "id")
        assert "2023 Kerangka Kecil 1 (dinyatakan) 0,50 0,50 Rendah" in " ".join(lines(result.out))
        first = run("trend", "2025.yaml", "--json").json["points"][0]
        assert (first["year"], first["stated"], first["file"], first["groups"]) == (2023, True, "", [])
        assert first["index"] == {"value": "0.50", "exact": "0.5", "low": "0.5", "high": "0.5", "coverage": None}

    def test_a_file_that_previous_names_is_not_read(self) -> None:
        small(Path(), 2025, more="previous: tiada.yaml\n")
        result = run("trend", "2025.yaml")
        assert result.code == 0
        assert "Next: readiness trend tiada.yaml 2025.yaml" in result.err

    def test_another_version_is_a_break(self) -> None:
        home = Path("lama")
        home.mkdir()
        (home / "framework.yaml").write_text(FRAMEWORK.replace('version: "1"', 'version: "0"'), encoding="utf-8")
        small(Path(), 2024, "framework: kecil -> framework: ./lama")
        small(Path(), 2025)
        result = run("trend", "2024.yaml", "2025.yaml", "--lang", "id")
        assert "— jeda: versi kerangka berubah, Kerangka Kecil 0 menjadi Kerangka Kecil 1;" in result.out
        assert run("trend", "2024.yaml", "2025.yaml", "--json").json["breaks"][0]["reason"] == "version"

    def test_criteria_of_ones_own(self, tmp_path: Path) -> None:
        (tmp_path / "mine").mkdir()
        (tmp_path / "criteria").rename(tmp_path / "mine" / "criteria")
        small(Path(), 2025)
        assert run("trend", "2025.yaml").code == 1
        assert run("trend", "2025.yaml", "--criteria", "mine/criteria").code == 0

    def test_a_warning_does_not_stop_it(self) -> None:
        small(Path(), 2025, more="previous: {index: 7, year: 2024}\n")
        result = run("trend", "2025.yaml", "--json")
        assert result.code == 0
        assert "warning[J044]: the result in 'previous' is left out of the trend" in result.err
        assert len(result.json["points"]) == 1

    def test_all_problems_at_once(self) -> None:
        small(Path(), 2024)
        small(Path(), 2025, 'code: "99.01" -> code: "99.02"')
        small(Path(), 2026, "tahap: {value: draft -> tahap: {value: drat")
        Path("tanpa.yaml").write_text(ASSESSMENT.replace("year: 2025\n", ""), encoding="utf-8")
        Path("dua.yaml").write_text(Path("2024.yaml").read_text(encoding="utf-8"), encoding="utf-8")
        before = listing(Path())
        result = run(
            "trend", "2024.yaml", "2025.yaml", "2026.yaml", "tanpa.yaml", "dua.yaml", "tiada.yaml", "-o", "t.html"
        )
        assert result.code == 2
        assert re.findall(r"error\[(\w+)\]", result.err) == ["J040", "J002", "J042", "J041", "S001"]
        assert "'Kabupaten Uji (99.02)' is not the same district as 'Kabupaten Uji (99.01)' of 2024.yaml" in result.err
        assert result.out == ""
        assert listing(Path()) == before

    def test_a_report_is_written_once(self) -> None:
        small(Path(), 2024)
        small(Path(), 2025, "value: 40 -> value: 95")
        first = run("trend", ".", "-o", "t.html", "--lang", "id")
        assert (first.code, first.out) == (0, "Laporan ditulis: t.html\n")
        again = run("trend", ".", "-o", "t.html")
        assert again.code == 2
        assert "error[S004]" in again.err
        forced = run("trend", ".", "-o", "t.html", "--force", "--json")
        assert forced.code == 0
        assert forced.json["schema"] == "readiness/trend@1"
        assert "Report written: t.html" in forced.err

    @pytest.mark.parametrize(
        ("typed", "code", "said"),
        [
            ("report 2025.yaml -o t.pdf --template trend", "T040", "'readiness trend', not to 'readiness report'"),
            ("trend 2025.yaml -o t.pdf --template full", "T040", "'readiness report', not to 'readiness trend'"),
            (
                "report 2025.yaml -o t.pdf --template comparison",
                "T040",
                "'readiness compare', not to 'readiness report'",
            ),
            ("trend 2025.yaml -o t.pdf --template comparison", "T040", "'readiness compare', not to 'readiness trend'"),
            ("compare 2025.yaml -o t.pdf --template full", "T040", "'readiness report', not to 'readiness compare'"),
            ("compare 2025.yaml -o t.pdf --template trend", "T040", "'readiness trend', not to 'readiness compare'"),
            ("compare 2025.yaml -o t.pdf --template perbandingan", "T001", "available: comparison"),
            ("compare 2025.yaml -o t.docx", "T006", ".csv, .xlsx, .html, .pdf"),
            ("trend 2025.yaml -o t.pdf --template tren", "T001", "did you mean 'trend'?"),
            ("trend 2025.yaml -o t.docx", "T006", ".pdf, .html"),
            ("report 2025.yaml -o t.pdf --template kop", "T040", "run 'readiness trend'"),
        ],
    )
    def test_a_template_of_the_other_command(self, typed: str, code: str, said: str) -> None:
        small(Path(), 2025)
        Path("kop").mkdir()
        Path("kop/template.yaml").write_text("extends: trend\n", encoding="utf-8")
        result = run("--lang", "en", *typed.split())
        assert result.code == 1
        assert f"error[{code}]" in result.err
        assert said in result.err
        assert not Path("t.pdf").exists()


def test_the_object_is_the_same_in_both_languages_but_for_words(years: Path) -> None:
    def numbers(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: numbers(item) for key, item in value.items() if key not in ("title", "label", "text")}
        return [numbers(item) for item in value] if isinstance(value, list) else value

    first, second = (run("trend", years, "--json", "--lang", language).json for language in ("id", "en"))
    assert numbers(first) == numbers(second)
    assert first != second
