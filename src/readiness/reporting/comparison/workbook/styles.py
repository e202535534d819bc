"""The formats of the workbook: made once each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from readiness.reporting.comparison.csv_table import FORMULA
from readiness.theme import Theme

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

FONT: Final = "Arial"
LONGEST: Final = 32_767
"""Characters that a cell holds."""


class Styles:
    """Formats by their properties; equal ones are one format."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        self.theme = Theme()

    def __call__(self, **properties: Any) -> Format:
        """A format: the body text, with what is said otherwise."""
        whole = {"font_name": FONT, "font_size": 10, "font_color": self.theme.ink, "valign": "vcenter"} | properties
        key = tuple(sorted(whole.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(whole)
        return self._made[key]

    def cell(self, **properties: Any) -> Format:
        """A cell of a table: a thin line below."""
        return self(**{"bottom": 1, "bottom_color": self.theme.line} | properties)

    def head(self, **properties: Any) -> Format:
        """A cell of the header."""
        plain = {"bold": True, "font_color": "#FFFFFF", "bg_color": self.theme.base, "text_wrap": True}
        return self(**plain | {"valign": "bottom", "border": 1, "border_color": self.theme.base} | properties)

    def difference(self, **properties: Any) -> Format:
        """A format of a condition: only what it changes."""
        return self._workbook.add_format(properties)


class Pen:
    """Writes into one sheet: a text always as a text, whatever it begins with."""

    def __init__(self, sheet: Worksheet, styles: Styles) -> None:
        self.sheet, self.styles = sheet, styles

    def put(self, row: int, column: int, value: str | float | None, **properties: Any) -> None:
        """A cell of a table."""
        if value is None or value == "":
            self.sheet.write_blank(row, column, None, self.styles.cell(**properties))
        elif isinstance(value, str):
            self.sheet.write_string(
                row,
                column,
                value[:LONGEST],
                self.styles.cell(**_text(value) | {"indent": 1, "align": "left"} | properties),
            )
        else:
            self.sheet.write_number(row, column, value, self.styles.cell(**properties))

    def say(self, row: int, column: int, text: str, **properties: Any) -> None:
        """A text outside of tables."""
        self.sheet.write_string(row, column, text[:LONGEST], self.styles(**_text(text), **properties))

    def heads(self, row: int, names: list[str], numbers: set[int]) -> None:
        """A header; those at the places in ``numbers`` stand over figures."""
        for column, name in enumerate(names):
            side = {"align": "right"} if column in numbers else {"align": "left", "indent": 1}
            self.sheet.write_string(row, column, name, self.styles.head(**side))

    def title(self, text: str, note: str) -> None:
        """The first two rows of a sheet."""
        self.say(0, 0, text, bold=True, font_size=14)
        self.say(1, 0, note, font_size=9, font_color=self.styles.theme.muted)
        self.sheet.set_row(0, 22)


def _text(text: str) -> dict[str, Any]:
    """Marks a text that begins like a formula, so that it stays one when somebody edits the cell."""
    return {"quote_prefix": True} if text.startswith(FORMULA) else {}


def number_format(places: int, *, signed: bool = False) -> str:
    """A number format; separators are those of the reader's region."""
    plain = "0." + "0" * places if places else "0"
    return f"+{plain};\u2212{plain};{plain}" if signed else plain
