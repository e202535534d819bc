"""What a workbook says of itself: on its hidden sheet, in its document properties, and on the cover."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from typing import Final

from readiness.domain.assessment import Track
from readiness.questionnaire.reply import Header
from readiness.questionnaire.workbook.layout import CONTACT, HEADER_KEYS, SCHEMA
from readiness.questionnaire.workbook.read_cells import Cell, Sheet
from readiness.questionnaire.workbook.read_parts import Parts
from readiness.questionnaire.workbook.read_scan import column_number
from readiness.questionnaire.workbook.read_values import date_value, text_value

_REFERENCE: Final = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::.*)?\Z")
_MAX: Final = 300
"""Characters of a name or id that are kept."""


def stated(sheets: Iterable[Sheet], parts: Parts) -> dict[str, str]:
    """The values of :data:`HEADER_KEYS`; the hidden sheet is asked first, since it travels with the other sheets."""
    found = {key: value for key, value in parts.properties.items() if key in HEADER_KEYS}
    own = next((sheet for sheet in sheets if is_header(sheet)), None)
    found |= {key: value for key, value in _pairs(own) if key in HEADER_KEYS} if own is not None else {}
    return {key: value[:_MAX] for key, value in found.items() if value}


def is_header(sheet: Sheet) -> bool:
    """Whether a sheet is the hidden one, whatever it is called."""
    return any(key == "schema" and value.startswith(SCHEMA.partition("@")[0]) for key, value in _pairs(sheet))


def _pairs(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The first two cells of each of the first rows."""
    for row in islice(sheet.rows.values(), 50):
        cells = [text_value(cell) for _, cell in sorted(row.items())[:2]]
        if len(cells) == 2:
            yield cells[0], cells[1]


def header_of(values: dict[str, str], sheets: Iterable[Sheet], parts: Parts, epoch: datetime) -> Header:
    """The header; what does not make sense is left out."""
    contact = {key: cell for key in CONTACT if (cell := _named(key, sheets, parts)) is not None}
    filled = date_value(contact["filled"], epoch) if "filled" in contact else None
    track = values.get("track", "")
    return Header(
        framework=values.get("framework", ""),
        version=values.get("version", ""),
        digest=values.get("digest", ""),
        subject_code=values.get("subject_code", ""),
        subject_name=values.get("subject_name", ""),
        year=_year(values.get("year", "")),
        track=Track(track) if track in set(Track) else None,
        agency=values.get("agency", ""),
        language=values.get("language", ""),
        filler=text_value(contact["filler"])[:_MAX] if "filler" in contact else "",
        saved=parts.modified or filled,
    )


def cover(parts: Parts) -> frozenset[str]:
    """The sheets, in small letters, with cells of :data:`CONTACT`."""
    found = [match for key in CONTACT if (match := _REFERENCE.match(parts.names.get(key, "")))]
    return frozenset(_title(match).casefold() for match in found)


def _title(match: re.Match[str]) -> str:
    return match[1].replace("''", "'") if match[1] else match[2]


def _named(key: str, sheets: Iterable[Sheet], parts: Parts) -> Cell | None:
    """The cell of a defined name."""
    match = _REFERENCE.match(parts.names.get(key, ""))
    if match is None:
        return None
    for sheet in sheets:
        if sheet.title.casefold() == _title(match).casefold():
            return sheet.rows.get(int(match[4]), {}).get(column_number(match[3]))
    return None


def _year(text: str) -> int | None:
    with contextlib.suppress(ValueError):
        return date(int(text), 1, 1).year
    return None
