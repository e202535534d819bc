"""The answers that a question can have, or enough of them that nothing an answer can do is missed."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Final

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable
from readiness.domain.expressions.check import walk
from readiness.domain.expressions.tree import Comparison, Literal, Membership, Name, Node
from readiness.domain.framework import Framework, Question, QuestionType
from readiness.domain.numbers import Number, simplest
from readiness.domain.rules import Answer, Goalposts, Thresholds
from readiness.domain.scoring.graph import rule_expressions
from readiness.domain.scoring.ranges import Range

_ALL_SUBSETS: Final = 4
"""Up to so many options every set of them is tried."""
_ALL_STEPS: Final = 24
"""Up to so many steps every number is tried."""

_FAR: Final = 10**9
"""Where a range has no end: further out than any limit."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The constants that a framework compares each question's answer with, by question id."""

    numbers: Mapping[str, frozenset[Number]] = field(default_factory=dict)
    texts: Mapping[str, frozenset[str]] = field(default_factory=dict)


def limits(framework: Framework, ranges: Mapping[str, Range]) -> Limits:
    """The constants in rules, caps and conditions at which an answer begins to do something else."""
    numbers: dict[str, set[Number]] = {}
    texts: dict[str, set[str]] = {}
    for expression in _expressions(framework):
        for question, value in _compared(expression):
            if isinstance(value, str):
                texts.setdefault(question, set()).add(value)
            else:
                numbers.setdefault(question, set()).add(value)
    for criterion in framework.root.criteria():
        match criterion.rule:
            case Thresholds(of=Name(id=name), table=table):
                numbers.setdefault(name, set()).update(bound for _, bound in table)
            case Goalposts(of=Name(id=name), start=start, end=end):
                numbers.setdefault(name, set()).update((start, end))
            case Answer(question=name):
                span = ranges[criterion.id]
                numbers.setdefault(name, set()).update((span.low, span.high))
            case _:
                pass
    return Limits(
        {name: frozenset(found) for name, found in numbers.items()},
        {name: frozenset(found) for name, found in texts.items()},
    )


def possible_answers(question: Question, known: Limits) -> tuple[AnswerValue, ...]:
    """Every answer of a question with choices; of others one for each way in which they can turn out.

    A number or date is tried at both ends of its range, at every limit, and between neighbouring ones: complete where
    answers are compared with constants. Where they are calculated with, or read through another criterion's level, the
    extremes are right as far as the result rises or falls throughout. Of many options only some sets are tried: none,
    all, the first few, each alone, and all but one. Where the question may not apply that is an answer too.
    """
    name = str(question.id)
    values: Iterable[Number | str | frozenset[str]]
    if question.type is QuestionType.YES_NO:
        values = ("no", "yes")
    elif question.type is QuestionType.SELECT_MULTIPLE:
        values = _sets([option.value for option in question.options])
    elif question.options:
        values = [option.value for option in question.options]
    elif question.type.is_number:
        values = _numbers(question, known.numbers.get(name, frozenset()))
    elif question.type is QuestionType.DATE:
        values = _dates(known.texts.get(name, frozenset()))
    else:
        values = sorted({*known.texts.get(name, ()), "–"})
    answers = tuple(Answered(value) for value in values)
    return (*answers, NotApplicable()) if question.may_not_apply else answers


def _expressions(framework: Framework) -> Iterator[Node]:
    root = framework.root
    for group in (root, *(group for _, group in root.groups())):
        yield from (cap.when for cap in group.caps)
        yield from (node for node in (group.applies_when, group.counts_when) if node is not None)
    for criterion in root.criteria():
        yield from rule_expressions(criterion)
        yield from (cap.when for cap in criterion.caps)
        if criterion.applies_when is not None:
            yield criterion.applies_when
        yield from (question.when for question in criterion.questions if question.when is not None)


def _compared(expression: Node) -> Iterator[tuple[str, Number | str]]:
    for node in walk(expression):
        match node:
            case Comparison(left=Name(id=name), right=Literal(value=value)):
                yield name, value
            case Comparison(left=Literal(value=value), right=Name(id=name)):
                yield name, value
            case Membership(needle=Name(id=name), haystack=tuple() as literals):
                yield from ((name, literal.value) for literal in literals)
            case _:
                pass


def _numbers(question: Question, bounds: frozenset[Number]) -> list[Number]:
    step = 1 if question.type is QuestionType.INTEGER else question.step
    low = question.minimum if question.minimum is not None else -_FAR
    high = question.maximum if question.maximum is not None else _FAR
    if step is not None:
        base = question.minimum or 0
        low, high = _on_step(low, base, step, up=True), _on_step(high, base, step, up=False)
        if (high - low) / Fraction(step) <= _ALL_STEPS:
            return [simplest(Fraction(low + i * step)) for i in range(int((high - low) / Fraction(step)) + 1)]
    marks = sorted({low, high, *(bound for bound in bounds if low < bound < high)})
    between = [simplest(Fraction(a + b) / 2) for a, b in pairwise(marks)]
    if step is None:
        return sorted({*marks, *between})
    on_steps = (_on_step(value, base, step, up=up) for value in (*marks, *between) for up in (False, True))
    return sorted({value for value in on_steps if low <= value <= high})


def _on_step(value: Number, base: Number, step: Number, *, up: bool) -> Number:
    steps = Fraction(value - base) / step
    return simplest(Fraction(base + (math.ceil(steps) if up else math.floor(steps)) * step))


def _dates(limits_: frozenset[str]) -> list[str]:
    days = {dt.date(1000, 1, 1), dt.date(9000, 1, 1)}
    for text in limits_:
        day = dt.date.fromisoformat(text)
        days |= {day - dt.timedelta(1), day, day + dt.timedelta(1)}
    return [day.isoformat() for day in sorted(days)]


def _sets(values: list[str]) -> list[frozenset[str]]:
    if len(values) <= _ALL_SUBSETS:
        return [frozenset(chosen) for size in range(len(values) + 1) for chosen in combinations(values, size)]
    everything = frozenset(values)
    found = [frozenset(values[:size]) for size in range(len(values) + 1)]
    found += [frozenset((value,)) for value in values] + [everything - {value} for value in values]
    return list(dict.fromkeys(found))
