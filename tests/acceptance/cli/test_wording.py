"""Official wording laid over a framework, from a table or YAML, by option or by the assessment itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.cli.command import run
from tests.acceptance.cli.small import ASSESSMENT, write_assessment

TABLE = 'Indikator;Tingkat;Uraian;Pemenuhan;Bukti;Judul\r\nT-1;1;"Naskah resmi\r\ntingkat satu";;;Judul resmi\r\nT-1;3;Naskah resmi tingkat tiga;Cara resmi;Bukti resmi;Judul resmi\r\n'
TREE = """
texts:
  T-1:
    title: {id: Judul resmi, en: Official title}
    question: Pertanyaan resmi
    levels:
      1: Naskah resmi tingkat satu
      3: {text: Naskah resmi tingkat tiga, fulfilment: Cara resmi, evidence: Bukti resmi}
"""


@pytest.mark.parametrize(("name", "text"), [("naskah.csv", TABLE), ("naskah.yaml", TREE)])
def test_texts_replace_summaries(desk: Path, name: str, text: str) -> None:
    (desk / name).write_text(text, encoding="utf-8", newline="")
    before = run("score", "uji.yaml", "--json").json
    told = run("explain", "uji.yaml", "T-1", "--texts", name, "--lang", "id")
    assert told.code == 0, told.err
    assert "T-1 Judul resmi" in told.out
    assert "Naskah resmi" in told.out
    assert "Pemenuhan: Cara resmi" in told.out
    assert "Bukti: Bukti resmi" in told.out
    assert "Judul resmi" not in run("explain", "uji.yaml", "T-1", "--lang", "id").out
    after = run("score", "uji.yaml", "--json", "--texts", name).json
    for result in (before, after):
        for criterion in result["results"][0]["criteria"]:
            criterion.pop("title")
    assert after == before


def test_an_assessment_names_its_texts(desk: Path) -> None:
    """The path is read from where the assessment lies; the report says which file spoke."""
    (desk / "resmi").mkdir()
    (desk / "resmi" / "naskah.yaml").write_text(TREE, encoding="utf-8")
    write_assessment(desk, ASSESSMENT + "texts: resmi/naskah.yaml\n")
    assert "T-1 Official title" in run("explain", "uji.yaml", "T-1").out
    assert run("report", "uji.yaml", "-o", "laporan.html").code == 0
    page = (desk / "laporan.html").read_text(encoding="utf-8")
    assert "naskah.yaml (sha256:" in page


def test_a_slip_in_the_texts_is_a_problem_of_the_check(desk: Path) -> None:
    (desk / "naskah.yaml").write_text("texts: {T-9: {title: Lain}}\n", encoding="utf-8")
    write_assessment(desk, ASSESSMENT + "texts: naskah.yaml\n")
    found = run("check", "uji.yaml", "--json")
    assert found.code == 1
    assert [item["code"] for item in found.json["diagnostics"]] == ["K021"]


def test_columns_that_are_not_known_are_named(desk: Path) -> None:
    (desk / "naskah.csv").write_text("criterion,level,text,catatan\nT-1,1,Ada,?\n", encoding="utf-8")
    result = run("score", "uji.yaml", "--texts", "naskah.csv")
    assert result.code == 0
    assert "K012" in result.err
    assert "catatan" in result.err


def test_texts_are_not_laid_over_the_instrument_of_last_year(desk: Path) -> None:
    """The file of last year may be of another instrument, to which the texts do not belong."""
    (desk / "naskah.yaml").write_text(TREE, encoding="utf-8")
    (desk / "lama.yaml").write_text(
        "framework: gmsc-evaluation\nyear: 2024\nanswers: {baseline: 1}\n", encoding="utf-8"
    )
    write_assessment(desk, ASSESSMENT + "previous: lama.yaml\n")
    result = run("score", "uji.yaml", "--texts", "naskah.yaml")
    assert (result.code, result.err.count("K021")) == (0, 0)
