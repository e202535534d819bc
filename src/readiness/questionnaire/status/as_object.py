"""The object that ``status --json`` prints."""

from __future__ import annotations

from typing import Any

from readiness.domain.numbers import plain
from readiness.domain.worth import Worth
from readiness.questionnaire.status.model import Line, Standing, Status, Tally, most_telling, tally
from readiness.questionnaire.status.words import asked_name
from readiness.questionnaire.words import entered

SCHEMA = "readiness/status@1"


def status_object(file: str, status: Status) -> dict[str, Any]:
    """The whole status; bounds and what an answer changes are exact."""
    scored = status.scored
    framework, subject, root = scored.card.framework, scored.assessment.subject, scored.card.root.score
    index = (
        {"low": plain(root.low), "high": plain(root.high), "coverage": plain(root.coverage)} if root.exists else None
    )
    return {
        "schema": SCHEMA,
        "file": file,
        "subject": {"code": subject.code, "name": subject.name, "kind": subject.kind},
        "year": scored.assessment.year,
        "track": scored.track.value if scored.track is not None else "latest",
        "framework": {"id": framework.id, "version": framework.version, "digest": framework.digest},
        "deadline": status.deadline.isoformat() if status.deadline is not None else None,
        "days_left": status.days_left,
        "index": index,
        "counts": _counts(tally(status.lines)),
        "groups": [
            {
                "id": part.group.id,
                "title": part.group.title.in_(status.language),
                "coverage": plain(part.coverage),
                "counts": _counts(tally(part.lines)),
            }
            for part in status.parts
        ],
        "agencies": [
            {
                "id": agency.agency,
                "name": agency.name,
                "silent": agency.silent,
                "counts": _counts(tally(agency.lines)),
                "missing": [str(line.item.question.id) for line in most_telling(agency.lines)],
            }
            for agency in status.agencies
        ],
        "missing": [_missing(status, line) for line in most_telling(status.lines)],
        "undocumented": [str(line.item.question.id) for line in status.lines if line.proof == "missing"],
        "ignored": [str(line.item.question.id) for line in status.lines if line.ignored],
    }


def _counts(counts: Tally) -> dict[str, int]:
    return {
        "asked": counts.asked,
        "answered": counts.answered,
        "unknown": counts.unknown,
        "conflict": counts.conflict,
        "open": counts.open,
        "not_needed": counts.not_needed,
        "documented": counts.documented,
        "undocumented": counts.undocumented,
    }


def _missing(status: Status, line: Line) -> dict[str, Any]:
    found: dict[str, Any] = {
        "question": line.item.question.id,
        "code": line.item.code,
        "name": asked_name(line.item, status.language),
        "criterion": line.item.criterion.id,
        "agencies": list(line.item.agencies),
        "state": line.standing.value,
        "index": _index(line.worth) if line.worth is not None else None,
    }
    if line.standing is Standing.CONFLICT and line.entry is not None:
        found["answers"] = [
            {"answer": entered(line.item.question, entry.answer, status.language), "by": entry.by}
            for entry in line.entry.conflict
        ]
    return found


def _index(worth: Worth) -> dict[str, str]:
    return {
        "low": plain(worth.low),
        "low_at_best": plain(worth.low_at_best),
        "high_at_worst": plain(worth.high_at_worst),
        "high": plain(worth.high),
        "narrowing": plain(worth.narrowing),
    }
