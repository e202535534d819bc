"""The hidden sheet of lists: what dropdowns offer, each list once, under a defined name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from readiness.questionnaire.workbook.answers import Cell
from readiness.questionnaire.workbook.places import area
from readiness.questionnaire.workbook.styles import Styles

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

SHEET: Final = "readiness_lists"
PREFIX: Final = "readiness_list_"


class Lists:
    """Lists by their entries; equal ones are one list."""

    def __init__(self, workbook: Workbook, sheet: Worksheet, styles: Styles) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._styles = styles
        self._names: dict[tuple[Cell, ...], str] = {}

    def name(self, entries: tuple[Cell, ...]) -> str:
        """The defined name of a list; it is written when it is first asked for."""
        if entries not in self._names:
            place = len(self._names)
            name = f"{PREFIX}{place + 1}"
            for row, entry in enumerate(entries):
                if isinstance(entry, str):
                    self._sheet.write_string(row, place, entry, self._styles.of_text(entry, text_wrap=False))
                elif not isinstance(entry, date):
                    self._sheet.write_number(row, place, entry)
            self._workbook.define_name(name, f"={area(0, len(entries) - 1, place, SHEET)}")
            self._names[entries] = name
        return self._names[entries]
