"""A comparison as a flat table in a text file: one row for each unit.

The names of the columns are the same in both languages. Separator and decimal sign follow the language, because a
spreadsheet program reads what its own region writes: ``;`` and ``,`` in Indonesian, ``,`` and ``.`` in English.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Final

from readiness.comparison.compare import Comparison, Place
from readiness.domain.numbers import Number, display, plain
from readiness.reporting.comparison.shown import Shown

BOM: Final = "\ufeff"
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a text begins with that a program would take for a formula."""

Cell = str | int | bool | Number | float | None


def comparison_csv(found: Comparison, language: str) -> str:
    """The whole file, with a byte order mark for Excel."""
    stream = StringIO()
    writer = csv.writer(stream, delimiter=";" if language == "id" else ",", lineterminator="\r\n")
    shown = Shown(found, language)
    columns = _columns(found)
    writer.writerow([guarded(name) for name in columns])
    for place in found.places:
        writer.writerow([_written(cell, language) for cell in _cells(shown, place)])
    return BOM + stream.getvalue()


def guarded(text: str) -> str:
    """A text that no program takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _columns(found: Comparison) -> list[str]:
    return [
        *("rank", "rank_low", "rank_high", "quartile", "code", "name", "kind", "province", "year"),
        *("index", "index_exact", "index_low", "index_high", "relative_index", "coverage", "concluded"),
        *("band", "band_label", "band_certain"),
        *(f"group_{group.id}" for group in found.groups),
        *("peers", "to_peers_median", "to_peers_best", "change", "previous_year", "break"),
        *("self_index", "assessor_index", "fictional", "source"),
    ]


def _cells(shown: Shown, place: Place) -> Iterator[Cell]:
    unit, framework = place.unit, shown.found.framework
    subject, earlier = unit.subject, unit.earlier
    yield from (place.rank, place.rank_low, place.rank_high, place.quartile)
    yield from (subject.code, subject.name, subject.kind, subject.province, unit.year)
    # The shown index keeps its decimals: 2.60, not 2.6.
    yield None if unit.index is None else _Decimal(display(unit.index, framework.places, framework.rounding))
    yield from (unit.index, unit.low, unit.high, place.score, unit.coverage, shown.concluded(place))
    if unit.band is None:
        yield from (None, None, None)
    else:
        yield from (unit.band.id, unit.band.label.in_(shown.language), unit.certain)
    yield from unit.groups
    yield from (shown.peers(place), place.standing.to_median, place.standing.to_best, place.change)
    yield earlier.year if earlier is not None else None
    yield earlier.broken if earlier is not None else None
    yield from (unit.claimed, unit.found, unit.fictional, unit.source)


class _Decimal(str):
    """A number that is written already."""

    __slots__ = ()


def _written(cell: Cell, language: str) -> str:
    """A cell as text; truth is ``1`` and ``0``."""
    match cell:
        case None:
            return ""
        case bool():
            return str(int(cell))
        case _Decimal():
            text = str(cell)
        case str():
            return guarded(cell)
        case float():
            text = f"{cell:.12g}"
        case _:
            text = plain(cell)
    return text.replace(".", ",") if language == "id" else text
