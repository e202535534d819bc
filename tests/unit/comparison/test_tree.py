"""A tree of means, bottom up."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from readiness.comparison.aggregation import Mean, weighted_mean
from readiness.comparison.arrays import Floats
from readiness.comparison.tree import Node, aggregate, leaves
from tests.unit.comparison.tables import NA, floats, same

# The index stands first and a leaf hangs from it directly: neither the order nor an even depth is needed.
NODES = [
    Node("index", None, 1, 3),
    Node("a", "index", 1, 2),
    Node("a1", "a", 3, 1),
    Node("c", "index", 2, 1),
    Node("a2", "a", 1, 1),
]
VALUES = floats([4, 9, 8], [NA, 9, 8], [4, NA, NA], [NA, NA, NA])
"""Of a1, c and a2."""


def changed(node: str, **fields: object) -> list[Node]:
    """The nodes with one of them changed."""
    return [replace(one, **fields) if one.id == node else one for one in NODES]  # type: ignore[arg-type]


def test_leaves_are_the_nodes_without_children() -> None:
    assert leaves(NODES) == ("a1", "c", "a2")


def test_every_node_has_a_value_for_every_unit() -> None:
    a, c = [5, 8, 4, NA], [9, 9, NA, NA]
    index = [(5 + 18) / 3, (8 + 18) / 3, 4, NA]
    same(aggregate(NODES, VALUES), floats(index, a, VALUES[:, 0], c, VALUES[:, 2]).T)


def test_the_threshold_holds_at_every_node_anew() -> None:
    same(aggregate(NODES, VALUES, threshold=0.5)[:, :2], aggregate(NODES, VALUES)[:, :2])
    found = aggregate(NODES, VALUES, threshold=0.6)
    same(found[:, 1], floats(5, NA, NA, NA))
    same(found[:, 0], floats(23 / 3, NA, NA, NA))


def test_each_level_may_have_its_own_mean() -> None:
    found = aggregate(NODES, VALUES, {2: Mean.GEOMETRIC, 3: Mean.HARMONIC})
    a = weighted_mean(VALUES[:, [0, 2]], floats(3, 1), Mean.GEOMETRIC)
    index = weighted_mean(np.column_stack([a, VALUES[:, 1]]), floats(1, 2), Mean.HARMONIC)
    same(found[:, :2], np.column_stack([index, a]))
    same(aggregate(NODES, VALUES, Mean.HARMONIC), aggregate(NODES, VALUES, {2: Mean.HARMONIC, 3: Mean.HARMONIC}))


def test_the_order_of_units_is_irrelevant() -> None:
    np.testing.assert_array_equal(aggregate(NODES, VALUES[::-1]), aggregate(NODES, VALUES)[::-1])


def test_units_and_nodes_stay_as_they_were_given() -> None:
    given = VALUES.copy()
    aggregate(NODES, given)
    np.testing.assert_array_equal(given, VALUES)


@pytest.mark.parametrize(
    ("nodes", "message"),
    [
        ([*NODES, NODES[2]], "a1: two nodes have this id"),
        (changed("a2", parent="b"), "a2: its parent b is not among the nodes"),
        (changed("a", level=1), "a1: its parent a must have a higher level"),
        (changed("a2", weight=-1.0), "a2: a weight must be a number of at least 0"),
        (NODES[:-1], "do not fit 2 leaves"),
    ],
)
def test_what_is_wrong_with_the_nodes_is_named(nodes: list[Node], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        aggregate(nodes, VALUES)


@pytest.mark.parametrize(
    ("values", "means", "message"),
    [
        (-VALUES, {2: Mean.ARITHMETIC, 3: Mean.GEOMETRIC}, "a: a geometric mean takes no values below 0"),
        (floats([1, 1, -1]), Mean.HARMONIC, "a2: a harmonic mean takes no values below 0"),
        (VALUES, {2: Mean.ARITHMETIC}, "index: no mean is given for level 3"),
        (VALUES[0], Mean.ARITHMETIC, "do not fit 3 leaves"),
    ],
)
def test_what_is_wrong_with_values_or_means_is_named(
    values: Floats, means: Mean | dict[int, Mean], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        aggregate(NODES, values, means)
