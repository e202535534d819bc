"""Random entries of an assessment for every kind of question, with notes and documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from readiness.domain.assessment import (
    Answer,
    Answered,
    AnswerValue,
    Assessment,
    Entry,
    Evidence,
    NotApplicable,
    Subject,
    Track,
    Unanswered,
    Unknown,
)
from readiness.domain.framework import Criterion, Framework, NotApplicablePolicy, Question, QuestionType
from readiness.domain.numbers import Number, simplest
from readiness.domain.rules.thresholds import interpolate
from readiness.questionnaire.entering import understand
from readiness.questionnaire.reply import tidy


@dataclass(frozen=True)
class Replies:
    """Draws entries; ``texts`` are what people may write anywhere."""

    random: Random
    texts: tuple[str, ...]

    def assessment(self, framework: Framework, track: Track = Track.SELF) -> Assessment:
        """An assessment in which most questions have an entry."""
        answers = {
            str(question.id): Answer(((track, self.entry(question, criterion)),))
            for criterion in framework.root.criteria()
            for question in criterion.questions
            if self.random.random() < 0.8
        }
        return Assessment(str(framework.id), Subject("74.04", "Kabupaten Buton", "kabupaten"), answers, year=2020)

    def entry(self, question: Question, criterion: Criterion) -> Entry:
        """An entry; now and then a note or a document stands without an answer."""
        documents = tuple(self._document() for _ in range(self.random.choice((0, 0, 1, 1, 2, 3))))
        note = self._text() if self.random.random() < 0.4 else ""
        return Entry(self.answer(question, criterion), note=note, evidence=documents)

    def answer(self, question: Question, criterion: Criterion) -> AnswerValue:
        """Any answer that a question admits."""
        may_not_apply = question.may_not_apply and criterion.not_applicable is not NotApplicablePolicy.REFUSE
        kind = self.random.random()
        if kind < 0.1:
            return Unanswered()
        if kind < 0.2:
            return Unknown()
        if kind < 0.4 and may_not_apply:
            return NotApplicable(self._text() if self.random.random() < 0.7 else "")
        if question.converts is not None and self.random.random() < 0.5:
            knots = list(question.converts.knots)
            index = simplest(self._between(Fraction(knots[0][0]), Fraction(knots[-1][0])))
            return Answered(interpolate(knots, index), index)
        return self._value(question, criterion)

    def _value(self, question: Question, criterion: Criterion) -> AnswerValue:
        match question.type:
            case QuestionType.YES_NO:
                return Answered(self.random.choice(("yes", "no")))
            case QuestionType.SELECT_ONE:
                return Answered(self.random.choice(question.options).value)
            case QuestionType.SELECT_MULTIPLE:
                return Answered(frozenset(o.value for o in question.options if self.random.random() < 0.5))
            case QuestionType.DATE:
                return Answered(self._day().isoformat())
            case QuestionType.TEXT:
                text = self._text()
                # "?" and "n/a" say that nothing is known, or that the question does not apply, wherever they are entered.
                known = isinstance(understand(question, tidy(text), criterion.not_applicable), Answered)
                return Answered(text if known else f"Teks: {text}")
            case _:
                return Answered(self._number(question))

    def _number(self, question: Question) -> Number:
        low = question.minimum if question.minimum is not None else -1_000_000
        high = question.maximum if question.maximum is not None else low + 2_000_000_000
        if question.type is QuestionType.INTEGER:
            return self.random.randint(-(-low // 1), high // 1)
        if question.step is not None:
            return simplest(low + Fraction(question.step) * self.random.randint(0, int((high - low) // question.step)))
        return simplest(self._between(Fraction(low), Fraction(high)))

    def _between(self, low: Fraction, high: Fraction) -> Fraction:
        """A number with few or many decimals, or with none that ends."""
        parts = self.random.choice((1, 4, 10, 1000, 10**6, 3, 7))
        return low + (high - low) * self.random.randint(0, parts) / parts

    def _document(self) -> Evidence:
        day = self._day() if self.random.random() < 0.6 else None
        number, page = (self._text() if self.random.random() < 0.6 else "" for _ in range(2))
        return Evidence(self._text(), number, day, page)

    def _day(self) -> date:
        return self.random.choice((date(1945, 8, 17), date(1900, 1, 1), date(2020, 2, 29))) + timedelta(
            self.random.randint(0, 3000)
        )

    def _text(self) -> str:
        return self.random.choice(self.texts)
