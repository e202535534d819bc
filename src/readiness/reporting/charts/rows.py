"""Rows of dots on one ruler: now, bounds, target, last year. Read in order, which a radar does not allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from readiness.reporting.charts import svg
from readiness.reporting.charts.ruler import Ruler, tick_label
from readiness.theme import Theme, tint

WIDTH = 174.0
ROW = 7.2
TALLEST = 40.0
"""Many rows stand closer, so that they share a page with the rest."""
NAMES = 57.0
MEANS = 132.0
"""Where the column of means ends."""


@dataclass(frozen=True, slots=True)
class Row:
    """One value. ``value`` is ``None`` where only bounds are known; texts are ready to print.

    ``mean`` is a published mean to compare with, where there is one.
    """

    number: str
    name: str
    color: str
    low: float
    high: float
    value: float | None
    value_text: str
    target: float | None
    target_text: str
    gap_text: str
    mean: float | None = None
    mean_text: str = ""


@dataclass(frozen=True, slots=True)
class RowLabels:
    """The words over the columns; ``bounds`` where the first row has no single value."""

    now: str
    bounds: str
    target: str
    gap: str
    mean: str = ""


def row_picture(
    rows: Sequence[Row], span: tuple[float, float], labels: RowLabels, theme: Theme, title: str, decimal: str
) -> Markup:
    """Names on the left, the ruler in the middle, the numbers on the right."""
    means = any(row.mean is not None for row in rows)
    ruler = Ruler(span[0], span[1], 60.0, 57.0 if means else 64.0)
    height = min(ROW, TALLEST / max(1, len(rows)))
    top = 5.6
    bottom = top + height * len(rows)
    parts = [
        svg.line(ruler.at(tick), top, ruler.at(tick), bottom, stroke=theme.line, stroke_width=0.2)
        for tick in ruler.ticks()
    ]
    for position, row in enumerate(rows):
        y = top + height * position + height / 2
        if position:
            parts.append(svg.line(0, y - height / 2, WIDTH, y - height / 2, stroke=theme.line, stroke_width=0.15))
        parts += _row(row, ruler, y, theme)
    if rows:
        first = rows[0]
        place = ruler.at(first.value if first.value is not None else (first.low + first.high) / 2)
        now = labels.now if first.value is not None else labels.bounds
        words = [(place, now, first.color)]
        if first.target is not None:
            words.append((ruler.at(first.target), labels.target, theme.ink))
            if abs(words[1][0] - words[0][0]) < 14:
                apart = 8 if words[1][0] >= words[0][0] else -8
                words = [(words[0][0] - apart, *words[0][1:]), (words[1][0] + apart, *words[1][1:])]
        for x, word, color in words:
            parts.append(svg.text(word, x, 3.4, font_size=2.6, font_weight=600, text_anchor="middle", fill=color))
        columns = ((148.5, now, theme.muted), (160.5, labels.target, theme.muted), (WIDTH, labels.gap, theme.ink))
        for x, word, color in (*columns, *(((MEANS, labels.mean, theme.muted),) if means else ())):
            parts.append(svg.text(word, x, 3.4, font_size=2.6, font_weight=600, text_anchor="end", fill=color))
    for tick in ruler.ticks():
        label = tick_label(tick, decimal)
        parts.append(
            svg.text(label, ruler.at(tick), bottom + 3.4, font_size=2.5, text_anchor="middle", fill=theme.muted)
        )
    return svg.picture(WIDTH, bottom + 4.6, title, *parts)


def _row(row: Row, ruler: Ruler, y: float, theme: Theme) -> list[str]:
    parts = []
    if row.number:
        parts.append(svg.rect(0, y - 1.9, 3.8, 3.8, rx=0.7, fill=row.color))
        parts.append(
            svg.text(row.number, 1.9, y + 1, font_size=2.6, font_weight=700, text_anchor="middle", fill="#FFFFFF")
        )
    left = 5.6 if row.number else 0.0
    name = svg.fitted(row.name, NAMES - left, 3.1)
    parts.append(svg.text(name, left, y + 1.1, font_size=3.1, font_weight=600, fill=theme.ink))
    settled = row.high - row.low < 1e-9
    if row.value is not None and row.target is not None and row.target > row.value:
        x1, x2 = ruler.at(row.value), ruler.at(row.target)
        parts.append(svg.rect(x1, y - 0.75, x2 - x1, 1.5, fill=tint(row.color, 0.33)))
    if not settled:
        parts.append(svg.whisker(ruler.at(row.low), ruler.at(row.high), y, 1.3, theme.ink))
    if row.mean is not None:
        x = ruler.at(row.mean)
        parts.append(svg.line(x, y - 1.9, x, y + 1.9, stroke=theme.ink, stroke_width=0.7))
    if row.target is not None:
        parts.append(svg.diamond(ruler.at(row.target), y, 1.4, theme.ink))
    if row.value is not None:
        parts.append(svg.circle(ruler.at(row.value), y, 1.5, fill=row.color))
    if row.mean_text:
        parts.append(svg.text(row.mean_text, MEANS, y + 1.1, font_size=3.0, text_anchor="end", fill=theme.muted))
    parts.append(
        svg.text(row.value_text, 148.5, y + 1.1, font_size=3.2, font_weight=700, text_anchor="end", fill=row.color)
    )
    parts.append(svg.text(row.target_text, 160.5, y + 1.1, font_size=3.0, text_anchor="end", fill=theme.muted))
    parts.append(
        svg.text(row.gap_text, WIDTH, y + 1.1, font_size=3.2, font_weight=700, text_anchor="end", fill=theme.ink)
    )
    return parts
