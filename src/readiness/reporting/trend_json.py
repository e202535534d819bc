"""The object that ``trend --json`` prints (schema ``readiness/trend@1``)."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from readiness.domain.framework import Framework
from readiness.domain.numbers import display, plain
from readiness.domain.trend import Break, Change, Point, Segment, Trend
from readiness.reporting.score_json import band_object, group_object, numbers_object
from readiness.reporting.wording.trend import TrendWords

SCHEMA = "readiness/trend@1"


Files = Mapping[tuple[str, int], str]
"""The file of each assessment, by framework and year."""


def trend_object(trend: Trend, language: str, files: Files) -> dict[str, Any]:
    """The whole object; assessments that ``files`` does not name have an empty ``file``."""
    newest = trend.newest
    subject = newest.assessment.subject
    words = TrendWords(trend, language)
    return {
        "schema": SCHEMA,
        "subject": {"code": subject.code, "name": subject.name, "kind": subject.kind},
        "track": newest.track.value if newest.track is not None else "latest",
        "points": [_point(point, language, files) for point in trend.points],
        "segments": _segments(trend, language),
        "breaks": [_break(gap, words) for gap in trend.breaks],
    }


def _framework(framework: Framework) -> dict[str, Any]:
    return {
        "id": framework.id,
        "version": framework.version,
        "digest": framework.digest,
        "official": framework.official,
    }


def _point(point: Point, language: str, files: Files) -> dict[str, Any]:
    scored = point.scored
    found: dict[str, Any] = {
        "year": point.year,
        "file": "" if scored is None else files.get((str(point.framework.id), point.year), ""),
        "stated": point.stated,
        "concluded": point.concluded,
        "sources": [track.value for track in point.sources],
        "framework": _framework(point.framework),
    }
    if scored is not None:
        card = scored.card
        return {
            **found,
            "index": numbers_object(card, card.root.score, card.root.score.exists),
            "band": band_object(card.root, language),
            "groups": [group_object(card, group, language) for group in card.groups],
        }
    exact, framework = plain(point.score.exact), point.framework
    value = display(point.score.exact, framework.places, framework.rounding)
    band = point.band
    return {
        **found,
        "index": {"value": value, "exact": exact, "low": exact, "high": exact, "coverage": None},
        "band": None
        if band is None
        else {"id": band.id, "label": band.label.in_(language), "certain": True, "possible": [band.id]},
        "groups": [],
    }


def _segments(trend: Trend, language: str) -> list[dict[str, Any]]:
    """Each segment names its points by their place in the list of all."""
    found, first = [], 0
    for segment in trend.segments:
        found.append(_segment(segment, language, range(first, first + len(segment.points))))
        first += len(segment.points)
    return found


def _segment(segment: Segment, language: str, places: range) -> dict[str, Any]:
    framework = segment.framework
    pairs = pairwise(segment.points)
    years = segment.computed
    return {
        "framework": _framework(framework),
        "points": list(places),
        "changes": [
            _change(change, framework, before.year, after.year)
            for (before, after), change in zip(pairs, segment.changes, strict=True)
        ],
        "overall": _change(segment.overall, framework, segment.first.year, segment.last.year)
        if len(segment.points) > 1
        else None,
        "groups": [
            {
                "id": group.id,
                "title": group.scores[-1].group.title.in_(language),
                "depth": group.depth,
                **_change(group.change, framework, years[0].year, years[-1].year),
            }
            for group in segment.groups
        ]
        if len(years) > 1
        else [],
    }


def _change(change: Change | None, framework: Framework, before: int, after: int) -> dict[str, Any]:
    """Numbers are null where a value does not exist, ``value`` and ``exact`` also where one is not concluded."""
    exact = change.exact if change is not None else None
    return {
        "from": before,
        "to": after,
        "value": display(exact, framework.places, framework.rounding) if exact is not None else None,
        "exact": plain(exact) if exact is not None else None,
        "low": plain(change.low) if change is not None else None,
        "high": plain(change.high) if change is not None else None,
        "certain": change.certain if change is not None else None,
    }


def _break(gap: Break, words: TrendWords) -> dict[str, Any]:
    return {
        "from": _framework(gap.before.framework),
        "to": _framework(gap.after.framework),
        "year": gap.year,
        "reason": gap.reason.value,
        "text": words.break_line(gap),
    }
