"""Every level that a rule names can be reached by some answers."""

from __future__ import annotations

from readiness.domain.numbers import Number
from readiness.domain.rules import Checklist, Ladder, Thresholds
from readiness.domain.scoring.plan import compile_plan
from readiness.domain.scoring.run import run
from readiness.loading.checks.base import Checker


def check_levels(checker: Checker) -> None:
    """The bounds of a criterion with every question open tell what it can reach."""
    plan = compile_plan(checker.framework)
    state = run(plan, {}, {})
    for criterion, path in checker.criteria():
        levels: tuple[Number, ...] = ()
        match criterion.rule:
            case Thresholds(table=table):
                levels, kind = tuple(level for level, _ in table), "thresholds"
            case Ladder(rungs=rungs):
                levels, kind = tuple(level for level, _ in rungs), "ladder"
            case Checklist(table=steps):
                levels, kind = tuple(level for level, _ in steps), "checklist"
        node = state.inner[plan.node_index[criterion.id]]
        for level in levels:
            if level > node.high:
                checker.report("K028", (*path, "level", kind), level=level, reason="")
