"""What is wrong with the evidence of an assessment, as diagnostics: the register's findings, and the files themselves.

A file is looked at only in the folder of the assessment or below it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath
from typing import Final

from readiness.diagnostics import Diagnostic, Severity, has_errors
from readiness.domain.assessment import Assessment
from readiness.domain.evidence import Listed, register
from readiness.domain.evidence_findings import Finding, find
from readiness.domain.framework import Framework
from readiness.domain.scoring.scored import score_assessment
from readiness.loading import documents
from readiness.loading.assessments import OpenedAssessment, Reading, read_in_part
from readiness.loading.conditions import shown
from readiness.loading.documents import Document, locate, place_of

_DIGEST_PREFIX: Final = "sha256:"


def check_assessment(opened: OpenedAssessment, framework: Framework, folder: Path) -> list[Diagnostic]:
    """Everything that is wrong with an assessment, its evidence and the files in ``folder``, where it lies, included.

    Other mistakes do not keep the documents from being looked at; what depends on the answers as a whole waits.
    """
    reading = read_in_part(opened, framework)
    if reading is None:
        return list(opened.diagnostics)
    scored = score_assessment(framework, reading.assessment)
    reporter = _Reporter(opened.document, reading, folder)
    claims = register(scored)
    for finding in find(reading.assessment, claims, levels=not has_errors(reading.diagnostics)):
        reporter.found(finding)
    counting = {_key(document) for claim in claims for document in claim.documents if document.evidence.status.stands}
    for document in _all_documents(reading.assessment):
        reporter.file(document, read=_key(document) in counting)
    return [*reading.diagnostics, *reporter.diagnostics]


def _all_documents(assessment: Assessment) -> Iterator[Listed]:
    """Every document of every entry, whether it counts or not."""
    for question, answer in assessment.answers.items():
        for position, (track, entry) in enumerate(answer.entries):
            for index, item in enumerate(entry.evidence):
                yield Listed(question, track, entry, position, index, item)


def _key(document: Listed) -> tuple[str, int, int]:
    return document.question, document.position, document.index


class _Reporter:
    def __init__(self, document: Document, reading: Reading, folder: Path) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._document = document
        self._paths = reading.entry_paths
        self._folder = folder
        self._digests: dict[Path, tuple[str, str]] = {}

    def found(self, finding: Finding) -> None:
        """A finding of the register."""
        arguments = {name: shown(value) for name, value in finding.problem.arguments}
        self._report(finding.problem.code, finding.document, finding.at, arguments)

    def _report(
        self, code: str, document: Listed, key: str, arguments: dict[str, str], severity: Severity = Severity.WARNING
    ) -> None:
        """A problem of one document, at one of its keys where it has it."""
        path = (*self._paths[document.question][document.position], "evidence", document.index)
        item = locate(self._document.root, path)
        at = (*path, key) if isinstance(item, documents.Mapping) and item.get(key) is not None else path
        place = place_of(self._document.root, at, self._document.file)
        self.diagnostics.append(Diagnostic(code, place, arguments, severity))

    def file(self, document: Listed, *, read: bool) -> None:
        """What is wrong with the file of a document; where it leads is looked at also where nobody reads it."""
        item = document.evidence
        if not item.file:
            if item.sha256 and read:
                self._report("J031", document, "sha256", {"document": item.document})
            return
        # Assessments travel between systems: a backslash parts folders on any of them.
        name = item.file.replace("\\", "/")
        target = self._folder / name
        arguments = {"file": item.file, "document": item.document}
        if _leads_out(name, target, self._folder):
            self._report("J032", document, "file", arguments, Severity.ERROR)
            return
        if not read:
            return
        digest, reason = self._digest(target, needed=bool(item.sha256))
        if reason:
            self._report("J029", document, "file", {**arguments, "reason": reason})
        elif item.sha256 and digest != item.sha256.removeprefix(_DIGEST_PREFIX):
            self._report("J033", document, "sha256", {**arguments, "digest": digest})

    def _digest(self, target: Path, *, needed: bool) -> tuple[str, str]:
        """The SHA-256 of a file, read piece by piece, or why there is none."""
        if target not in self._digests or (needed and self._digests[target] == ("", "")):
            self._digests[target] = _digest_of(target, needed=needed)
        return self._digests[target]


def _leads_out(name: str, target: Path, folder: Path) -> bool:
    """Whether a path is absolute on any system or ends up outside ``folder``, also by a link."""
    windows = PureWindowsPath(name)
    if name.startswith("~") or windows.drive or windows.root:
        return True
    try:
        return not target.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        # A path that cannot be followed leads nowhere; why will be told when it is read.
        return ".." in Path(name).parts


def _digest_of(target: Path, *, needed: bool) -> tuple[str, str]:
    try:
        if not target.exists():
            return "", "missing"
        if not target.is_file():
            return "", "not a regular file"
        with target.open("rb") as stream:
            return (hashlib.file_digest(stream, "sha256").hexdigest() if needed else ""), ""
    except (OSError, ValueError) as error:
        return "", (error.strerror if isinstance(error, OSError) else None) or str(error)
