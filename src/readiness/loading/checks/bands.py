"""Bands cover the whole range without holes and rise."""

from __future__ import annotations

from readiness.domain.scoring.ranges import ranges
from readiness.loading.checks.base import Checker


def check_bands(checker: Checker) -> None:
    """The lowest band begins at or below the least value, each next one above the last, for every key."""
    spans = ranges(checker.framework.root, "")
    by_id = {str(group.id): group for group in checker.groups()}
    for group in checker.groups():
        if not group.bands:
            continue
        path = (*checker.paths[group.id], "bands")
        keys: list[str | None] = [None]
        if group.bands_by is not None:
            other = by_id.get(group.bands_by)
            keys = [band.id for band in other.bands] if other else []
            for i, band in enumerate(group.bands):
                if not band.lows:
                    continue
                for key in keys:
                    if key not in dict(band.lows):
                        checker.report("K061", (*path, i, "from"), key=key, band=band.id)
        names = [band.id for band in group.bands]
        for i, name in enumerate(names):
            if name in names[:i]:
                checker.report("K020", (*path, i, "id"), id=name)
        for key in keys:
            lows = [dict(band.lows).get(str(key), band.low) for band in group.bands]
            if lows[0] > spans[group.id].low:
                checker.report("K070", (*path, 0, "from"), low=spans[group.id].low)
            for i, (a, b) in enumerate(zip(lows, lows[1:], strict=False)):
                if a >= b:
                    checker.report("K069", (*path, i + 1, "from"))
