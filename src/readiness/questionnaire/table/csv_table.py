"""Tables in text files: any of the usual separators and encodings, read row by row."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Final

from readiness.diagnostics import Diagnostic, Place, Severity
from readiness.errors import Problems
from readiness.questionnaire.table.model import Row

_SEPARATORS: Final = ",;\t|"
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHUNK: Final = 1 << 20
_MAX_LINE: Final = 4_000_000
"""Characters of a line: a district with 5,000 answers has 100,000."""
_LOOKED_AT: Final = 20
_TOLD_FROM: Final = 100_000
"""Lines, and characters of each, that the separator is told from."""


class CsvTable:
    """A text file with a separator between its cells."""

    def __init__(self, path: Path) -> None:
        self.file = str(path)
        self._path = path
        try:
            self._encoding = _encoding(path)
            with self._open() as stream:
                lines = list(islice(self._lines(stream), _LOOKED_AT))
        except (OSError, ValueError) as error:
            raise _unreadable(self.file, error) from error
        self._named = bool(lines) and lines[0].strip().casefold()[:4] == "sep="
        self._separator = lines[0].strip()[4:5] or "\t" if self._named else separator(lines)
        self.notices: tuple[Diagnostic, ...] = ()
        if self._encoding == "cp1252":
            self.notices = (Diagnostic("E082", Place(self.file), {}, Severity.WARNING),)

    def _open(self) -> IO[str]:
        # The five bytes that Windows-1252 leaves free stand for themselves in the table of the web.
        errors = "replace" if self._encoding == "cp1252" else "strict"
        return self._path.open(encoding=self._encoding, errors=errors, newline="")

    def _lines(self, stream: IO[str]) -> Iterator[str]:
        while line := stream.readline(_MAX_LINE):
            if len(line) == _MAX_LINE and not line.endswith("\n"):
                raise Problems.one("E080", self.file, file=self.file, reason="long line")
            yield line

    def rows(self) -> Iterator[Row]:
        """Every row; its number is that of its first line."""
        taken: list[str] = []

        def lines(stream: IO[str]) -> Iterator[str]:
            for line in self._lines(stream):
                taken.append(line)
                yield line

        number = 1
        try:
            with self._open() as stream:
                for cells in csv.reader(lines(stream), delimiter=self._separator):
                    text = taken[0] if len(taken) == 1 else "".join(taken)
                    if number > 1 or not self._named:
                        yield Row(cells, number, text)
                    number += len(taken)
                    taken.clear()
        except csv.Error as error:
            raise Problems(
                [Diagnostic("E080", Place(self.file, number, 1, 2), {"file": self.file, "reason": str(error)})]
            ) from error
        except (OSError, ValueError) as error:
            raise _unreadable(self.file, error) from error

    def source(self, row: Row) -> str:
        """File and line."""
        return f"{self.file}:{row.number}"

    def place(self, row: Row, column: int | None = None) -> Place:
        """Line and characters of a cell; of its row where a row has several lines."""
        first = row.text.splitlines()[0] if row.text.strip("\r\n") else ""
        if column is None or "\n" in row.text.rstrip("\r\n"):
            return Place(self.file, row.number, 1, len(first) + 1)
        start, end = span(first, self._separator, column)
        return Place(self.file, row.number, start + 1, max(end, start + 1) + 1)


def _unreadable(file: str, error: Exception) -> Problems:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problems.one("S003", file, file=file, reason=reason)


def _encoding(path: Path) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else what Excel writes in western countries and in Indonesia."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as stream:
        if stream.read(2) in _UTF_16:
            return "utf-16"
        stream.seek(0)
        try:
            while piece := stream.read(_CHUNK):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def separator(lines: list[str]) -> str:
    """The separator that parts most lines into most cells; a comma where there is none.

    Commas inside quotation marks, and decimal commas of single cells, do not outweigh one that every line has.
    """
    filled = [line[:_TOLD_FROM] for line in lines if line.strip()]
    counts = {mark: [len(next(csv.reader([line], delimiter=mark), [])) for line in filled] for mark in _SEPARATORS}

    def weight(mark: str) -> tuple[int, int]:
        cells = max(counts[mark], key=counts[mark].count, default=1)
        return (cells > 1) * counts[mark].count(cells), cells

    return max(_SEPARATORS, key=weight) if filled else ","


def span(line: str, mark: str, column: int) -> tuple[int, int]:
    """Where a cell begins and ends in its line, without its quotation marks."""
    start, at, quoted = 0, 0, False
    for position, character in enumerate(line):
        if character == '"':
            quoted = not quoted
        elif character == mark and not quoted:
            if at == column:
                return _inside(line, start, position)
            at, start = at + 1, position + 1
    return _inside(line, start, len(line)) if at == column else (len(line), len(line))


def _inside(line: str, start: int, end: int) -> tuple[int, int]:
    return (start + 1, end - 1) if end - start >= 2 and line[start] == line[end - 1] == '"' else (start, end)
