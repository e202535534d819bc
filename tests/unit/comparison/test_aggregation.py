"""Weighted means over columns: cases by hand."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.comparison.aggregation import Mean, weighted_mean
from readiness.comparison.arrays import ColumnError
from readiness.domain.framework import Aggregate
from tests.unit.comparison.tables import NA, floats, same

POSITIVE_ONLY = [Mean.GEOMETRIC, Mean.HARMONIC]


@pytest.mark.parametrize(("mean", "expected"), [(Mean.ARITHMETIC, 4.75), (Mean.GEOMETRIC, 2), (Mean.HARMONIC, 64 / 49)])
def test_weights_are_relative(mean: Mean, expected: float) -> None:
    values = floats([1, 16], [16, 16])
    same(weighted_mean(values, floats(3, 1), mean), floats(expected, 16))
    same(weighted_mean(values, floats(0.75, 0.25), mean), floats(expected, 16))


@pytest.mark.parametrize("mean", Mean)
def test_what_is_missing_leaves_its_weight_to_the_others(mean: Mean) -> None:
    values = floats([1, 16, NA], [NA, 16, NA], [NA, NA, 5], [NA, NA, NA])
    weights = floats(3, 1, 2)
    pair = weighted_mean(values[:1, :2], weights[:2], mean)
    same(weighted_mean(values, weights, mean), floats(pair[0], 16, 5, NA))


def test_the_threshold_counts_children_and_not_their_weight() -> None:
    values = floats([4, NA, NA, NA], [4, 8, NA, NA], [4, 8, 0, 0])
    weights = floats(97, 1, 1, 1)
    some, half, whole = weighted_mean(values, weights)
    same(weighted_mean(values, weights, threshold=0.25), floats(some, half, whole))
    same(weighted_mean(values, weights, threshold=0.5), floats(NA, half, whole))
    same(weighted_mean(values, weights, threshold=0.51), floats(NA, NA, whole))
    same(weighted_mean(values, weights, threshold=1), floats(NA, NA, whole))


@pytest.mark.parametrize("mean", Mean)
def test_a_child_without_weight_counts_for_the_threshold_only(mean: Mean) -> None:
    values = floats([0, 4], [0, NA], [NA, 4])
    same(weighted_mean(values, floats(0, 2), mean), floats(4, NA, 4))
    same(weighted_mean(values, floats(0, 2), mean, threshold=1), floats(4, NA, NA))


@pytest.mark.parametrize("mean", POSITIVE_ONLY)
def test_a_0_makes_0(mean: Mean) -> None:
    same(weighted_mean(floats([0, 9], [-0.0, 0], [9, NA]), floats(1, 5), mean), floats(0, 0, 9))


@pytest.mark.parametrize("mean", POSITIVE_ONLY)
def test_a_value_below_0_has_no_such_mean(mean: Mean) -> None:
    with pytest.raises(ColumnError, match=f"column 1: a {mean} mean takes no values below 0") as caught:
        weighted_mean(floats([1, NA, -1], [1, -1, 1]), floats(1, 1, 1), mean)
    assert caught.value.column == 1
    assert weighted_mean(floats([1, -1]), floats(1, 1)) == [0]


@pytest.mark.parametrize("weight", [-1, NA, np.inf])
def test_a_weight_is_a_number_of_at_least_0(weight: float) -> None:
    with pytest.raises(ColumnError, match="column 1: a weight"):
        weighted_mean(floats([1, 2]), floats(1, weight))


@pytest.mark.parametrize(
    ("values", "weights"), [((2, 3), (2,)), ((2, 0), (0,)), ((2, 3), ()), ((2,), ()), ((2, 3, 4), (3, 4))]
)
def test_shapes_must_fit(values: tuple[int, ...], weights: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        weighted_mean(np.ones(values), np.ones(weights))


@pytest.mark.parametrize("threshold", [-0.1, 1.1, NA])
def test_a_threshold_is_a_share(threshold: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        weighted_mean(floats([1, 2]), floats(1, 1), threshold=threshold)


def test_no_units_have_no_means() -> None:
    assert weighted_mean(np.empty((0, 2)), floats(1, 1)).shape == (0,)


def test_the_names_are_those_of_the_criteria_language() -> None:
    assert set(Mean) < set(Aggregate)
