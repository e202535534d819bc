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
class NotApplicable:
    """The question does not apply, with the reason."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """The answerer says "belum tahu": open, like no answer.

    ``disputed``: the answers that contradict each other, of which one is going to stand (empty: any answer can).
    """

    disputed: tuple[Answered | NotApplicable, ...] = ()


@dataclass(frozen=True, slots=True)
class Unanswered:
    """No answer on this track."""


AnswerValue = Answered | Unknown | NotApplicable | Unanswered


class EvidenceStatus(StrEnum):
    """What an assessor found of a document; empty where nobody has examined it."""

    UNEXAMINED = ""
    ACCEPTED = "accepted"
    REVISE = "revise"
    REJECTED = "rejected"
    MISSING = "missing"

    @property
    def stands(self) -> bool:
        """Whether the document is there and not refused."""
        return self not in (EvidenceStatus.REJECTED, EvidenceStatus.MISSING)


class EvidenceStage(StrEnum):
    """How far a document has come: in force, or not yet."""

    FINAL = "final"
    UNSIGNED = "unsigned"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A document that supports an answer.

    ``file`` is a path beside the assessment, ``sha256`` the digest that it had when it was registered; ``note`` is what
    the assessor says of the document.
    """

    document: str
    number: str = ""
    date: date | None = None
    page: str = ""
    quote: str = ""
    supports_level: Number | None = None
    status: EvidenceStatus = EvidenceStatus.UNEXAMINED
    stage: EvidenceStage = EvidenceStage.FINAL
    file: str = ""
    sha256: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer on one track: the value, who gave it, when, why, and what proves it.

    ``conflict``: the entries that contradict each other. While nobody has decided, the answer is :class:`Unknown` and
    names their answers; once somebody has, they stay on record.
    """

    answer: AnswerValue
    by: str = ""
    date: date | None = None
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    conflict: tuple[Entry, ...] = ()

    @property
    def undecided(self) -> bool:
        """Whether answers contradict each other and nobody has decided."""
        return bool(self.conflict) and isinstance(self.answer, Unknown) and bool(self.answer.disputed)


def contested(conflict: tuple[Entry, ...]) -> AnswerValue:
    """What is known while nobody has decided: the one answer where all agree, else those that can still stand."""
    given = tuple(
        dict.fromkeys(entry.answer for entry in conflict if isinstance(entry.answer, Answered | NotApplicable))
    )
    if len(given) == 1:
        return given[0]
    return Unknown(given)


@dataclass(frozen=True, slots=True)
class Appeal:
    """A district's objection (sanggah) to an assessor's value."""

    text: str
    by: str = ""
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """All that was said about one question, oldest first; of several entries on one track the last value counts."""

    entries: tuple[tuple[Track, Entry], ...] = ()
    appeals: tuple[Appeal, ...] = ()

    def on(self, track: Track) -> Entry | None:
        """The entry that counts on one track; a note alone does not replace a value."""
        entries = [entry for kept, entry in self.entries if kept is track]
        given = [entry for entry in entries if not isinstance(entry.answer, Unanswered)]
        return next(reversed(given or entries), None)

    def latest(self) -> tuple[Track, Entry] | None:
        """The entry of the furthest stage that gives a value; a note alone is none."""
        given = [pair for pair in self.entries if not isinstance(pair[1].answer, Unanswered)]
        return max(reversed(given), key=lambda pair: TRACKS.index(pair[0]), default=None)


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
class FollowUp:
    """What became of one criterion: the assessor's recommendation, what is done about it, by whom and until when."""

    recommendation: str = ""
    action: str = ""
    by: tuple[str, ...] = ()
    due: date | None = None
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who took part or signs; ``nip`` is a civil servant's number."""

    name: str = ""
    nip: str = ""
    position: str = ""
    institution: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """What the minutes (berita acara) record of the meeting; ``consent`` to publication is ``None`` where not stated."""

    date: date | None = None
    place: str = ""
    basis: tuple[str, ...] = ()
    participants: tuple[Person, ...] = ()
    reservations: tuple[str, ...] = ()
    consent: bool | None = None


@dataclass(frozen=True, slots=True)
class Signing:
    """Where, when and by whom a document is signed."""

    place: str = ""
    date: date | None = None
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """One district in one year under one framework.

    ``official_result``: the answers record what the authority itself published. ``texts`` names files beside the
    assessment with the official wording of the framework.
    """

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
    official_result: bool = False
    texts: tuple[str, ...] = ()
    follow_up: Mapping[str, FollowUp] = field(default_factory=dict)
    minutes: Minutes | None = None
    signing: Signing | None = None

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
