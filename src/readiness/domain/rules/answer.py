"""The answer is the value: a level, a number, or the level or points that the chosen option carries."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.numbers import Number
from readiness.domain.rules.base import Bounds, Compiler, RuleFunction, RuleScope, clip, monotone
from readiness.domain.state import State
from readiness.domain.values import ABSENT, Choice


@dataclass(frozen=True, slots=True)
class Answer:
    """The value is the answer to ``question``; an absent question yields the minimum."""

    question: str

    def reads(self) -> tuple[str, ...]:
        """The questions that the rule reads."""
        return (self.question,)

    def range(self, scope: RuleScope) -> Bounds:
        """Option points and a question's own two bounds make a range; otherwise the scale does."""
        question = scope.questions[self.question]
        if question.options:
            worths = [option.worth for option in question.options if option.worth is not None]
            if any(option.points is not None for option in question.options) and worths:
                return min(worths), max(worths)
        elif question.type.value != "level" and question.minimum is not None and question.maximum is not None:
            return question.minimum, question.maximum
        return scope.scale.low, scope.scale.high

    def compile(self, compiler: Compiler, scope: RuleScope) -> RuleFunction:
        """A closure that yields the bounds."""
        index = compiler.question_index[self.question]
        question, low, high = scope.questions[self.question], scope.low, scope.high
        if question.options:
            return _option(index, {option.value: option.worth or 0 for option in question.options}, low)

        def run(s: State) -> Bounds:
            return monotone(s.answers[index], lambda x: clip(x, low, high), low, rising=True)  # type: ignore[arg-type]

        return run


def _option(index: int, worth: dict[str, Number], floor: Number) -> RuleFunction:
    def run(s: State) -> Bounds:
        value = s.answers[index]
        if value.__class__ is str:
            exact = worth[value]
            return exact, exact
        if value is ABSENT:
            return floor, floor
        assert isinstance(value, Choice)
        possible = [worth[option] for option in value.options or worth]
        if value.absent:
            possible.append(floor)
        return min(possible), max(possible)

    return run
