"""How the index climbs horizon by horizon once the steps are done, and what then remains to the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from readiness.reporting.charts import svg
from readiness.theme import Theme, tint

WIDTH, HEIGHT = 174.0, 43.0


@dataclass(frozen=True, slots=True)
class Stair:
    """The index at the end of a stage."""

    value: float
    value_text: str
    label: str
    year: str


def staircase_picture(
    stairs: Sequence[Stair],
    lines: Sequence[tuple[float, str]],
    target: tuple[float, str, str] | None,
    theme: Theme,
    title: str,
) -> Markup:
    """Stairs from left to right; thin lines for the band edges; ``target`` is (value, label, what remains)."""
    values = [stair.value for stair in stairs] + ([target[0]] if target else [])
    low, high = min(values), max(values)
    pad = max((high - low) * 0.18, 0.05)
    low, high = low - pad * 1.2, high + pad

    def y(value: float) -> float:
        return 6 + (high - value) / (high - low) * (HEIGHT - 16)

    base = HEIGHT - 6
    step = (WIDTH - 26) / max(1, len(stairs))
    parts = []
    for edge, label in lines:
        if low < edge < high:
            parts.append(svg.line(0, y(edge), WIDTH, y(edge), stroke=theme.line, stroke_width=0.25))
            # On the left, where the stairs are still low, unless the first number stands there.
            left = abs(y(edge) - y(stairs[0].value)) > 7
            side = {"x": 0.0} if left else {"x": WIDTH, "text_anchor": "end"}
            parts.append(
                svg.element(
                    "text",
                    escape(svg.fitted(label, 44.0, 2.5)),
                    y=y(edge) - 0.9,
                    font_size=2.5,
                    fill=theme.muted,
                    **side,
                )
            )
    d = f"M0 {svg.number(y(stairs[0].value))}"
    for position, stair in enumerate(stairs):
        d += f"V{svg.number(y(stair.value))}H{svg.number((position + 1) * step)}"
    area = d.replace("M0 ", f"M0 {svg.number(base)}L0 ", 1) + f"V{svg.number(base)}Z"
    parts.insert(0, svg.path(area, fill=tint(theme.base, 0.09)))
    parts.append(svg.path(d, fill="none", stroke=theme.ink, stroke_width=0.7))
    parts.append(svg.line(0, base, WIDTH, base, stroke=theme.ink, stroke_width=0.3))
    for position, stair in enumerate(stairs):
        x = position * step
        parts.append(svg.circle(x + (0.8 if not position else 0), y(stair.value), 1.1, fill=theme.ink))
        parts.append(
            svg.text(stair.value_text, x + 2.4, y(stair.value) - 1.6, font_size=4, font_weight=700, fill=theme.ink)
        )
        parts.append(svg.text(stair.label, x + 2.4, y(stair.value) + 3.4, font_size=2.5, fill=theme.muted))
        parts.append(svg.text(stair.year, x + 2.4, base + 3.6, font_size=2.6, fill=theme.muted))
    if target is not None:
        x = len(stairs) * step + 4
        parts.append(svg.diamond(x, y(target[0]), 1.4, theme.ink))
        parts.append(svg.text(target[1], x + 2.6, y(target[0]) + 1, font_size=2.8, font_weight=600, fill=theme.ink))
        if target[2]:
            last = stairs[-1].value
            d = f"M{svg.number(x)} {svg.number(y(target[0]) + 1.6)}V{svg.number(y(last))}"
            parts.append(svg.path(d, fill="none", stroke=theme.ink, stroke_width=0.35, stroke_dasharray="0.8 0.8"))
            parts.append(
                svg.text(target[2], x + 2.6, (y(target[0]) + y(last)) / 2 + 2, font_size=2.5, fill=theme.muted)
            )
    return svg.picture(WIDTH, HEIGHT, title, *parts)
