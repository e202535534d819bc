"""The forms that officials know: LHE, recommendation sheet, minutes and to-do lists, in print and as pages."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from pdfua import Severity, validate
from pypdf import PdfReader

from readiness.domain.scoring.scored import score_assessment
from readiness.loading.templates import open_template
from readiness.reporting.report import report_html
from tests.acceptance.cli.command import run
from tests.acceptance.reports.conftest import MakePdf
from tests.acceptance.reports.made import EXAMPLES, Pdf, clashes, scored, tool
from tests.acceptance.reports.test_html import check_page

FORMS = ("lhe", "recommendations", "minutes", "todo")
PRINTED = [(example, form) for example in ("spbe", "complete", "buton") for form in FORMS]
MOST_PAGES = {"lhe": 12, "recommendations": 5, "minutes": 4, "todo": 10}
MILLIMETRE = 72 / 25.4


def html(example: str, form: str, language: str = "id", *, official: bool = False) -> str:
    """A form in HTML without its style sheet."""
    made = scored(example)
    if official:
        assessment = replace(made.assessment, official_result=True)
        made = score_assessment(made.card.framework, assessment, made.track)
    page = report_html(made, open_template(form, made.assessment, EXAMPLES[example].parent), language, standalone=False)
    return re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


def words(content: str) -> str:
    """The text of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", content).split())


@pytest.fixture(params=PRINTED, ids="-".join)
def form(request: pytest.FixtureRequest, pdf: MakePdf) -> Pdf:
    """Each form of three examples in print."""
    example, name = request.param
    return pdf(example, "id", name)


def test_a_form_in_print_is_sound(form: Pdf) -> None:
    found = validate(str(form.path))
    assert [item for item in found.findings if item.severity is Severity.ERROR] == []
    if tool("qpdf"):
        subprocess.run(["qpdf", "--check", str(form.path)], check=True, capture_output=True)
    if tool("pdftotext"):
        assert clashes(form.words) == []
        for word in form.words:
            box = form.reader.pages[word.page - 1].mediabox
            assert word.left >= 13 * MILLIMETRE, word
            assert word.right <= float(box.width) - 13 * MILLIMETRE, word


def test_every_page_of_a_form_says_what_it_is_not(form: Pdf) -> None:
    for text in (form.reader.pages[0].extract_text(), *form.pages[1:]):
        assert "bukan" in " ".join(text.split())


@pytest.mark.parametrize("name", FORMS)
def test_the_forms_of_a_district_are_short(pdf: MakePdf, name: str) -> None:
    assert len(pdf("spbe", "id", name).reader.pages) <= MOST_PAGES[name]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("example", ["spbe", "pemdi", "complete", "buton"])
def test_a_form_as_a_page_is_sound(example: str, name: str, language: str) -> None:
    content = html(example, name, language)
    check_page(content)
    assert not re.search(r"Fraction\(|Undefined|\{\{|\{%", words(content))


def test_the_lhe_of_aceh_tengah_holds_what_its_readers_look_for(pdf: MakePdf) -> None:
    text = pdf("spbe", "id", "lhe").text
    for wanted in (
        "Laporan Hasil Penilaian Sistem Pemerintahan Berbasis Elektronik (SPBE)",
        "2,59 (Cukup)",
        "Nilai itu 0,48 lebih tinggi daripada rata-rata kabupaten 2021, yaitu 2,11.",
        "Dasar hukum",
        "Peraturan Menteri PANRB Nomor 59 Tahun 2020",
        "Terpadu dan terukur",
        "Kolaborasi",
        "4,20 – 5,00",
        "Rata-rata provinsi 2021",
        "Kekuatan dan kelemahan",
        "Nilai semua indikator",
        "Indeks = 1/B × Jumlah = 1/100 × 259,4000",
    ):
        assert wanted in text, wanted


def test_the_executive_summary_is_three_paragraphs_without_but() -> None:
    for example in ("spbe", "pemdi", "complete", "buton"):
        summary = html(example, "lhe").partition('id="summary"')[2].partition("</section>")[0]
        paragraphs = re.findall(r'<p class="prose">(.*?)</p>', summary)
        assert len(paragraphs) == 3
        for paragraph in paragraphs:
            assert "tetapi" not in paragraph
            assert all(
                sentence.count(",") <= 3 for sentence in re.split(r"(?<=[.]) ", re.sub(r"\d,\d", "0", paragraph))
            )


def test_only_an_official_result_is_called_an_evaluation_report() -> None:
    own, official = words(html("spbe", "lhe")), words(html("spbe", "lhe", official=True))
    assert "Laporan Hasil Evaluasi Sistem" not in own
    assert "disusun sendiri, bukan laporan hasil evaluasi resmi" in own
    assert "Laporan Hasil Evaluasi Sistem" in official
    assert "bukan laporan hasil evaluasi resmi" not in official
    assert "Nilai resmi menurut keterangan penyusun" in official
    english = words(html("spbe", "lhe", "en", official=True))
    assert "Evaluation Report" in english
    assert "Official values as stated by the compiler" in english


@pytest.mark.parametrize("template", ["full", "summary", *FORMS])
def test_an_official_result_says_so_in_every_template(template: str) -> None:
    assert "Nilai resmi menurut keterangan penyusun" in html("spbe", template, official=True)


def test_the_districts_own_track_is_never_official() -> None:
    made = scored("complete")
    assessment = replace(made.assessment, official_result=True)
    own = score_assessment(made.card.framework, assessment, next(iter(assessment.answers["ikm_score"].entries))[0])
    page = report_html(own, open_template("lhe", assessment, EXAMPLES["complete"].parent), "id", standalone=False)
    assert "bukan laporan hasil evaluasi resmi" in page


def test_little_coverage_gets_no_verdict() -> None:
    text = words(html("buton", "lhe"))
    assert "belum dapat disimpulkan" in text
    assert "berpredikat" not in text
    assert 'class="here"' not in html("buton", "lhe")
    assert "Indeks belum dapat disimpulkan" in words(html("buton", "minutes"))


def test_the_minutes_spell_the_day_and_leave_blanks() -> None:
    text = words(html("pemdi", "minutes"))
    assert "Pada hari ini, Senin, tanggal dua puluh satu bulan September tahun dua ribu dua puluh enam" in text
    english = words(html("pemdi", "minutes", "en"))
    assert "On this day, Monday, the twenty-first of September two thousand and twenty-six" in english
    blank = html("spbe", "minutes")
    assert blank.count('class="blank"') > 15
    assert blank.count('class="tick"') == 2


def test_the_minutes_hold_what_the_file_says() -> None:
    text = words(html("complete", "minutes"))
    for wanted in (
        "Pada hari ini, Jumat, tanggal dua puluh bulan November tahun dua ribu dua puluh enam",
        "Ruang Rapat Bappeda Kabupaten Contoh Jaya",
        "00000000 000000 0 003",
        "Indeks yang disepakati ialah 2,64",
        "Kami mohon ketiganya dihitung.",
        "Dinas Lingkungan Hidup memohon peninjauan lapangan ulang",
        "Para pihak menyetujui publikasi",
        "Contoh Jaya, 24 November 2026",
    ):
        assert wanted in text, wanted
    assert "tidak menyetujui publikasi" not in text


def test_what_nobody_entered_is_marked_as_a_proposal() -> None:
    sheet = html("complete", "recommendations")
    assert "Kumpulkan laporan survei dari 27 unit layanan" in sheet
    row = re.search(r"<tr><td>2026</td><td><strong>GOV-101</strong>.*?</tr>", sheet)
    assert row is not None
    assert "usulan" not in row[0]
    assert "Enam unit sudah mengirim laporan" in row[0]
    assert "laporan survei 27 unit layanan tahun 2026 belum dilampirkan" in row[0].lower()
    other = re.search(r"<tr><td>2026</td><td><strong>BRA-304</strong>.*?</tr>", sheet)
    assert other is not None
    assert "usulan" in other[0]


def test_the_todo_lists_come_by_backlog_and_dates_come_first() -> None:
    page = html("complete", "todo")
    rows = re.findall(r'</td><td class="num"><strong>(\d+)</strong></td>', page)
    assert [int(row) for row in rows] == sorted((int(row) for row in rows), reverse=True)
    kominfo = page.partition('data-section="Dinas Kominfo"')[2].partition("</section>")[0]
    sections = re.findall(r'class="urgency">(.*?)<', kominfo)
    assert sections == ["Bertenggat", "Bukti yang harus diserahkan atau diperbaiki", "Langkah berikutnya"]
    assert kominfo.index("27 November 2026") < kominfo.index("18 Desember 2026")
    assert "catatan pertukaran data tujuh aplikasi belum ada" in kominfo.lower()


def test_open_questions_are_the_backlog_of_buton() -> None:
    text = words(html("buton", "todo"))
    assert "Tunggakan terbanyak ada pada Dinas Kominfo: 31 hal" in text


def test_one_agency_by_a_part_of_its_name(tmp_path: Path) -> None:
    path = tmp_path / "k.pdf"
    made = run("report", EXAMPLES["complete"], "-o", path, "--opd", "kominfo", "--lang", "id")
    assert made.code == 0, made.err
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
    assert "Dinas Kominfo" in text
    assert "Dinas Lingkungan Hidup" not in text
    sheet = run(
        "report", EXAMPLES["complete"], "-o", tmp_path / "s.html", "--opd", "dlh", "--template", "recommendations"
    )
    assert sheet.code == 0, sheet.err
    page = (tmp_path / "s.html").read_text(encoding="utf-8")
    assert "ENV-201" in page
    assert "GOV-201" not in page


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("komnifo", "T009", "Dinas Kominfo"),
        ("dinas", "T010", "Dinas Kominfo, Dinas Pariwisata"),
        ("zzz", "T009", "BPBD"),
    ],
)
def test_an_agency_that_is_not_clear(tmp_path: Path, name: str, code: str, said: str) -> None:
    made = run("report", EXAMPLES["complete"], "-o", tmp_path / "k.html", "--opd", name, "--lang", "id")
    assert made.code != 0
    assert code in made.err
    assert said in " ".join(made.err.split())
    assert not (tmp_path / "k.html").exists()


def test_an_agency_is_refused_where_the_report_is_of_the_whole(tmp_path: Path) -> None:
    made = run("report", EXAMPLES["complete"], "-o", tmp_path / "k.html", "--opd", "kominfo", "--template", "full")
    assert made.code == 2
    assert "--opd" in made.err


@pytest.mark.parametrize("name", FORMS)
def test_a_folder_of_ones_own_builds_on_a_form(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "kop"
    (folder / "parts").mkdir(parents=True)
    settings = f"extends: {name}\ntitle: Judul Konsultan\nletterhead: {{lines: [STUDIO SATU, STUDIO DUA]}}\nwords: {{signer: Hormat kami}}\n"
    (folder / "template.yaml").write_text(settings, encoding="utf-8")
    (folder / "parts" / "signature.html.j2").write_text("<p>Paraf {{ signing.people|length }}</p>", encoding="utf-8")
    made = run("report", EXAMPLES["spbe"], "-o", tmp_path / "k.html", "--template", folder, "--lang", "id")
    assert made.code == 0, made.err
    page = (tmp_path / "k.html").read_text(encoding="utf-8")
    assert "STUDIO DUA" in page
    assert "Judul Konsultan" in page
    assert ("Paraf" in page) is (name in ("lhe", "minutes"))
    assert "bukan" in re.search(r'data-status="([^"]*)"', page)[1]  # type: ignore[index]


def test_the_mean_of_the_own_kind_stands_beside_the_result() -> None:
    for template in ("full", "summary"):
        page = html("spbe", template)
        assert "rata-rata kabupaten 2021: 2,11" in page
        assert "Tanda tegak adalah rata-rata kabupaten 2021." in page
    assert "Tanda tegak" not in html("pemdi", "summary")
    shown = " ".join(run("score", EXAMPLES["spbe"], "--lang", "id").out.split())
    assert "Rata-rata kabupaten 2021: indeks 2,11" in shown
    assert "Rata-rata" not in run("score", EXAMPLES["pemdi"], "--lang", "id").out
    references = run("score", EXAMPLES["spbe"], "--json").json["results"][0]["references"]
    assert [(item["id"], item["year"], item["values"]["spbe-2020"]) for item in references] == [
        ("kabupaten-2021", 2021, "2.11"),
        ("nasional-2021", 2021, "2.24"),
    ]
    assert run("score", EXAMPLES["pemdi"], "--json").json["results"][0]["references"] == []
