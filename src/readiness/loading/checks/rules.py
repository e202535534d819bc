"""Rules fit their questions: types, options, levels within the scale, interpolation with its lowest level."""

from __future__ import annotations

from readiness.domain.framework import Aggregate, Criterion, Group, QuestionType
from readiness.domain.numbers import Number
from readiness.domain.problems import nearest
from readiness.domain.rules import Answer, Checklist, Ladder, Points, Thresholds
from readiness.domain.scoring.ranges import ranges
from readiness.loading.checks.base import Checker
from readiness.loading.conditions import Path


def check_rules(checker: Checker) -> None:
    """Every rule against its criterion."""
    for criterion, path in checker.criteria():
        here = (*path, "level")
        match criterion.rule:
            case Answer(question=question):
                _check_answer(checker, criterion, question, here)
            case Points():
                _check_points(checker, criterion, criterion.rule, here)
            case Thresholds(table=table, interpolate=interpolate, relation=relation):
                _check_scale(checker, criterion, [level for level, _ in table], here)
                if interpolate and table[0][0] != criterion.scale.low:
                    checker.report("K029", (*here, "thresholds"), lowest=criterion.scale.low, relation=relation)
            case Ladder(rungs=rungs):
                _check_scale(checker, criterion, [level for level, _ in rungs], here)
            case Checklist(table=steps):
                _check_scale(checker, criterion, [level for level, _ in steps], here)
            case _:
                pass
    _check_ranges(checker)


def _check_scale(checker: Checker, criterion: Criterion, levels: list[Number], path: Path) -> None:
    scale = criterion.scale
    for level in levels:
        if not scale.low <= level <= scale.high:
            checker.report("K027", path, level=level, low=scale.low, high=scale.high)


def _check_answer(checker: Checker, criterion: Criterion, name: str, path: Path) -> None:
    question = next((question for question in criterion.questions if question.id == name), None)
    if question is None:
        known = [str(question.id) for question in criterion.questions]
        checker.report("K042", (*path, "answer"), name=name, suggestion=nearest(name, known))
        return
    if question.type is QuestionType.SELECT_ONE:
        missing = [option.value for option in question.options if option.worth is None]
        if missing:
            checker.report("K055", checker.question_paths[name], options=", ".join(missing))
        levels = [option.level for option in question.options if option.level is not None]
        _check_scale(checker, criterion, levels, checker.question_paths[name])
    elif not question.type.is_number:
        checker.report("K055", checker.question_paths[name], options=question.type.value)


def _check_points(checker: Checker, criterion: Criterion, rule: Points, path: Path) -> None:
    questions = {str(question.id): question for question in criterion.questions}
    for name, pays in rule.pays:
        here = (*path, "points", name)
        question = questions.get(name)
        if question is None:
            checker.report("K042", here, key=True, name=name, suggestion=nearest(name, questions))
            continue
        known = ["yes", "no"] if question.type is QuestionType.YES_NO else [option.value for option in question.options]
        if not known:
            checker.report("K044", here, key=True, left="number", right="text")
        for option, _ in pays:
            if known and option not in known:
                checker.report("K045", here, key=True, value=option, suggestion=nearest(option, known))


def _check_ranges(checker: Checker) -> None:
    """Geometric and harmonic means need a scale from 0; a mean of unlike ranges is probably a slip."""
    spans = ranges(checker.framework.root, "")
    for group in checker.groups():
        path = checker.paths[group.id]
        counted = [child for child in group.children if child.weight.default > 0]
        if group.aggregate in (Aggregate.GEOMETRIC, Aggregate.HARMONIC):
            if any(spans[child.id].low < 0 for child in counted):
                checker.report("K056", path, aggregate=group.aggregate.value)
        elif group.aggregate is Aggregate.RATIO:
            for child in counted:
                if not isinstance(child, Group) and spans[child.id].high < 0:
                    checker.report("K063", checker.paths[child.id])
        if group.aggregate in (Aggregate.MEAN, Aggregate.MIN, Aggregate.GEOMETRIC, Aggregate.HARMONIC):
            kinds = {(spans[child.id].low, spans[child.id].high) for child in counted}
            if len(kinds) > 1:
                shown = ", ".join(sorted(f"{low}–{high}" for low, high in kinds))
                checker.warn("K062", path, ranges=shown)
        span = spans[group.id]
        for i, cap in enumerate(group.caps):
            if not span.low <= cap.at <= span.high:
                checker.report("K027", (*path, "cap", i, "at"), level=cap.at, low=span.low, high=span.high)
