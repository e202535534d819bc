"""Writes one sheet with questions."""

from __future__ import annotations

from readiness.questionnaire.workbook import state, texts
from readiness.questionnaire.workbook.breaks import page_breaks
from readiness.questionnaire.workbook.cells import Pen
from readiness.questionnaire.workbook.columns import FILLED_IN, ORDER, PLACE
from readiness.questionnaire.workbook.counts import Counts, count_sentence
from readiness.questionnaire.workbook.heights import height, row_height
from readiness.questionnaire.workbook.layout import MARK
from readiness.questionnaire.workbook.paper import set_up
from readiness.questionnaire.workbook.places import area, column, of_sheet
from readiness.questionnaire.workbook.plan import (
    COUNT_ROW,
    FIRST_ROW,
    HEAD_ROW,
    KEYS_ROW,
    TITLE_ROW,
    Sheet,
    section_title,
)
from readiness.questionnaire.workbook.rows import Rows, Surroundings
from readiness.questionnaire.workbook.styles import SMALL

_FIRST, _LAST = PLACE["code"], PLACE["page"]


def write_sheet(pen: Pen, sheet: Sheet, around: Surroundings) -> None:
    """The whole sheet: headings, rows, validations, colours, print set-up."""
    questionnaire, language, page = around.questionnaire, around.language, pen.sheet
    _set_columns(pen, sheet)
    _head(pen, sheet, around)
    writer = Rows(pen, sheet, around)
    for row, line in sheet.numbered():
        page.set_row(row, line.height)
        writer.write(row, line)
    _colour(pen, sheet)
    title = f"{sheet.section.number} {section_title(sheet.section, language)}"
    set_up(page, questionnaire, language, title)
    page.repeat_rows(HEAD_ROW)
    page.set_h_pagebreaks(page_breaks(sheet))
    page.print_area(TITLE_ROW, _FIRST, sheet.last_row, _LAST)
    page.freeze_panes(FIRST_ROW, PLACE["question"] + 1)
    page.ignore_errors({"number_stored_as_text": f"A1:{column(_LAST)}{sheet.last_row + 1}"})
    page.set_tab_color(pen.styles.band(sheet.section.number - 1, 1))


def _set_columns(pen: Pen, sheet: Sheet) -> None:
    for key, place in PLACE.items():
        width = sheet.columns.widths[key]
        pen.sheet.set_column(place, place, width or None, None, {} if width else {"hidden": True})


def _head(pen: Pen, sheet: Sheet, around: Surroundings) -> None:
    page, theme, language = pen.sheet, pen.styles.theme, around.language
    hue = pen.styles.band(sheet.section.number - 1, 1)
    for key, place in PLACE.items():
        page.write_string(KEYS_ROW, place, MARK if key == "id" else key, pen.styles())
    page.set_row(KEYS_ROW, None, None, {"hidden": True})
    band = {"bg_color": hue, "font_color": "#FFFFFF", "text_wrap": False, "valign": "vcenter"}
    light = {"bg_color": pen.styles.band(sheet.section.number - 1, 0.12), "text_wrap": False, "valign": "vcenter"}
    for place in range(_FIRST, _LAST + 1):
        pen.put(TITLE_ROW, place, "", **band)
        pen.put(COUNT_ROW, place, "", **light)
    page.set_row(TITLE_ROW, 30)
    pen.put(TITLE_ROW, _FIRST, str(sheet.section.number), bold=True, font_size=16, indent=1, **band)
    pen.put(TITLE_ROW, PLACE["question"], section_title(sheet.section, language), bold=True, font_size=14, **band)
    subject = around.questionnaire.subject.name
    who = [subject, str(around.questionnaire.year or "")]
    if around.questionnaire.agency is not None:
        who.append(texts.agency_name(around.questionnaire.framework, around.questionnaire.agency, language))
    # Behind the title, which may run over several columns.
    beside = "levels" if sheet.columns.width("levels") else "note"
    pen.put(TITLE_ROW, PLACE[beside], " · ".join(part for part in who if part), **band)
    page.set_row(COUNT_ROW, 20)
    back = f"← {around.cover}"
    link = pen.styles(**light, font_color=theme.base, underline=1, font_size=SMALL)
    page.write_url(COUNT_ROW, PLACE["answer"], f"internal:{of_sheet(around.cover)}A1", link, back)
    if sheet.columns.width("state"):
        states = area(FIRST_ROW, sheet.last_row, PLACE["state"])
        formula, value = count_sentence(states, Counts.of(sheet, language), language)
        pen.formula(COUNT_ROW, PLACE["question"], formula, value, **light)
    headings = sheet.columns.headings
    tall = [height(headings[key], sheet.columns.width(key), SMALL, bold=True) for key in ORDER[_FIRST:]]
    page.set_row(HEAD_ROW, row_height(*tall) + 4)
    for key in ORDER[_FIRST:]:
        pen.put(
            HEAD_ROW,
            PLACE[key],
            headings[key],
            bold=True,
            font_size=SMALL,
            font_color="#FFFFFF",
            bg_color=theme.base,
            valign="vcenter",
            **pen.styles.boxed(bottom=5 if key in FILLED_IN else 1, bottom_color=theme.accent),
        )


def _colour(pen: Pen, sheet: Sheet) -> None:
    """Rows that need no answer are grey, answers that are missing are marked."""
    theme = pen.styles.theme
    first = f"${column(PLACE['state'])}{FIRST_ROW + 1}"
    grey = pen.styles.difference(font_color="#8A949C", bg_color=theme.off)
    for left, right in (("code", "state"), ("note", "page")):
        rule = {
            "type": "formula",
            "criteria": f'=LEFT({first})="{state.NOT_NEEDED}"',
            "format": grey,
            "stop_if_true": True,
        }
        pen.sheet.conditional_format(FIRST_ROW, PLACE[left], sheet.last_row, PLACE[right], rule)
    if not sheet.columns.width("state"):
        return  # on paper
    wash = pen.styles.difference(bg_color=theme.accent_wash)
    rule = {"type": "formula", "criteria": f'=LEFT({first})="{state.OPEN}"', "format": wash}
    pen.sheet.conditional_format(FIRST_ROW, PLACE["answer"], sheet.last_row, PLACE["answer"], rule)
