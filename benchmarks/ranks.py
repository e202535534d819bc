"""Aggregation and rank intervals of 514 units × 120 indicators × 1,000 draws, beside COINr."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.generated import levels, units
from benchmarks.printers import found
from readiness.comparison.compare import compare
from readiness.comparison.intervals import Settings, nearly, rank_intervals, whole_ranks
from readiness.comparison.stack import stack
from readiness.comparison.tree import Node, aggregate

GROUPS, EACH = 6, 20
COUNT, DRAWS = 514, 1000
COINR_AGGREGATE, COINR_UNCERTAINTY = 0.053, 118.0
"""Seconds of COINr 1.1.14 on this shape with 2 cores, measured for this project; the least of several runs (118–136)."""
Row = tuple[str, str, str]


def measure(runs: int) -> list[Row]:
    framework = levels(GROUPS, EACH)
    scored = list(units(framework, COUNT))
    made = stack(framework, ((unit.subject.kind, unit.settled) for unit in scored))
    settings = Settings(draws=DRAWS)
    base = whole_ranks(nearly(np.array([[float(unit.index or 0)] for unit in scored])), settings.ties)[:, 0]
    nodes = [Node("index", None, 1, 3)]
    for group in framework.root.children:
        nodes.append(Node(str(group.id), "index", 1, 2))
        nodes += [Node(str(item.id), str(group.id), 1, 1) for item in group.children]  # type: ignore[union-attr]
    values = np.array([unit.settled.criteria for unit in scored])
    exact = [float(unit.index or 0) for unit in scored]
    assert np.allclose(aggregate(nodes, values)[:, 0], exact)
    once, drawn, whole = _in_turn(
        runs,
        lambda: aggregate(nodes, values),
        lambda: rank_intervals(made, base, nearly, settings),
        lambda: compare(framework, scored, settings),
    )
    shape = f"{COUNT} units × {GROUPS * EACH} indicators in {GROUPS} groups, 3 % missing"
    rows = [
        ("aggregate", f"{once * 1000:.1f} ms", shape),
        (f"rank intervals, {DRAWS:,} draws", f"{drawn:.2f} s", "wall time"),
        ("compare, all of it", f"{whole:.2f} s", "intervals, peers, lessons, which weights matter"),
    ]
    live = _coinr()
    rows.append(
        ("COINr, live", "–" if isinstance(live, str) else f"{live[1]:.0f} s", live if isinstance(live, str) else "")
    )
    theirs, source = (
        ((COINR_AGGREGATE, COINR_UNCERTAINTY), "COINr 1.1.14 on 2 cores, measured for this project")
        if isinstance(live, str)
        else (live, "COINr, live")
    )
    return [
        *rows,
        ("COINr, aggregate", f"{theirs[0] * 1000:.0f} ms", source),
        (f"COINr, uncertainty analysis, {DRAWS:,} draws", f"{theirs[1]:.0f} s", source),
        ("COINr ÷ ours, aggregate", f"{theirs[0] / once:.0f} ×", ""),
        ("COINr ÷ ours, rank intervals", f"{theirs[1] / drawn:.0f} ×", "at least 100"),
        ("COINr ÷ ours, compare, all of it", f"{theirs[1] / whole:.0f} ×", "COINr: ranks alone"),
    ]


def _in_turn(runs: int, *calls: Callable[[], object]) -> list[float]:
    """The median wall time of each, after a first round that does not count."""
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(runs + 1):
        for call, spent in zip(calls, times, strict=True):
            start = time.perf_counter()
            call()
            spent.append(time.perf_counter() - start)
    return [statistics.median(spent[1:]) for spent in times]


def _coinr() -> tuple[float, float] | str:
    """Seconds of COINr on a table of the same shape, or why there are none."""
    program = found("Rscript")
    if program is None:
        return "R is not installed"
    with TemporaryDirectory() as folder:
        done = subprocess.run([program, "-e", _SCRIPT], cwd=folder, capture_output=True, text=True, check=False)
    lines = [line.split() for line in done.stdout.splitlines() if line.startswith("seconds ")]
    if done.returncode or not lines:
        return "R has no COINr, or it failed: " + (done.stderr.strip().splitlines() or ["no message"])[-1][:80]
    return float(lines[-1][1]), float(lines[-1][2])


_SCRIPT = f"""
library(COINr)
set.seed(0)
count <- {COUNT}; groups <- {GROUPS}; each <- {EACH}
codes <- paste0("c", seq_len(groups * each))
values <- matrix(runif(count * length(codes), 0, 100), count)
values[runif(length(values)) < 0.03] <- NA
data <- data.frame(uCode = paste0("u", seq_len(count)), values)
names(data)[-1] <- codes
meta <- rbind(
  data.frame(iCode = codes, Level = 1, Direction = 1, Weight = 1, Type = "Indicator",
             Parent = paste0("g", rep(seq_len(groups), each = each))),
  data.frame(iCode = paste0("g", seq_len(groups)), Level = 2, Direction = 1, Weight = 1, Type = "Aggregate",
             Parent = "index"),
  data.frame(iCode = "index", Level = 3, Direction = 1, Weight = 1, Type = "Aggregate", Parent = NA))
coin <- new_coin(data, meta, quietly = TRUE)
coin <- Normalise(coin, dset = "Raw")
once <- system.time(coin <- Aggregate(coin, dset = "Normalised", f_ag = "a_amean"))[["elapsed"]]
noise <- data.frame(Level = c(1, 2), NoiseFactor = c(0.25, 0.25))
weights <- get_noisy_weights(w = coin$Meta$Weights$Original, noise_specs = noise, Nrep = {DRAWS})
specs <- list(Weights = list(Address = "$Log$Aggregate$w", Distribution = weights, Type = "discrete"))
many <- system.time(get_sensitivity(coin, SA_specs = specs, N = {DRAWS}, SA_type = "UA", dset = "Aggregated",
                                    iCode = "index", quietly = TRUE, check_addresses = FALSE))[["elapsed"]]
cat("seconds", once, many, "\\n")
"""
