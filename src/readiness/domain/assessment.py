"""What a district answered: subject, tracks, answers and evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from readiness.domain.numbers import Number


class Track(StrEnum):
    """The stages of an assessment in which a value can be given; the furthest counts under ``latest``."""

    SELF = "self"
    INTERNAL = "internal"
    EXTERNAL = "external"


TRACKS = tuple(Track)


@dataclass(frozen=True, slots=True)
class Answered:
    """A typed value: number, option, set of options, ``yes``/``no``, date as ISO text, or text.

    ``index`` is the outside index that the value was converted from.
    """

    value: Number | str | frozenset[str]
    index: Number | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """The answerer says "belum tahu": open, like no answer."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The question does not apply, with the reason."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """No answer on this track."""


AnswerValue = Answered | Unknown | NotApplicable | Unanswered


@dataclass(frozen=True, slots=True)
class Evidence:
    """A document that supports an answer."""

    document: str
    number: str = ""
    date: date | None = None
    page: str = ""
    quote: str = ""
    supports_level: Number | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer on one track: the value, who gave it, when, why, and what proves it."""

    answer: AnswerValue
    by: str = ""
    date: date | None = None
    note: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Appeal:
    """A district's objection (sanggah) to an assessor's value."""

    text: str
    by: str = ""
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """All that was said about one question."""

    entries: tuple[tuple[Track, Entry], ...] = ()
    appeals: tuple[Appeal, ...] = ()

    def on(self, track: Track) -> Entry | None:
        """The entry of one track."""
        return dict(self.entries).get(track)

    def latest(self) -> tuple[Track, Entry] | None:
        """The entry of the furthest stage that gives a value; a note alone is none."""
        given = [pair for pair in self.entries if not isinstance(pair[1].answer, Unanswered)]
        return max(given, key=lambda pair: TRACKS.index(pair[0]), default=None)


@dataclass(frozen=True, slots=True)
class Subject:
    """The assessed unit. ``facts`` holds whatever else conditions may ask of it."""

    code: str = ""
    name: str = ""
    kind: str = ""
    province: str = ""
    facts: Mapping[str, str | Number] = field(default_factory=dict)

    def all_facts(self) -> dict[str, str | Number]:
        """Everything that ``subject("…")`` can name; what is not stated is absent."""
        named = {"code": self.code, "name": self.name, "kind": self.kind, "province": self.province}
        return {**self.facts, **{key: value for key, value in named.items() if value}}


@dataclass(frozen=True, slots=True)
class Targets:
    """Targets set by the district: overall, and by group or criterion id."""

    overall: Number | None = None
    nodes: Mapping[str, Number] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Previous:
    """Last year's result."""

    index: Number | None = None
    year: int | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """One district in one year under one framework."""

    framework: str
    subject: Subject
    answers: Mapping[str, Answer]
    year: int | None = None
    date: date | None = None
    title: str = ""
    notes: tuple[str, ...] = ()
    targets: Targets = field(default_factory=Targets)
    previous: Previous | None = None
    fictional: bool = False
    letterhead: tuple[str, ...] = ()
    letterhead_logo: str = ""

    def values(self, track: Track | None = None) -> dict[str, AnswerValue]:
        """The answers that count: one track's, or (``None``) for each question the furthest stage given."""
        return {question: entry.answer for question, _, entry in self.entries(track)}

    def entries(self, track: Track | None = None) -> Iterator[tuple[str, Track, Entry]]:
        """Question, track and entry of the answers that count."""
        for question, answer in self.answers.items():
            if track is None:
                if (latest := answer.latest()) is not None:
                    yield question, *latest
            elif (entry := answer.on(track)) is not None:
                yield question, track, entry
