"""The least value counts: a gate rather than a mean."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.domain.numbers import Number


def minimum(pairs: Sequence[tuple[int, Number]]) -> Number:
    """The least value over (weight, value)."""
    return min(value for _, value in pairs)
