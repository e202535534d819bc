"""How high a row must be for a text: spreadsheets fit neither merged cells nor files that nobody has opened yet."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

FONT: Final = "Arial"
"""Every system has it, or a typeface of the same widths."""

LOWEST: Final = 18.0
"""Height of a row, in points, that holds one line."""

HIGHEST: Final = 400.0
"""Height, in points, that no row exceeds; spreadsheets allow 409."""

_PADDING: Final = 8
_CHARACTER: Final = 7
_LINE: Final = 1.27
_WIDTHS: Final = {
    character: width
    for width, characters in {
        191: "'",
        222: "ijl",
        278: " !,./:;I[\\]ft\u00a0",
        333: "()-`r",
        355: '"{|}',
        389: "*",
        500: "Jcksvxyz",
        584: "+<=>^~",
        611: "FTZ",
        667: "&ABEKPSVXY",
        722: "CDHNRUw",
        778: "GOQ",
        833: "Mm",
        889: "%",
        944: "W",
        1015: "@",
    }.items()
    for character in characters
}
"""Widths of Arial in thousandths of its size; all others are as wide as a digit."""
_OTHER: Final = 556
_WIDE: Final = 1000
_BOLD: Final = 1.07


def height(text: str, width: float, size: float, *, bold: bool = False) -> float:
    """The height in points of a text that is wrapped into ``width`` characters of the column; 0 where it is empty."""
    if not text:
        return 0.0
    room = (width * _CHARACTER + 5 - _PADDING) * 72 / 96 / size * 1000 / (_BOLD if bold else 1)
    return sum(_lines(line, room) for line in text.split("\n")) * size * _LINE


def row_height(*contents: float) -> float:
    """The height of a row for the highest of its contents."""
    return min(max(LOWEST, max(contents, default=0.0) + 5), HIGHEST)


def _lines(text: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in text.split(" "):
        wide = _wide(word)
        if used and used + _WIDTHS[" "] + wide > room:
            lines, used = lines + 1, 0.0
        elif used:
            used += _WIDTHS[" "]
        whole, rest = divmod(wide, room)
        lines += int(whole)
        used = rest if whole else used + wide
    return lines


@lru_cache(maxsize=8192)
def _wide(word: str) -> float:
    return sum(_WIDTHS.get(c, _OTHER if c < "\u2e80" else _WIDE) for c in word)
