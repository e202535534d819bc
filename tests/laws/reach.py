"""Which values a node can have at all: its range, and what may lie below it for a stated reason.

The range of a group is a property of the framework and the kind of unit, never of who applies. So three things can
leave it, and are allowed for here: a sum of which a part does not apply, a cap below the minimum that one kind of
unit has, and whatever aggregates those.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.domain.framework import Aggregate, Criterion, Group, NotApplicablePolicy
from readiness.domain.numbers import Number
from readiness.domain.scoring.ranges import Range


@dataclass(frozen=True)
class Reach:
    """Least and greatest value and points; ``optional``: it may not apply."""

    low: Number
    high: Number
    points_low: Number
    points_high: Number
    optional: bool


def reach(root: Group, kind: str, spans: Mapping[str, Range]) -> dict[str, Reach]:
    """The reach of every node by id."""
    found: dict[str, Reach] = {}
    _group(root, kind, spans, found)
    return found


def _criterion(criterion: Criterion, span: Range) -> Reach:
    low = min([span.low, *(cap.at for cap in criterion.caps)])
    # Excused by what its rule reads, which may be the question of another criterion.
    leaves = criterion.not_applicable in (NotApplicablePolicy.EXCLUDE, NotApplicablePolicy.REFUSE)
    return Reach(low, span.high, low, span.high, leaves)


def _group(group: Group, kind: str, spans: Mapping[str, Range], found: dict[str, Reach]) -> Reach:
    span = spans[group.id]
    parts = []
    for child in group.children:
        part = _group(child, kind, spans, found) if isinstance(child, Group) else _criterion(child, spans[child.id])
        found[str(child.id)] = part
        if (weight := child.weight.of(kind)) > 0:
            parts.append((weight, part))
    sums = (
        sum(w * (min(0, p.points_low) if p.optional else p.points_low) for w, p in parts),
        sum(w * (max(0, p.points_high) if p.optional else p.points_high) for w, p in parts),
    )
    if group.aggregate is Aggregate.SUM:
        low, high = min(span.low, sums[0]), max(span.high, sums[1])
    elif group.aggregate is Aggregate.RATIO:
        low, high = 0, group.out_of
    else:
        low = min([span.low, *(p.low for _, p in parts)])
        high = max([span.high, *(p.high for _, p in parts)])
    low = min([low, *(cap.at for cap in group.caps)])
    if group.counts_when is not None:
        low, high = min(low, max(0, span.low)), max(high, min(span.high, 0))
    additive = group.aggregate is Aggregate.RATIO
    points = (min(0, span.points_low, sums[0]), max(span.points_high, sums[1])) if additive else (low, high)
    optional = group.applies_when is not None or all(part.optional for _, part in parts) or additive
    found[str(group.id)] = Reach(low, high, *points, optional)
    return found[str(group.id)]
