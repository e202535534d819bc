"""One scored assessment as numbers that no open answer moves any more: what its index was computed from."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable
from typing import NamedTuple

from readiness.domain.scoring.run import run
from readiness.domain.scoring.score import assumed
from readiness.domain.scoring.scored import Scored
from readiness.domain.state import NodeState
from readiness.domain.values import FALSE, TRUE


class Settled(NamedTuple):
    """Numbers by place in the plan's order of criteria, and of groups (the root last).

    A criterion or group that does not count is NaN. ``points`` and ``maxima`` are what sums and ratios add up of a group.
    ``caps`` holds the lowest cap that bites on a group (infinity where none does). ``low`` and ``high`` are the bounds of
    each criterion as it was answered. Plain arrays take a quarter of what tuples of floats do.
    """

    criteria: array[float]
    groups: array[float]
    points: array[float]
    maxima: array[float]
    caps: array[float]
    low: array[float]
    high: array[float]


def settle(scored: Scored) -> Settled:
    """Every open criterion counts for what its policy assumes of it, as it does for the single number."""
    plan, before = scored.plan, scored.state
    fixed = {}
    for criterion in plan.criteria:
        index = plan.node_index[criterion.id]
        node = before.outer[index]
        if node.coverage != 1 and node.own != FALSE:
            fixed[index] = assumed(criterion.unanswered, before.inner[index], plan.ranges[criterion.id])
    after = run(plan, scored.answers, scored.facts, fixed) if fixed else before
    root = scored.card.root.score
    groups = [after.inner[plan.node_index[group.id]] for _, group in plan.groups]
    answered = [before.inner[plan.node_index[criterion.id]] for criterion in plan.criteria]
    return Settled(
        criteria=_floats(_value(after.inner[plan.node_index[criterion.id]]) for criterion in plan.criteria),
        # The single number is held inside the bounds of what was answered, and the index is that number.
        groups=_floats((*map(_value, groups[:-1]), float(root.exact) if root.exists else math.nan)),
        points=_floats(float(node.points_low) for node in groups),
        maxima=_floats(float(node.max_low) for node in groups),
        caps=_floats(
            min((float(cap.at) for cap in group.caps if plan.compiler.truth(cap.when)(after) & TRUE), default=math.inf)
            for _, group in plan.groups
        ),
        low=_floats(float(node.low) for node in answered),
        high=_floats(float(node.high) for node in answered),
    )


def _value(node: NodeState) -> float:
    return math.nan if node.applies == FALSE else float(node.low)


def _floats(values: Iterable[float]) -> array[float]:
    return array("d", values)
