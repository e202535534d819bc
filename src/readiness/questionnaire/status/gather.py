"""Finds out how complete an assessment is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from readiness.domain.assessment import Answered, Entry, NotApplicable, Unknown
from readiness.domain.evidence import Claim, register, wants_document
from readiness.domain.respondents import agencies
from readiness.domain.scoring.scored import Scored
from readiness.domain.state import HIDDEN
from readiness.domain.worth import Worth, find_worths, matters
from readiness.questionnaire.build import NOBODY, build
from readiness.questionnaire.model import Item
from readiness.questionnaire.status.model import AgencyPart, Line, Part, Proof, Standing, Status
from readiness.reporting.wording.values import pick


def status_of(
    scored: Scored, language: str, today: date, *, deadline: date | None = None, agency: str | None = None
) -> Status:
    """The status of a scored assessment; with ``agency`` (:data:`NOBODY` too) that of its questions only."""
    asked = build(scored, language, agency=agency)
    proofs = {str(claim.question.id): _proof(scored, claim) for claim in register(scored)}
    worths = {str(worth.question.id): worth for worth in find_worths(scored)}
    entries = {name: entry for name, _, entry in scored.assessment.entries(scored.track)}
    parts = tuple(
        Part(
            section.group,
            scored.card.group(section.group.id).score.coverage,
            tuple(_line(scored, item, proofs, worths, entries) for item in section.items),
        )
        for section in asked.sections
    )
    return Status(scored, language, parts, _by_agency(scored, language, parts, agency), today, deadline, agency)


def _line(
    scored: Scored,
    item: Item,
    proofs: Mapping[str, Proof],
    worths: Mapping[str, Worth],
    entries: Mapping[str, Entry],
) -> Line:
    name = str(item.question.id)
    standing = _standing(scored, item)
    answer = scored.answers.get(name)
    return Line(
        item,
        standing,
        proofs.get(name, Proof.NONE) if standing is Standing.ANSWERED else Proof.NONE,
        worths.get(name),
        item.presence == HIDDEN and isinstance(answer, Answered | NotApplicable),
        entries.get(name),
    )


def _standing(scored: Scored, item: Item) -> Standing:
    answer = scored.answers.get(item.question.id)
    if item.presence == HIDDEN or not item.applies:
        return Standing.NOT_NEEDED
    if isinstance(answer, Answered | NotApplicable):
        return Standing.ANSWERED
    if not matters(scored, str(item.question.id)):
        return Standing.NOT_NEEDED
    if isinstance(answer, Unknown):
        return Standing.CONFLICT if answer.disputed else Standing.UNKNOWN
    return Standing.OPEN


def _proof(scored: Scored, claim: Claim) -> Proof:
    if claim.documents and claim.calls_for_evidence:
        stands = any(document.evidence.status.stands for document in claim.documents)
        return Proof.PRESENT if stands else Proof.MISSING
    return Proof.MISSING if wants_document(scored, claim) else Proof.NONE


def _by_agency(scored: Scored, language: str, parts: tuple[Part, ...], only: str | None) -> tuple[AgencyPart, ...]:
    found: dict[str, list[Line]] = {}
    for part in parts:
        for line in part.lines:
            for agency in line.item.agencies or (NOBODY,):
                if only is None or agency == only:
                    found.setdefault(agency, []).append(line)
    known = agencies(scored.card.framework, scored.assessment)
    nobody = pick(language, "Tanpa perangkat daerah", "No agency named")
    return tuple(
        AgencyPart(agency, known[agency].in_(language) if agency in known else nobody, tuple(lines))
        for agency, lines in sorted(found.items(), key=lambda pair: pair[0] == NOBODY)
    )
