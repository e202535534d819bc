"""The cells of a clean workbook, parsed row by row; whatever the parser raises ends here."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, Final

from readiness.questionnaire.workbook.layout import TOOLS
from readiness.questionnaire.workbook.read_clean import Clean
from readiness.questionnaire.workbook.read_findings import Refused
from readiness.questionnaire.workbook.read_parts import Parts
from readiness.questionnaire.workbook.read_scan import ANY_COLUMN, MAX_ROWS, Scan

if TYPE_CHECKING:
    from openpyxl import Workbook

MAX_COLUMNS: Final = 100
"""Columns that are read of a sheet; ours has fewer than twenty."""
_FIRST_ROWS: Final = 500
"""Rows by which it must be clear that a sheet is one of ours, before all of it is read."""
_RAISED: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zlib.error,
    zipfile.BadZipFile,
)
"""What openpyxl and the XML parser below it raise at broken parts (a parser's own error is a ``SyntaxError``)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: its value, ``error`` where that is one such as ``#REF!``, and how numbers are shown."""

    value: Any
    error: bool = False
    format: str = "General"


Rows = dict[int, dict[int, Cell]]
"""Cells that are not empty, by row and column from 1."""


@dataclass(slots=True)
class Sheet:
    """A sheet with its cells. ``cut`` is the number of its last row with content if that lies below what was read."""

    title: str
    hidden: bool
    scan: Scan
    rows: Rows = field(default_factory=dict)
    broken: bool = False
    cut: int = 0


def read_sheets(clean: Clean, parts: Parts, ours: Callable[[Rows], bool]) -> list[Sheet]:
    """Every sheet; of those whose first rows are not ``ours`` only these, of our own tools nothing."""
    sheets = [Sheet(part.title, part.hidden, scan) for part, scan in zip(parts.sheets, clean.scans, strict=True)]
    with _workbook(clean.file, values=True) as workbook:
        for sheet, source in zip(sheets, workbook.worksheets, strict=True):
            if not sheet.title.startswith(TOOLS):
                _fill(sheet, source, ours)
    return sheets


def read_formulas(clean: Clean, number: int, sheet: Sheet, columns: set[int]) -> dict[tuple[int, int], str]:
    """The formulas in some columns of the sheet of that number, from 0; parsed once more, if there are any."""
    if not sheet.scan.formulas & (columns | {ANY_COLUMN}):
        return {}
    found = {}
    with _workbook(clean.file, values=False) as workbook:
        try:
            for row, cells in _rows(workbook.worksheets[number], min(sheet.scan.last_row, MAX_ROWS)):
                for cell in cells:
                    if cell.value is not None and cell.data_type == "f" and cell.column in columns:
                        found[row, cell.column] = str(getattr(cell.value, "text", cell.value))
        except _RAISED as error:
            raise Refused("E005", damage="sheet_broken", part=sheet.title) from error
    return found


@contextmanager
def _workbook(file: IO[bytes], *, values: bool) -> Iterator[Workbook]:
    """The parsed workbook; ``values`` gives the stored results of formulas, else the formulas themselves."""
    from openpyxl import load_workbook

    file.seek(0)
    # openpyxl warns of dates that are none and of features that it drops; here both are expected.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            workbook = load_workbook(file, read_only=True, data_only=values, keep_links=False)
        except _RAISED as error:
            raise Refused("E005", damage="unreadable") from error
        try:
            yield workbook
        finally:
            workbook.close()


def _fill(sheet: Sheet, source: Any, ours: Callable[[Rows], bool]) -> None:
    last = min(sheet.scan.last_row, MAX_ROWS)
    try:
        for row, cells in _rows(source, last):
            if row == _FIRST_ROWS and not ours(sheet.rows):
                return
            kept = {
                cell.column: Cell(cell.value, cell.data_type == "e", _format(cell))
                for cell in cells
                if cell.value is not None and cell.value != ""
            }
            if kept:
                sheet.rows[row] = kept
    except _RAISED:
        sheet.broken = True
    sheet.cut = sheet.scan.last_row if sheet.scan.last_row > MAX_ROWS else 0


def _rows(source: Any, last: int) -> Iterator[tuple[int, Any]]:
    """Rows to ``last``; what stands behind the cells of a sheet is never parsed."""
    if last < 1:
        return
    source.reset_dimensions()
    for row, cells in enumerate(source.iter_rows(max_row=last, max_col=MAX_COLUMNS), 1):
        yield row, cells
        if row >= last:
            return


def _format(cell: Any) -> str:
    if cell.data_type not in ("n", "d"):
        return "General"
    try:
        return str(cell.number_format)
    except IndexError:
        return "General"
