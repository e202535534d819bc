"""Writing, rounding and reading exact numbers."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.domain.numbers import MAX_DIGITS, Number, RoundingMode, display, parse_number, plain, simplest

MODES = {
    RoundingMode.HALF_UP: decimal.ROUND_HALF_UP,
    RoundingMode.HALF_DOWN: decimal.ROUND_HALF_DOWN,
    RoundingMode.HALF_EVEN: decimal.ROUND_HALF_EVEN,
    RoundingMode.DOWN: decimal.ROUND_DOWN,
}
WIDE = decimal.Context(prec=200)
STICKY = decimal.Context(prec=120, rounding=decimal.ROUND_05UP)
"""Cut so that rounding once more gives what rounding the exact quotient would give."""

ENDING = st.builds(
    lambda digits, places: simplest(Fraction(digits, 10**places)), st.integers(-(10**15), 10**15), st.integers(0, 9)
)
ANY = st.fractions().map(simplest)
TIES = st.builds(
    lambda whole, places: simplest(Fraction(2 * whole + 1, 2 * 10**places)),
    st.integers(-5000, 5000),
    st.integers(0, 4),
)


@pytest.mark.parametrize("mode", RoundingMode)
@given(number=ENDING | ANY | TIES, places=st.integers(0, 6))
@settings(max_examples=200, derandomize=True, deadline=None)
def test_display_rounds_like_the_decimal_module(number: Number, places: int, mode: RoundingMode) -> None:
    """In every mode, ties included; only a negative zero is not written."""
    quotient = STICKY.divide(Decimal(number.numerator), Decimal(number.denominator))
    rounded = quotient.quantize(Decimal(1).scaleb(-places), rounding=MODES[mode], context=WIDE)
    assert display(number, places, mode) == format(abs(rounded) if rounded == 0 else rounded, "f")


@given(ENDING)
@settings(max_examples=300, derandomize=True)
def test_a_decimal_that_ends_is_written_exactly_and_read_back(number: Number) -> None:
    """Formatting and parsing are inverse."""
    text = plain(number)
    assert Fraction(text) == number
    assert parse_number(text) == number
    assert type(parse_number(text)) is type(number)
    assert text == text.rstrip("0").rstrip(".") or "." not in text


@given(ANY)
@settings(max_examples=300, derandomize=True)
def test_any_other_number_is_written_with_fifteen_digits(number: Number) -> None:
    """Within half a unit of the fifteenth significant digit."""
    written = Fraction(plain(number))
    assert written == number or abs(written - number) <= abs(Fraction(number)) * Fraction(5, 10**15)


@given(ANY)
@settings(max_examples=200, derandomize=True)
def test_a_fraction_is_read_exactly(number: Number) -> None:
    """``10/3`` is a number."""
    text = f"{number.numerator}/{number.denominator}"
    if len(text) <= MAX_DIGITS:
        assert parse_number(text) == number


@pytest.mark.parametrize(
    "text", ["", " ", "3,5", "1e5", "NaN", "inf", "1/0", ".5", "5.", "1_000", "0x10", "٣", "--1", "9" * 41]
)
def test_whatever_is_no_number_is_not_read(text: str) -> None:
    """``None``, never a guess."""
    assert parse_number(text) is None
