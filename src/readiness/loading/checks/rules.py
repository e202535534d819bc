"""Rules fit their questions: types, options, levels within the scale, interpolation with its lowest level."""

from __future__ import annotations

from readiness.domain.framework import Criterion, Question, QuestionType
from readiness.domain.numbers import Number
from readiness.domain.rules import Answer, Checklist, Ladder, Points, Thresholds
from readiness.loading.checks.base import Checker
from readiness.loading.conditions import Path
from readiness.loading.suggest import suggest

_TABLES = {">=": "at_least", ">": "more_than", "<=": "at_most", "<": "less_than"}


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
                at = (*here, "thresholds", _TABLES[relation])
                _check_scale(checker, criterion, [(level, (*at, str(level))) for level, _ in table])
                if interpolate and table[0][0] != criterion.scale.low:
                    checker.report("K029", at, at_key=True, lowest=criterion.scale.low)
            case Ladder(rungs=rungs):
                _check_scale(checker, criterion, [(level, (*here, "ladder", str(level))) for level, _ in rungs])
            case Checklist(table=steps):
                at = (*here, "checklist", "at_least")
                _check_scale(checker, criterion, [(level, (*at, str(level))) for level, _ in steps])
            case _:
                pass
        _check_scale(
            checker, criterion, [(item.level, (*path, "levels", str(item.level))) for item in criterion.levels]
        )
        actions = zip(criterion.actions, checker.action_paths[criterion.id], strict=True)
        _check_scale(checker, criterion, [(action.to, (*at, "to")) for action, at in actions], at_key=False)


def _check_scale(
    checker: Checker, criterion: Criterion, levels: list[tuple[Number, Path]], *, at_key: bool = True
) -> None:
    scale = criterion.scale
    for level, path in levels:
        if not scale.low <= level <= scale.high:
            checker.report("K027", path, at_key=at_key, level=level, low=scale.low, high=scale.high)


def _check_answer(checker: Checker, criterion: Criterion, name: str, path: Path) -> None:
    question = next((question for question in criterion.questions if question.id == name), None)
    if question is None:
        _not_own(checker, criterion, name, (*path, "answer"), at_key=False)
        return
    place = checker.question_paths[name]
    if question.type is QuestionType.SELECT_ONE:
        missing = [option.value for option in question.options if option.worth is None]
        if missing:
            checker.report("K055", (*place, "options"), at_key=True, options=", ".join(missing))
        levels = [(option.level, (*place, "options", i, "level")) for i, option in enumerate(question.options)]
        given = [(level, at) for level, at in levels if level is not None]
        _check_scale(checker, criterion, given, at_key=False)
    elif not question.type.is_number:
        checker.report("K079", (*place, "type"), question=name, type=question.type.value)


def _not_own(checker: Checker, criterion: Criterion, name: str, path: Path, *, at_key: bool) -> None:
    own = [str(question.id) for question in criterion.questions]
    known = own or [str(question.id) for question, _ in checker.questions()]
    checker.report("K073", path, at_key=at_key, name=name, suggestion=suggest(name, known), known=", ".join(own))


def _check_points(checker: Checker, criterion: Criterion, rule: Points, path: Path) -> None:
    questions = {str(question.id): question for question in criterion.questions}
    for name, pays in rule.pays:
        here = (*path, "points", name)
        if name in questions:
            _check_pays(checker, questions[name], pays, here)
        else:
            _not_own(checker, criterion, name, here, at_key=True)


def _check_pays(checker: Checker, question: Question, pays: tuple[tuple[str, Number], ...], path: Path) -> None:
    known = ["yes", "no"] if question.type is QuestionType.YES_NO else [option.value for option in question.options]
    if not known:
        checker.report("K080", path, at_key=True, question=question.id, type=question.type.value)
        return
    if question.type is not QuestionType.YES_NO and checker.conditions.is_scalar(path):
        checker.report("K010", path, expected="pays")
        return
    for option, _ in pays:
        if option not in known:
            suggestion = suggest(option, known)
            checker.report("K045", (*path, option), at_key=True, value=option, suggestion=suggestion)
