"""What is found in tables and folders, and what a table is to its reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from readiness.diagnostics import Diagnostic, Place
from readiness.domain.assessment import Assessment
from readiness.domain.framework import Framework
from readiness.questionnaire.entering import Cell


@dataclass(frozen=True, slots=True)
class Found:
    """An assessment, where it stands (``data.csv:17``, and its file alone), and what is worth a remark.

    Remarks on a table as a whole stand with what comes first of it.
    """

    source: str
    file: str
    assessment: Assessment
    framework: Framework
    warnings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """What could not be taken for an assessment, and why."""

    source: str
    diagnostics: tuple[Diagnostic, ...]


Item = Found | SetAside


class Row(NamedTuple):
    """One row of a table: its cells, its number as its program shows it, and its text where the file is one."""

    cells: Sequence[Cell]
    number: int
    text: str = ""


class Table(Protocol):
    """An open table. Its rows can be read more than once; reading raises :class:`readiness.errors.Problems`."""

    @property
    def file(self) -> str:
        """The file's name as it is shown."""

    @property
    def notices(self) -> tuple[Diagnostic, ...]:
        """What is worth a remark about the file as a whole."""

    def rows(self) -> Iterator[Row]:
        """Every row with the one of the titles, one after the other."""

    def source(self, row: Row) -> str:
        """Where a row stands."""

    def place(self, row: Row, column: int | None = None) -> Place:
        """The place of a cell, or of a row."""


def blank(cell: Cell) -> bool:
    """Whether a cell holds nothing."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
