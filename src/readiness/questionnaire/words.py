"""The words of a questionnaire in two languages: the same where it is written and where it is read."""

from __future__ import annotations

import re
from typing import Final

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Unknown
from readiness.domain.framework import Option, Question, QuestionType
from readiness.domain.numbers import Number, parse_number, plain
from readiness.domain.text import LANGUAGES
from readiness.reporting.wording.values import pick

YES_NO: Final = {"yes": ("Ya", "Yes"), "no": ("Tidak", "No")}
UNKNOWN: Final = ("Belum tahu", "Not known yet")
_LIKE_THOUSANDS: Final = re.compile(r"[+-]?[0-9]{1,3}\.[0-9]{3}\Z")
NOT_APPLICABLE: Final = ("Tidak berlaku", "Not applicable")


def choice_labels(question: Question, language: str) -> tuple[tuple[str, str], ...]:
    """Value and label of every choice, in order: of options, of yes and no, or of the levels of a whole-step level.

    Labels are unique; where two options are called the same, their values stand behind. Empty where nothing is chosen.
    """
    if question.type is QuestionType.YES_NO:
        return tuple((value, pick(language, *words)) for value, words in YES_NO.items())
    labels = [(option.value, option_label(option, language)) for option in question.options]
    spoken = [label.casefold() for _, label in labels]
    return tuple(
        (value, f"{label} ({value})" if spoken.count(label.casefold()) > 1 else label) for value, label in labels
    )


def option_label(option: Option, language: str) -> str:
    """What an option is called; its value where it has no label."""
    return " ".join((option.label.in_(language) or option.value).split())


def unknown(language: str) -> str:
    """The answer of somebody who does not know yet."""
    return pick(language, *UNKNOWN)


def not_applicable(language: str) -> str:
    """The answer where a question does not apply."""
    return pick(language, *NOT_APPLICABLE)


def entered(question: Question, answer: AnswerValue | None, language: str) -> str:
    """An answer as a person would enter it: a label, a number in the language's way, a text; empty where there is none.

    Several choices are joined by semicolons. :func:`readiness.questionnaire.entering.understand` reads it back.
    """
    match answer:
        case Unknown():
            return unknown(language)
        case NotApplicable():
            return not_applicable(language)
        case Answered(index=index) if index is not None:
            return show_exactly(index, language)
        case Answered(value=frozenset() as chosen):
            labels = dict(choice_labels(question, language))
            return "; ".join(labels[option.value] for option in question.options if option.value in chosen)
        case Answered(value=str() as value):
            return dict(choice_labels(question, language)).get(value, value)
        case Answered(value=value):
            assert not isinstance(value, frozenset | str)
            return show_exactly(value, language)
        case _:
            return ""


def show_exactly(number: Number, language: str) -> str:
    """A number with all its decimals, in the language's way but without separators of thousands.

    1.234 is written 1.2340, which cannot be taken for one thousand and more.
    """
    text = plain(number)
    if parse_number(text) != number:
        return f"{number.numerator}/{number.denominator}"
    if _LIKE_THOUSANDS.match(text):
        text += "0"
    return text.replace(".", ",") if language == "id" else text


def all_words(pair: tuple[str, str]) -> frozenset[str]:
    """A pair of words in every language, folded for comparison."""
    return frozenset(pick(language, *pair).casefold() for language in LANGUAGES)
