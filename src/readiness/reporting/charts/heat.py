"""Shades from low to high that colour-blind readers tell apart: orange, pale, blue."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from readiness.reporting.charts import svg
from readiness.theme import Theme

LOW: Final = "#D9772B"
MIDDLE: Final = "#F4F1EA"
HIGH: Final = "#1F62A8"
STEPS: Final = 12
"""Shades that a reader of a strip can be expected to tell apart, and then some; equal strips are one picture."""
CELL: Final = 4.0
HEIGHT: Final = 3.6


def shade(share: float) -> str:
    """The colour of a value that lies at ``share`` of its range."""
    share = max(0.0, min(1.0, share))
    start, end, along = (LOW, MIDDLE, 2 * share) if share < 0.5 else (MIDDLE, HIGH, 2 * share - 1)
    channels = [(int(start[at : at + 2], 16), int(end[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * along):02X}" for a, b in channels)


def strip(shares: Sequence[float | None], theme: Theme) -> str:
    """A row of shades as a data address, ``CELL`` wide each; what has no value is a dash."""
    return _strip(tuple(None if share is None else round(share * STEPS) for share in shares), theme.muted)


@lru_cache(maxsize=4096)
def _strip(steps: tuple[int | None, ...], ink: str) -> str:
    parts = []
    for place, step in enumerate(steps):
        left = place * CELL
        if step is None:
            parts.append(svg.rect(left + 1.2, HEIGHT / 2 - 0.15, CELL - 2.8, 0.3, fill=ink))
        else:
            parts.append(svg.rect(left, 0, CELL - 0.4, HEIGHT, fill=shade(step / STEPS)))
    return svg.data_uri(CELL * len(steps), HEIGHT, *parts)


def legend(theme: Theme) -> str:
    """All shades side by side, as a data address."""
    return strip([step / 6 for step in range(7)], theme)
