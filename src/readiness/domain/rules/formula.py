"""A numeric expression, clipped to the range: the last resort."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.expressions.check import questions_read
from readiness.domain.expressions.tree import Node
from readiness.domain.rules.base import Bounds, Compiler, RuleFunction, RuleScope, clip, monotone
from readiness.domain.state import State


@dataclass(frozen=True, slots=True)
class Formula:
    """The value is the number ``of``; an absent one yields the minimum."""

    of: Node

    def reads(self) -> tuple[str, ...]:
        """The questions that the rule reads."""
        return questions_read([self.of])

    def range(self, scope: RuleScope) -> Bounds:
        """The scale."""
        return scope.scale.low, scope.scale.high

    def compile(self, compiler: Compiler, scope: RuleScope) -> RuleFunction:
        """A closure that yields the bounds."""
        number, low, high = compiler.number(self.of), scope.low, scope.high

        def run(s: State) -> Bounds:
            return monotone(number(s), lambda value: clip(value, low, high), low, rising=True)

        return run
