"""The formats of a workbook: made once each, from the colours of the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from readiness.questionnaire.workbook.heights import FONT
from readiness.theme import Theme, tint

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

BODY: Final = 10
SMALL: Final = 9
TINY: Final = 8
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a text begins with that a program may take for a formula when somebody edits the cell."""


class Styles:
    """Formats by their properties; equal ones are one format."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        self.theme = Theme()

    def __call__(self, **properties: Any) -> Format:
        """A format: the body text of the theme, with what is said otherwise."""
        whole = {
            "font_name": FONT,
            "font_size": BODY,
            "font_color": self.theme.ink,
            "valign": "top",
            "text_wrap": True,
        } | properties
        if "indent" in whole:
            # Without a side that it is counted from, an indent is lost where the text stands at the top.
            whole.setdefault("align", "left")
        key = tuple(sorted(whole.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(whole)
        return self._made[key]

    def difference(self, **properties: Any) -> Format:
        """A format of a condition: only what it changes."""
        return self._workbook.add_format(properties)

    def of_text(self, text: str, **properties: Any) -> Format:
        """The format of a text: one that begins like a formula is marked as a text."""
        if text.startswith(_FORMULA):
            properties["quote_prefix"] = True
        return self(**properties)

    def boxed(self, **properties: Any) -> dict[str, Any]:
        """The properties of a cell of a table."""
        return {"border": 1, "border_color": self.theme.line} | properties

    def band(self, position: int, share: float) -> str:
        """The colour of the dimension at ``position`` (from 0), mixed with white."""
        return tint(self.theme.hue(position), share)
