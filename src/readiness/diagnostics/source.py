"""A line of a source file made fit to be shown: no control characters, no tabs, not too long."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

TAB: Final = 4
_REPLACEMENT: Final = "\ufffd"
_CONTROL: Final = {**{code: chr(0x2400 + code) for code in range(0x20)}, 0x7F: "\u2421"}
_UNSEEN: Final = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
_WIDE: Final = ("W", "F")


def safe(text: str) -> str:
    """``text`` with everything that would steer a terminal, or hide, replaced by a visible sign."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if (picture := _CONTROL.get(ord(character))) is not None:
        return picture
    return _REPLACEMENT if unicodedata.category(character) in _UNSEEN else character


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a line, and where its marked part lies in it, both in columns of the terminal."""

    text: str
    start: int
    length: int


def excerpt(line: str, column: int, end_column: int, width: int) -> Excerpt:
    """The part of ``line`` around the columns ``column`` to ``end_column`` (from 1, the end exclusive)."""
    cells = _cells(line.removeprefix("\ufeff").rstrip("\r\n"))
    first = min(max(column - 1, 0), len(cells))
    last = min(max(end_column - 1, first), len(cells))
    ends = [0, *accumulate(size for _, size in cells)]
    left, right = 0, len(cells)
    if ends[-1] > width:
        # The marked part stands in the first third, so that what follows it can be read as well.
        while left < first and ends[first] - ends[left] > width // 3:
            left += 1
        while right > left and ends[right] - ends[left] > width - 2:
            right -= 1
    before, after = ("…" if left else ""), ("…" if right < len(cells) else "")
    text = before + "".join(shown for shown, _ in cells[left:right]) + after
    start = len(before) + ends[first] - ends[left]
    length = max(1, ends[min(last, max(right, first))] - ends[first])
    return Excerpt(text.rstrip(), start, length)


def _cells(line: str) -> list[tuple[str, int]]:
    """Every character as it is shown, with the columns that it takes."""
    found: list[tuple[str, int]] = []
    at = 0
    for character in line:
        if character == "\t":
            size = TAB - at % TAB
            found.append((" " * size, size))
        else:
            shown = _visible(character)
            size = 0 if unicodedata.combining(shown) else 2 if unicodedata.east_asian_width(shown) in _WIDE else 1
            found.append((shown, size))
        at += size
    return found
