"""The radar that readers of official reports are used to; optional, since bounds and order do not fit on it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup

from readiness.reporting.charts import svg
from readiness.reporting.charts.rows import Row
from readiness.theme import Theme, tint

WIDTH, HEIGHT, RADIUS = 120.0, 84.0, 30.0


def radar_picture(rows: Sequence[Row], span: tuple[float, float], theme: Theme, title: str) -> Markup:
    """One corner per row; filled shape = now (the low end where open), dashed shape = target."""
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
    if all(row.target is not None for row in rows):
        targets = [row.target or 0.0 for row in rows]
        parts.append(
            svg.path(shape(targets), fill="none", stroke=theme.ink, stroke_width=0.3, stroke_dasharray="1 0.8")
        )
    for position, row in enumerate(rows):
        x, y = corner(position, now[position])
        parts.append(svg.circle(x, y, 1.1, fill=row.color))
        x, y = corner(position, span[1] + (span[1] - span[0]) * 0.16)
        anchor = "middle" if abs(x - cx) < 4 else "start" if x > cx else "end"
        parts.append(
            svg.text(
                f"{row.number} {row.name}", x, y, font_size=2.9, font_weight=700, text_anchor=anchor, fill=row.color
            )
        )
        parts.append(svg.text(row.value_text, x, y + 3.6, font_size=2.7, text_anchor=anchor, fill=theme.muted))
    return svg.picture(WIDTH, HEIGHT, title, *parts)
