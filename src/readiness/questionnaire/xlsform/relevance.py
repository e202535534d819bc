"""The skip logic of a questionnaire as XPath.

A form knows true and false, the engine also "unknown": a question is shown once its condition surely holds. So every
condition is translated twice, to what makes it surely true and to what makes it surely false; the negation of an
open answer is neither. A comparison with a hidden or not applicable answer is false, as in the engine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable
from readiness.domain.expressions.tree import AllOf, AnyOf, Comparison, Literal, Membership, Name, Node, Not
from readiness.domain.framework import Question, QuestionType
from readiness.domain.numbers import Number, parse_number, plain
from readiness.domain.scoring.questions import opened
from readiness.domain.values import FALSE, TRUE, Truth, Value, compare_numbers, compare_texts, contains, is_one_of
from readiness.questionnaire.beside import levels_offered
from readiness.questionnaire.xlsform.names import (
    INDEX,
    NOT_APPLICABLE,
    STATE,
    UNKNOWN,
    VALUE,
    field,
    name_of,
)

YES: Final = "true()"
NO: Final = "false()"
_SWAPPED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


class Relevance:
    """Translates the conditions of one form.

    ``asked`` are the questions in the form; of others counts what is ``known`` of them, whatever is answered here.
    """

    def __init__(
        self, questions: Mapping[str, Question], asked: Iterable[str], known: Mapping[str, AnswerValue]
    ) -> None:
        self._questions = questions
        self._asked = frozenset(asked)
        self._known = known

    def shown(self, question: Question) -> str:
        """When a question is asked; :data:`YES` for always."""
        return self._surely(question.when) if question.when is not None else YES

    def hidden(self, question: Question) -> str:
        """When a question is surely not asked."""
        return self._surely_not(question.when) if question.when is not None else NO

    def _surely(self, node: Node) -> str:
        match node:
            case AllOf(operands=operands):
                return every(self._surely(operand) for operand in operands)
            case AnyOf(operands=operands):
                return some(self._surely(operand) for operand in operands)
            case Not(operand=operand):
                return self._surely_not(operand)
            case _:
                return self._atom(node, wanted=True)

    def _surely_not(self, node: Node) -> str:
        match node:
            case AllOf(operands=operands):
                return some(self._surely_not(operand) for operand in operands)
            case AnyOf(operands=operands):
                return every(self._surely_not(operand) for operand in operands)
            case Not(operand=operand):
                return self._surely(operand)
            case _:
                return self._atom(node, wanted=False)

    def _atom(self, node: Node, *, wanted: bool) -> str:
        if isinstance(node, Membership) and isinstance(node.needle, Literal) and isinstance(node.haystack, tuple):
            inside = node.needle.value in [item.value for item in node.haystack]
            return YES if (inside is not node.negated) is wanted else NO
        question = self._questions[_read(node)]
        name = str(question.id)
        sure = _while_open(node, question) == (TRUE if wanted else FALSE)
        shown, hidden = self.shown(question), self.hidden(question)
        if name not in self._asked:
            return self._constant(node, question, shown, hidden, wanted=wanted, sure=sure)
        parts = []
        if wanted:
            parts.append(every([shown, _holds(node, question)]))
        else:
            parts += [hidden, is_excused(question), every([shown, _fails(node, question)])]
        if sure:
            # Whatever is answered: as long as nothing is, and nothing says that it does not apply.
            parts.append(
                every([shown if wanted else YES, negated(is_answered(question)), negated(is_excused(question))])
            )
        return some(parts)

    def _constant(self, node: Node, question: Question, shown: str, hidden: str, *, wanted: bool, sure: bool) -> str:
        """A condition on a question that is not in the form: only whether it is asked can still change."""
        answer = self._known.get(str(question.id))
        if isinstance(answer, NotApplicable):
            return NO if wanted else YES
        goal = TRUE if wanted else FALSE
        certain = truth_of(node, answer.value) == goal if isinstance(answer, Answered) else sure
        if wanted:
            return shown if certain else NO
        # Where it may be hidden, yes and no count as open to the engine.
        return some([hidden, (shown if isinstance(node, Name) else YES) if certain else NO])


def _read(node: Node) -> str:
    """The question that a comparison reads."""
    match node:
        case Name(id=name):
            return name
        case Comparison(left=Name(id=name)) | Comparison(right=Name(id=name)):
            return name
        case Membership(needle=Name(id=name)) | Membership(haystack=Name(id=name)):
            return name
        case _:
            raise TypeError(f"no skip condition: {node!r}")


def _ordered(node: Comparison) -> tuple[str, Number | str]:
    """Operator and literal, the question on the left."""
    if isinstance(node.right, Literal):
        return node.operator, node.right.value
    assert isinstance(node.left, Literal)
    return _SWAPPED[node.operator], node.left.value


def truth_of(node: Node, value: Value) -> Truth:
    """The truth of a comparison for one value of the question that it reads."""
    match node:
        case Name():
            return TRUE if value == "yes" else FALSE
        case Comparison():
            operator, literal = _ordered(node)
            if isinstance(literal, str):
                return compare_texts(operator, value, literal)  # type: ignore[arg-type]
            return compare_numbers(operator, value, literal)  # type: ignore[arg-type]
        case Membership(haystack=tuple() as options, negated=negated_):
            return is_one_of(value, frozenset(str(item.value) for item in options), negated=negated_)  # type: ignore[arg-type]
        case Membership(needle=Literal(value=member), negated=negated_):
            return contains(value, str(member), negated=negated_)  # type: ignore[arg-type]
        case _:
            raise TypeError(f"no skip condition: {node!r}")


def _while_open(node: Node, question: Question) -> Truth:
    """The truth of a comparison while its question is open."""
    if isinstance(node, Name):
        return TRUE | FALSE
    return truth_of(node, opened(question)[1 if question.may_not_apply else 0])


def _holds(node: Node, question: Question) -> str:
    """XPath: the question is answered, and the comparison holds."""
    name = f"${{{name_of(str(question.id))}}}"
    match node:
        case Name():
            return f"{name} = 'yes'"
        case Comparison():
            operator, literal = _ordered(node)
            test = f"{operand(question)} {'=' if operator == '==' else operator} {_literal(question, literal)}"
            return every([is_answered(question), test]) if operator == "!=" else test
        case Membership(haystack=tuple() as options, negated=negated_):
            test = some(f"{name} = {quoted(name_of(str(item.value)))}" for item in options)
            return every([is_answered(question), negated(test)]) if negated_ else test
        case Membership(needle=Literal(value=member), negated=negated_):
            test = f"selected({name}, {quoted(name_of(str(member)))})"
            return every([is_answered(question), negated(test)]) if negated_ else test
        case _:
            raise TypeError(f"no skip condition: {node!r}")


def _fails(node: Node, question: Question) -> str:
    """XPath: the question is answered, and the comparison does not hold."""
    return every([is_answered(question), negated(_holds(node, question))])


def operand(question: Question) -> str:
    """The answer as it is compared. Dates become numbers: what orders texts differs between programs."""
    if question.converts is not None:
        return f"${{{field(str(question.id), VALUE)}}}"
    name = f"${{{name_of(str(question.id))}}}"
    return f"number(translate({name}, '-', ''))" if question.type is QuestionType.DATE else name


def _literal(question: Question, literal: Number | str) -> str:
    if isinstance(literal, str):
        if question.type is QuestionType.DATE:
            return literal.replace("-", "")
        return quoted(name_of(literal) if is_choice(question) else literal)
    return number(literal)


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


def number(value: Number) -> str:
    """A number in XPath."""
    text = plain(value)
    return text if parse_number(text) == value else f"({value.numerator} div {value.denominator})"


def quoted(text: str) -> str:
    """A text in XPath, which knows no escapes."""
    if "'" not in text:
        return f"'{text}'"
    if '"' not in text:
        return f'"{text}"'
    parts = ', "\'", '.join(f"'{part}'" for part in text.split("'"))
    return f"concat({parts})"


def every(parts: Iterable[str]) -> str:
    """All of several conditions, without those that always hold."""
    return _joined(parts, " and ", " or ", YES, NO)


def some(parts: Iterable[str]) -> str:
    """Any of several conditions, without those that never hold."""
    return _joined(parts, " or ", " and ", NO, YES)


def _joined(parts: Iterable[str], word: str, other: str, neutral: str, final: str) -> str:
    found = list(dict.fromkeys(part for part in parts if part != neutral))
    if final in found:
        return final
    if len(found) < 2:
        return found[0] if found else neutral
    return word.join(f"({part})" if other in part else part for part in found)


def negated(test: str) -> str:
    """The opposite of a condition."""
    return {YES: NO, NO: YES}.get(test, f"not({test})")
