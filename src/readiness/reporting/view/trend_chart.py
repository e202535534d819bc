"""The picture of a trend, wide and narrow, with what its marks mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from readiness import i18n
from readiness.domain.trend import Change, Point, Segment, Trend
from readiness.reporting.charts.trend import Dot, Panel, Stripe, stacked_picture, trend_picture
from readiness.reporting.wording.trend import TrendWords
from readiness.reporting.wording.trend_numbers import range_text, shown
from readiness.reporting.wording.values import pick
from readiness.theme import Theme

MOST_PANELS = 5
"""Instruments in the picture: the newest ones; all stand in the table."""


class TrendChart:
    """One trend as pictures."""

    def __init__(self, trend: Trend, words: TrendWords, language: str, theme: Theme) -> None:
        self._trend = trend
        self._words = words
        self._language = language
        self._theme = theme
        self._panels = [self._panel(segment) for segment in trend.segments[-MOST_PANELS:]]

    def _pick(self, indonesian: str, english: str) -> str:
        return pick(self._language, indonesian, english)

    def wide(self) -> Markup:
        """Panels side by side."""
        return self._drawn(trend_picture)

    def narrow(self) -> Markup:
        """Panels below one another."""
        return self._drawn(stacked_picture)

    def title(self) -> str:
        """What the picture shows."""
        if self._trend.breaks:
            return self._pick("Tiap instrumen pada skalanya sendiri", "Each instrument on its own scale")
        return self._pick("Indeks dari tahun ke tahun", "The index from year to year")

    def note(self) -> str:
        """What the marks mean; only those that are there."""
        dots = [dot for panel in self._panels for dot in panel.dots]
        parts = [self._pick("Titik: indeks. Latar: predikat.", "Dots: index. Background: bands.")]
        if not any(panel.stripes for panel in self._panels):
            parts = [self._pick("Titik: indeks.", "Dots: index.")]
        if any(dot.bounds is not None and dot.bounds[0] < dot.bounds[1] for dot in dots):
            parts.append(
                self._pick(
                    "Garis tegak bertutup: batas bawah dan batas atas menurut jawaban yang belum masuk.",
                    "Upright lines with end caps: the bounds that missing answers leave.",
                )
            )
        if any(dot.line == "open" for dot in dots):
            parts.append(self._pick("Garis putus: arahnya belum pasti.", "Dashed line: the direction is not certain."))
        if any(dot.stated for dot in dots):
            parts.append(
                self._pick(
                    "Lingkaran kosong: dinyatakan dalam berkas, tidak dihitung.",
                    "Hollow circle: stated in the file, not computed.",
                )
            )
        if self._trend.breaks:
            parts.append(
                self._pick(
                    "Tidak ada garis melintasi jeda, karena nilai di kedua sisinya tidak dapat dibandingkan.",
                    "No line crosses a break, because the values on its sides cannot be compared.",
                )
            )
        left_out = len(self._trend.segments) - MOST_PANELS
        if left_out > 0:
            parts.append(
                self._pick(
                    f"{left_out} instrumen terdahulu hanya ada pada tabel.",
                    f"{i18n.counted(left_out, 'earlier instrument stands', 'earlier instruments stand')} in the table only.",
                )
            )
        return " ".join(parts)

    def _panel(self, segment: Segment) -> Panel:
        root = segment.framework.root
        span = span_of(segment, str(root.id))
        stripes = () if root.bands_by is not None else root.bands
        return Panel(
            title=self._words.name(segment.framework),
            span=span,
            stripes=tuple(
                Stripe(
                    float(band.low),
                    band.label.in_(self._language),
                    segment.last.concluded and band is segment.last.band,
                )
                for band in stripes
            ),
            dots=tuple(
                self._dot(point, change) for point, change in zip(segment.points, (None, *segment.changes), strict=True)
            ),
        )

    def _dot(self, point: Point, change: Change | None) -> Dot:
        framework, score = point.framework, point.score
        line = ""
        if change is not None and change.exact is not None:
            line = "certain" if change.certain else "open"
        return Dot(
            year=point.year,
            bounds=(float(score.low), float(score.high)) if score.exists else None,
            value=float(score.exact) if point.concluded else None,
            value_text=shown(score.exact, framework, self._language),
            low_text=shown(score.low, framework, self._language),
            high_text=shown(score.high, framework, self._language),
            stated=point.stated,
            line=line,
        )

    def _drawn(self, draw: Callable[[Sequence[Panel], Sequence[Sequence[str]], Theme, str, str], Markup]) -> Markup:
        gaps = self._trend.breaks[len(self._trend.breaks) - len(self._panels) + 1 :]
        breaks = [self._words.break_words(gap) for gap in gaps]
        return draw(self._panels, breaks, self._theme, self._spoken(), self._pick(",", "."))

    def _spoken(self) -> str:
        """The picture in words, for those who do not see it."""
        parts = []
        for position, segment in enumerate(self._trend.segments):
            if position:
                parts.append(self._words.break_line(self._trend.breaks[position - 1]))
            values = "; ".join(
                f"{point.year} {headline(point, self._language)}"
                + (f" ({self._words.band_text(point)})" if point.band is not None or not point.concluded else "")
                for point in segment.points
            )
            parts.append(f"{self._words.name(segment.framework)}: {values}")
        return ". ".join(parts)


def headline(point: Point, language: str) -> str:
    """The number of one year, or the bounds where nothing can be concluded."""
    if point.concluded:
        return shown(point.score.exact, point.framework, language)
    return range_text(point.score, point.framework, language)


def span_of(segment: Segment, node: str) -> tuple[float, float]:
    """The range of the index or a group in one segment."""
    scored = segment.computed[-1].scored
    assert scored is not None
    span = scored.plan.ranges[node]
    return float(span.low), float(span.high)
