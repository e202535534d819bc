"""Weighted arithmetic mean."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

from readiness.domain.numbers import Number


def mean(pairs: Sequence[tuple[int, Number]]) -> Number:
    """Σ weight · value ÷ Σ weight over (weight, value); exact.

    Values are brought to one denominator first: integer sums are several times faster than sums of fractions.
    """
    common = lcm(*[value.denominator for _, value in pairs])
    total = weights = 0
    for weight, value in pairs:
        total += weight * value.numerator * (common // value.denominator)
        weights += weight
    divisor = common * weights
    return total // divisor if total % divisor == 0 else Fraction(total, divisor)
