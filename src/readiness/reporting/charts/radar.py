"""The radar that readers of official reports are used to; optional, since bounds and order do not fit on it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from textwrap import wrap

from markupsafe import Markup

from readiness.reporting.charts import svg
from readiness.reporting.charts.rows import Row
from readiness.theme import Theme, tint

WIDTH, HEIGHT, RADIUS = 174.0, 97.0, 30.0
LETTERS = 26
"""About as many fit into one line of a label."""
MOST_LINES = 3


def radar_picture(rows: Sequence[Row], span: tuple[float, float], theme: Theme, title: str) -> Markup:
    """One corner per row; filled shape = now (the low end where open), dashed = target, dotted = mean."""
    count = len(rows)
    cx, cy = WIDTH / 2, HEIGHT / 2

    def corner(position: int, value: float) -> tuple[float, float]:
        share = (value - span[0]) / (span[1] - span[0])
        angle = -math.pi / 2 + 2 * math.pi * position / count
        return cx + RADIUS * share * math.cos(angle), cy + RADIUS * share * math.sin(angle)

    def shape(values: Sequence[float]) -> str:
        corners = [corner(position, value) for position, value in enumerate(values)]
        return "M" + "L".join(f"{svg.number(x)} {svg.number(y)}" for x, y in corners) + "Z"

    grid = [span[0] + (span[1] - span[0]) * i / 5 for i in range(1, 6)]
    parts = [svg.path(shape([tick] * count), fill="none", stroke=theme.line, stroke_width=0.2) for tick in grid]
    now = [row.value if row.value is not None else row.low for row in rows]
    parts.append(svg.path(shape(now), fill=tint(theme.base, 0.16), stroke=theme.ink, stroke_width=0.5))
    for values, dash in (([row.target for row in rows], "1 0.8"), ([row.mean for row in rows], "0.3 0.7")):
        known = [value for value in values if value is not None]
        if len(known) == count:
            d = shape(known)
            parts.append(svg.path(d, fill="none", stroke=theme.ink, stroke_width=0.4, stroke_dasharray=dash))
    for position, row in enumerate(rows):
        x, y = corner(position, now[position])
        parts.append(svg.circle(x, y, 1.1, fill=row.color))
        parts += _label(row, *corner(position, span[1] + (span[1] - span[0]) * 0.14), cx, cy, theme.muted)
    return svg.picture(WIDTH, HEIGHT, title, *parts)


def _label(row: Row, x: float, y: float, cx: float, cy: float, muted: str) -> list[str]:
    """Number, name and value at a corner, growing away from the middle."""
    anchor = "middle" if abs(x - cx) < 4 else "start" if x > cx else "end"
    lines = wrap(f"{row.number} {row.name}", LETTERS, max_lines=MOST_LINES, placeholder="…")
    block = 3.5 * len(lines)
    top = y - block if y < cy - 20 else y if y > cy + 20 else y - block / 2
    parts = [
        svg.text(line, x, top + 3.5 * position, font_size=2.9, font_weight=700, text_anchor=anchor, fill=row.color)
        for position, line in enumerate(lines)
    ]
    short = row.target is not None and row.value is not None and row.value < row.target
    value = f"{row.value_text} → {row.target_text}" if short else row.value_text
    return [*parts, svg.text(value, x, top + block, font_size=2.8, text_anchor=anchor, fill=muted)]
