"""Conditions and numbers as they stand in YAML, to expression trees; each keeps the path it was written at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from readiness.diagnostics import Diagnostic, Severity
from readiness.domain.expressions.check import check_condition, check_number, check_when
from readiness.domain.expressions.parse import parse
from readiness.domain.expressions.scope import Scope
from readiness.domain.expressions.tree import AllOf, AnyOf, Comparison, Literal, Membership, Name, Node
from readiness.domain.framework import QuestionType
from readiness.domain.numbers import parse_number
from readiness.domain.problems import Problem, nearest
from readiness.loading.documents import Document, Scalar, inside, locate, place_of

Path = tuple[str | int, ...]
_CHECKS = {"condition": check_condition, "number": check_number, "when": check_when}


@dataclass(slots=True)
class Conditions:
    """Parses the conditions of one document and remembers where each stood, to check types once all is known."""

    document: Document
    types: dict[str, QuestionType]
    diagnostics: list[Diagnostic] = field(default_factory=list)
    seen: list[tuple[str, Node, Path]] = field(default_factory=list)

    def report(self, code: str, path: Sequence[str | int], *, key: bool = False, warn: bool = False, **arguments: object) -> None:
        """A problem at a path of the document."""
        place = place_of(self.document.root, path, self.document.file, key=key)
        severity = Severity.WARNING if warn else Severity.ERROR
        self.diagnostics.append(Diagnostic(code, place, {k: str(v) for k, v in arguments.items()}, severity))

    def report_problem(self, problem: Problem, path: Path) -> None:
        """A problem of an expression, at its column where that can be told."""
        node = locate(self.document.root, path)
        if isinstance(node, Scalar):
            place = inside(node, problem.column, problem.end)
        else:
            place = place_of(self.document.root, path, self.document.file)
        self.diagnostics.append(Diagnostic(problem.code, place, dict(problem.arguments)))

    def condition(self, value: Any, path: Path, kind: str = "condition") -> Node:
        """A condition: an expression, ``{all: […]}``, ``{any: […]}``, or ``{QUESTION: value or [values]}``."""
        if isinstance(value, str):
            return self.expression(value, path, kind)
        if isinstance(value, dict) and len(value) == 1 and next(iter(value)) in ("all", "any"):
            word, items = next(iter(value.items()))
            if isinstance(items, list) and items:
                operands = tuple(self.condition(item, (*path, word, i), kind) for i, item in enumerate(items))
                return AllOf(operands) if word == "all" else AnyOf(operands)
        elif isinstance(value, dict) and value:
            parts = tuple(self._match(name, wanted, (*path, name)) for name, wanted in value.items())
            return parts[0] if len(parts) == 1 else AllOf(parts)
        self.report("K053", path)
        return AllOf(())

    def expression(self, value: Any, path: Path, kind: str) -> Node:
        """One expression of the given kind (``condition``, ``number``, ``when``)."""
        if not isinstance(value, str):
            self.report("K053", path)
            return AllOf(()) if kind != "number" else Literal(0)
        tree = parse(value)
        if isinstance(tree, Problem):
            self.report_problem(tree, path)
            return AllOf(()) if kind != "number" else Literal(0)
        self.seen.append((kind, tree, path))
        return tree

    def _match(self, name: str, wanted: Any, path: Path) -> Node:
        kind = self.types.get(name)
        values = wanted if isinstance(wanted, list) else [wanted]
        if kind is None:
            self.report("K042", path, key=True, name=name, suggestion=nearest(name, self.types))
            return AllOf(())
        if not values or not all(isinstance(value, str) for value in values):
            self.report("K053", path)
            return AllOf(())
        tree: Node
        if kind.is_number:
            numbers = [parse_number(value) for value in values]
            if None in numbers:
                self.report("K044", path, left="number", right="text")
                return AllOf(())
            tree = AnyOf(tuple(Comparison("==", Name(name), Literal(n)) for n in numbers if n is not None))
        elif kind is QuestionType.SELECT_MULTIPLE:
            tree = AnyOf(tuple(Membership(Literal(value), Name(name), negated=False) for value in values))
        elif kind is QuestionType.YES_NO:
            words = [_YES_NO.get(value.lower(), value) for value in values]
            tree = Membership(Name(name), tuple(Literal(word) for word in words), negated=False)
        else:
            tree = Membership(Name(name), tuple(Literal(value) for value in values), negated=False)
        if isinstance(tree, AnyOf) and len(tree.operands) == 1:
            tree = tree.operands[0]
        self.seen.append(("condition", tree, path))
        return tree

    def check(self, scope: Scope) -> None:
        """Resolve the names and check the types of everything that was parsed."""
        for kind, tree, path in self.seen:
            for problem in _CHECKS[kind](tree, scope):
                self.report_problem(problem, path)


_YES_NO = {"yes": "yes", "no": "no", "ya": "yes", "tidak": "no"}
