"""Finds the columns of a sheet: by their hidden keys, or where those are lost by the headings that people see."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from readiness.questionnaire.entering import folded
from readiness.questionnaire.workbook.layout import COLUMNS, DOCUMENT_COLUMNS, DOCUMENT_MARK, MARK
from readiness.questionnaire.workbook.read_cells import Rows, Sheet
from readiness.questionnaire.workbook.read_findings import Findings, Refused, label
from readiness.questionnaire.workbook.read_known import Known

EVIDENCE: Final = ("document", "number", "date", "page")
FILLED_IN: Final = ("answer", "note", *EVIDENCE)
"""The columns that people fill in."""

_HEADINGS: Final = {
    "code": r"kode(?: pertanyaan)?|(?:question )?code",
    "question": r"pertanyaan|question",
    "answer": r"(?:jawaban|answer)(?: \(.*)?",
    "note": r"penjelasan|explanation",
    "document": r"(?:bukti dukung: |evidence: )?(?:nama )?(?:dokumen|document)",
    "number": r"nomor|number",
    "date": r"tanggal|date",
    "page": r"halaman|page",
}
_HEADING: Final = re.compile("|".join(f"(?P<{key}>{pattern})" for key, pattern in _HEADINGS.items()))
_LONGEST: Final = 40
"""Characters of a heading."""
_LEAST: Final = 3
"""Headings in one row from which on it is a row of headings."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with answers, or (``documents``) with further documents; ``body`` is the first row below its headings.

    ``columns`` holds the column of each key, from 1. Rows with an id count wherever they stand.
    """

    columns: dict[str, int]
    body: int
    documents: bool = False

    def filled_in(self) -> dict[str, int]:
        """The columns that people fill in."""
        return {key: self.columns[key] for key in FILLED_IN if key in self.columns}


def has_table(rows: Rows, known: Known) -> bool:
    """Whether the first rows of a sheet may be those of one of ours."""
    return marked(rows) is not None or bool(_headings(rows)) or bool(_id_column(rows, known))


def find_table(sheet: Sheet, known: Known, findings: Findings, *, by_code: bool) -> Table | None:
    """The table of a sheet; ``None`` where it is none of ours. :class:`Refused` where it is, and cannot be read.

    ``by_code`` takes a sheet without any ids for one of ours if its headings are; where other sheets still have their
    keys, it is somebody's own list.
    """
    found = marked(sheet.rows)
    keys_row = found[0] if found is not None else 0
    row, heads = _heading_row({number: cells for number, cells in sheet.rows.items() if number != keys_row})
    if found is not None:
        _, mark = found
        documents = mark == DOCUMENT_MARK
        columns = _keyed(sheet, keys_row, mark, DOCUMENT_COLUMNS if documents else COLUMNS, findings)
        columns = {**{key: place for key, place in heads.items() if key not in columns}, **columns}
        body = max(row, keys_row) + 1
    else:
        identifiers = _id_column(sheet.rows, known, frozenset(heads.values()))
        documents = "answer" not in heads
        headed = by_code and "code" in heads and not heads.keys().isdisjoint(("answer", "document"))
        if not identifiers and not headed:
            return None
        columns = {**heads, **({"id": identifiers} if identifiers else {})}
        body = row + 1
    if "answer" not in columns and not (documents and "document" in columns):
        raise Refused("E015", sheet=sheet.title)
    return Table(columns, body, documents)


def marked(rows: Rows) -> tuple[int, str] | None:
    """The row of keys and its mark."""
    for number, row in rows.items():
        for cell in row.values():
            if cell.value in (MARK, DOCUMENT_MARK):
                return number, cell.value
    return None


def _keyed(sheet: Sheet, row: int, mark: str, keys: tuple[str, ...], findings: Findings) -> dict[str, int]:
    """The columns by the keys of their hidden row; of a column that was copied the leftmost."""
    columns: dict[str, int] = {}
    for column, cell in sorted(sheet.rows[row].items()):
        key = "id" if cell.value == mark else cell.value
        if key not in keys:
            continue
        if key not in columns:
            columns[key] = column
        elif key in FILLED_IN:
            findings.warning("E016", label(sheet.title, row, column), column=key)
    return columns


def _heading_row(rows: Rows) -> tuple[int, dict[str, int]]:
    """The row with most headings and their columns; row 0 where there is none."""
    found = _headings(rows)
    return max(found.items(), key=lambda item: len(item[1]), default=(0, {}))


def _headings(rows: Rows) -> dict[int, dict[str, int]]:
    found = {}
    for number, row in rows.items():
        heads: dict[str, int] = {}
        for column, cell in sorted(row.items()):
            if not isinstance(cell.value, str) or len(cell.value) > _LONGEST:
                continue
            match = _HEADING.fullmatch(folded(cell.value))
            if match is not None and match.lastgroup is not None:
                heads.setdefault(match.lastgroup, column)
        if len(heads) >= _LEAST:
            found[number] = heads
    return found


def _id_column(rows: Rows, known: Known, other: frozenset[int] = frozenset()) -> int:
    """The column that holds most row ids; 0 where none does. ``other`` columns have a heading, and codes look like ids."""
    counted = Counter(
        column
        for row in rows.values()
        for column, cell in row.items()
        if column not in other and isinstance(cell.value, str) and cell.value.strip() in known.targets
    )
    # One id alone may stand in anybody's notes; a framework may have but one question.
    least = min(_LEAST, len(known.targets))
    best = max(counted.values(), default=0)
    return min((column for column, count in counted.items() if count == best), default=0) if best >= least else 0
