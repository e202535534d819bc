"""Runs a plan over answers: questions first, then every node in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from readiness.domain.assessment import Answered, AnswerValue
from readiness.domain.numbers import Number
from readiness.domain.scoring.plan import Plan, Step
from readiness.domain.scoring.questions import AskedQuestion
from readiness.domain.state import PRESENT, NodeState, State
from readiness.domain.values import TRUE, Truth, both

Answers = Mapping[str, AnswerValue]
Facts = Mapping[str, "str | Number"]


def run(plan: Plan, answers: Answers, facts: Facts, fixed: Mapping[int, NodeState] | None = None) -> State:
    """The state after all steps. ``fixed`` replaces the states of some criteria, by node index."""
    s = State(len(plan.questions), len(plan.node_index), facts, nested=plan.nested)
    ask(plan.questions, s, answers)
    advance(plan.steps, s, fixed or {})
    return s


def ask(questions: Iterable[AskedQuestion], s: State, answers: Answers) -> None:
    """Put what is known of ``questions``, each after those that its skip condition reads, into a state."""
    values, presence, get = s.answers, s.presence, answers.get
    for asked in questions:
        index = asked.index
        answer = get(asked.question.id)
        visible = TRUE if asked.when is None else asked.when(s)
        if visible == TRUE and isinstance(answer, Answered):
            presence[index], values[index] = PRESENT, answer.value
        else:
            presence[index], values[index] = asked.known(answer, visible)


def advance(steps: tuple[Step, ...], s: State, fixed: Mapping[int, NodeState]) -> None:
    """Compute ``steps`` in order, in place."""
    inner, outer = s.inner, s.outer
    nested = outer is not inner
    if not nested and not fixed:
        for step in steps:
            inner[step.index] = step.compute(s)  # type: ignore[misc]  # gates exist in nested plans only
        return
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
