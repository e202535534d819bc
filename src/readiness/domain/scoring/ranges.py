"""The range of every node: a property of the framework and the kind of unit, never of the answers."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.framework import Aggregate, Criterion, Group
from readiness.domain.numbers import Number
from readiness.domain.rules import RuleScope


@dataclass(frozen=True, slots=True)
class Range:
    """Least and greatest value, and least and greatest points as a sum or ratio above would add them up."""

    low: Number
    high: Number
    points_low: Number
    points_high: Number


def rule_scope(criterion: Criterion, low: Number = 0, high: Number = 0) -> RuleScope:
    """What the rule of a criterion needs to know."""
    return RuleScope({question.id: question for question in criterion.questions}, criterion.scale, low, high)


def criterion_range(criterion: Criterion, kind: str) -> Range:
    """The range of a criterion: its rule's, unless ``minimum`` or ``maximum`` say otherwise."""
    low, high = criterion.rule.range(rule_scope(criterion))
    if criterion.minimum is not None:
        low = criterion.minimum.of(kind)
    if criterion.maximum is not None:
        high = criterion.maximum.of(kind)
    return Range(low, high, low, high)


def ranges(root: Group, kind: str) -> dict[str, Range]:
    """The range of every criterion and group by id."""
    found: dict[str, Range] = {}
    _group_range(root, kind, found)
    return found


def _group_range(group: Group, kind: str, found: dict[str, Range]) -> Range:
    parts: list[tuple[Number, Range]] = []
    for child in group.children:
        span = _group_range(child, kind, found) if isinstance(child, Group) else criterion_range(child, kind)
        found[str(child.id)] = span
        parts.append((child.weight.of(kind), span))
    counted = [(weight, span) for weight, span in parts if weight > 0] or [(1, span) for _, span in parts]
    if group.aggregate in (Aggregate.SUM, Aggregate.RATIO):
        low = sum(weight * span.points_low for weight, span in counted)
        high = sum(weight * span.points_high for weight, span in counted)
        total = group.aggregate is Aggregate.SUM
        result = Range(low, high, low, high) if total else Range(0, group.out_of, low, high)
    else:
        low = min((span.low for _, span in counted), default=0)
        high = max((span.high for _, span in counted), default=0)
        result = Range(low, high, low, high)
    found[str(group.id)] = result
    return result
