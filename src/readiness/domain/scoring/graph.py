"""What depends on what: questions through ``when``, criteria and groups through their conditions."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from readiness.domain.expressions.check import questions_read, walk
from readiness.domain.expressions.tree import Call, Literal, Node
from readiness.domain.framework import Criterion, Group
from readiness.domain.rules import Checklist, Formula, Goalposts, Ladder, Thresholds

Graph = dict[str, list[str]]
GATE = "applies_when "
"""Prefix of the step that settles whether a group applies; it comes before the criteria below the group."""


def order(graph: Graph) -> list[str] | tuple[str, ...]:
    """A list in which everything stands after what it depends on, or the cycle as a tuple."""
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        return tuple(reversed(error.args[1]))


def question_graph(root: Group) -> Graph:
    """Which questions the ``when`` of each question reads."""
    return {
        str(question.id): list(questions_read([question.when])) if question.when is not None else []
        for criterion in root.criteria()
        for question in criterion.questions
    }


def rule_expressions(criterion: Criterion) -> tuple[Node, ...]:
    """The expressions inside a criterion's rule."""
    match criterion.rule:
        case Thresholds(of=of) | Goalposts(of=of) | Formula(of=of):
            return (of,)
        case Ladder(rungs=rungs):
            return tuple(condition for _, condition in rungs)
        case Checklist(of=conditions):
            return conditions
        case _:
            return ()


def answers_read(root: Group) -> Graph:
    """Which questions each criterion, group and gate reads itself."""
    found: Graph = {}
    for group in (root, *(group for _, group in root.groups())):
        if group.applies_when is not None:
            found[GATE + group.id] = list(questions_read([group.applies_when]))
        conditions = [cap.when for cap in group.caps]
        if group.counts_when is not None:
            conditions.append(group.counts_when)
        found[str(group.id)] = list(questions_read(conditions))
    for criterion in root.criteria():
        conditions = [cap.when for cap in criterion.caps]
        if criterion.applies_when is not None:
            conditions.append(criterion.applies_when)
        found[str(criterion.id)] = [*criterion.rule.reads(), *questions_read(conditions)]
    return found


def node_graph(root: Group) -> Graph:
    """Which criteria, groups and gates each criterion, group and gate depends on."""
    graph: Graph = {}
    under = {str(root.id): [str(criterion.id) for criterion in root.criteria()]}
    for _, group in root.groups():
        under[str(group.id)] = [str(criterion.id) for criterion in group.criteria()]
    _visit(root, (), graph, under)
    return graph


def _visit(group: Group, gates: tuple[str, ...], graph: Graph, under: dict[str, list[str]]) -> None:
    if group.applies_when is not None:
        gate = GATE + group.id
        graph[gate] = [*gates, *_references([group.applies_when], under)]
        gates = (*gates, gate)
    conditions = [cap.when for cap in group.caps]
    if group.counts_when is not None:
        conditions.append(group.counts_when)
    found = [*gates, *(str(child.id) for child in group.children), *_references(conditions, under)]
    if group.bands_by is not None:
        found.append(str(group.bands_by))
    graph[str(group.id)] = found
    for child in group.children:
        if isinstance(child, Group):
            _visit(child, gates, graph, under)
        else:
            inner = [*rule_expressions(child), *(cap.when for cap in child.caps)]
            if child.applies_when is not None:
                inner.append(child.applies_when)
            graph[str(child.id)] = [*gates, *_references(inner, under)]


def _references(expressions: list[Node], under: dict[str, list[str]]) -> Iterator[str]:
    for expression in expressions:
        for node in walk(expression):
            if not isinstance(node, Call) or not isinstance(node.arguments[0], Literal):
                continue
            name = str(node.arguments[0].value)
            if node.function in ("level", "score", "band"):
                yield name
            elif node.function in ("reached", "size"):
                yield from under.get(name, ())
