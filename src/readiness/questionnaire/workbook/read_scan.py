"""Looks through the bytes of a sheet or of the shared texts before they are parsed.

What is dangerous is refused. How far the content reaches is found out, so that a sheet which somebody formatted down to
row 1,048,576 costs seconds and no memory; so are merged cells and formulas, which streaming does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from readiness.questionnaire.workbook.read_findings import Refused

MAX_ROWS: Final = 20_000
"""Rows that are read of a sheet."""
MAX_CELLS: Final = 300_000
"""Cells of a sheet, up to its last content."""
MAX_STRINGS: Final = 200_000
MAX_MERGED: Final = 20_000
_OVERLAP: Final = 4096
"""Bytes that are looked at again with the next piece, for what is cut in two."""
_DECLARED: Final = re.compile(rb"<\?xml[^>]*\bencoding\s*=\s*[\"']([^\"']*)")
_ENCODINGS: Final = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
_DANGERS: Final = (b"<!DOCTYPE", b"<!ENTITY")
_CONTENT: Final = tuple(s + name + e for s in (b"<", b":") for name in (b"v", b"is", b"f") for e in (b">", b" "))
_ROW: Final = re.compile(rb"<(?:\w+:)?(?:c|row)\s[^>]*?\br=\"[A-Z]{0,3}([0-9]{1,9})\"")
_EMPTY: Final = re.compile(rb"<(?:\w+:)?c r=\"[A-Z]{1,3}[0-9]{1,7}\"[^<>]*/>")
_LOOKS: Final = re.compile(rb"<((?:\w+:)?rP[rh])\b[^>]*>.*?</\1>", re.DOTALL)
"""The looks of a piece of text, and how it is pronounced."""
_RETURN: Final = re.compile(rb"(?<!_x005F)_x000D_\n?")
"""How spreadsheets write the carriage return of a line that was typed elsewhere; with ``_x005F`` before it, it is text."""
_NEXT_PIECE: Final = re.compile(rb"</t></r><r><t[^>]*>")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f[\s/>]")
_REFERENCE: Final = re.compile(rb"\br=\"([A-Z]{1,3})[0-9]")
_MERGED: Final = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?\bref=\"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\"")

Area = tuple[int, int, int, int]
"""First row and column, last row and column, from 1."""
ANY_COLUMN: Final = 0


@dataclass(slots=True)
class Scan:
    """What is known of a part without parsing it.

    ``last_row`` is the last row with content; ``formulas`` holds the columns that have any, :data:`ANY_COLUMN` for
    cells that do not say where they stand.
    """

    last_row: int = 0
    cells: int = 0
    formulas: set[int] = field(default_factory=set)
    merged: set[Area] = field(default_factory=set)


def scan_sheet(pieces: Iterator[bytes], found: Scan) -> Iterator[bytes]:
    """The pieces of a sheet without empty cells, of which most are; ``found`` is complete when they are exhausted."""
    cells = 0
    for piece, window in _safe(pieces):
        cells += piece.count(b"<c ") + piece.count(b":c ")
        last = max(window.rfind(content) for content in _CONTENT)
        if last >= len(window) - len(piece):
            found.last_row = max(found.last_row, _row_before(window, last))
            found.cells = cells
        _formulas(window, found)
        _merged(window, found)
        yield _unescaped(_EMPTY.sub(b"", piece) if cells < MAX_CELLS else piece)


def scan_strings(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces of the shared texts without their looks, which would take most of the time to parse."""
    count = 0
    for piece, _ in _safe(pieces):
        count += piece.count(b"<si") + piece.count(b":si")
        if count > MAX_STRINGS:
            raise Refused("E006", amount="strings", size=count, limit=MAX_STRINGS)
        yield _unescaped(_NEXT_PIECE.sub(b"", _LOOKS.sub(b"", piece)))


def _unescaped(piece: bytes) -> bytes:
    return _RETURN.sub(b"\n", piece) if b"_x000D_" in piece else piece


def _safe(pieces: Iterator[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Each piece, and the same with the end of the one before; refused where they hold what a parser must not see."""
    kept = b""
    for piece in pieces:
        if not kept:
            _check_encoding(piece[:1024])
        window = kept + piece
        if any(danger in window for danger in _DANGERS):
            raise Refused("E007", danger="doctype")
        yield piece, window
        kept = window[-_OVERLAP:]


def _check_encoding(head: bytes) -> None:
    declared = _DECLARED.search(head)
    if b"\0" in head or (declared and declared[1].lower() not in _ENCODINGS):
        raise Refused("E007", danger="encoding")


def _row_before(window: bytes, last: int) -> int:
    """The row of the content at ``last``; all that are read where the file does not say."""
    starts = (b"<c ", b":c ", b"<row ", b":row ")
    start = max(window.rfind(name, 0, last) for name in starts)
    match = _ROW.match(window, max(window.rfind(b"<", 0, start + 1), 0)) if start >= 0 else None
    return int(match[1]) if match else MAX_ROWS


def _formulas(window: bytes, found: Scan) -> None:
    if b"<f" not in window and b":f" not in window:
        return
    for match in _FORMULA.finditer(window):
        reference = _REFERENCE.search(match[1])
        found.formulas.add(column_number(reference[1].decode()) if reference else ANY_COLUMN)


def _merged(window: bytes, found: Scan) -> None:
    if b"mergeCell" not in window:
        return
    for match in _MERGED.finditer(window):
        left, top, right, bottom = (part.decode() for part in match.groups())
        found.merged.add((int(top), column_number(left), int(bottom), column_number(right)))
        if len(found.merged) > MAX_MERGED:
            raise Refused("E006", amount="merged", size=len(found.merged), limit=MAX_MERGED)


def column_number(name: str) -> int:
    """The number of a column, from 1, by its letters."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
