"""The report on one district over the years, in PDF and as a page."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from pdfua import Severity, validate

from readiness import i18n
from readiness.domain.scoring.scored import Scored
from readiness.domain.trend import trend
from readiness.loading.templates import open_trend_template
from readiness.reporting.trend_report import make_trend_report, trend_html
from tests.acceptance.cli.command import python, run
from tests.acceptance.over_years import PEMDI, SPBE, write_years
from tests.acceptance.reports.made import Pdf, clashes, outside, tool
from tests.acceptance.reports.pictures import png
from tests.acceptance.reports.test_html import check_page
from tests.acceptance.reports.test_reproducible import LATER
from tests.unit.yearly import OTHER, RUBRIC, yearly

ALL = "A: 1, B: 2, C: 3, D: 1.5"
LONG = "Pengelolaan layanan kewilayahan terpadu yang berkelanjutan serta berkeadilan bagi seluruh masyarakat pesisir"
MIXED = yearly(2024, ALL, rest="official_result: true")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """SPBE in 2023, then three years of the rubric."""
    return write_years(tmp_path_factory.mktemp("years"))


@pytest.fixture(scope="module", params=[("aceh", "id"), ("aceh", "en"), ("years", "id"), ("years", "en")], ids="-".join)
def report(request: pytest.FixtureRequest, files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    """Both series in both languages."""
    name, language = request.param
    output = tmp_path_factory.mktemp("trend") / f"{name}.pdf"
    result = run("trend", *(files if name == "years" else (SPBE, PEMDI)), "-o", output, "--lang", language)
    assert result.code == 0, result.err
    return Pdf(output, language)


def squeezed(text: str) -> str:
    """A text without spaces."""
    return "".join(text.split())


def test_it_has_one_or_two_pages(report: Pdf) -> None:
    assert len(report.pages) == (1 if report.path.stem == "aceh" else 2)


def test_pdfua_finds_no_error(report: Pdf) -> None:
    assert b"pdfuaid:part" in report.reader.root_object["/Metadata"].get_object().get_data()
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


def test_what_is_attached(report: Pdf, files: list[Path]) -> None:
    attached = {name: json.loads(contents[0]) for name, contents in report.reader.attachments.items()}
    paths = files if report.path.stem == "years" else [SPBE, PEMDI]
    printed = run("trend", *paths, "--json", "--lang", report.language).json
    for point in printed["points"]:
        point["file"] = ""
    assert attached.pop("trend.json") == printed
    assert sorted(attached) == sorted(f"answers-{p['year']}-{p['framework']['id']}.json" for p in printed["points"])
    assert all(answers["schema"] == "readiness/answers@1" for answers in attached.values())


def test_metadata(report: Pdf) -> None:
    assert report.reader.root_object["/Lang"] == report.language
    assert report.reader.metadata is not None
    title = {"id": "Perkembangan nilai", "en": "Results over the years"}[report.language]
    assert str(report.reader.metadata.title).startswith(title)


def test_the_break_is_said_in_words(report: Pdf) -> None:
    said = {"id": "nilainya tidak dapat dibandingkan", "en": "the values cannot be compared"}[report.language]
    assert said in report.pages[0]
    reason = {
        "id": "Mengapa nilai tidak dibandingkan melintasi jeda",
        "en": "Why values are not compared across a break",
    }
    assert reason[report.language] in report.pages[0]
    if report.path.stem == "aceh":
        assert not re.search(r"[+\u2212]\d", report.text)


def test_every_page_says_what_it_is(report: Pdf) -> None:
    said = {"id": "Penilaian mandiri, bukan laporan hasil evaluasi resmi", "en": "Self-assessment, not an official"}
    fictional = {"id": "Contoh rekaan, bukan daerah sebenarnya", "en": "Fictional example, no real district"}
    for text in map(squeezed, report.pages):
        assert squeezed(said[report.language]) in text
        assert (squeezed(fictional[report.language]) in text) is (report.path.stem == "years")


def test_digests_and_versions_are_printed(report: Pdf) -> None:
    found = json.loads(report.reader.attachments["trend.json"][0])
    for point in found["points"]:
        assert point["framework"]["digest"] in squeezed(report.text)
        assert point["framework"]["version"] in report.text


@pytest.mark.parametrize(
    ("assessments", "said"),
    [
        ([MIXED], "Official values as stated by the compiler; the evaluating authority&#39;s own report prevails."),
        ([MIXED, yearly(2025, ALL)], "Values of 2024 official as stated by the compiler, the rest self-assessed;"),
        ([yearly(2025, ALL)], "Self-assessment, not an official evaluation report."),
    ],
)
def test_official_results_are_told_from_ones_own(assessments: list[Scored], said: str) -> None:
    assert said in html(assessments, "en")


def html(assessments: list[Scored], language: str = "id") -> str:
    """The page of a series."""
    found = trend(assessments)
    template = open_trend_template("trend", found.newest.assessment, Path())
    return trend_html(found, template, language, standalone=False)


NO_VALUE = "id: k\nnot_applicable: exclude\ncriteria: [{id: A, questions: [{id: q, type: yes_no, may_not_apply: yes}], level: {ladder: {5: q}}}]\n"
WORDY = (
    RUBRIC.replace("Rubrik Uji (RU)", LONG)
    .replace("id: Tata,", f'id: "{LONG}",')
    .replace("id: Rendah,", f'id: "{LONG}",')
)
POINTS = "id: p\naggregate: sum\nrounding: {places: 0}\ngroups:\n  - {id: a, aggregate: sum, criteria: [{id: A, type: integer, min: 0, max: 900}]}\n"
SERIES = {
    "one year": [yearly(2024, ALL)],
    "little known": [yearly(2024, "A: 1"), yearly(2025, ALL), yearly(2026, "")],
    "stated": [yearly(2025, ALL, rest="previous: {index: 1, year: 2020}"), yearly(2026, ALL)],
    "no value": [yearly(2024, "q: yes", NO_VALUE), yearly(2025, "q: {not_applicable: ya}", NO_VALUE)],
    "side by side": [yearly(2025, ALL), yearly(2026, ALL), yearly(2025, "E: 3", OTHER), yearly(2026, "E: 3", OTHER)],
    "many versions": [yearly(2010 + i, ALL, digest=f"sha256:{i}") for i in range(8)],
    "many years": [yearly(2005 + i, f"A: {i % 5}, B: 1, C: 2, D: 2") for i in range(20)],
    "sums": [yearly(2024, "A: 20", POINTS), yearly(2025, "A: 700", POINTS)],
    "long texts": [
        yearly(2024, "A: 1, B: 2, C: 1", WORDY),
        yearly(2025, ALL, WORDY),
        yearly(2026, "E: 3, F: 2", OTHER.replace("Instrumen Lain (IL)", LONG)),
    ],
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", SERIES)
def test_every_series_makes_a_sound_page(name: str, language: str) -> None:
    content = html(SERIES[name], language)
    check_page(content)
    shown = re.sub(r"<style>.*?</style>", "", content, flags=re.DOTALL)
    words = " ".join(re.sub(r"<[^>]+>", " ", shown).split())
    assert not re.search(r"\bNone\b|Fraction\(|Undefined|\bnan\b|\binf\b|\(\)|\{\{|\{%", words)
    assert content.count('role="img"') == 2  # a wide picture and a narrow one, of which a screen shows one


@pytest.mark.parametrize("name", SERIES)
def test_every_series_is_sound_in_print(name: str, tmp_path: Path) -> None:
    i18n.use(i18n.Language.ID)
    found = trend(SERIES[name])
    template = open_trend_template("trend", found.newest.assessment, Path())
    (tmp_path / "t.pdf").write_bytes(make_trend_report(found, template, "id", pdf=True).content)
    made = Pdf(tmp_path / "t.pdf", "id")
    assert len(made.pages) <= 3
    if tool("pdftotext"):
        assert outside(made.words) == []
        assert clashes(made.words) == []


def test_another_process_makes_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for number, variables in enumerate(({"TZ": "UTC"}, {"TZ": "Asia/Jayapura", "PYTHONHASHSEED": "5"})):
        output = tmp_path / f"{number}.pdf"
        result = python(LATER, "trend", SPBE, PEMDI, "-o", output, "--lang", "id", cwd=tmp_path, **variables)
        assert result.code == 0, result.err
        made.append(output.read_bytes())
    assert made[0] == made[1]


class TestOwnFolder:
    """The same folder of a consultant serves ``report`` and ``trend``."""

    @pytest.fixture(autouse=True)
    def _folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        Path("kop").mkdir()
        Path("kop/lambang.png").write_bytes(png(8, 8, (1, 2, 3)))
        self.settings("")

    def settings(self, more: str) -> None:
        """``template.yaml`` with colours, words and a title."""
        text = 'title: Judul Kami\ncolors: {ink: "#112233"}\nwords: {yearly_change: {id: Beda, en: Shift}}\n'
        Path("kop/template.yaml").write_text(text + more, encoding="utf-8")

    def made(self) -> str:
        """The page with that folder."""
        result = run("trend", SPBE, PEMDI, "-o", "t.html", "--template", "kop", "--lang", "id", "--force")
        assert result.code == 0, result.err
        return Path("t.html").read_text(encoding="utf-8")

    def test_its_settings_hold_and_its_title_is_that_of_the_other_report(self) -> None:
        content = self.made()
        assert "#112233" in content
        assert "#14212B" not in content
        assert ">Beda</th>" in content
        assert "Judul Kami" not in content

    def test_its_title_holds_where_it_builds_on_the_trend(self) -> None:
        self.settings("extends: trend\n")
        assert "<title>Judul Kami · Kabupaten Aceh Tengah 2025–2026</title>" in self.made()

    def test_it_may_hold_a_template_of_its_own(self) -> None:
        Path("kop/trend").mkdir()
        own = '{% extends "parts/base.html.j2" %}{% block body %}<h1>{{ report.finding }}</h1>{{ report.chart }}{% endblock %}'
        Path("kop/trend/report.html.j2").write_text(own, encoding="utf-8")
        content = self.made()
        assert "<h1>Instrumen berganti pada 2026" in content
        assert "<table" not in content

    def test_its_report_belongs_to_what_it_builds_on(self) -> None:
        Path("kop/report.html.j2").write_text("<p>{{ report.district }}</p>", encoding="utf-8")
        assert "<table" in self.made()
        self.settings("extends: trend\n")
        assert self.made() == "<p>Kabupaten Aceh Tengah</p>"
