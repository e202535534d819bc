"""Tables of numbers: a row is a unit, a column an indicator or a node; each value is finite, or NaN where missing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class ColumnError(ValueError):
    """What is wrong with one column, counted from 0."""

    def __init__(self, column: int, reason: str) -> None:
        self.column = column
        self.reason = reason
        super().__init__(f"column {column}: {reason}")


def require(fine: NDArray[np.bool_], reason: str) -> None:
    """Refuse the first column that is not ``fine`` (a truth per column) with a :class:`ColumnError`."""
    wrong = np.flatnonzero(~fine)
    if wrong.size:
        raise ColumnError(int(wrong[0]), reason)


def counts(table: Floats) -> NDArray[np.intp]:
    """How many values each column has."""
    return np.asarray(np.count_nonzero(~np.isnan(table), axis=0))


def least(table: Floats, axis: int) -> Floats:
    """The least value along the axis; NaN where every value is missing."""
    return np.asarray(np.fmin.reduce(table, axis=axis, initial=np.nan))


def greatest(table: Floats, axis: int) -> Floats:
    """The greatest value along the axis; NaN where every value is missing."""
    return np.asarray(np.fmax.reduce(table, axis=axis, initial=np.nan))
