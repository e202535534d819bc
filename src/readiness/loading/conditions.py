"""Conditions and numbers as they stand in YAML, to expression trees; each keeps the path it was written at."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final

from readiness.diagnostics import Diagnostic, Severity
from readiness.domain.expressions.check import check_condition, check_number, check_when, children
from readiness.domain.expressions.parse import parse
from readiness.domain.expressions.scope import Scope
from readiness.domain.expressions.tree import AllOf, AnyOf, Comparison, Literal, Membership, Name, Node
from readiness.domain.framework import QuestionType
from readiness.domain.numbers import parse_number, plain
from readiness.domain.problems import Problem, problem
from readiness.loading.documents import Document, Scalar, inside, locate, place_of, place_of_item
from readiness.loading.suggest import suggest

Path = tuple[str | int, ...]
MAX_NESTING: Final = 100
"""Deepest expression that is read; checking, compiling and comparing one go down level by level."""
_YES_NO: Final = {"yes": "yes", "no": "no", "ya": "yes", "tidak": "no"}


def read_expression(text: str) -> Node | Problem:
    """The tree of an expression; Python's parser keeps its warnings about odd literals to itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = parse(text)
    if isinstance(tree, Problem) or _nesting(tree) <= MAX_NESTING:
        return tree
    return problem("K033", 0, len(text), limit=MAX_NESTING)


def _nesting(tree: Node) -> int:
    levels, nodes = 0, [tree]
    while nodes:
        levels += 1
        nodes = [child for node in nodes for child in children(node)]
    return levels


@dataclass(slots=True)
class Conditions:
    """Parses the conditions of one document and remembers where each stood, to check types once all is known."""

    document: Document
    types: dict[str, QuestionType]
    diagnostics: list[Diagnostic] = field(default_factory=list)
    seen: list[tuple[str, Node, Path]] = field(default_factory=list)

    def report(
        self, code: str, path: Sequence[str | int], *, at_key: bool = False, warn: bool = False, **arguments: object
    ) -> None:
        """A problem at a path of the document."""
        place = place_of(self.document.root, path, self.document.file, key=at_key)
        severity = Severity.WARNING if warn else Severity.ERROR
        self.diagnostics.append(Diagnostic(code, place, {k: shown(v) for k, v in arguments.items()}, severity))

    def report_problem(self, found: Problem, path: Path) -> None:
        """A problem of an expression, at its column where that can be told."""
        node, arguments = locate(self.document.root, path), dict(found.arguments)
        place = place_of_item(self.document.root, path, arguments.get("value", ""), self.document.file)
        if isinstance(node, Scalar):
            place = inside(node, found.column, found.end)
        self.diagnostics.append(Diagnostic(found.code, place, arguments))

    def is_scalar(self, path: Path) -> bool:
        """Whether a text, not a list or a mapping, stands at a path."""
        return isinstance(locate(self.document.root, path), Scalar)

    def condition(self, value: Any, path: Path, kind: str = "condition") -> Node:
        """A condition: an expression, ``{all: […]}``, ``{any: […]}``, or ``{QUESTION: value or [values]}``."""
        if isinstance(value, str):
            return self.expression(value, path, kind)
        if isinstance(value, dict) and len(value) == 1 and next(iter(value)) in ("all", "any"):
            word, items = next(iter(value.items()))
            if isinstance(items, list) and items:
                operands = tuple(self.condition(item, (*path, word, i), kind) for i, item in enumerate(items))
                return AllOf(operands) if word == "all" else AnyOf(operands)
        elif isinstance(value, dict) and value and not {"all", "any"} & set(value):
            parts = tuple(self._match(name, wanted, (*path, name)) for name, wanted in value.items())
            return parts[0] if len(parts) == 1 else AllOf(parts)
        self.report("K053", path)
        return AllOf(())

    def expression(self, value: Any, path: Path, kind: str) -> Node:
        """One expression of the given kind (``condition``, ``number``, ``when``)."""
        if not isinstance(value, str):
            self.report("K010", path, expected="expression")
            return AllOf(()) if kind != "number" else Literal(0)
        tree = read_expression(value)
        if isinstance(tree, Problem):
            self.report_problem(tree, path)
            return AllOf(()) if kind != "number" else Literal(0)
        self.seen.append((kind, tree, path))
        return tree

    def _match(self, name: str, wanted: Any, path: Path) -> Node:
        kind = self.types.get(name)
        values = wanted if isinstance(wanted, list) else [wanted]
        if kind is None:
            self.report("K042", path, at_key=True, name=name, suggestion=suggest(name, self.types))
            return AllOf(())
        texts = [value for value in values if isinstance(value, str)]
        if not texts or len(texts) < len(values):
            self.report("K053", path)
            return AllOf(())
        tree: Node
        if kind.is_number:
            numbers = [parse_number(value) for value in texts]
            if None in numbers:
                self.report("K044", path, left="number", right="text")
                return AllOf(())
            tree = AnyOf(tuple(Comparison("==", Name(name), Literal(n)) for n in numbers if n is not None))
        elif kind is QuestionType.DATE:
            tree = AnyOf(tuple(Comparison("==", Name(name), Literal(value)) for value in texts))
        elif kind is QuestionType.SELECT_MULTIPLE:
            tree = AnyOf(tuple(Membership(Literal(value), Name(name), negated=False) for value in texts))
        elif kind is QuestionType.YES_NO:
            words = [_YES_NO.get(value.lower(), value) for value in texts]
            tree = Membership(Name(name), tuple(Literal(word) for word in words), negated=False)
        else:
            tree = Membership(Name(name), tuple(Literal(value) for value in texts), negated=False)
        if isinstance(tree, AnyOf) and len(tree.operands) == 1:
            tree = tree.operands[0]
        self.seen.append(("condition", tree, path))
        return tree

    def check(self, scope: Scope) -> None:
        """Resolve the names and check the types of everything that was parsed."""
        for kind, tree, path in self.seen:
            for found in _problems(kind, tree, scope):
                self.report_problem(found, path)


def _problems(kind: str, tree: Node, scope: Scope) -> list[Problem]:
    if kind == "number":
        return check_number(tree, scope)
    if kind == "when":
        return _innermost(check_when(tree, scope))
    if kind == "text":  # the band of a group: only its name can be wrong
        return [found for found in check_condition(tree, scope) if found.code != "K046"]
    return check_condition(tree, scope)


def _innermost(found: list[Problem]) -> list[Problem]:
    """Without those whose span holds that of another with the same code."""
    return [
        outer
        for outer in found
        if not any(
            inner.code == outer.code
            and (inner.column, inner.end) != (outer.column, outer.end)
            and (outer.column or 0) <= (inner.column or 0)
            and (inner.end or 0) <= (outer.end or 0)
            for inner in found
        )
    ]


def shown(value: object) -> str:
    """An argument of a message: numbers as decimals."""
    return plain(value) if isinstance(value, int | Fraction) else str(value)
