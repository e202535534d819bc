"""Copeland's method and the power mean: by hand, and against their definitions."""

from __future__ import annotations

import numpy as np
import pytest

from readiness.comparison.aggregation import Mean, power_scale, weighted_mean
from readiness.comparison.outranking import MOST, copeland, outranking
from tests.unit.comparison.tables import NA, floats, same

PAIRS = floats([1, 5, 2], [2, 2, 3], [3, 1, 1], [4, 6, 4])


def test_shares_of_the_weight() -> None:
    """Two thirds of the children, then all of them; never with oneself."""
    shares = outranking(PAIRS, floats(1, 1, 1))
    same(shares[1], floats(2 / 3, NA, 2 / 3, 0))
    same(shares[3], floats(1, 1, 1, NA))
    same(outranking(PAIRS, floats(1, 3, 1))[1], floats(2 / 5, NA, 4 / 5, 0))


def test_ahead_minus_behind() -> None:
    """Who leads everywhere is ahead of all."""
    same(copeland(PAIRS, floats(1, 1, 1)), floats(-1, 1, -3, 3))


def test_a_tie_gives_each_half() -> None:
    """Equal units are neither ahead nor behind."""
    same(copeland(floats([1, 2], [1, 2], [0, 3]), floats(1, 1)), floats(0, 0, 0))


def test_only_what_both_have_is_compared() -> None:
    """A unit with nothing in common with any has no value."""
    same(copeland(floats([5, NA], [4, 9], [NA, 8], [NA, NA]), floats(1, 1)), floats(1, 0, -1, NA))


def test_a_lone_unit() -> None:
    """Nobody is ahead of it."""
    same(copeland(floats([3, 4]), floats(1, 1)), floats(0))


def test_too_many_units() -> None:
    """Every pair is held at once."""
    with pytest.raises(ValueError, match="5000"):
        copeland(np.zeros((MOST + 1, 1)), floats(1))


@pytest.mark.parametrize(("power", "mean"), [(1, Mean.ARITHMETIC), (-1, Mean.HARMONIC), (1e-7, Mean.GEOMETRIC)])
def test_the_power_mean_holds_the_other_means(power: float, mean: Mean) -> None:
    """At 1, at -1, and near 0."""
    values, weights = floats([1, 16, NA], [4, 9, 2], [7, NA, NA]), floats(3, 1, 2)
    found = weighted_mean(values, weights, power=power)
    assert np.allclose(found, weighted_mean(values, weights, mean), rtol=1e-5)


def test_a_0_makes_0_under_a_negative_power_only() -> None:
    """Its reciprocal has no end; its square is 0."""
    values = floats([0, 4], [2, 4])
    assert weighted_mean(values, floats(1, 1), power=-2)[0] == 0
    assert np.isclose(weighted_mean(values, floats(1, 1), power=2)[0], np.sqrt(8))


def test_a_power_of_0_is_refused() -> None:
    """The geometric mean is its limit."""
    with pytest.raises(ValueError, match="other than 0"):
        power_scale(0)
