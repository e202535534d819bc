"""Copeland's method: units are compared in pairs, and only who is ahead counts, not by how much."""

from __future__ import annotations

from typing import Final

import numpy as np

from readiness.comparison.arrays import Floats

MOST: Final = 5000
"""Most units; every pair of them is held at once."""


def outranking(values: Floats, weights: Floats) -> Floats:
    """Units × units: the share of the weight with which a unit is ahead of another (``outrankMatrix`` of COINr 1.1.14).

    ``values`` is units × children, NaN where missing; of a pair only the children count that both have, and a tie gives
    each half of its weight. NaN for a pair that has no child in common, and for a unit with itself. More than
    :data:`MOST` units are a ``ValueError``.
    """
    count = len(values)
    if count > MOST:
        raise ValueError(f"Copeland's method compares at most {MOST} units, not {count}")
    ahead, common = np.zeros((count, count)), np.zeros((count, count))
    for column, weight in zip(values.T, weights, strict=True):
        there = ~np.isnan(column)
        both = there[:, None] & there[None, :]
        ahead += weight * both * ((column[:, None] > column[None, :]) + 0.5 * (column[:, None] == column[None, :]))
        common += weight * both
    with np.errstate(invalid="ignore"):
        shares: Floats = ahead / common
    np.fill_diagonal(shares, np.nan)
    return shares


def copeland(values: Floats, weights: Floats) -> Floats:
    """How many units each is ahead of, minus how many are ahead of it (``a_copeland``).

    Ahead is who has more than half of the weight. NaN for a unit that cannot be compared with any.
    """
    shares = outranking(values, weights)
    comparable = ~np.isnan(shares).all(axis=1)
    if len(values) == 1:
        comparable = ~np.isnan(values).all(axis=1)
    balance = np.nansum(np.sign(np.round(shares - 0.5, 12)), axis=1)
    return np.where(comparable, balance, np.nan)
