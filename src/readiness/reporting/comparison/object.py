"""The object that ``compare --json`` prints (schema ``readiness/compare@1``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from readiness.comparison.compare import Comparison, Place, Spread
from readiness.domain.numbers import Number, display, plain
from readiness.reporting.comparison.words import peer_name

SCHEMA = "readiness/compare@1"


def comparison_object(found: Comparison, set_aside: Sequence[tuple[str, str]], language: str) -> dict[str, Any]:
    """Everything that was compared, and what was set aside: (file, reason)."""
    settings = found.settings
    titles = [(str(group.id), group.title.in_(language)) for group in found.groups]
    criteria = [str(criterion.id) for criterion in found.framework.root.criteria()]
    return {
        "schema": SCHEMA,
        "framework": {
            "id": found.framework.id,
            "version": found.framework.version,
            "digest": found.framework.digest,
            "official": found.framework.official,
        },
        "draws": settings.draws,
        "seed": settings.seed,
        "interval": settings.interval,
        "spread": settings.spread,
        "varied": sorted(settings.sources),
        "ties": settings.ties,
        "relative": None
        if found.relative is None
        else {
            "normalisation": found.relative.normalisation,
            "aggregation": found.relative.aggregation,
            "threshold": found.relative.threshold,
            "power": found.relative.exponent,
        },
        "pairs": {"ranked": found.pairs, "apart": found.apart},
        "groups": [
            {"id": name, "title": title, "depth": depth, "spread": _spread(spread)}
            for (name, title), depth, spread in zip(titles, found.depths, found.spreads[1:], strict=True)
        ],
        "index_spread": _spread(found.spreads[0]),
        "sensitivity": [
            {"id": shift.node, "mean_shift": round(shift.mean, 6), "greatest_shift": shift.greatest}
            for shift in found.shifts
        ],
        "peers_by": found.peers_by,
        "peers": [
            {
                "name": peer_name(found.peers_by, group.name, language),
                "size": len(group.members),
                "median": _number(group.median),
                "best": _number(group.best),
                "leader": found.places[group.leader].unit.key if group.leader is not None else None,
            }
            for group in found.peers.values()
        ],
        "subjects": [
            _subject(found, place, [name for name, _ in titles], criteria, language) for place in found.places
        ],
        "set_aside": [{"file": file, "reason": reason} for file, reason in set_aside],
    }


def _subject(
    found: Comparison, place: Place, groups: Sequence[str], criteria: Sequence[str], language: str
) -> dict[str, Any]:
    unit, framework = place.unit, found.framework
    subject = unit.subject
    return {
        "file": unit.source,
        "subject": {"code": subject.code, "name": subject.name, "kind": subject.kind, "province": subject.province},
        "year": unit.year,
        "fictional": unit.fictional,
        "index": {
            "value": None if unit.index is None else display(unit.index, framework.places, framework.rounding),
            "exact": _number(unit.index),
            "low": _number(unit.low),
            "high": _number(unit.high),
            "coverage": plain(unit.coverage),
        },
        "band": None
        if unit.band is None
        else {"id": unit.band.id, "label": unit.band.label.in_(language), "certain": unit.certain},
        "relative_index": None if place.score is None else float(f"{place.score:.12g}"),
        "rank": place.rank,
        "rank_low": place.rank_low,
        "rank_high": place.rank_high,
        "quartile": place.quartile,
        "groups": {name: _number(value) for name, value in zip(groups, unit.groups, strict=True)},
        "peers": {
            "group": peer_name(found.peers_by, place.standing.group, language),
            "to_median": _number(place.standing.to_median),
            "to_best": _number(place.standing.to_best),
        },
        "strengths": [{"group": groups[at], "to_median": round(apart, 6)} for at, apart in place.standing.strengths],
        "weaknesses": [{"group": groups[at], "to_median": round(apart, 6)} for at, apart in place.standing.weaknesses],
        "learn_from": [
            {
                "criterion": criteria[lesson.place],
                "value": plain(lesson.value),
                "target": plain(lesson.target),
                "subjects": [found.places[other].unit.key for other in lesson.teachers],
            }
            for lesson in place.lessons
        ],
        "previous": None
        if unit.earlier is None
        else {
            "year": unit.earlier.year,
            "framework": unit.earlier.framework,
            "exact": _number(unit.earlier.index),
            "broken": unit.earlier.broken,
            "change": _number(place.change),
        },
        "self_index": _number(unit.claimed),
        "assessor_index": _number(unit.found),
    }


def _number(number: Number | None) -> str | None:
    return None if number is None else plain(number)


def _spread(spread: Spread | None) -> dict[str, Any] | None:
    if spread is None:
        return None
    names = ("least", "lower", "median", "upper", "greatest", "mean")
    return {"count": spread.count, **{name: round(getattr(spread, name), 9) for name in names}}
