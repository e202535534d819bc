"""Writes the rows of a sheet with questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from readiness.domain.framework import QuestionType
from readiness.questionnaire.model import Item, Questionnaire
from readiness.questionnaire.reply import carried, fingerprint_of
from readiness.questionnaire.workbook import answers, state, texts, validation
from readiness.questionnaire.workbook.cells import DATE_FORMAT, TEXT_FORMAT, Pen
from readiness.questionnaire.workbook.columns import FILLED_IN, ORDER, PLACE
from readiness.questionnaire.workbook.lists import Lists
from readiness.questionnaire.workbook.logic import Logic, waits_for
from readiness.questionnaire.workbook.places import area, cell, column
from readiness.questionnaire.workbook.plan import Kind, Line, Sheet
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


class Rows:
    """Writes the rows of one sheet."""

    def __init__(self, pen: Pen, sheet: Sheet, around: Surroundings) -> None:
        self.pen, self.sheet, self.around = pen, sheet, around
        self.questionnaire, self.language = around.questionnaire, around.language
        self.rows = {line.row_id: row for row, line in sheet.numbered() if line.row_id}
        self.hue = pen.styles.band(sheet.section.number - 1, 1)

    def write(self, row: int, line: Line) -> None:
        """One row, whatever it is for."""
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
        title = texts.title_of(criterion, language)
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
        below = self.sheet.rows_below(row)
        more = area(row + 1, row + below, PLACE["answer"]) if below else ""
        logic = self.around.logic.of(str(item.question.id))
        formula = state.state_formula(item, cell(row, PLACE["answer"]), more, language, logic)
        self.pen.formula(row, place, formula, now, **style)

    def _filled_in(self, row: int, item: Item) -> None:
        pen, language, boxed = self.pen, self.language, self.pen.styles.boxed
        question, locked = item.question, not item.applies
        entry = carried(item.entry) if item.entry is not None else None
        value = answers.answer_cell(item.criterion, question, entry[0], language) if entry is not None else ""
        style = boxed(locked=locked, bold=True)
        if question.type is QuestionType.TEXT:
            style = boxed(locked=locked, num_format=TEXT_FORMAT)
        pen.put(row, PLACE["answer"], value, **style)
        reference = f"{column(PLACE['answer'])}{row + 1}"
        rule = validation.of_question(item, reference, self.around.lists, language)
        pen.sheet.data_validation(row, PLACE["answer"], row, PLACE["answer"], rule)
        documents = entry[2][:1] if entry is not None else ()
        kept: dict[str, answers.Cell] = {"note": answers.note_cell(*entry[:2]) if entry is not None else ""}
        for document in documents:
            day = answers.date_cell(document.date) if document.date is not None else ""
            kept |= {"document": document.document, "number": document.number, "date": day, "page": document.page}
        text = boxed(locked=locked, font_size=SMALL, num_format=TEXT_FORMAT)
        for key in FILLED_IN[1:]:
            own = text if key != "date" else text | {"num_format": DATE_FORMAT, "align": "left"}
            pen.put(row, PLACE[key], kept.get(key, ""), **own)

    def _option(self, row: int, line: Line) -> None:
        assert line.item is not None
        value, label = line.option
        entry = line.item.entry
        chosen = answers.option_cell(carried(entry)[0], value, self.language) if entry is not None else ""
        box = f"{texts.BOX} " if self.questionnaire.blank else ""
        rule = validation.of_option(self.around.lists, self.language)
        self._further(row, line, f"{box}{label}", chosen, rule)

    def _index(self, row: int, line: Line) -> None:
        assert line.item is not None
        entry = line.item.entry
        value = answers.index_cell(carried(entry)[0], self.language) if entry is not None else ""
        rule = validation.of_index(line.item, f"{column(PLACE['answer'])}{row + 1}", self.language)
        self._further(row, line, texts.index_question(line.item, self.language), value, rule)

    def _further(self, row: int, line: Line, label: str, value: answers.Cell, rule: validation.Validation) -> None:
        """A row that belongs to the question above it, and is grey or marked when that is."""
        assert line.item is not None
        pen, item, boxed = self.pen, line.item, self.pen.styles.boxed
        above = cell(self.rows[str(item.question.id)], PLACE["state"])
        pen.put(row, PLACE["id"], line.row_id, num_format=TEXT_FORMAT, text_wrap=False)
        pen.put(row, PLACE["question"], label, **boxed(indent=2))
        pen.put(row, PLACE["answer"], value, **boxed(locked=not item.applies, bold=True))
        pen.sheet.data_validation(row, PLACE["answer"], row, PLACE["answer"], rule)
        now = state.state_now(item, self.language)
        sign = now[0] if now[0] in (state.NOT_NEEDED, state.OPEN) else ""
        formula = f'=IF(LEFT({above})="{state.ANSWERED}","",LEFT({above}))'
        pen.formula(row, PLACE["state"], formula, sign, **boxed(font_size=SMALL))
