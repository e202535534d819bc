"""Writes values into cells: every text as a text, whatever it begins with."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from readiness.questionnaire.workbook.answers import Cell
from readiness.questionnaire.workbook.styles import Styles

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

LONGEST: Final = 32_767
"""Characters that a cell holds."""

DATE_FORMAT: Final = "dd/mm/yyyy"
TEXT_FORMAT: Final = "@"
"""Keeps what is typed as it is: a page "3.10" or a number "2/2026" is no date, and "- see annex" no formula."""


class Pen:
    """Writes into one sheet."""

    def __init__(self, sheet: Worksheet, styles: Styles) -> None:
        self.sheet = sheet
        self.styles = styles

    def put(self, row: int, column: int, value: Cell, **properties: Any) -> None:
        """A value of any kind; an empty text leaves the cell blank but formatted."""
        if isinstance(value, date):
            style = self.styles(**{**properties, "num_format": DATE_FORMAT, "align": "left"})
            self.sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), style)  # noqa: DTZ001
        elif not isinstance(value, str):
            self.sheet.write_number(row, column, value, self.styles(**{"align": "left", **properties}))
        elif value:
            self.sheet.write_string(row, column, value[:LONGEST], self.styles.of_text(value, **properties))
        else:
            self.sheet.write_blank(row, column, None, self.styles(**properties))

    def formula(self, row: int, column: int, formula: str, value: str | float | bool, **properties: Any) -> None:
        """A formula of ours with the value that it has as the workbook is written."""
        self.sheet.write_formula(row, column, formula, self.styles(**properties), value)

    def merge(self, row: int, first: int, last: int, value: str, *, rows: int = 1, **properties: Any) -> None:
        """A text over several cells."""
        if first == last and rows == 1:
            self.put(row, first, value, **properties)
            return
        style = self.styles.of_text(value, **properties)
        self.sheet.merge_range(row, first, row + rows - 1, last, "", style)
        if value:
            self.sheet.write_string(row, first, value[:LONGEST], style)

    def rich(self, row: int, column: int, parts: list[tuple[str, dict[str, Any]]], **properties: Any) -> None:
        """A text in several styles: parts with the properties of their letters; the cell has ``properties``."""
        kept = [(text, own) for text, own in parts if text]
        whole = "".join(text for text, _ in kept)
        if len(kept) < 2 or len(whole) > LONGEST:
            own = kept[0][1] if len(kept) == 1 else {}
            self.put(row, column, whole, **(properties | own))
            return
        pieces: list[Any] = []
        for text, own in kept:
            pieces += [self.styles(**own), text]
        self.sheet.write_rich_string(row, column, *pieces, self.styles.of_text(whole, **properties))
