"""The bands on one ruler, with the index, its bounds, the target, last year's index and a published mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from readiness.reporting.charts import svg
from readiness.reporting.charts.ruler import Ruler
from readiness.theme import Theme, tint

WIDTH = 174.0
LINE = 3.4
"""From one line of text below the boxes to the next."""
EDGE = 1.7
"""Room at both ends for a mark that stands on the end of the scale."""


@dataclass(frozen=True, slots=True)
class BandBox:
    """One band: where it begins, its label, and whether the index may be in it."""

    low: float
    label: str
    note: str
    here: bool
    possible: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands on the ruler; texts are ready to print. ``value`` is ``None`` where nothing can be concluded."""

    low: float
    high: float
    low_text: str
    high_text: str
    value: float | None
    value_text: str
    target: float | None
    target_text: str
    previous: float | None
    previous_text: str
    mean: float | None = None
    mean_text: str = ""


def band_picture(bands: Sequence[BandBox], span: tuple[float, float], marks: Marks, theme: Theme, title: str) -> Markup:
    """Boxes for the bands; marks above, last year and the mean below."""
    ruler = Ruler(span[0], span[1], EDGE, WIDTH - 2 * EDGE)
    top, height = 13.5, 9.0
    parts = [] if bands else [svg.line(EDGE, top, WIDTH - EDGE, top, stroke=theme.ink, stroke_width=0.3)]
    for position, band in enumerate(bands):
        x = ruler.at(max(band.low, span[0]))
        end = ruler.at(bands[position + 1].low if position + 1 < len(bands) else span[1])
        if end <= x:
            continue
        fill = theme.accent if band.here else tint(theme.base, 0.06 + 0.045 * position)
        stroke = {"stroke": theme.ink, "stroke_width": 0.35} if band.possible and not band.here else {}
        parts.append(svg.rect(x, top, end - x - 0.5, height, fill=fill, **stroke))
        if end - x > 1.9 * len(band.label) + 3:
            parts.append(svg.text(band.label, x + 1.8, top + 3.9, font_weight=700, font_size=2.9, fill=theme.ink))
            parts.append(svg.text(band.note, x + 1.8, top + 7.3, font_size=2.5, fill=theme.ink))
    y = top - 3.2
    low_x, high_x = ruler.at(marks.low), ruler.at(marks.high)
    if high_x - low_x > 0.3:
        parts.append(svg.whisker(low_x, high_x, y, 1.4, theme.ink))
        if marks.value is None or ruler.at(marks.value) - low_x > 2:
            parts.append(_outside(marks.low_text, low_x, y, theme, left=True))
        parts.append(_outside(marks.high_text, high_x, y, theme, left=False))
    target_x = ruler.at(marks.target) if marks.target is not None else None
    if marks.value is not None:
        x = ruler.at(marks.value)
        parts.append(svg.line(x, y, x, top, stroke=theme.ink, stroke_width=0.5))
        parts.append(svg.circle(x, y, 1.5, fill=theme.ink))
        shift = target_x is not None and abs(target_x - x) < 34
        anchor = "end" if shift and target_x is not None and target_x >= x else "start" if shift else "middle"
        parts.append(
            svg.text(
                marks.value_text,
                x,
                5.4,
                font_weight=700,
                font_size=3.5,
                text_anchor=_fit(anchor, x, 18),
                fill=theme.ink,
            )
        )
    if target_x is not None:
        parts.append(svg.line(target_x, y, target_x, top, stroke=theme.ink, stroke_width=0.4))
        parts.append(svg.diamond(target_x, y, 1.5, theme.ink))
        value_x = ruler.at(marks.value) if marks.value is not None else None
        near = value_x is not None and abs(target_x - value_x) < 34
        anchor = "middle" if not near else "start" if value_x is not None and target_x >= value_x else "end"
        parts.append(
            svg.text(
                marks.target_text,
                target_x,
                5.4,
                font_size=3.1,
                font_weight=500,
                text_anchor=_fit(anchor, target_x, 22),
                fill=theme.ink,
            )
        )
    bottom = top + height
    below = [(marks.previous, marks.previous_text), (marks.mean, marks.mean_text)]
    lines = 0
    for mark, text in below:
        if mark is None:
            continue
        x = ruler.at(mark)
        # Last year's mark cuts into its band; the mean's stands below, clear of the words in the box.
        into = 1.5 if mark is marks.previous else 0.2
        parts.append(svg.rect(x - 0.4, bottom - into, 0.8, 2.5 + into + LINE * lines, fill=theme.ink))
        anchor = "end" if x > WIDTH - 50 else "start"
        aside = -1.6 if anchor == "end" else 1.6
        y = bottom + 2.7 + LINE * lines
        parts.append(svg.text(text, x + aside, y, font_size=2.6, text_anchor=anchor, fill=theme.muted))
        lines += 1
    return svg.picture(WIDTH, bottom + (3.6 + LINE * (lines - 1) if lines else 0.4), title, *parts)


def _fit(anchor: str, x: float, half: float) -> str:
    if anchor == "middle" and x < half:
        return "start"
    if anchor == "middle" and x > WIDTH - half:
        return "end"
    return anchor


def _outside(text: str, x: float, y: float, theme: Theme, *, left: bool) -> str:
    wide = 1.5 * len(text) + 2
    if (left and x < wide) or (not left and x > WIDTH - wide):
        return ""  # No room beside the end cap; the sentence beside the chart says the number.
    anchor, shift = ("end", -1.4) if left else ("start", 1.4)
    return svg.text(text, x + shift, y + 0.9, font_size=2.6, text_anchor=anchor, fill=theme.muted)
