"""Saves answers into an assessment file: whole or not at all, with a backup, and only what was meant to change."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path

from readiness.diagnostics import has_errors
from readiness.domain.assessment import Answer, Assessment, Entry, Track, Unanswered
from readiness.domain.framework import Framework
from readiness.errors import Problems
from readiness.files import replace_bytes, write_bytes
from readiness.loading.assessments import OpenedAssessment, open_assessment, opened, read_assessment
from readiness.loading.documents import parse_document
from readiness.loading.edit import with_entries

NOTHING = Entry(Unanswered())
"""What a question that stands in the file without an answer says."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a file is going to hold: its text, and the assessment that this text says."""

    content: bytes
    assessment: Assessment


class AnswerFile:
    """An assessment file whose answers are set one after another, and nothing else.

    ``backup`` is the copy of the file as it was before the first change; ``None`` until there is one.
    """

    def __init__(self, path: Path, framework: Framework, shown: str | None = None) -> None:
        """Read the file; raises :class:`Problems` with everything that is wrong with it."""
        self.path = path
        self.backup: Path | None = None
        self._framework = framework
        self._groups = [[str(question.id) for question in c.questions] for c in framework.root.criteria()]
        self._shown = shown or str(path)
        found = open_assessment(path, self._shown)
        self.assessment = self._read(found)
        self._content = found.document.content

    def save(self, track: Track, entries: Mapping[str, Entry]) -> Assessment:
        """Set these entries on a track and write the file, unless nothing changes.

        Raises :class:`Problems`, and leaves the file as it is, where it cannot be written, where it was changed since it
        was read, or where the new text would not say exactly what is meant.
        """
        draft = self.draft(track, entries)
        if draft.content != self._content:
            first = self.backup is None
            if first:
                self.backup = self._back_up()
            try:
                replace_bytes(self.path, draft.content, expected=self._content)
            except Problems:
                if first and self.backup is not None:
                    self.backup.unlink(missing_ok=True)
                    self.backup = None
                raise
        self._content, self.assessment = draft.content, draft.assessment
        return self.assessment

    def draft(self, track: Track, entries: Mapping[str, Entry]) -> Draft:
        """What :meth:`save` would write."""
        wanted = {name: entry for name, entry in entries.items() if entry != self._entry(self.assessment, name, track)}
        if not wanted:
            return Draft(self._content, self.assessment)
        text = with_entries(self._content.decode(), track, wanted, self._groups)
        content = text.encode()
        try:
            assessment = self._read(opened(parse_document(content, self._shown)))
        except Problems as problems:
            raise Problems.one("S013", self._shown, file=self._shown, reason=str(problems)) from problems
        if wrong := self._unexpected(assessment, track, wanted):
            raise Problems.one("S013", self._shown, file=self._shown, reason=wrong)
        return Draft(content, assessment)

    def _read(self, found: OpenedAssessment) -> Assessment:
        assessment, diagnostics = read_assessment(found, self._framework)
        if assessment is None or has_errors(diagnostics):
            raise Problems(diagnostics)
        return assessment

    def _unexpected(self, found: Assessment, track: Track, wanted: Mapping[str, Entry]) -> str:
        """The first question that does not say what it should; empty where all is as it was meant."""
        before = self.assessment
        if replace(found, answers={}) != replace(before, answers={}):
            return "answers"
        for name in dict.fromkeys((*before.answers, *found.answers)):
            old, new = before.answers.get(name, Answer()), found.answers.get(name, Answer())
            entry = wanted.get(name)
            if (entry is None and old != new) or (entry is not None and not _is_set(old, new, track, entry)):
                return name
        return next((name for name in wanted if name not in found.answers), "")

    @staticmethod
    def _entry(assessment: Assessment, name: str, track: Track) -> Entry:
        answer = assessment.answers.get(name)
        return (answer.on(track) if answer is not None else None) or NOTHING

    def _back_up(self) -> Path:
        """A copy beside the file that bears the time; two of the same second bear numbers as well."""
        target = self.path.resolve() if self.path.is_symlink() else self.path
        stamp = f"{target.name}.{datetime.now().astimezone():%Y%m%d-%H%M%S}"
        for number in count(1):
            backup = target.with_name(f"{stamp}{f'-{number}' if number > 1 else ''}.bak")
            try:
                write_bytes(backup, self._content, force=False, mode=stat.S_IMODE(target.stat().st_mode))
            except Problems as problems:
                if any(found.code != "S004" for found in problems.diagnostics):
                    raise
                continue
            break
        return backup


def _is_set(old: Answer, new: Answer, track: Track, entry: Entry) -> bool:
    """Whether an answer holds the entry on its track, and everything else that it held before."""

    def on_track(answer: Answer) -> list[Entry]:
        return [kept for place, kept in answer.entries if place is track]

    def elsewhere(answer: Answer) -> list[tuple[Track, Entry]]:
        return [pair for pair in answer.entries if pair[0] is not track and pair[1] != NOTHING]

    before, after = on_track(old), on_track(new)
    return (
        elsewhere(old) == elsewhere(new)
        and old.appeals == new.appeals
        and (after[-1] if after else NOTHING) == entry
        and after[:-1] in (before, before[:-1])
    )
