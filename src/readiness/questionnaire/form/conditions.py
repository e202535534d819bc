"""The skip logic of a form as data, which ``script/logic.js`` evaluates in the same three values as the engine."""

from __future__ import annotations

from typing import Any, Final

from readiness.domain.expressions.tree import AllOf, AnyOf, Comparison, Literal, Membership, Name, Node, Not
from readiness.domain.numbers import Number, parse_number, plain

SWAPPED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def condition(node: Node) -> list[Any]:
    """A ``when`` as a list: its kind, then its operands.

    ``["all", …]``, ``["any", …]``, ``["not", x]``, ``["yes", question]``, ``["number", operator, question, bound]``,
    ``["text", operator, question, text]``, ``["in", question, [texts], negated]``, ``["has", question, option, negated]``.
    """
    match node:
        case AllOf(operands=operands):
            return ["all", *(condition(operand) for operand in operands)]
        case AnyOf(operands=operands):
            return ["any", *(condition(operand) for operand in operands)]
        case Not(operand=operand):
            return ["not", condition(operand)]
        case Name(id=name):
            return ["yes", name]
        case Comparison(operator=operator, left=Literal(value=value), right=Name(id=name)):
            return _comparison(SWAPPED[operator], name, value)
        case Comparison(operator=operator, left=Name(id=name), right=Literal(value=value)):
            return _comparison(operator, name, value)
        case Membership(needle=Name(id=name), haystack=tuple() as options, negated=negated):
            return ["in", name, [str(option.value) for option in options], negated]
        case Membership(needle=Literal(value=value), haystack=tuple() as options, negated=negated):
            return ["all" if (value in [option.value for option in options]) is not negated else "any"]
        case Membership(needle=Literal(value=value), haystack=Name(id=name), negated=negated):
            return ["has", name, str(value), negated]
        case _:
            raise TypeError(f"no skip condition: {node!r}")


def _comparison(operator: str, name: str, value: Number | str) -> list[Any]:
    if isinstance(value, str):
        return ["text", operator, name, value]
    return ["number", operator, name, exactly(value)]


def exactly(number: Number) -> str:
    """A number as a decimal, or as a quotient where the decimal does not end."""
    text = plain(number)
    return text if parse_number(text) == number else f"{number.numerator}/{number.denominator}"
