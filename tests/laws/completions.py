"""What the open answers of an assessment may still turn out to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations, product
from math import prod
from random import Random
from typing import Final

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Unknown
from readiness.domain.framework import Framework, Question, QuestionType
from readiness.domain.numbers import Number, simplest
from tests.laws.conditions import DATES, TEXTS

Answers = dict[str, AnswerValue]
_FAR: Final[tuple[Number, ...]] = (-9, -1, 0, 1, 2, 11)
_WHOLE: Final = (QuestionType.INTEGER, QuestionType.LEVEL)


def is_open(answer: AnswerValue | None) -> bool:
    """Whether a question has no value yet."""
    return not isinstance(answer, Answered | NotApplicable)


def _candidates(answer: AnswerValue | None) -> list[AnswerValue]:
    """The answers of which one is going to stand; empty where any can."""
    return list(answer.disputed) if isinstance(answer, Unknown) else []


def possible(question: Question) -> list[AnswerValue]:
    """Every answer to a question; of an interval its ends and some numbers between."""
    found: list[AnswerValue] = []
    if question.type is QuestionType.YES_NO:
        found = [Answered("yes"), Answered("no")]
    elif question.type is QuestionType.SELECT_MULTIPLE:
        values = [option.value for option in question.options]
        found = [
            Answered(frozenset(chosen)) for size in range(len(values) + 1) for chosen in combinations(values, size)
        ]
    elif question.options:
        found = [Answered(option.value) for option in question.options]
    elif question.type.is_number:
        found = [Answered(number) for number in _numbers(question)]
    elif question.type is QuestionType.DATE:
        found = [Answered(date) for date in (*DATES[:2], "2030-12-31")]
    else:
        found = [Answered(text) for text in (*TEXTS, "")]
    return [*found, NotApplicable()] if question.may_not_apply else found


def _numbers(question: Question) -> list[Number]:
    low, high = question.minimum, question.maximum
    if low is None or high is None:
        return [n for n in _FAR if (low is None or n >= low) and (high is None or n <= high)]
    step = question.step or (1 if question.type in _WHOLE and question.step is not None else None)
    if question.type is QuestionType.INTEGER:
        step = 1
    if step and (high - low) / Fraction(step) <= 5:
        return [simplest(Fraction(low + step * i)) for i in range(int((high - low) / Fraction(step)) + 1)]
    if step:
        return [low, low + step, simplest(Fraction(high - (high - low) % step))]
    return [low, *(simplest(low + Fraction(high - low) * i / 4) for i in (1, 2)), high]


def completions(
    framework: Framework, answers: Mapping[str, AnswerValue], limit: int, random: Random
) -> Iterator[Answers]:
    """Every completion of ``answers``, or ``limit`` of them by chance where there are more."""
    missing = [question for question in framework.questions() if is_open(answers.get(question.id))]
    domains = [_candidates(answers.get(question.id)) or possible(question) for question in missing]
    names = [str(question.id) for question in missing]
    known = {name: answer for name, answer in answers.items() if not is_open(answer)}
    if prod(len(domain) for domain in domains) <= limit:
        for values in product(*domains):
            yield {**known, **dict(zip(names, values, strict=True))}
        return
    for _ in range(limit):
        yield {**known, **{name: random.choice(domain) for name, domain in zip(names, domains, strict=True)}}
