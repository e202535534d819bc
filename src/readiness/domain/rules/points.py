"""Points for answers, summed; an absent question pays nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from readiness.domain.numbers import Number
from readiness.domain.rules.base import Bounds, Compiler, RuleFunction, RuleScope, clip
from readiness.domain.state import State
from readiness.domain.values import ABSENT, Choice, Subset


@dataclass(frozen=True, slots=True)
class Points:
    """``pays`` is (question, ((option, points), …)); a yes/no question pays for the option ``yes``."""

    pays: tuple[tuple[str, tuple[tuple[str, Number], ...]], ...]

    def reads(self) -> tuple[str, ...]:
        """The questions that the rule reads."""
        return tuple(question for question, _ in self.pays)

    def range(self, scope: RuleScope) -> Bounds:
        """The sums of the least and of the greatest pay."""
        low: Number = 0
        high: Number = 0
        for name, options in self.pays:
            least, most = _pay_range(scope.questions[name].type.value, options, len(scope.questions[name].options))
            question = scope.questions[name]
            if question.when is not None or question.may_not_apply:
                least, most = min(least, 0), max(most, 0)
            low, high = low + least, high + most
        return low, high

    def compile(self, compiler: Compiler, scope: RuleScope) -> RuleFunction:
        """A closure that sums the least and the greatest pay."""
        low, high = scope.low, scope.high
        parts = [_pay(compiler.question_index[name], dict(options)) for name, options in self.pays]

        def run(s: State) -> Bounds:
            least: Number = 0
            most: Number = 0
            for part in parts:
                bounds = part(s)
                least += bounds[0]
                most += bounds[1]
            return clip(least, low, high), clip(most, low, high)

        return run


def _pay_range(kind: str, options: tuple[tuple[str, Number], ...], choices: int) -> Bounds:
    points = [number for _, number in options]
    if kind == "select_multiple":
        return sum(p for p in points if p < 0), sum(p for p in points if p > 0)
    if len(points) < (2 if kind == "yes_no" else choices):
        points.append(0)
    return min(points), max(points)


def _pay(index: int, points: dict[str, Number]) -> Callable[[State], Bounds]:
    def run(s: State) -> Bounds:
        value = s.answers[index]
        if isinstance(value, str):
            exact = points.get(value, 0)
            return exact, exact
        if isinstance(value, frozenset):
            total = sum(points.get(option, 0) for option in value)
            return total, total
        if value is ABSENT:
            return 0, 0
        if isinstance(value, Subset):
            sure = sum(points.get(option, 0) for option in value.surely)
            maybe = [points.get(option, 0) for option in value.possibly - value.surely]
            least, most = sure + sum(p for p in maybe if p < 0), sure + sum(p for p in maybe if p > 0)
        else:
            assert isinstance(value, Choice)
            pays = [points.get(option, 0) for option in value.options or ()]
            least, most = min(pays, default=0), max(pays, default=0)
        return (min(least, 0), max(most, 0)) if value.absent else (least, most)

    return run
