"""A level for how many conditions hold."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.expressions.check import questions_read
from readiness.domain.expressions.tree import Node
from readiness.domain.numbers import Number
from readiness.domain.rules.base import Bounds, Compiler, RuleFunction, RuleScope
from readiness.domain.state import State
from readiness.domain.values import FALSE, TRUE


@dataclass(frozen=True, slots=True)
class Checklist:
    """The highest level whose number of conditions hold; ``table`` is (level, count), rising."""

    of: tuple[Node, ...]
    table: tuple[tuple[Number, int], ...]

    def reads(self) -> tuple[str, ...]:
        """The questions that the rule reads."""
        return questions_read(self.of)

    def range(self, scope: RuleScope) -> Bounds:
        """The scale."""
        return scope.scale.low, scope.scale.high

    def compile(self, compiler: Compiler, scope: RuleScope) -> RuleFunction:
        """A closure: low counts what surely holds, high what possibly holds."""
        conditions = [compiler.truth(condition) for condition in self.of]
        levels = [
            max((level for level, needed in self.table if count >= needed), default=scope.low)
            for count in range(len(conditions) + 1)
        ]

        def run(s: State) -> Bounds:
            surely = possibly = 0
            for condition in conditions:
                truth = condition(s)
                surely += truth == TRUE
                possibly += truth != FALSE
            return levels[surely], levels[possibly]

        return run
