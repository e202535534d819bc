"""Merges the replies of many files into an assessment: one change per question, and nothing is overwritten silently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from readiness.domain.assessment import Assessment, Entry, Track
from readiness.domain.framework import Framework
from readiness.domain.respondents import agency_id, answering
from readiness.questionnaire.reply import Reply, Submission


class Fate(StrEnum):
    """What becomes of a reply.

    ``new``: there was no answer. ``changed``: the answer of the file gives way. ``same``: the file says so already.
    ``conflict``: it contradicts another answer, and both are kept. ``older``: the same agency has answered otherwise
    since. ``cleared``: it takes an answer back, which is kept. ``decided``: somebody has chosen between it and another.
    """

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CONFLICT = "conflict"
    OLDER = "older"
    CLEARED = "cleared"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Offer:
    """A reply that somebody has touched: ``by`` whom, when the file was ``saved``, and its ``source``."""

    reply: Reply
    by: str
    saved: date | None
    source: str

    @property
    def order(self) -> tuple[object, ...]:
        """What makes the outcome the same whatever order the files are named in."""
        return (self.by, str(self.saved or ""), self.reply.content, self.source)


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a question: its entry ``before`` and ``after`` (``None``: there is none), and of each offer."""

    question: str
    fate: Fate
    before: Entry | None
    after: Entry | None
    offers: tuple[tuple[Offer, Fate], ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """The changes in the order of the framework; ``untouched`` counts, by file, the replies that nobody has touched."""

    track: Track
    changes: tuple[Change, ...]
    untouched: Mapping[str, int]

    @property
    def entries(self) -> dict[str, Entry]:
        """The entries that differ from those of the file."""
        return {
            change.question: change.after
            for change in self.changes
            if change.after is not None and change.after != change.before
        }

    def of(self, *fates: Fate) -> tuple[Change, ...]:
        """The changes with one of these fates."""
        return tuple(change for change in self.changes if change.fate in fates)

    def count(self, source: str, fate: Fate) -> int:
        """How many replies of a file have met this fate."""
        return sum(
            1 for change in self.changes for offer, met in change.offers if offer.source == source and met is fate
        )


def merge(
    assessment: Assessment,
    framework: Framework,
    submissions: Iterable[Submission],
    track: Track,
    prefer: Sequence[str] = (),
) -> Merge:
    """What the replies make of the answers on ``track``.

    ``prefer`` names, the most wanted first, whose answer stands where answers contradict each other: the id of an agency
    or the name of a person, ``file`` for what the file holds, ``new`` for what comes in.
    """
    from readiness.questionnaire.settle import Settling

    offers: dict[str, list[Offer]] = {}
    untouched: dict[str, int] = {}
    for submission in submissions:
        header = submission.header
        by = agency_id(framework, header.agency) if header.agency else header.filler
        for reply in submission.replies:
            if reply.content == reply.base:
                untouched[submission.source] = untouched.get(submission.source, 0) + (not reply.empty)
            else:
                offers.setdefault(reply.question, []).append(Offer(reply, by, header.saved, submission.source))
    changes = []
    for criterion in framework.root.criteria():
        order = answering(framework, assessment, criterion)
        for question in criterion.questions:
            name = str(question.id)
            if name in offers:
                answer = assessment.answers.get(name)
                current = answer.on(track) if answer is not None else None
                given = sorted(offers[name], key=lambda offer: offer.order)
                changes.append(Settling(name, current, given, order, tuple(prefer)).change())
    return Merge(track, tuple(changes), untouched)
