"""A small questionnaire, sent out and filled in, and tools to spoil it: through openpyxl, or part by part."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable
from functools import lru_cache

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from readiness.domain.assessment import Answer, Answered, Assessment, Entry, Evidence, Subject, Track
from readiness.domain.framework import Framework
from readiness.domain.scoring.scored import score_assessment
from readiness.questionnaire.build import build
from readiness.questionnaire.workbook.layout import DOCUMENT_MARK, MARK
from readiness.questionnaire.workbook.write import workbook
from tests.acceptance.negatives import example_framework

Book = openpyxl.Workbook
NAME = "kuesioner.xlsx"


def framework() -> Framework:
    """The framework of the catalogue's examples."""
    return example_framework()


@lru_cache(maxsize=2)
def sent(language: str = "id") -> bytes:
    """The questionnaire of a district that has answered one question, with two documents."""
    known = Entry(
        Answered("draf"),
        note="Dibahas bersama DPRD",
        evidence=(Evidence("Naskah akademik", "3/2020", page="12"), Evidence("Notula rapat", "4/2020")),
    )
    assessment = Assessment(
        "contoh", Subject("74.04", "Kabupaten Buton"), {"tahap": Answer(((Track.SELF, known),))}, year=2020
    )
    return workbook(build(score_assessment(framework(), assessment, Track.SELF), language), language)


def changed(change: Callable[[Book], None], content: bytes | None = None) -> bytes:
    """The questionnaire after somebody changed it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(content or sent()))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def keys(sheet: Worksheet) -> tuple[int, dict[str, int]]:
    """The hidden row of keys and the columns of a sheet."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value in (MARK, DOCUMENT_MARK):
                found = {str(c.value): c.column for c in row if c.value}
                return cell.row, {("id" if key == cell.value else key): column for key, column in found.items()}
    return 0, {}


def questions(book: Book) -> Worksheet:
    """The sheet with questions."""
    return next(s for s in book if any(c.value == MARK for row in s.iter_rows(max_row=1) for c in row))


def documents(book: Book) -> Worksheet:
    """The sheet of further documents."""
    return next(s for s in book if any(c.value == DOCUMENT_MARK for row in s.iter_rows(max_row=1) for c in row))


def row_of(sheet: Worksheet, row_id: str) -> int:
    """The row with an id."""
    column = keys(sheet)[1]["id"]
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, column).value == row_id)


def at(book: Book, row_id: str, key: str = "answer") -> Cell:
    """A cell of a question's row."""
    sheet = questions(book)
    return sheet.cell(row_of(sheet, row_id), keys(sheet)[1][key])  # type: ignore[return-value]


def filled(values: dict[str, object], key: str = "answer", number_format: str = "") -> bytes:
    """The questionnaire with values put into cells, by row id."""

    def fill(book: Book) -> None:
        for row_id, value in values.items():
            cell = at(book, row_id, key)
            cell.value = value  # type: ignore[assignment]
            if number_format:
                cell.number_format = number_format

    return changed(fill)


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of some parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def replaced(name: str, before: bytes, after: bytes, content: bytes | None = None) -> bytes:
    """The questionnaire with one thing in another's place in one of its parts."""
    entries = parts(content or sent())
    assert before in entries[name], (name, before)
    return zipped({**entries, name: entries[name].replace(before, after, 1)})


def added(entries: dict[str, bytes]) -> bytes:
    """The questionnaire with further parts."""
    return zipped({**parts(sent()), **entries})
