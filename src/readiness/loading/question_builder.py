"""Questions with their options and conversions, from their schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from readiness.domain.expressions.parse import is_name
from readiness.domain.framework import Conversion, Option, Question, QuestionId, QuestionType, Scale
from readiness.domain.rules import Answer
from readiness.domain.text import EMPTY, Text
from readiness.loading.answers import STATES
from readiness.loading.conditions import Conditions, Path
from readiness.loading.framework_schema import (
    AskedSchema,
    CriterionSchema,
    FrameworkSchema,
    GroupBody,
    OptionSchema,
    QuestionSchema,
)
from readiness.loading.suggest import suggest

_CHOICES: Final = (QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE)


def asked_types(schema: FrameworkSchema) -> dict[str, QuestionType]:
    """The type of every question by id, before anything is built."""
    return {name: kind for body in _bodies(schema) for c in body.criteria for name, kind in _criterion_types(c)}


def _bodies(body: GroupBody) -> Iterable[GroupBody]:
    yield body
    for group in body.groups:
        yield from _bodies(group)


def _criterion_types(criterion: CriterionSchema) -> Iterable[tuple[str, QuestionType]]:
    for question in criterion.questions or ():
        yield question.id, question.type or QuestionType.SELECT_ONE
    if stands_for_itself(criterion):
        yield criterion.id, _own_type(criterion)


def stands_for_itself(criterion: CriterionSchema) -> bool:
    """Whether the criterion is its own question (the normal case of official instruments)."""
    if criterion.questions is not None:
        return False
    asked = any(
        value not in (None, False)
        for value in (criterion.type, criterion.options, criterion.min, criterion.max, criterion.converts)
    )
    return criterion.level is None or asked or criterion.when is not None or bool(criterion.may_not_apply)


def _own_type(asked: AskedSchema) -> QuestionType:
    return asked.type or (QuestionType.LEVEL if asked.options is None else QuestionType.SELECT_ONE)


def build_questions(
    criterion: CriterionSchema,
    path: Path,
    scale: Scale,
    choices: Mapping[str, list[OptionSchema]],
    conditions: Conditions,
) -> list[tuple[Question, Path]]:
    """The questions of a criterion, each with its path."""
    if stands_for_itself(criterion):
        return [(_question(criterion, path, scale, choices, conditions), path)]
    found = []
    for i, question in enumerate(criterion.questions or ()):
        here = (*path, "questions", i)
        found.append((_question(question, here, scale, choices, conditions), here))
    return found


def bounded(question: Question, scale: Scale, rule: Answer) -> Question:
    """A number that is the value itself must fit the scale, unless it has bounds of its own."""
    if question.id != rule.question or not question.type.is_number:
        return question
    if question.minimum is not None and question.maximum is not None:
        return question
    low = scale.low if question.minimum is None else question.minimum
    high = scale.high if question.maximum is None else question.maximum
    return replace(question, minimum=low, maximum=high)


def _question(
    schema: QuestionSchema | CriterionSchema,
    path: Path,
    scale: Scale,
    choices: Mapping[str, list[OptionSchema]],
    conditions: Conditions,
) -> Question:
    own = isinstance(schema, CriterionSchema)
    label = schema.title if isinstance(schema, CriterionSchema) else schema.label
    if not is_name(schema.id) and (schema.id.isidentifier() or not own):
        conditions.report("K016", (*path, "id"), id=schema.id)
    if schema.type is None and schema.options is None and not own:
        conditions.report("K011", path, key="type")
        kind = QuestionType.LEVEL
    else:
        kind = _own_type(schema)
    low, high, step = schema.min, schema.max, None
    if kind is QuestionType.LEVEL:
        low, high, step = scale.low, scale.high, scale.step
    elif kind is QuestionType.PERCENTAGE:
        low, high = (0 if low is None else low), (100 if high is None else high)
    if kind is not QuestionType.LEVEL and low is not None and high is not None and low > high:
        conditions.report("K059", (*path, "max" if schema.min is None else "min"), low=low, high=high)
    return Question(
        id=QuestionId(schema.id),
        type=kind,
        label=label or EMPTY,
        short=schema.short or EMPTY,
        hint=schema.hint or EMPTY,
        unit=schema.unit or EMPTY,
        options=_options(schema, path, kind, choices, conditions),
        minimum=low,
        maximum=high,
        step=step,
        when=conditions.condition(schema.when, (*path, "when"), "when") if schema.when is not None else None,
        may_not_apply=schema.may_not_apply,
        converts=_conversion(schema, path, conditions),
    )


def _conversion(schema: AskedSchema, path: Path, conditions: Conditions) -> Conversion | None:
    if schema.converts is None:
        return None
    knots = sorted((index, value) for value, index in schema.converts.interpolate.items())
    values = [value for _, value in knots]
    if len({index for index, _ in knots}) < max(2, len(knots)) or values != sorted(values):
        conditions.report("K065", (*path, "converts", "interpolate"))
    return Conversion(schema.converts.name, tuple(knots))


def _options(
    schema: AskedSchema,
    path: Path,
    kind: QuestionType,
    choices: Mapping[str, list[OptionSchema]],
    conditions: Conditions,
) -> tuple[Option, ...]:
    given = schema.options
    if given is None or kind not in _CHOICES:
        if kind in _CHOICES:
            conditions.report("K058", path, type=kind.value)
        elif given is not None:
            conditions.report("K077", (*path, "options"), at_key=True, type=kind.value)
        return ()
    if isinstance(given, str):
        if given not in choices:
            known = ", ".join(choices)
            suggestion = suggest(given, choices)
            conditions.report(
                "K021", (*path, "options"), kind="choices", name=given, suggestion=suggestion, known=known
            )
        return tuple(_option(option) for option in choices.get(given, ()))
    if not given:
        conditions.report("K058", (*path, "options"), type=kind.value)
    check_options(given, (*path, "options"), conditions)
    return tuple(_option(option) for option in given)


def check_options(options: list[OptionSchema], path: Path, conditions: Conditions) -> None:
    """Every option is written once, and none is called like a state of an answer."""
    values = [option.value for option in options]
    for i, value in enumerate(values):
        if value in values[:i]:
            conditions.report("K020", (*path, i, "value"), id=value)
        elif value.strip().lower() in STATES:
            conditions.report("K072", (*path, i, "value"), value=value)


def _option(schema: OptionSchema) -> Option:
    return Option(schema.value, schema.label or Text.of(schema.value), schema.level, schema.points)
