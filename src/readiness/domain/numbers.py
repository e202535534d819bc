"""Exact numbers: integers until a division, fractions after it; rounding is for display only."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

Number = int | Fraction

_DECIMAL: Final = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?\Z")
_FRACTION: Final = re.compile(r"([+-]?[0-9]+)\s*/\s*([0-9]+)\Z")
MAX_DIGITS: Final = 40
"""Longest number text that is read; longer ones are slips, and quadratic to parse."""


class RoundingMode(StrEnum):
    """How a displayed number is rounded (names of the decimal module, without ``ROUND_``)."""

    HALF_UP = "half_up"
    HALF_DOWN = "half_down"
    HALF_EVEN = "half_even"
    DOWN = "down"


def simplest(number: Fraction) -> Number:
    """The integer that ``number`` is, or ``number`` itself."""
    return number.numerator if number.denominator == 1 else number


def parse_number(text: str) -> Number | None:
    """Read ``12``, ``-3.5`` or ``10/3`` exactly; ``None`` for every other text (``3,5``, ``1e5``, ``NaN``)."""
    text = text.strip()
    if len(text) > MAX_DIGITS:
        return None
    if match := _DECIMAL.match(text):
        if match[1] is None:
            return int(text)
        whole, _, decimals = text.partition(".")
        return simplest(Fraction(int(whole + decimals), 10 ** len(decimals)))
    if (match := _FRACTION.match(text)) and int(match[2]):
        return simplest(Fraction(int(match[1]), int(match[2])))
    return None


def to_decimal(number: Number, digits: int = 60) -> Decimal:
    """``number`` as a decimal with ``digits`` significant digits."""
    if isinstance(number, int):
        return Decimal(number)
    return Context(prec=digits).divide(Decimal(number.numerator), Decimal(number.denominator))


def display(number: Number, places: int, mode: RoundingMode = RoundingMode.HALF_UP) -> str:
    """Round exactly and write with a decimal point and ``places`` decimals: ``2.60``."""
    numerator, denominator = (number, 1) if isinstance(number, int) else (number.numerator, number.denominator)
    scaled, rest = divmod(abs(numerator) * 10**places, denominator)
    twice = 2 * rest
    if mode is RoundingMode.HALF_UP:
        up = twice >= denominator
    elif mode is RoundingMode.HALF_DOWN:
        up = twice > denominator
    elif mode is RoundingMode.HALF_EVEN:
        up = twice > denominator or (twice == denominator and scaled % 2 == 1)
    else:
        up = False
    scaled += up
    sign = "-" if numerator < 0 and scaled else ""
    digits = str(scaled).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def plain(number: Number) -> str:
    """``number`` as a decimal string: exact where the decimal ends, else 15 significant digits."""
    if isinstance(number, int):
        return str(number)
    rest = number.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest == 1:
        return display(number, max(twos, fives), RoundingMode.DOWN)
    return format(to_decimal(number, 15), "f")
