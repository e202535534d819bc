"""A table of texts from a CSV file or the first sheet of a workbook."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

from readiness.domain.numbers import plain
from readiness.questionnaire.workbook.read_package import Package

MAX_BYTES: Final = 200_000_000
"""Most bytes of a file; exports of thousands of submissions have a few million."""
MAX_FIELD: Final = 100_000
"""Most characters of one field."""


class Unreadable(Exception):
    """The file is no such table."""


@dataclass(frozen=True, slots=True)
class Table:
    """Heads, and the rows below them; ``first`` is the line of the first row, ``sheet`` its sheet (empty: none)."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int = 2
    sheet: str = ""

    def place(self, row: int, column: int) -> str:
        """What a field is called: ``Sheet1!C4``, or ``C4``."""
        letters, rest = "", column + 1
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{self.sheet}{'!' if self.sheet else ''}{letters}{self.first + row}"


def read_table(path: Path) -> Table:
    """The table in a file; raises :class:`Unreadable`."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Unreadable(f"> {MAX_BYTES // 1_000_000} MB")
        content = path.read_bytes()
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from error
    return _workbook(content, path.name) if content[:4] == b"PK\x03\x04" else _csv(content)


def _csv(content: bytes) -> Table:
    """KoboToolbox parts fields by semicolons, ODK Central by commas."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("UTF-8") from error
    if "\0" in text:
        raise Unreadable("NUL")
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    try:
        lines = [tuple(line) for line in csv.reader(io.StringIO(text), delimiter=separator)]
    except csv.Error as error:
        raise Unreadable(str(error)) from error
    return _table(lines, "")


def _workbook(content: bytes, name: str) -> Table:
    import openpyxl

    try:
        Package(content, name)  # refuses what was made to burst
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        lines = [tuple(_text(value) for value in row) for row in sheet.iter_rows(values_only=True)]
        return _table(lines, sheet.title)
    except Exception as error:  # the library raises what its parsers do
        raise Unreadable(str(error) or type(error).__name__) from error


def _table(lines: list[tuple[str, ...]], sheet: str) -> Table:
    if not lines or not any(lines[0]):
        raise Unreadable("0 B")
    if any(len(text) > MAX_FIELD for line in lines for text in line):
        raise Unreadable(f"> {MAX_FIELD}")
    return Table(lines[0], tuple(lines[1:]), 2, sheet)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ") if value.time() != dt.time() else value.date().isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        # A cell keeps 15 digits; what follows is noise of binary fractions.
        return plain(Fraction(format(value, ".15g")))
    return str(value)
