"""The PDF of both examples in both languages: length, structure, fonts, attachments, contents, layout."""

from __future__ import annotations

import json
import re
import subprocess

import pytest
from pdfua import Severity, validate

from tests.acceptance.cli.command import run
from tests.acceptance.reports.conftest import MakePdf
from tests.acceptance.reports.made import EXAMPLES, Pdf, clashes, outside, tool

CONTENTS = {"id": "Isi laporan", "en": "Contents"}
HEADINGS = {
    "id": [
        "Ringkasan untuk pimpinan", "Isi laporan", "Dari jawaban ke indeks", "Bahan Buku I", "Tata Kelola Cerdas",
        "Jenama Daerah Cerdas", "Ekonomi Cerdas", "Kehidupan Cerdas", "Masyarakat Cerdas", "Lingkungan Cerdas",
        "Rekomendasi dan peta jalan", "Bukti hitung", "Jawaban", "Daftar bukti dukung", "Sumber", "Identitas dokumen",
    ],
    "en": [
        "Summary for leaders", "Contents", "From answers to the index", "For Buku I", "Smart Governance", "Smart Branding",
        "Smart Economy", "Smart Living", "Smart Society", "Smart Environment", "Recommendations and roadmap",
        "Proof of calculation", "Answers", "Evidence register", "Sources", "Identity of this document",
    ],
}  # fmt: skip


def squeezed(text: str) -> str:
    """A text without spaces: lines break where they like."""
    return "".join(text.split())


def test_the_body_has_the_length_that_was_agreed(report: Pdf) -> None:
    body = report.annex_page() - 1
    assert body <= 18
    if "complete" in report.path.name:
        assert body >= 10
    assert len(report.pages) > body


def test_every_section_is_there(report: Pdf) -> None:
    shown = report.text.lower()
    for heading in HEADINGS[report.language]:
        assert heading.lower() in shown, heading


def test_open_questions_are_listed_where_there_are_any(pdf: MakePdf) -> None:
    assert "can still change the index" in pdf("buton", "en").text
    assert "can still change the index" not in pdf("complete", "en").text


def test_differences_between_tracks_are_listed_where_there_are_any(pdf: MakePdf) -> None:
    assert "Self value against assessor" in pdf("complete", "en").text
    assert "Self value against assessor" not in pdf("buton", "en").text


def test_metadata(report: Pdf) -> None:
    reader = report.reader
    assert reader.root_object["/Lang"] == report.language
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    district = "Kabupaten Contoh Jaya" if "complete" in report.path.name else "Kabupaten Buton"
    assert district in str(reader.metadata.title)
    assert reader.metadata.author == district
    assert "readiness" in str(reader.metadata.get("/Creator", "")) or "readiness" in str(reader.metadata.producer)
    assert all(
        (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842) for page in reader.pages
    )


def test_it_declares_pdf_ua(report: Pdf) -> None:
    assert b"pdfuaid:part" in report.reader.root_object["/Metadata"].get_object().get_data()


def test_pdfua_finds_no_error(report: Pdf) -> None:
    found = [finding for finding in validate(str(report.path)).findings if finding.severity is Severity.ERROR]
    assert found == []


@pytest.mark.skipif(not tool("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_nothing(report: Pdf) -> None:
    done = subprocess.run(["qpdf", "--check", str(report.path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr


def test_header_cells_say_what_they_head(report: Pdf) -> None:
    waiting, heads = [report.reader.root_object["/StructTreeRoot"]], 0
    while waiting:
        item = waiting.pop().get_object()
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            if item.get("/S") == "/TH":
                heads += 1
                assert item["/A"].get_object()["/Scope"] == "/Column"
            waiting += [item["/K"]] if "/K" in item else []
    assert heads > 20


def test_all_fonts_are_embedded_and_of_one_family(report: Pdf) -> None:
    names = set()
    for page in report.reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = inner["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)
            assert "/ToUnicode" in font.get_object()
            names.add(str(inner["/BaseFont"]).partition("+")[2])
    assert names
    assert all(name.startswith("Plus-Jakarta-Sans") for name in names), names


def test_attachments_are_the_scorecard_and_the_answers(report: Pdf) -> None:
    attached = {name: json.loads(contents[0]) for name, contents in report.reader.attachments.items()}
    assert set(attached) == {"scorecard.json", "answers.json"}
    example = report.path.name.partition(".")[0]
    printed = run("score", EXAMPLES[example], "--json", "--lang", report.language).json
    printed["results"][0]["file"] = ""
    assert attached["scorecard.json"] == printed
    answers = attached["answers.json"]
    assert answers["schema"] == "readiness/answers@1"
    counts = printed["results"][0]["answers"]
    assert len(answers["answers"]) >= sum(counts[track] for track in ("self", "internal", "external")) > 0
    assert answers["subject"]["name"] == printed["results"][0]["subject"]["name"]


def test_bookmarks_lead_to_their_headings(report: Pdf) -> None:
    outline = report.outline()
    assert outline
    for _, title, page in outline:
        assert squeezed(title) in squeezed(report.pages[page - 1]), (title, page)
    assert [page for _, _, page in outline] == sorted(page for _, _, page in outline)
    tops = [title for depth, title, _ in outline if depth == 0]
    assert len(tops) >= 14


def test_the_contents_name_the_right_pages(report: Pdf) -> None:
    """Each line's number is the page that its heading is on, and the link leads there."""
    number = next(n for n, text in enumerate(report.pages, 1) if CONTENTS[report.language] in text and n > 2)
    lines = report.reader.pages[number - 1].extract_text().splitlines()
    listed = {}
    for line in lines:
        if match := re.fullmatch(r"\s*(?:\d )?(\D+?)\s+(\d+)\s*", line):
            listed.setdefault(match[1].strip(), int(match[2]))
    dimensions = HEADINGS[report.language][4:10]
    for title in dimensions:
        assert title in report.pages[listed[title] - 1], title
        first = next(page for depth, name, page in report.outline() if name == title)
        assert listed[title] == first
    annex = {"id": "Lampiran", "en": "Annex"}[report.language]
    assert listed[annex] == report.annex_page()
    summary = {"id": "Ringkasan satu halaman", "en": "One-page summary"}[report.language]
    assert listed[summary] == 2
    destinations = [
        report.reader.get_destination_page_number(target) + 1
        for note in report.reader.pages[number - 1].get("/Annots", [])
        if (
            target := report.reader.named_destinations.get(
                str(note.get_object().get("/Dest", note.get_object().get("/A", {}).get("/D", "")))
            )
        )
    ]
    assert set(listed.values()) >= set(destinations)
    assert {listed[title] for title in dimensions} <= set(destinations)


def test_page_numbers_run_from_the_second_page(report: Pdf) -> None:
    words = {"id": "Halaman {} dari {}", "en": "Page {} of {}"}[report.language]
    total = len(report.pages)
    for number, text in enumerate(report.pages, 1):
        assert (words.format(number, total) in text) is (number > 1)


def test_every_page_says_what_the_report_is_not(report: Pdf) -> None:
    said = {
        "id": "Penilaian mandiri, bukan laporan hasil evaluasi resmi",
        "en": "Self-assessment, not an official evaluation report",
    }[report.language]
    fictional = {"id": "Contoh rekaan, bukan daerah sebenarnya", "en": "Fictional example, no real district"}[
        report.language
    ]
    cover = report.reader.pages[0].extract_text()  # in reading order, column by column
    for text in map(squeezed, [cover, *report.pages[1:]]):
        assert squeezed(said) in text
        assert (squeezed(fictional) in text) is ("complete" in report.path.name)


def test_the_unofficial_standing_is_said(report: Pdf) -> None:
    said = {"id": "Bukan instrumen resmi pemerintah", "en": "Not an official government instrument"}[report.language]
    assert squeezed(said) in squeezed(report.pages[0])
    note = {"id": "Rubrik ini disusun oleh proyek readiness", "en": "This rubric was written by the readiness project"}[
        report.language
    ]
    assert note in report.text


def test_decimals_are_written_as_the_language_writes_them(pdf: MakePdf) -> None:
    indonesian, english = pdf("complete", "id"), pdf("complete", "en")
    index = run("score", EXAMPLES["complete"], "--json").json["results"][0]["index"]["value"]
    assert index.replace(".", ",") in indonesian.pages[1]
    assert index not in indonesian.pages[1]
    assert index in english.pages[1]
    assert index.replace(".", ",") not in english.pages[1]
    body = " ".join(indonesian.pages[1 : indonesian.annex_page() - 1])
    assert not re.search(r"\b[0-5]\.[0-9]{2}\b", re.sub(r"[0-9]+\.[0-9]+\.[0-9]+", "", body))


@pytest.mark.skipif(not tool("pdftotext"), reason="poppler is not installed")
def test_no_word_leaves_the_page_or_stands_on_another(report: Pdf) -> None:
    assert outside(report.words) == []
    assert clashes(report.words) == []


def test_no_page_is_empty(report: Pdf) -> None:
    for number, text in enumerate(report.pages, 1):
        assert len(text) > 250, number


def test_buton_gets_a_range_and_no_verdict(pdf: MakePdf) -> None:
    """Below 60 % coverage the range is the headline, and no band is given."""
    for language, none, rated in (
        ("id", "belum dapat disimpulkan", "berpredikat"),
        ("en", "no conclusion", "is rated"),
    ):
        report = pdf("buton", language)
        index = run("score", EXAMPLES["buton"], "--json").json["results"][0]["index"]
        low, high = (f"{float(index[end]):.2f}" for end in ("low", "high"))
        shown = (f"{low}–{high}").replace(".", "," if language == "id" else ".")
        assert shown in report.pages[1]
        assert none in report.pages[1].lower()
        assert rated not in report.text
        assert {"id": "Yang perlu ditanyakan lebih dahulu", "en": "What to ask first"}[language] in report.pages[1]


def test_buton_is_told_that_limits_are_younger(pdf: MakePdf) -> None:
    assert "terbit setelah tahun 2020" in pdf("buton", "id").text
    assert "were issued after 2020" in pdf("buton", "en").text
    assert "were issued after" not in pdf("complete", "en").text


def test_the_digest_is_printed_and_is_the_frameworks(report: Pdf) -> None:
    digest = run("frameworks", "gmsc-readiness", "--json").json["digest"]
    assert digest in squeezed(report.text)
