"""What people do to a questionnaire: the change by its name, what is said of it and where, and what is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.worksheet import Worksheet

from readiness.domain.assessment import Answered, Evidence, NotApplicable, Unanswered, Unknown
from tests.acceptance.workbooks.base import (
    Book,
    at,
    changed,
    documents,
    filled,
    questions,
    replaced,
)

S = "1 Contoh!"
SHEET = "xl/worksheets/sheet2.xml"
FIRST = Evidence("Naskah akademik", "3/2020", None, "12")
SECOND = Evidence("Notula rapat", "4/2020")


@dataclass(frozen=True)
class Spoilt:
    """``said`` holds code and place of every diagnostic in order, ``read`` what must come out by question."""

    name: str
    make: Callable[[], bytes]
    said: tuple[tuple[str, str], ...] = ()
    read: dict[str, Any] = field(default_factory=dict)
    documents: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)


SPOILT: list[Spoilt] = []


def spoilt(name: str, *said: tuple[str, str], **read: Any) -> Callable[[Callable[[], bytes]], None]:
    """Enter a maker into the list; ``read`` by question id, ``C`` and ``B`` too."""

    def enter(make: Callable[[], bytes]) -> None:
        papers = read.pop("documents", {})
        SPOILT.append(Spoilt(name, make, said, read, papers))

    return enter


def entered(name: str, row_id: str, value: object, *said: tuple[str, str], **read: Any) -> None:
    """One value in an answer cell; ``number_format`` and ``key`` say more."""
    key, number_format = read.pop("key", "answer"), read.pop("number_format", "")
    spoilt(name, *said, **read)(lambda: filled({row_id: value}, key, number_format))


def does(change: Callable[[Book], None]) -> Callable[[], bytes]:
    """A change of the book."""
    return lambda: changed(change)


entered("yes with a space and capitals", "ditinjau", "YA ", ditinjau=Answered("yes"))
entered("yes in english", "ditinjau", " yes", ditinjau=Answered("yes"))
entered("a truth value", row_id="ditinjau", value=True, ditinjau=Answered("yes"))
entered("a space that does not break", "ditinjau", "Belum\u00a0tahu", ditinjau=Unknown())
entered("an invisible space", "ditinjau", "\u200bTidak\ufeff", ditinjau=Answered("no"))
entered("an apostrophe left over", "anggaran", "'3,5", anggaran=Answered(Fraction(7, 2)))
entered("a decimal comma", "anggaran", "3,5", anggaran=Answered(Fraction(7, 2)))
entered("noise of a binary fraction", "anggaran", 0.1 + 0.2, anggaran=Answered(Fraction(3, 10)))
entered("a number as text", "pegawai", "42", pegawai=Answered(42))
entered("a percentage by its format", "cakupan", 0.75, number_format="0%", cakupan=Answered(75))
entered("a percentage with decimals", "cakupan", 0.071, number_format="0.0%", cakupan=Answered(Fraction(71, 10)))
entered("a literal sign of per cent", "cakupan", 75, number_format='0"%"', cakupan=Answered(75))
entered("a percentage as text", "cakupan", "75 %", cakupan=Answered(75))
entered("per cent where none is asked for", "anggaran", 0.5, ("E025", S + "E8"), number_format="0%")
entered("a date's format pasted over a number", "pegawai", 12, number_format="dd/mm/yyyy", pegawai=Answered(12))
entered("a number that became a date", "anggaran", dt.date(2026, 5, 3), ("J003", S + "E8"), anggaran=Unanswered())
entered("a date", "tanggal", dt.date(2020, 1, 31), tanggal=Answered("2020-01-31"))
entered("a date as text", "tanggal", "31 Januari 2020", tanggal=Answered("2020-01-31"))
entered("a serial number", "tanggal", 43861, number_format="General", tanggal=Answered("2020-01-31"))
entered("a year in place of a date", "tanggal", 2020, ("J003", S + "E14"), number_format="General")
entered("a label", "tahap", " Final", tahap=Answered("final"))
entered("no such option", "tahap", "selesai", ("J002", S + "E6"), tahap=Unanswered())
entered("out of range", "cakupan", 120, ("J004", S + "E7"))
entered("not applicable where it may not be", "pegawai", "Tidak berlaku", ("J005", S + "E9"))
entered("an ambiguous thousand", "pegawai", "1.234", ("J010", S + "E9"))
entered("between two levels", "B", 2.5, ("J011", S + "E16"))
entered("an empty text", "tahap", "   ", tahap=Unanswered())
entered("an error", "anggaran", "#REF!", ("E042", S + "E8"))
entered("a formula without a result", "anggaran", "=1+1", ("E041", S + "E8"))
entered("one level", "B", "3", B=Answered(3))


@spoilt("a formula with a result", ("E040", S + "E8"), anggaran=Answered(7))
def _() -> bytes:
    return replaced(SHEET, b'<c r="E8" s="', b'<c r="E8"><f>3+4</f><v>7</v></c><c r="Z8" s="')


@spoilt("a text too long", ("E043", S + "J6"))
def _() -> bytes:
    return replaced("xl/sharedStrings.xml", b"Dibahas bersama DPRD", b"x" * 32_768)


@spoilt("division by zero", ("E042", S + "E8"))
def _() -> bytes:
    return replaced(SHEET, b'<c r="E8" s="', b'<c r="E8" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="Z8" s="')


@spoilt("dynamic data exchange in an answer", ("E040", S + "E6"), ("J002", S + "E6"))
def _() -> bytes:
    cell = b'<c r="E6" t="str"><f>cmd|\'/C calc\'!A0</f><v>kosong</v></c><c r="Z6" '
    return replaced(SHEET, b'<c r="E6" ', cell)


@spoilt("rich text", ditinjau=Answered("yes"))
@does
def _(book: Book) -> None:
    at(book, "ditinjau").value = CellRichText("Y", TextBlock(InlineFont(b=True), "a"))


@spoilt("a link on an answer", ditinjau=Answered("no"))
@does
def _(book: Book) -> None:
    at(book, "ditinjau").value = "Tidak"
    at(book, "ditinjau").hyperlink = "https://contoh.go.id"


@spoilt("not applicable with its reason", cakupan=NotApplicable("belum ada jaringan\nsampai 2021"))
@does
def _(book: Book) -> None:
    at(book, "cakupan").value = "Tidak Berlaku"
    at(book, "cakupan", "note").value = "belum ada jaringan\r\nsampai 2021 "


@spoilt("a line typed on a telephone", documents={"tahap": (replace(FIRST, document="Naskah\nakademik"), SECOND)})
def _() -> bytes:
    return replaced("xl/sharedStrings.xml", b"Naskah akademik", b"Naskah_x000D_\nakademik")


@spoilt("a line typed on a telephone, in the sheet itself", anggaran=Answered(3), B=Unanswered())
def _() -> bytes:
    return replaced(SHEET, b'<c r="E8" ', b'<c r="E8" t="inlineStr"><is><t>_x000D_3</t></is></c><c r="Z8" ')


@spoilt("one option chosen", sarana=Answered(frozenset({"air"})))
def _() -> bytes:
    return filled({"sarana/air": "ya"})


@spoilt("no option chosen", sarana=Answered(frozenset()))
def _() -> bytes:
    return filled({"sarana/air": "tidak", "sarana/jalan": "Tidak"})


@spoilt("options partly denied", ("E047", S + "E10"), sarana=Unanswered())
def _() -> bytes:
    return filled({"sarana/air": "tidak"})


@spoilt("several unknown", sarana=Unknown())
def _() -> bytes:
    return filled({"sarana": "Belum tahu"})


@spoilt("unknown and chosen", ("E048", S + "E10"))
def _() -> bytes:
    return filled({"sarana": "Belum tahu", "sarana/air": "Ya"})


@spoilt("several in one cell", sarana=Answered(frozenset({"air", "jalan"})))
def _() -> bytes:
    return filled({"sarana": "air, jalan"})


@spoilt("an option that is neither", ("J003", S + "E12"))
def _() -> bytes:
    return filled({"sarana/air": "kadang"})


@spoilt("an index", C=Answered(Fraction(5, 2), Fraction(75, 2)))
def _() -> bytes:
    return filled({"C@index": "37,5"})


@spoilt("an index and its value", C=Answered(Fraction(5, 2), Fraction(75, 2)))
def _() -> bytes:
    return filled({"C@index": 37.5, "C": 2.5})


@spoilt("an index and another value", ("E046", S + "E19"))
def _() -> bytes:
    return filled({"C@index": 37.5, "C": 4})


@spoilt("an index out of range", ("J004", S + "E19"))
def _() -> bytes:
    return filled({"C@index": 101})


@spoilt("sheets renamed and turned round", tahap=Answered("draf"), documents={"tahap": (FIRST, SECOND)})
@does
def _(book: Book) -> None:
    book._sheets.reverse()
    for number, sheet in enumerate(book.worksheets):
        if sheet in (questions(book), documents(book)):
            sheet.title = f"Lembar {number}"


@spoilt(
    "rows and columns inserted", tahap=Answered("draf"), ditinjau=Answered("no"), documents={"tahap": (FIRST, SECOND)}
)
@does
def _(book: Book) -> None:
    at(book, "ditinjau").value = "Tidak"
    sheet = _unmerged(book)
    sheet.insert_rows(8, 3)
    sheet.insert_cols(5, 2)
    sheet.insert_cols(1)
    sheet.insert_rows(1, 2)


@spoilt("whole rows sorted", tahap=Answered("draf"), documents={"tahap": (FIRST, SECOND)})
@does
def _(book: Book) -> None:
    sheet = _unmerged(book)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    for number, row in enumerate(sorted(rows, key=lambda r: str(r[2])), 5):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value


@spoilt("some columns sorted", *(("E020", f"{S}C{row}") for row in (6, 8)))
@does
def _(book: Book) -> None:
    sheet = questions(book)
    for column in range(3, 15):
        if column not in (6, 7, 8, 9):
            one, two = sheet.cell(6, column), sheet.cell(8, column)
            one.value, two.value = two.value, one.value
    sheet.cell(6, 5).value = 5


@spoilt("the text of another question", ("E020", S + "C9"))
@does
def _(book: Book) -> None:
    at(book, "pegawai", "code").value = None
    at(book, "pegawai", "question").value = "Ac"
    at(book, "pegawai").value = 5


@spoilt("a row doubled", ("E021", S + "E21"), pegawai=Answered(5))
@does
def _(book: Book) -> None:
    at(book, "pegawai").value = 5
    sheet = questions(book)
    for row, value in ((20, 5), (21, 6)):
        for column in (1, 3, 4):
            sheet.cell(row, column).value = sheet.cell(9, column).value
        sheet.cell(row, 5).value = value


@spoilt("the sheet copied", ("E021", "Salinan!E9"), pegawai=Answered(5))
@does
def _(book: Book) -> None:
    at(book, "pegawai").value = 5
    copy = book.copy_worksheet(questions(book))
    copy.title = "Salinan"
    copy.cell(9, 5).value = 6


@spoilt("an answer without an id", ("E022", S + "E20"))
@does
def _(book: Book) -> None:
    questions(book).cell(20, 5).value = "tambahan"


@spoilt("an unknown id", ("E023", S + "E20"))
@does
def _(book: Book) -> None:
    sheet = questions(book)
    sheet.cell(20, 1).value, sheet.cell(20, 5).value = "dihapus", 4


@spoilt("another version", ("E011", ""), ("E023", S + "E20"), tahap=Answered("draf"))
@does
def _(book: Book) -> None:
    sheet = questions(book)
    sheet.cell(20, 1).value, sheet.cell(20, 5).value = "dihapus", 4
    _header(book, "version", "2024.1")


@spoilt("another framework", ("E010", ""))
@does
def _(book: Book) -> None:
    _header(book, "framework", "spbe-2020")


@spoilt("a newer layout", ("E009", ""))
@does
def _(book: Book) -> None:
    _header(book, "schema", "readiness/workbook@2")


@spoilt("answers merged", ("E024", S + "E8"), anggaran=Answered(7), pegawai=Unanswered())
@does
def _(book: Book) -> None:
    at(book, "anggaran").value = 7
    questions(book).merge_cells("E8:E9")


@spoilt("a column copied", ("E016", S + "P1"), tahap=Answered("draf"))
@does
def _(book: Book) -> None:
    sheet = questions(book)
    for row in range(1, 20):
        sheet.cell(row, 16).value = sheet.cell(row, 5).value


@spoilt("the keys lost", tahap=Answered("draf"), documents={"tahap": (FIRST, SECOND)})
@does
def _(book: Book) -> None:
    _unmerged(book).delete_rows(1)
    documents(book).delete_rows(1)


@spoilt("keys and ids lost", tahap=Answered("draf"), pegawai=Answered(5), documents={"tahap": (FIRST,)})
@does
def _(book: Book) -> None:
    at(book, "pegawai").value = 5
    sheet = _unmerged(book)
    sheet.delete_rows(1)
    sheet.delete_cols(1, 2)
    book.remove(documents(book))


@spoilt("keys and headings lost", ("E015", "1 Contoh"))
@does
def _(book: Book) -> None:
    sheet = questions(book)
    sheet.delete_rows(4)
    sheet.delete_rows(1)


@spoilt("the hidden sheet lost", tahap=Answered("draf"))
@does
def _(book: Book) -> None:
    book.remove(book["readiness"])


@spoilt("hidden sheet and properties lost", ("E012", ""), tahap=Answered("draf"))
@does
def _(book: Book) -> None:
    book.remove(book["readiness"])
    book.custom_doc_props.props.clear()


@spoilt("a sheet of one's own", ("E014", ""), tahap=Answered("draf"))
@does
def _(book: Book) -> None:
    book.create_sheet("Catatan").append(["hubungi Pak Budi"])


@spoilt("a list of one's own that looks like ours", ("E014", ""), tahap=Answered("draf"), pegawai=Unanswered())
@does
def _(book: Book) -> None:
    sheet = book.create_sheet("Rekap")
    for row in (("Kode", "Pertanyaan", "Jawaban"), ("Ad", "Ad", 7), ("pegawai", "", "")):
        sheet.append(row)


@spoilt("evidence without a name", ("E044", S + "L9"), documents={"pegawai": (Evidence("Dokumen nomor 12", "12"),)})
def _() -> bytes:
    return filled({"pegawai": 12}, "number")


@spoilt("evidence of an unreadable date", ("E045", S + "M6"))
def _() -> bytes:
    return filled({"tahap": "awal 2020"}, "date")


@spoilt(
    "evidence dated in words",
    documents={"tahap": (Evidence("Naskah akademik", "3/2020", dt.date(2020, 3, 2), "12"), SECOND)},
)
def _() -> bytes:
    return filled({"tahap": "2 Maret 2020"}, "date")


@spoilt("a number that became a month", ("E049", S + "L6"))
def _() -> bytes:
    return filled({"tahap": dt.date(2020, 12, 1)}, "number", "mmm-yy")


@spoilt("a document for a code", documents={"pegawai": (Evidence("SK Bupati", "", dt.date(2020, 1, 31)),)})
@does
def _(book: Book) -> None:
    sheet = documents(book)
    sheet.cell(9, 2).value, sheet.cell(9, 3).value = "ad ", "SK Bupati"
    sheet.cell(9, 5).value = dt.date(2020, 1, 31)


@spoilt("a document for nothing", ("E022", "Dokumen lain!C9"), tahap=Answered("draf"))
@does
def _(book: Book) -> None:
    documents(book).cell(9, 3).value = "SK Bupati"


@spoilt(
    "the number of a document as a number",
    documents={"tahap": (Evidence("Naskah akademik", "188.45", None, "12"), SECOND)},
)
def _() -> bytes:
    return filled({"tahap": 188.45}, "number", "General")


def _unmerged(book: Book) -> Worksheet:
    """The questions without merged cells, which openpyxl does not move along."""
    sheet = questions(book)
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    return sheet


def _header(book: Book, key: str, value: str) -> None:
    for row in book["readiness"].iter_rows():
        if row[0].value == key:
            row[1].value = value
