"""Units beside those of their kind: quartile, distance, strengths, weaknesses, and whom to learn from."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from readiness.comparison.arrays import Floats
from readiness.comparison.unit import Unit
from readiness.domain.framework import Group
from readiness.domain.numbers import Number, simplest

STRENGTHS: Final = 3
TEACHERS: Final = 3
LESSONS: Final = 5
"""How many strengths and weaknesses, teachers for one criterion, and criteria to learn are named."""


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """Units that are compared with each other. ``median`` and ``best`` are exact indices, ``None`` in an empty group.

    ``criteria`` and ``groups`` hold the medians of each criterion and group in the framework's order (NaN: nobody has it).
    """

    name: str
    members: tuple[int, ...]
    median: Number | None
    best: Number | None
    leader: int | None
    groups: Floats
    criteria: Floats


@dataclass(frozen=True, slots=True)
class Lesson:
    """A criterion below its target, and the peers that meet it, the nearest index first. ``place`` is the criterion's."""

    place: int
    value: Number
    target: Number
    teachers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """One unit among its peers. ``strengths`` and ``weaknesses`` are (place of a group, distance to the median)."""

    group: str
    to_median: Number | None
    to_best: Number | None
    strengths: tuple[tuple[int, float], ...]
    weaknesses: tuple[tuple[int, float], ...]


def label_of(unit: Unit, by: str) -> str:
    """The peer group of a unit: its ``kind``, ``province`` or any other fact of the subject; empty where it has none."""
    return str(unit.subject.all_facts().get(by, ""))


class Peers:
    """Units with the others of their group; ``depths`` holds the depth of each group of the framework."""

    def __init__(self, units: Sequence[Unit], by: str, depths: Sequence[int]) -> None:
        self._units, self._by = units, by
        self._outermost = [place for place, depth in enumerate(depths) if depth == 1]
        self._values, self._criteria = table(units, "groups"), table(units, "criteria")
        self._met = np.array([unit.met for unit in units], dtype=bool)
        self._index = np.array([np.nan if unit.index is None else float(unit.index) for unit in units])
        self._ready: dict[tuple[str, int], _Able] = {}
        members: dict[str, list[int]] = {}
        for place, unit in enumerate(units):
            members.setdefault(label_of(unit, by), []).append(place)
        self.groups = {name: self._group(name, found) for name, found in sorted(members.items())}

    def _group(self, name: str, members: list[int]) -> PeerGroup:
        indices = sorted((index, -place) for place in members if (index := self._units[place].index) is not None)
        best, leader = indices[-1] if indices else (None, None)
        return PeerGroup(
            name,
            tuple(members),
            _median([index for index, _ in indices]),
            best,
            -leader if leader is not None else None,
            medians(self._values[members]),
            medians(self._criteria[members]),
        )

    def standing(self, place: int) -> Standing:
        """One unit among its peers, on the outermost groups."""
        unit = self._units[place]
        group = self.groups[label_of(unit, self._by)]
        distances = self._values[place] - group.groups
        apart = sorted(
            ((at, float(distances[at])) for at in self._outermost if not np.isnan(distances[at])),
            key=lambda pair: (-pair[1], pair[0]),
        )
        return Standing(
            group.name,
            None if unit.index is None or group.median is None else unit.index - group.median,
            None if unit.index is None or group.best is None else unit.index - group.best,
            tuple(pair for pair in apart[:STRENGTHS] if pair[1] > 0),
            tuple(pair for pair in reversed(apart[-STRENGTHS:]) if pair[1] < 0),
        )

    def lessons(self, place: int, shares: Sequence[float]) -> tuple[Lesson, ...]:
        """What a unit can learn: criteria below their target that peers meet.

        First comes what weighs most: the share that a criterion has of the index × the distance to its target.
        """
        unit = self._units[place]
        group = label_of(unit, self._by)
        behind = [
            (shares[at] * float(target - value), at, value, target)
            for at, (value, target) in enumerate(zip(unit.criteria, unit.targets, strict=True))
            if value is not None and target is not None and value < target
        ]
        found: list[Lesson] = []
        for _, at, value, target in sorted(behind, key=lambda item: (-item[0], item[1])):
            able = self._able(group, at)
            if able.first:
                found.append(Lesson(at, value, target, able.nearest(float(self._index[place]))))
            if len(found) == LESSONS:
                break
        return tuple(found)

    def _able(self, group: str, at: int) -> _Able:
        """Those of a group that meet a criterion; who is behind is none of them."""
        found = self._ready.get((group, at))
        if found is None:
            members = np.array(self.groups[group].members)
            able = members[self._met[members, at]]
            found = self._ready[group, at] = _Able.of(able, self._index[able])
        return found


@dataclass(frozen=True, slots=True)
class _Able:
    """Units that meet a criterion: ``places`` by rising ``index``, those of the same index in order.

    ``first`` and ``without`` name as many as teach: the first of all, and the first that have no index.
    """

    index: array[float]
    places: array[int]
    first: tuple[int, ...]
    without: tuple[int, ...]

    @staticmethod
    def of(places: NDArray[np.intp], index: Floats) -> _Able:
        """From places in order and the index of each. Plain arrays, for they are searched far faster one at a time."""
        rising = np.argsort(index, kind="stable")[: np.count_nonzero(~np.isnan(index))]
        return _Able(
            array("d", index[rising].tolist()),
            array("q", places[rising].tolist()),
            tuple(places[:TEACHERS].tolist()),
            tuple(places[np.isnan(index)][:TEACHERS].tolist()),
        )

    def nearest(self, index: float) -> tuple[int, ...]:
        """The teachers: the nearest, of equally near ones the first; the first of all where there is no ``index``."""
        if math.isnan(index):
            return self.first
        start = bisect_left(self.index, index)
        above = range(start, min(start + TEACHERS, len(self.index)))
        candidates = (*above, *islice(self._below(start), TEACHERS))
        near = sorted((abs(self.index[at] - index), self.places[at]) for at in candidates)
        return (*(place for _, place in near), *self.without)[:TEACHERS]

    def _below(self, end: int) -> Iterator[int]:
        """Downwards from ``end``, but those of the same index in order."""
        while end:
            start = bisect_left(self.index, self.index[end - 1])
            yield from range(start, end)
            end = start


def table(units: Sequence[Unit], column: str) -> Floats:
    """Units × groups or criteria; NaN where something does not apply."""
    found = np.empty((len(units), len(getattr(units[0], column)) if units else 0))
    for row, unit in zip(found, units, strict=True):
        row[:] = [np.nan if value is None else float(value) for value in getattr(unit, column)]
    return found


def _median(values: Sequence[Number]) -> Number | None:
    """The exact median of sorted values; of an even number the mean of the two in the middle."""
    if not values:
        return None
    low, high = values[(len(values) - 1) // 2], values[len(values) // 2]
    return low if low == high else simplest(Fraction(low + high, 2))


def medians(values: Floats) -> Floats:
    """The median of each column without what is missing; NaN where all is."""
    filled = ~np.isnan(values).all(axis=0)
    found = np.full(values.shape[1], np.nan)
    found[filled] = np.nanmedian(values[:, filled], axis=0)
    return found


def index_shares(group: Group, kind: str, share: float = 1) -> dict[str, float]:
    """The share of the index that each criterion has by its weight and those of the groups above it."""
    found: dict[str, float] = {}
    total = sum(child.weight.of(kind) for child in group.children)
    for child in group.children:
        own = share * float(child.weight.of(kind) / total) if total else 0.0
        found |= index_shares(child, kind, own) if isinstance(child, Group) else {str(child.id): own}
    return found
