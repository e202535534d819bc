"""Rank intervals: how far the ranking depends on the weights, on open answers, and on the mean."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from readiness.comparison.arrays import Floats
from readiness.comparison.draws import CLOSE, Draws, Evaluator
from readiness.comparison.ranking import Ties, ranks
from readiness.comparison.stack import Stack
from readiness.domain.framework import Aggregate

Ranks = NDArray[np.int32]
Rounded = Callable[[Floats], Floats]
"""Makes of exact indices what is ranked."""

_CELLS: Final = 64_000
"""Numbers per table that are worked on at once: half a megabyte stays in a processor's cache, which is twice as fast."""
_FEWEST: Final = 8
"""Draws that are worked on at once however many units there are."""


class Source(StrEnum):
    """What a draw varies."""

    WEIGHTS = "weights"
    """Every weight, by a factor within ± the spread."""
    MISSING = "missing"
    """Every criterion with open answers, evenly between its bounds."""
    AGGREGATION = "aggregation"
    """The mean of every group that has one: arithmetic or geometric, as likely as not."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How ranks are drawn. ``interval`` and ``spread`` are in per cent; ``rank_on`` as in a framework (empty: its own)."""

    draws: int = 1000
    interval: float = 90
    spread: float = 25
    seed: int = 0
    sources: frozenset[Source] = field(default=frozenset([Source.WEIGHTS]))
    ties: Ties = Ties.MIN
    rank_on: str = ""


def rank_intervals(stack: Stack, base: Ranks, rounded: Rounded, settings: Settings) -> tuple[Ranks, Ranks]:
    """The least and the greatest rank of each unit in the central ``interval`` per cent of draws.

    Both ends are ranks that were drawn, at the two ranks of order that enclose the central share, and are widened to hold
    ``base``, the rank itself (0 where a unit has none, as in the result). ``rounded`` makes of an index what is ranked.
    The same seed gives the same ranks.
    """
    if settings.draws == 0 or not stack.size:
        return base.copy(), base.copy()
    drawn = np.empty((stack.size, settings.draws), dtype=np.int32)
    done = 0
    for part in _drawn_ranks(stack, rounded, settings):
        drawn[:, done : done + part.shape[1]] = part
        done += part.shape[1]
    tail = (1 - settings.interval / 100) / 2
    first, last = math.floor(tail * (settings.draws - 1)), math.ceil((1 - tail) * (settings.draws - 1))
    drawn.partition((first, last), axis=1)
    low, high = np.minimum(drawn[:, first], base), np.maximum(drawn[:, last], base)
    return low, high


def _drawn_ranks(stack: Stack, rounded: Rounded, settings: Settings) -> Iterator[Ranks]:
    """The ranks of every unit: units × draws, some draws at a time."""
    evaluator = Evaluator(stack)
    for draws in _draws(stack, settings, at_once(stack.size)):
        yield whole_ranks(rounded(evaluator.index(draws)), settings.ties)


def at_once(units: int) -> int:
    """How many draws are worked on at once."""
    return max(_FEWEST, _CELLS // units)


def _draws(stack: Stack, settings: Settings, width: int) -> Iterator[Draws]:
    """All draws, at most ``width`` at a time; those with the same mean together."""
    weights, means, answers = (np.random.default_rng([settings.seed, stream]) for stream in range(3))
    factors = np.ones((len(stack.nodes), settings.draws))
    if Source.WEIGHTS in settings.sources:
        reach = settings.spread / 100
        factors = weights.uniform(1 - reach, 1 + reach, (settings.draws, len(stack.nodes))).T
    uniform = (lambda rows, columns: answers.random((rows, columns))) if Source.MISSING in settings.sources else None
    groups: list[tuple[Floats, Aggregate | None]] = [(factors, None)]
    if Source.AGGREGATION in settings.sources:
        geometric = means.random(settings.draws) < 0.5
        groups = [(factors[:, ~geometric], Aggregate.MEAN), (factors[:, geometric], Aggregate.GEOMETRIC)]
    for columns, mean in groups:
        for start in range(0, columns.shape[1], width):
            yield Draws(columns[:, start : start + width], uniform, mean)


def whole_ranks(index: Floats, ties: Ties) -> Ranks:
    """Ranks per column; 0 for a unit without an index."""
    return np.nan_to_num(ranks(index, ties)).astype(np.int32)


def nearly(index: Floats) -> Floats:
    """Indices without the noise of their last bits, so that equal ones tie."""
    return np.round(index / CLOSE) * CLOSE
