"""Skip logic as formulas: whether a question can be asked, and whether it can be not asked, for what is entered so far.

The same three truth values as in scoring, as a pair of two-valued formulas: "can be true" and "can be false". What is
not understood of a cell leaves both open, so that a question is only greyed where it is certainly not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from readiness.domain.assessment import AnswerValue
from readiness.domain.expressions.tree import AllOf, AnyOf, Comparison, Literal, Membership, Name, Node, Not
from readiness.domain.framework import Question, QuestionType
from readiness.domain.numbers import Number
from readiness.domain.scoring.questions import AskedQuestion, opened
from readiness.domain.values import (
    FALSE,
    TRUE,
    UNKNOWN,
    Truth,
    Value,
    compare_numbers,
    compare_texts,
    contains,
    is_one_of,
)
from readiness.questionnaire.words import YES_NO, not_applicable, unknown
from readiness.questionnaire.workbook.places import quoted
from readiness.reporting.wording.values import pick

LONGEST: Final = 8000
"""Characters of a formula; spreadsheets take 8192."""

_LONGEST_TEXT: Final = 255
_SWAPPED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_SIGNS: Final = {"==": "=", "!=": "<>"}
_EPOCH: Final = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Asked:
    """Where the answer to a question stands: its cell, and those of its options or of its outside index.

    ``choices`` are the values that the list of the cell offers, in order and without words for a state, and ``listed``
    names that list, at whose end stand as many ``states``.
    """

    question: Question
    cell: str
    choices: tuple[Number | str, ...] = ()
    listed: str = ""
    states: int = 0
    options: Mapping[str, str] | None = None
    index: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Whether a condition can be true and whether it can be false, as formulas."""

    true: str
    false: str


def _bool(bit: int) -> str:
    return "TRUE" if bit else "FALSE"


def constant(truth: Truth) -> Pair:
    """A truth that no cell changes."""
    return Pair(_bool(truth & TRUE), _bool(truth & FALSE))


ALWAYS: Final = constant(TRUE)
UNDECIDED: Final = constant(UNKNOWN)


@dataclass(frozen=True, slots=True)
class Skips:
    """Compiles conditions. ``asked`` holds the questions of the workbook, ``known`` what is known of all others, and
    ``visible`` the cells that hold the pair of each question that has a condition itself.
    """

    asked: Mapping[str, Asked]
    known: Mapping[str, tuple[Question, AnswerValue | None]]
    visible: Mapping[str, Pair]
    language: str

    def formulas(self, condition: Node) -> Pair:
        """The pair of a condition, ready to be written."""
        pair = self.pair(condition)
        return pair if max(len(pair.true), len(pair.false)) < LONGEST else UNDECIDED

    def pair(self, node: Node) -> Pair:
        """The pair of a condition."""
        match node:
            case AllOf(operands=operands):
                pairs = [self.pair(operand) for operand in operands]
                return Pair(_and(pair.true for pair in pairs), _or(pair.false for pair in pairs))
            case AnyOf(operands=operands):
                pairs = [self.pair(operand) for operand in operands]
                return Pair(_or(pair.true for pair in pairs), _and(pair.false for pair in pairs))
            case Not(operand=operand):
                pair = self.pair(operand)
                return Pair(pair.false, pair.true)
            case _:
                return self._atom(*_read(node))

    def _atom(self, name: str, test: Callable[[Value], Truth], node: Node) -> Pair:
        if name in self.asked:
            pair = self._entered(self.asked[name], test, node)
        else:
            question, answer = self.known[name]
            pair = constant(test(_value(question, answer)))
        own = self.visible.get(name, ALWAYS)
        return Pair(_and((own.true, pair.true)), _or((own.false, pair.false)))

    def _entered(self, asked: Asked, test: Callable[[Value], Truth], node: Node) -> Pair:
        question = asked.question
        while_open = test(_value(question, None))
        if asked.options is not None:
            return self._chosen(asked, node)
        if asked.listed and not asked.index:
            truths = [test(value) for value in asked.choices] + [while_open, FALSE][: asked.states]
            return _by_list(asked, truths, while_open)
        text = f"TRIM({asked.cell})"
        is_open = f'OR({text}="",{text}={quoted(unknown(self.language))})'
        applies = f"{text}<>{quoted(not_applicable(self.language))}"
        if question.type is QuestionType.TEXT:
            wanted = _wanted(node)
            if max(map(len, wanted)) > _LONGEST_TEXT:
                return UNDECIDED
            same = _or(f"EXACT({asked.cell},{quoted(text)})" for text in wanted)
            holds = _and((applies, same if test(wanted[0]) == TRUE else f"NOT({same})"))
            return self._if_open(is_open, while_open, Pair(holds, f"NOT({holds})"))
        comparison = _number_test(node)
        cell = asked.cell
        if asked.index:
            cell = f"IF(ISNUMBER({asked.cell}),{asked.cell},{_converted(question, asked.index)})"
            is_open = f'AND({is_open},TRIM({asked.index})="")'
        number = f"ISNUMBER({cell})"
        return self._if_open(
            is_open,
            while_open,
            Pair(
                f"IF({number},{comparison(cell)},{applies})",
                f"IF({number},NOT({comparison(cell)}),TRUE)",
            ),
        )

    def _if_open(self, is_open: str, while_open: Truth, pair: Pair) -> Pair:
        constants = constant(while_open)
        return Pair(
            f"IF({is_open},{constants.true},{pair.true})",
            f"IF({is_open},{constants.false},{pair.false})",
        )

    def _chosen(self, asked: Asked, node: Node) -> Pair:
        assert isinstance(node, Membership)
        assert asked.options is not None
        (option,) = _wanted(node)
        text = f"TRIM({asked.options[option]})"
        yes, no = (quoted(pick(self.language, *YES_NO[word])) for word in ("yes", "no"))
        if node.negated:
            yes, no = no, yes
        applies = f"TRIM({asked.cell})<>{quoted(not_applicable(self.language))}"
        return Pair(f'IF({text}="",{applies},{text}<>{no})', f'IF({text}="",TRUE,{text}<>{yes})')


def _by_list(asked: Asked, truths: list[Truth], while_open: Truth) -> Pair:
    """The truths of the entries of a list; a text that is not in it leaves both open."""
    text = f"TRIM({asked.cell})"
    # A number and its text are the same entry.
    same = f'({asked.listed}&""={text})'
    formulas = []
    for bit in (TRUE, FALSE):
        weights = ";".join("1" if truth & bit else "0" for truth in truths)
        blank = _bool(while_open & bit)
        known = f"SUMPRODUCT({same}*1)=0"
        formulas.append(f'IF({text}="",{blank},OR({known},SUMPRODUCT({same}*{{{weights}}})>0))')
    return Pair(*formulas)


def _read(node: Node) -> tuple[str, Callable[[Value], Truth], Node]:
    """The question that a comparison reads, and what the comparison makes of its value."""
    match node:
        case Name(id=name):
            return name, lambda value: is_one_of(value, frozenset(("yes",))), node
        case Comparison(operator=operator, left=Literal() as literal, right=Name() as asked):
            return _read(Comparison(_SWAPPED[operator], asked, literal))
        case Comparison(operator=operator, left=Name(id=name), right=Literal(value=str() as text)):
            return name, lambda value: compare_texts(operator, value, text), node
        case Comparison(operator=operator, left=Name(id=name), right=Literal(value=number)) if not isinstance(
            number, str
        ):
            return name, lambda value: compare_numbers(operator, value, number), node
        case Membership(needle=Name(id=name), haystack=tuple() as items, negated=negated):
            options = frozenset(str(item.value) for item in items)
            return name, lambda value: is_one_of(value, options, negated=negated), node
        case Membership(needle=Literal(value=value), haystack=Name(id=name), negated=negated):
            member = str(value)
            return name, lambda value: contains(value, member, negated=negated), node
        case _:
            raise TypeError(f"not a condition of skip logic: {node!r}")


def _wanted(node: Node) -> tuple[str, ...]:
    """The texts that a comparison names."""
    match node:
        case Comparison(right=Literal(value=value)) | Membership(needle=Literal(value=value)):
            return (str(value),)
        case Membership(haystack=tuple() as items):
            return tuple(str(item.value) for item in items)
        case _:
            raise TypeError(f"no texts are compared: {node!r}")


def _number_test(node: Node) -> Callable[[str], str]:
    """A comparison of a number or a date with a literal, as a formula over a cell."""
    match node:
        case Comparison(operator=operator, right=Literal(value=str() as text)):
            bound = str((date.fromisoformat(text) - _EPOCH).days)
        case Comparison(operator=operator, right=Literal(value=number)) if not isinstance(number, str):
            bound = str(number) if isinstance(number, int) else f"({number.numerator}/{number.denominator})"
        case _:
            raise TypeError(f"no number is compared: {node!r}")
    sign = _SIGNS.get(operator, operator)
    return lambda cell: f"{cell}{sign}{bound}"


def _converted(question: Question, index: str) -> str:
    """The value that an outside index gives: a line through its knots, a text where no number is entered."""
    assert question.converts is not None
    knots = question.converts.knots
    terms = [_spelled(knots[0][1])]
    for (x, y), (next_x, next_y) in zip(knots, knots[1:], strict=False):
        slope = f"({_spelled(next_y)}-{_spelled(y)})/({_spelled(next_x)}-{_spelled(x)})"
        terms.append(f"{slope}*MAX(0,MIN({index},{_spelled(next_x)})-{_spelled(x)})")
    return f'IF(ISNUMBER({index}),ROUND({"+".join(terms)},12),"")'


def _spelled(number: Number) -> str:
    return f"({number.numerator}/{number.denominator})" if number.denominator != 1 else f"({number.numerator})"


def _value(question: Question, answer: AnswerValue | None) -> Value:
    """What is known of an answer, as scoring sees it."""
    return AskedQuestion(0, question, None, *opened(question)).known(answer, TRUE)[1]


def _and(parts: Iterable[str]) -> str:
    return _joined("AND", parts, neutral="TRUE", final="FALSE")


def _or(parts: Iterable[str]) -> str:
    return _joined("OR", parts, neutral="FALSE", final="TRUE")


def _joined(function: str, parts: Iterable[str], *, neutral: str, final: str) -> str:
    """Several formulas joined, without those that change nothing."""
    kept = list(dict.fromkeys(part for part in parts if part != neutral))
    if final in kept:
        return final
    return f"{function}({','.join(kept)})" if len(kept) > 1 else kept[0] if kept else neutral
