"""Long tables: one row for each answer. The rows of a district may stand together or apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from readiness.diagnostics import Diagnostic, Severity
from readiness.domain.assessment import TRACKS, Answer, Entry, Track
from readiness.domain.problems import Problem, nearest
from readiness.loading.table_mapping import INDEX
from readiness.questionnaire.entering import folded
from readiness.questionnaire.table.columns import questions
from readiness.questionnaire.table.model import Item, Row, blank
from readiness.questionnaire.table.rows import Rows
from readiness.questionnaire.table.subjects import as_text

_TRACKS: Final = {"mandiri": Track.SELF, "internal": Track.INTERNAL, "eksternal": Track.EXTERNAL} | {
    str(track): track for track in TRACKS
}


def read_long(rows: Rows) -> Iterator[Item]:
    """One item for each district and year, in the order in which they first appear."""
    reader = _Long(rows)
    groups = _together(rows) if _stand_together(rows) else _gathered(rows)
    for group in groups:
        yield from reader.items(group)


def _stand_together(rows: Rows) -> bool:
    """Whether the rows of each district follow one another, so that only one district is held in memory at a time."""
    seen: set[tuple[str, str, str]] = set()
    for key, _ in groupby(rows.body(), rows.subjects.key):
        if key in seen:
            return False
        seen.add(key)
    return True


def _together(rows: Rows) -> Iterator[Sequence[Row]]:
    for _, group in groupby(rows.body(), rows.subjects.key):
        yield list(group)


def _gathered(rows: Rows) -> Iterable[Sequence[Row]]:
    found: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows.body():
        found.setdefault(rows.subjects.key(row), []).append(row)
    return found.values()


class _Long:
    """Reads the rows of one district after those of another; unknown questions are told once."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        fields = rows.columns.fields
        self._question, self._value = fields["question"], fields["value"]
        self._note, self._track = fields.get("note"), fields.get("track")
        self._names = {folded(name): name for name in questions(rows.framework)}
        self._told: set[str] = set()

    def items(self, group: Sequence[Row]) -> Iterator[Item]:
        """The assessment of one district, and its rows that are no answers."""
        fit = []
        for row in group:
            unfit = self._rows.unfit(row)
            if unfit is None:
                fit.append(row)
            else:
                yield unfit
        if not fit:
            return
        answers: dict[str, dict[Track, Entry]] = {}
        wrong: list[Diagnostic] = []
        for row in fit:
            wrong += self._answer(row, answers)
        ordered = {
            name: Answer(tuple((track, entries[track]) for track in TRACKS if track in entries))
            for name, entries in answers.items()
        }
        yield self._rows.item(fit[0], self._rows.subjects.identify(fit[0]), ordered, wrong)

    def _answer(self, row: Row, answers: dict[str, dict[Track, Entry]]) -> Iterator[Diagnostic]:
        """Adds what one row says."""
        place = self._rows.table.place
        written = as_text(row.cells[self._question])
        index = written.endswith(INDEX)
        name = self._names.get(folded(written.removesuffix(INDEX)))
        if name is None:
            if written not in self._told:
                self._told.add(written)
                arguments = {"name": written, "suggestion": nearest(written, self._names.values())}
                yield Diagnostic("J013", place(row, self._question), arguments, Severity.WARNING)
            return
        track = self._rows.mapping.track
        if self._track is not None and not blank(row.cells[self._track]):
            given = as_text(row.cells[self._track])
            found = _TRACKS.get(folded(given))
            if found is None:
                arguments = {"value": given, "allowed": ", ".join(TRACKS)}
                yield Diagnostic("E096", place(row, self._track), arguments)
                return
            track = found
        entry = self._entry(row, name, index=index)
        if isinstance(entry, Problem):
            yield self._rows.wrong(row, self._value, entry)
        elif entry is not None and track in answers.setdefault(name, {}):
            yield Diagnostic("E097", place(row, self._question), {"question": name})
        elif entry is not None:
            answers[name][track] = entry

    def _entry(self, row: Row, name: str, *, index: bool) -> Entry | Problem | None:
        note = as_text(row.cells[self._note]) if self._note is not None else ""
        cell = row.cells[self._value]
        if note and not index:
            return self._rows.cells.explained(name, cell, note)
        read = self._rows.cells.read(name, cell, index=index)
        return read.entries[0][1] if isinstance(read, Answer) else read
