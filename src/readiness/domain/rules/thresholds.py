"""A level for each bound that a number reaches, with linear interpolation between levels on demand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from readiness.domain.expressions.check import questions_read
from readiness.domain.expressions.tree import Node
from readiness.domain.numbers import Number, simplest
from readiness.domain.rules.base import Bounds, Compiler, RuleFunction, RuleScope, monotone
from readiness.domain.state import State
from readiness.domain.values import Bound

RELATIONS: Final = {"at_least": ">=", "more_than": ">", "at_most": "<=", "less_than": "<"}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The highest level whose bound ``of`` satisfies; ``table`` is (level, bound) with rising levels and moving bounds.

    ``relation`` is one of ``>= > <= <``. With ``interpolate`` the value moves linearly between the bounds, and the
    table holds the lowest level.
    """

    of: Node
    relation: str
    table: tuple[tuple[Number, Number], ...]
    interpolate: bool = False

    def reads(self) -> tuple[str, ...]:
        """The questions that the rule reads."""
        return questions_read([self.of])

    def range(self, scope: RuleScope) -> Bounds:
        """The scale."""
        return scope.scale.low, scope.scale.high

    def compile(self, compiler: Compiler, scope: RuleScope) -> RuleFunction:
        """A closure that yields the bounds."""
        number, floor, rising = compiler.number(self.of), scope.low, self.relation in (">=", ">")
        score = self._interpolated() if self.interpolate else self._stepped(floor)

        def run(s: State) -> Bounds:
            value = number(s)
            if value.__class__ is int:
                exact = score(value)
                return exact, exact
            return monotone(value, score, floor, rising=rising)

        return run

    def _stepped(self, floor: Number) -> Callable[[Bound], Number]:
        levels = (floor, *(level for level, _ in self.table))
        passed = bisect_right if "=" in self.relation else bisect_left
        if self.relation in (">=", ">"):
            rising = [bound for _, bound in self.table]
            return lambda value: levels[passed(rising, value)]
        falling = [-bound for _, bound in self.table]
        return lambda value: levels[passed(falling, -value)]

    def _interpolated(self) -> Callable[[Bound], Number]:
        knots = sorted((bound, level) for level, bound in self.table)
        return lambda value: interpolate(knots, value)


def interpolate(knots: list[tuple[Number, Number]], value: Bound) -> Number:
    """Piecewise linear through ``knots`` of (x, y) with rising x; constant outside them."""
    if value <= knots[0][0]:
        return knots[0][1]
    for (x0, y0), (x1, y1) in zip(knots, knots[1:], strict=False):
        if value <= x1:
            assert not isinstance(value, float)
            return simplest(y0 + Fraction(y1 - y0) * (value - x0) / (x1 - x0))
    return knots[-1][1]
