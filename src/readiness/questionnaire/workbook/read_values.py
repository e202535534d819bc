"""From what a cell holds to an answer, a text or a date: percentages, serial numbers of days, pasted formats."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from readiness.domain.framework import Question, QuestionType
from readiness.domain.numbers import plain
from readiness.domain.text import LANGUAGES
from readiness.questionnaire import entering
from readiness.questionnaire.entering import number_text, spoken_date
from readiness.questionnaire.reply import tidy
from readiness.questionnaire.workbook.read_cells import Cell

_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_FIRST: Final = dt.date(1950, 1, 1)
_LAST: Final = dt.date(2119, 12, 31)
"""A bare number that is a day between these was a date whose format got lost; ``2026`` is a year."""
_PASTED: Final = 10 * 366
"""A number is shown as a day of the first years of the calendar only where somebody pasted a date's format over it."""


def is_percent(cell: Cell) -> bool:
    """Whether the cell shows a hundredfold with a sign of per cent, rather than the sign alone."""
    return "%" in _LITERAL.sub("", cell.format)


def takes_percent(question: Question) -> bool:
    """Whether a question asks for per cent."""
    units = {question.unit.in_(language).strip() for language in LANGUAGES}
    return question.type is QuestionType.PERCENTAGE or (question.type.is_number and bool(units & {"%", "persen"}))


def answer_value(question: Question, cell: Cell, epoch: dt.datetime) -> entering.Cell:
    """What a cell says as an answer to a question, for :func:`readiness.questionnaire.entering.understand`."""
    value = cell.value
    if isinstance(value, str):
        text = tidy(value)
        return text if question.type is QuestionType.TEXT else text.lstrip("'")
    if question.type.is_number:
        return number_value(cell, epoch, percent=takes_percent(question))
    if question.type is QuestionType.DATE:
        return date_value(cell, epoch) or text_value(cell)
    return value if isinstance(value, bool) else text_value(cell)


def number_value(cell: Cell, epoch: dt.datetime, *, percent: bool) -> entering.Cell:
    """The number of a cell, or whatever else it holds; a ``percent`` format counts as a hundredfold where it is asked for."""
    value = cell.value
    if isinstance(value, bool | str):
        return value
    if isinstance(value, int | float):
        if percent and is_percent(cell):
            return _hundredfold(value)
        return value
    serial = _serial(value, epoch)
    return serial if serial is not None and 0 <= serial < _PASTED else text_value(cell)


def date_value(cell: Cell, epoch: dt.datetime) -> dt.date | None:
    """The date of a cell: a date, the serial number of one, or a text as people write it."""
    value = cell.value
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        return spoken_date(tidy(value).lstrip("'"))
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return _day(value, epoch)


def text_value(cell: Cell) -> str:
    """What a cell says as a text."""
    value = cell.value
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return plain(Fraction(number_text(value))) if value == value and abs(value) < 1e300 else str(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return str(value)


def is_date(cell: Cell) -> bool:
    """Whether the cell holds a date or a time, which is what programs make of ``12/2020`` and ``3-5``."""
    return isinstance(cell.value, dt.date | dt.time | dt.timedelta)


def _hundredfold(value: float) -> Decimal:
    return Decimal(number_text(value)) * 100


def _serial(value: Any, epoch: dt.datetime) -> float | None:
    from openpyxl.utils.datetime import to_excel

    try:
        serial = to_excel(value, epoch)  # type: ignore[no-untyped-call]
    except (TypeError, ValueError, OverflowError, AttributeError):
        return None
    return int(serial) if serial == int(serial) else float(serial)


def _day(value: float, epoch: dt.datetime) -> dt.date | None:
    from openpyxl.utils.datetime import from_excel

    try:
        day = from_excel(value, epoch)
    except (ValueError, OverflowError):
        return None
    if not isinstance(day, dt.datetime) or not _FIRST <= day.date() <= _LAST:
        return None
    return day.date()
