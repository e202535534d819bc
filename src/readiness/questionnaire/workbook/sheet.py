"""Writes one sheet with questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from readiness.domain.framework import QuestionType
from readiness.questionnaire.model import Item, Questionnaire
from readiness.questionnaire.reply import carried, fingerprint_of
from readiness.questionnaire.workbook import answers, state, texts, validation
from readiness.questionnaire.workbook.breaks import page_breaks
from readiness.questionnaire.workbook.cells import TEXT_FORMAT, Pen
from readiness.questionnaire.workbook.columns import FILLED_IN, ORDER, PLACE
from readiness.questionnaire.workbook.counts import Counts, count_sentence
from readiness.questionnaire.workbook.heights import height, row_height
from readiness.questionnaire.workbook.layout import MARK
from readiness.questionnaire.workbook.lists import Lists
from readiness.questionnaire.workbook.logic import Logic, waits_for
from readiness.questionnaire.workbook.paper import set_up
from readiness.questionnaire.workbook.places import area, cell, column, of_sheet
from readiness.questionnaire.workbook.plan import (
    COUNT_ROW,
    FIRST_ROW,
    HEAD_ROW,
    KEYS_ROW,
    TITLE_ROW,
    Kind,
    Line,
    Sheet,
    section_title,
)
from readiness.questionnaire.workbook.styles import SMALL, TINY

_FIRST, _LAST = PLACE["code"], PLACE["page"]
_Parts = list[tuple[str, dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a sheet with questions refers to outside of itself; ``cover`` is the name of the first sheet."""

    questionnaire: Questionnaire
    language: str
    lists: Lists
    logic: Logic
    cover: str


def write_sheet(pen: Pen, sheet: Sheet, around: Surroundings) -> None:
    """The whole sheet: headings, rows, validations, colours, print set-up."""
    questionnaire, language, page = around.questionnaire, around.language, pen.sheet
    _set_columns(pen, sheet)
    _head(pen, sheet, around)
    writer = _Rows(pen, sheet, around)
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
    pen.put(TITLE_ROW, PLACE["answer"], " · ".join(part for part in who if part), **band)
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
        rule = {"type": "formula", "criteria": f'=LEFT({first})="{state.SKIP}"', "format": grey, "stop_if_true": True}
        pen.sheet.conditional_format(FIRST_ROW, PLACE[left], sheet.last_row, PLACE[right], rule)
    if not sheet.columns.width("state"):
        return  # on paper
    wash = pen.styles.difference(bg_color=theme.accent_wash)
    rule = {"type": "formula", "criteria": f'=LEFT({first})="{state.TODO}"', "format": wash}
    pen.sheet.conditional_format(FIRST_ROW, PLACE["answer"], sheet.last_row, PLACE["answer"], rule)


class _Rows:
    def __init__(self, pen: Pen, sheet: Sheet, around: Surroundings) -> None:
        self.pen, self.sheet, self.around = pen, sheet, around
        self.questionnaire, self.language = around.questionnaire, around.language
        self.rows = {line.row_id: row for row, line in sheet.numbered() if line.row_id}
        self.hue = pen.styles.band(sheet.section.number - 1, 1)

    def write(self, row: int, line: Line) -> None:
        match line.kind:
            case Kind.GROUP:
                self._group(row, line)
            case Kind.CRITERION:
                self._criterion(row, line)
            case _:
                self._base(row, line)

    def _group(self, row: int, line: Line) -> None:
        assert line.group is not None
        share = 0.3 if line.depth == 0 else 0.2
        style: dict[str, Any] = {"bg_color": self.pen.styles.band(self.sheet.section.number - 1, share)}
        style |= {"bold": True, "valign": "vcenter", "text_wrap": False}
        for place in range(_FIRST, _LAST + 1):
            self.pen.put(row, place, "", **style)
        title = line.group.title.in_(self.language) or str(line.group.id)
        self.pen.put(row, _FIRST, title, indent=line.depth, **style)

    def _criterion(self, row: int, line: Line) -> None:
        assert line.item is not None
        pen, item, theme, language = self.pen, line.item, self.pen.styles.theme, self.language
        criterion = item.criterion
        style = pen.styles.boxed(bg_color=theme.wash, left=0, right=0)
        pen.put(row, PLACE["code"], str(criterion.id), bold=True, font_color=self.hue, **style)
        title = criterion.title.in_(language) or str(criterion.id)
        who = texts.answered_by(self.questionnaire.framework, item, language)
        parts: _Parts = [
            (title, {"bold": True}),
            (f"\n{who}" if who else "", {"font_size": SMALL, "font_color": theme.muted}),
        ]
        pen.rich(row, PLACE["question"], parts, **style)
        small = style | {"font_size": SMALL, "font_color": theme.muted}
        pen.merge(row, PLACE["answer"], PLACE["levels"], criterion.why.in_(language), **small)
        pen.merge(row, PLACE["note"], _LAST, texts.evidence_wanted(criterion, language), **small)

    def _base(self, row: int, line: Line) -> None:
        """A row of a table: first empty, then filled by what its kind holds."""
        assert line.item is not None
        boxed = self.pen.styles.boxed()
        for key in ORDER[_FIRST:]:
            if key != "levels":
                self.pen.put(row, PLACE[key], "", **boxed)
        if line.levels:
            self._levels(row, line)
        if line.kind is Kind.QUESTION:
            self._question(row, line.item)
        elif line.kind is Kind.OPTION:
            self._option(row, line)
        elif line.kind is Kind.INDEX:
            self._index(row, line)

    def _levels(self, row: int, line: Line) -> None:
        assert line.item is not None
        style = self.pen.styles.boxed(font_size=SMALL, font_color=self.pen.styles.theme.muted)
        last = PLACE["levels"]
        parts: _Parts = []
        small = {"font_size": SMALL, "font_color": self.pen.styles.theme.muted}
        for position, (level, text) in enumerate(texts.levels_of(line.item.criterion, self.language)):
            parts.append((f"\n{level}" if position else level, small | {"bold": True, "font_color": self.hue}))
            parts.append((f"  {text}", small))
        if line.levels > 1:
            self.pen.merge(row, last, last, "", rows=line.levels, **style)
        self.pen.rich(row, last, parts, **style)

    def _question(self, row: int, item: Item) -> None:
        pen, language, theme, boxed = self.pen, self.language, self.pen.styles.theme, self.pen.styles.boxed
        small = {"font_size": SMALL, "font_color": theme.muted}
        pen.put(row, PLACE["id"], str(item.question.id), num_format=TEXT_FORMAT, text_wrap=False)
        pen.put(row, PLACE["base"], fingerprint_of(item.entry), num_format=TEXT_FORMAT, text_wrap=False)
        pen.put(row, PLACE["code"], item.code, **boxed(**small))
        hint = texts.hint_of(self.questionnaire, item, language)
        asked = texts.question_of(item, language)
        pen.rich(row, PLACE["question"], [(asked, {}), (f"\n{hint}" if hint else "", small)], **boxed())
        pen.put(row, PLACE["unit"], texts.unit_of(item, language), **boxed(**small))
        before = texts.before_of(self.questionnaire, item, language)
        pen.rich(row, PLACE["before"], [(text, small | {"bold": bold}) for text, bold in before], **boxed(**small))
        self._state(row, item)
        self._filled_in(row, item)

    def _state(self, row: int, item: Item) -> None:
        language, place = self.language, PLACE["state"]
        style = self.pen.styles.boxed(font_size=TINY, font_color=self.pen.styles.theme.muted)
        now = state.state_now(item, language, waits_for(self.questionnaire, item, language))
        if not item.applies:
            self.pen.put(row, place, now, **style)
            return
        name, below = str(item.question.id), [key for key in self.rows if self._is_below(key, item)]
        more = area(row + 1, row + len(below), PLACE["answer"]) if below else ""
        formula = state.state_formula(item, cell(row, PLACE["answer"]), more, language, self.around.logic.of(name))
        self.pen.formula(row, place, formula, now, **style)

    def _is_below(self, row_id: str, item: Item) -> bool:
        line = self.sheet.lines[self.rows[row_id] - FIRST_ROW]
        return line.item is item and line.kind is not Kind.QUESTION

    def _filled_in(self, row: int, item: Item) -> None:
        pen, language, boxed = self.pen, self.language, self.pen.styles.boxed
        question, open_ = item.question, not item.applies
        entry = carried(item.entry) if item.entry is not None else None
        value = answers.answer_cell(item.criterion, question, entry[0], language) if entry is not None else ""
        style = boxed(locked=open_, bold=True)
        if question.type is QuestionType.TEXT:
            style = boxed(locked=open_, num_format=TEXT_FORMAT)
        pen.put(row, PLACE["answer"], value, **style)
        reference = f"{column(PLACE['answer'])}{row + 1}"
        rule = validation.of_question(item, reference, self.around.lists, language)
        pen.sheet.data_validation(row, PLACE["answer"], row, PLACE["answer"], rule)
        documents = entry[2][:1] if entry is not None else ()
        kept: dict[str, answers.Cell] = {"note": answers.note_cell(entry[0], entry[1]) if entry is not None else ""}
        for document in documents:
            day = answers.date_cell(document.date) if document.date is not None else ""
            kept |= {"document": document.document, "number": document.number, "date": day, "page": document.page}
        text = boxed(locked=open_, font_size=SMALL, num_format=TEXT_FORMAT)
        for key in FILLED_IN[1:]:
            own = text if key != "date" else text | {"num_format": "dd/mm/yyyy", "align": "left"}
            pen.put(row, PLACE[key], kept.get(key, ""), **own)

    def _option(self, row: int, line: Line) -> None:
        assert line.item is not None
        value, label = line.option
        answer = carried(line.item.entry)[0] if line.item.entry is not None else None
        cell_value = answers.option_cell(answer, value, self.language) if answer is not None else ""
        box = f"{texts.BOX} " if self.questionnaire.blank else ""
        rule = validation.of_option(self.around.lists, self.language)
        self._further(row, line, f"{box}{label}", cell_value, rule)

    def _index(self, row: int, line: Line) -> None:
        assert line.item is not None
        answer = carried(line.item.entry)[0] if line.item.entry is not None else None
        value = answers.index_cell(answer, self.language) if answer is not None else ""
        reference = f"{column(PLACE['answer'])}{row + 1}"
        rule = validation.of_index(line.item, reference, self.language)
        self._further(row, line, texts.index_question(line.item, self.language), value, rule)

    def _further(self, row: int, line: Line, label: str, value: answers.Cell, rule: validation.Validation) -> None:
        """A row that belongs to the question above it, and is grey when that is."""
        assert line.item is not None
        pen, item, boxed = self.pen, line.item, self.pen.styles.boxed
        above = cell(self.rows[str(item.question.id)], PLACE["state"])
        pen.put(row, PLACE["id"], line.row_id, num_format=TEXT_FORMAT, text_wrap=False)
        pen.put(row, PLACE["question"], label, **boxed(indent=2))
        pen.put(row, PLACE["answer"], value, **boxed(locked=not item.applies, bold=True))
        pen.sheet.data_validation(row, PLACE["answer"], row, PLACE["answer"], rule)
        now = state.state_now(item, self.language)
        sign = now[0] if now[0] == state.SKIP else ""
        formula = f'=IF(LEFT({above})="{state.SKIP}","{state.SKIP}","")'
        pen.formula(row, PLACE["state"], formula, sign, **boxed(font_size=SMALL))
