"""Weighted harmonic mean."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from readiness.domain.numbers import Number, simplest


def harmonic(pairs: Sequence[tuple[int, Number]]) -> Number:
    """Σ weight ÷ Σ (weight ÷ value) over (weight, value); any 0, or less, makes 0; exact."""
    if any(value <= 0 for _, value in pairs):
        return 0
    total = sum((Fraction(weight) / value for weight, value in pairs), Fraction(0))
    return simplest(sum(weight for weight, _ in pairs) / total)
