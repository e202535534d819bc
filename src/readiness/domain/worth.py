"""What an open answer is worth: how far it can move the index, and how much it narrows the bounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from readiness.domain.assessment import AnswerValue, Unknown
from readiness.domain.framework import Criterion, Question
from readiness.domain.numbers import Number, simplest
from readiness.domain.open_questions import is_open
from readiness.domain.possible import Limits, limits, possible_answers
from readiness.domain.scoring.plan import Reach
from readiness.domain.scoring.scored import Scored
from readiness.domain.state import NodeState, State
from readiness.domain.values import FALSE, TRUE, UNKNOWN


@dataclass(frozen=True, slots=True)
class Worth:
    """What the answer to one open question can do to the bounds of the index, all else as it is.

    ``low`` to ``low_at_best``: the low end after the least and after the most favourable answer, which is what the
    index surely reaches. ``high_at_worst`` to ``high``: likewise the high end, which is what it can still reach.
    ``narrowing`` is the width of the bounds now less their mean width over the possible answers. The mean takes all
    answers that :func:`possible_answers` lists for equally likely: it is a measure for ordering, no forecast.
    The four ends are exact where answers are chosen or compared with constants, see there.
    """

    criterion: Criterion
    question: Question
    low: Number
    low_at_best: Number
    high_at_worst: Number
    high: Number
    narrowing: Number

    @property
    def moves(self) -> bool:
        """Whether some answer changes a bound of the index all by itself."""
        return self.low != self.low_at_best or self.high_at_worst != self.high


def find_worths(scored: Scored, only: Iterable[str] | None = None) -> tuple[Worth, ...]:
    """The worth of every open question that still matters (of ``only`` these), the greatest first.

    The order is by ``narrowing``; the framework's own order decides between equals.
    """
    wanted = None if only is None else frozenset(only)
    known = limits(scored.plan.framework, scored.plan.ranges)
    found = [
        _worth(scored, criterion, question, known)
        for criterion, question in still_open(scored)
        if wanted is None or question.id in wanted
    ]
    return tuple(sorted(found, key=lambda worth: -worth.narrowing))


def still_open(scored: Scored) -> Iterator[tuple[Criterion, Question]]:
    """Every open question whose answer can still make a difference, in the order of the framework."""
    for result in scored.card.criteria:
        for question in result.criterion.questions:
            if is_open(scored, question) and matters(scored, str(question.id)):
                yield result.criterion, question


def matters(scored: Scored, question: str) -> bool:
    """Whether anything that reads an answer is still unsettled: a criterion, or what takes in or leaves out a group.

    Where all of it is settled no answer can change any number, and nobody needs to be asked.
    """
    return _unsettled(scored.plan.reach(question), scored.state)


def _unsettled(reach: Reach, state: State) -> bool:
    for step in reach.readers:
        if step.gate is not None:
            if state.gates[step.index] == UNKNOWN:
                return True
        elif state.outer[step.index].applies != FALSE and not _settled(state.inner[step.index]):
            return True
    return False


def _settled(node: NodeState) -> bool:
    if node.applies != TRUE:
        return node.applies == FALSE
    return node.low == node.high and node.points_low == node.points_high and node.max_low == node.max_high


def candidates(scored: Scored, question: Question, known: Limits) -> tuple[AnswerValue, ...]:
    """The answers that an open question can still get: those that contradict each other, where some do."""
    given = scored.answers.get(question.id)
    if isinstance(given, Unknown) and given.disputed:
        return given.disputed
    return possible_answers(question, known)


def _worth(scored: Scored, criterion: Criterion, question: Question, known: Limits) -> Worth:
    now = scored.root(scored.state)
    lows, highs, widths = [], [], []
    for answer in candidates(scored, question, known):
        node = scored.root(scored.with_answer(str(question.id), answer))
        if node.applies == FALSE:
            continue  # nothing would apply any more: there is no index to speak of
        lows.append(node.low)
        highs.append(node.high)
        widths.append(node.high - node.low)
    if not widths:
        return Worth(criterion, question, now.low, now.low, now.high, now.high, 0)
    mean = Fraction(sum(widths)) / len(widths)
    narrowing = simplest(now.high - now.low - mean)
    return Worth(criterion, question, min(lows), max(lows), min(highs), max(highs), narrowing)
