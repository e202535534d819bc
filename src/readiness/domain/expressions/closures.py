"""The closures that compiled expressions are made of."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final

from readiness.domain.numbers import Number
from readiness.domain.state import INAPPLICABLE, PRESENT, State
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
    Value,
    both,
    compare_numbers,
    either,
    interval_of,
    settle,
)

NumberOf = Callable[[State], NumberValue]
TextOf = Callable[[State], TextValue]
SetOf = Callable[[State], SetValue]
TruthOf = Callable[[State], Truth]
Opened = tuple[Value, Value]
"""What an open question can still be: its whole domain, and the same where it may also be absent."""

_EXACT: Final = (int, Fraction)
_NO: Final = frozenset(("no",))
_COMPARE: Final[dict[str, Callable[[Number, Number], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}

NO_STATE: Final = State(0, 0, {}, nested=False)


def constant(value: object) -> Callable[[State], Any]:
    """A closure that yields always the same."""
    return lambda _: value


def conjunction(parts: list[TruthOf]) -> TruthOf:
    """All of several conditions; stops at the first that surely fails."""

    def run(s: State) -> Truth:
        result = TRUE
        for part in parts:
            result = both(result, part(s))
            if result == FALSE:
                return FALSE
        return result

    return run


def disjunction(parts: list[TruthOf]) -> TruthOf:
    """Any of several conditions; stops at the first that surely holds."""

    def run(s: State) -> Truth:
        result = FALSE
        for part in parts:
            result = either(result, part(s))
            if result == TRUE:
                return TRUE
        return result

    return run


def yes(index: int) -> TruthOf:
    """Whether a yes/no question is answered with yes."""

    def run(s: State) -> Truth:
        value = s.answers[index]
        if value.__class__ is str:
            return TRUE if value == "yes" else FALSE
        return UNKNOWN if isinstance(value, Choice) and value.options != _NO else FALSE

    return run


def answered(index: int) -> TruthOf:
    """Whether a question has an answer."""

    def run(s: State) -> Truth:
        presence = s.presence[index]
        if not presence & PRESENT:
            return FALSE
        known = presence == PRESENT and not isinstance(s.answers[index], Interval | Choice | Subset)
        return TRUE if known else UNKNOWN

    return run


def inapplicable(index: int) -> TruthOf:
    """Whether a question was answered as not applicable."""

    def run(s: State) -> Truth:
        presence = s.presence[index]
        return TRUE if presence == INAPPLICABLE else UNKNOWN if presence & INAPPLICABLE else FALSE

    return run


def compare_answer(sign: str, index: int, bound: Number, opened: Opened) -> TruthOf:
    """A number question against a constant; what it is of the open question is worked out once."""
    compare = _COMPARE[sign]
    while_open, while_unsure = (compare_numbers(sign, value, bound) for value in opened)  # type: ignore[arg-type]
    whole, unsure = opened

    def run(s: State) -> Truth:
        value = s.answers[index]
        if value.__class__ in _EXACT:
            return TRUE if compare(value, bound) else FALSE
        if value is whole:
            return while_open
        if value is unsure:
            return while_unsure
        return FALSE if value is ABSENT else compare_numbers(sign, value, bound)  # type: ignore[arg-type]

    return run


def compare_constant(sign: str, left: NumberOf, bound: Number) -> TruthOf:
    """A number against a constant."""
    compare = _COMPARE[sign]

    def run(s: State) -> Truth:
        value = left(s)
        if value.__class__ in _EXACT:
            return TRUE if compare(value, bound) else FALSE
        return compare_numbers(sign, value, bound)

    return run


def reached(criteria: tuple[int, ...], level: Number) -> NumberOf:
    """How many criteria stand at a level or above."""

    def run(s: State) -> NumberValue:
        surely = possibly = 0
        for index in criteria:
            node = s.outer[index]
            if node.applies != FALSE and node.high >= level:
                possibly += 1
                surely += node.applies == TRUE and node.low >= level
        return settle(Interval(surely, possibly))

    return run


def size(criteria: tuple[int, ...]) -> NumberOf:
    """How many criteria apply."""

    def run(s: State) -> NumberValue:
        applies = [s.outer[index].applies for index in criteria]
        return settle(Interval(applies.count(TRUE), len(applies) - applies.count(FALSE)))

    return run


def chosen(chosen: SetOf) -> NumberOf:
    """How many options are chosen."""

    def run(s: State) -> NumberValue:
        value = chosen(s)
        if isinstance(value, Absent):
            return ABSENT
        if isinstance(value, frozenset):
            return len(value)
        return settle(Interval(len(value.surely), len(value.possibly), value.absent))

    return run


def count(conditions: list[TruthOf]) -> NumberOf:
    """How many conditions hold."""

    def run(s: State) -> NumberValue:
        truths = [condition(s) for condition in conditions]
        return settle(Interval(truths.count(TRUE), len(truths) - truths.count(FALSE)))

    return run


def extreme(function: str, numbers: list[NumberOf]) -> NumberOf:
    """``min``, ``max`` or ``abs`` of numbers."""

    def run(s: State) -> NumberValue:
        values = [number(s) for number in numbers]
        known = [interval_of(value) for value in values if not isinstance(value, Absent)]
        if len(known) < len(values):
            return ABSENT
        absent = any(value.absent for value in known)
        if function == "abs":
            (value,) = known
            low, high = value.low, value.high
            if low < 0:
                low, high = (0, max(-low, high)) if high > 0 else (-high, -low)
            return settle(Interval(low, high, absent))
        lows, highs = [value.low for value in known], [value.high for value in known]
        if function == "min":
            return settle(Interval(min(lows), min(highs), absent))
        return settle(Interval(max(lows), max(highs), absent))

    return run
