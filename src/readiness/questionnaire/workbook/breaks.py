"""Where pages end when a sheet is printed: never between a heading and what it heads, nor across the text of levels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from readiness.questionnaire.workbook.columns import ORDER
from readiness.questionnaire.workbook.plan import Kind, Sheet

_WIDTH: Final = 784.0
_HEIGHT: Final = 512.0
"""What the margins leave of A4 landscape, in points, and some room for a printer of other metrics."""
_PIXEL: Final = 72 / 96
_HEAD: Final = 30.0
_TITLE: Final = 50.0


def page_breaks(sheet: Sheet) -> list[int]:
    """The rows, from 0, before which a page ends."""
    wide = sum((sheet.columns.widths[key] * 7 + 5) * _PIXEL for key in ORDER if sheet.columns.widths[key])
    room = _HEIGHT * max(1.0, wide / _WIDTH)
    breaks: list[int] = []
    used = _HEAD + _TITLE
    for row, tall in _blocks(sheet):
        if used + tall > room and breaks[-1:] != [row] and used > _HEAD + _TITLE:
            breaks.append(row)
            used = _HEAD
        used += tall
    return breaks


def _blocks(sheet: Sheet) -> Iterator[tuple[int, float]]:
    """First row and height of what stays together: headings, and the rows beside the text of the levels."""
    start, tall, kept = -1, 0.0, 0.0
    for row, line in sheet.numbered():
        parted = line.kind is not Kind.OPTION and kept <= 0
        if start >= 0 and parted:
            yield start, tall
            start, tall = -1, 0.0
        start = row if start < 0 else start
        tall += line.height
        # A heading is kept with whatever follows it.
        kept = 1.0 if line.kind in (Kind.GROUP, Kind.CRITERION) else max(line.together, kept) - line.height
    if start >= 0:
        yield start, tall
