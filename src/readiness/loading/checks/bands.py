"""Bands cover the whole range without holes and rise."""

from __future__ import annotations

from itertools import pairwise

from readiness.domain.framework import Band, Group
from readiness.domain.numbers import Number
from readiness.domain.scoring.ranges import ranges
from readiness.loading.checks.base import Checker
from readiness.loading.conditions import Path


def check_bands(checker: Checker) -> None:
    """The lowest band begins at or below the least value, each next one above the last, for every key."""
    spans = ranges(checker.framework.root, "")
    by_id = {str(group.id): group for group in checker.groups()}
    for group in checker.groups():
        if not group.bands:
            continue
        path = (*checker.paths[group.id], "bands")
        names = [band.id for band in group.bands]
        for i, name in enumerate(names):
            if name in names[:i]:
                checker.report("K020", (*path, i, "id"), id=name)
        if group.bands_by is None:
            _check_lows(checker, [band.low for band in group.bands], spans[group.id].low, path)
            continue
        for key in (band.id for band in by_id[group.bands_by].bands):
            _check_key(checker, group, key, path)
            lows = [_low(band, key) for band in group.bands]
            _check_lows(checker, lows, spans[group.id].low, path, key)


def _check_key(checker: Checker, group: Group, key: str, path: Path) -> None:
    for i, band in enumerate(group.bands):
        if band.lows and key not in dict(band.lows):
            checker.report("K061", (*path, i, "from"), key=key, band=band.id)


def _low(band: Band, key: str) -> Number:
    return dict(band.lows).get(key, band.low)


def _check_lows(checker: Checker, lows: list[Number], least: Number, path: Path, *key: str) -> None:
    if lows[0] > least:
        checker.report("K070", (*path, 0, "from", *key), value=lows[0], low=least)
    for i, (before, after) in enumerate(pairwise(lows)):
        if before >= after:
            checker.report("K069", (*path, i + 1, "from", *key), value=after, before=before)
