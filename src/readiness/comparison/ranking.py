"""Ranks: 1 is the greatest value. Values tie when they are equal to the last bit; round them first if less will do."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from readiness.comparison.arrays import Floats


class Ties(StrEnum):
    """Which ranks follow upon equal values."""

    MIN = "min"
    """Competition: 1 2 2 4. A rank is one more than how many are ahead."""
    DENSE = "dense"
    """1 2 2 3. A rank is one more than how many greater values there are."""


def ranks(values: Floats, ties: Ties = Ties.MIN) -> Floats:
    """The ranks along the first axis: of a column, or of each column of a table; the shape stays.

    Whole numbers from 1, the greatest value first; NaN stays NaN and takes no place.
    With ``Ties.MIN`` the ranks of COINr's ``get_results``.
    """
    order = np.argsort(-values, axis=0)
    ordered = np.take_along_axis(values, order, axis=0)
    first = np.ones(values.shape, dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    if ties is Ties.DENSE:
        numbers = np.cumsum(first, axis=0)
    else:
        positions = np.cumsum(np.ones_like(first), axis=0)
        numbers = np.maximum.accumulate(np.where(first, positions, 0), axis=0)
    found = np.empty(values.shape)
    np.put_along_axis(found, order, numbers, axis=0)
    return np.where(np.isnan(values), np.nan, found)
