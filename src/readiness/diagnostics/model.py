"""A problem and where it is. Wording comes from the catalogue, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """An error stops the work; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """A span in a file. Lines and columns count from 1, the end exclusive; ``0`` means the file as a whole.

    Every node of a document has one, hence a named tuple. ``label`` names a place that has no line, such as a cell of a workbook.
    """

    file: str
    line: int = 0
    column: int = 0
    end_column: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: a code of the catalogue, its message arguments, and its place."""

    code: str
    place: Place
    arguments: dict[str, str] = field(default_factory=dict)
    severity: Severity = Severity.ERROR


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether anything stops the work."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
