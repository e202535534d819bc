"""Names of sheets, and references to cells as formulas spell them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST: Final = 31
_RESERVED: Final = "history"


def sheet_names(wanted: Iterable[str], taken: Iterable[str]) -> list[str]:
    """Legal names of sheets that differ from each other and from ``taken``, as near to what is wanted as can be."""
    used = {name.casefold() for name in taken} | {_RESERVED}
    names = []
    for text in wanted:
        printable = "".join(c if c.isprintable() else " " for c in text.translate(_FORBIDDEN))
        bare = " ".join(printable.split()).strip("' ") or "-"
        name, number = _shortened(bare, _LONGEST), 1
        while name.casefold() in used:
            number += 1
            name = f"{_shortened(bare, _LONGEST - len(str(number)) - 3)} ({number})"
        used.add(name.casefold())
        names.append(name)
    return names


def _shortened(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    # A title is cut between words where that leaves most of it.
    head = cut.rpartition(" ")[0]
    return f"{(head if len(head) * 2 > longest else cut).rstrip(' ,;-')}…"


def column(index: int) -> str:
    """The letters of a column, from 0."""
    head, tail = divmod(index, 26)
    return (column(head - 1) if head else "") + chr(ord("A") + tail)


def cell(row: int, index: int, sheet: str = "") -> str:
    """An absolute reference to a cell (row and column from 0), on another sheet where that is named."""
    return f"{of_sheet(sheet)}${column(index)}${row + 1}"


def area(first: int, last: int, index: int, sheet: str = "") -> str:
    """An absolute reference to cells of one column."""
    return f"{cell(first, index, sheet)}:${column(index)}${last + 1}"


def of_sheet(sheet: str) -> str:
    """What stands before a reference to another sheet."""
    if not sheet:
        return ""
    escaped = sheet.replace("'", "''")
    return f"'{escaped}'!"


def quoted(text: str) -> str:
    """A text as a formula spells it."""
    escaped = text.replace('"', '""')
    return f'"{escaped}"'
