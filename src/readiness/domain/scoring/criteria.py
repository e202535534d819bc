"""One criterion: rule, clip to its range, caps, then the not-applicable policy, in this order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil, floor
from typing import Final

from readiness.domain.expressions.closures import TruthOf
from readiness.domain.expressions.compile import Compiler
from readiness.domain.framework import Criterion, NotApplicablePolicy
from readiness.domain.numbers import Number
from readiness.domain.rules.base import Bounds, RuleFunction, clip
from readiness.domain.scoring.ranges import Range, rule_scope
from readiness.domain.state import INAPPLICABLE, PRESENT, NodeState, State
from readiness.domain.values import FALSE, TRUE, UNKNOWN, Choice, Interval, Subset, Truth, both, negate

Caps = list[tuple[TruthOf, Number]]
_FEW: Final = 20


def criterion_step(criterion: Criterion, span: Range, compiler: Compiler) -> Callable[[State], NodeState]:
    """A closure that computes the criterion's state."""
    low_end, high_end = span.low, span.high
    rule = _rule(criterion, span, compiler)
    caps: Caps = [(compiler.truth(cap.when), cap.at) for cap in criterion.caps]
    applies = _applicability(criterion, compiler)
    policy = criterion.not_applicable
    settled = _settled(span)

    def run(s: State) -> NodeState:
        low, high = rule(s)
        if not low_end <= low <= high <= high_end:
            low = clip(low, low_end, high_end)
            high = clip(high, low_end, high_end)
        if caps:
            low, high = capped(caps, s, low, high)
        own = TRUE if applies is None else applies(s)
        if own == TRUE:
            if low is high and low.__class__ is int and low in settled:
                return settled[low]
            return NodeState(TRUE, low, high, 1 if low == high else 0, low, high, high_end, high_end, TRUE)
        counts = own
        if policy in (NotApplicablePolicy.FULL, NotApplicablePolicy.MIN):
            paid = high_end if policy is NotApplicablePolicy.FULL else low_end
            low, high = (paid, paid) if own == FALSE else (min(low, paid), max(high, paid))
            counts = TRUE
        covered = counts == FALSE or (low == high and counts == TRUE)
        return NodeState(counts, low, high, 1 if covered else 0, low, high, high_end, high_end, own)

    return run


def _settled(span: Range) -> dict[Number, NodeState]:
    """The states of a criterion that applies and has a whole level, made once where the levels are few."""
    low, high = ceil(span.low), floor(span.high)
    if high - low > _FEW:
        return {}
    top = span.high
    return {level: NodeState(TRUE, level, level, 1, level, level, top, top, TRUE) for level in range(low, high + 1)}


def _rule(criterion: Criterion, span: Range, compiler: Compiler) -> RuleFunction:
    """The rule alone; where its only question does not apply, neither does the criterion, and no value matters."""
    rule = criterion.rule.compile(compiler, rule_scope(criterion, span.low, span.high))
    read = criterion.rule.reads()
    if len(read) != 1 or not compiler.scope.questions[read[0]].may_not_apply:
        return rule
    index = compiler.question_index[read[0]]

    def run(s: State) -> Bounds:
        value = s.answers[index]
        if s.presence[index] != PRESENT | INAPPLICABLE or not isinstance(value, Interval | Choice | Subset):
            return rule(s)
        # Without this the minimum, which an absent answer gives, would be a possible value of every such criterion.
        s.answers[index] = replace(value, absent=False)
        bounds = rule(s)
        s.answers[index] = value
        return bounds

    return run


def capped(caps: Caps, s: State, low: Number, high: Number) -> tuple[Number, Number]:
    """The lowest cap that holds limits both ends; one that may hold limits the low end only."""
    for condition, at in caps:
        truth = condition(s)
        if truth & TRUE and at < low:
            low = at
        if truth == TRUE and at < high:
            high = at
    return low, high


def _applicability(criterion: Criterion, compiler: Compiler) -> TruthOf | None:
    """``None`` where the criterion always applies."""
    when = compiler.truth(criterion.applies_when) if criterion.applies_when is not None else None
    read = criterion.rule.reads()
    questions = [compiler.scope.questions[name] for name in read]
    if not any(question.may_not_apply for question in questions):
        return when
    indices = [compiler.question_index[name] for name in read]

    def excused(s: State) -> Truth:
        """Every question that the rule reads is hidden or not applicable, and at least one is the latter."""
        present = [s.presence[index] for index in indices]
        if any(bits == PRESENT for bits in present) or not any(bits & INAPPLICABLE for bits in present):
            return FALSE
        certain = INAPPLICABLE in present and not any(bits & PRESENT for bits in present)
        return TRUE if certain else UNKNOWN

    if when is None:
        return lambda s: negate(excused(s))
    return lambda s: both(when(s), negate(excused(s)))
