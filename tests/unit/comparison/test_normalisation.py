"""Indicators on one scale: cases by hand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from readiness.comparison.arrays import ColumnError, Floats
from readiness.comparison.normalisation import (
    borda,
    fraction_of_maximum,
    goalposts,
    min_max,
    oriented,
    percent_rank,
    rank,
    z_score,
)
from tests.unit.comparison.tables import NA, column, floats, same

ALL = [min_max, z_score, rank, borda, percent_rank, fraction_of_maximum]
Normalise = Callable[[Floats], Floats]


def test_min_max_spans_the_range_of_each_column() -> None:
    values = floats([2, -10], [4, 0], [3, 30])
    same(min_max(values), floats([0, 0], [100, 25], [50, 100]))
    same(min_max(values, 1, 5), floats([1, 1], [5, 2], [3, 5]))


def test_min_max_is_turned_round_by_a_direction() -> None:
    values = floats([2, 2], [4, 4], [3, 3])
    same(min_max(oriented(values, floats(1, -1))), floats([0, 100], [100, 0], [50, 50]))


@pytest.mark.parametrize(("low", "high"), [(5, 5), (10, 0), (NA, 1)])
def test_a_range_runs_upward(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="must be below high"):
        min_max(column(1, 2), low, high)
    with pytest.raises(ValueError, match="must be below high"):
        goalposts(column(1, 2), floats(0), floats(1), low, high)


def test_z_scores_have_the_mean_and_the_deviation_asked_for() -> None:
    same(z_score(column(1, 2, 3)), column(-1, 0, 1))
    same(z_score(column(2, NA, 6), 50, 10), column(50 - 10 / 2**0.5, NA, 50 + 10 / 2**0.5))


@pytest.mark.parametrize("deviation", [0, -1, NA])
def test_a_standard_deviation_is_above_0(deviation: float) -> None:
    with pytest.raises(ValueError, match="must be above 0"):
        z_score(column(1, 2), 0, deviation)


def test_z_scores_know_no_unit_of_measure() -> None:
    for unit in (1e-300, 1e300):
        same(z_score(unit * column(1, 2, 3)), column(-1, 0, 1))


def test_equal_values_share_the_least_rank_and_missing_ones_take_none() -> None:
    values = column(7, 3, NA, 7, 9)
    same(rank(values), column(2, 1, NA, 2, 4))
    same(borda(values), column(1, 0, NA, 1, 3))
    same(percent_rank(values), column(1 / 3, 0, NA, 1 / 3, 1))


def test_ranks_are_turned_round_by_a_direction() -> None:
    same(rank(oriented(column(7, 3, 7, 9), floats(-1))), column(2, 4, 2, 1))


def test_a_fraction_of_the_maximum() -> None:
    same(fraction_of_maximum(column(2, NA, 8, 0)), column(0.25, NA, 1, 0))


def test_a_fraction_of_a_negative_maximum_rises_as_values_fall() -> None:
    same(fraction_of_maximum(oriented(column(2, 8), floats(-1))), column(1, 4))


def test_a_maximum_of_0_has_no_fractions() -> None:
    same(fraction_of_maximum(column(0, -3)), column(NA, NA))


def test_goalposts_are_fixed_and_clip() -> None:
    values = floats([-1, -1], [5, 5], [NA, 7.5], [11, 11])
    expected = floats([0, 1], [0.5, 0.5], [NA, 0.25], [1, 0])
    same(goalposts(values, floats(0, 10), floats(10, 0)), expected)
    same(goalposts(values, floats(0, 10), floats(10, 0), 1, 5), 1 + 4 * expected)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (NA, 3), (0, np.inf)])
def test_goalposts_are_two_numbers(start: float, end: float) -> None:
    with pytest.raises(ColumnError, match="column 1: the goalposts"):
        goalposts(floats([1, 1]), floats(0, start), floats(10, end))


@pytest.mark.parametrize("direction", [0, -2, NA])
def test_a_direction_is_1_or_less_1(direction: float) -> None:
    with pytest.raises(ColumnError, match="column 1: a direction"):
        oriented(floats([1, 1]), floats(1, direction))


@pytest.mark.parametrize("normalise", [min_max, z_score])
def test_a_column_of_equal_values_has_no_spread(normalise: Normalise) -> None:
    values = floats([0.1, 1], [0.1, 2], [0.1, NA])
    found = normalise(values)
    assert np.isnan(found[:, 0]).all()
    assert not np.isnan(found[:2, 1]).any()


def test_a_column_of_equal_values_has_equal_ranks() -> None:
    same(rank(column(4, 4, NA)), column(1, 1, NA))
    same(borda(column(4, 4, NA)), column(0, 0, NA))
    same(percent_rank(column(4, 4, NA)), column(0, 0, NA))
    same(percent_rank(column(4, NA)), column(NA, NA))


@pytest.mark.parametrize("normalise", ALL)
def test_a_column_or_a_table_without_values(normalise: Normalise) -> None:
    values = floats([NA, 1], [NA, 2])
    found = normalise(values)
    assert np.isnan(found[:, 0]).all()
    same(found[:, 1:], normalise(values[:, 1:]))
    assert normalise(np.empty((0, 2))).shape == (0, 2)
