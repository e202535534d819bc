"""Compares units under one framework: ranks with their intervals, peers, and which weights the ranking hangs on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from readiness.comparison.arrays import Floats
from readiness.comparison.intervals import Ranks, Rounded, Settings, nearly, rank_intervals, whole_ranks
from readiness.comparison.peers import Lesson, PeerGroup, Peers, Standing, index_shares, table
from readiness.comparison.ranking import Ties
from readiness.comparison.relative import Relative, rebuilt
from readiness.comparison.sensitivity import Shift, weight_shifts
from readiness.comparison.stack import Stack, stack
from readiness.comparison.unit import Unit
from readiness.domain.framework import Framework, Group
from readiness.domain.numbers import Number, display


@dataclass(frozen=True, slots=True)
class Place:
    """A unit in the ranking. ``rank`` and its interval are ``None`` where the unit has no index.

    ``quartile`` is 1 for the best quarter of the ranks, 4 for the last. ``change`` is the difference to the earlier index,
    ``None`` where there is none or another instrument measured it. ``score`` is the index that was built anew, if one was.
    """

    unit: Unit
    rank: int | None
    rank_low: int | None
    rank_high: int | None
    quartile: int | None
    standing: Standing
    lessons: tuple[Lesson, ...]
    change: Number | None
    score: float | None


@dataclass(frozen=True, slots=True)
class Spread:
    """How values are spread over the units: exact for the index, NaN-free numbers for a group; ``count`` have one."""

    count: int
    least: float
    lower: float
    median: float
    upper: float
    greatest: float
    mean: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """All units, the best first; those without an index last.

    ``spreads`` holds the spread of the index and then of every group in the framework's order. ``pairs`` is how many pairs
    of units have a different rank, ``apart`` in how many of those the intervals do not touch: whose order is real.
    """

    framework: Framework
    settings: Settings
    peers_by: str
    places: tuple[Place, ...]
    groups: tuple[Group, ...]
    depths: tuple[int, ...]
    peers: dict[str, PeerGroup]
    spreads: tuple[Spread | None, ...]
    shifts: tuple[Shift, ...]
    pairs: int
    apart: int
    relative: Relative | None


def compare(
    framework: Framework,
    units: Iterable[Unit],
    settings: Settings | None = None,
    peers_by: str = "kind",
    relative: Relative | None = None,
) -> Comparison:
    """Rank ``units`` by their index, exact or as it is displayed (``settings.rank_on``, else the framework's).

    ``relative`` ranks them by an index that is built anew from the criteria; what it cannot be built of is a ``ValueError``.
    """
    settings = settings or Settings()
    if relative is not None and not relative.drawable:
        settings = replace(settings, draws=0)
    ordered = sorted(units, key=lambda unit: (unit.index is None, -(unit.index or 0), unit.key))
    made = stack(framework, ((unit.subject.kind, unit.settled) for unit in ordered))
    scores: list[float | None] = [None] * len(ordered)
    if relative is None:
        rounded = shown(framework) if _on_shown(framework, settings) else nearly
        base = _ranks(framework, ordered, settings)
    else:
        rounded = shown(framework) if settings.rank_on == "shown" else nearly
        index = _index(rebuilt(made, relative))
        order = sorted(range(len(ordered)), key=lambda at: (math.isnan(index[at]), -index[at], ordered[at].key))
        ordered, index = [ordered[at] for at in order], index[order]
        scores = [None if math.isnan(score) else float(score) for score in index]
        made = rebuilt(stack(framework, ((unit.subject.kind, unit.settled) for unit in ordered)), relative)
        base = whole_ranks(rounded(index[:, None]), settings.ties)[:, 0]
    low, high = rank_intervals(made, base, rounded, settings)
    depths = tuple(depth for depth, _ in framework.root.groups())
    peers = Peers(ordered, peers_by, depths)
    ranked = int(np.count_nonzero(base))
    kinds = {unit.subject.kind for unit in ordered}
    shares = {kind: list(index_shares(framework.root, kind).values()) for kind in kinds}
    places = (
        Place(
            unit=unit,
            rank=int(base[at]) or None,
            rank_low=int(low[at]) or None,
            rank_high=int(high[at]) or None,
            quartile=(int(base[at]) - 1) * 4 // ranked + 1 if base[at] else None,
            standing=peers.standing(at),
            lessons=peers.lessons(at, shares[unit.subject.kind]),
            change=_change(unit),
            score=scores[at],
        )
        for at, unit in enumerate(ordered)
    )
    pairs, apart = _pairs(base, low, high)
    return Comparison(
        framework,
        settings,
        peers_by,
        tuple(places),
        tuple(group for _, group in framework.root.groups()),
        depths,
        peers.groups,
        (_spread(_indices(ordered)), *_spreads(table(ordered, "groups"), len(depths))),
        weight_shifts(made, base, rounded, settings.spread, settings.ties) if settings.draws else (),
        pairs,
        apart,
        relative,
    )


def shown(framework: Framework) -> Rounded:
    """Indices as they are displayed, halves up; the noise of their last bits does not turn a half."""
    scale = 10.0**framework.places

    def rounded(index: Floats) -> Floats:
        return np.floor(nearly(index) * scale + 0.5 + 1e-6) / scale

    return rounded


def _index(made: Stack) -> Floats:
    """The value of the root for every unit."""
    found = np.full(made.size, np.nan)
    for layer in made.layers:
        found[layer.rows] = layer.groups[:, -1]
    return found


def _on_shown(framework: Framework, settings: Settings) -> bool:
    return (settings.rank_on or framework.rank_on) == "shown"


def _ranks(framework: Framework, ordered: Sequence[Unit], settings: Settings) -> Ranks:
    """Ranks of exact numbers, without the detour over binary fractions; 0 where there is no index."""
    on_shown = _on_shown(framework, settings)
    found = np.zeros(len(ordered), dtype=np.int32)
    before: Number | None = None
    rank = 0
    for at, unit in enumerate(ordered):
        if unit.index is None:
            break
        value = Fraction(display(unit.index, framework.places, framework.rounding)) if on_shown else unit.index
        if value != before:
            rank = rank + 1 if settings.ties is Ties.DENSE else at + 1
        before, found[at] = value, rank
    return found


def _change(unit: Unit) -> Number | None:
    earlier = unit.earlier
    if earlier is None or earlier.broken or earlier.index is None or unit.index is None:
        return None
    return unit.index - earlier.index


def _indices(ordered: Sequence[Unit]) -> Floats:
    return np.array([np.nan if unit.index is None else float(unit.index) for unit in ordered])


def _spreads(values: Floats, width: int) -> list[Spread | None]:
    """The spread of every column; ``width`` of them, also where there are no units."""
    return [_spread(column) for column in values.T] or [None] * width


def _spread(column: Floats) -> Spread | None:
    """``None`` where no unit has a value."""
    values = column[~np.isnan(column)]
    if not values.size:
        return None
    least, lower, median, upper, greatest = (float(value) for value in np.percentile(values, [0, 25, 50, 75, 100]))
    return Spread(int(values.size), least, lower, median, upper, greatest, float(values.mean()))


def _pairs(base: Ranks, low: Ranks, high: Ranks) -> tuple[int, int]:
    """How many pairs have different ranks, and of those how many have intervals that do not touch."""
    ranked = base > 0
    ranks, ends = np.sort(base[ranked]), np.sort(high[ranked])
    return int(np.searchsorted(ranks, ranks).sum()), int(np.searchsorted(ends, low[ranked]).sum())
