"""Runs a plan over answers: questions first, then every node in order."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable
from readiness.domain.framework import Question, QuestionType
from readiness.domain.numbers import Number
from readiness.domain.scoring.plan import Plan, Step
from readiness.domain.state import HIDDEN, INAPPLICABLE, PRESENT, NodeState, State
from readiness.domain.values import ABSENT, FALSE, TRUE, UNKNOWN, Choice, Interval, Subset, Truth, Value, both



Answers = Mapping[str, AnswerValue]
Facts = Mapping[str, "str | Number"]


def run(plan: Plan, answers: Answers, facts: Facts, fixed: Mapping[int, NodeState] | None = None) -> State:
    """The state after all steps. ``fixed`` replaces the states of some criteria, by node index."""
    s = State(len(plan.questions), len(plan.node_index), facts, nested=plan.nested)
    for asked in plan.questions:
        index, question = asked.index, asked.question
        answer = answers.get(question.id)
        if asked.when is None and answer.__class__ is Answered:
            s.answers[index] = answer.value  # type: ignore[union-attr]
            continue
        visible = TRUE if asked.when is None else asked.when(s)
        s.presence[index], s.answers[index] = _known(question, answer, visible)
    advance(plan.steps, s, fixed or {})
    return s


def advance(steps: tuple[Step, ...], s: State, fixed: Mapping[int, NodeState]) -> None:
    """Compute ``steps`` in order, in place."""
    inner, outer = s.inner, s.outer
    nested = outer is not inner
    for step in steps:
        index = step.index
        if step.gate is not None:
            s.gates[index] = step.gate(s)
            continue
        assert step.compute is not None
        node = fixed[index] if index in fixed else step.compute(s)
        inner[index] = node
        if nested:
            gates: Truth = TRUE
            for gate in step.above:
                gates = both(gates, s.gates[gate])
            outer[index] = node if gates == TRUE else node.with_applies(both(node.applies, gates))


def _known(question: Question, answer: AnswerValue | None, visible: Truth) -> tuple[int, Value]:
    """Which states the question can have, and its value with its possible range."""
    if visible == FALSE:
        return HIDDEN, ABSENT
    hidden = HIDDEN if visible == UNKNOWN else 0
    if isinstance(answer, NotApplicable):
        return INAPPLICABLE | hidden, ABSENT
    if isinstance(answer, Answered):
        return PRESENT | hidden, _maybe(answer.value) if hidden else answer.value
    presence = PRESENT | hidden | (INAPPLICABLE if question.may_not_apply else 0)
    return presence, domain(question, absent=presence != PRESENT)


def _maybe(value: Number | str | frozenset[str]) -> Value:
    if isinstance(value, str):
        return Choice(frozenset([value]), absent=True)
    if isinstance(value, frozenset):
        return Subset(value, value, absent=True)
    return Interval(value, value, absent=True)


@lru_cache(maxsize=65536)
def domain(question: Question, *, absent: bool) -> Value:
    """Everything that an open question may still be answered with."""
    if question.type is QuestionType.YES_NO:
        return Choice(frozenset(("yes", "no")), absent)
    if question.type is QuestionType.SELECT_MULTIPLE:
        return Subset(frozenset(), frozenset(option.value for option in question.options), absent)
    if question.options:
        return Choice(frozenset(option.value for option in question.options), absent)
    if question.type.is_number:
        low = -math.inf if question.minimum is None else question.minimum
        high = math.inf if question.maximum is None else question.maximum
        return Interval(low, high, absent)
    return Choice(None, absent)
