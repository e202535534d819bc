"""What is known of a question's answer: its value, or everything that it can still be."""

from __future__ import annotations

import math
from dataclasses import dataclass

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Unknown
from readiness.domain.expressions.closures import Opened, TruthOf
from readiness.domain.framework import Question, QuestionType
from readiness.domain.numbers import Number
from readiness.domain.state import HIDDEN, INAPPLICABLE, PRESENT
from readiness.domain.values import ABSENT, FALSE, UNKNOWN, Choice, Interval, Subset, Truth, Value, settle


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with its place and its compiled skip condition.

    ``open`` is its whole domain, and ``open_or_absent`` the same where the question may also turn out hidden or not
    applicable. Both are made once: closures know them by identity and need not look inside.
    """

    index: int
    question: Question
    when: TruthOf | None
    open: Value
    open_or_absent: Value

    def known(self, answer: AnswerValue | None, visible: Truth) -> tuple[int, Value]:
        """Which states the question can have, as bits, and its value with its possible range."""
        if visible == FALSE:
            return HIDDEN, ABSENT
        hidden = HIDDEN if visible == UNKNOWN else 0
        if isinstance(answer, NotApplicable):
            return INAPPLICABLE | hidden, ABSENT
        if isinstance(answer, Answered):
            return PRESENT | hidden, _maybe(answer.value) if hidden else answer.value
        if isinstance(answer, Unknown) and answer.disputed:
            return _disputed(answer.disputed, hidden)
        presence = PRESENT | hidden | (INAPPLICABLE if self.question.may_not_apply else 0)
        return presence, self.open if presence == PRESENT else self.open_or_absent


def _maybe(value: Number | str | frozenset[str]) -> Value:
    if isinstance(value, str):
        return Choice(frozenset([value]), absent=True)
    if isinstance(value, frozenset):
        return Subset(value, value, absent=True)
    return Interval(value, value, absent=True)


def _disputed(answers: tuple[Answered | NotApplicable, ...], hidden: int) -> tuple[int, Value]:
    """What is known where one of several contradicting answers is going to stand."""
    texts, sets, numbers = set[str](), list[frozenset[str]](), list[Number]()
    for answer in answers:
        match answer:
            case Answered(value=str() as text):
                texts.add(text)
            case Answered(value=frozenset() as chosen):
                sets.append(chosen)
            case Answered(value=number):
                assert not isinstance(number, str | frozenset)
                numbers.append(number)
    given = len(answers) - sum(isinstance(answer, NotApplicable) for answer in answers)
    presence = hidden | (PRESENT if given else 0) | (INAPPLICABLE if given < len(answers) else 0)
    absent = presence != PRESENT
    if texts:
        return presence, Choice(frozenset(texts), absent)
    if sets:
        return presence, Subset(frozenset.intersection(*sets), frozenset.union(*sets), absent)
    return presence, settle(Interval(min(numbers), max(numbers), absent)) if numbers else ABSENT


def opened(question: Question) -> Opened:
    """Everything that an open question may still be answered with, and the same where it may also be absent."""
    return _domain(question, absent=False), _domain(question, absent=True)


def _domain(question: Question, *, absent: bool) -> Value:
    if question.type is QuestionType.YES_NO:
        return Choice(frozenset(("yes", "no")), absent)
    if question.type is QuestionType.SELECT_MULTIPLE:
        return Subset(frozenset(), frozenset(option.value for option in question.options), absent)
    if question.options:
        return Choice(frozenset(option.value for option in question.options), absent)
    if question.type.is_number:
        low = -math.inf if question.minimum is None else question.minimum
        high = math.inf if question.maximum is None else question.maximum
        return Interval(low, high, absent)
    return Choice(None, absent)
