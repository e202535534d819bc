"""The numbers of a comparison as the page holds them: rows of integers, rounded as they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from readiness.comparison.compare import Place, Spread
from readiness.comparison.intervals import Source
from readiness.comparison.unit import Bounds
from readiness.domain.verdict import is_covered
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.words import peer_name


class _Names:
    """Names that many rows share, each held once."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, name: str) -> int:
        """Where the name is."""
        return self._places.setdefault(name, len(self._places))

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)


def page_data(shown: Shown, set_aside: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Everything that the page's script reads; ``units`` are in the order of the ranking."""
    found, language = shown.found, shown.language
    framework, settings = found.framework, found.settings
    criteria = list(framework.root.criteria())
    used = sorted({lesson.place for place in found.places for lesson in place.lessons})
    titles = [(str(group.id), group.title) for group in found.groups]
    titles += [(str(criterion.id), criterion.title) for criterion in criteria]
    names = {name: title.in_(language) or name for name, title in titles}
    depths = {str(group.id): depth for group, depth in zip(found.groups, found.depths, strict=True)}
    kinds, provinces, peers = _Names(), _Names(), list(found.peers)
    bands = {str(band.id): band.label.in_(language) for band in framework.root.bands}
    order = {name: place for place, name in enumerate(bands)}
    units = [
        _unit(shown, place, kinds, provinces, peers.index(place.standing.group), order, used) for place in found.places
    ]
    return {
        "language": language,
        "places": shown.found.framework.places,
        "framework": [str(framework.id), framework.version, framework.digest],
        "drawn": settings.draws > 0,
        "answersVaried": Source.MISSING in settings.sources,
        "relative": found.relative is not None,
        "spread": settings.spread,
        "scale": [shown.whole(framework.scale.low), shown.whole(framework.scale.high)],
        "tiers": [tier.label.in_(language) for tier in framework.tiers],
        "groups": [
            [str(group.id), names[str(group.id)], depth, _spread(shown, spread)]
            for group, depth, spread in zip(found.groups, found.depths, found.spreads[1:], strict=True)
        ],
        "index": _spread(shown, found.spreads[0]),
        "bands": list(bands.values()),
        "kinds": [shown.kind_name(kind) for kind in kinds],
        "provinces": list(provinces),
        "peersBy": found.peers_by,
        "peers": [
            [
                peer_name(found.peers_by, group.name, language),
                len(group.members),
                shown.whole(group.median),
                shown.whole(group.best),
                group.leader,
            ]
            for group in found.peers.values()
        ],
        "criteria": [names[str(criteria[place].id)] for place in used],
        "shifts": [
            [names[shift.node], depths.get(shift.node, 0), round(shift.mean, 3), shift.greatest]
            for shift in found.shifts
        ],
        "units": units,
        "aside": [list(pair) for pair in set_aside],
    }


def _unit(
    shown: Shown,
    place: Place,
    kinds: _Names,
    provinces: _Names,
    peer: int,
    bands: dict[str, int],
    used: Sequence[int],
) -> list[Any]:
    """One row; the script's ``units.js`` names its columns in the same order."""
    unit, subject, whole = place.unit, place.unit.subject, shown.whole
    earlier, at = unit.earlier, {criterion: place for place, criterion in enumerate(used)}
    groups = [whole(value) for value in unit.groups]
    return [
        unit.key,
        subject.code,
        subject.name or unit.key,
        kinds.place(subject.kind),
        provinces.place(subject.province),
        peer,
        int(unit.fictional),
        unit.year,
        whole(unit.index),
        whole(unit.low),
        whole(unit.high),
        int(unit.coverage * 100),
        int(is_covered(unit.coverage)),
        bands[unit.band.id] if unit.band is not None else None,
        int(unit.certain),
        place.rank,
        place.rank_low,
        place.rank_high,
        place.quartile,
        whole(place.standing.to_median),
        whole(place.standing.to_best),
        whole(place.change),
        None if earlier is None else [earlier.year, whole(earlier.index), int(earlier.broken), earlier.framework],
        groups,
        _bounds(shown, unit.bounds),
        _distances(shown, place.standing.strengths),
        _distances(shown, place.standing.weaknesses),
        [
            [at[lesson.place], whole(lesson.value), whole(lesson.target), list(lesson.teachers)]
            for lesson in place.lessons
        ],
        whole(unit.claimed),
        whole(unit.found),
        None if place.score is None else round(place.score * 10**shown.found.framework.places),
    ]


def _bounds(shown: Shown, bounds: Iterable[Bounds | None]) -> list[int | None]:
    """Place, low, high and whether enough is known, of the groups that open answers can still change."""
    return [
        item
        for place, ends in enumerate(bounds)
        if ends is not None
        for item in (place, shown.whole(ends.low), shown.whole(ends.high), int(ends.known))
    ]


def _distances(shown: Shown, distances: Iterable[tuple[int, float]]) -> list[list[int]]:
    return [[place, round(apart * 10**shown.found.framework.places)] for place, apart in distances]


def _spread(shown: Shown, spread: Spread | None) -> list[int] | None:
    """Count, least, lower quartile, median, upper quartile, greatest."""
    if spread is None:
        return None
    ends = (spread.least, spread.lower, spread.median, spread.upper, spread.greatest)
    return [spread.count, *(round(end * 10**shown.found.framework.places) for end in ends)]
