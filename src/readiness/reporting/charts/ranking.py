"""Pictures of a ranking: rank intervals, the spread of values, and every unit as a dot on the scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from readiness.reporting.charts import svg
from readiness.reporting.charts.ruler import Ruler, tick_label
from readiness.theme import Theme, tint

WIDTH: Final = 174.0
ROW: Final = 4.9
NAMES: Final = 62.0
COVER: Final = 178.0
COVER_HEIGHT: Final = 118.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A unit on a picture of ranks. ``sure``: enough is known of it."""

    name: str
    rank: int
    low: int
    high: int
    value_text: str
    interval_text: str
    color: str
    sure: bool


@dataclass(frozen=True, slots=True)
class RankLabels:
    """The words over the columns."""

    rank: str
    value: str
    interval: str


def interval_chart(rows: Sequence[Ranked], labels: RankLabels, theme: Theme, title: str) -> Markup:
    """Units from top to bottom, their ranks from left to right: a dot in its interval."""
    last = max([row.high for row in rows] + [2])
    ruler = Ruler(1, last, NAMES + 4, 74.0)
    top = 5.4
    bottom = top + ROW * len(rows)
    ticks = _whole_ticks(last)
    parts = [svg.line(ruler.at(at), top, ruler.at(at), bottom, stroke=theme.line, stroke_width=0.2) for at in ticks]
    parts += [
        svg.text(str(at), ruler.at(at), 3.6, font_size=2.5, text_anchor="middle", fill=theme.muted) for at in ticks
    ]
    heads = (
        (0.0, labels.rank, "start"),
        (WIDTH - 17, labels.value, "end"),
        (WIDTH, labels.interval, "end"),
    )
    parts += [
        svg.text(word, x, 3.6, font_size=2.5, font_weight=600, text_anchor=anchor, fill=theme.muted)
        for x, word, anchor in heads
    ]
    for position, row in enumerate(rows):
        y = top + ROW * position + ROW / 2
        if position:
            parts.append(svg.line(0, y - ROW / 2, WIDTH, y - ROW / 2, stroke=theme.line, stroke_width=0.12))
        parts.append(svg.text(str(row.rank), 7, y + 1.05, font_size=3, font_weight=700, text_anchor="end"))
        name = svg.fitted(row.name, NAMES - 9.5, 3)
        parts.append(svg.text(name, 9.5, y + 1.05, font_size=3, font_weight=600, fill=theme.ink))
        parts += _interval(ruler, row.low, row.rank, row.high, y, row.color, sure=row.sure, size=1.25)
        shown = {"font_size": 3, "text_anchor": "end"}
        parts.append(svg.text(row.value_text, WIDTH - 17, y + 1.05, font_weight=700, fill=theme.ink, **shown))
        parts.append(svg.text(row.interval_text, WIDTH, y + 1.05, fill=theme.muted, **shown))
    return svg.picture(WIDTH, bottom + 0.6, title, *parts)


def _whole_ticks(last: int) -> list[int]:
    """Few whole numbers from 1 on."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000) if last / step <= 8)
    return [1, *(at for at in range(step, last + 1, step) if at > 1)]


def _interval(
    ruler: Ruler, low: int, rank: int, high: int, y: float, color: str, *, sure: bool, size: float
) -> list[str]:
    x1, x2 = ruler.at(low), ruler.at(high)
    bar = svg.rect(x1 - size * 0.5, y - size * 0.5, x2 - x1 + size, size, rx=size * 0.5, fill=tint(color, 0.38))
    fill = {"fill": color} if sure else {"fill": "#FFFFFF", "stroke": color, "stroke_width": 0.4}
    return [bar, svg.circle(ruler.at(rank), y, size if sure else size - 0.2, **fill)]


@lru_cache(maxsize=8192)
def interval_glyph(low: int, rank: int, high: int, last: int, color: str, line: str, *, sure: bool) -> str:
    """The same for a row of a table, among ``last`` ranks: a data address, 40 by 3.6."""
    width, height = 40.0, 3.6
    ruler = Ruler(1, max(last, 2), 1.4, width - 2.8)
    rail = svg.rect(1.4, height / 2 - 0.1, width - 2.8, 0.2, fill=line)
    return svg.data_uri(width, height, rail, *_interval(ruler, low, rank, high, height / 2, color, sure=sure, size=1.1))


@dataclass(frozen=True, slots=True)
class Box:
    """How values are spread: ends, quartiles and median, with the medians of peer groups and their colours."""

    least: float
    lower: float
    median: float
    upper: float
    greatest: float
    peers: tuple[tuple[float, str], ...] = ()


@lru_cache(maxsize=512)
def box_glyph(box: Box, span: tuple[float, float], theme: Theme) -> str:
    """Ends as a line, the middle half as a bar, the median as a stroke, peers' medians as small circles: 48 by 4.4."""
    width, height = 48.0, 4.4
    ruler = Ruler(span[0], span[1], 1.4, width - 2.8)
    y = height / 2
    x = ruler.at
    parts = [
        svg.rect(1.4, y - 0.1, width - 2.8, 0.2, fill=theme.off),
        svg.rect(x(box.least), y - 0.2, x(box.greatest) - x(box.least), 0.4, fill=theme.muted),
        svg.rect(x(box.lower), y - 1.3, x(box.upper) - x(box.lower), 2.6, fill=tint(theme.base, 0.28)),
        svg.rect(x(box.median) - 0.35, y - 1.9, 0.7, 3.8, fill=theme.ink),
    ]
    parts += [
        svg.circle(x(value), y, 0.85, fill=color, stroke="#FFFFFF", stroke_width=0.25) for value, color in box.peers
    ]
    return svg.data_uri(width, height, *parts)


@lru_cache(maxsize=256)
def bar_glyph(share: float, color: str) -> str:
    """A bar as long as a share of its room: 40 by 2.6."""
    return svg.data_uri(40.0, 2.6, svg.rect(0, 0, 40.0 * max(share, 0.004), 2.6, fill=color))


@dataclass(frozen=True, slots=True)
class Dot:
    """A unit on the scale; a name is printed where all have one. ``sure``: enough is known of it."""

    value: float
    color: str
    sure: bool
    name: str = ""


def dot_cover(
    dots: Sequence[Dot],
    span: tuple[float, float],
    bands: Sequence[tuple[float, str]],
    legend: Sequence[tuple[str, str]],
    theme: Theme,
    title: str,
    decimal: str,
) -> Markup:
    """Every unit as a dot over its value, as many upon each other as share it; ``legend`` is (words, colour).

    Where there are too many for dots, bars say how many.
    """
    width, height, top = COVER, COVER_HEIGHT, 12.0
    ruler = Ruler(span[0], span[1], 0.0, width)
    radius, columns = _packed(dots, ruler)
    base = top + height
    parts = []
    for position, (low, label) in enumerate(bands):
        x1 = ruler.at(low)
        x2 = ruler.at(bands[position + 1][0]) if position + 1 < len(bands) else width
        if x2 <= x1:
            continue
        ground = theme.wash if position % 2 == 0 else "#FFFFFF"
        parts.append(svg.rect(x1, top, x2 - x1, height, fill=ground))
        parts.append(svg.text(svg.fitted(label, x2 - x1 - 3, 3), x1 + 1.5, top + 5, font_size=3, fill=theme.muted))
    if all(dot.name for dot in dots):
        parts += _stems(dots, ruler, base, height, theme)
    elif not dots_fit(dots, span):
        most = max(len(column) for column in columns.values())
        for place, column in columns.items():
            tall = (height - 8) * len(column) / most
            parts.append(svg.rect(place * 2 * radius, base - tall, 2 * radius * 0.84, tall, fill=theme.base))
    else:
        for place, column in columns.items():
            x = min(max((place + 0.5) * 2 * radius, radius), width - radius)
            for level, dot in enumerate(column):
                parts.append(_dot(dot, x, base - radius - level * 2 * radius, radius * 0.86))
    parts.append(svg.line(0, base, width, base, stroke=theme.ink, stroke_width=0.5))
    ticks = ruler.ticks()
    for tick in ticks:
        anchor = "start" if tick == ticks[0] else "end" if tick == ticks[-1] else "middle"
        label = tick_label(tick, decimal)
        parts.append(
            svg.text(label, ruler.at(tick), base + 5, font_size=3, font_weight=700, text_anchor=anchor, fill=theme.ink)
        )
    x = 0.0
    for words, color in legend:
        parts.append(svg.circle(x + 1.5, 4, 1.5, fill=color))
        parts.append(svg.text(words, x + 4.4, 5.1, font_size=3.2, font_weight=600, fill=theme.ink))
        x += 10 + svg.width_of(words, 3.2)
    return svg.picture(width, base + 7, title, *parts, css_class="chart cover-picture")


def dots_fit(dots: Sequence[Dot], span: tuple[float, float]) -> bool:
    """Whether every unit has a dot of its own on the cover."""
    radius, columns = _packed(dots, Ruler(span[0], span[1], 0.0, COVER))
    return max((len(column) for column in columns.values()), default=0) * 2 * radius <= COVER_HEIGHT - 8


def _packed(dots: Sequence[Dot], ruler: Ruler) -> tuple[float, dict[int, list[Dot]]]:
    """The largest dots that fit upon each other, and the columns that they stand in."""
    columns: dict[int, list[Dot]] = {}
    for radius in (6.5, 5.4, 4.5, 3.8, 3.2, 2.7, 2.2, 1.8, 1.5, 1.2, 1.0, 0.8):
        columns = {}
        for dot in dots:
            columns.setdefault(int(ruler.at(dot.value) / (2 * radius)), []).append(dot)
        if max((len(column) for column in columns.values()), default=0) * 2 * radius <= COVER_HEIGHT - 8:
            break
    return radius, columns


def _dot(dot: Dot, x: float, y: float, size: float) -> str:
    outline = {} if dot.sure else {"stroke": dot.color, "stroke_width": min(0.5, size / 3)}
    return svg.circle(x, y, size, fill=dot.color if dot.sure else "#FFFFFF", **outline)


def _stems(dots: Sequence[Dot], ruler: Ruler, base: float, height: float, theme: Theme) -> list[str]:
    """A few units: each dot on a stem of its own length, so that its name has a line to itself."""
    parts = []
    for place, dot in enumerate(dots):
        x, y = ruler.at(dot.value), base - height + 14 + (height - 22) * place / len(dots)
        right = x < ruler.width * 0.55
        parts.append(svg.line(x, base, x, y, stroke=dot.color, stroke_width=0.5))
        parts.append(_dot(dot, x, y, 3.4))
        anchor = "start" if right else "end"
        at = x + 5.4 if right else x - 5.4
        name = svg.fitted(dot.name, COVER - at if right else at, 4.4)
        parts.append(svg.text(name, at, y + 1.5, font_size=4.4, font_weight=600, text_anchor=anchor, fill=theme.ink))
    return parts
