"""Comparison on a scale of the units themselves: normalise, then aggregate, as composite indices are built.

The methods are called as COINr 1.1.14 calls them, and give what it gives. An open criterion is missing here, not low: it
takes part in no mean; how large a share of its children a group needs is the ``threshold``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

import numpy as np

from readiness.comparison import normalisation
from readiness.comparison.aggregation import Mean, weighted_mean
from readiness.comparison.arrays import Floats
from readiness.comparison.outranking import copeland
from readiness.comparison.stack import Layer, Stack, weights_of
from readiness.domain.framework import Aggregate, Criterion, Framework, Group
from readiness.domain.scoring.plan import compile_plan


class Normalisation(StrEnum):
    """How criteria are brought onto one scale, by the names of COINr; ``none`` leaves them as they were scored."""

    NONE = "none"
    MIN_MAX = "n_minmax"
    Z_SCORE = "n_zscore"
    RANK = "n_rank"
    PERCENT_RANK = "n_prank"
    BORDA = "n_borda"
    GOALPOSTS = "n_goalposts"
    FRACTION = "n_fracmax"


class Aggregation(StrEnum):
    """How the children of every group are put together, by the names of COINr."""

    ARITHMETIC = "a_amean"
    GEOMETRIC = "a_gmean"
    HARMONIC = "a_hmean"
    POWER = "a_genmean"
    COPELAND = "a_copeland"

    @property
    def mean(self) -> Mean:
        """The mean; of the two that are none of the three means, the arithmetic one stands in its place."""
        return _MEANS.get(self, Mean.ARITHMETIC)


_MEANS: Final = {
    Aggregation.ARITHMETIC: Mean.ARITHMETIC,
    Aggregation.GEOMETRIC: Mean.GEOMETRIC,
    Aggregation.HARMONIC: Mean.HARMONIC,
}
_FLOOR: Final = 1.0
"""Where min-max and goalposts begin under a geometric or harmonic mean, which a 0 would make 0 (COINr's advice: 1–100)."""


@dataclass(frozen=True, slots=True)
class Relative:
    """A way of building the index anew from the criteria; ``power`` is the exponent of :attr:`Aggregation.POWER`."""

    normalisation: Normalisation = Normalisation.MIN_MAX
    aggregation: Aggregation = Aggregation.ARITHMETIC
    threshold: float = 0
    power: float = -1

    @property
    def exponent(self) -> float | None:
        """The exponent where it counts."""
        return self.power if self.aggregation is Aggregation.POWER else None

    @property
    def drawable(self) -> bool:
        """Whether weights can be drawn: Copeland's pairs would have to be compared anew in every draw."""
        return self.aggregation is not Aggregation.COPELAND


def rebuilt(stack: Stack, relative: Relative) -> Stack:
    """The units under the same tree and weights, with every criterion normalised over all units.

    Caps, gates and policies of the framework do not count: they speak of its own scale. A method that does not fit (a
    geometric mean of z-scores, which lie below 0) is a ``ValueError`` that says so.
    """
    framework = _plain(stack.framework, relative.aggregation.mean)
    values = np.full((stack.size, len(compile_plan(framework).criteria)), np.nan)
    for layer in stack.layers:
        values[layer.rows] = np.where(layer.low < layer.high, np.nan, layer.criteria)
    normalised = _normalised(values, stack, relative)
    layers = tuple(_layer(framework, layer, normalised[layer.rows], relative) for layer in stack.layers)
    return Stack(framework, layers, stack.size, stack.nodes, relative.exponent)


def _plain(framework: Framework, mean: Mean) -> Framework:
    """The framework with the same tree, whose groups are all plain means."""

    def plain(group: Group) -> Group:
        children = tuple(plain(child) if isinstance(child, Group) else child for child in group.children)
        return replace(
            group,
            children=children,
            aggregate=Aggregate(mean.value),
            caps=(),
            counts_when=None,
            applies_when=None,
            bands=(),
            bands_by=None,
        )

    return replace(framework, root=plain(framework.root))


def _normalised(values: Floats, stack: Stack, relative: Relative) -> Floats:
    floor = 0.0 if relative.aggregation in (Aggregation.ARITHMETIC, Aggregation.COPELAND) else _FLOOR
    if relative.normalisation is Normalisation.MIN_MAX:
        return normalisation.min_max(values, floor, 100)
    if relative.normalisation is Normalisation.GOALPOSTS:
        spans = [compile_plan(stack.framework, "").ranges[str(item.id)] for item in stack.framework.root.criteria()]
        start, end = (np.array([float(getattr(span, end)) for span in spans]) for end in ("low", "high"))
        return normalisation.goalposts(values, start, end, floor, 100)
    return _PLAIN[relative.normalisation](values)


_PLAIN: Final[Mapping[Normalisation, Callable[[Floats], Floats]]] = {
    Normalisation.NONE: np.positive,
    Normalisation.Z_SCORE: normalisation.z_score,
    Normalisation.RANK: normalisation.rank,
    Normalisation.PERCENT_RANK: normalisation.percent_rank,
    Normalisation.BORDA: normalisation.borda,
    Normalisation.FRACTION: normalisation.fraction_of_maximum,
}


def _layer(framework: Framework, layer: Layer, values: Floats, relative: Relative) -> Layer:
    """The values of all groups, from the innermost outwards."""
    plan = compile_plan(framework, layer.plan.kind)
    column = {str(criterion.id): place for place, criterion in enumerate(plan.criteria)}
    found: dict[str, Floats] = {}

    def value(node: Group | Criterion) -> Floats:
        if isinstance(node, Criterion):
            return values[:, column[str(node.id)]]
        below = np.column_stack([value(child) for child in node.children])
        try:
            made = _together(below, weights_of(node, plan.kind), relative)
        except ValueError as error:
            raise ValueError(f"{node.id}: {error}") from error
        found[str(node.id)] = made
        return made

    value(framework.root)
    groups = np.column_stack([found[str(group.id)] for _, group in plan.groups])
    free = np.full_like(groups, np.inf)
    return Layer(plan, layer.rows, values, groups, groups, free, free, values, values)


def _together(below: Floats, weights: Floats, relative: Relative) -> Floats:
    """One value per unit of its children's."""
    if relative.aggregation is Aggregation.COPELAND:
        enough = (~np.isnan(below)).mean(axis=1) >= relative.threshold
        return np.where(enough, copeland(below, weights), np.nan)
    return weighted_mean(below, weights, relative.aggregation.mean, relative.threshold, relative.exponent)
