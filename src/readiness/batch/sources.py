"""Where an assessment of a batch comes from: a file of its own, or a table with many."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from readiness.batch.digests import content_digest
from readiness.batch.manifest import Record, needs_of, relative
from readiness.batch.model import Needs
from readiness.domain.assessment import Assessment
from readiness.domain.framework import Framework
from readiness.loading.assessments import open_assessment


class Loaded(Protocol):
    """An assessment with its framework."""

    @property
    def framework(self) -> Framework: ...  # noqa: D102
    @property
    def assessment(self) -> Assessment: ...  # noqa: D102


class Opener(Protocol):
    """Finds and loads assessments and frameworks; raises :class:`readiness.errors.Problems` with all that is wrong."""

    def assessment(self, path: Path) -> Loaded: ...  # noqa: D102
    def valid_framework(self, name: str, beside: Path | None = None) -> Framework: ...  # noqa: D102


class Source(Protocol):
    """An assessment that a report is to be made of."""

    @property
    def name(self) -> str:
        """Where it stands, as the user knows it."""

    @property
    def folder(self) -> Path:
        """The folder beside which the files are that it names."""

    def key(self, reports: Path) -> str:
        """Its name in the records of the folder ``reports``: the same from run to run."""

    def stamp(self) -> str:
        """What tells whether it was saved while it was read."""

    def needed(self, record: Record, reports: Path) -> Needs:
        """What the report of a record would be made from now."""

    def load(self, opener: Opener) -> tuple[Loaded, Needs]:
        """The assessment, and what a report on it is made from."""


@dataclass(frozen=True, slots=True)
class FileSource:
    """An assessment in a file of its own. While its report is current, it need not be opened."""

    path: Path

    @property
    def name(self) -> str:  # noqa: D102
        return str(self.path)

    @property
    def folder(self) -> Path:  # noqa: D102
        return self.path.parent

    def key(self, reports: Path) -> str:  # noqa: D102
        return relative(self.path, reports)

    def stamp(self) -> str:  # noqa: D102
        try:
            return hashlib.sha256(self.path.read_bytes()).hexdigest()
        except OSError:
            return ""

    def needed(self, record: Record, reports: Path) -> Needs:  # noqa: D102
        return needs_of(record, reports)

    def load(self, opener: Opener) -> tuple[Loaded, Needs]:  # noqa: D102
        loaded = opener.assessment(self.path)
        assessment, base = loaded.assessment, self.path.parent
        files = [self.path, *(base / name for name in assessment.texts)]
        frameworks = [(assessment.framework, base)]
        if assessment.letterhead_logo:
            files.append(base / assessment.letterhead_logo)
        if assessment.previous is not None and assessment.previous.file:
            earlier = base / assessment.previous.file
            files.append(earlier)
            schema = open_assessment(earlier).schema
            if schema is not None:
                frameworks.append((schema.framework, earlier.parent))
        return loaded, Needs(tuple(files), tuple(frameworks))


@dataclass(frozen=True, slots=True)
class RowSource:
    """An assessment from a table: already read, and current or not by what it says itself."""

    name: str
    table: Path
    assessment: Assessment
    framework: Framework

    @property
    def folder(self) -> Path:  # noqa: D102
        return self.table.parent

    def key(self, reports: Path) -> str:
        """By district, year and framework: other rows come before it, and the table is sorted anew."""
        assessment = self.assessment
        district = f"{assessment.framework}#{assessment.year or ''}#{assessment.subject.code}"
        return f"{district}#{relative(self.table, reports)}"

    def stamp(self) -> str:
        """Nothing is read later than the digest is taken."""
        return ""

    def needed(self, record: Record, reports: Path) -> Needs:  # noqa: ARG002, D102
        return self._needs()

    def load(self, opener: Opener) -> tuple[Loaded, Needs]:  # noqa: ARG002, D102
        return self, self._needs()

    def _needs(self) -> Needs:
        return Needs((), (), (self.framework.digest, content_digest(self.assessment)))
