"""Laws of normalisation and of weighted means, on random tables."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from typing import Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.comparison.aggregation import Mean, weighted_mean
from readiness.comparison.arrays import Floats
from readiness.comparison.normalisation import borda, fraction_of_maximum, min_max, percent_rank, rank, z_score
from readiness.domain.aggregation.geometric import geometric
from readiness.domain.aggregation.harmonic import harmonic
from readiness.domain.aggregation.mean import mean as arithmetic
from readiness.domain.numbers import Number
from tests.unit.comparison.tables import LAW, TABLES, floats, same, weights_for

NORMALISATIONS: Final = [min_max, z_score, rank, borda, percent_rank, fraction_of_maximum]
EXACT: Final[dict[Mean, Callable[[list[tuple[int, Number]]], Number]]] = {
    Mean.ARITHMETIC: arithmetic,
    Mean.GEOMETRIC: geometric,
    Mean.HARMONIC: harmonic,
}


@given(TABLES, st.floats(-100, 100), st.floats(0.001, 100))
@LAW
def test_min_max_stays_within_its_range_and_reaches_both_ends(values: Floats, low: float, width: float) -> None:
    high = low + width
    for given_column, found in zip(values.T, min_max(values, low, high).T, strict=True):
        if np.unique(given_column[~np.isnan(given_column)]).size < 2:
            assert np.isnan(found).all()
            continue
        assert np.nanmin(found) == low
        assert np.nanmax(found) == pytest.approx(high, rel=1e-12)
        assert np.nanmax(found) <= high
        np.testing.assert_array_equal(np.isnan(found), np.isnan(given_column))


@pytest.mark.parametrize("normalise", NORMALISATIONS)
@given(data=st.data(), values=TABLES)
@LAW
def test_the_order_of_units_and_columns_is_irrelevant(
    normalise: Callable[[Floats], Floats], data: st.DataObject, values: Floats
) -> None:
    rows = data.draw(st.permutations(range(values.shape[0])))
    columns = data.draw(st.permutations(range(values.shape[1])))
    same(normalise(values[rows][:, columns]), normalise(values)[rows][:, columns])


@pytest.mark.parametrize("normalise", NORMALISATIONS)
@given(values=TABLES)
@LAW
def test_more_is_never_worse(normalise: Callable[[Floats], Floats], values: Floats) -> None:
    for before, after in zip(values.T, normalise(values).T, strict=True):
        kept = ~np.isnan(after)
        order = np.argsort(before[kept])
        assert (np.diff(after[kept][order]) >= 0).all()


@pytest.mark.parametrize("mean", Mean)
@given(data=st.data(), values=TABLES)
@LAW
def test_a_mean_lies_between_the_least_and_the_greatest_that_counts(
    mean: Mean, data: st.DataObject, values: Floats
) -> None:
    """Exactly, rounding included: a unit that is best everywhere is as good as any other that is."""
    weights = data.draw(weights_for(values))
    for row, found in zip(values, weighted_mean(values, weights, mean), strict=True):
        counted = row[~np.isnan(row) & (weights > 0)]
        if counted.size:
            assert counted.min() <= found <= counted.max()
        else:
            assert np.isnan(found)


@given(data=st.data(), values=TABLES)
@LAW
def test_harmonic_is_at_most_geometric_is_at_most_arithmetic(data: st.DataObject, values: Floats) -> None:
    weights = data.draw(weights_for(values))
    means = [weighted_mean(values, weights, mean) for mean in (Mean.HARMONIC, Mean.GEOMETRIC, Mean.ARITHMETIC)]
    for less, more in pairwise(means):
        np.testing.assert_array_equal(np.isnan(less), np.isnan(more))
        kept = ~np.isnan(less)
        assert (less[kept] <= more[kept] * (1 + 1e-12)).all()


@pytest.mark.parametrize("mean", Mean)
@given(data=st.data(), values=TABLES)
@LAW
def test_the_place_of_a_unit_does_not_touch_its_last_bit(mean: Mean, data: st.DataObject, values: Floats) -> None:
    """Else equal units would not tie."""
    weights = data.draw(weights_for(values))
    order = data.draw(st.permutations(range(len(values))))
    found = weighted_mean(values, weights, mean)
    np.testing.assert_array_equal(weighted_mean(values[order], weights, mean), found[order])
    doubled = weighted_mean(np.concatenate([values, values]), weights, mean)
    np.testing.assert_array_equal(doubled, np.concatenate([found, found]))


@pytest.mark.parametrize("mean", Mean)
@given(data=st.data(), values=TABLES)
@LAW
def test_the_order_of_children_is_irrelevant(mean: Mean, data: st.DataObject, values: Floats) -> None:
    weights = data.draw(weights_for(values))
    order = data.draw(st.permutations(range(len(weights))))
    np.testing.assert_allclose(
        weighted_mean(values[:, order], weights[order], mean), weighted_mean(values, weights, mean), rtol=1e-12
    )


@pytest.mark.parametrize("mean", Mean)
@given(pairs=st.lists(st.tuples(st.integers(1, 20), st.integers(0, 500).map(lambda n: Fraction(n, 100))), min_size=1))
@LAW
def test_it_is_the_exact_mean_of_the_core(mean: Mean, pairs: list[tuple[int, Number]]) -> None:
    weights, values = zip(*pairs, strict=True)
    (found,) = weighted_mean(floats([float(value) for value in values]), floats(*weights), mean)
    assert found == pytest.approx(float(EXACT[mean](pairs)), rel=1e-12)
