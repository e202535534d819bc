"""From assessments to jobs: what is up to date, what is wrong, and what is to be made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from readiness.batch.digests import digest_of_files, folder_files, input_digest
from readiness.batch.folder import Folder
from readiness.batch.manifest import needs_of
from readiness.batch.model import Job, Needs, Options, Outcome, SealedFolder, Status
from readiness.batch.naming import report_name
from readiness.batch.seal import Sealer, folder_of, seal
from readiness.domain.assessment import Assessment, Subject
from readiness.domain.framework import Framework
from readiness.errors import Problems
from readiness.loading.assessments import open_assessment
from readiness.loading.templates import open_template, shipped_names


class Loaded(Protocol):
    """An assessment with its framework."""

    @property
    def framework(self) -> Framework: ...  # noqa: D102
    @property
    def assessment(self) -> Assessment: ...  # noqa: D102


class Opener(Protocol):
    """Finds and loads assessments and frameworks; raises :class:`Problems` with all that is wrong."""

    def assessment(self, path: Path) -> Loaded: ...  # noqa: D102
    def valid_framework(self, name: str, beside: Path | None = None) -> Framework: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class FileSource:
    """An assessment in a file of its own."""

    path: Path

    def load(self, opener: Opener, texts: Sequence[Path]) -> tuple[Loaded, Needs]:
        """The assessment, and what a report on it is made from."""
        loaded = opener.assessment(self.path)
        assessment, base = loaded.assessment, self.path.parent
        files = [self.path, *(base / name for name in assessment.texts), *texts]
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


class Planner:
    """Plans one assessment after another."""

    def __init__(self, opener: Opener, options: Options, folder: Folder, texts: Sequence[Path], *, anew: bool) -> None:
        self._opener, self._options, self._folder, self._texts, self._anew = opener, options, folder, texts, anew
        self._sealer = Sealer()
        # A template that is not there is no district's fault, and known before any is read.
        open_template(options.template, Assessment("", Subject(), {}), Path())
        self._template, self._template_digest = _sealed_folder(options.template)

    def steps(self, sources: Sequence[FileSource]) -> Iterator[Job | Outcome]:
        """A job or an outcome for each assessment, made when it is asked for."""
        for source in sources:
            if not self._anew and (report := self._current(source)):
                yield Outcome(Status.CURRENT, str(source.path), report)
                continue
            try:
                yield self._job(source)
            except Problems as problems:
                yield Outcome(Status.FAILED, str(source.path), diagnostics=problems.diagnostics)

    def _current(self, source: FileSource) -> str:
        """The report that is there already, made from just this; empty where there is none."""
        record = self._folder.record(source.path)
        if record is None or not record.digest:
            return ""
        return record.report if self._digest(needs_of(record, self._folder.path)) == record.digest else ""

    def _job(self, source: FileSource) -> Job:
        before = _stamp(source.path)
        loaded, needs = source.load(self._opener, self._texts)
        options, assessment = self._options, loaded.assessment
        template = open_template(options.template, assessment, source.path.parent)
        key = self._folder.key(source.path)
        name = report_name(assessment, key, options.suffix, self._folder.taken)
        self._folder.taken[name] = key
        return Job(
            source=str(source.path),
            report=name,
            # What was saved again while it was read gets no digest, and is made anew the next time.
            digest=self._digest(needs) if _stamp(source.path) == before else "",
            needs=needs,
            options=options,
            assessment=assessment,
            framework=self._sealer.framework(loaded.framework),
            entry=template.entry,
            settings=template.settings,
            origin=template.origin,
            folder=self._template,
        )

    def _digest(self, needs: Needs) -> str:
        return input_digest(needs, self._options, self._template_digest, self._framework_digest)

    def _framework_digest(self, name: str, beside: Path) -> str:
        try:
            return self._opener.valid_framework(name, beside).digest
        except Problems:
            return ""


def _sealed_folder(template: str) -> tuple[SealedFolder | None, str]:
    """A user's template folder as it travels, and its digest; nothing for a shipped template, which workers have."""
    if template in shipped_names():
        return None, ""
    files = folder_files(Path(template))
    sealed = seal(files)
    folder_of(sealed)
    return SealedFolder(template, sealed), digest_of_files(files)


def _stamp(path: Path) -> str:
    """What tells whether a file was saved meanwhile."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
