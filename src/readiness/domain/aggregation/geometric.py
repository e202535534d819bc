"""Weighted geometric mean."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction
from math import gcd
from typing import Final

from readiness.domain.numbers import Number, simplest, to_decimal

DIGITS: Final = 30
"""Significant digits of a root that is not rational."""

_WORKING: Final = Context(prec=DIGITS + 25)
_ROUND: Final = Context(prec=DIGITS)
_EXACT_ROOT_LIMIT: Final = 48
"""Sums of weights up to this are tried for an exact rational root."""


def geometric(pairs: Sequence[tuple[int, Number]]) -> Number:
    """Π value^(weight ÷ Σ weight) over (weight, value); any 0 makes 0; exact where the root is rational.

    A value below 0 counts as 0: the scale begins at 0, but a sum of which a part does not apply may fall below.
    """
    if any(value <= 0 for _, value in pairs):
        return 0
    if all(value == pairs[0][1] for _, value in pairs):
        return pairs[0][1]
    divisor = gcd(*[weight for weight, _ in pairs])
    weights = sum(weight // divisor for weight, _ in pairs)
    if weights <= _EXACT_ROOT_LIMIT:
        numerator = denominator = 1
        for weight, value in pairs:
            numerator *= value.numerator ** (weight // divisor)
            denominator *= value.denominator ** (weight // divisor)
        shared = gcd(numerator, denominator)
        top, bottom = _root(numerator // shared, weights), _root(denominator // shared, weights)
        if top is not None and bottom is not None:
            return simplest(Fraction(top, bottom))
    logarithm = Decimal(0)
    for weight, value in sorted(pairs):
        term = _WORKING.multiply(Decimal(weight // divisor), _WORKING.ln(to_decimal(value, DIGITS + 25)))
        logarithm = _WORKING.add(logarithm, term)
    root = _WORKING.exp(_WORKING.divide(logarithm, Decimal(weights)))
    return simplest(Fraction(_ROUND.plus(root)))


def _root(number: int, degree: int) -> int | None:
    """The integer ``degree``-th root of ``number``, if there is one."""
    low, high = 0, 1 << (-(-number.bit_length() // degree) + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle**degree <= number:
            low = middle
        else:
            high = middle - 1
    return low if low**degree == number else None
