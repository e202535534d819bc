"""What stands in the answer cells of a question, and how it is chosen or typed there."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Unknown
from readiness.domain.framework import Criterion, NotApplicablePolicy, Question, QuestionType
from readiness.domain.numbers import Number, plain
from readiness.loading.answers import read_date
from readiness.questionnaire.words import YES_NO, choice_labels, entered, not_applicable, show_exactly, unknown
from readiness.reporting.wording.values import level_name, pick

Cell = str | int | float | date
"""What is written into a cell; an empty text leaves it blank."""

_DIGITS: Final = 15
_FIRST_DAY: Final = date(1900, 3, 1)
"""From here on all spreadsheets count days alike."""
_MOST_LEVELS: Final = 20


def states(criterion: Criterion, question: Question, language: str) -> tuple[str, ...]:
    """The words that may stand in place of any answer."""
    may_not_apply = question.may_not_apply and criterion.not_applicable is not NotApplicablePolicy.REFUSE
    return (unknown(language), *((not_applicable(language),) if may_not_apply else ()))


def levels_to_choose(question: Question) -> tuple[Number, ...]:
    """The levels of a question that is answered with one of few; empty where any number between them is allowed."""
    low, high, step = question.minimum, question.maximum, question.step
    if question.type is not QuestionType.LEVEL or low is None or high is None or not step:
        return ()
    count = (high - low) // step + 1
    return tuple(low + number * step for number in range(int(count))) if count <= _MOST_LEVELS else ()


def choices(criterion: Criterion, question: Question, language: str) -> tuple[tuple[Number | str, Cell], ...]:
    """Value and cell of every choice that a list offers, without the words for a state; empty where a value is typed."""
    if question.type in (QuestionType.SELECT_ONE, QuestionType.YES_NO):
        return choice_labels(question, language)
    return tuple((level, level_cell(criterion, level, language)) for level in levels_to_choose(question))


def level_cell(criterion: Criterion, level: Number, language: str) -> Cell:
    """A level as a list offers it: with its name where it has one."""
    name = " ".join(level_name(criterion, level, language).split())
    return f"{show_exactly(level, language)} – {name}" if name else number_cell(level, language)


def answer_cell(criterion: Criterion, question: Question, answer: AnswerValue, language: str) -> Cell:
    """What the answer cell of a question holds; choices of several and outside indices have rows of their own."""
    match answer:
        case Unknown() | NotApplicable():
            return entered(question, answer, language)
        case Answered(index=index) if index is not None:
            return ""
        case Answered(value=frozenset()):
            return ""
        case Answered(value=str() as text) if question.type is QuestionType.DATE:
            day = read_date(text)
            return text if day is None else date_cell(day)
        case Answered(value=int() | Fraction() as number):
            return dict(choices(criterion, question, language)).get(number, number_cell(number, language))
        case _:
            return entered(question, answer, language)


def note_cell(answer: AnswerValue, note: str) -> str:
    """The explanation; where a question does not apply, the reason."""
    return answer.reason if isinstance(answer, NotApplicable) else note


def index_cell(answer: AnswerValue, language: str) -> Cell:
    """The outside index that an answer was converted from."""
    if isinstance(answer, Answered) and answer.index is not None:
        return number_cell(answer.index, language)
    return ""


def option_cell(answer: AnswerValue, value: str, language: str) -> str:
    """Whether one of several options is chosen: yes or no, empty where nothing is answered."""
    if isinstance(answer, Answered) and isinstance(answer.value, frozenset):
        return pick(language, *YES_NO["yes" if value in answer.value else "no"])
    return ""


def number_cell(number: Number, language: str) -> Cell:
    """A number where a spreadsheet keeps all of its digits, else its exact text."""
    text = plain(number)
    exact = Fraction(text) == number and len(text.lstrip("-").replace(".", "").lstrip("0")) <= _DIGITS
    if not exact:
        return show_exactly(number, language)
    return number if isinstance(number, int) else float(number)


def date_cell(day: date) -> Cell:
    """A date, as a text where spreadsheets disagree about the day."""
    return day if day >= _FIRST_DAY else f"{day.day:02d}/{day.month:02d}/{day.year:04d}"
