"""What is found wrong while a workbook is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from readiness.diagnostics import Diagnostic, Place, Severity
from readiness.domain.problems import Problem, problem


class Refused(Exception):
    """The file, or a part of it, is not read; ``problem`` says why."""

    def __init__(self, code: str, /, **arguments: object) -> None:
        self.problem = problem(code, **arguments)
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Findings:
    """Collects the diagnostics of one file; ``label`` names a cell (``GOV!E17``), a sheet, or is empty for the file."""

    file: str
    items: list[Diagnostic] = field(default_factory=list)

    def error(self, code: str, label: str = "", /, **arguments: object) -> None:
        """Something that stops the file from being merged."""
        self._add(problem(code, **arguments), label, Severity.ERROR)

    def warning(self, code: str, label: str = "", /, **arguments: object) -> None:
        """Something that was read in one way, or not read, and should be looked at."""
        self._add(problem(code, **arguments), label, Severity.WARNING)

    def refuse(self, found: Problem, label: str = "") -> None:
        """A problem as another module put it."""
        self._add(found, label, Severity.ERROR)

    def _add(self, found: Problem, label: str, severity: Severity) -> None:
        self.items.append(Diagnostic(found.code, Place(self.file, label=label), dict(found.arguments), severity))


def label(sheet: str, row: int, column: int) -> str:
    """The place of a cell as people read it; row and column count from 1."""
    return f"{sheet}!{letters(column)}{row}"


def letters(column: int) -> str:
    """The letters of a column, from 1."""
    head, tail = divmod(column - 1, 26)
    return (letters(head) if head else "") + chr(ord("A") + tail)
