"""Where the tracks of an assessment disagree."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.assessment import Answer, Answered, Assessment, Entry, Track


@dataclass(frozen=True, slots=True)
class Difference:
    """A question on which the entry that counts differs from the district's own; ``answer`` holds all that was said."""

    question: str
    claimed: Answered
    found: Answered
    track: Track
    entry: Entry
    answer: Answer


def differences(assessment: Assessment, track: Track | None = None) -> tuple[Difference, ...]:
    """Every question answered on ``self`` and, otherwise, on the track that counts."""
    found = []
    for question, counted, entry in assessment.entries(track):
        answer = assessment.answers[question]
        own = answer.on(Track.SELF)
        if own is None or counted is Track.SELF:
            continue
        mine, theirs = own.answer, entry.answer
        if isinstance(mine, Answered) and isinstance(theirs, Answered) and mine.value != theirs.value:
            found.append(Difference(question, mine, theirs, counted, entry, answer))
    return tuple(found)
