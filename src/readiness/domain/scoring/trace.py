"""Why a criterion has the level it has: what held, what failed, and what the next level needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from readiness.domain.expressions.tree import AnyOf, Node, Not
from readiness.domain.numbers import Number
from readiness.domain.rules import Answer, Checklist, Goalposts, Ladder, Thresholds
from readiness.domain.state import NodeState, State
from readiness.domain.values import ABSENT, FALSE, TRUE, Truth, Value

if TYPE_CHECKING:
    from readiness.domain.expressions.compile import Compiler, Condition
    from readiness.domain.framework import Criterion


class Check(NamedTuple):
    """One comparison with the value it met. ``negated``: it stands under ``not``; ``alternative``: one of several."""

    node: Node
    truth: Truth
    actual: Value | None = None
    negated: bool = False
    alternative: bool = False


class Trace(NamedTuple):
    """The lowest level not surely reached, and what it still lacks.

    ``blocking`` are the comparisons that surely fail at the lowest rung that can no longer be reached. ``actual`` is the
    number that a threshold or goalpost met; ``capped`` the caps that hold or may hold.
    """

    next_level: Number | None = None
    missing: tuple[Check, ...] = ()
    actual: Value | None = None
    needed: Number | None = None
    capped: tuple[tuple[int, Truth], ...] = ()
    blocking: tuple[Check, ...] = ()


Tracer = Callable[[NodeState, State], Trace]


def tracer(criterion: Criterion, compiler: Compiler, conditions: Sequence[Condition]) -> Tracer:
    """A closure that traces one criterion; ``conditions`` are those of its ladder or checklist, compiled."""
    explain = _rule_tracer(criterion, compiler, conditions)
    if not criterion.caps:
        return explain
    caps = [compiler.truth(cap.when) for cap in criterion.caps]

    def run(node: NodeState, s: State) -> Trace:
        capped = tuple((i, truth) for i, cap in enumerate(caps) if (truth := cap(s)) & TRUE)
        return explain(node, s)._replace(capped=capped)

    return run


def _rule_tracer(criterion: Criterion, compiler: Compiler, conditions: Sequence[Condition]) -> Tracer:
    match criterion.rule:
        case Ladder(rungs=rungs):
            levels = [level for level, _ in rungs]
            return lambda _, s: _ladder(levels, conditions, s)
        case Checklist(table=counts):
            return lambda _, s: _checklist(counts, conditions, s)
        case Thresholds(of=of, table=table):
            number = compiler.number(of)

            def thresholds(node: NodeState, s: State) -> Trace:
                level, bound = next((step for step in table if step[0] > node.low), (None, None))
                return Trace(level, actual=number(s), needed=bound)

            return thresholds
        case Goalposts(of=of, end=end):
            position = compiler.number(of)
            return lambda _, s: Trace(actual=position(s), needed=end)
        case Answer(question=name):
            question = next(question for question in criterion.questions if question.id == name)
            worths = sorted({option.level for option in question.options if option.level is not None})
            scale = criterion.scale
            if not question.options:
                worths = [item.level for item in criterion.levels] or [level for level, _ in scale.labels]
            steps = [(worth, scale.start(worth)) for worth in worths]
            index = compiler.question_index[name]
            return lambda node, s: Trace(next((w for w, at in steps if at > node.low), None), actual=s.answers[index])
        case _:
            return lambda _node, _state: Trace()


def _checklist(table: Sequence[tuple[Number, int]], conditions: Sequence[Condition], s: State) -> Trace:
    surely = sum(condition.truth(s) == TRUE for condition in conditions)
    level, needed = next((step for step in table if step[1] > surely), (None, None))
    missing = tuple(check for condition in conditions for check in failures(condition, s))
    return Trace(level, missing, needed=needed)


def _ladder(levels: Sequence[Number], conditions: Sequence[Condition], s: State) -> Trace:
    """Up the rungs as far as they may hold: the first that is not sure, and the first that surely fails."""
    level: Number | None = None
    missing: tuple[Check, ...] = ()
    for rung, condition in zip(levels, conditions, strict=True):
        truth = condition.truth(s)
        if truth == TRUE:
            continue
        if level is not None and truth != FALSE:
            continue
        found = _failures(condition, truth, s)
        if level is None:
            level, missing = rung, found
        if truth == FALSE:
            return Trace(level, missing, blocking=tuple(check for check in found if check.truth == FALSE))
    return Trace(level, missing)


def failures(condition: Condition, s: State) -> tuple[Check, ...]:
    """The comparisons for which a condition does not surely hold."""
    return _failures(condition, condition.truth(s), s)


def _failures(
    condition: Condition, truth: Truth, s: State, negated: bool = False, alternative: bool = False
) -> tuple[Check, ...]:
    if truth == (FALSE if negated else TRUE):
        return ()
    parts, node = condition.parts, condition.node
    if not parts:
        left = condition.left
        return (Check(node, truth, left(s) if left is not None else None, negated, alternative),)  # type: ignore[arg-type]
    if node.__class__ is Not:
        return _failures(parts[0], parts[0].truth(s), s, not negated, alternative)
    several = (node.__class__ is AnyOf) is not negated and len(parts) > 1
    found: tuple[Check, ...] = ()
    for part in parts:
        found += _failures(part, part.truth(s), s, negated, alternative or several)
    if not several:
        return found
    # Of several ways, those whose question is not asked here are no way: they are left out.
    return tuple(check for check in found if check.actual is not ABSENT) or found
