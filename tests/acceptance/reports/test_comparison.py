"""The report on many districts, in PDF."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from pdfua import Severity, validate

from readiness import i18n
from readiness.comparison.compare import Comparison, compare
from readiness.comparison.intervals import Settings, Source
from readiness.comparison.relative import Normalisation, Relative
from readiness.loading.templates import open_comparison_template
from readiness.reporting.comparison.object import comparison_object
from readiness.reporting.comparison.report import comparison_html, make_comparison_report
from readiness.reporting.view import comparison_peers, comparison_tables
from tests.acceptance.page.districts import few, many
from tests.acceptance.reports.made import Pdf, clashes, outside, tool
from tests.acceptance.reports.test_html import check_page
from tests.unit.reporting.comparison.units import units

ASIDE = [("rusak.yaml", "3:14: J004 jawaban di luar skala"), ("lain.yaml", "memakai kerangka lain")]
LANGUAGES = ("id", "en")


def page(found: Comparison, language: str = "id", template: str = "comparison") -> str:
    """The HTML that becomes the PDF."""
    return comparison_html(found, ASIDE, open_comparison_template(template), language, standalone=False)


def said(content: str) -> str:
    """The words of a page."""
    shown = re.sub(r"<(style|title)\b.*?</\1>", "", content, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", shown).replace("\u00a0", " ").split())


@pytest.fixture(scope="module", params=[(6, "id"), (24, "en")], ids=["six-id", "many-en"])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    """A few districts, and some more under the shipped instrument."""
    count, language = request.param
    i18n.use(i18n.Language(language))
    found = units() if count == 6 else many(24, 60)
    made = make_comparison_report(found, ASIDE, open_comparison_template("comparison"), language)
    output = tmp_path_factory.mktemp("comparison") / f"{count}.pdf"
    output.write_bytes(made.content)
    return Pdf(output, language)


def test_pdfua_finds_no_error(report: Pdf) -> None:
    assert [f for f in validate(str(report.path)).findings if f.severity is Severity.ERROR] == []


@pytest.mark.skipif(not tool("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_nothing(report: Pdf) -> None:
    done = subprocess.run(["qpdf", "--check", str(report.path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr


@pytest.mark.skipif(not tool("pdftotext"), reason="poppler is not installed")
def test_no_word_leaves_the_page_or_stands_on_another(report: Pdf) -> None:
    assert outside(report.words) == []
    assert clashes(report.words) == []


def test_fonts_are_of_one_family(report: Pdf) -> None:
    names = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in report.reader.pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert names
    assert all(name.startswith("Plus-Jakarta-Sans") for name in names), names


def test_the_whole_comparison_is_attached_and_its_digest_printed(report: Pdf) -> None:
    found = units() if report.path.stem == "6" else many(24, 60)
    attached = json.loads(report.reader.attachments["comparison.json"][0])
    assert attached == json.loads(json.dumps(comparison_object(found, ASIDE, report.language)))
    assert found.framework.digest in report.text.replace(" ", "")


def test_every_page_but_the_cover_says_what_it_is_not(report: Pdf) -> None:
    words = {"id": "Bukan peringkat resmi pemerintah", "en": "Not an official government ranking"}[report.language]
    assert all(words in text for text in report.pages)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "found",
    [
        units(),
        units(Settings(draws=0)),
        units(Settings(draws=20, sources=frozenset(Source)), Relative(Normalisation.PERCENT_RANK), "province"),
        few(["A: 3, B: 3, C: 3"]),
        few(["A: 3, B: 3, C: 3", "A: 3, B: 3, C: 3"]),
        few(["A: not_applicable, B: not_applicable, C: not_applicable"]),
        compare(units().framework, [], Settings(draws=5)),
        many(24, 60),
    ],
    ids=["six", "no draws", "all at once", "one", "two alike", "no index", "none", "many"],
)
def test_every_shape_makes_a_sound_page(found: Comparison, language: str) -> None:
    content = page(found, language)
    check_page(content)
    words = said(content)
    assert not re.search(r"\bNone\b|Fraction\(|Undefined|\bnan\b|\binf\b| ,|\(\)|––|%%|\{\{|\{%", words), words
    for drawing in re.findall(r"<svg.*?</svg>", content, flags=re.DOTALL):
        ET.fromstring(drawing)
    assert content.count('<td class="num rank">') == len(found.places)


def test_the_title_claims_no_more_than_the_intervals() -> None:
    """One district alone may hold the first rank, or several: then no name is put in front."""
    for draws in (0, 200):
        found = units(Settings(draws=draws, spread=60))
        title = re.findall(r"<h1>(.*?)</h1>", page(found, "en"))[1]
        ahead = sum(place.rank_low == 1 for place in found.places)
        if draws == 0:
            assert "how surely was not computed" in title
        elif ahead > 1:
            assert title.startswith(f"{ahead} districts may hold the first rank")
        else:
            assert title.startswith("Kabupaten Buton is ahead")
    tied = few(["A: 3, B: 3, C: 3", "A: 3, B: 3, C: 3", "A: 1, B: 1, C: 1"])
    assert "2 districts may hold the first rank" in page(tied, "en")


def test_who_answered_too_little_is_marked_and_never_called_first_or_last() -> None:
    content = page(units(), "id")
    row = next(part for part in content.split("<tr>") if "-Kosong" in part and "num rank" in part)
    assert "-Kosong*" in row
    assert '<td class="band"></td>' in row
    assert re.search(r'<td class="num">\d,\d\d–\d,\d\d</td>', row)
    assert "-Kosong" not in said(content).partition("Indeks terentang")[2].partition(".")[0]
    first = few(["A: 5", "A: 1, B: 1, C: 1"], settings=Settings(draws=20, spread=1))
    assert "too little is answered for a conclusion" in page(first, "en")


def test_names_are_escaped() -> None:
    content = page(units(), "id")
    assert "<b>Bau" not in content
    assert "Kota &lt;b&gt;Bau &amp; Bau&lt;/b&gt;" in content


def test_what_was_set_aside_is_named() -> None:
    words = said(page(units(), "id"))
    for file, reason in ASIDE:
        assert f"{file} {reason}" in words


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    """Settings, a part, or the whole; a folder for other reports lends its settings only."""
    folder = tmp_path / "kop"
    (folder / "parts").mkdir(parents=True)
    (folder / "template.yaml").write_text(
        "extends: comparison\nletterhead: {lines: [PEMERINTAH PROVINSI, BAPPEDA]}\ntitle: {id: Peta Kesiapan, en: Map}\n"
        'colors: {base: "#336699"}\nwords: {comparison_eyebrow: {id: Untuk Gubernur, en: For the Governor}}\n',
        encoding="utf-8",
    )
    (folder / "parts" / "comparison_peers.html.j2").write_text(
        "<p>GANTI {{ report.peers|length }}</p>", encoding="utf-8"
    )
    words = said(page(units(), "id", str(folder)))
    for text in ("PEMERINTAH PROVINSI", "Peta Kesiapan", "Untuk Gubernur", "GANTI 2"):
        assert text in words
    (folder / "template.yaml").write_text("extends: full\ntitle: {id: Lain, en: Other}\n", encoding="utf-8")
    assert "Perbandingan daerah" in said(page(units(), "id", str(folder)))
    (folder / "template.yaml").write_text("extends: comparison\n", encoding="utf-8")
    (folder / "report.html.j2").write_text("<h1>{{ report.finding }}</h1>", encoding="utf-8")
    assert page(units(), "en", str(folder)).startswith("<h1>Kabupaten Buton is ahead")


def test_many_districts_have_no_row_of_their_own_for_learning(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are told where it is."""
    assert "Tiap daerah dan dari siapa" in page(units(), "id")
    monkeypatch.setattr(comparison_peers, "LEARNERS", 5)
    words = said(page(units(), "id"))
    assert "Tiap daerah dan dari siapa" not in words
    assert "lembar Belajar" in words


def test_a_long_ranking_says_where_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison_tables, "MOST_RANKED", 4)
    content = page(units(), "en")
    assert content.count('<td class="num rank">') == 4
    assert "Printed are the first 4" in content
