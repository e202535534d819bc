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
from readiness.questionnaire.table.subjects import Key, as_text

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
    seen: set[Key] = set()
    for key, _ in groupby(rows.body(), rows.subjects.key):
        if key in seen:
            return False
        seen.add(key)
    return True


def _together(rows: Rows) -> Iterator[Sequence[Row]]:
    for _, group in groupby(rows.body(), rows.subjects.key):
        yield list(group)


def _gathered(rows: Rows) -> Iterable[Sequence[Row]]:
    found: dict[Key, list[Row]] = {}
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
        self._readers = {
            folded(name + suffix): (name, rows.cells.column(name, index=bool(suffix)), bool(suffix))
            for name in questions(rows.framework)
            for suffix in ("", INDEX)
        }
        self._told: set[str] = set()

    def items(self, group: Sequence[Row]) -> Iterator[Item]:
        """The assessment of one district, or why its rows are none."""
        first = group[0]
        if (unfit := self._rows.unfit(first)) is not None:
            yield unfit
            return
        answers: dict[str, dict[Track, Entry]] = {}
        wrong: list[Diagnostic] = []
        for row in group:
            found = self._rows.slipped(row) or self._answer(row, answers)
            if found is not None:
                wrong.append(found)
        ordered = {
            name: Answer(tuple((track, entries[track]) for track in TRACKS if track in entries))
            for name, entries in answers.items()
        }
        yield self._rows.item(first, self._rows.subjects.identify(first), ordered, wrong)

    def _answer(self, row: Row, answers: dict[str, dict[Track, Entry]]) -> Diagnostic | None:
        """Adds what one row says, or tells what is wrong with it."""
        place = self._rows.table.place
        reader = self._readers.get(folded(row.cells[self._question]))
        if reader is None:
            return self._unknown(row)
        name, read, index = reader
        track = self._track_of(row)
        if isinstance(track, Diagnostic):
            return track
        note = as_text(row.cells[self._note]) if self._note is not None else ""
        cell = row.cells[self._value]
        found: Entry | Problem | None
        if note and not index:
            found = self._rows.cells.explained(name, cell, note)
        else:
            answer = read(cell)
            found = answer.entries[0][1] if isinstance(answer, Answer) else answer
        if isinstance(found, Problem):
            return self._rows.wrong(row, self._value, found)
        if found is None:
            return None
        if answers.setdefault(name, {}).setdefault(track, found) is not found:
            return Diagnostic("E097", place(row, self._question), {"question": name})
        return None

    def _unknown(self, row: Row) -> Diagnostic | None:
        """A question that the framework does not ask is worth one remark."""
        written = as_text(row.cells[self._question])
        if written in self._told:
            return None
        self._told.add(written)
        names = [name for name, _, _ in self._readers.values()]
        arguments = {"name": written, "suggestion": nearest(written, names)}
        return Diagnostic("J013", self._rows.table.place(row, self._question), arguments, Severity.WARNING)

    def _track_of(self, row: Row) -> Track | Diagnostic:
        if self._track is None or blank(row.cells[self._track]):
            return self._rows.mapping.track
        given = as_text(row.cells[self._track])
        arguments = {"value": given, "allowed": ", ".join(TRACKS)}
        place = self._rows.table.place(row, self._track)
        return _TRACKS.get(folded(given)) or Diagnostic("E096", place, arguments)
