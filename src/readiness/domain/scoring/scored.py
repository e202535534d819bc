"""A scored assessment that can be asked "what if": only what depends on the change is computed again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.domain.assessment import AnswerValue, Assessment, Track
from readiness.domain.framework import Criterion, Framework
from readiness.domain.numbers import Number
from readiness.domain.rules.base import clip
from readiness.domain.scorecard import Scorecard
from readiness.domain.scoring.plan import Plan, compile_plan
from readiness.domain.scoring.run import Answers, Facts, advance, ask, run
from readiness.domain.scoring.score import scorecard
from readiness.domain.state import NodeState, State
from readiness.domain.values import TRUE


@dataclass(frozen=True, slots=True)
class Scored:
    """A scorecard together with the plan and state it was read from."""

    plan: Plan
    assessment: Assessment
    track: Track | None
    answers: Answers
    facts: Facts
    state: State
    card: Scorecard

    def with_value(self, criterion: str, value: Number) -> NodeState:
        """The root if one criterion had exactly ``value`` and all else stayed as it is."""
        index = self.plan.node_index[criterion]
        node = _exactly(self.plan, criterion, value)
        branch = self.state.branch()
        branch.inner[index] = node
        branch.outer[index] = node
        advance(self.plan.after(criterion), branch, {})
        return self.root(branch)

    def with_answer(self, question: str, answer: AnswerValue) -> State:
        """The state if one question had that answer; what comes up or is hidden because of it goes along."""
        reach = self.plan.reach(question)
        branch = self._with_own_answers()
        ask(reach.questions, branch, {**self.answers, question: answer})
        advance(reach.steps, branch, {})
        return branch

    def without_answer(self, criterion: Criterion, question: str) -> NodeState:
        """The criterion if one of its questions were not answered; its other questions may come up or go with it."""
        step, asked = self.plan.alone(str(criterion.id))
        branch = self._with_own_answers()
        ask(asked, branch, {name: answer for name, answer in self.answers.items() if name != question})
        advance((step,), branch, {})
        return branch.outer[step.index]

    def root(self, state: State) -> NodeState:
        """The index in a state."""
        return state.outer[self.plan.node_index[self.plan.framework.root.id]]

    def _with_own_answers(self) -> State:
        branch = self.state.branch()
        branch.answers, branch.presence = branch.answers.copy(), branch.presence.copy()
        return branch

    def with_values(self, values: Mapping[str, Number]) -> State:
        """The state if several criteria had exactly these values."""
        fixed = {self.plan.node_index[name]: _exactly(self.plan, name, value) for name, value in values.items()}
        return run(self.plan, self.answers, self.facts, fixed)

    def index_with(self, values: Mapping[str, Number]) -> Number:
        """The low end of the index if several criteria had exactly these values."""
        return self.root(self.with_values(values)).low


def _exactly(plan: Plan, criterion: str, value: Number) -> NodeState:
    span = plan.ranges[criterion]
    held = clip(value, span.low, span.high)
    return NodeState(TRUE, held, held, 1, held, held, span.high, span.high, TRUE)


def score_assessment(framework: Framework, assessment: Assessment, track: Track | None = None) -> Scored:
    """Score ``assessment`` on ``track`` (``None``: for each question the furthest stage given)."""
    plan = compile_plan(framework, assessment.subject.kind)
    answers, facts = assessment.values(track), assessment.subject.all_facts()
    state = run(plan, answers, facts)
    card = scorecard(plan, state, answers, facts, assessment.targets)
    return Scored(plan, assessment, track, answers, facts, state, card)
