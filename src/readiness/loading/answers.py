"""One answer as it stands in YAML, to a typed value; whatever does not fit its question is a problem, never clipped."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Unanswered, Unknown
from readiness.domain.framework import NotApplicablePolicy, Question, QuestionType
from readiness.domain.numbers import Number, parse_number, plain
from readiness.domain.problems import Problem, problem
from readiness.domain.rules.thresholds import interpolate
from readiness.loading.suggest import suggest, with_point

YES_NO: Final = {"yes": "yes", "no": "no", "ya": "yes", "tidak": "no"}
UNKNOWN: Final = ("unknown", "belum tahu")
NOT_APPLICABLE: Final = ("not_applicable", "tidak berlaku")
STATES: Final = (*UNKNOWN, *NOT_APPLICABLE)
"""Words that are a state of any answer, so that no option can be called by them."""
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_THOUSANDS: Final = re.compile(r"[+-]?[1-9][0-9]{0,2}(\.[0-9]{3})+\Z")
_COMMA: Final = re.compile(r"[+-]?[0-9]+,[0-9]+\Z")
_MIXED: Final = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+\Z")


def read_answer(question: Question, raw: Any, policy: NotApplicablePolicy) -> AnswerValue | Problem:
    """The typed answer to ``question``; ``raw`` is text, list, mapping or ``None``."""
    if raw is None or raw == {}:
        return Unanswered()
    word = raw.strip().lower() if isinstance(raw, str) else ""
    if word in UNKNOWN:
        return Unknown()
    if word in NOT_APPLICABLE or (isinstance(raw, dict) and set(raw) == {"not_applicable"}):
        reason = raw["not_applicable"] if isinstance(raw, dict) else ""
        if not question.may_not_apply or policy is NotApplicablePolicy.REFUSE:
            return problem("J005", question=question.id)
        return NotApplicable(reason if isinstance(reason, str) else "")
    if isinstance(raw, dict) and set(raw) == {"index"}:
        return _converted(question, raw["index"])
    if question.type is QuestionType.SELECT_MULTIPLE:
        return _several(question, raw)
    if not isinstance(raw, str):
        return problem("J003", question=question.id, value=_short(raw), expected=question.type.value)
    if question.type.is_number:
        return read_number(question, raw)
    return _word(question, raw.strip())


def _converted(question: Question, raw: Any) -> AnswerValue | Problem:
    """An outside index in place of the value."""
    if question.converts is None:
        return problem("J016", question=question.id)
    if not isinstance(raw, str):
        return problem("J003", question=question.id, value=_short(raw), expected="decimal")
    text = raw.strip().replace("\u2212", "-")
    if _COMMA.match(text) or _MIXED.match(text):
        return problem("J009", question=question.id, value=text, point=text.replace(".", "").replace(",", "."))
    index = parse_number(text)
    if index is None:
        return problem("J003", question=question.id, value=text, expected="decimal")
    knots = list(question.converts.knots)
    low, high = knots[0][0], knots[-1][0]
    if not low <= index <= high:
        return problem("J004", question=question.id, value=text, low=plain(low), high=plain(high))
    return Answered(interpolate(knots, index), index)


def _several(question: Question, raw: Any) -> AnswerValue | Problem:
    items = raw.split() if isinstance(raw, str) else raw
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        return problem("J003", question=question.id, value=_short(raw), expected="list")
    for item in items:
        if question.option(item) is None:
            return _not_an_option(question, item)
    return Answered(frozenset(items))


def _word(question: Question, text: str) -> AnswerValue | Problem:
    if question.type is QuestionType.YES_NO:
        word = YES_NO.get(text.lower())
        return Answered(word) if word else problem("J003", question=question.id, value=text, expected="yes_no")
    if question.type is QuestionType.SELECT_ONE:
        return Answered(text) if question.option(text) else _not_an_option(question, text)
    if question.type is QuestionType.DATE:
        day = read_date(text)
        return Answered(day.isoformat()) if day else problem("J003", question=question.id, value=text, expected="date")
    return Answered(text)


def read_date(text: str) -> date | None:
    """A date written like ``2020-01-31``; Python reads more of ISO 8601 (week dates) than people do."""
    if not _DATE.match(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _not_an_option(question: Question, text: str) -> Problem:
    known = [option.value for option in question.options]
    suggestion = suggest(text, known)
    return problem("J002", question=question.id, value=text, known=", ".join(known), suggestion=suggestion)


def read_number(question: Question, text: str) -> AnswerValue | Problem:
    """A number within the bounds of the question.

    A comma is never read as a decimal point here: YAML files use the point. ``1.234`` is refused where both readings,
    1234 and 1.234, would fit the question.
    """
    text = text.strip().replace("\u2212", "-")
    if _COMMA.match(text) or _MIXED.match(text):
        return problem("J009", question=question.id, value=text, point=text.replace(".", "").replace(",", "."))
    value = parse_number(text)
    if value is None:
        grouped = _THOUSANDS.match(text)
        if grouped:
            return problem("J010", question=question.id, value=text, whole=text.replace(".", ""), decimal="")
        return problem(
            "J003", question=question.id, value=text, expected=question.type.value, suggestion=with_point(text)
        )
    if _THOUSANDS.match(text):
        whole = int(text.replace(".", ""))
        if _fits(question, whole):
            decimal = text + "0" if _fits(question, value) else ""
            return problem("J010", question=question.id, value=text, whole=whole, decimal=decimal)
    if question.type is QuestionType.INTEGER and not isinstance(value, int):
        return problem("J003", question=question.id, value=text, expected="integer")
    if not _in_range(question, value):
        low = "" if question.minimum is None else plain(question.minimum)
        high = "" if question.maximum is None else plain(question.maximum)
        return problem("J004", question=question.id, value=text, low=low, high=high)
    if question.step is not None and (value - (question.minimum or 0)) % question.step != 0:
        return problem("J011", question=question.id, value=text, step=plain(question.step))
    return Answered(value)


def _in_range(question: Question, value: Number) -> bool:
    return (question.minimum is None or value >= question.minimum) and (
        question.maximum is None or value <= question.maximum
    )


def _fits(question: Question, value: Number) -> bool:
    whole = question.type is not QuestionType.INTEGER or isinstance(value, int)
    return whole and _in_range(question, value)


def _short(raw: Any) -> str:
    """What stands in for a value that is no text."""
    return "[…]" if isinstance(raw, list) else "{…}" if isinstance(raw, dict) else str(raw)
