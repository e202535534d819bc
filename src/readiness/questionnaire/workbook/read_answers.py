"""From the rows of one question to its answer: one cell, a row for every option, or a row for an outside index."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction

from readiness.domain.assessment import Answered, AnswerValue, Unanswered, Unknown
from readiness.domain.framework import Criterion, Question, QuestionType
from readiness.domain.numbers import plain
from readiness.domain.problems import Problem
from readiness.questionnaire.entering import Cell as Entered
from readiness.questionnaire.entering import understand, understand_index
from readiness.questionnaire.words import choice_labels, entered
from readiness.questionnaire.workbook.read_findings import Findings
from readiness.questionnaire.workbook.read_lines import Line
from readiness.questionnaire.workbook.read_values import (
    answer_value,
    is_percent,
    number_value,
    takes_percent,
    text_value,
)


@dataclass(slots=True)
class Rows:
    """The rows of one question, as far as they are there: its own, those of its options, that of its index."""

    options: dict[str, Line]
    own: Line | None = None
    index: Line | None = None

    def first(self) -> Line:
        """The question's own row, else another of it."""
        found = self.own or self.index or next(iter(self.options.values()), None)
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads answers; labels in messages are in the ``language`` of the workbook, days count from ``epoch``."""

    epoch: datetime
    language: str
    findings: Findings

    def answer(self, question: Question, criterion: Criterion, rows: Rows, reason: str) -> AnswerValue:
        """The answer of a question; what is wrong with it is reported, and leaves it open."""
        own = self._own(question, criterion, rows.own, reason)
        if question.type is QuestionType.SELECT_MULTIPLE and rows.options:
            return self._several(question, criterion, rows, own)
        if rows.index is not None:
            return self._converted(question, criterion, rows, own, reason)
        return own

    def _own(self, question: Question, criterion: Criterion, line: Line | None, reason: str) -> AnswerValue:
        cell = line.cells.get("answer") if line is not None else None
        if line is None or cell is None:
            return Unanswered()
        if question.type.is_number and is_percent(cell) and not takes_percent(question):
            value = text_value(cell)
            self.findings.warning("E025", line.place("answer"), question=question.id, value=value)
        given = answer_value(question, cell, self.epoch)
        return self._told(question, understand(question, given, criterion.not_applicable, reason), line)

    def _told(self, question: Question, found: AnswerValue | Problem, line: Line) -> AnswerValue:
        if not isinstance(found, Problem):
            return found
        if found.code == "J002":
            # Who fills in a workbook sees labels, never the values of options.
            labels = ", ".join(label for _, label in choice_labels(question, self.language))
            kept = tuple(pair for pair in found.arguments if pair[0] not in ("known", "suggestion"))
            found = replace(found, arguments=(*kept, ("known", labels)))
        self.findings.refuse(found, line.place("answer"))
        return Unanswered()

    def _several(self, question: Question, criterion: Criterion, rows: Rows, own: AnswerValue) -> AnswerValue:
        """One yes makes the set; nothing but no is the empty set, which is an answer too."""
        asked = Question(question.id, QuestionType.YES_NO)
        given: dict[str, str] = {}
        for option, line in rows.options.items():
            answer = self._own(asked, criterion, line, "")
            if isinstance(answer, Answered):
                given[option] = str(answer.value)
        chosen = Answered(frozenset(option for option, word in given.items() if word == "yes"))
        if not given:
            return own
        if not isinstance(own, Unanswered):
            if own != chosen and not (isinstance(own, Unknown) and not chosen.value):
                line = rows.first()
                self.findings.error("E048", line.place("answer"), question=question.id, own=self._spoken(question, own))
            return own
        if chosen.value or len(given) == len(question.options):
            return chosen
        self.findings.warning("E047", rows.first().place("answer"), question=question.id)
        return Unanswered()

    def _converted(
        self, question: Question, criterion: Criterion, rows: Rows, own: AnswerValue, reason: str
    ) -> AnswerValue:
        """The answer by an outside index; a value beside it has to be the one that follows from it."""
        assert rows.index is not None
        cell = rows.index.cells.get("answer")
        if cell is None:
            return own
        raw: Entered = number_value(cell, self.epoch, percent=False)
        raw = text_value(cell) if isinstance(raw, str | bool) else raw
        found = understand_index(question, raw, criterion.not_applicable)
        if isinstance(found, Problem) and isinstance(raw, str):
            state = understand(question, raw, criterion.not_applicable, reason)
            found = found if isinstance(state, Problem | Answered | Unanswered) else state
        indexed = self._told(question, found, rows.index)
        if isinstance(own, Unanswered) or isinstance(indexed, Unanswered):
            return own if isinstance(indexed, Unanswered) else indexed
        if not _agree(own, indexed):
            index = self._spoken(question, indexed)
            value = self._spoken(question, replace(indexed, index=None)) if isinstance(indexed, Answered) else index
            self.findings.error(
                "E046",
                rows.index.place("answer"),
                question=question.id,
                own=self._spoken(question, own),
                index=index,
                value=value,
            )
        return indexed

    def _spoken(self, question: Question, answer: AnswerValue) -> str:
        return entered(question, answer, self.language)


def _agree(own: AnswerValue, indexed: AnswerValue) -> bool:
    """Whether a value is the one that an index is converted to, as exactly as the value is given."""
    if not isinstance(own, Answered) or not isinstance(indexed, Answered):
        return own == indexed
    if isinstance(own.value, str | frozenset) or isinstance(indexed.value, str | frozenset):
        return own.value == indexed.value
    places = len(plain(own.value).partition(".")[2])
    difference = abs(Fraction(own.value) - Fraction(indexed.value))
    return difference * 2 * Fraction(10) ** places <= Fraction(1)
