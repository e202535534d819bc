"""The cover's picture: a woven strip per dimension whose filled width is its score, so the cover is the data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from readiness.reporting.charts import svg
from readiness.reporting.charts.ruler import Ruler, tick_label
from readiness.theme import Theme, tint

WIDTH = 178.0
_WEAVES = (
    "M0 0h1v1h-1zM1 1h1v1h-1zM2 2h1v1h-1zM3 3h1v1h-1z",
    "M0 0h2v2h-2zM2 2h2v2h-2z",
    "M0 1h1v1h-1zM1 0h1v1h-1zM2 1h1v1h-1zM3 2h1v1h-1zM1 3h1v1h-1zM0 2h1v1h-1z",
    "M1 0h2v1h-2zM0 1h1v2h-1zM3 1h1v2h-1zM1 3h2v1h-2z",
    "M0 0h1v3h-1zM2 1h1v3h-1z",
    "M0 0h1v1h-1zM2 0h1v1h-1zM1 1h1v1h-1zM3 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1zM1 3h1v1h-1zM3 3h1v1h-1z",
)


@dataclass(frozen=True, slots=True)
class Strip:
    """One dimension: number, name, value and bounds as numbers and as text, and its target."""

    number: str
    name: str
    low: float
    high: float
    value: float
    value_text: str
    target: float | None
    target_text: str
    color: str


def cover_picture(
    strips: Sequence[Strip],
    span: tuple[float, float],
    labels: Sequence[tuple[float, str]],
    theme: Theme,
    title: str,
    decimal: str,
) -> Markup:
    """Strips from top to bottom with the names of the levels under the last."""
    ruler = Ruler(span[0], span[1], 0.0, WIDTH)
    row = min(23.5, 141.0 / max(1, len(strips)))
    bar = row - 7.5
    parts: list[str] = []
    ticks = ruler.ticks()
    for position, strip in enumerate(strips):
        top = position * row
        y = top + 5.2
        parts.append(svg.text(strip.number, 0, top + 3.4, fill=strip.color, font_weight=700, font_size=3.4))
        left = 4.6 if len(strip.number) == 1 else 6.6
        room = (WIDTH if strip.target is None else max(ruler.at(strip.target) - 26, WIDTH / 3)) - left
        name = svg.fitted(strip.name, room, 3.4)
        parts.append(svg.text(name, left, top + 3.4, fill=theme.ink, font_weight=500, font_size=3.4))
        parts.append(svg.rect(0, y, WIDTH, bar, fill=tint(strip.color, 0.09)))
        pattern = f"w{position}"
        weave = svg.path(_WEAVES[position % len(_WEAVES)], fill=tint(strip.color, 0.72))
        ground = svg.rect(0, 0, 4, 4, fill=strip.color)
        parts.append(
            svg.element("pattern", ground + weave, id=pattern, width=4, height=4, patternUnits="userSpaceOnUse")
        )
        if strip.low > span[0]:
            parts.append(svg.rect(0, y, ruler.at(strip.low), bar, fill=f"url(#{pattern})"))
        if strip.high > strip.low:
            left = ruler.at(strip.low)
            parts.append(_hatch(left, y, ruler.at(strip.high) - left, bar, strip.color))
        parts += [svg.rect(ruler.at(tick) - 0.4, y, 0.8, bar, fill="#FFFFFF") for tick in ticks[1:-1]]
        parts.append(_value(strip, ruler, y + bar / 2))
        if strip.target is not None:
            parts.append(_target(strip, ruler, y, bar, theme))
    bottom = len(strips) * row + 2.6
    for tick in ticks:
        x = ruler.at(tick)
        name = dict(labels).get(tick, "")
        if tick == ticks[-1]:
            ending = f"{tick_label(tick, decimal)}  {name}"
            parts.append(svg.text(ending, x, bottom, fill=theme.muted, font_size=3, text_anchor="end"))
            continue
        parts.append(svg.text(tick_label(tick, decimal), x, bottom, fill=theme.ink, font_weight=700, font_size=3))
        parts.append(svg.text(name, x + 4, bottom, fill=theme.muted, font_size=3))
    return svg.picture(WIDTH, bottom + 2, title, *parts, css_class="chart cover-picture")


def _hatch(x: float, y: float, width: float, height: float, color: str) -> str:
    """What open answers leave possible: diagonal lines, clipped by hand to the box."""
    lines = []
    step, offset = 3.0, -height
    while offset < width:
        x1, y1, x2, y2 = offset, height, offset + height, 0.0
        if x1 < 0:
            x1, y1 = 0.0, height + offset
        if x2 > width:
            x2, y2 = width, height - (width - offset)
        if x2 > x1:
            lines.append(f"M{svg.number(x + x1)} {svg.number(y + y1)}L{svg.number(x + x2)} {svg.number(y + y2)}")
        offset += step
    outline = f"M{svg.number(x)} {svg.number(y)}h{svg.number(width)}v{svg.number(height)}h{svg.number(-width)}z"
    return svg.path("".join(lines) + outline, fill="none", stroke=tint(color, 0.55), stroke_width=0.25)


def _value(strip: Strip, ruler: Ruler, y: float) -> str:
    x = ruler.at(strip.low) + 2.4
    wide = 3.4 * len(strip.value_text)
    if x + wide > WIDTH:
        x = WIDTH - wide
    backing = svg.rect(x - 0.8, y - 3.4, wide - 1.2, 6.6, fill="#FFFFFF") if strip.high > strip.low else ""
    return backing + svg.text(strip.value_text, x, y + 2, fill=strip.color, font_weight=700, font_size=5.4)


def _target(strip: Strip, ruler: Ruler, y: float, bar: float, theme: Theme) -> str:
    assert strip.target is not None
    x = ruler.at(strip.target)
    tip = f"M{svg.number(x - 1.4)} {svg.number(y - 2)}h2.8l-1.4 2z"
    mark = svg.path(tip, fill=theme.ink) + svg.line(x, y - 0.5, x, y + bar, stroke=theme.ink, stroke_width=0.4)
    anchor = {"text_anchor": "end"} if x > WIDTH - 30 else {}
    label_x = x - 2.2 if anchor else x + 2.2
    return mark + svg.text(strip.target_text, label_x, y - 0.9, fill=theme.muted, font_size=3, **anchor)
