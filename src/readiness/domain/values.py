"""What is known of a value while some answers are open: truth, numbers, choices and sets with their possible range.

An exact value is the plain Python object (``int``, ``Fraction``, ``str``, ``frozenset``); a value that is not fully
known is an :class:`Interval`, :class:`Choice` or :class:`Subset`; a value that certainly is not there is ``ABSENT``.
Every operation is sound: the result holds whatever any completion of the open answers would give.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from readiness.domain.numbers import Number, simplest

FALSE: Final = 1
TRUE: Final = 2
UNKNOWN: Final = 3
"""Truth as two bits: can it be false (1), can it be true (2)."""

Truth = int
Bound = Number | float
"""An exact number, or plus or minus infinity."""


class Absent:
    """A value that does not exist: its question is hidden or does not apply, or a division by zero."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absent()


@dataclass(frozen=True, slots=True)
class Interval:
    """A number between ``low`` and ``high`` inclusive; ``absent`` says that it may not exist at all."""

    low: Bound
    high: Bound
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One text out of ``options`` (``None``: any text)."""

    options: frozenset[str] | None
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Subset:
    """A set that holds all of ``surely`` and possibly more of ``possibly``."""

    surely: frozenset[str]
    possibly: frozenset[str]
    absent: bool = False


NumberValue = Number | Interval | Absent
TextValue = str | Choice | Absent
SetValue = frozenset[str] | Subset | Absent
Value = Number | str | frozenset[str] | Interval | Choice | Subset | Absent


def truth(value: bool) -> Truth:
    """The certain truth value."""
    return TRUE if value else FALSE


def negate(value: Truth) -> Truth:
    """Strong Kleene negation: swap the two bits."""
    return (value >> 1) | ((value & 1) << 1)


def both(left: Truth, right: Truth) -> Truth:
    """Strong Kleene conjunction: unknown is absorbed by false."""
    return (left & right & TRUE) | ((left | right) & FALSE)


def either(left: Truth, right: Truth) -> Truth:
    """Strong Kleene disjunction: unknown is absorbed by true."""
    return ((left | right) & TRUE) | (left & right & FALSE)


def interval_of(value: Number | Interval) -> Interval:
    """An exact number as the interval of one point."""
    return value if isinstance(value, Interval) else Interval(value, value)


def settle(interval: Interval) -> NumberValue:
    """The exact number if the interval is one point that surely exists."""
    if interval.low == interval.high and not interval.absent and not isinstance(interval.low, float):
        return interval.low
    return interval


def _infinity(positive: bool) -> float:
    return math.inf if positive else -math.inf


def _sum(left: Bound, right: Bound) -> Bound:
    # Infinity first: adding it to a very long integer would overflow a float.
    return left if isinstance(left, float) else right if isinstance(right, float) else left + right


def _product(left: Bound, right: Bound) -> Bound:
    if left == 0 or right == 0:
        return 0
    if isinstance(left, float) or isinstance(right, float):
        return _infinity((left > 0) == (right > 0))
    return left * right


def _quotient(left: Bound, right: Bound) -> Bound:
    if isinstance(right, float):
        return _infinity((left > 0) == (right > 0)) if isinstance(left, float) else 0
    if isinstance(left, float):
        return _infinity((left > 0) == (right > 0))
    return simplest(Fraction(left) / right)


def _add(left: Interval, right: Interval) -> Interval:
    return Interval(_sum(left.low, right.low), _sum(left.high, right.high), left.absent or right.absent)


def _subtract(left: Interval, right: Interval) -> Interval:
    return Interval(_sum(left.low, -right.high), _sum(left.high, -right.low), left.absent or right.absent)


def _multiply(left: Interval, right: Interval) -> Interval:
    ends = [_product(a, b) for a in (left.low, left.high) for b in (right.low, right.high)]
    return Interval(min(ends), max(ends), left.absent or right.absent)


def _divide(left: Interval, right: Interval) -> Interval | Absent:
    absent = left.absent or right.absent
    if right.low == 0 == right.high:
        return ABSENT
    if right.low < 0 < right.high:
        return Interval(-math.inf, math.inf, absent=True)
    if right.low == 0 or right.high == 0:
        # Arbitrarily close to zero (integers are not told apart): unbounded on the side of the sign, or absent.
        far = right.high if right.low == 0 else right.low
        ends: list[Bound] = []
        for end in (left.low, left.high):
            ends.append(_quotient(end, far))
            ends.append(0 if end == 0 else _infinity((end > 0) == (far > 0)))
        return Interval(min(ends), max(ends), absent=True)
    ends = [_quotient(a, b) for a in (left.low, left.high) for b in (right.low, right.high)]
    return Interval(min(ends), max(ends), absent)


_INTERVAL_OPERATIONS: Final[dict[str, Callable[[Interval, Interval], Interval | Absent]]] = {
    "+": _add,
    "-": _subtract,
    "*": _multiply,
    "/": _divide,
}


def arithmetic(operator: str, left: NumberValue, right: NumberValue) -> NumberValue:
    """``left operator right`` for ``+ - * /``; absent where an operand is, or where the divisor is zero."""
    if isinstance(left, Absent) or isinstance(right, Absent):
        return ABSENT
    if not isinstance(left, Interval) and not isinstance(right, Interval):
        if operator == "+":
            return left + right
        if operator == "-":
            return left - right
        if operator == "*":
            return left * right
        return simplest(Fraction(left) / right) if right else ABSENT
    result = _INTERVAL_OPERATIONS[operator](interval_of(left), interval_of(right))
    return result if isinstance(result, Absent) else settle(result)


def compare_numbers(operator: str, left: NumberValue, right: NumberValue) -> Truth:
    """``left operator right`` for ``< <= > >= == !=``; false where an operand is absent."""
    if isinstance(left, Absent) or isinstance(right, Absent):
        return FALSE
    a, b = interval_of(left), interval_of(right)
    if operator in (">", ">="):
        operator, a, b = ("<" if operator == ">" else "<="), b, a
    if operator == "<":
        result = (TRUE if a.low < b.high else 0) | (FALSE if a.high >= b.low else 0)
    elif operator == "<=":
        result = (TRUE if a.low <= b.high else 0) | (FALSE if a.high > b.low else 0)
    else:
        meet = a.low <= b.high and b.low <= a.high
        result = (TRUE if meet else 0) | (0 if a.low == a.high == b.low == b.high else FALSE)
        if operator == "!=":
            result = negate(result)
    return result | FALSE if a.absent or b.absent else result


def compare_texts(operator: str, left: TextValue, right: TextValue) -> Truth:
    """``left operator right`` for texts; ordering serves dates, whose ISO text sorts by time."""
    if isinstance(left, Absent) or isinstance(right, Absent):
        return FALSE
    if isinstance(left, str) and isinstance(right, str):
        return truth(_TEXT_OPERATIONS[operator](left, right))
    lefts = frozenset([left]) if isinstance(left, str) else left.options
    rights = frozenset([right]) if isinstance(right, str) else right.options
    if lefts is None or rights is None:
        return UNKNOWN
    result = 0
    for a in lefts:
        for b in rights:
            result |= truth(_TEXT_OPERATIONS[operator](a, b))
    absent = (isinstance(left, Choice) and left.absent) or (isinstance(right, Choice) and right.absent)
    return result | FALSE if absent or not result else result


_TEXT_OPERATIONS: Final[dict[str, Callable[[str, str], bool]]] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def is_one_of(value: TextValue, options: frozenset[str], *, negated: bool = False) -> Truth:
    """Whether a text is among ``options``; false where the text is absent, whatever ``negated`` says."""
    if isinstance(value, Absent):
        return FALSE
    if isinstance(value, str):
        return truth((value in options) is not negated)
    if value.options is None:
        return UNKNOWN
    inside = (TRUE if value.options & options else 0) | (FALSE if value.options - options else 0)
    result = negate(inside) if negated else inside
    return result | FALSE if value.absent else result


def contains(value: SetValue, member: str, *, negated: bool = False) -> Truth:
    """Whether a set of chosen options holds ``member``; false where the set is absent, whatever ``negated`` says."""
    if isinstance(value, Absent):
        return FALSE
    if isinstance(value, frozenset):
        return truth((member in value) is not negated)
    inside = TRUE if member in value.surely else UNKNOWN if member in value.possibly else FALSE
    result = negate(inside) if negated else inside
    return result | FALSE if value.absent else result
