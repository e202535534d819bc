"""Improvement: this year's index minus last year's, in the programme's evaluation."""

from __future__ import annotations

from pathlib import Path

from tests.acceptance.cli.command import run

EVALUATION = """\
framework: gmsc-evaluation
subject: {name: Kabupaten Uji, kind: kabupaten}
year: 2026
previous: {index: 2.1, year: 2025}
answers: {baseline: 3, output: 2, outcome: 2.5, impact: 3, quick_win: 1.5}
"""


def test_the_change_since_last_year(desk: Path) -> None:
    (desk / "evaluasi.yaml").write_text(EVALUATION, encoding="utf-8")
    found = run("score", "evaluasi.yaml", "--json").json["results"][0]
    assert found["index"]["exact"] == "2.35"
    assert found["previous"] == {"year": 2025, "exact": "2.1", "change": "0.25"}
    assert "Perubahan +0,25 terhadap 2025 (2,10)" in run("score", "evaluasi.yaml", "--lang", "id").out


def test_a_fall_and_an_open_index(desk: Path) -> None:
    (desk / "turun.yaml").write_text(EVALUATION.replace("2.1,", "2.6,"), encoding="utf-8")
    assert "Change −0.25 since 2025 (2.60)" in run("score", "turun.yaml").out
    (desk / "buka.yaml").write_text(EVALUATION.replace("outcome: 2.5, impact: 3, ", ""), encoding="utf-8")
    assert "Change" not in run("score", "buka.yaml").out


def test_another_instrument_gives_no_change(desk: Path) -> None:
    (desk / "lama.yaml").write_text("framework: kecil\nyear: 2025\nanswers: {tahap: draft}\n", encoding="utf-8")
    text = EVALUATION.replace("previous: {index: 2.1, year: 2025}", "previous: lama.yaml")
    (desk / "evaluasi.yaml").write_text(text, encoding="utf-8")
    assert run("score", "evaluasi.yaml", "--json").json["results"][0]["previous"] is None


def test_two_files_that_name_each_other(desk: Path) -> None:
    """Last year's file is read for its own index only, not for the year before it."""
    text = EVALUATION.replace("previous: {index: 2.1, year: 2025}", "previous: b.yaml")
    (desk / "a.yaml").write_text(text, encoding="utf-8")
    (desk / "b.yaml").write_text(text.replace("b.yaml", "a.yaml").replace("2026", "2025"), encoding="utf-8")
    assert run("score", "a.yaml", "--json").json["results"][0]["previous"] == {
        "year": 2025,
        "exact": "2.35",
        "change": "0",
    }
