"""What a batch is made of: jobs that carry all they need, and what became of them. Everything here can be pickled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from readiness.diagnostics import Diagnostic
from readiness.domain.assessment import Assessment, Track
from readiness.settings import Settings


@dataclass(frozen=True, slots=True)
class Options:
    """What holds for every report of a batch. ``program`` names the version and the digest of its shipped templates."""

    template: str
    track: Track | None
    language: str
    pdf: bool
    program: str

    @property
    def suffix(self) -> str:
        """Of the reports' file names."""
        return ".pdf" if self.pdf else ".html"


@dataclass(frozen=True, slots=True)
class Needs:
    """What a report is made from, besides the options: files, an assessment first that has one, and frameworks.

    A framework is given as it is named, with the folder beside which a relative path is looked for. ``content``
    has the digests of what stands in no file of its own.
    """

    files: tuple[Path, ...]
    frameworks: tuple[tuple[str, Path], ...]
    content: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sealed:
    """A value as bytes that travel, and their digest, under which a worker keeps what it has opened."""

    digest: str
    content: bytes


@dataclass(frozen=True, slots=True)
class SealedFolder:
    """The files of a user's template folder, and the name by which the user knows it."""

    name: str
    files: Sealed


@dataclass(frozen=True, slots=True)
class Job:
    """One report to make, whole: a worker needs the program and no file of the user's.

    ``source`` is the place of the assessment as the user knows it, ``key`` its name in the records, ``report`` the name of
    the file to write, ``digest`` that of everything the report depends on.
    """

    source: str
    key: str
    report: str
    digest: str
    needs: Needs
    options: Options
    assessment: Assessment
    framework: Sealed
    entry: str
    settings: Settings
    origin: str
    folder: SealedFolder | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What a worker sends back: the bytes of a report, or what is wrong.

    ``seconds`` of its own time; ``peak`` is the largest memory its process ever had, in bytes (0: not known).
    """

    content: bytes = b""
    pages: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    seconds: float = 0.0
    peak: int = 0


class Status(StrEnum):
    """What became of a report."""

    MADE = "made"
    CURRENT = "up_to_date"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one assessment; ``report`` is empty where not even its name is known."""

    status: Status
    source: str
    report: str = ""
    pages: int = 0
    seconds: float = 0.0
    peak: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
