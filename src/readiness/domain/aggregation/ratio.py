"""Points divided by the maximum, as in checklists scored in per cent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from readiness.domain.numbers import Number, simplest


@dataclass(frozen=True, slots=True)
class Share:
    """Weighted points and maximum of one child, each with its bounds; ``sure``: it certainly applies."""

    points_low: Number
    points_high: Number
    max_low: Number
    max_high: Number
    sure: bool


def ratio_bounds(shares: Sequence[Share]) -> tuple[Number, Number]:
    """Least and greatest Σ points ÷ Σ maximum over every choice of optional children, held within 0 and 1.

    For a fixed set of children a greater maximum makes the ratio smaller (its points being at least 0; below, the
    clip at 0 decides), so the low end takes the greatest maxima and the high end the least. Optional children join
    in the order of their own ratio while they still move the whole in the wanted direction.
    """
    low = _extreme([(s.points_low, s.max_high, s.sure) for s in shares], lowest=True)
    high = _extreme([(s.points_high, s.max_low, s.sure) for s in shares], lowest=False)
    return low, max(low, high)


def _extreme(shares: list[tuple[Number, Number, bool]], *, lowest: bool) -> Number:
    points: Number = sum(p for p, _, sure in shares if sure)
    maximum: Number = sum(m for _, m, sure in shares if sure)
    optional = [(p, m) for p, m, sure in shares if not sure]
    free = [(p, m) for p, m in optional if m == 0]
    # A child without a maximum moves the points alone: take it where it helps.
    points += sum(p for p, _ in free if (p < 0) is lowest)
    rest = [(p, m) for p, m in optional if m != 0]
    for p, m in sorted(rest, key=lambda share: Fraction(share[0]) / share[1], reverse=not lowest):
        if maximum > 0:
            helps = p * maximum < points * m if lowest else p * maximum > points * m
            if not helps:
                break
        elif not lowest and points > 0:
            break
        points, maximum = points + p, maximum + m
    if maximum <= 0:
        return 0 if lowest or points <= 0 else 1
    value = Fraction(points) / maximum
    return 0 if value < 0 else 1 if value > 1 else simplest(value)
