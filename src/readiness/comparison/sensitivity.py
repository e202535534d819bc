"""Which weight moves the ranking most."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from readiness.comparison.draws import Draws, Evaluator
from readiness.comparison.intervals import Ranks, Rounded, at_once, whole_ranks
from readiness.comparison.ranking import Ties
from readiness.comparison.stack import Stack


@dataclass(frozen=True, slots=True)
class Shift:
    """How far the ranking moves when one weight alone changes.

    ``mean`` is the mean number of places that a unit moves, over all units and over the weight being ``spread`` per cent
    higher and lower (all others as they are, shares taken anew among siblings); ``greatest`` the most that any unit moves.
    """

    node: str
    mean: float
    greatest: int


def weight_shifts(stack: Stack, base: Ranks, rounded: Rounded, spread: float, ties: Ties) -> tuple[Shift, ...]:
    """The shift of every node's weight but the root's, the greatest mean first.

    One at a time says nothing of weights that change together; rank intervals do that.
    """
    names = [name for name in stack.nodes if name != stack.framework.root.id]
    if not names or not stack.size:
        return ()
    ranked = base > 0
    if not ranked.any():
        return ()
    reach, evaluator, width = spread / 100, Evaluator(stack), at_once(stack.size) // 2
    found = []
    for start in range(0, len(names), width):
        some = names[start : start + width]
        factors = np.ones((len(stack.nodes), 2 * len(some)))
        for place, name in enumerate(some):
            factors[stack.nodes[name], 2 * place : 2 * place + 2] = 1 - reach, 1 + reach
        moved = np.abs(whole_ranks(rounded(evaluator.index(Draws(factors))), ties) - base[:, None])[ranked]
        for place, name in enumerate(some):
            pair = moved[:, 2 * place : 2 * place + 2]
            found.append(Shift(name, float(pair.mean()), int(pair.max())))
    return tuple(sorted(found, key=lambda shift: (-shift.mean, stack.nodes[shift.node])))
