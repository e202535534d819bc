"""Where the tracks of an assessment disagree: per question, and what that means for each criterion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.domain.assessment import Answer, Answered, Appeal, Assessment, Entry, NotApplicable, Track
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult
from readiness.domain.scoring.run import run
from readiness.domain.scoring.scored import Scored
from readiness.domain.values import FALSE


@dataclass(frozen=True, slots=True)
class Difference:
    """A question on which the entry that counts differs from the district's own; ``answer`` holds all that was said."""

    question: str
    claimed: Answered
    found: Answered
    track: Track
    entry: Entry
    answer: Answer


@dataclass(frozen=True, slots=True)
class CriterionDifference:
    """A criterion on whose answers the tracks disagree.

    ``claimed`` is its value by the district's own answers (``None``: not certain by them, or not applicable), ``result``
    what counts. ``entries`` are the assessors' on the disputed questions, ``questions`` those that both gave a value.
    """

    result: CriterionResult
    claimed: Number | None
    questions: tuple[Difference, ...]
    entries: tuple[tuple[str, Track, Entry], ...]
    appeals: tuple[Appeal, ...]

    @property
    def distance(self) -> Number:
        """How far what counts lies from the claim; 0 where one of them is not there."""
        if self.claimed is None or not self.result.score.exists:
            return 0
        found = self.result.score.exact
        return max(found - self.claimed, self.claimed - found)

    def reasons(self) -> Iterator[str]:
        """What the assessors noted, each note once."""
        said = []
        for _, _, entry in self.entries:
            said += [entry.answer.reason] if isinstance(entry.answer, NotApplicable) else []
            said.append(entry.note)
        yield from dict.fromkeys(text for text in said if text)


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


def track_values(scored: Scored, track: Track) -> dict[str, Number]:
    """What the answers of one track alone give each criterion and group, where that is certain.

    Where the track has not answered all that counts, its low bound would read as a judgement that nobody gave.
    """
    plan = scored.plan
    state = run(plan, scored.assessment.values(track), scored.facts)
    nodes = {name: state.outer[index] for name, index in plan.node_index.items()}
    return {name: node.low for name, node in nodes.items() if node.applies != FALSE and node.coverage == 1}


def criterion_differences(scored: Scored) -> tuple[CriterionDifference, ...]:
    """Every criterion with a question on which an assessor says something else than the district, in their order."""
    by_question = {item.question: item for item in differences(scored.assessment, scored.track)}
    counted = {name: (track, entry) for name, track, entry in scored.assessment.entries(scored.track)}
    claimed = track_values(scored, Track.SELF)
    found = []
    for result in scored.card.criteria:
        names = [str(question.id) for question in result.criterion.questions]
        entries = tuple(
            (name, *counted[name]) for name in names if name in counted and _disputed(scored, name, *counted[name])
        )
        if entries:
            questions = tuple(by_question[name] for name in names if name in by_question)
            appeals = tuple(appeal for name, _, _ in entries for appeal in scored.assessment.answers[name].appeals)
            found.append(CriterionDifference(result, claimed.get(result.id), questions, entries, appeals))
    return tuple(found)


def _disputed(scored: Scored, question: str, track: Track, entry: Entry) -> bool:
    """Whether the district said something else, that the question does not apply included."""
    own = scored.assessment.answers[question].on(Track.SELF)
    if own is None or track is Track.SELF:
        return False
    mine, theirs = own.answer, entry.answer
    if isinstance(mine, Answered) and isinstance(theirs, Answered):
        return mine.value != theirs.value
    said = (Answered, NotApplicable)
    return isinstance(mine, said) and isinstance(theirs, said) and type(mine) is not type(theirs)
