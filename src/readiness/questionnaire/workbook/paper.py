"""What all visible sheets have in common: print set-up and protection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from readiness.questionnaire.model import Questionnaire
from readiness.reporting.wording.values import pick

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_A4: Final = 9
_LONGEST: Final = 110
"""Characters of one part of a footer; all of it may hold 255."""


def set_up(sheet: Worksheet, questionnaire: Questionnaire, language: str, title: str) -> None:
    """A4 landscape, one page wide, with district and page number at the foot; all but unlocked cells protected."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.45, bottom=0.6)
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
    left = _foot(" ".join(str(part) for part in (questionnaire.subject.name, questionnaire.year or "") if part))
    page = pick(language, "Halaman &P dari &N", "Page &P of &N")
    sheet.set_footer(f'&L&"Arial,Regular"&8{left}&C&"Arial,Regular"&8{_foot(title)}&R&"Arial,Regular"&8{page}')
    # Without a password: it keeps hands off by mistake, not on purpose.
    sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})


def _foot(text: str) -> str:
    """A text of a footer; an ampersand begins a command there, and digits would go to the size of the letters."""
    cut = text[: _LONGEST // 2].replace("&", "&&")
    return f" {cut}" if cut[:1].isdigit() else cut
