"""Text to expression tree, through Python's own parser and a whitelist of its nodes."""

from __future__ import annotations

import ast
import keyword
import re
from typing import Final

from readiness.domain.expressions.tree import (
    FUNCTIONS,
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
from readiness.domain.numbers import parse_number
from readiness.domain.problems import Problem, nearest, problem

MAX_LENGTH: Final = 300

_ARITHMETIC: Final = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_COMPARISON: Final = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_RESERVED: Final = frozenset({"all", "any", *FUNCTIONS})


def is_name(text: str) -> bool:
    """Whether a question may be named so inside an expression without ``answer("…")``."""
    return bool(_NAME.match(text)) and not keyword.iskeyword(text) and text not in _RESERVED


class _Refused(Exception):
    def __init__(self, found: Problem) -> None:
        self.problem = found


def parse(text: str) -> Node | Problem:
    """The tree of one expression, or the first thing wrong with it at its exact column."""
    if len(text) > MAX_LENGTH:
        return problem("K030", MAX_LENGTH, len(text), length=len(text), limit=MAX_LENGTH)
    if not text.strip():
        return problem("K031", 0, len(text))
    start = len(text) - len(text.lstrip())
    body = text[start:].replace("\n", " ")
    try:
        tree = ast.parse(body, mode="eval")
        return _Reader(body, start).read(tree.body)
    except SyntaxError as error:
        # At the end of the input Python reports offset 0.
        at = min(max((error.offset or 0) - 1, 0), len(body)) if error.offset else len(body)
        return problem("K032", start + at, start + max(len(body), at + 1), text=text.strip())
    except _Refused as refused:
        return refused.problem
    except (RecursionError, MemoryError, ValueError):
        return problem("K033", start, len(text))


class _Reader:
    """Walks Python's tree and builds ours; every other construct is refused where it stands."""

    def __init__(self, text: str, offset: int) -> None:
        self._text = text
        self._offset = offset
        self._bytes = text.encode()
        self._ascii = text.isascii()

    def _char(self, byte: int) -> int:
        chars = byte if self._ascii else len(self._bytes[:byte].decode(errors="ignore"))
        return self._offset + chars

    def _span(self, node: ast.expr) -> tuple[int, int]:
        return self._char(node.col_offset), self._char(node.end_col_offset or node.col_offset)

    def _refuse(self, code: str, node: ast.expr, **arguments: object) -> _Refused:
        return _Refused(problem(code, *self._span(node), **arguments))

    def read(self, node: ast.expr) -> Node:
        span = self._span(node)
        match node:
            case ast.Constant():
                return self._literal(node)
            case ast.Name(id=name):
                if name in ("True", "False", "None", "all", "any") or name in FUNCTIONS:
                    raise self._refuse("K034", node, name=name)
                return Name(name, *span)
            case ast.Call():
                return self._call(node)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Not(self.read(operand), *span)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                inner = self.read(operand)
                if isinstance(inner, Literal) and not isinstance(inner.value, str):
                    return Literal(-inner.value, *span)  # -2 is a literal too: a ``when`` compares with literals only
                return Negative(inner, *span)
            case ast.BoolOp(op=ast.And(), values=values):
                return AllOf(tuple(self.read(value) for value in values), *span)
            case ast.BoolOp(op=ast.Or(), values=values):
                return AnyOf(tuple(self.read(value) for value in values), *span)
            case ast.BinOp(op=operator) if type(operator) in _ARITHMETIC:
                return Arithmetic(_ARITHMETIC[type(operator)], self.read(node.left), self.read(node.right), *span)
            case ast.Compare():
                return self._compare(node)
            case _:
                raise self._refuse("K035", node, construct=ast.get_source_segment(self._text, node) or self._text)

    def _literal(self, node: ast.Constant) -> Literal:
        source = ast.get_source_segment(self._text, node) or ""
        if isinstance(node.value, str):
            if source[:1] not in "'\"" or "\\" in source or source.count(source[0]) != 2:
                raise self._refuse("K036", node, text=source)
            return Literal(node.value, *self._span(node))
        number = parse_number(source) if isinstance(node.value, int | float) and "/" not in source else None
        if number is None:
            raise self._refuse("K036", node, text=source)
        return Literal(number, *self._span(node))

    def _call(self, node: ast.Call) -> Node:
        name = node.func.id if isinstance(node.func, ast.Name) else None
        if name not in FUNCTIONS:
            shown = name or ast.get_source_segment(self._text, node.func) or ""
            raise self._refuse("K037", node.func, name=shown, suggestion=nearest(shown, FUNCTIONS))
        if node.keywords or any(isinstance(argument, ast.Starred) for argument in node.args):
            raise self._refuse("K035", node, construct=ast.get_source_segment(self._text, node) or "")
        least, most = FUNCTIONS[name]
        if len(node.args) < least or (most is not None and len(node.args) > most):
            raise self._refuse("K038", node, name=name, least=least, given=len(node.args))
        arguments = tuple(self.read(argument) for argument in node.args)
        if name == "answer":
            if not isinstance(arguments[0], Literal) or not isinstance(arguments[0].value, str):
                raise self._refuse("K039", node, name=name)
            return Name(arguments[0].value, *self._span(node))
        return Call(name, arguments, *self._span(node))

    def _compare(self, node: ast.Compare) -> Node:
        if len(node.ops) > 1:
            raise self._refuse("K040", node)
        span, operator, right = self._span(node), node.ops[0], node.comparators[0]
        if isinstance(operator, ast.In | ast.NotIn):
            negated = isinstance(operator, ast.NotIn)
            if isinstance(right, ast.Tuple | ast.List):
                options = tuple(self.read(item) for item in right.elts)
                literals = tuple(option for option in options if isinstance(option, Literal))
                if len(literals) != len(options) or not literals:
                    raise self._refuse("K041", right)
                return Membership(self.read(node.left), literals, negated, *span)
            return Membership(self.read(node.left), self.read(right), negated, *span)
        if type(operator) not in _COMPARISON:
            raise self._refuse("K035", node, construct=ast.get_source_segment(self._text, node) or "")
        return Comparison(_COMPARISON[type(operator)], self.read(node.left), self.read(right), *span)
