"""What every rule offers: the questions it reads, the range it can yield, and a closure that yields its bounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.domain.expressions.compile import Compiler
from readiness.domain.numbers import Number
from readiness.domain.state import State
from readiness.domain.values import ABSENT, Bound, Interval, NumberValue

if TYPE_CHECKING:
    from readiness.domain.framework import Question, Scale

Bounds = tuple[Number, Number]
"""Least and greatest value that the rule can still yield."""

RuleFunction = Callable[[State], Bounds]


@dataclass(frozen=True, slots=True)
class RuleScope:
    """What a rule needs to know of its criterion: the questions by id, the scale, and the range it is clipped to."""

    questions: Mapping[str, Question]
    scale: Scale
    low: Number
    high: Number


def clip(value: Bound, low: Number, high: Number) -> Number:
    """``value`` held between ``low`` and ``high``; infinities end at the nearer one."""
    return low if value < low else min(value, high)  # type: ignore[return-value]


def monotone(value: NumberValue, score: Callable[[Bound], Number], floor: Number, *, rising: bool) -> Bounds:
    """Bounds of a monotone function of a number; ``floor`` is what an absent number yields."""
    if value is ABSENT:
        return floor, floor
    if not isinstance(value, Interval):
        exact = score(value)  # type: ignore[arg-type]
        return exact, exact
    low, high = (value.low, value.high) if rising else (value.high, value.low)
    least, most = score(low), score(high)
    return (min(least, floor), max(most, floor)) if value.absent else (least, most)


__all__ = ["Bounds", "Compiler", "RuleFunction", "RuleScope", "clip", "monotone"]
