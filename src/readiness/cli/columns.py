"""What the tables of the terminal have in common."""

from __future__ import annotations

from rich import box
from rich.table import Table

TOP_GAPS = 5
"""Rows of a table that shows only what counts most."""
LONGEST = 160
"""Characters of a text in a cell."""


def table(*columns: tuple[str, str]) -> Table:
    """A plain table; columns are (header, ``left`` or ``right``)."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for header, side in columns:
        made.add_column(header, justify="right" if side == "right" else "left", no_wrap=side == "right")
    return made


def short(text: str) -> str:
    """Official wording can fill a screen; explain shows the whole."""
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", maxsplit=1)[0].rstrip(",.;:") + " …"
