"""The one ruler that every value is drawn on: its ticks, and places on it."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.numbers import Number

MOST_TICKS = 10


@dataclass(frozen=True, slots=True)
class Ruler:
    """A range of values laid over ``width`` units from ``left``."""

    low: float
    high: float
    left: float
    width: float

    def at(self, value: Number | float) -> float:
        """Where a value stands."""
        span = self.high - self.low
        share = (float(value) - self.low) / span if span else 0.0
        return self.left + max(0.0, min(1.0, share)) * self.width

    def ticks(self) -> list[float]:
        """Whole numbers where there are few of them, else five equal parts."""
        span = self.high - self.low
        if span == int(span) and self.low == int(self.low) and 1 <= span <= MOST_TICKS:
            return [self.low + i for i in range(int(span) + 1)]
        return [self.low + span * i / 5 for i in range(6)]


def tick_label(value: float, decimal: str) -> str:
    """A tick as text."""
    return str(int(value)) if value == int(value) else f"{value:.1f}".replace(".", decimal)
