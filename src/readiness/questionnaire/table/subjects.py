"""Which district a row speaks of: its code, name, kind, province, year, and further facts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from readiness import regions
from readiness.diagnostics import Diagnostic, Severity
from readiness.domain.assessment import Subject
from readiness.domain.numbers import Number, parse_number
from readiness.domain.problems import Problem
from readiness.domain.years import YEARS
from readiness.loading.table_mapping import TableMapping
from readiness.questionnaire.entering import Cell, decimal_point, folded
from readiness.questionnaire.table.columns import Columns
from readiness.questionnaire.table.model import Row, Table, blank

_TOTALS: Final = re.compile(
    r"(sub[- ]?)?(jumlah|total|rata[- ]?rata|rerata|average|mean|median|sum|minimum|maksimum|maximum|nasional|indonesia)\b"
)
_KINDS: Final = {"kab": "kabupaten", "kabupaten": "kabupaten", "kota": "kota", "city": "kota"}

Key = tuple[str, str, str]
"""Code, name where there is no code, and year, as they are written."""


@dataclass(frozen=True, slots=True)
class Identified:
    """The district and year of a row, or (``None``) what keeps it from being known."""

    subject: Subject | None
    year: int | None
    diagnostics: tuple[Diagnostic, ...] = ()


class Subjects:
    """Reads the fields of rows."""

    def __init__(self, table: Table, columns: Columns, mapping: TableMapping) -> None:
        self._table, self._columns, self._mapping = table, columns, mapping
        self._last: tuple[object, Key] = (None, ("", "", ""))

    def text(self, row: Row, key: str) -> str:
        """A field as text; empty where there is no such column."""
        return as_text(self._cell(row, key))

    def _cell(self, row: Row, key: str) -> Cell:
        at = self._columns.fields.get(key)
        return row.cells[at] if at is not None and at < len(row.cells) else None

    def total(self, row: Row) -> Diagnostic | None:
        """What a row of totals is told by: its name or its code says so, and no code says otherwise."""
        if regions.CODE.match(self.text(row, "code")):
            return None
        for key in ("name", "code"):
            text = self.text(row, key)
            if text and _TOTALS.match(folded(text)):
                place = self._table.place(row, self._columns.fields[key])
                return Diagnostic("E094", place, {"name": text}, Severity.WARNING)
        return None

    def identify(self, row: Row) -> Identified:
        """Whom a row speaks of, filled up from the official list."""
        found: list[Diagnostic] = []
        name = self.text(row, "name")
        code = self._code(row, name, found)
        bps = self._mapping.codes == "bps"
        region = regions.named(name) if bps or not code else regions.find(code)
        if not code and region is not None and not bps:
            code = region.code
        if not code and not found:
            self._report(row, "E089", "name" if name else "code", found, name=name)
        year = self._year(row, found)
        if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
            return Identified(None, year, tuple(found))
        if not bps and (odd := regions.remark(code, name)) is not None:
            place = self._table.place(row, self._columns.fields.get("code"))
            found.append(Diagnostic(odd.code, place, dict(odd.arguments), Severity.WARNING))
        given = folded(self.text(row, "kind"))
        kind = _KINDS.get(given, given) or (region.kind if region else regions.kind_of(name))
        province = self.text(row, "province")
        if region is not None and (not province or regions.same_name(province, region.province)):
            province = region.province
        subject = Subject(code, name or (region.name if region else ""), kind, province, dict(self._facts(row)))
        return Identified(subject, year, tuple(found))

    def key(self, row: Row) -> Key:
        """Rows with the same key speak of one district in one year."""
        raw = (self._cell(row, "code"), self._cell(row, "name"), self._cell(row, "year"))
        if raw != self._last[0]:
            code = self.text(row, "code")
            self._last = raw, (code, "" if code else folded(self.text(row, "name")), self.text(row, "year"))
        return self._last[1]

    def _code(self, row: Row, name: str, found: list[Diagnostic]) -> str:
        cell = self._cell(row, "code")
        if blank(cell):
            return ""
        if isinstance(cell, dt.date):
            # A spreadsheet took 11.10 for the tenth of November.
            self._report(row, "E090", "code", found, value=as_text(cell), known="")
            return ""
        read = regions.read_code(as_text(cell), name, self._mapping.codes)
        if isinstance(read, Problem):
            place = self._table.place(row, self._columns.fields["code"])
            found.append(Diagnostic(read.code, place, dict(read.arguments)))
            return ""
        return read

    def _year(self, row: Row, found: list[Diagnostic]) -> int | None:
        text = self.text(row, "year")
        if not text:
            return self._mapping.year
        number = parse_number(text)
        if isinstance(number, int) and number in YEARS:
            return number
        self._report(row, "E096", "year", found, value=text, allowed=f"{YEARS[0]} … {YEARS[-1]}")
        return None

    def _facts(self, row: Row) -> Iterator[tuple[str, str | Number]]:
        for name, at in self._columns.facts.items():
            if at < len(row.cells) and (text := as_text(row.cells[at])):
                number = None if re.match(r"0[0-9]", text) else parse_number(decimal_point(text))
                yield name, text if number is None else number

    def _report(
        self, row: Row, code: str, key: str, found: list[Diagnostic], *, warn: bool = False, **arguments: str
    ) -> None:
        place = self._table.place(row, self._columns.fields.get(key))
        found.append(Diagnostic(code, place, arguments, Severity.WARNING if warn else Severity.ERROR))


def as_text(cell: Cell) -> str:
    """A cell as text; a number as a spreadsheet shows it (7404, 74.04)."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return format(cell, ".15g")
    return " ".join(str(cell).split())
