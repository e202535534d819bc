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
from readiness.domain.numbers import Number
from readiness.domain.scoring.questions import opened
from readiness.domain.values import FALSE, TRUE, Truth, Value, compare_numbers, compare_texts, contains, is_one_of
from readiness.questionnaire.xlsform.answered import is_answered, is_choice, is_excused, operand
from readiness.questionnaire.xlsform.names import name_of
from readiness.questionnaire.xlsform.xpath import NO, YES, every, negated, number, quoted, some

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


def _literal(question: Question, literal: Number | str) -> str:
    if isinstance(literal, str):
        if question.type is QuestionType.DATE:
            return literal.replace("-", "")
        return quoted(name_of(literal) if is_choice(question) else literal)
    return number(literal)
