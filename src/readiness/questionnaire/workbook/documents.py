"""The sheet of further documents: those beyond the first of a question, and room for more."""

from __future__ import annotations

from typing import Final

from readiness.questionnaire.model import Questionnaire
from readiness.questionnaire.reply import carried
from readiness.questionnaire.workbook.answers import Cell, date_cell
from readiness.questionnaire.workbook.cells import DATE_FORMAT, TEXT_FORMAT, Pen
from readiness.questionnaire.workbook.heights import LOWEST, height, row_height
from readiness.questionnaire.workbook.layout import DOCUMENT_COLUMNS, DOCUMENT_MARK
from readiness.questionnaire.workbook.lists import Lists
from readiness.questionnaire.workbook.paper import set_up
from readiness.questionnaire.workbook.places import of_sheet
from readiness.questionnaire.workbook.styles import SMALL
from readiness.reporting.wording.values import pick

_WIDTHS: Final = (10, 14, 62, 30, 14, 14)
_EMPTY_ROWS: Final = 40
_KEYS_ROW, _TITLE_ROW, _HELP_ROW, _HEAD_ROW, _FIRST_ROW = range(5)


def sheet_title(language: str) -> str:
    """The name of the sheet."""
    return pick(language, "Dokumen lain", "More documents")


def write_documents(pen: Pen, questionnaire: Questionnaire, lists: Lists, cover: str, language: str) -> None:
    """The whole sheet."""
    page, theme = pen.sheet, pen.styles.theme
    for place, key in enumerate(DOCUMENT_COLUMNS):
        page.write_string(_KEYS_ROW, place, DOCUMENT_MARK if key == "id" else key, pen.styles())
        page.set_column(place, place, _WIDTHS[place], None, {"hidden": True} if key == "id" else {})
    page.set_row(_KEYS_ROW, None, None, {"hidden": True})
    last = len(DOCUMENT_COLUMNS) - 1
    band = {"bg_color": theme.base, "font_color": "#FFFFFF", "valign": "vcenter", "text_wrap": False}
    for place in range(1, last + 1):
        pen.put(_TITLE_ROW, place, "", **band)
    page.set_row(_TITLE_ROW, 30)
    title = pick(language, "Bukti dukung selebihnya", "Further evidence")
    pen.put(_TITLE_ROW, 1, title, bold=True, font_size=14, indent=1, **band)
    text = pick(
        language,
        "Dokumen pertama ditulis pada baris pertanyaannya; dokumen kedua dan seterusnya di sini, satu baris satu dokumen.",
        "The first document stands in the row of its question; the second and all others here, one to a row.",
    )
    page.set_row(_HELP_ROW, 20)
    pen.put(_HELP_ROW, 1, text, font_size=SMALL, font_color=theme.muted, text_wrap=False, valign="vcenter")
    link = pen.styles(font_color=theme.base, underline=1, font_size=SMALL, valign="vcenter", text_wrap=False)
    page.write_url(_HELP_ROW, last - 1, f"internal:{of_sheet(cover)}A1", link, f"← {cover}")
    page.set_row(_HEAD_ROW, 22)
    heads = (
        pick(language, "Kode pertanyaan", "Question code"),
        pick(language, "Dokumen", "Document"),
        pick(language, "Nomor", "Number"),
        pick(language, "Tanggal", "Date"),
        pick(language, "Halaman", "Page"),
    )
    for place, text in enumerate(heads, 1):
        style = pen.styles.boxed(bottom=5, bottom_color=theme.accent)
        pen.put(_HEAD_ROW, place, text, bold=True, font_size=SMALL, font_color="#FFFFFF", bg_color=theme.muted, **style)
    row = _FIRST_ROW
    for item in questionnaire.items():
        documents = carried(item.entry)[2][1:] if item.entry is not None else ()
        for document in documents:
            day = date_cell(document.date) if document.date is not None else ""
            cells = (item.code, document.document, document.number, day, document.page)
            tall = (height(str(value), _WIDTHS[place], SMALL) for place, value in enumerate(cells, 1))
            page.set_row(row, row_height(*tall))
            page.write_string(row, 0, str(item.question.id), pen.styles())
            _row(pen, row, cells, locked=True)
            row += 1
    codes = tuple(item.code for item in questionnaire.items())
    if codes:
        rule = {
            "validate": "list",
            "source": f"={lists.name(codes)}",
            "error_title": pick(language, "Kode tidak dikenal", "Unknown code"),
            "error_message": pick(
                language, "Pilih kode pertanyaan dari daftar.", "Choose the code of a question from the list."
            ),
        }
        page.data_validation(row, 1, row + _EMPTY_ROWS - 1, 1, rule)
    for empty in range(row, row + _EMPTY_ROWS):
        page.set_row(empty, LOWEST)
        _row(pen, empty, ("",) * last, locked=False)
    set_up(page, questionnaire, language, title)
    page.repeat_rows(_HEAD_ROW)
    page.freeze_panes(_FIRST_ROW, 2)
    page.ignore_errors({"number_stored_as_text": f"A1:F{row + _EMPTY_ROWS}"})


def _row(pen: Pen, row: int, cells: tuple[Cell, ...], *, locked: bool) -> None:
    """One document; the code of one that is known already stays."""
    for place, value in enumerate(cells, 1):
        is_date = DOCUMENT_COLUMNS[place] == "date"
        style = pen.styles.boxed(font_size=SMALL, num_format=DATE_FORMAT if is_date else TEXT_FORMAT, locked=False)
        if is_date:
            style["align"] = "left"
        if place == 1:
            style["locked"] = locked
        pen.put(row, place, value, **style)
