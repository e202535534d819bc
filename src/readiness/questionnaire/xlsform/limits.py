"""What an answer begins with, what it is limited to, and the hint that says so."""

from __future__ import annotations

from readiness.domain.assessment import Answered, AnswerValue, Unknown
from readiness.domain.framework import Question, QuestionType
from readiness.domain.numbers import Number, plain
from readiness.questionnaire.beside import earlier, levels_offered, one_line, shown, unit
from readiness.questionnaire.model import Item, Questionnaire
from readiness.questionnaire.words import show_exactly
from readiness.questionnaire.xlsform import names, words
from readiness.questionnaire.xlsform.answered import is_choice
from readiness.questionnaire.xlsform.names import name_of
from readiness.questionnaire.xlsform.rows import Column
from readiness.questionnaire.xlsform.words import LANGUAGES
from readiness.questionnaire.xlsform.xpath import YES, every, number


def limits_of(question: Question) -> dict[str, Column]:
    """The constraint of a number, and what to say where it does not hold."""
    found = range_of(question.minimum, question.maximum) if question.type.is_number else {}
    if question.step is not None and question.type.is_number:
        low = question.minimum or 0
        steps = f"(. - {number(low)}) div {number(question.step)}"
        # Decimals are binary fractions to these programs, so a step is met nearly.
        near = f"round({steps}) - {steps} < 0.000001 and {steps} - round({steps}) < 0.000001"
        found["constraint"] = every([str(found.get("constraint", YES)), near])
        message = found.get("constraint_message", {})
        assert isinstance(message, dict)
        found["constraint_message"] = {
            language: " ".join(
                [
                    *([message[language]] if message else []),
                    text.format(step=show_exactly(question.step, language), low=show_exactly(low, language)),
                ]
            )
            for language, text in zip(LANGUAGES, words.STEP, strict=True)
        }
    return found


def range_of(low: Number | None, high: Number | None) -> dict[str, Column]:
    """The same for bounds alone (``None``: no bound)."""
    tests = [] if low is None else [f". >= {number(low)}"]
    tests += [] if high is None else [f". <= {number(high)}"]
    if not tests:
        return {}
    pair = words.AT_MOST if low is None else words.AT_LEAST if high is None else words.BETWEEN
    message = {
        language: text.format(
            low=show_exactly(low, language) if low is not None else "",
            high=show_exactly(high, language) if high is not None else "",
        )
        for language, text in zip(LANGUAGES, pair, strict=True)
    }
    return {"constraint": " and ".join(tests), "constraint_message": message}


def hint_of(item: Item, questionnaire: Questionnaire, language: str) -> str:
    """The hint, unit and range, and what is known already."""
    question = item.question
    place = list(LANGUAGES).index(language)
    parts = [one_line(question.hint.in_(language))]
    if question.type.is_number and not levels_offered(question):
        if measure := unit(question, language):
            parts.append(words.UNIT[place].format(unit=measure))
        message = range_of(question.minimum, question.maximum).get("constraint_message")
        if isinstance(message, dict):
            parts.append(message[language])
    if item.entry is not None and (answer := shown(question, item.entry.answer, language)):
        parts.append(words.NOW[place].format(answer=one_line(answer)))
    parts += [f"{who}: {one_line(what)}." for who, what in earlier(item, questionnaire, language)]
    return " ".join(piece for piece in parts if piece)


def default_of(question: Question, answer: AnswerValue) -> str:
    """A known answer to begin with. Free texts have none: these programs may take them for expressions."""
    match answer:
        case Unknown() if is_choice(question):
            return names.UNKNOWN
        case Answered(index=index) if index is not None:
            return ""
        case Answered(value=frozenset() as chosen):
            return (
                " ".join(name_of(option.value) for option in question.options if option.value in chosen) or names.NONE
            )
        case Answered(value=str() as text):
            return (
                ""
                if question.type is QuestionType.TEXT
                else text
                if question.type is QuestionType.DATE
                else name_of(text)
            )
        case Answered(value=value):
            assert not isinstance(value, frozenset | str)
            return plain(value)
        case _:
            return ""
