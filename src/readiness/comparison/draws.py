"""The index of every unit under many sets of weights at once.

A draw multiplies the weight of every node by a factor of its own; shares are taken anew among siblings. Everything that
conditions decided stays as it was decided: who applies, which caps bite, what a gate or a policy paid. So with all
factors 1 the index is the one that was scored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from readiness.comparison.aggregation import power_scale
from readiness.comparison.arrays import Floats
from readiness.comparison.stack import Layer, Stack, weights_of
from readiness.domain.framework import Aggregate, Criterion, Group

CLOSE: Final = 1e-9
"""Numbers nearer than this are one number: sums in another order differ in their last bits."""
_LEAST: Final = float(np.finfo(np.float64).tiny)
_ADDITIVE: Final = (Aggregate.SUM, Aggregate.RATIO)
_SCALES: Final[Mapping[Aggregate, tuple[Callable[[Floats], Floats], Callable[[Floats], Floats]]]] = {
    Aggregate.MEAN: (np.positive, np.positive),
    Aggregate.GEOMETRIC: (np.log, np.exp),
    Aggregate.HARMONIC: (np.reciprocal, np.reciprocal),
}
"""Each mean is an arithmetic mean on another scale: the way to it, and back."""


@dataclass(frozen=True, slots=True)
class Draws:
    """What is varied: ``factors`` is nodes × draws.

    ``uniform`` gives units × draws numbers from 0 to 1 that place an open criterion between its bounds (``None``: open
    criteria stay where their policy put them). ``mean`` replaces the mean of every group that has one.
    """

    factors: Floats
    uniform: Callable[[int, int], Floats] | None = None
    mean: Aggregate | None = None


@dataclass(frozen=True, slots=True)
class _Amounts:
    """What a node hands to the group above: value, points and maximum, each units × draws or units × 1."""

    value: Floats
    points: Floats
    maximum: Floats


class Evaluator:
    """Evaluates one stack as often as wanted."""

    def __init__(self, stack: Stack) -> None:
        self._stack = stack
        self._held = [_Pass(stack, layer, None, None).held() for layer in stack.layers]

    def index(self, draws: Draws) -> Floats:
        """The index: units × draws; NaN for a unit that has none."""
        found = np.full((self._stack.size, draws.factors.shape[1]), np.nan)
        for layer, held in zip(self._stack.layers, self._held, strict=True):
            found[layer.rows] = _Pass(self._stack, layer, draws, held).index()
        return found

    def held(self) -> dict[str, int]:
        """By group, how many units keep its value in every draw, because it is no plain aggregate of what is below."""
        counts: dict[str, int] = {}
        for layer, held in zip(self._stack.layers, self._held, strict=True):
            for place, (_, group) in enumerate(layer.plan.groups):
                if str(group.id) in held:  # a group without weight is never looked at
                    kept = held[str(group.id)] & ~np.isnan(layer.groups[:, place])
                    counts[str(group.id)] = counts.get(str(group.id), 0) + int(kept.sum())
        return {name: count for name, count in counts.items() if count}


Held = Mapping[str, NDArray[np.bool_]]
"""By group, the units whose value no aggregate of the children gave: conditions, gates or policies did."""


class _Pass:
    """One evaluation of one layer; without draws it compares every group with what was scored."""

    def __init__(self, stack: Stack, layer: Layer, draws: Draws | None, held: Held | None) -> None:
        self._nodes, self._layer, self._power = stack.nodes, layer, stack.power
        self._draws = draws or Draws(np.ones((len(stack.nodes), 1)))
        self._held = held
        self._found: dict[str, NDArray[np.bool_]] = {}
        self._column = {str(criterion.id): place for place, criterion in enumerate(layer.plan.criteria)}
        self._place = {str(group.id): place for place, (_, group) in enumerate(layer.plan.groups)}
        self._shape = (len(layer.rows), self._draws.factors.shape[1])
        self._open = layer.low < layer.high if self._draws.uniform is not None else None

    def index(self) -> Floats:
        """The value of the root."""
        return self._amounts(self._layer.plan.framework.root).value

    def held(self) -> Held:
        """Compares with all factors 1."""
        self._amounts(self._layer.plan.framework.root)
        return self._found

    def _amounts(self, group: Group) -> _Amounts:
        name, layer = str(group.id), self._layer
        made = self._aggregate(group)
        place = self._place[name]
        cap, scored = layer.caps[:, place, None], layer.groups[:, place, None]
        value, points, maximum = made.value, made.points, made.maximum
        if np.isfinite(cap).any():
            value = np.minimum(value, cap)
            if group.aggregate is Aggregate.RATIO:
                cap = cap * maximum / float(group.out_of)
            points = np.fmin(points, cap)
        if self._held is None:
            near = np.abs(value - scored) <= CLOSE * np.maximum(1, np.abs(scored))
            self._found[name] = np.asarray(~near.all(axis=1))
        held = self._found[name] if self._held is None else self._held[name]
        if held.any():
            rows = held[:, None]
            value = np.where(rows, scored, value)
            points = np.where(rows, layer.points[:, place, None], points)
            maximum = np.where(rows, layer.maxima[:, place, None], maximum)
        return _Amounts(value, points, maximum)

    def _aggregate(self, group: Group) -> _Amounts:
        weights = weights_of(group, self._layer.plan.kind)
        counted = np.flatnonzero(weights > 0)
        children = [group.children[place] for place in counted]
        if not children:
            return _Amounts(nothing := np.full((len(self._layer.rows), 1), np.nan), nothing, nothing)
        shares = weights[counted, None] * self._draws.factors[[self._nodes[str(child.id)] for child in children]]
        shares *= weights.sum() / shares.sum(axis=0)
        aggregate = group.aggregate
        if self._draws.mean is not None and aggregate in _SCALES:
            aggregate = self._draws.mean
        if aggregate in _ADDITIVE:
            return self._additive(group, children, shares)
        value = self._mean(children, shares, aggregate) if aggregate in _SCALES else self._minimum(children)
        # A mean's points are its value, its maximum the top of its range.
        return _Amounts(value, value, np.array([[float(self._layer.plan.ranges[str(group.id)].high)]]))

    def _mean(self, children: list[Group | Criterion], shares: Floats, aggregate: Aggregate) -> Floats:
        """The weighted mean of what counts: criteria by one product of matrices, groups one by one."""
        power = self._power
        forth, back = _SCALES[aggregate] if power is None else power_scale(power)
        curved = power is not None or aggregate is not Aggregate.MEAN
        own = [place for place, child in enumerate(children) if isinstance(child, Criterion)]
        columns = [self._column[str(children[place].id)] for place in own]
        values = self._layer.criteria[:, columns]
        fixed = ~np.isnan(values)
        if self._open is not None:
            fixed &= ~self._open[:, columns]
        usable = fixed & (values > 0) if curved else fixed
        total = np.where(usable, forth(np.where(usable, values, 1)), 0) @ shares[own]
        present = np.zeros((len(values), len(children)), dtype=bool)
        present[:, own] = fixed
        zero = (fixed & ~usable).any(axis=1, keepdims=True)
        for place, child in enumerate(children):
            if isinstance(child, Group):
                amounts = self._amounts(child)
                there = ~np.isnan(self._layer.groups[:, self._place[str(child.id)]])
                present[:, place] = there
                value = amounts.value
                if curved:
                    zero = zero | (there[:, None] & (value <= 0))
                    value = np.where(value > 0, forth(np.where(value > 0, value, 1)), 0)
                total += (value if there.all() else np.where(there[:, None], value, 0)) * shares[place]
            else:
                for rows, drawn in self._drawn(self._column[str(child.id)]):
                    present[rows, place] = True
                    total[rows] += forth(np.maximum(drawn, _LEAST) if curved else drawn) * shares[place]
        total /= shares.sum(axis=0) if present.all() else _nothing(present.astype(np.float64) @ shares)
        with np.errstate(divide="ignore"):  # where a 0 decides, the mean of the others need not exist
            found = back(total) if curved else total
        deadly = curved and (power is None or power < 0) and zero.any()  # a 0 makes the whole 0
        return np.where(zero & ~np.isnan(found), 0, found) if deadly else found

    def _minimum(self, children: list[Group | Criterion]) -> Floats:
        least = np.full(self._shape, np.nan)
        for child in children:
            least = np.fmin(least, self._of(child).value)
        return least

    def _additive(self, group: Group, children: list[Group | Criterion], shares: Floats) -> _Amounts:
        """Weighted points and maxima of what counts, added up."""
        points, maximum, present = np.zeros(self._shape), np.zeros(self._shape), np.zeros(self._shape, dtype=bool)
        for child, share in zip(children, shares, strict=True):
            amounts = self._of(child)
            there = ~np.isnan(amounts.value)
            points += np.where(there, amounts.points, 0) * share
            maximum += np.where(there, amounts.maximum, 0) * share
            present |= there
        value = points
        if group.aggregate is Aggregate.RATIO:
            present &= maximum > 0
            value = np.clip(points / _nothing(maximum), 0, 1) * float(group.out_of)
        return _Amounts(np.where(present, value, np.nan), points, maximum)

    def _of(self, child: Group | Criterion) -> _Amounts:
        """What a child hands up; an open criterion has a value for each draw."""
        if isinstance(child, Group):
            return self._amounts(child)
        column = self._column[str(child.id)]
        values = self._layer.criteria[:, column, None]
        for rows, drawn in self._drawn(column):
            values = np.broadcast_to(values, self._shape).copy()
            values[rows] = drawn
        return _Amounts(values, values, np.array([[float(self._layer.plan.ranges[str(child.id)].high)]]))

    def _drawn(self, column: int) -> list[tuple[NDArray[np.intp], Floats]]:
        """The units for which a criterion is open, with a value for each draw; empty where nothing is drawn."""
        if self._open is None or self._draws.uniform is None:
            return []
        rows = np.flatnonzero(self._open[:, column])
        if not rows.size:
            return []
        low, high = self._layer.low[rows, column, None], self._layer.high[rows, column, None]
        return [(rows, low + (high - low) * self._draws.uniform(rows.size, self._shape[1]))]


def _nothing(divisor: Floats) -> Floats:
    """A divisor that gives NaN, without complaint, where there is nothing to divide by."""
    return np.where(divisor > 0, divisor, np.nan)
