"""What an answer cell accepts, what it says when it is chosen, and what when an entry is refused."""

from __future__ import annotations

from typing import Any, Final

from readiness.domain.framework import QuestionType
from readiness.domain.numbers import Number
from readiness.questionnaire.model import Item
from readiness.questionnaire.words import YES_NO
from readiness.questionnaire.workbook import answers, texts
from readiness.questionnaire.workbook.lists import Lists
from readiness.questionnaire.workbook.places import quoted
from readiness.reporting.wording.values import capital, pick

_TITLE: Final = 32
_MESSAGE: Final = 255
_FORMULA: Final = 255
_DIGITS: Final = 9
"""Decimals to which a step is checked; the rest is noise of binary fractions."""

Validation = dict[str, Any]


def of_question(item: Item, cell: str, lists: Lists, language: str) -> Validation:
    """The validation of the answer cell of a question; ``cell`` refers to it."""
    question = item.question
    words = answers.states(item.criterion, question, language)
    chosen = answers.choices(item.criterion, question, language)
    if question.type is QuestionType.SELECT_MULTIPLE:
        below = pick(
            language,
            "Jawab Ya atau Tidak pada tiap baris di bawah ini. Di sini hanya bila belum diketahui atau tidak berlaku.",
            "Answer yes or no on each row below. Here only if it is not known or does not apply.",
        )
        return _with_message(_list(lists.name(words), language), item.code, below)
    if chosen:
        return _list(list_of(item, lists, language), language)
    title, message = texts.typed(item, language)
    if question.type is QuestionType.TEXT:
        return _with_message({"validate": "any"}, title, message)
    return _with_message(_custom(_test(item, cell, words), message, language), title, message)


def list_of(item: Item, lists: Lists, language: str) -> str:
    """The name of the list that the answer cell of a question offers; empty where a value is typed."""
    chosen = answers.choices(item.criterion, item.question, language)
    words = answers.states(item.criterion, item.question, language)
    return lists.name((*(cell for _, cell in chosen), *words)) if chosen else ""


def of_option(lists: Lists, language: str) -> Validation:
    """The validation of a row of one option: yes or no."""
    return _list(lists.name(tuple(pick(language, *words) for words in YES_NO.values())), language)


def of_index(item: Item, cell: str, language: str) -> Validation:
    """The validation of the row of an outside index."""
    converts = item.question.converts
    assert converts is not None
    low, high = converts.knots[0][0], converts.knots[-1][0]
    message = capital(texts.index_question(item, language).partition(" ")[2]) + "."
    tests = [f"ISNUMBER({cell})", *_bounds(cell, low, high)]
    return _with_message(_custom(f"=AND({','.join(tests)})", message, language), item.code, message)


def _test(item: Item, cell: str, words: tuple[str, ...]) -> str:
    """The formula that an entry must fulfil: a number or date within its bounds, or a word for a state."""
    question = item.question
    tests = [f"ISNUMBER({cell})"]
    if question.type is QuestionType.DATE:
        tests.append(f"{cell}>0")
    else:
        tests += _bounds(cell, question.minimum, question.maximum)
    if question.type is QuestionType.INTEGER:
        tests.append(f"{cell}=INT({cell})")
    elif question.step is not None:
        steps = f"({cell}-{_spelled(question.minimum or 0)})/{_spelled(question.step)}"
        tests.append(f"ABS({steps}-ROUND({steps},0))<1E-{_DIGITS}")
    others = [f"TRIM({cell})={quoted(word)}" for word in words]
    formula = f"=OR(AND({','.join(tests)}),{','.join(others)})"
    # Where it would be too long, at least numbers are told from words.
    return formula if len(formula) <= _FORMULA else f"=OR(ISNUMBER({cell}),{','.join(others)})"


def _bounds(cell: str, low: Number | None, high: Number | None) -> list[str]:
    least = [f"{cell}>={_spelled(low)}"] if low is not None else []
    return least + ([f"{cell}<={_spelled(high)}"] if high is not None else [])


def _spelled(number: Number) -> str:
    return str(number) if number.denominator == 1 else f"({number.numerator}/{number.denominator})"


def _list(name: str, language: str) -> Validation:
    return {
        "validate": "list",
        "source": f"={name}",
        "error_title": pick(language, "Bukan salah satu pilihan", "None of the choices"),
        "error_message": pick(
            language, "Pilih salah satu dari daftar pada sel ini.", "Choose one from the list of this cell."
        ),
    }


def _custom(formula: str, message: str, language: str) -> Validation:
    return {
        "validate": "custom",
        "value": formula,
        "error_title": pick(language, "Isian tidak sesuai", "This does not fit"),
        "error_message": _cut(message, _MESSAGE),
    }


def _with_message(validation: Validation, title: str, message: str) -> Validation:
    return validation | {"input_title": _cut(title, _TITLE), "input_message": _cut(message, _MESSAGE)}


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
