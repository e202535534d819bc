"""Merged cells over what people fill in: the value counts for the first row and column only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from readiness.questionnaire.workbook.read_findings import Refused, label
from readiness.questionnaire.workbook.read_scan import MAX_CELLS, Area


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged areas of a sheet that touch certain columns, by the rows that they cover."""

    by_row: dict[int, list[Area]] = field(default_factory=dict)

    def at(self, row: int, column: int) -> Area | None:
        """The area that a cell lies in."""
        for area in self.by_row.get(row, ()):
            if area[1] <= column <= area[3]:
                return area
        return None

    def covering(self, row: int, column: int) -> Area | None:
        """The area that hides a cell, so that whatever it may still hold was never seen by anybody."""
        area = self.at(row, column)
        return area if area is not None and area[:2] != (row, column) else None


def merged_areas(areas: Iterable[Area], columns: Iterable[int], rows: Iterable[int]) -> Merged:
    """The areas that touch one of ``columns`` in one of ``rows``."""
    found = Merged()
    wanted, listed = set(columns), sorted(rows)
    steps = 0
    for area in sorted(areas):
        if not any(area[1] <= column <= area[3] for column in wanted):
            continue
        for row in range(max(area[0], listed[0]), min(area[2], listed[-1]) + 1) if listed else ():
            # Areas that are merged cannot overlap, so there are at most as many steps as cells.
            steps += 1
            if steps > MAX_CELLS:
                raise Refused("E006", amount="merged", size=steps, limit=MAX_CELLS)
            found.by_row.setdefault(row, []).append(area)
    return found


def spelled(area: Area) -> str:
    """An area as people read it: ``E17:E19``."""
    return f"{label('', area[0], area[1])}:{label('', area[2], area[3])}".replace("!", "")
