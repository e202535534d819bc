"""What comes back: the replies of one file, before they are merged into the assessment."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from readiness.diagnostics import Diagnostic
from readiness.domain.assessment import (
    Answered,
    AnswerValue,
    Entry,
    Evidence,
    NotApplicable,
    Track,
    Unanswered,
    Unknown,
)
from readiness.domain.numbers import Number


@dataclass(frozen=True, slots=True)
class Reply:
    """One question of a file: the answer, an explanation, documents, and where it stands (``GOV!E17``).

    ``base`` is the :func:`fingerprint` of what the file was sent out with, so that what nobody touched is told apart
    from what was changed (empty: unknown).
    """

    question: str
    answer: AnswerValue
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    place: str = ""
    base: str = ""

    @property
    def content(self) -> str:
        """The fingerprint of what it says now."""
        return fingerprint(self.answer, self.note, self.evidence)

    @property
    def empty(self) -> bool:
        """Whether it says nothing at all."""
        return isinstance(self.answer, Unanswered) and not self.note and not self.evidence


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of itself. Whatever it does not say is empty.

    ``agency`` is the id of the agency it was sent to; ``filler`` the name of the person who filled it in, ``saved`` the
    day on which it was last saved.
    """

    framework: str = ""
    version: str = ""
    digest: str = ""
    subject_code: str = ""
    subject_name: str = ""
    year: int | None = None
    track: Track | None = None
    agency: str = ""
    language: str = ""
    filler: str = ""
    saved: date | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """All replies of one file, with what is wrong with it; a file with errors is not merged."""

    source: str
    header: Header
    replies: tuple[Reply, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


_LINE_ENDS: Final = str.maketrans(dict.fromkeys("\r\u2028\u2029", "\n"))

NOTHING = ""
"""The fingerprint of a question about which nothing is said."""


def fingerprint(answer: AnswerValue, note: str, evidence: Iterable[Evidence]) -> str:
    """A short digest of what a questionnaire carries of an entry: answer, explanation, and each document's name, number,
    date and page; :data:`NOTHING` where there is nothing.
    """
    documents = [[item.document, item.number, str(item.date or ""), item.page] for item in evidence]
    if isinstance(answer, Unanswered) and not note and not documents:
        return NOTHING
    text = repr([_spelled(answer), note, documents])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def fingerprint_of(entry: Entry | None) -> str:
    """The fingerprint of what a questionnaire carries of an entry of the assessment."""
    return NOTHING if entry is None else fingerprint(*carried(entry))


def carried(entry: Entry) -> tuple[AnswerValue, str, tuple[Evidence, ...]]:
    """What a questionnaire carries of an entry: the answer, one explanation, the documents.

    There is one place for an explanation, so the reason of "does not apply" and a note stand there together.
    """
    answer, note = entry.answer, tidy(entry.note)
    if isinstance(answer, NotApplicable):
        answer, note = NotApplicable("\n".join(part for part in (tidy(answer.reason), note) if part)), ""
    elif isinstance(answer, Answered) and isinstance(answer.value, str):
        answer = Answered(tidy(answer.value), answer.index)
    documents = tuple(
        Evidence(tidy(item.document), tidy(item.number), item.date, tidy(item.page)) for item in entry.evidence
    )
    return answer, note, documents


def tidy(text: str) -> str:
    """A text as every format can carry it: lines end with a line feed, spaces are plain, nothing unseen or around it."""
    lines = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    return "".join(c if c == "\n" or c.isprintable() else " " if c.isspace() else "" for c in lines).strip()


def _spelled(answer: AnswerValue) -> list[str]:
    """An answer in a form that is the same for equal answers."""
    match answer:
        case Answered(value=value, index=index) if index is not None:
            return ["index", _number(index), _plain(value)]
        case Answered(value=value):
            return ["value", _plain(value)]
        case NotApplicable(reason=reason):
            return ["not applicable", reason]
        case Unknown():
            return ["unknown"]
        case _:
            return []


def _plain(value: Number | str | frozenset[str]) -> str:
    if isinstance(value, frozenset):
        return repr(sorted(value))
    return value if isinstance(value, str) else _number(value)


def _number(value: Number) -> str:
    return f"{value.numerator}/{value.denominator}"
