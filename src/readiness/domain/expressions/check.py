"""Resolves names and checks types at load, so that a misspelt question is found before anything is scored."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from readiness.domain.expressions.scope import Scope, Type, question_type
from readiness.domain.expressions.tree import (
    AllOf,
    AnyOf,
    Arithmetic,
    Call,
    Comparison,
    Literal,
    Membership,
    Name,
    Negative,
    Node,
    Not,
)
from readiness.domain.problems import Problem, nearest, problem

if TYPE_CHECKING:
    from readiness.domain.framework import Question

_TEXTUAL: Final = (Type.TEXT, Type.YES_NO, Type.FACT)
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
KNOWN_FACTS: Final = ("kind", "code", "name", "province")


def check_condition(node: Node, scope: Scope) -> list[Problem]:
    """What is wrong with an expression that must be true or false."""
    found, kind = _infer(node, scope)
    if kind not in (None, Type.TRUTH, Type.YES_NO):
        found.append(problem("K046", node.column, node.end))
    return found


def check_number(node: Node, scope: Scope) -> list[Problem]:
    """What is wrong with an expression that must be a number."""
    found, kind = _infer(node, scope)
    if kind not in (None, Type.NUMBER, Type.FACT):
        found.append(problem("K047", node.column, node.end))
    return found


def check_when(node: Node, scope: Scope) -> list[Problem]:
    """What is wrong with the ``when`` of a question, which compares answers with literals only."""
    found = check_condition(node, scope)
    for inner in walk(node):
        sides: tuple[Node, ...] = ()
        match inner:
            case Comparison(left=left, right=right):
                sides = (left, right)
            case Membership(needle=needle, haystack=haystack) if not isinstance(haystack, tuple):
                sides = (needle, haystack)
            case Call() | Arithmetic() | Negative():
                found.append(problem("K049", inner.column, inner.end))
        if sides and sum(isinstance(side, Name) for side in sides) != 1:
            found.append(problem("K049", inner.column, inner.end))
    return found


def children(node: Node) -> tuple[Node, ...]:
    """The operands of a node."""
    match node:
        case Call(arguments=arguments):
            return arguments
        case Negative(operand=operand) | Not(operand=operand):
            return (operand,)
        case Arithmetic(left=left, right=right) | Comparison(left=left, right=right):
            return (left, right)
        case Membership(needle=needle, haystack=haystack):
            return (needle,) if isinstance(haystack, tuple) else (needle, haystack)
        case AllOf(operands=operands) | AnyOf(operands=operands):
            return operands
        case _:
            return ()


def walk(node: Node) -> Iterator[Node]:
    """A node and everything below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def questions_read(nodes: Iterable[Node]) -> tuple[str, ...]:
    """The ids of the questions that expressions read, each once, in order."""
    names: dict[str, None] = {}
    for node in nodes:
        for inner in walk(node):
            if isinstance(inner, Name):
                names[inner.id] = None
    return tuple(names)


def _infer(node: Node, scope: Scope) -> tuple[list[Problem], Type | None]:
    match node:
        case Literal(value=value):
            return [], Type.TEXT if isinstance(value, str) else Type.NUMBER
        case Name(id=name):
            question = scope.questions.get(name)
            if question is None:
                suggestion = nearest(name, scope.questions)
                return [problem("K042", node.column, node.end, name=name, suggestion=suggestion)], None
            return [], question_type(question)
        case Negative(operand=operand):
            return check_number(operand, scope), Type.NUMBER
        case Arithmetic(left=left, right=right):
            return check_number(left, scope) + check_number(right, scope), Type.NUMBER
        case Not(operand=operand):
            return check_condition(operand, scope), Type.TRUTH
        case AllOf(operands=operands) | AnyOf(operands=operands):
            return [found for operand in operands for found in check_condition(operand, scope)], Type.TRUTH
        case Comparison():
            return _compare(node, scope), Type.TRUTH
        case Membership():
            return _membership(node, scope), Type.TRUTH
        case Call():
            return _call(node, scope)


def _compare(node: Comparison, scope: Scope) -> list[Problem]:
    found, left = _infer(node.left, scope)
    more, right = _infer(node.right, scope)
    found += more
    if left is None or right is None:
        return found
    ordered = node.operator not in ("==", "!=")
    pair = {left, right}
    if Type.DATE in pair:
        other = node.right if left is Type.DATE else node.left
        if isinstance(other, Literal) and not _is_date(other.value):
            found.append(problem("K050", other.column, other.end, text=other.value))
        elif not pair <= {Type.DATE, Type.TEXT}:
            found.append(problem("K044", node.column, node.end, left=left.value, right=right.value))
        return found
    numeric = pair <= {Type.NUMBER, Type.FACT}
    textual = pair <= set(_TEXTUAL) and not ordered
    if not numeric and not textual:
        found.append(problem("K044", node.column, node.end, left=left.value, right=right.value))
        return found
    for side, other in ((node.left, node.right), (node.right, node.left)):
        if isinstance(other, Literal):
            found += _check_options(side, (other,), scope)
    return found


def _membership(node: Membership, scope: Scope) -> list[Problem]:
    found, needle = _infer(node.needle, scope)
    if isinstance(node.haystack, tuple):
        if needle is None:
            return found
        if needle not in _TEXTUAL or any(not isinstance(item.value, str) for item in node.haystack):
            return [*found, problem("K044", node.column, node.end, left=needle.value, right=Type.TEXT.value)]
        return found + _check_options(node.needle, node.haystack, scope)
    more, haystack = _infer(node.haystack, scope)
    found += more
    if haystack not in (None, Type.SET) or not isinstance(node.needle, Literal) or needle is not Type.TEXT:
        found.append(problem("K051", node.column, node.end))
    elif haystack is Type.SET:
        found += _check_options(node.haystack, (node.needle,), scope)
    return found


def _check_options(node: Node, literals: tuple[Literal, ...], scope: Scope) -> list[Problem]:
    """A literal that is compared with a choice must be one of its options; likewise for bands and kinds."""
    if isinstance(node, Name) and (question := scope.questions.get(node.id)):
        known: tuple[str, ...] = option_values(question)
    elif isinstance(node, Call) and node.function == "band":
        argument = node.arguments[0]
        group = scope.groups.get(str(argument.value)) if isinstance(argument, Literal) else None
        known = tuple(band.id for band in group.bands) if group else ()
    else:
        return []
    return [
        problem("K045", item.column, item.end, value=item.value, suggestion=nearest(str(item.value), known))
        for item in literals
        if known and item.value not in known
    ]


def option_values(question: Question) -> tuple[str, ...]:
    """The texts that a choice can take (none for numbers, dates and free text)."""
    if question.type.value == "yes_no":
        return ("yes", "no")
    return tuple(option.value for option in question.options) if not question.type.is_number else ()


def _call(node: Call, scope: Scope) -> tuple[list[Problem], Type | None]:
    first = node.arguments[0]
    match node.function:
        case "level":
            return _reference(node, first, scope.criteria), Type.NUMBER
        case "score" | "size":
            return _reference(node, first, scope.groups), Type.NUMBER
        case "band":
            found = _reference(node, first, scope.groups)
            if not found and isinstance(first, Literal) and not scope.groups[str(first.value)].bands:
                found.append(problem("K048", first.column, first.end, name=first.value))
            return found, Type.TEXT
        case "reached":
            level = node.arguments[1]
            found = _reference(node, first, scope.groups)
            if not isinstance(level, Literal) or isinstance(level.value, str):
                found.append(problem("K047", level.column, level.end))
            return found, Type.NUMBER
        case "subject":
            if not isinstance(first, Literal) or not isinstance(first.value, str):
                return [problem("K039", node.column, node.end, name="subject")], None
            return [], Type.TEXT if first.value in KNOWN_FACTS else Type.FACT
        case "answered" | "not_applicable":
            if not isinstance(first, Name):
                return [problem("K052", node.column, node.end, name=node.function)], Type.TRUTH
            return _infer(first, scope)[0], Type.TRUTH
        case "count":
            found, kind = _infer(first, scope)
            if len(node.arguments) == 1 and kind is Type.SET:
                return found, Type.NUMBER
            return [p for argument in node.arguments for p in check_condition(argument, scope)], Type.NUMBER
        case _:
            return [p for argument in node.arguments for p in check_number(argument, scope)], Type.NUMBER


def _reference(node: Call, argument: Node, known: Iterable[str]) -> list[Problem]:
    if not isinstance(argument, Literal) or not isinstance(argument.value, str):
        return [problem("K039", node.column, node.end, name=node.function)]
    if argument.value not in known:
        suggestion = nearest(argument.value, known)
        return [problem("K043", argument.column, argument.end, name=argument.value, suggestion=suggestion)]
    return []


def _is_date(text: object) -> bool:
    """Whether a text is a date like ``2020-01-31``; Python reads more of ISO 8601 (week dates) than people do."""
    if not _DATE.match(str(text)):
        return False
    try:
        date.fromisoformat(str(text))
    except ValueError:
        return False
    return True
