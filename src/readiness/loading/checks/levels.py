"""Every level that a rule names can be reached by some answers."""

from __future__ import annotations

from collections.abc import Iterable

from readiness.domain.expressions.check import walk
from readiness.domain.expressions.tree import Call, Node
from readiness.domain.framework import Criterion, Framework
from readiness.domain.numbers import Number
from readiness.domain.rules import Checklist, Ladder, Thresholds
from readiness.domain.scoring.graph import GATE, node_graph, order, rule_expressions
from readiness.domain.scoring.plan import compile_plan
from readiness.domain.scoring.run import run
from readiness.loading.checks.base import Checker
from readiness.loading.conditions import Path


def check_levels(checker: Checker) -> None:
    """The bounds of a criterion with every question open tell what it can reach.

    What depends on facts of the assessed unit is left alone: here there is no unit.
    """
    framework = checker.framework
    reach: dict[str, Number] = {}
    for kind in _kinds(framework):
        plan = compile_plan(framework, kind)
        state = run(plan, {}, {"kind": kind} if kind else {})
        for criterion in plan.criteria:
            high = state.inner[plan.node_index[criterion.id]].high
            reach[criterion.id] = max(high, reach.get(criterion.id, high))
    unknown = _depending_on_the_unit(framework)
    for criterion, path in checker.criteria():
        if criterion.id in unknown:
            continue
        for level, step in _levels(criterion):
            if level > reach[criterion.id]:
                checker.report("K028", (*path, "level", *step), at_key=True, level=level)


def _levels(criterion: Criterion) -> list[tuple[Number, Path]]:
    match criterion.rule:
        case Thresholds(table=table, relation=relation):
            name = {">=": "at_least", ">": "more_than", "<=": "at_most", "<": "less_than"}[relation]
            return [(level, ("thresholds", name, str(level))) for level, _ in table]
        case Ladder(rungs=rungs):
            return [(level, ("ladder", str(level))) for level, _ in rungs]
        case Checklist(table=steps):
            return [(level, ("checklist", "at_least", str(level))) for level, _ in steps]
        case _:
            return []


def _kinds(framework: Framework) -> list[str]:
    kinds = {""}
    for criterion in framework.root.criteria():
        for limit in (criterion.minimum, criterion.maximum):
            kinds.update(kind for kind, _ in limit.kinds) if limit is not None else None
    return sorted(kinds)


def _depending_on_the_unit(framework: Framework) -> set[str]:
    """Criteria, groups and gates that ask for facts of the assessed unit, directly or through others."""
    root = framework.root
    found = set()
    for criterion in root.criteria():
        inner = [*rule_expressions(criterion), *(cap.when for cap in criterion.caps)]
        if _asks([*inner, *([criterion.applies_when] if criterion.applies_when is not None else [])]):
            found.add(str(criterion.id))
    for group in (root, *(group for _, group in root.groups())):
        if group.applies_when is not None and _asks([group.applies_when]):
            found.add(GATE + group.id)
        if _asks([*(cap.when for cap in group.caps), *([group.counts_when] if group.counts_when is not None else [])]):
            found.add(str(group.id))
    graph = node_graph(root)
    for name in order(graph):
        if found.intersection(graph.get(name, ())):
            found.add(name)
    return found


def _asks(nodes: Iterable[Node]) -> bool:
    return any(isinstance(node, Call) and node.function == "subject" for top in nodes for node in walk(top))
