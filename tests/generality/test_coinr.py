"""COINr 1.1.14's own stages and results, from its data and weights."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np
import pytest

from readiness.comparison.aggregation import Mean
from readiness.comparison.arrays import Floats
from readiness.comparison.normalisation import (
    borda,
    fraction_of_maximum,
    min_max,
    oriented,
    percent_rank,
    rank,
    z_score,
)
from readiness.comparison.ranking import ranks
from readiness.comparison.tree import Node, aggregate, leaves
from tests.generality.coinr_tables import Table, directions, nodes, table

MEANS: Final = {"amean": Mean.ARITHMETIC, "gmean": Mean.GEOMETRIC, "hmean": Mean.HARMONIC}
NORMALISATIONS: Final[dict[str, Callable[[Floats], Floats]]] = {
    "n_zscore": z_score,
    "n_rank": rank,
    "n_prank": percent_rank,
    "n_borda": borda,
    "n_fracmax": fraction_of_maximum,
}
LOST_BIT: Final = ("GRC", "TolMin")
"""Less than its two equals in a bit that 15 written digits do not hold, and ranked so."""


@pytest.fixture(scope="module")
def source(shared: Path) -> Path:
    """The published files."""
    folder = shared / "data" / "coinr"
    if not folder.is_dir():
        pytest.skip("COINr's tables are not in the shared folder")
    return folder


def agree(found: Floats, expected: Floats) -> None:
    """The same values missing, and the others the same to 1e-9."""
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9, strict=True)


def better(source: Path, name: str, data: Table, tree: list[Node]) -> Floats:
    """The indicators of a data set, turned so that more is better."""
    return oriented(data.values(leaves(tree)), directions(source / f"{name}_iMeta.csv", tree))


def aggregates(tree: list[Node]) -> tuple[str, ...]:
    """The ids of the nodes that are no leaves."""
    return tuple(node.id for node in tree if node.id not in leaves(tree))


def by_node(tree: list[Node], found: Floats, units: tuple[str, ...]) -> Table:
    """What was aggregated, by the ids of its columns."""
    return Table(units, {node.id: found[:, index] for index, node in enumerate(tree)})


@pytest.mark.parametrize(("name", "low"), [("thresh", 1), ("synth514", 0)])
def test_min_max(source: Path, name: str, low: float) -> None:
    """Of sets with missing values; one of them has indicators of which less is better."""
    tree = nodes(source / f"{name}_iMeta.csv")
    normalised = table(source / f"{name}_normalised.csv")
    raw = table(source / f"{name}_iData.csv").like(normalised)
    agree(min_max(better(source, name, raw, tree), low, 100), normalised.values(leaves(tree)))


@pytest.mark.parametrize("name", NORMALISATIONS)
def test_other_normalisations(source: Path, name: str) -> None:
    """They were made of ``thresh_iData``, with its directions."""
    tree = nodes(source / "thresh_iMeta.csv")
    expected = table(source / f"norm_{name}.csv")
    raw = table(source / "thresh_iData.csv").like(expected)
    agree(NORMALISATIONS[name](better(source, "thresh", raw, tree)), expected.values(leaves(tree)))


@pytest.mark.parametrize("threshold", ["0", "0.5", "0.75", "1"])
@pytest.mark.parametrize("mean", MEANS)
def test_means_under_a_threshold(source: Path, mean: str, threshold: str) -> None:
    """Unequal weights, and a third of the values missing."""
    tree = nodes(source / "thresh_iMeta.csv")
    normalised = table(source / "thresh_normalised.csv")
    expected = table(source / f"thresh_a_{mean}_{threshold}.csv").like(normalised)
    found = aggregate(tree, normalised.values(leaves(tree)), MEANS[mean], float(threshold))
    ours = by_node(tree, found, normalised.units)
    agree(ours.values(aggregates(tree)), expected.values(aggregates(tree)))
    np.testing.assert_array_equal(ranks(ours.columns["X"]), expected.columns["rank"])


@pytest.mark.parametrize(("mean", "suffix", "low"), [("amean", "", 0), ("gmean", "_l1", 1), ("hmean", "_l1", 1)])
def test_many_units(source: Path, mean: str, suffix: str, low: float) -> None:
    """514 units and 120 indicators: all the way from the raw data."""
    tree = nodes(source / "synth514_iMeta.csv")
    raw = table(source / "synth514_iData.csv")
    expected = table(source / f"synth514_aggregated_{mean}{suffix}.csv").like(raw)
    found = aggregate(tree, min_max(better(source, "synth514", raw, tree), low, 100), MEANS[mean])
    agree(by_node(tree, found, raw.units).values(aggregates(tree)), expected.values(aggregates(tree)))


def test_ranks_of_many_units(source: Path) -> None:
    tree = nodes(source / "synth514_iMeta.csv")
    normalised = table(source / "synth514_normalised.csv")
    nominal = table(source / "synth514_sensitivity_UAweights1000_rankstats.csv").like(normalised).columns["Nominal"]
    ours = by_node(tree, aggregate(tree, normalised.values(leaves(tree))), normalised.units)
    np.testing.assert_array_equal(ranks(ours.columns["INDEX"]), nominal)


def test_the_example_of_four_levels(source: Path) -> None:
    """From treated to normalised to aggregated data, and to the table of scores."""
    tree = nodes(source / "asem_iMeta.csv", source / "asem_weights.csv")
    everything = tuple(node.id for node in tree)
    treated, normalised, aggregated = (
        table(source / f"asem_stage_{stage}.csv") for stage in ("Treated", "Normalised", "Aggregated")
    )
    agree(min_max(better(source, "asem", treated, tree)), normalised.like(treated).values(leaves(tree)))
    ours = by_node(tree, aggregate(tree, normalised.values(leaves(tree))), normalised.units)
    agree(ours.values(everything), aggregated.like(normalised).values(everything))
    scores = table(source / "asem_results_scores.csv").like(normalised)
    agree(ours.values(everything), scores.values(everything))
    np.testing.assert_array_equal(ranks(ours.columns["Index"]), scores.columns["Rank"])


def test_ranks_of_the_example_at_every_node(source: Path) -> None:
    """All 3,060 of them, after one bit has been put back."""
    tree = nodes(source / "asem_iMeta.csv")
    everything = tuple(node.id for node in tree)
    aggregated = table(source / "asem_stage_Aggregated.csv")
    expected = table(source / "asem_results_ranks.csv").like(aggregated)
    unit, column = aggregated.units.index(LOST_BIT[0]), aggregated.columns[LOST_BIT[1]]
    column[unit] = np.nextafter(column[unit], -np.inf)
    np.testing.assert_array_equal(ranks(aggregated.values(everything)), expected.values(everything))
