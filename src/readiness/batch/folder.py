"""The folder of the reports: one writer, each report whole, and a record of each once it is in its place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from readiness.batch.lock import locked
from readiness.batch.manifest import Manifest, Record, record_of
from readiness.batch.model import Job, Outcome, Result, Status
from readiness.errors import Problems
from readiness.files import write_bytes

STATE: Final = ".batch"
"""The folder, inside that of the reports, with the record, the lock, and files that are being written."""


class Folder:
    """Reports in one folder; :func:`open_folder` makes one."""

    def __init__(self, path: Path, *, force: bool) -> None:
        self.path = path
        self._force = force
        self._manifest = Manifest(path / STATE / "manifest.jsonl")
        self.taken = {record.report: record.source for record in self._manifest.records.values()}

    def record(self, key: str) -> Record | None:
        """The record of an assessment whose report is still as it was made."""
        found = self._manifest.records.get(key)
        if found is None or self._digest(found.report) != found.sha256:
            return None
        return found

    def keep(self, job: Job, result: Result) -> Outcome:
        """Write a report; raises :class:`Problems` where the folder takes no more."""
        if result.diagnostics:
            return Outcome(Status.FAILED, job.source, job.report, 0, result.seconds, result.peak, result.diagnostics)
        digest = hashlib.sha256(result.content).hexdigest()
        known = self._manifest.records.get(job.key)
        ours = known is not None and known.report == job.report
        # A report without a record is what a run left that was killed between the two.
        if self._digest(job.report) != digest:
            try:
                self._write(job.report, result.content, force=self._force or ours)
            except Problems as problems:
                if problems.diagnostics[0].code != "S004":
                    raise
                return Outcome(Status.FAILED, job.source, job.report, diagnostics=problems.diagnostics)
        self._manifest.add(record_of(job.key, job.report, job.digest, digest, job.needs, self.path))
        return Outcome(Status.MADE, job.source, job.report, result.pages, result.seconds, result.peak)

    def _write(self, report: str, content: bytes, *, force: bool) -> None:
        write_bytes(self.path / report, content, force=force, through=self.path / STATE)

    def _digest(self, report: str) -> str:
        """The digest of a report as it stands there; empty where there is none."""
        try:
            return hashlib.sha256((self.path / report).read_bytes()).hexdigest()
        except OSError:
            return ""


@contextmanager
def open_folder(path: Path, *, force: bool) -> Iterator[Folder]:
    """The folder, made where it is missing, for this process alone. ``force``: files that are not ours are overwritten."""
    state = path / STATE
    try:
        state.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problems.one("S005", str(path), file=path, reason=error.strerror or str(error)) from error
    with locked(state / "lock", path):
        # What a killed run was writing.
        for file in state.glob(".readiness.*"):
            file.unlink(missing_ok=True)
        yield Folder(path, force=force)
