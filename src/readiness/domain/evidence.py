"""The register of evidence: which documents are to prove the answers that count, and which agency answers for them.

The documents of an answer are those that the furthest stage lists, on it the last entry that lists any: an assessor who
lists none judges those of the district.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readiness.domain.assessment import TRACKS, Answer, Answered, Entry, Evidence, EvidenceStatus, Track
from readiness.domain.framework import Criterion, Question
from readiness.domain.numbers import Number
from readiness.domain.respondents import agencies, responsible
from readiness.domain.rules import Answer as AnswerRule
from readiness.domain.scorecard import CriterionResult, Outcome
from readiness.domain.scoring.scored import Scored
from readiness.domain.state import HIDDEN


@dataclass(frozen=True, slots=True)
class Listed:
    """A document and where it is listed: in which entry of the answer (``position``), as which of its documents."""

    question: str
    track: Track
    entry: Entry
    position: int
    index: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Claim:
    """An answer with the documents that are to prove it.

    ``counted`` is the entry that counts (``None``: no answer yet), ``level`` the level that its criterion claims by all
    its answers (``None``: it has no levels, or does not apply).
    """

    result: CriterionResult
    question: Question
    counted: tuple[Track, Entry] | None
    documents: tuple[Listed, ...]
    level: int | None

    @property
    def criterion(self) -> Criterion:
        """The criterion that the answer belongs to."""
        return self.result.criterion

    @property
    def calls_for_evidence(self) -> bool:
        """Whether the criterion claims a level from which on documents are wanted."""
        return self.level is not None and self.level >= first_level(self.criterion)


def register(scored: Scored) -> tuple[Claim, ...]:
    """Every answer that counts or has documents, in the order of the framework; hidden questions have none."""
    counted = {name: (track, entry) for name, track, entry in scored.assessment.entries(scored.track)}
    claims = []
    for result in scored.card.criteria:
        level = claimed_level(scored, result)
        for question in result.criterion.questions:
            answer = scored.assessment.answers.get(question.id)
            if answer is None or scored.card.presence[question.id] == HIDDEN:
                continue
            documents = _documents(question, answer, scored.track)
            entry = counted.get(question.id)
            if entry is not None or documents:
                claims.append(Claim(result, question, entry, documents, level))
    return tuple(claims)


def _documents(question: Question, answer: Answer, track: Track | None) -> tuple[Listed, ...]:
    stages = TRACKS if track is None else TRACKS[: TRACKS.index(track) + 1]
    listing = [
        (TRACKS.index(stage), position, entry)
        for position, (stage, entry) in enumerate(answer.entries)
        if stage in stages and entry.evidence
    ]
    if not listing:
        return ()
    stage, position, entry = max(listing, key=lambda found: found[:2])
    return tuple(
        Listed(str(question.id), TRACKS[stage], entry, position, index, item)
        for index, item in enumerate(entry.evidence)
    )


def first_level(criterion: Criterion) -> Number:
    """The lowest level that documents are wanted for: the foot of the scale is what remains without any proof."""
    wanted = criterion.evidence.from_level if criterion.evidence is not None else 1
    return max(wanted, math.floor(criterion.scale.low) + 1)


def claimed_level(scored: Scored, result: CriterionResult) -> int | None:
    """The whole level that the answers that count claim for a criterion.

    Where the answer is the value that is the answer's own level, else the level that is certain by all answers.
    ``None`` where the criterion does not apply or counts points, which are no levels.
    """
    scale = result.criterion.scale
    span = scored.plan.ranges[result.id]
    if result.outcome is Outcome.NOT_APPLICABLE or span.low < scale.low or span.high > scale.high:
        return None
    value = result.score.low
    if isinstance(result.criterion.rule, AnswerRule):
        answer = scored.answers.get(result.criterion.rule.question)
        if isinstance(answer, Answered) and not isinstance(answer.value, str | frozenset):
            value = answer.value
    return math.floor(scale.level_of(value))


def is_examined(claims: Iterable[Claim]) -> bool:
    """Whether an assessor has looked at any document."""
    return any(
        document.evidence.status is not EvidenceStatus.UNEXAMINED for claim in claims for document in claim.documents
    )


@dataclass(frozen=True, slots=True)
class AgencyRegister:
    """The claims that one agency answers for; ``undocumented`` are those that want a document and list none.

    ``agency`` is its id, empty where nobody is named.
    """

    agency: str
    claims: tuple[Claim, ...]
    undocumented: tuple[Claim, ...]

    def documents(self) -> Iterator[tuple[Claim, Listed]]:
        """Every document with the claim that it is to prove."""
        for claim in self.claims:
            for document in claim.documents:
                yield claim, document

    def count(self, status: EvidenceStatus) -> int:
        """How many documents have that status."""
        return sum(document.evidence.status is status for _, document in self.documents())

    @property
    def backlog(self) -> int:
        """How much there is to do: documents to revise, rejected and missing, and answers that still want one.

        An answer whose only document was rejected counts once, with that document.
        """
        refused = sum(self.count(status) for status in BACKLOG)
        return refused + len(self.undocumented)


BACKLOG = (EvidenceStatus.MISSING, EvidenceStatus.REJECTED, EvidenceStatus.REVISE)
"""What an agency has to do something about, the most urgent first."""


def by_agency(scored: Scored, claims: Iterable[Claim]) -> tuple[AgencyRegister, ...]:
    """The register by agency, the largest backlog first, then in the framework's order; nobody comes last."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(agency_of(scored, claim), []).append(claim)
    known = list(agencies(scored.card.framework, scored.assessment))
    registers = [
        AgencyRegister(agency, tuple(own), tuple(claim for claim in own if wants_document(scored, claim)))
        for agency, own in found.items()
    ]
    order = {agency: known.index(agency) if agency in known else len(known) for agency in found}
    return tuple(sorted(registers, key=lambda register: (-register.backlog, order[register.agency])))


def agency_of(scored: Scored, claim: Claim) -> str:
    """The id of the agency that acts on a criterion, the first where there are several; empty where none is named."""
    return next(iter(responsible(scored.card.framework, scored.assessment, claim.criterion)), "")


def wants_document(scored: Scored, claim: Claim) -> bool:
    """Whether an answer without any document claims something: without it its criterion would surely be lower.

    A "no" and an empty choice claim nothing that a document could show.
    """
    if claim.documents or claim.counted is None or not claim.calls_for_evidence:
        return False
    answer = claim.counted[1].answer
    if not isinstance(answer, Answered) or answer.value in ("no", frozenset()):
        return False
    return scored.without_answer(claim.criterion, str(claim.question.id)).low < claim.result.score.low
