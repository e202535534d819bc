"""A template folder of the user's: letterhead, logo, colours, words, horizons, and parts of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.acceptance.cli.command import run
from tests.acceptance.cli.small import write_assessment, write_framework
from tests.acceptance.reports.pictures import png

SETTINGS = """\
title: {id: Laporan Kesiapan Kota, en: City Readiness Report}
letterhead:
  logo: lambang.png
  lines: [PEMERINTAH KABUPATEN UJI, BADAN PERENCANAAN DAERAH, "Jalan Merdeka 1, Telepon (0402) 123"]
colors: {ink: "#112233", accent: "#AB12CD"}
dimension_colors: ["#7A1FA2", "#005B4F"]
horizons: {quick_win: 2, short: 4, medium: 6, long: 12}
words:
  decision: {id: Mohon arahan Bupati, en: The Regent is asked to decide}
  page: {id: Hal., en: P.}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small district, and the folder ``kantor`` with a template's settings and a logo."""
    write_framework(tmp_path)
    write_assessment(tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kantor").mkdir()
    (tmp_path / "kantor" / "template.yaml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "kantor" / "lambang.png").write_bytes(png(24, 24, (200, 30, 30)))
    return tmp_path


def report(*more: str, language: str = "id") -> PdfReader:
    """The report of the small district with the folder's template."""
    result = run("report", "uji.yaml", "-o", "l.pdf", "--force", "--template", "kantor", "--lang", language, *more)
    assert result.code == 0, result.err
    return PdfReader("l.pdf")


def text(reader: PdfReader) -> str:
    """All text, spaces made single."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_settings_alone_change_the_full_report(desk: Path) -> None:
    reader = report()
    shown = text(reader)
    for line in (
        "PEMERINTAH KABUPATEN UJI",
        "BADAN PERENCANAAN DAERAH",
        "Telepon (0402) 123",
        "Laporan Kesiapan Kota",
        "Mohon arahan Bupati",
    ):
        assert line in shown, line
    assert "Keputusan yang diminta" not in shown
    assert "Hal. 2 dari" in shown
    assert len(list(reader.pages[0].images)) == 1
    picture = reader.pages[0].images[0].image
    assert picture is not None
    assert picture.convert("RGB").getpixel((5, 5)) == (200, 30, 30)
    assert reader.metadata is not None
    assert "Laporan Kesiapan Kota" in str(reader.metadata.title)


def test_each_language_has_its_words(desk: Path) -> None:
    shown = text(report(language="en"))
    assert "City Readiness Report" in shown
    assert "The Regent is asked to decide" in shown
    assert "P. 2 of" in shown


def test_colours_and_horizons_take_effect(desk: Path) -> None:
    page = desk / "l.html"
    assert run("report", "uji.yaml", "-o", page, "--template", "kantor", "--lang", "id").code == 0
    content = page.read_text(encoding="utf-8")
    for color in ("#112233", "#AB12CD", "#7A1FA2", "#005B4F"):
        assert color in content, color
    for ours in ("#14212B", "#E3A008", "#1A56C4"):
        assert ours not in content, ours
    assert "Des 2029" in content  # a short-term step: four years after 2025 instead of two
    assert content.count("data:image/png;base64,") == 1


def test_one_part_is_overridden_and_the_rest_stays(desk: Path) -> None:
    parts = desk / "kantor" / "parts"
    parts.mkdir()
    (parts / "cover.html.j2").write_text(
        '<section class="cover"><h1>SAMPUL KAMI</h1><p>{{ report.district }} · {{ report.instrument.digest[:12] }}</p></section>\n',
        encoding="utf-8",
    )
    reader = report()
    assert "SAMPUL KAMI" in reader.pages[0].extract_text()
    assert "Kabupaten Uji" in reader.pages[0].extract_text()
    assert "Gambar sampul" not in text(reader)
    assert "Dari jawaban ke indeks" in text(reader)


def test_a_folder_may_build_on_the_summary(desk: Path) -> None:
    (desk / "kantor" / "template.yaml").write_text(SETTINGS + "extends: summary\n", encoding="utf-8")
    reader = report()
    assert len(reader.pages) == 1
    assert "Mohon arahan Bupati" in text(reader)


def test_an_entry_of_ones_own(desk: Path) -> None:
    """It may extend a shipped base, include shipped parts, and fill the blocks of the base."""
    (desk / "kantor" / "report.html.j2").write_text(
        '{% extends "parts/base.html.j2" %}{% block style %}.cap { color: {{ theme.accent }} }{% endblock %}'
        '{% block body %}<h1 class="cap">{{ report.words.decision }}</h1>'
        "{% for d in report.dimensions %}<p>{{ d.number }} {{ d.title|upper }}: {{ d.figures[0].value }}</p>{% endfor %}"
        '{% include "parts/verdict.html.j2" %}{% endblock %}',
        encoding="utf-8",
    )
    shown = text(report())
    assert "1 TATA KELOLA: 1,00" in shown
    assert "2 LAYANAN: 1,00" in shown
    assert "Ringkasan untuk pimpinan".lower() in shown.lower()
    assert "Isi laporan" not in shown


def test_the_letterhead_of_an_assessment_is_used_without_a_template(desk: Path) -> None:
    (desk / "lambang.png").write_bytes(png(8, 8, (1, 2, 3)))
    content = (desk / "uji.yaml").read_text(
        encoding="utf-8"
    ) + "letterhead: {logo: lambang.png, lines: [KOP DARI BERKAS]}\n"
    (desk / "uji.yaml").write_text(content, encoding="utf-8")
    result = run("report", "uji.yaml", "-o", "a.pdf", "--lang", "id")
    assert result.code == 0, result.err
    reader = PdfReader("a.pdf")
    assert "KOP DARI BERKAS" in reader.pages[0].extract_text()
    assert len(list(reader.pages[0].images)) == 1


def test_the_same_template_gives_the_same_bytes(desk: Path) -> None:
    (desk / "kantor" / "template.yaml").write_text(SETTINGS + "extends: summary\n", encoding="utf-8")
    report()
    first = (desk / "l.pdf").read_bytes()
    report()
    assert (desk / "l.pdf").read_bytes() == first


@pytest.mark.parametrize("overview", ["rows", "radar"])
def test_the_radar_is_an_option(desk: Path, overview: str) -> None:
    """Two dimensions make no radar; three do."""
    framework = desk / "criteria" / "kecil" / "framework.yaml"
    third = "  - {id: alam, title: Alam, criteria: [{id: X, type: level}]}\n"
    framework.write_text(framework.read_text(encoding="utf-8") + third, encoding="utf-8")
    (desk / "kantor" / "template.yaml").write_text(f"overview: {overview}\n", encoding="utf-8")
    result = run("report", "uji.yaml", "-o", "l.html", "--template", "kantor")
    assert result.code == 0, result.err
    assert ('viewBox="0 0 174 97"' in (desk / "l.html").read_text(encoding="utf-8")) is (overview == "radar")
