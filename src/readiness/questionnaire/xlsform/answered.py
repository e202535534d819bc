"""XPath about one question: its value, whether it is answered, whether it does not apply."""

from __future__ import annotations

from readiness.domain.framework import Question, QuestionType
from readiness.questionnaire.beside import levels_offered
from readiness.questionnaire.xlsform.names import INDEX, NOT_APPLICABLE, STATE, UNKNOWN, VALUE, field, name_of
from readiness.questionnaire.xlsform.xpath import NO, every, number


def operand(question: Question) -> str:
    """The answer as it is compared. Dates become numbers: what orders texts differs between programs."""
    if question.converts is not None:
        return f"${{{field(str(question.id), VALUE)}}}"
    name = f"${{{name_of(str(question.id))}}}"
    return f"number(translate({name}, '-', ''))" if question.type is QuestionType.DATE else name


def is_choice(question: Question) -> bool:
    """Whether an answer is chosen from a list, which then also offers the states of an answer."""
    return question.type is QuestionType.YES_NO or bool(question.options) or bool(levels_offered(question))


def is_answered(question: Question) -> str:
    """XPath: the question has an answer, not only a state."""
    name = f"${{{name_of(str(question.id))}}}"
    if question.converts is not None:
        return f"{operand(question)} != ''"
    if not is_choice(question):
        return f"{name} != ''"
    states = [UNKNOWN, *([NOT_APPLICABLE] if question.may_not_apply else [])]
    if question.type is QuestionType.SELECT_MULTIPLE:
        return every([f"{name} != ''", *(f"not(selected({name}, '{state}'))" for state in states)])
    return every([f"{name} != ''", *(f"{name} != '{state}'" for state in states)])


def is_excused(question: Question) -> str:
    """XPath: somebody says that the question does not apply."""
    if not question.may_not_apply:
        return NO
    if is_choice(question):
        name = f"${{{name_of(str(question.id))}}}"
        if question.type is QuestionType.SELECT_MULTIPLE:
            return f"selected({name}, '{NOT_APPLICABLE}')"
        return f"{name} = '{NOT_APPLICABLE}'"
    return f"${{{field(str(question.id), STATE)}}} = '{NOT_APPLICABLE}'"


def converted(question: Question) -> str:
    """XPath: the value of a question that takes an outside index: as entered, else linear between the knots."""
    assert question.converts is not None
    value, index = f"${{{name_of(str(question.id))}}}", f"${{{field(str(question.id), INDEX)}}}"
    knots = question.converts.knots
    text = "''"
    for (x0, y0), (x1, y1) in reversed(list(zip(knots, knots[1:], strict=False))):
        line = f"{number(y0)} + ({index} - {number(x0)}) * {number(y1 - y0)} div {number(x1 - x0)}"
        text = f"if({index} <= {number(x1)}, {line}, {text})"
    states = (UNKNOWN, NOT_APPLICABLE) if is_choice(question) else ()
    entered = every([f"{value} != ''", *(f"{value} != '{state}'" for state in states)])
    return f"if({entered}, {value}, if({index} != '', {text}, ''))"
