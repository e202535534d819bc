"""A tree of means, from the indicators up to the index, over all units at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from readiness.comparison.aggregation import Mean, weighted_mean
from readiness.comparison.arrays import ColumnError, Floats


@dataclass(frozen=True, slots=True)
class Node:
    """A row of the table of nodes. A node that no other names as its parent is a leaf: an indicator.

    ``weight`` is relative to its siblings. ``level`` rises towards the index, whose ``parent`` is ``None``; branches may
    differ in depth.
    """

    id: str
    parent: str | None
    weight: float
    level: int


def leaves(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The ids of the leaves, in the order of the nodes."""
    parents = {node.parent for node in nodes}
    return tuple(node.id for node in nodes if node.id not in parents)


def aggregate(
    nodes: Sequence[Node], values: Floats, means: Mean | Mapping[int, Mean] = Mean.ARITHMETIC, threshold: float = 0
) -> Floats:
    """A value of every node for every unit: units × nodes, in the order of ``nodes``.

    ``values`` is units × :func:`leaves`. ``means`` may be one, or one per level of the node that is made. Missing values
    and ``threshold`` are as in :func:`~readiness.comparison.aggregation.weighted_mean`, at every node anew.

    What is wrong with the table of nodes, or with a node's values or weight, is a ``ValueError`` that names the node.
    """
    children = _children(nodes)
    column = {node.id: index for index, node in enumerate(nodes)}
    wanted = leaves(nodes)
    if values.shape[1:] != (len(wanted),):
        raise ValueError(f"values of shape {values.shape} do not fit {len(wanted)} leaves")
    table = np.full((len(values), len(nodes)), np.nan)
    table[:, [column[leaf] for leaf in wanted]] = values
    for parent in sorted((node for node in nodes if node.id in children), key=lambda node: node.level):
        mean = means if isinstance(means, Mean) else means.get(parent.level)
        if mean is None:
            raise ValueError(f"{parent.id}: no mean is given for level {parent.level}")
        below = children[parent.id]
        weights = np.array([child.weight for child in below], dtype=np.float64)
        try:
            made = weighted_mean(table[:, [column[child.id] for child in below]], weights, mean, threshold)
        except ColumnError as error:
            raise ValueError(f"{below[error.column].id}: {error.reason}") from error
        table[:, column[parent.id]] = made
    return table


def _children(nodes: Sequence[Node]) -> dict[str, list[Node]]:
    """The children of every parent. Levels that rise with every step keep the table free of circles."""
    by_id: dict[str, Node] = {}
    for node in nodes:
        if node.id in by_id:
            raise ValueError(f"{node.id}: two nodes have this id")
        by_id[node.id] = node
    found: dict[str, list[Node]] = {}
    for node in nodes:
        if node.parent is None:
            continue
        parent = by_id.get(node.parent)
        if parent is None:
            raise ValueError(f"{node.id}: its parent {node.parent} is not among the nodes")
        if parent.level <= node.level:
            raise ValueError(f"{node.id}: its parent {parent.id} must have a higher level")
        found.setdefault(parent.id, []).append(node)
    return found
