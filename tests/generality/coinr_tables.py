"""COINr's tables as arrays: units by row, indicators and aggregates by column, NaN for ``NA``."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from readiness.comparison.arrays import Floats
from readiness.comparison.tree import Node, leaves
from tests.generality.reading import rows

UNIT = "uCode"


@dataclass(frozen=True)
class Table:
    """The columns of one file, in the order of the file's units."""

    units: tuple[str, ...]
    columns: dict[str, Floats]

    def values(self, columns: tuple[str, ...]) -> Floats:
        """Units × the columns asked for."""
        return np.column_stack([self.columns[column] for column in columns])

    def like(self, other: Table) -> Table:
        """The same with its units in the order of another table."""
        assert sorted(self.units) == sorted(other.units)
        places = [self.units.index(unit) for unit in other.units]
        return Table(other.units, {name: column[places] for name, column in self.columns.items()})


def table(file: Path) -> Table:
    """Every column of numbers; what is not a number, such as a name, is left out."""
    found = rows(file)
    columns: dict[str, Floats] = {}
    for name in found[0]:
        try:
            columns[name] = np.array([_number(row[name]) for row in found])
        except ValueError:
            continue
    return Table(tuple(row[UNIT] for row in found), columns)


def nodes(file: Path, weights: Path | None = None) -> list[Node]:
    """The tree of an ``iMeta`` file, with its weights or those of another file."""
    given = {row["iCode"]: row["Weight"] for row in rows(weights or file)}
    return [
        Node(
            row["iCode"],
            None if row["Parent"] == "NA" else row["Parent"],
            float(given[row["iCode"]]),
            int(row["Level"]),
        )
        for row in rows(file)
        if row["Type"] in ("Indicator", "Aggregate")
    ]


def directions(file: Path, tree: list[Node]) -> Floats:
    """1 or −1 for every leaf of the tree."""
    found = {row["iCode"]: row["Direction"] for row in rows(file)}
    return np.array([float(found[leaf]) for leaf in leaves(tree)])


def _number(text: str) -> float:
    return math.nan if text == "NA" else float(text)
