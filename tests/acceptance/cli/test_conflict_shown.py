"""A contradiction is named wherever its question is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.cli.command import run

TEXT = """\
framework: gmsc-readiness
subject: {name: Kabupaten Contoh, kind: kabupaten}
year: 2026
answers:
  ikm_score: 80
  ikm_units_pct:
    self:
      conflict:
        - {value: 82.5, by: setda_organisasi}
        - {value: 60, by: dpmptsp}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An assessment with one undecided answer."""
    path = tmp_path / "penilaian.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_explain_names_both_answers_and_who_gave_them(file: Path) -> None:
    """So that somebody can decide."""
    out = run("explain", file, "GOV-101", "--lang", "id").out
    assert "belum diputuskan: 82,5\u00a0% (Bagian Organisasi Setda) / 60\u00a0% (DPMPTSP)" in out


def test_check_and_score_warn(file: Path) -> None:
    """The contradiction is no error: the rest can be scored."""
    for command in ("check", "score"):
        found = run(command, file, "--lang", "en")
        assert found.code == 0
        assert "J046" in found.err + found.out
        assert "82.5 (setda_organisasi); 60 (dpmptsp)" in found.err + found.out


def test_the_report_shows_them_in_the_annex(file: Path, tmp_path: Path) -> None:
    """With the answers of the criterion."""
    page = tmp_path / "laporan.html"
    assert run("report", file, "-o", page, "--lang", "id").code == 0
    assert "belum diputuskan: 82,5" in page.read_text(encoding="utf-8")
