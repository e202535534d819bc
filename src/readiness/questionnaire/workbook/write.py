"""A questionnaire as a workbook."""

from __future__ import annotations

from io import BytesIO

from readiness.questionnaire.model import Questionnaire
from readiness.questionnaire.workbook import cover, documents, header, lists, logic
from readiness.questionnaire.workbook.cells import Pen
from readiness.questionnaire.workbook.heights import FONT
from readiness.questionnaire.workbook.layout import HEADER_SHEET
from readiness.questionnaire.workbook.plan import rows_of, sheets_of
from readiness.questionnaire.workbook.rows import Surroundings
from readiness.questionnaire.workbook.sheet import write_sheet
from readiness.questionnaire.workbook.styles import BODY, Styles


def workbook(questionnaire: Questionnaire, language: str) -> bytes:
    """The bytes of the workbook (``.xlsx``); the same for the same questionnaire."""
    from xlsxwriter import Workbook

    stream = BytesIO()
    book = Workbook(
        stream,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": FONT, "font_size": BODY},
        },
    )
    styles = Styles(book)
    first, further = cover.sheet_title(language), documents.sheet_title(language)
    hidden = (HEADER_SHEET, lists.SHEET, logic.SHEET)
    sheets = sheets_of(questionnaire, language, (first, further, *hidden))
    pens = {
        name: Pen(book.add_worksheet(name), styles) for name in (first, *(s.name for s in sheets), further, *hidden)
    }
    for name in hidden:
        pens[name].sheet.very_hidden()
    header.write_header(book, pens[HEADER_SHEET], questionnaire, language)
    choices = lists.Lists(book, pens[lists.SHEET].sheet, styles)
    conditions = logic.write_logic(questionnaire, pens[logic.SHEET], choices, rows_of(sheets), language)
    around = Surroundings(questionnaire, language, choices, conditions, first)
    for sheet in sheets:
        write_sheet(pens[sheet.name], sheet, around)
    documents.write_documents(pens[further], questionnaire, choices, first, language)
    cover.write_cover(book, pens[first], questionnaire, sheets, language)
    book.close()
    return stream.getvalue()
