"""Ranks: who is first, and what equal values share."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from readiness.comparison.arrays import Floats
from readiness.comparison.ranking import Ties, ranks
from tests.unit.comparison.tables import LAW, NA, TABLES, floats, same


@pytest.mark.parametrize(("ties", "expected"), [(Ties.MIN, (3, 1, NA, 3, 1, 5)), (Ties.DENSE, (2, 1, NA, 2, 1, 3))])
def test_the_greatest_is_first_and_equal_ones_share(ties: Ties, expected: tuple[float, ...]) -> None:
    same(ranks(floats(7, 9, NA, 7, 9, -3), ties), floats(*expected))


def test_competition_ranks_are_the_usual_ones() -> None:
    same(ranks(floats(1, 2)), floats(2, 1))
    same(ranks(floats(5, 5, 4)), floats(1, 1, 3))


@pytest.mark.parametrize("ties", Ties)
def test_every_column_of_a_table_has_ranks_of_its_own(ties: Ties) -> None:
    same(ranks(floats([1, 5, NA], [2, 5, NA]), ties), floats([2, 1, NA], [1, 1, NA]))


@pytest.mark.parametrize("shape", [(0,), (0, 3), (3, 0)])
@pytest.mark.parametrize("ties", Ties)
def test_nothing_has_no_ranks(ties: Ties, shape: tuple[int, ...]) -> None:
    assert ranks(np.empty(shape), ties).shape == shape


@given(TABLES)
@LAW
def test_a_rank_is_one_more_than_how_many_are_ahead(values: Floats) -> None:
    for column, competition, dense in zip(values.T, ranks(values).T, ranks(values, Ties.DENSE).T, strict=True):
        for value, place, step in zip(column, competition, dense, strict=True):
            if np.isnan(value):
                assert np.isnan(place)
                assert np.isnan(step)
            else:
                assert place == 1 + np.count_nonzero(column > value)
                assert step == 1 + np.unique(column[column > value]).size
