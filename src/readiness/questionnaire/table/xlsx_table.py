"""Tables in workbooks, read row by row and within limits: a workbook may come from anybody."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from readiness.diagnostics import Diagnostic, Place
from readiness.domain.numbers import plain
from readiness.domain.problems import nearest
from readiness.errors import Problems
from readiness.questionnaire.entering import Cell, number_text
from readiness.questionnaire.table.model import Row

MAX_PART: Final = 700_000_000
"""Bytes of an unpacked sheet, which is read piece by piece: about 15 million cells."""
MAX_HELD: Final = 64_000_000
"""Bytes of every other unpacked part, which is held in memory."""
MAX_PARTS: Final = 2_000
MAX_RATIO: Final = 200
MAX_CELLS: Final = 40_000_000
"""Cells with the empty ones before the last of each row: a few rows with something at their far end make many."""
_MAX_ERROR: Final = 120
_CHUNK: Final = 1 << 20
_LONGEST_FORMULA: Final = 1 << 15
_NOT_CALCULATED: Final = re.compile(
    rb"""<c\b(?![^>]*\bt=["']str["'])[^>]*><f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>"""
)
"""A formula without a value; a text can be empty, a number cannot."""


class XlsxTable:
    """One sheet of a workbook: the one that is named, else the first that holds anything."""

    def __init__(self, path: Path, sheet: str = "") -> None:
        self.file = str(path)
        self.notices: tuple[Diagnostic, ...] = ()
        self._path = path
        self._check_archive()
        with self._workbook() as book:
            names = [item.title for item in book.worksheets if item.sheet_state == "visible"]
            if sheet and sheet not in book.sheetnames:
                known, suggestion = ", ".join(names), nearest(sheet, book.sheetnames)
                raise Problems.one("E084", self.file, column=sheet, known=known, suggestion=suggestion)
            self._sheet = sheet or next((name for name in names if _filled(book[name])), names[0] if names else "")
            if not self._sheet:
                raise Problems.one("E080", self.file, file=self.file, reason="empty")
            self._check_formulas(str(book[self._sheet]._worksheet_path))

    def _check_archive(self) -> None:
        try:
            with zipfile.ZipFile(self._path) as archive:
                parts = archive.infolist()
        except OSError as error:
            raise Problems.one("S003", self.file, file=self.file, reason=error.strerror or str(error)) from error
        except (zipfile.BadZipFile, ValueError, RuntimeError) as error:
            raise Problems.one("E080", self.file, file=self.file, reason="no workbook") from error
        held = 0
        for part in parts:
            sheet = part.filename.lower().startswith("xl/worksheets/")
            if not sheet:
                held += part.file_size
            tight = part.file_size > MAX_RATIO * max(part.compress_size, 1) and part.file_size > MAX_HELD // 4
            if tight or held > MAX_HELD or part.file_size > MAX_PART or len(parts) > MAX_PARTS:
                raise Problems.one("E080", self.file, file=self.file, reason="too much inside")

    def _check_formulas(self, part: str) -> None:
        """A formula that no program has calculated yet would be an empty cell: an answer lost without a word."""
        tail = b""
        with zipfile.ZipFile(self._path) as archive, archive.open(part) as stream:
            while piece := stream.read(_CHUNK):
                if _NOT_CALCULATED.search(tail + piece):
                    raise Problems.one("E080", self.file, file=self.file, reason="not calculated")
                tail = piece[-_LONGEST_FORMULA:]

    @contextmanager
    def _workbook(self) -> Iterator[Any]:
        from openpyxl import load_workbook

        book = None
        try:
            # openpyxl leaves a file open that it fails to read.
            with self._path.open("rb") as stream:
                book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
                yield book
        except Problems:
            raise
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"[:_MAX_ERROR]
            raise Problems.one("E080", self.file, file=self.file, reason=reason) from error
        finally:
            if book is not None:
                book.close()

    def rows(self) -> Iterator[Row]:
        """Every row."""
        cells = 0
        with self._workbook() as book:
            sheet = book[self._sheet]
            # What the file says of its own size is often wrong.
            sheet.reset_dimensions()
            for number, row in enumerate(sheet.iter_rows(), start=1):
                cells += len(row)
                if cells > MAX_CELLS:
                    raise Problems.one("E080", self.file, file=self.file, reason="too much inside")
                yield Row([_value(cell) for cell in row], number)

    def source(self, row: Row) -> str:
        """File, sheet and row."""
        return f"{self.file} {self._sheet}!{row.number}"

    def place(self, row: Row, column: int | None = None) -> Place:
        """The address of a cell, or the number of a row."""
        from openpyxl.utils import get_column_letter

        letter = get_column_letter(column + 1) if column is not None else ""
        return Place(self.file, label=f"{self._sheet}!{letter}{row.number}")


def _filled(sheet: Any) -> bool:
    sheet.reset_dimensions()
    return any(cell.value is not None for row in sheet.iter_rows(max_row=20) for cell in row)


def _value(cell: Any) -> Cell:
    """What a cell shows: 71.5 % is held as 0.715 and a format."""
    value: Cell = cell.value
    if isinstance(value, float | int) and not isinstance(value, bool) and "%" in (cell.number_format or ""):
        from fractions import Fraction

        return f"{plain(Fraction(number_text(value)) * 100)}%"
    return value
