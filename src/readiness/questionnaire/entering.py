"""Reads an answer as people enter it: any case, labels or values, a decimal comma, dates as they are spoken.

What it understands is read by :func:`readiness.loading.answers.read_answer`, so that the same limits hold everywhere.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from readiness.domain.assessment import AnswerValue, NotApplicable, Unanswered, Unknown
from readiness.domain.framework import NotApplicablePolicy, Question, QuestionType
from readiness.domain.numbers import plain
from readiness.domain.problems import Problem, problem
from readiness.domain.text import LANGUAGES
from readiness.loading.answers import read_answer, read_number
from readiness.questionnaire.words import NOT_APPLICABLE, UNKNOWN, all_words, choice_labels

Cell = str | int | float | bool | Decimal | dt.datetime | dt.date | None
"""What a cell or a prompt can hold."""

_YES: Final = frozenset(("ya", "y", "yes", "iya", "true", "benar", "ada", "1", "✓", "✔", "v"))
_NO: Final = frozenset(("tidak", "t", "tdk", "no", "n", "false", "salah", "tidak ada", "belum", "0"))
_UNKNOWN: Final = all_words(UNKNOWN) | {"belum tahu", "tidak tahu", "tdk tahu", "unknown", "?", "belum diketahui"}
_NOT_APPLICABLE: Final = all_words(NOT_APPLICABLE) | {"tidak berlaku", "n/a", "t/b", "not_applicable"}
_NUMBER: Final = re.compile(r"[+-]?[0-9][0-9.,\u00a0 ]*\Z")
_PLAIN: Final = re.compile(r"[0-9]{1,12}(\.[0-9]{1,2})?\Z")
"""A number that can be read in one way only."""
_FRACTION: Final = re.compile(r"[+-]?[0-9]+\s*/\s*[0-9]+\Z")
_GROUPED_POINT: Final = re.compile(r"[+-]?[1-9][0-9]{0,2}(\.[0-9]{3})+,[0-9]+\Z|[+-]?[1-9][0-9]{0,2}(\.[0-9]{3}){2,}\Z")
_GROUPED_COMMA: Final = re.compile(r"[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+\.[0-9]+\Z|[+-]?[1-9][0-9]{0,2}(,[0-9]{3}){2,}\Z")
_COMMA: Final = re.compile(r"[+-]?[0-9]+,[0-9]+\Z")
_LEADING: Final = re.compile(r"([+-]?[0-9]+(?:[.,][0-9]+)?)\s*[-–—:.)=]\s*\S")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})\s*[-/. ]\s*([0-9]{1,2})\s*[-/. ]\s*([0-9]{4})\Z")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})(?:[T ]00:00(?::00)?)?\Z")
_SPOKEN: Final = re.compile(r"([0-9]{1,2})\s+([a-z]+)\.?\s+([0-9]{4})\Z")
_MONTHS: Final = {
    name[:3]: number
    for number, names in enumerate(
        (
            ("januari", "january"),
            ("februari", "february", "pebruari"),
            ("maret", "march"),
            ("april",),
            ("mei", "may"),
            ("juni", "june"),
            ("juli", "july"),
            ("agustus", "august"),
            ("september",),
            ("oktober", "october"),
            ("november", "nopember"),
            ("desember", "december"),
        ),
        1,
    )
    for name in names
}
_SIGNIFICANT: Final = 15
"""Decimal digits that a spreadsheet keeps of a number; what follows is noise of binary fractions."""


def understand(question: Question, raw: Cell, policy: NotApplicablePolicy, reason: str = "") -> AnswerValue | Problem:
    """The answer that somebody entered; ``reason`` says why a question does not apply."""
    if question.type.is_number and not question.options and _PLAIN.match(text := str(raw)):
        return read_number(question, text)
    if isinstance(raw, dt.datetime):
        raw = raw.date()
    if isinstance(raw, dt.date):
        raw = raw.isoformat()
    if isinstance(raw, bool):
        raw = "yes" if raw else "no"
    if isinstance(raw, int | float | Decimal):
        raw = number_text(raw)
    text = folded(raw or "")
    if not text:
        return Unanswered()
    given = str(raw).strip()
    if question.type is QuestionType.TEXT and text not in _UNKNOWN | _NOT_APPLICABLE:
        return read_answer(question, given, policy)
    chosen = _choice(question, text)
    if chosen is not None:
        return read_answer(question, chosen, policy)
    if text in _UNKNOWN:
        return Unknown()
    if text in _NOT_APPLICABLE:
        found = read_answer(question, {"not_applicable": reason}, policy)
        return NotApplicable(reason) if isinstance(found, NotApplicable) else found
    if question.type is QuestionType.SELECT_MULTIPLE:
        return _several(question, given, policy)
    if question.type is QuestionType.DATE:
        return _date(question, given, policy)
    if question.type.is_number:
        return _number(question, given, policy)
    return read_answer(question, given, policy)


def understand_index(question: Question, raw: Cell, policy: NotApplicablePolicy) -> AnswerValue | Problem:
    """The answer to a question whose value is converted from an outside index that was entered instead."""
    text = number_text(raw) if isinstance(raw, int | float | Decimal) and not isinstance(raw, bool) else str(raw or "")
    if not text.strip():
        return Unanswered()
    return read_answer(question, {"index": decimal_point(text.strip())}, policy)


def folded(text: object) -> str:
    """A text for comparison: case folded, spaces joined, without what people put around it."""
    return " ".join(str(text).casefold().replace("\u00a0", " ").split()).strip(" .;:'\"“”‘’")


def number_text(number: float | Decimal) -> str:
    """A cell's number as an exact decimal text."""
    if isinstance(number, int):
        return str(number)
    try:
        text = plain(Fraction(format(number, f".{_SIGNIFICANT}g")))
    except (ValueError, OverflowError):
        return str(number)
    # A cell holds a number, so that 1.234 cannot be meant as one thousand and more; 1.25 must not become 1.250.
    return f"{text}0" if len(text.partition(".")[2]) == 3 else text


def decimal_point(text: str) -> str:
    """A number as a file holds it, with a decimal point; where that cannot be told the text as it is."""
    bare = text.replace("\u00a0", "").replace(" ", "").replace("\u2212", "-")
    if _GROUPED_POINT.match(bare):
        return bare.replace(".", "").replace(",", ".")
    if _GROUPED_COMMA.match(bare):
        return bare.replace(",", "")
    if _COMMA.match(bare):
        return bare.replace(",", ".")
    return bare if _NUMBER.match(text) else text


def _choice(question: Question, text: str) -> str | None:
    """The value of the option that a folded text names: by value, or by its label in any language."""
    if question.type is QuestionType.SELECT_MULTIPLE:
        return None
    if question.type is QuestionType.YES_NO:
        return "yes" if text in _YES else "no" if text in _NO else None
    for option in question.options:
        if folded(option.value) == text:
            return option.value
    named = {
        value: None
        for language in LANGUAGES
        for value, label in choice_labels(question, language)
        if folded(label) == text
    }
    return next(iter(named)) if len(named) == 1 else None


def _several(question: Question, given: str, policy: NotApplicablePolicy) -> AnswerValue | Problem:
    """Choices that are parted by semicolons or lines, else by commas or spaces."""
    one = QuestionType.SELECT_ONE
    single = Question(question.id, one, options=question.options)
    parts: list[str] = []
    for separator in (r"[;\n|]", r"[;\n|,]", r"[;\n|,\s]"):
        parts = [part for part in re.split(separator, given) if part.strip()]
        known = [_choice(single, folded(part)) for part in parts]
        if all(known):
            return read_answer(question, [value for value in known if value], policy)
    return read_answer(question, [part.strip() for part in parts], policy)


def _number(question: Question, given: str, policy: NotApplicablePolicy) -> AnswerValue | Problem:
    text = given
    units = [question.unit.in_(language) for language in LANGUAGES]
    if question.type is QuestionType.PERCENTAGE:
        units += ["%", "persen", "percent"]
    for unit in units:
        bare = text.rstrip(" .")
        if unit and bare.casefold().endswith(unit.casefold()):
            text = bare[: len(bare) - len(unit)].strip()
            break
    if question.type is QuestionType.LEVEL and (leading := _LEADING.match(text)) and not _NUMBER.match(text):
        text = leading[1]
    if question.type is QuestionType.LEVEL and (word := re.match(r"(?:tingkat|level)\s+(.+)", text, re.IGNORECASE)):
        text = word[1]
    if _FRACTION.match(text):
        return read_answer(question, text, policy)
    return read_answer(question, decimal_point(text), policy)


def _date(question: Question, given: str, policy: NotApplicablePolicy) -> AnswerValue | Problem:
    day = spoken_date(given)
    if day is None:
        return problem("J003", question=question.id, value=given, expected="date")
    return read_answer(question, day.isoformat(), policy)


def spoken_date(text: str) -> dt.date | None:
    """A date as people write it: day first (``31/01/2026``, ``31 Januari 2026``) or as in ISO 8601."""
    bare = " ".join(text.casefold().split())
    if match := _YEAR_FIRST.match(bare):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.match(bare):
        day, month, year = (int(part) for part in match.groups())
    elif (match := _SPOKEN.match(bare)) and match[2][:3] in _MONTHS:
        day, month, year = int(match[1]), _MONTHS[match[2][:3]], int(match[3])
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
