"""Why a criterion has the level it has: what held, what failed, and what the next level needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.domain.expressions.tree import AnyOf, Node, Not
from readiness.domain.numbers import Number
from readiness.domain.rules import Answer, Checklist, Goalposts, Ladder, Thresholds
from readiness.domain.state import NodeState, State
from readiness.domain.values import FALSE, TRUE, Absent, Truth, Value

if TYPE_CHECKING:
    from readiness.domain.expressions.compile import Condition
    from readiness.domain.framework import Criterion
    from readiness.domain.scoring.plan import Plan


@dataclass(frozen=True, slots=True)
class Check:
    """One comparison with the value it met. ``negated``: it stands under ``not``; ``alternative``: one of several."""

    node: Node
    truth: Truth
    actual: Value | None = None
    negated: bool = False
    alternative: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a rule and whether its own condition holds."""

    level: Number
    truth: Truth


@dataclass(frozen=True, slots=True)
class Trace:
    """The steps of the rule in order, the lowest level not surely reached, and what it still lacks.

    ``blocking`` are the comparisons that surely fail at the lowest rung that can no longer be reached. ``actual`` is the
    number that a threshold or goalpost met; ``capped`` the caps that hold or may hold.
    """

    steps: tuple[Step, ...] = ()
    next_level: Number | None = None
    missing: tuple[Check, ...] = ()
    actual: Value | None = None
    needed: Number | None = None
    capped: tuple[tuple[int, Truth], ...] = ()
    blocking: tuple[Check, ...] = ()


def trace(plan: Plan, criterion: Criterion, node: NodeState, s: State) -> Trace:
    """The trace of one criterion in one scored state."""
    capped = tuple(
        (i, truth) for i, cap in enumerate(criterion.caps) if (truth := plan.compiler.truth(cap.when)(s)) & TRUE
    )
    rule = criterion.rule
    match rule:
        case Ladder(rungs=rungs):
            conditions = plan.rule_conditions(criterion)
            steps = tuple(Step(level, c.truth(s)) for (level, _), c in zip(rungs, conditions, strict=True))
            pairs = list(zip(steps, conditions, strict=True))
            blocked = next((condition for step, condition in pairs if step.truth == FALSE), None)
            blocking = tuple(c for c in failures(blocked, s) if c.truth == FALSE) if blocked is not None else ()
            for step, condition in pairs:
                if step.truth != TRUE:
                    return Trace(steps, step.level, tuple(failures(condition, s)), capped=capped, blocking=blocking)
            return Trace(steps, capped=capped)
        case Checklist(table=table):
            conditions = plan.rule_conditions(criterion)
            truths = [condition.truth(s) for condition in conditions]
            surely = truths.count(TRUE)
            steps = tuple(
                Step(level, TRUE if surely >= count else FALSE if len(truths) - truths.count(FALSE) < count else 3)
                for level, count in table
            )
            following = next(((level, count) for level, count in table if count > surely), None)
            missing = tuple(check for condition in conditions for check in failures(condition, s))
            level, needed = following if following else (None, None)
            return Trace(steps, level, missing, needed=needed, capped=capped)
        case Thresholds(of=of, table=table):
            actual = plan.compiler.number(of)(s)
            level = next((level for level, _ in table if level > node.low), None)
            needed = dict(table).get(level) if level is not None else None
            return Trace((), level, (), actual, needed, capped)
        case Goalposts(of=of):
            return Trace(actual=plan.compiler.number(of)(s), needed=rule.end, capped=capped)
        case Answer(question=question):
            asked = next(q for q in criterion.questions if q.id == question)
            levels = sorted({option.level for option in asked.options if option.level is not None})
            following_level = next((level for level in levels if level > node.low), None)
            return Trace(next_level=following_level, actual=s.answers[plan.question_index[question]], capped=capped)
        case _:
            return Trace(capped=capped)


def failures(condition: Condition, s: State, *, negated: bool = False, alternative: bool = False) -> list[Check]:
    """The comparisons for which a condition does not surely hold."""
    truth = condition.truth(s)
    if truth == (FALSE if negated else TRUE):
        return []
    if isinstance(condition.node, Not):
        return failures(condition.parts[0], s, negated=not negated, alternative=alternative)
    if condition.parts:
        several = isinstance(condition.node, AnyOf) is not negated and len(condition.parts) > 1
        found = [
            check
            for part in condition.parts
            for check in failures(part, s, negated=negated, alternative=alternative or several)
        ]
        # Of several ways, those whose question is not asked here are no way: they are left out.
        present = [check for check in found if not isinstance(check.actual, Absent)]
        return present if several and present else found
    actual = condition.left(s) if condition.left is not None else None
    return [Check(condition.node, truth, actual, negated, alternative)]  # type: ignore[arg-type]
