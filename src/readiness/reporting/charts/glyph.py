"""The small form of the ruler for tables: segments filled up to the level, a tick at the target."""

from __future__ import annotations

from functools import lru_cache

from readiness.reporting.charts import svg
from readiness.theme import OFF, tint

WIDTH, HEIGHT = 27.0, 3.6
MOST_SEGMENTS = 6


@lru_cache(maxsize=4096)
def glyph(
    span: tuple[float, float],
    low: float,
    high: float,
    target: float | None,
    claimed: float | None,
    color: str,
    ink: str,
) -> str:
    """A data URI. Filled: reached for sure; outlined: possible while answers are open; hatched: claimed, not proven."""
    count = round(span[1] - span[0])
    if not 2 <= count <= MOST_SEGMENTS or span[1] - span[0] != count:
        count = 5
    unit = (span[1] - span[0]) / count
    width = (WIDTH - 1.0) / count
    y, height = 1.3, 2.2
    # One path for all boxes of a colour: to draw a picture costs by its elements.
    empty, possible, sure, stripes = [], [], [], []
    for position in range(count):
        start = span[0] + position * unit
        x, most = position * width, width - 0.5
        reached, reachable = (most * max(0.0, min(1.0, (value - start) / unit)) for value in (low, high))
        if reachable < most:
            empty.append(_box(x, y, most, height))
        if reachable > reached:
            possible.append(_box(x, y, reachable, height))
        if reached:
            sure.append(_box(x, y, reached, height))
        if claimed is not None and claimed > high and start + unit > high and start < claimed:
            stripes.append(_stripes(x, y, most, height))
    fills = ((empty, OFF), (possible, tint(color, 0.28)), (sure, color))
    parts = [svg.path("".join(boxes), fill=fill) for boxes, fill in fills if boxes]
    if stripes:
        parts.append(svg.path("".join(stripes), fill="none", stroke=color, stroke_width=0.22))
    if target is not None:
        x = (target - span[0]) / unit * width - 0.25
        tick = f"M{svg.number(x - 0.9)} 0h1.8l-0.9 1.2z{_box(x - 0.18, 0.4, 0.36, HEIGHT - 0.4)}"
        parts.append(svg.path(tick, fill=ink))
    return svg.data_uri(WIDTH, HEIGHT, *parts)


def _box(x: float, y: float, width: float, height: float) -> str:
    across = svg.number(width)
    return f"M{svg.number(x)} {svg.number(y)}h{across}v{svg.number(height)}h-{across}z"


def _stripes(x: float, y: float, width: float, height: float) -> str:
    lines = "".join(
        f"M{svg.number(x + offset)} {svg.number(y + height)}l{svg.number(height * 0.6)} {svg.number(-height)}"
        for offset in (0.2, 1.2, 2.2, 3.2)
        if offset + height * 0.6 <= width
    )
    return lines + _box(x + 0.1, y + 0.1, width - 0.2, height - 0.2)


@lru_cache(maxsize=512)
def bar(share: float, color: str, width: float = 18.0) -> str:
    """A plain bar for a gain; ``share`` of the greatest, from 0 to 1."""
    return svg.data_uri(width, 2.4, svg.rect(0, 0.2, max(0.5, width * share), 2.0, fill=color))


@lru_cache(maxsize=64)
def timeline(stage: int, stages: int, kind: str, ink: str, base: str, accent: str, width: float = 62.0) -> str:
    """A bar in its stage of the time axis; fill, outline and word together tell the horizons apart."""
    fill = {"quick_win": accent, "short": base, "medium": tint(base, 0.22), "long": "#FFFFFF"}.get(kind, base)
    x, w = stage * width / stages, width / stages
    dash = {"stroke_dasharray": "1 0.7"} if kind == "long" else {}
    box = svg.rect(
        x + 0.2, 0.4, w - 0.4, 3.2, fill=fill, stroke=ink if kind == "quick_win" else base, stroke_width=0.35, **dash
    )
    return svg.data_uri(width, 4.0, box)
