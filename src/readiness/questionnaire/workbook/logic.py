"""The hidden sheet of skip logic: one row for every question that is asked only under a condition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from readiness.domain.expressions.check import questions_read
from readiness.domain.framework import Question, QuestionType
from readiness.domain.state import HIDDEN
from readiness.questionnaire.build import known
from readiness.questionnaire.model import Item, Questionnaire
from readiness.questionnaire.workbook import answers, state, texts
from readiness.questionnaire.workbook.cells import Pen
from readiness.questionnaire.workbook.columns import PLACE
from readiness.questionnaire.workbook.layout import INDEX, OPTION
from readiness.questionnaire.workbook.lists import Lists
from readiness.questionnaire.workbook.places import cell
from readiness.questionnaire.workbook.skip import Asked, Pair, Skips
from readiness.questionnaire.workbook.validation import list_of

SHEET: Final = "readiness_logic"
_ID, _TRUE, _FALSE, _SKIPPED, _PERHAPS = range(5)


@dataclass(frozen=True, slots=True)
class Logic:
    """References to the cells of the hidden sheet, by question: can be asked, can be not asked, and both in words."""

    rows: dict[str, int]

    def of(self, question: str) -> tuple[str, str, str, str] | None:
        """The references of one question; ``None`` where it is always asked."""
        row = self.rows.get(question)
        if row is None:
            return None
        skipped, perhaps = (cell(row, column, SHEET) for column in (_SKIPPED, _PERHAPS))
        return cell(row, _TRUE, SHEET), cell(row, _FALSE, SHEET), skipped, perhaps


def write_logic(
    questionnaire: Questionnaire, pen: Pen, lists: Lists, rows: dict[str, tuple[str, int]], language: str
) -> Logic:
    """Writes the sheet; ``rows`` says where the rows that take answers stand."""
    items = known(questionnaire)
    conditional: dict[str, tuple[Question, int]] = {
        name: (item.question, item.presence) for name, item in items.items() if item.question.when is not None
    } | {
        name: (other.question, other.presence)
        for name, other in questionnaire.elsewhere.items()
        if other.question.when is not None
    }
    logic = Logic({name: row for row, name in enumerate(conditional)})
    visible = {name: Pair(cell(row, _TRUE, SHEET), cell(row, _FALSE, SHEET)) for name, row in logic.rows.items()}
    read = questions_read([question.when for question, _ in conditional.values() if question.when is not None])
    skips = Skips(
        {name: _asked(items[name], rows, lists, language) for name in read if name in items},
        {name: (other.question, other.answer) for name, other in questionnaire.elsewhere.items()},
        visible,
        language,
    )
    for name, (question, presence) in conditional.items():
        assert question.when is not None
        row, pair = logic.rows[name], skips.formulas(question.when)
        pen.put(row, _ID, name)
        pen.formula(row, _TRUE, f"={pair.true}", bool(presence & ~HIDDEN))
        pen.formula(row, _FALSE, f"={pair.false}", bool(presence & HIDDEN))
        if name in items:
            pen.put(row, _SKIPPED, state.not_needed(items[name], language))
            pen.put(
                row, _PERHAPS, state.perhaps(items[name], language, waits_for(questionnaire, items[name], language))
            )
    return logic


def waits_for(questionnaire: Questionnaire, item: Item, language: str) -> str:
    """The agencies whose open answers, in other workbooks, decide whether a question is asked; empty where none do."""
    if item.question.when is None:
        return ""
    others = [questionnaire.elsewhere.get(name) for name in questions_read([item.question.when])]
    agencies = dict.fromkeys(
        agency
        for other in others
        if other is not None and not other.settled
        for agency in (other.agencies[:1] or ("",))
    )
    return ", ".join(texts.agency_name(questionnaire.framework, agency, language) for agency in agencies)


def _asked(item: Item, rows: dict[str, tuple[str, int]], lists: Lists, language: str) -> Asked:
    question, name = item.question, str(item.question.id)

    def reference(row_id: str) -> str:
        sheet, row = rows[row_id]
        return cell(row, PLACE["answer"], sheet)

    several = question.type is QuestionType.SELECT_MULTIPLE
    return Asked(
        question,
        reference(name),
        tuple(value for value, _ in answers.choices(item.criterion, question, language)),
        list_of(item, lists, language),
        len(answers.states(item.criterion, question, language)),
        {option.value: reference(f"{name}{OPTION}{option.value}") for option in question.options} if several else None,
        reference(f"{name}{INDEX}") if question.converts is not None else "",
    )
