"""Bands: the label of a value, by its exact number, lower edge inclusive."""

from __future__ import annotations

from collections.abc import Mapping

from readiness.domain.expressions.closures import TextOf
from readiness.domain.framework import Band, Group
from readiness.domain.numbers import Number
from readiness.domain.state import NodeState, State
from readiness.domain.values import ABSENT, FALSE, UNKNOWN, Absent, Choice, TextValue


def band_function(groups: Mapping[str, Group], node_index: Mapping[str, int], name: str) -> TextOf:
    """A closure that yields the band of a group: certain, one of several, or absent."""
    group, index = groups[name], node_index[name]
    key_of = band_function(groups, node_index, group.bands_by) if group.bands_by is not None else None

    def run(s: State) -> TextValue:
        node = s.outer[index]
        key = key_of(s) if key_of is not None else None
        if node.applies == FALSE or isinstance(key, Absent):
            return ABSENT
        possible = possible_bands(group.bands, node, key)
        absent = node.applies == UNKNOWN or (isinstance(key, Choice) and key.absent)
        if len(possible) == 1 and not absent:
            return possible[0].id
        return Choice(frozenset(band.id for band in possible), absent)

    return run


def possible_bands(bands: tuple[Band, ...], node: NodeState, key: str | Choice | None) -> tuple[Band, ...]:
    """The bands that the value can still fall into, lowest first."""
    keys: list[str | None] = [None]
    if isinstance(key, str):
        keys = [key]
    elif isinstance(key, Choice):
        keys = [*sorted(key.options or ())]
    found: set[int] = set()
    for candidate in keys:
        found.update(range(_place(bands, node.low, candidate), _place(bands, node.high, candidate) + 1))
    return tuple(bands[place] for place in sorted(found))


def band_for(bands: tuple[Band, ...], value: Number, key: str | None = None) -> Band:
    """The band of one exact value."""
    return bands[_place(bands, value, key)]


def _place(bands: tuple[Band, ...], value: Number, key: str | None) -> int:
    place = 0
    for position, band in enumerate(bands):
        low = dict(band.lows).get(key, band.low) if key is not None else band.low
        if value >= low:
            place = position
    return place
