"""Many assessments under one framework, as arrays: what every draw of weights starts from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from readiness.comparison.arrays import Floats
from readiness.comparison.settled import Settled
from readiness.domain.framework import Framework, Group
from readiness.domain.scoring.plan import Plan, compile_plan


@dataclass(frozen=True, slots=True)
class Layer:
    """The units of one kind, whose weights and ranges are the same.

    ``rows`` are their places among all units. ``criteria``, ``low`` and ``high`` are units × criteria, ``groups``,
    ``points``, ``maxima`` and ``caps`` units × groups, all in the plan's order; NaN where something does not count.
    """

    plan: Plan
    rows: np.ndarray[tuple[int], np.dtype[np.intp]]
    criteria: Floats
    groups: Floats
    points: Floats
    maxima: Floats
    caps: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Stack:
    """All units by kind; ``nodes`` numbers every criterion and group by id, the same in every layer.

    ``power``: the exponent of the power mean that every group has in place of its own mean.
    """

    framework: Framework
    layers: tuple[Layer, ...]
    size: int
    nodes: Mapping[str, int]
    power: float | None = None


def stack(framework: Framework, units: Iterable[tuple[str, Settled]]) -> Stack:
    """From the kind and the settled numbers of each unit, in order."""
    by_plan: dict[str, tuple[Plan, list[int], list[Settled]]] = {}
    size = 0
    for kind, settled in units:
        plan = compile_plan(framework, kind)
        _, rows, found = by_plan.setdefault(plan.kind, (plan, [], []))
        rows.append(size)
        found.append(settled)
        size += 1
    layers = tuple(
        Layer(
            plan,
            np.array(rows, dtype=np.intp),
            *(np.array(column, dtype=np.float64) for column in zip(*found, strict=True)),
        )
        for plan, rows, found in by_plan.values()
    )
    nodes = compile_plan(framework, "").node_index
    return Stack(framework, layers, size, nodes)


def weights_of(group: Group, kind: str) -> Floats:
    """The weights of a group's children, in order."""
    return np.array([float(child.weight.of(kind)) for child in group.children])
