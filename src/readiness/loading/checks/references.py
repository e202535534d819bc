"""Names that are not part of an expression: sources, agencies, prerequisites; and questions that nothing reads."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.domain.expressions.check import questions_read
from readiness.domain.framework import Requirement
from readiness.domain.numbers import Number
from readiness.domain.scoring.graph import order, rule_expressions
from readiness.domain.scoring.ranges import ranges
from readiness.loading.checks.base import Checker
from readiness.loading.suggest import suggest


def check_references(checker: Checker) -> None:
    """Every reference resolves, and prerequisites do not go round in circles."""
    framework = checker.framework
    sources = {source.id for source in framework.sources}
    respondents = {name for name, _ in framework.respondents}
    levels = {str(criterion.id): criterion.scale for criterion, _ in checker.criteria()}
    steps = {str(criterion.id): [action.to for action in criterion.actions] for criterion, _ in checker.criteria()}
    graph: dict[str, list[str]] = {}
    for criterion, path in checker.criteria():
        for i, source in enumerate(criterion.sources):
            if source not in sources:
                _unknown(checker, (*path, "sources", i), "sources", source, sources)
        named = [*((name, (*path, "respondent")) for name in criterion.respondents)]
        actions = list(zip(criterion.actions, checker.action_paths[criterion.id], strict=True))
        named += [(action.by, (*at, "by")) for action, at in actions if action.by]
        for name, place in named:
            if respondents and name not in respondents:
                _unknown(checker, place, "respondents", name, respondents)
        before: str | None = None
        for action, at in actions:
            step = f"{criterion.id}@{action.to}"
            graph.setdefault(step, []).extend([before] if before else [])
            before = step
            for j, need in enumerate(action.needs):
                place = (*at, "needs", j)
                if need.criterion not in levels:
                    _unknown(checker, place, "criteria", need.criterion, set(levels))
                    continue
                scale = levels[need.criterion]
                if not scale.low <= need.level <= scale.high:
                    checker.report("K027", place, level=need.level, low=scale.low, high=scale.high)
                graph[step].append(_step(steps.get(need.criterion, []), need))
    cycle = order(graph)
    if isinstance(cycle, tuple):
        checker.report("K068", checker.paths[cycle[0].rpartition("@")[0]], cycle=" → ".join(cycle))


def check_published(checker: Checker) -> None:
    """Published values name nodes and a source of the framework, and lie in the range of their node."""
    if not checker.framework.references:
        return
    spans = ranges(checker.framework.root, "")
    sources = {source.id for source in checker.framework.sources}
    for i, reference in enumerate(checker.framework.references):
        path = ("references", i)
        if reference.source and reference.source not in sources:
            _unknown(checker, (*path, "source"), "sources", reference.source, sources)
        for name, value in reference.values.items():
            place = (*path, "values", name)
            if name not in spans:
                checker.report(
                    "K021", place, at_key=True, kind="nodes", name=name, suggestion=suggest(name, spans), known=""
                )
            elif not spans[name].low <= value <= spans[name].high:
                checker.report("K027", place, level=value, low=spans[name].low, high=spans[name].high)


def _step(levels: Sequence[Number], need: Requirement) -> str:
    """The step that meets a need, as the roadmap finds it: the first that goes at least as far."""
    return f"{need.criterion}@{next((level for level in levels if level >= need.level), need.level)}"


def _unknown(checker: Checker, place: tuple[str | int, ...], kind: str, name: str, known: set[str]) -> None:
    shown = ", ".join(sorted(known)[:12])
    checker.report("K021", place, kind=kind, name=name, suggestion=suggest(name, sorted(known)), known=shown)


def check_unread(checker: Checker) -> None:
    """Every question is read by a rule or a condition."""
    read: set[str] = set()
    for criterion, _ in checker.criteria():
        read.update(criterion.rule.reads())
        read.update(questions_read(rule_expressions(criterion)))
    read.update(questions_read(tree for _, tree, _ in checker.conditions.seen))
    for question, path in checker.questions():
        if question.id not in read:
            checker.warn("K064", path, id=question.id)
