"""The rows of a table that say something: which question they are about, and what people filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from readiness.questionnaire.entering import folded
from readiness.questionnaire.workbook.read_cells import Cell, Sheet
from readiness.questionnaire.workbook.read_columns import Table
from readiness.questionnaire.workbook.read_findings import Findings, label
from readiness.questionnaire.workbook.read_known import Known
from readiness.questionnaire.workbook.read_merged import Merged, merged_areas, spelled
from readiness.questionnaire.workbook.read_scan import Area

MAX_TEXT: Final = 32_767
"""Characters that a cell can hold."""
_EMPTY: Final = Cell(None)

Formulas = dict[tuple[int, int], str]
"""Formulas by row and column."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row that takes an answer or a document; ``id`` is empty where only the visible code says of which question."""

    sheet: str
    row: int
    columns: dict[str, int]
    id: str
    code: str
    text: str
    base: str
    cells: dict[str, Cell]

    def place(self, key: str) -> str:
        """Where a cell of the row stands."""
        return label(self.sheet, self.row, self.columns.get(key, self.columns.get("id", 1)))

    @property
    def content(self) -> dict[str, object]:
        """What people filled in, to tell rows apart."""
        return {key: cell.value for key, cell in self.cells.items()}


@dataclass(slots=True)
class Lines:
    """Reads the lines of one table."""

    sheet: Sheet
    table: Table
    formulas: Formulas
    known: Known
    findings: Findings
    merged: Merged = field(init=False)
    warned: set[Area] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.merged = merged_areas(self.sheet.scan.merged, self.table.filled_in().values(), self.sheet.rows)
        for row, column in self.formulas:
            # A formula whose result was never stored stands in a cell that looks empty.
            self.sheet.rows.setdefault(row, {}).setdefault(column, _EMPTY)

    def read(self) -> Iterator[Line]:
        """Every row with an id; of others that say something there is a warning."""
        columns = self.table.columns
        for row, cells in sorted(self.sheet.rows.items()):
            name, code, text, base = (_text(cells.get(columns.get(k, 0))) for k in ("id", "code", "question", "base"))
            filled = {key: cells[column] for key, column in self.table.filled_in().items() if column in cells}
            if name in self.known.targets or (name and row >= self.table.body):
                yield Line(self.sheet.title, row, columns, name, code, text, base, self._usable(row, filled))
            elif row < self.table.body or self._furniture(row, filled):
                continue
            elif self._by_code() and folded(code) in self.known.codes:
                yield Line(self.sheet.title, row, columns, "", code, text, base, self._usable(row, filled))
            else:
                self._unclaimed(row, filled)

    def _by_code(self) -> bool:
        return self.table.documents or "id" not in self.table.columns

    def _furniture(self, row: int, filled: dict[str, Cell]) -> bool:
        """Whether what stands where people fill in are words of the questionnaire: over several columns, or known ones."""
        for key, cell in filled.items():
            area = self.merged.at(row, self.table.columns[key])
            if not (area is not None and area[3] > area[1]) and _text(cell) not in self.known.furniture:
                return False
        return True

    def _unclaimed(self, row: int, filled: dict[str, Cell]) -> None:
        key, cell = next(iter(filled.items()))
        column = self.table.columns[key]
        text = _text(cell) or self.formulas.get((row, column), "")
        self.findings.warning("E022", label(self.sheet.title, row, column), text=text)

    def _usable(self, row: int, filled: dict[str, Cell]) -> dict[str, Cell]:
        """The cells that can be read; of the others it is said why not."""
        found = {}
        for key, column in self.table.filled_in().items():
            area = self.merged.covering(row, column)
            if area is not None:
                if area not in self.warned:
                    self.warned.add(area)
                    self.findings.warning("E024", label(self.sheet.title, *area[:2]), range=spelled(area))
            elif key in filled and self._readable(row, column, filled[key]):
                found[key] = filled[key]
        return found

    def _readable(self, row: int, column: int, cell: Cell) -> bool:
        place = label(self.sheet.title, row, column)
        formula = self.formulas.get((row, column), "")
        if cell.error:
            self.findings.error("E042", place, value=cell.value)
        elif formula and cell.value is None:
            self.findings.error("E041", place, formula=formula)
        elif isinstance(cell.value, str) and len(cell.value) > MAX_TEXT:
            self.findings.error("E043", place, size=len(cell.value), limit=MAX_TEXT)
        else:
            if formula:
                self.findings.warning("E040", place, formula=formula, value=_text(cell))
            return True
        return False


def _text(cell: Cell | None) -> str:
    return str(cell.value).strip() if cell is not None and cell.value is not None else ""
