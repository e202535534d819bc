"""Cumulative conditions: a level counts only with all below it."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.expressions.check import questions_read
from readiness.domain.expressions.tree import Node
from readiness.domain.numbers import Number
from readiness.domain.rules.base import Bounds, Compiler, RuleFunction, RuleScope
from readiness.domain.state import State
from readiness.domain.values import FALSE, TRUE


@dataclass(frozen=True, slots=True)
class Ladder:
    """The highest level whose condition and all lower ones hold; ``rungs`` is (level, condition), rising."""

    rungs: tuple[tuple[Number, Node], ...]

    def reads(self) -> tuple[str, ...]:
        """The questions that the rule reads."""
        return questions_read(condition for _, condition in self.rungs)

    def range(self, scope: RuleScope) -> Bounds:
        """The scale."""
        return scope.scale.low, scope.scale.high

    def compile(self, compiler: Compiler, scope: RuleScope) -> RuleFunction:
        """A closure: low is the highest rung with all surely true, high the one with all possibly true."""
        floor = scope.low
        rungs = [(level, compiler.truth(condition)) for level, condition in self.rungs]

        def run(s: State) -> Bounds:
            low = high = floor
            sure = True
            for level, condition in rungs:
                truth = condition(s)
                if truth == FALSE:
                    break
                high = level
                sure = sure and truth == TRUE
                if sure:
                    low = level
            return low, high

        return run
