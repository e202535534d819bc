"""Linear between two fixed posts, clipped: the way composite indices normalise a raw number."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.expressions.check import questions_read
from readiness.domain.expressions.tree import Node
from readiness.domain.numbers import Number
from readiness.domain.rules.base import Bounds, Compiler, RuleFunction, RuleScope, monotone
from readiness.domain.rules.thresholds import interpolate
from readiness.domain.state import State


@dataclass(frozen=True, slots=True)
class Goalposts:
    """``start`` yields the minimum, ``end`` the maximum; ``start`` above ``end`` where less is better."""

    of: Node
    start: Number
    end: Number

    def reads(self) -> tuple[str, ...]:
        """The questions that the rule reads."""
        return questions_read([self.of])

    def range(self, scope: RuleScope) -> Bounds:
        """The scale."""
        return scope.scale.low, scope.scale.high

    def compile(self, compiler: Compiler, scope: RuleScope) -> RuleFunction:
        """A closure that yields the bounds."""
        number, floor, rising = compiler.number(self.of), scope.low, self.start < self.end
        knots = sorted([(self.start, scope.low), (self.end, scope.high)])

        def run(s: State) -> Bounds:
            return monotone(number(s), lambda value: interpolate(knots, value), floor, rising=rising)

        return run
