"""Columns put together: weighted means as in COINr 1.1.14, with its threshold of availability."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

import numpy as np

from readiness.comparison.arrays import Floats, greatest, least, require


class Mean(StrEnum):
    """The means, by the names that :class:`~readiness.domain.framework.Aggregate` has for them."""

    ARITHMETIC = "mean"
    GEOMETRIC = "geometric"
    HARMONIC = "harmonic"


def weighted_mean(
    values: Floats,
    weights: Floats,
    mean: Mean = Mean.ARITHMETIC,
    threshold: float = 0,
    power: float | None = None,
) -> Floats:
    """One value per unit of its children's (``a_amean``, ``a_gmean``, ``a_hmean``).

    ``values`` is units × children, NaN where missing; ``weights`` holds one number of at least 0 per child, whatever
    their sum: shares are taken anew among the children that a unit has. ``threshold`` is the least share of the
    children, by count and whatever they weigh, that a unit must have.

    The result has a number per unit, between the least and the greatest value that counts; NaN for a unit below the
    threshold, and where nothing that has a weight is there. A child without weight counts for the threshold only.

    The geometric and the harmonic mean with a 0 are 0: their limit, and what :mod:`readiness.domain.aggregation` gives
    (COINr stops with an error). Below 0 they mean nothing: a ``ColumnError`` names the child, as it does for a weight
    that is negative or not finite; a threshold outside 0 to 1 or arrays that do not fit are a ``ValueError``.
    """
    if values.ndim != 2 or weights.shape != values.shape[1:] or not weights.size:
        raise ValueError(f"values of shape {values.shape} and weights of shape {weights.shape} do not fit")
    if not 0 <= threshold <= 1:
        raise ValueError(f"the threshold ({threshold:g}) must lie between 0 and 1")
    require(np.isfinite(weights) & (weights >= 0), "a weight must be a number of at least 0")
    if power is not None or mean is not Mean.ARITHMETIC:
        name = mean if power is None else "power"
        require(~(least(values, axis=0) < 0), f"a {name} mean takes no values below 0")
    forth, back = _SCALES[mean] if power is None else power_scale(power)
    present = ~np.isnan(values)
    available = np.where(present, weights, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = available / available.sum(axis=1, keepdims=True)
        counted = np.where(shares > 0, values, np.nan)
        # What has no share is 1, a number on every scale; adding 0 makes −0 a 0, whose reciprocal is +∞.
        found = back((shares * forth(np.where(shares > 0, values, 1) + 0.0)).sum(axis=1))
    found = np.clip(found, least(counted, axis=1), greatest(counted, axis=1))
    return np.where(present.mean(axis=1) < threshold, np.nan, found)


def power_scale(power: float) -> tuple[Callable[[Floats], Floats], Callable[[Floats], Floats]]:
    """The way to the scale on which the power mean is an arithmetic one, and back; a ``power`` of 0 is a ``ValueError``."""
    if not power or not np.isfinite(power):
        raise ValueError(f"the power ({power:g}) must be a number other than 0; the geometric mean is its limit at 0")
    return lambda x: x**power, lambda x: x ** (1 / power)


_SCALES: Final[Mapping[Mean, tuple[Callable[[Floats], Floats], Callable[[Floats], Floats]]]] = {
    Mean.ARITHMETIC: (np.positive, np.positive),
    Mean.GEOMETRIC: (np.log, np.exp),
    Mean.HARMONIC: (np.reciprocal, np.reciprocal),
}
"""Each is an arithmetic mean on another scale: the way to it, and back."""
