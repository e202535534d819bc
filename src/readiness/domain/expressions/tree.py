"""The nodes of an expression. ``column`` and ``end`` are character offsets into its text, from 0."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.numbers import Number


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a text."""

    value: Number | str
    column: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    """The answer to a question."""

    id: str
    column: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments."""

    function: str
    arguments: tuple[Node, ...]
    column: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Negative:
    """A number with its sign turned."""

    operand: Node
    column: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """``+``, ``-``, ``*`` or ``/`` of two numbers."""

    operator: str
    left: Node
    right: Node
    column: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison: ``< <= > >= == !=``."""

    operator: str
    left: Node
    right: Node
    column: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Membership:
    """``q in ("a", "b")`` for one choice, or ``"a" in q`` for a set of choices."""

    needle: Node
    haystack: Node | tuple[Literal, ...]
    negated: bool
    column: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Not:
    """The negation of a condition."""

    operand: Node
    column: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class AllOf:
    """A conjunction; holds where it is empty."""

    operands: tuple[Node, ...]
    column: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class AnyOf:
    """A disjunction; fails where it is empty."""

    operands: tuple[Node, ...]
    column: int = 0
    end: int = 0


Node = Literal | Name | Call | Negative | Arithmetic | Comparison | Membership | Not | AllOf | AnyOf

FUNCTIONS: dict[str, tuple[int, int | None]] = {
    "answer": (1, 1),
    "level": (1, 1),
    "score": (1, 1),
    "band": (1, 1),
    "subject": (1, 1),
    "reached": (2, 2),
    "size": (1, 1),
    "answered": (1, 1),
    "not_applicable": (1, 1),
    "count": (1, None),
    "min": (1, None),
    "max": (1, None),
    "abs": (1, 1),
}
"""Each function with the least and the greatest number of its arguments (``None``: any)."""
