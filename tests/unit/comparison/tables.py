"""Small tables by hand, and random ones."""

from __future__ import annotations

from typing import Final

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from readiness.comparison.arrays import Floats

NA: Final = np.nan
LAW: Final = settings(max_examples=100, derandomize=True, deadline=None)
TABLES: Final = arrays(
    np.float64,
    array_shapes(min_dims=2, max_dims=2, max_side=7),
    elements=st.one_of(st.just(NA), st.integers(0, 5).map(float), st.floats(0, 1000, allow_subnormal=False)),
)
"""Units × columns of 0 to 1000, with missing values and many that are equal."""


def floats(*rows: object) -> Floats:
    """A row, or a table of rows."""
    return np.array(rows, dtype=np.float64)


def column(*values: float) -> Floats:
    """A table of one column."""
    return floats(*values)[:, np.newaxis]


def same(found: Floats, expected: Floats) -> None:
    """Equal to about the last bits, with values missing at the same places."""
    np.testing.assert_allclose(found, expected, rtol=1e-13, atol=1e-13, strict=True)


def weights_for(table: Floats) -> st.SearchStrategy[Floats]:
    """A weight for each column, often 0."""
    return arrays(np.float64, table.shape[1], elements=st.sampled_from([0.0, 0.1, 0.3, 1.0, 7.0]))
