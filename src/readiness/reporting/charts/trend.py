"""One index over the years: a panel for each instrument on its own scale, and a visible break between two panels.

No mark crosses a break. Inside a panel a line joins neighbouring points: full where the direction is certain, dashed where
open answers could still turn it. A hollow circle is a number that was stated and not computed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from readiness.reporting.charts import svg
from readiness.reporting.charts.ruler import Ruler, tick_label
from readiness.theme import Theme, tint

WIDTH = 174.0
HEAD, PLOT, FOOT = 6.0, 50.0, 5.6
"""The heights of a panel's name, its plot and its years."""
GAP = 25.0
NARROW_GAP = 12.0
"""Between panels, where there are many of them: room for the first word of a break."""
MOST_WIDE = 2
STACKED_WIDTH, STACKED_GAP = 88.0, 12.0
AXIS = 6.5
"""Left of each panel, for the numbers of its own scale."""
MARGIN = 4.5
"""From what stands at a panel's edges to its first and last year."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One year. ``value`` is ``None`` where only bounds may be read, ``bounds`` where there is no value at all.

    ``line`` says how it is joined to the dot before it: ``certain``, ``open``, or not at all (empty). Texts are ready to
    print.
    """

    year: int
    bounds: tuple[float, float] | None
    value: float | None
    value_text: str
    low_text: str
    high_text: str
    stated: bool
    line: str


@dataclass(frozen=True, slots=True)
class Stripe:
    """One band in the background: where it begins, its label, and whether the newest value lies in it."""

    low: float
    label: str
    here: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """One instrument: its name, the range of its index, its bands from the lowest, and its years."""

    title: str
    span: tuple[float, float]
    stripes: tuple[Stripe, ...]
    dots: tuple[Dot, ...]


def trend_picture(
    panels: Sequence[Panel], breaks: Sequence[Sequence[str]], theme: Theme, title: str, decimal: str
) -> Markup:
    """Panels from left to right; ``breaks`` holds the lines of text between each two of them."""
    gap = GAP if len(breaks) <= MOST_WIDE else NARROW_GAP
    widths = _widths(panels, WIDTH - gap * len(breaks))
    parts: list[str] = []
    left = 0.0
    for position, (panel, width) in enumerate(zip(panels, widths, strict=True)):
        if position:
            words = breaks[position - 1]
            parts += _upright_break(left - gap, gap, words if gap == GAP else words[:1], theme)
        parts += _Plot(panel, left + AXIS, HEAD, width - AXIS, theme, decimal).parts()
        left += width + gap
    return svg.picture(WIDTH, HEAD + PLOT + FOOT, title, *parts)


def stacked_picture(
    panels: Sequence[Panel], breaks: Sequence[Sequence[str]], theme: Theme, title: str, decimal: str
) -> Markup:
    """The same for a narrow screen: panels from top to bottom, and breaks lying between them."""
    parts: list[str] = []
    top = 0.0
    for position, panel in enumerate(panels):
        if position:
            parts += _lying_break(top, breaks[position - 1], theme)
            top += STACKED_GAP
        parts += _Plot(panel, AXIS, top + HEAD, STACKED_WIDTH - AXIS, theme, decimal).parts()
        top += HEAD + PLOT + FOOT
    return svg.picture(STACKED_WIDTH, top, title, *parts, css_class="chart stacked")


def _widths(panels: Sequence[Panel], room: float) -> list[float]:
    """The room shared out by the years that panels span; even a single year gets a good part."""
    shares = [2.0 + min(8, panel.dots[-1].year - panel.dots[0].year) for panel in panels]
    return [room * share / sum(shares) for share in shares]


def _upright_break(left: float, width: float, words: Sequence[str], theme: Theme) -> list[str]:
    """A tinted strip between a pair of dashed lines; its words stand in the middle."""
    inner, right, bottom = left + 2.5, left + width - 1.5, HEAD + PLOT
    sides = f"M{svg.number(inner)} {svg.number(HEAD)}V{svg.number(bottom)}M{svg.number(right)} {svg.number(HEAD)}V{svg.number(bottom)}"
    parts = [svg.rect(inner, HEAD, right - inner, PLOT, fill=theme.accent_wash), _dashed(sides, theme)]
    y = HEAD + PLOT / 2 - 1.7 * (len(words) - 1)
    for position, word in enumerate(words):
        text = svg.fitted(word, right - inner, 2.6)
        weight = 500 if position else 700
        parts.append(_centred(text, (inner + right) / 2, y + 3.4 * position, weight, theme))
    return parts


def _lying_break(top: float, words: Sequence[str], theme: Theme) -> list[str]:
    """The same across the whole width, its words in one line."""
    upper, lower = top + 1.5, top + STACKED_GAP - 2.5
    sides = f"M0 {svg.number(upper)}H{svg.number(STACKED_WIDTH)}M0 {svg.number(lower)}H{svg.number(STACKED_WIDTH)}"
    text = f"{words[0]}: {' '.join(words[1:])}"
    return [
        svg.rect(0, upper, STACKED_WIDTH, lower - upper, fill=theme.accent_wash),
        _dashed(sides, theme),
        _centred(svg.fitted(text, STACKED_WIDTH, 2.6), STACKED_WIDTH / 2, (upper + lower) / 2 + 0.9, 700, theme),
    ]


def _dashed(d: str, theme: Theme) -> str:
    return svg.path(d, fill="none", stroke=theme.ink, stroke_width=0.35, stroke_dasharray="1.2 0.9")


def _centred(text: str, x: float, y: float, weight: int, theme: Theme) -> str:
    return svg.text(text, x, y, font_size=2.6, font_weight=weight, text_anchor="middle", fill=theme.ink)


class _Plot:
    """One panel, drawn into its place."""

    def __init__(self, panel: Panel, left: float, top: float, width: float, theme: Theme, decimal: str) -> None:
        self._panel, self._theme, self._decimal = panel, theme, decimal
        self._left, self._top, self._width, self._bottom = left, top, width, top + PLOT
        self._ruler = Ruler(panel.span[0], panel.span[1], 0.0, PLOT)
        labels = [svg.width_of(stripe.label, 2.5) for stripe in panel.stripes]
        room = max([0.0, *labels]) + 3.0
        self._labelled = room < width / 2
        beside = svg.width_of(panel.dots[-1].value_text, 3.6)
        start, end = left + (room if self._labelled else 0.0) + MARGIN, left + width - beside - MARGIN
        first, last = panel.dots[0].year, panel.dots[-1].year
        if first == last:
            start = end = (start + end) / 2
        self._years = Ruler(float(first), float(last), start, end - start)
        self._told = self._with_room(max(8.0, beside))

    def _y(self, value: float) -> float:
        return self._bottom - self._ruler.at(value)

    def parts(self) -> list[str]:
        """Everything, from the background to the numbers."""
        title = svg.fitted(self._panel.title, self._width, 3.0)
        head = svg.text(title, self._left, self._top - 2.4, font_size=3.0, font_weight=700, fill=self._theme.ink)
        return [head, *self._background(), *self._axis(), *self._lines(), *self._dots()]

    def _background(self) -> list[str]:
        panel, theme = self._panel, self._theme
        low, high = panel.span
        if not panel.stripes:
            return [svg.rect(self._left, self._top, self._width, PLOT, fill=theme.wash)]
        parts = []
        for position, stripe in enumerate(panel.stripes):
            above = panel.stripes[position + 1].low if position + 1 < len(panel.stripes) else high
            bottom, top = self._y(max(stripe.low, low)), self._y(min(above, high))
            if bottom - top < 0.1:
                continue
            fill = tint(theme.base, 0.05 + 0.045 * position)
            parts.append(svg.rect(self._left, top, self._width, bottom - top - 0.4, fill=fill))
            if self._labelled and bottom - top > 3.4:
                parts.append(
                    svg.text(
                        stripe.label,
                        self._left + 1.6,
                        bottom - 1.6,
                        font_size=2.5,
                        font_weight=700 if stripe.here else 400,
                        fill=theme.ink if stripe.here else theme.muted,
                    )
                )
        return parts

    def _axis(self) -> list[str]:
        theme, base = self._theme, self._bottom
        parts = [
            svg.text(
                tick_label(tick, self._decimal),
                self._left - 1.4,
                self._y(tick) + 0.9,
                font_size=2.5,
                text_anchor="end",
                fill=theme.muted,
            )
            for tick in self._ruler.ticks()
        ]
        parts.append(svg.line(self._left, base, self._left + self._width, base, stroke=theme.ink, stroke_width=0.3))
        for dot in self._panel.dots:
            x = self._years.at(dot.year)
            parts.append(svg.line(x, base, x, base + 0.9, stroke=theme.ink, stroke_width=0.3))
            if dot.year in self._told:
                style = {"font_size": 2.9, "font_weight": 600, "text_anchor": "middle", "fill": theme.ink}
                parts.append(svg.text(str(dot.year), x, base + 4.2, **style))
        return parts

    def _with_room(self, least: float) -> set[int]:
        """The years that are written out, with their values: from the newest on, those that stand far enough apart."""
        found: list[int] = []
        for dot in reversed(self._panel.dots):
            if not found or self._years.at(found[-1]) - self._years.at(dot.year) > least:
                found.append(dot.year)
        return set(found)

    def _lines(self) -> list[str]:
        parts = []
        for before, after in zip(self._panel.dots, self._panel.dots[1:], strict=False):
            if after.line and before.value is not None and after.value is not None:
                dashes = None if after.line == "certain" else "1.6 1.1"
                start = self._years.at(before.year), self._y(before.value)
                end = self._years.at(after.year), self._y(after.value)
                parts.append(svg.line(*start, *end, stroke=self._theme.ink, stroke_width=0.6, stroke_dasharray=dashes))
        return parts

    def _dots(self) -> list[str]:
        parts = []
        dots = self._panel.dots
        for position, dot in enumerate(dots):
            following = dots[position + 1] if position + 1 < len(dots) else None
            parts += self._dot(dot, following)
        return parts

    def _dot(self, dot: Dot, following: Dot | None) -> list[str]:
        if dot.bounds is None:
            return []
        theme, x = self._theme, self._years.at(dot.year)
        low, high = (self._y(end) for end in dot.bounds)
        parts = []
        if low - high > 0.3 or dot.value is None:
            cap = 1.4
            d = (
                f"M{svg.number(x)} {svg.number(low)}V{svg.number(high)}M{svg.number(x - cap)} {svg.number(low)}"
                f"H{svg.number(x + cap)}M{svg.number(x - cap)} {svg.number(high)}H{svg.number(x + cap)}"
            )
            parts.append(svg.path(d, fill="none", stroke=theme.ink, stroke_width=0.4))
            for text, y, shift in ((dot.low_text, low, -0.5), (dot.high_text, high, 2.1)):
                # Next to the dot there is no room, and its own number says the same where it stands at an end.
                if dot.year in self._told and (dot.value is None or abs(y - self._y(dot.value)) > 6):
                    parts.append(svg.text(text, x + 2.0, y + shift, font_size=2.5, fill=theme.ink))
        if dot.value is None:
            return parts
        y = self._y(dot.value)
        fill = {"fill": "#FFFFFF", "stroke": theme.ink, "stroke_width": 0.6} if dot.stated else {"fill": theme.ink}
        parts.append(svg.circle(x, y, 1.5 if not dot.stated else 1.3, **fill))
        if dot.year not in self._told:
            return parts
        # Beside the dot, on the side that the line to the next year leaves free, and rather inside the dot's own band.
        falls = following is not None and following.value is not None and following.value < dot.value
        rises = following is not None and following.value is not None and following.value > dot.value
        below = rises or (not falls and any(0 < y - self._y(stripe.low) < 4 for stripe in self._panel.stripes))
        below = (below or y < self._top + 5) and y < self._bottom - 5
        parts.append(
            svg.text(
                dot.value_text,
                x + 2.2,
                y + (4.2 if below else -1.6),
                font_size=3.6,
                font_weight=700,
                fill=theme.ink,
            )
        )
        return parts


def shift_picture(span: tuple[float, float], before: float, after: float, color: str, theme: Theme) -> str:
    """A small ruler with the earlier value as a tick, the later as a circle, and a pale bar between: a data address."""
    width, height = 30.0, 3.6
    ruler = Ruler(span[0], span[1], 1.4, width - 2.8)
    middle = height / 2
    x1, x2 = ruler.at(before), ruler.at(after)
    ends = f"M1.4 {svg.number(middle)}H{svg.number(width - 1.4)}"
    return svg.data_uri(
        width,
        height,
        svg.path(ends, stroke=theme.off, stroke_width=0.5, fill="none"),
        svg.rect(min(x1, x2), middle - 0.75, abs(x2 - x1), 1.5, fill=tint(color, 0.33)),
        svg.rect(x1 - 0.3, middle - 1.5, 0.6, 3.0, fill=theme.ink),
        svg.circle(x2, middle, 1.3, fill=color),
    )
