"""Where an interview stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from readiness.domain.assessment import Answer, Assessment, Entry, Track, Unanswered
from readiness.domain.numbers import Number
from readiness.domain.scoring.scored import Scored, score_assessment


class Order(StrEnum):
    """In which order is asked: as the framework has it, or what narrows the bounds of the index most first."""

    SECTION = "section"
    WORTH = "worth"


class Stage(StrEnum):
    """What the prompt asks for: the answer, or a part of what goes with it."""

    ANSWER = "answer"
    REASON = "reason"
    COMMENT = "comment"
    DOCUMENT = "document"
    NUMBER = "number"
    DATE = "date"
    PAGE = "page"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the interview is about.

    ``only`` are the ids of the questions that may be asked; ``everything``: those too that have an answer or no longer
    matter. ``by`` is the id of the agency that answers (empty: nobody is recorded), on ``today``.
    """

    only: frozenset[str]
    today: date
    track: Track = Track.SELF
    order: Order = Order.SECTION
    everything: bool = False
    by: str = ""
    language: str = "id"


@dataclass(frozen=True, slots=True)
class State:
    """Where an interview stands: the question at the prompt (empty: none is left) and what has been asked so far.

    ``asked`` are the questions done with, in the order in which they were asked, ``skipped`` those of them to come back
    to. ``late``: those that were skipped are being asked once more. ``papers`` are the parts of a document so far;
    ``answered``: the question was just answered, so that the next one follows its documents. ``saved`` are the
    questions that were changed.
    """

    settings: Settings
    scored: Scored
    question: str = ""
    stage: Stage = Stage.ANSWER
    asked: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    late: bool = False
    papers: tuple[str, ...] = ()
    answered: bool = False
    saved: frozenset[str] = frozenset()

    def entry(self, question: str = "") -> Entry:
        """What the track holds of a question (the one at the prompt); an empty entry where it holds nothing."""
        answer = self.scored.assessment.answers.get(question or self.question)
        return (answer.on(self.settings.track) if answer is not None else None) or Entry(Unanswered())

    def with_entry(self, entry: Entry) -> State:
        """The state once the question at the prompt has that entry; all is scored anew."""
        assessment = _with_entry(self.scored.assessment, self.settings.track, self.question, entry)
        scored = score_assessment(self.scored.card.framework, assessment, self.settings.track)
        return replace(self, scored=scored, saved=self.saved | {self.question})

    @property
    def bounds(self) -> Bounds:
        """How far the index is known."""
        root = self.scored.card.root.score
        return Bounds(root.low, root.high, root.coverage, root.exists)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Low and high end of the index and its coverage; ``exists`` is false where nothing applies."""

    low: Number
    high: Number
    coverage: Number
    exists: bool


def _with_entry(assessment: Assessment, track: Track, question: str, entry: Entry) -> Assessment:
    """The assessment with an entry in place of the one that counts on its track."""
    before = assessment.answers.get(question, Answer())
    counted = before.on(track)
    kept = tuple(pair for pair in before.entries if pair != (track, counted))
    answer = replace(before, entries=(*kept, (track, entry)))
    return replace(assessment, answers={**assessment.answers, question: answer})
