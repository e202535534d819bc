"""A framework compiled for one kind of unit: weights, ranges and conditions become closures in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from readiness.domain.expressions.closures import TruthOf
from readiness.domain.expressions.compile import Compiler, Condition
from readiness.domain.expressions.scope import Scope
from readiness.domain.framework import Criterion, Framework, Group, GroupId, UnansweredPolicy
from readiness.domain.numbers import Number
from readiness.domain.rules import Checklist, Ladder
from readiness.domain.scoring.bands import band_function
from readiness.domain.scoring.criteria import criterion_step
from readiness.domain.scoring.graph import GATE, answers_read, node_graph, order, question_graph
from readiness.domain.scoring.groups import group_step
from readiness.domain.scoring.questions import AskedQuestion, opened
from readiness.domain.scoring.ranges import Range, ranges
from readiness.domain.scoring.trace import Tracer, tracer
from readiness.domain.state import NodeState, State

Compute = Callable[[State], NodeState]


@dataclass(frozen=True, slots=True)
class Step:
    """One computation: of a node, or (``gate``) of the applicability of a group; ``needs`` names the steps it reads."""

    name: str
    needs: tuple[str, ...]
    index: int
    compute: Compute | None
    gate: TruthOf | None
    above: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """How far one answer reaches: the questions to ask again (itself first), the steps that read any of them, and all
    steps that can change, each in order.
    """

    questions: tuple[AskedQuestion, ...]
    readers: tuple[Step, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Plan:
    """Everything that scoring needs, compiled. Nodes are criteria and groups; the root comes last.

    ``lowest``: every open criterion counts as its lowest level, so the single number is the low bound.
    The containers at the end are filled on demand: they hold what depends on the framework alone.
    """

    framework: Framework
    kind: str
    questions: tuple[AskedQuestion, ...]
    criteria: tuple[Criterion, ...]
    groups: tuple[tuple[int, Group], ...]
    node_index: Mapping[str, int]
    question_index: Mapping[str, int]
    ranges: Mapping[str, Range]
    steps: tuple[Step, ...]
    compiler: Compiler
    parents: Mapping[str, GroupId]
    nested: bool
    lowest: bool
    conditions: dict[str, tuple[Condition, ...]] = field(default_factory=dict)
    tracers: dict[str, Tracer] = field(default_factory=dict)
    downstream: dict[str, tuple[Step, ...]] = field(default_factory=dict)
    targets: list[dict[str, Number]] = field(default_factory=list)
    single: dict[str, tuple[Step, tuple[AskedQuestion, ...]]] = field(default_factory=dict)
    reaches: dict[str, Reach] = field(default_factory=dict)

    def rule_conditions(self, criterion: Criterion) -> tuple[Condition, ...]:
        """The conditions of a ladder or checklist, compiled on demand, for traces."""
        found = self.conditions.get(criterion.id)
        if found is None:
            match criterion.rule:
                case Ladder(rungs=rungs):
                    found = tuple(self.compiler.condition(condition) for _, condition in rungs)
                case Checklist(of=conditions):
                    found = tuple(self.compiler.condition(condition) for condition in conditions)
                case _:
                    found = ()
            self.conditions[criterion.id] = found
        return found

    def tracer(self, criterion: Criterion) -> Tracer:
        """The closure that traces a criterion, compiled on demand."""
        found = self.tracers.get(criterion.id)
        if found is None:
            found = tracer(criterion, self.compiler, self.rule_conditions(criterion))
            self.tracers[criterion.id] = found
        return found

    def alone(self, criterion: str) -> tuple[Step, tuple[AskedQuestion, ...]]:
        """The step of one criterion, and its questions in the order in which they are asked."""
        if not self.single:
            owner = {str(asked.id): str(one.id) for one in self.criteria for asked in one.questions}
            asked: dict[str, list[AskedQuestion]] = {str(one.id): [] for one in self.criteria}
            for question in self.questions:
                asked[owner[question.question.id]].append(question)
            self.single.update(
                (step.name, (step, tuple(asked[step.name]))) for step in self.steps if step.name in asked
            )
        return self.single[criterion]

    def after(self, criterion: str) -> tuple[Step, ...]:
        """The steps that a change of one criterion can change, in order."""
        found = self.downstream.get(criterion)
        if found is None:
            following = self._changed_by({criterion}) - {criterion}
            found = self.downstream[criterion] = tuple(step for step in self.steps if step.name in following)
        return found

    def reach(self, question: str) -> Reach:
        """How far the answer to one question reaches."""
        if not self.reaches:
            asked_by, read_by = question_graph(self.framework.root), answers_read(self.framework.root)
            for origin in self.questions:
                again = {str(origin.question.id)}
                for asked in self.questions:
                    if not again.isdisjoint(asked_by[str(asked.question.id)]):
                        again.add(str(asked.question.id))
                reading = {name for name, read in read_by.items() if not again.isdisjoint(read)}
                changed = self._changed_by(reading)
                self.reaches[str(origin.question.id)] = Reach(
                    tuple(asked for asked in self.questions if asked.question.id in again),
                    tuple(step for step in self.steps if step.name in reading),
                    tuple(step for step in self.steps if step.name in changed),
                )
        return self.reaches[question]

    def _changed_by(self, names: set[str]) -> set[str]:
        """The steps ``names`` and all that depend on them, however indirectly."""
        changed = set(names)
        for step in self.steps:
            if not changed.isdisjoint(step.needs):
                changed.add(step.name)
        return changed


def compile_plan(framework: Framework, kind: str = "") -> Plan:
    """The plan of ``framework`` for units of ``kind``; the framework must have passed the checks of loading."""
    return _compile(framework, kind if kind in _kinds(framework) else "")


@lru_cache(maxsize=64)
def _kinds(framework: Framework) -> frozenset[str]:
    return framework.kinds()


@lru_cache(maxsize=64)
def _compile(framework: Framework, kind: str) -> Plan:
    root = framework.root
    criteria = tuple(root.criteria())
    groups = (*root.groups(), (0, root))
    nodes: list[Criterion | Group] = [*criteria, *(group for _, group in groups)]
    questions = {question.id: question for criterion in criteria for question in criterion.questions}
    scope = Scope(
        questions={str(key): value for key, value in questions.items()},
        criteria={str(criterion.id): criterion for criterion in criteria},
        groups={str(group.id): group for _, group in groups},
    )
    node_index = {str(node.id): index for index, node in enumerate(nodes)}
    under = {str(group.id): tuple(node_index[criterion.id] for criterion in group.criteria()) for _, group in groups}
    compiler = Compiler(
        scope,
        {str(name): index for index, name in enumerate(questions)},
        node_index,
        {str(name): opened(question) for name, question in questions.items()},
        lambda group: under[group],
        lambda group: band_function(scope.groups, node_index, group),
    )
    spans = ranges(root, kind)
    parents = {str(child.id): group.id for _, group in groups for child in group.children}
    gated = {str(group.id) for _, group in groups if group.applies_when is not None}
    steps = []
    graph = node_graph(root)
    for name in order(graph):
        needs = tuple(graph.get(name, ()))
        is_gate = name.startswith(GATE)
        node_id = name.removeprefix(GATE)
        above = _ancestors(node_id, parents, gated, node_index)
        node = scope.criteria.get(node_id) or scope.groups[node_id]
        if is_gate:
            assert isinstance(node, Group)
            assert node.applies_when is not None
            steps.append(Step(name, needs, node_index[node_id], None, compiler.truth(node.applies_when), above))
        elif isinstance(node, Group):
            compute = group_step(node, node_index, spans, compiler, kind)
            steps.append(Step(name, needs, node_index[node_id], compute, None, above))
        else:
            compute = criterion_step(node, spans[node_id], compiler)
            steps.append(Step(name, needs, node_index[node_id], compute, None, above))
    asked = []
    for name in order(question_graph(root)):
        question = scope.questions[name]
        when = compiler.truth(question.when) if question.when is not None else None
        index = compiler.question_index[name]
        asked.append(AskedQuestion(index, question, when, *compiler.open_values[name]))
    return Plan(
        framework=framework,
        kind=kind,
        questions=tuple(asked),
        criteria=criteria,
        groups=groups,
        node_index=node_index,
        question_index=compiler.question_index,
        ranges=spans,
        steps=tuple(steps),
        compiler=compiler,
        parents=parents,
        nested=bool(gated),
        lowest=all(node.unanswered is UnansweredPolicy.MIN for node in nodes),
    )


def _ancestors(
    node: str, parents: Mapping[str, GroupId], gated: set[str], node_index: Mapping[str, int]
) -> tuple[int, ...]:
    found = []
    while (node := parents.get(node, "")) != "":
        if node in gated:
            found.append(node_index[node])
    return tuple(found)
