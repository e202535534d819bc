"""The interview on the terminal: questions in colour, cut to the width of the screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterable

from rich.text import Text as RichText

from readiness.cli.console import line, show
from readiness.cli.wrapping import wrapped
from readiness.questionnaire.interview.notices import Notice
from readiness.questionnaire.interview.screen import Role, Row
from readiness.questionnaire.interview.state import State
from readiness.questionnaire.interview.words import footer, notice_lines

_STYLES = {
    Role.PLACE: "dim",
    Role.TITLE: "bold",
    Role.LEVEL: "dim",
    Role.QUESTION: "bold cyan",
    Role.HINT: "italic",
    Role.CHOICE: "",
    Role.KNOWN: "green",
}
_LONGEST_LINE = 100
"""Columns beyond which a line of text is hard to read."""


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _LONGEST_LINE)


def show_rows(rows: Iterable[Row]) -> None:
    """What is asked."""
    styled = [RichText(wrapped(row.text, row.indent, _width()), style=_STYLES[row.role]) for row in rows]
    if styled:
        show(RichText("\n").join(styled))


def show_footer(state: State) -> None:
    """The commands, in one line."""
    show(RichText(footer(state, shutil.get_terminal_size().columns - 1), style="dim"))


def show_notices(state: State, notices: Iterable[Notice]) -> None:
    """What is said to what was entered."""
    for notice in notices:
        for text in notice_lines(notice, state):
            indent = len(text) - len(text.lstrip()) + 2
            line(wrapped(text, indent, _width()))
