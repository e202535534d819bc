"""The three-valued operators against brute force: the result holds whatever the operands turn out to be."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.domain.numbers import Number
from readiness.domain.values import (
    ABSENT,
    FALSE,
    TRUE,
    UNKNOWN,
    Absent,
    Choice,
    Interval,
    NumberValue,
    SetValue,
    Subset,
    TextValue,
    Truth,
    arithmetic,
    both,
    compare_numbers,
    compare_texts,
    contains,
    either,
    is_one_of,
    negate,
)

TRUTHS: tuple[Truth, ...] = (FALSE, TRUE, UNKNOWN)
COMPARE: dict[str, Callable[[object, object], bool]] = {
    "<": operator.lt,  # type: ignore[dict-item]
    "<=": operator.le,  # type: ignore[dict-item]
    ">": operator.gt,  # type: ignore[dict-item]
    ">=": operator.ge,  # type: ignore[dict-item]
    "==": operator.eq,
    "!=": operator.ne,
}
WORDS = ("a", "b", "c")

ENDS = st.integers(-3, 3) | st.fractions(-2, 2, max_denominator=3)
FAR = ENDS | st.sampled_from([math.inf, -math.inf])


def _interval(a: Number | float, b: Number | float, absent: bool) -> NumberValue:
    low, high = sorted((a, b))
    if low == high and isinstance(low, float):
        low, high = -math.inf, math.inf
    return Interval(low, high, absent)


NUMBERS: st.SearchStrategy[NumberValue] = ENDS | st.just(ABSENT) | st.builds(_interval, FAR, FAR, st.booleans())
TEXTS: st.SearchStrategy[TextValue] = (
    st.sampled_from(WORDS)
    | st.just(ABSENT)
    | st.builds(Choice, st.frozensets(st.sampled_from(WORDS), min_size=1) | st.none(), st.booleans())
)


def _subset(surely: frozenset[str], more: frozenset[str], absent: bool) -> SetValue:
    return Subset(surely, surely | more, absent)


CHOSEN = st.frozensets(st.sampled_from(WORDS))
SETS: st.SearchStrategy[SetValue] = CHOSEN | st.just(ABSENT) | st.builds(_subset, CHOSEN, CHOSEN, st.booleans())


def numbers(value: NumberValue) -> Iterator[Number | Absent]:
    """What a number may turn out to be: ends, some between, and absent where that can be."""
    if not isinstance(value, Interval):
        yield value
        return
    low = Fraction(value.low) if not isinstance(value.low, float) else Fraction(-1000)
    high = Fraction(value.high) if not isinstance(value.high, float) else Fraction(1000)
    if low > high:
        low, high = (high - 5, high) if isinstance(value.low, float) else (low, low + 5)
    yield from (low, high, (low + high) / 2, low + (high - low) / 7)
    if low <= 0 <= high:
        yield 0
    if value.absent:
        yield ABSENT


def texts(value: TextValue) -> Iterator[str | Absent]:
    """What a text may turn out to be."""
    if not isinstance(value, Choice):
        yield value
        return
    yield from (value.options if value.options is not None else (*WORDS, ""))
    if value.absent:
        yield ABSENT


def sets(value: SetValue) -> Iterator[frozenset[str] | Absent]:
    """What a set of choices may turn out to be."""
    if not isinstance(value, Subset):
        yield value
        return
    more = sorted(value.possibly - value.surely)
    for chosen in chain.from_iterable(combinations(more, size) for size in range(len(more) + 1)):
        yield value.surely | frozenset(chosen)
    if value.absent:
        yield ABSENT


def holds(value: NumberValue, number: Number | Absent) -> bool:
    """Whether ``number`` is one of those that ``value`` says are possible."""
    if isinstance(value, Interval):
        return value.absent if isinstance(number, Absent) else value.low <= number <= value.high
    return number is ABSENT if isinstance(value, Absent) else number == value


def possible(truth: Truth, outcome: bool) -> bool:
    """Whether ``truth`` allows the outcome."""
    return bool(truth & (TRUE if outcome else FALSE))


@pytest.mark.parametrize(("left", "right"), list(product(TRUTHS, TRUTHS)))
def test_connectives_are_those_of_kleene(left: Truth, right: Truth) -> None:
    """Exactly the outcomes of all pairs of certain truths."""

    def outcomes(function: Callable[[bool, bool], bool]) -> Truth:
        found = 0
        for a, b in product((False, True), repeat=2):
            if possible(left, a) and possible(right, b):
                found |= TRUE if function(a, b) else FALSE
        return found

    assert both(left, right) == outcomes(lambda a, b: a and b)
    assert either(left, right) == outcomes(lambda a, b: a or b)
    assert negate(left) == outcomes(lambda a, b: not a)
    assert negate(both(left, right)) == either(negate(left), negate(right))


@pytest.mark.parametrize("sign", ["+", "-", "*", "/"])
@given(left=NUMBERS, right=NUMBERS)
@settings(max_examples=300, derandomize=True, deadline=None)
def test_arithmetic_holds_every_outcome(left: NumberValue, right: NumberValue, sign: str) -> None:
    """Absent where an operand is, or where the divisor is 0."""
    result = arithmetic(sign, left, right)
    for a, b in product(numbers(left), numbers(right)):
        outcome: Number | Absent
        if isinstance(a, Absent) or isinstance(b, Absent) or (sign == "/" and b == 0):
            outcome = ABSENT
        else:
            x, y = Fraction(a), Fraction(b)
            outcome = {"+": x + y, "-": x - y, "*": x * y}[sign] if sign != "/" else x / y
        assert holds(result, outcome), (a, b, outcome, result)


@pytest.mark.parametrize("sign", COMPARE)
@given(left=NUMBERS, right=NUMBERS)
@settings(max_examples=300, derandomize=True, deadline=None)
def test_comparing_numbers_allows_every_outcome(left: NumberValue, right: NumberValue, sign: str) -> None:
    """A comparison with something absent is false, ``!=`` too; what is certain is said to be certain."""
    result = compare_numbers(sign, left, right)
    for a, b in product(numbers(left), numbers(right)):
        outcome = not isinstance(a, Absent) and not isinstance(b, Absent) and COMPARE[sign](a, b)
        assert possible(result, outcome), (a, b, result)
    if not isinstance(left, Interval) and not isinstance(right, Interval):
        assert result != UNKNOWN


@pytest.mark.parametrize("sign", COMPARE)
@given(left=TEXTS, right=TEXTS)
@settings(max_examples=200, derandomize=True, deadline=None)
def test_comparing_texts_allows_every_outcome(left: TextValue, right: TextValue, sign: str) -> None:
    """The same for texts and dates."""
    result = compare_texts(sign, left, right)
    for a, b in product(texts(left), texts(right)):
        outcome = not isinstance(a, Absent) and not isinstance(b, Absent) and COMPARE[sign](a, b)
        assert possible(result, outcome), (a, b, result)


@given(value=TEXTS, options=st.frozensets(st.sampled_from(WORDS), min_size=1), negated=st.booleans())
@settings(max_examples=300, derandomize=True, deadline=None)
def test_membership_allows_exactly_the_outcomes(value: TextValue, options: frozenset[str], negated: bool) -> None:
    """``in`` and ``not in`` of one choice."""
    found = 0
    for text in texts(value):
        found |= TRUE if not isinstance(text, Absent) and (text in options) is not negated else FALSE
    result = is_one_of(value, options, negated=negated)
    assert result == found or (isinstance(value, Choice) and value.options is None and result == UNKNOWN)


@given(value=SETS, member=st.sampled_from(WORDS), negated=st.booleans())
@settings(max_examples=300, derandomize=True, deadline=None)
def test_containing_allows_exactly_the_outcomes(value: SetValue, member: str, negated: bool) -> None:
    """``in`` and ``not in`` of a set of choices."""
    found = 0
    for chosen in sets(value):
        found |= TRUE if not isinstance(chosen, Absent) and (member in chosen) is not negated else FALSE
    assert contains(value, member, negated=negated) == found
