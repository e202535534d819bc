"""The object that ``score --json`` prints (schema ``readiness/score@1``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from readiness.domain.accepted import accepted
from readiness.domain.assessment import Answered, NotApplicable, Track
from readiness.domain.gaps import gain
from readiness.domain.numbers import Number, plain
from readiness.domain.references import fitting
from readiness.domain.scorecard import CriterionResult, GroupScore, Outcome, Score, Scorecard
from readiness.domain.scoring.scored import Scored
from readiness.domain.sources import Reference
from readiness.domain.state import HIDDEN
from readiness.domain.tracks import CriterionDifference, criterion_differences
from readiness.domain.verdict import improvement

SCHEMA = "readiness/score@1"


def score_object(file: str, scored: Scored, language: str) -> dict[str, Any]:
    """One entry of ``results``."""
    assessment, card = scored.assessment, scored.card
    framework, subject = card.framework, assessment.subject
    proven = accepted(scored)
    return {
        "file": file,
        "subject": {"code": subject.code, "name": subject.name, "kind": subject.kind},
        "year": assessment.year,
        "track": scored.track.value if scored.track is not None else "latest",
        "answers": answer_counts(scored),
        "framework": {
            "id": framework.id,
            "version": framework.version,
            "digest": framework.digest,
            "official": framework.official,
        },
        "index": numbers_object(card, card.root.score, card.root.score.exists),
        "band": band_object(card.root, language),
        "references": [
            _reference(reference, language) for reference in fitting(framework, subject.kind, assessment.year)
        ],
        "previous": _previous(scored),
        "accepted": _accepted(card, proven, card.root.id),
        "groups": [
            {**group_object(card, group, language), "accepted": _accepted(card, proven, group.id)}
            for group in card.groups
        ],
        "criteria": [
            {**_criterion(scored, result, language), "accepted": _accepted(card, proven, result.id)}
            for result in card.criteria
        ],
        "differences": [_difference(item, language) for item in criterion_differences(scored)],
    }


def _previous(scored: Scored) -> dict[str, Any] | None:
    """Last year's index under the same instrument, and the change since: what the programme calls improvement."""
    change, previous = improvement(scored), scored.assessment.previous
    if change is None or previous is None or previous.index is None:
        return None
    return {"year": previous.year, "exact": plain(previous.index), "change": plain(change)}


def _reference(reference: Reference, language: str) -> dict[str, Any]:
    """A published mean that fits the subject: of its own kind first, then of all."""
    return {
        "id": reference.id,
        "title": reference.title.in_(language),
        "year": reference.year,
        "values": {node: plain(value) for node, value in reference.values.items()},
    }


def answer_counts(scored: Scored) -> dict[str, int]:
    """How many answers come from each track, are open, or do not apply. Hidden questions are not open."""
    counts = {"total": 0, "self": 0, "internal": 0, "external": 0, "open": 0, "not_applicable": 0}
    from_track = {question: track for question, track, _ in scored.assessment.entries(scored.track)}
    for question, presence in scored.card.presence.items():
        counts["total"] += 1
        answer = scored.answers.get(question)
        if presence == HIDDEN:
            continue
        if isinstance(answer, NotApplicable):
            counts["not_applicable"] += 1
        elif isinstance(answer, Answered):
            counts[from_track.get(question, Track.SELF).value] += 1
        else:
            counts["open"] += 1
    return counts


def numbers_object(card: Scorecard, score: Score, exists: bool) -> dict[str, Any]:
    """One score: as it is displayed, exact, its bounds and its coverage."""
    if not exists:
        return {"value": None, "exact": None, "low": None, "high": None, "coverage": plain(score.coverage)}
    return {
        "value": card.show(score.exact),
        "exact": plain(score.exact),
        "low": plain(score.low),
        "high": plain(score.high),
        "coverage": plain(score.coverage),
    }


def band_object(group: GroupScore, language: str) -> dict[str, Any] | None:
    """The band of a group, and which others open answers leave possible."""
    if group.band is None:
        return None
    return {
        "id": group.band.id,
        "label": group.band.label.in_(language),
        "certain": len(group.bands) == 1,
        "possible": [band.id for band in group.bands],
    }


def group_object(card: Scorecard, group: GroupScore, language: str) -> dict[str, Any]:
    """One group with its score."""
    return {
        "id": group.id,
        "title": group.group.title.in_(language),
        "depth": group.depth,
        "weight": plain(group.weight),
        **numbers_object(card, group.score, group.score.exists),
        "target": _optional(group.target),
    }


def _criterion(scored: Scored, result: CriterionResult, language: str) -> dict[str, Any]:
    exists = result.outcome is not Outcome.NOT_APPLICABLE
    return {
        "id": result.id,
        "title": result.criterion.title.in_(language),
        "group": result.group,
        **numbers_object(scored.card, result.score, exists),
        "target": _optional(result.target) if exists else None,
        "outcome": result.outcome.value,
        "gap": _optional(result.gap),
        "gain": _optional(gain(scored, result)),
    }


def _accepted(card: Scorecard, proven: Mapping[str, Number] | None, name: str) -> dict[str, str] | None:
    """What accepted evidence proves at least; ``None`` where no document was examined or nothing applies."""
    if proven is None or name not in proven:
        return None
    return {"low": plain(proven[name]), "value": card.show(proven[name])}


def _difference(item: CriterionDifference, language: str) -> dict[str, Any]:
    """A criterion that an assessor values otherwise: values, what was said, and why."""
    score = item.result.score
    values = {difference.question: difference for difference in item.questions}
    return {
        "id": item.result.id,
        "title": item.result.criterion.title.in_(language),
        "claimed": _optional(item.claimed),
        "found": plain(score.exact) if score.exists else None,
        "questions": [
            {
                "id": question,
                "claimed": _said(values[question].claimed) if question in values else None,
                "found": _said(values[question].found) if question in values else None,
                "track": track.value,
                "by": entry.by,
                "date": entry.date.isoformat() if entry.date is not None else None,
                "note": entry.note,
            }
            for question, track, entry in item.entries
        ],
        "reasons": list(item.reasons()),
        "appeals": [
            {"text": appeal.text, "by": appeal.by, "date": appeal.date.isoformat() if appeal.date is not None else None}
            for appeal in item.appeals
        ],
    }


def _said(answer: Answered) -> str | list[str]:
    value = answer.value
    if isinstance(value, frozenset):
        return sorted(value)
    return value if isinstance(value, str) else plain(value)


def _optional(number: Number | None) -> str | None:
    return None if number is None else plain(number)
