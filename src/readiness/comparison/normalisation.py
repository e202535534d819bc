"""Indicators on one scale: what ``Normalise`` of COINr 1.1.14 does, column by column.

Every function takes and gives a table of units × indicators in which NaN is a missing value, which stays missing and
influences no other. More must be better: columns in which less is better go through :func:`oriented` first.

A column whose values are all equal says nothing about differences: where the formula divides by their spread, the whole
column is NaN, as in COINr, and so drops out of the means.
"""

from __future__ import annotations

import numpy as np

from readiness.comparison.arrays import Floats, counts, greatest, least, require
from readiness.comparison.ranking import ranks


def oriented(values: Floats, directions: Floats) -> Floats:
    """The values with the sign changed in columns of direction −1, so that more is better in all.

    ``directions`` holds 1 or −1 per column; anything else is a ``ColumnError``.
    """
    require(np.abs(directions) == 1, "a direction must be 1 or -1")
    return values * directions


def min_max(values: Floats, low: float = 0, high: float = 100) -> Floats:
    """From ``low``, the least value of the column, to ``high``, its greatest (``n_minmax``).

    A column of equal values is NaN. A ``low`` that is not below ``high`` is a ``ValueError``.
    """
    return _onto(_shares(values), low, high)


def goalposts(values: Floats, start: Floats, end: Floats, low: float = 0, high: float = 1) -> Floats:
    """From ``low`` at ``start`` to ``high`` at ``end`` (both per column), and no further (``n_goalposts``).

    The posts carry the direction, so the values need not be oriented: ``start`` lies above ``end`` where less is better.
    Posts that are equal or missing are a ``ColumnError``, a ``low`` that is not below ``high`` a ``ValueError``.
    """
    require(np.isfinite(end - start) & (start != end), "the goalposts must be two different numbers")
    return _onto((values - start) / (end - start), low, high)


def z_score(values: Floats, mean: float = 0, deviation: float = 1) -> Floats:
    """With the given mean and standard deviation (n − 1 in its divisor) per column (``n_zscore``).

    A column of equal values, or with fewer than two, is NaN. A ``deviation`` not above 0 is a ``ValueError``.
    """
    if not deviation > 0:
        raise ValueError(f"the standard deviation ({deviation:g}) must be above 0")
    shares, count = _shares(values), counts(values)
    with np.errstate(divide="ignore", invalid="ignore"):
        distances = shares - np.nansum(shares, axis=0) / count
        spread = np.sqrt(np.nansum(distances**2, axis=0) / (count - 1))
        scores: Floats = distances / spread * deviation + mean
    return scores


def rank(values: Floats) -> Floats:
    """1 for the least value of the column, more for more: the reverse of a place (``n_rank``).

    Equal values share the least of their ranks, also where all are equal.
    """
    return ranks(-values)


def borda(values: Floats) -> Floats:
    """How many values of the column are less (``n_borda``)."""
    return rank(values) - 1


def percent_rank(values: Floats) -> Floats:
    """The share of the column's other values that are less, 0 to 1 (``n_prank``).

    A lone value is NaN; where several are all equal, each is 0.
    """
    with np.errstate(invalid="ignore"):
        return borda(values) / (counts(values) - 1)


def fraction_of_maximum(values: Floats) -> Floats:
    """Each value ÷ the greatest of its column (``n_fracmax``); NaN where the greatest is 0.

    Meant for values of at least 0. Where even the greatest is negative, as after :func:`oriented`, the best is 1 and the
    worse have *more*: so COINr defines it, and so it is here.
    """
    top = greatest(values, axis=0)
    return values / np.where(top == 0, np.nan, top)


def _shares(values: Floats) -> Floats:
    """How far each value is on the way from the least to the greatest of its column; NaN where those are equal."""
    floor = least(values, axis=0)
    with np.errstate(invalid="ignore"):
        return (values - floor) / (greatest(values, axis=0) - floor)


def _onto(share: Floats, low: float, high: float) -> Floats:
    """Shares of the way from ``low`` to ``high`` as numbers between them, whatever the share and the rounding."""
    if not low < high:
        raise ValueError(f"low ({low:g}) must be below high ({high:g})")
    return np.clip(low + share * (high - low), low, high)
