"""From the trend of one district to texts and pictures ready to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from readiness import __version__, i18n
from readiness.domain.assessment import Track
from readiness.domain.scorecard import Score
from readiness.domain.trend import Change, GroupChange, Point, Segment, Trend
from readiness.domain.verdict import VERDICT_COVERAGE
from readiness.reporting.charts.trend import Dot, Panel, Stripe, shift_picture, stacked_picture, trend_picture
from readiness.reporting.view.trend_model import (
    TrendBreak,
    TrendGroupRow,
    TrendGroups,
    TrendInstrument,
    TrendRow,
    TrendView,
)
from readiness.reporting.wording.fixed import fixed_words
from readiness.reporting.wording.trend import TrendWords, change_range, range_text, shown, signed_text
from readiness.reporting.wording.values import pick
from readiness.settings import Settings
from readiness.theme import Theme

MOST_YEARS = 5
"""Columns of the table of groups: the first year and the newest ones where there are more."""
MOST_GROUPS = 30
"""Rows of the table of groups; those of the top level only where there are more."""
MOST_PANELS = 5
"""Instruments in the picture: the newest ones; all stand in the table."""


def trend_view(trend: Trend, language: str, settings: Settings) -> TrendView:
    """Everything that the template may print."""
    return _Builder(trend, language, settings).view()


class _Builder:
    def __init__(self, trend: Trend, language: str, settings: Settings) -> None:
        self._trend = trend
        self._language = language
        self._settings = settings
        self._words = TrendWords(trend, language)

    def _pick(self, indonesian: str, english: str) -> str:
        return pick(self._language, indonesian, english)

    def view(self) -> TrendView:
        """The whole."""
        newest = self._trend.newest
        assessment = newest.assessment
        last = self._trend.segments[-1].last
        return TrendView(
            language=self._language,
            title=self._settings.title.in_(self._language)
            or self._pick("Perkembangan nilai", "Results over the years"),
            district=assessment.subject.name or self._pick("Daerah tanpa nama", "Unnamed district"),
            code=assessment.subject.code,
            year=_years([point.year for point in self._trend.points]),
            date=i18n.date(assessment.date, self._language) if assessment.date is not None else "",
            eyebrow=self._eyebrow(),
            status=self._status(),
            fictional=self._fictional(),
            finding=self._words.title(),
            lead=self._words.lead(),
            headline=self._headline(last),
            concluded=last.concluded,
            label=self._words.band_text(last) if last.band is not None or not last.concluded else "",
            scale=self._pick(
                f"menurut {self._words.name(last.framework)} ({last.year})",
                f"by {self._words.name(last.framework)} ({last.year})",
            ),
            chart_title=self._chart_title(),
            chart_note=self._chart_note(),
            chart=self._chart(trend_picture),
            chart_stacked=self._chart(stacked_picture),
            points_title=self._pick("Nilai tiap tahun", "The value of each year"),
            points_note=self._points_note(),
            points=tuple(self._rows()),
            groups=self._groups(),
            breaks_title=self._breaks_title(),
            breaks=tuple(
                TrendBreak(
                    f"{self._words.name(gap.before.framework)} – {self._words.name(gap.after.framework)}",
                    self._words.why(gap),
                )
                for gap in self._trend.breaks
            ),
            instruments=tuple(self._instruments()),
            notes=self._notes(),
            words=fixed_words(self._language, self._settings.words),
            program=f"readiness {__version__}",
        )

    def _assessments(self) -> list[Point]:
        return [point for point in self._trend.points if not point.stated]

    def _fictional(self) -> bool:
        return any(point.scored is not None and point.scored.assessment.fictional for point in self._trend.points)

    def _eyebrow(self) -> str:
        parts = [
            self._pick("Perkembangan nilai", "Results over the years"),
            _years([p.year for p in self._trend.points]),
        ]
        if self._fictional():
            parts.append(self._pick("contoh rekaan", "fictional example"))
        return " · ".join(parts)

    def _status(self) -> str:
        """The line on every page: what the numbers are, and what this document is not."""
        official = [point.year for point in self._assessments() if _official(point)]
        parts = []
        if self._fictional():
            parts.append(self._pick("Contoh rekaan, bukan daerah sebenarnya", "Fictional example, no real district"))
        if len(official) == len(self._assessments()):
            parts.append(
                self._pick(
                    "Nilai resmi menurut keterangan penyusun; yang berlaku ialah laporan instansi yang mengevaluasi",
                    "Official values as stated by the compiler; the evaluating authority's own report prevails",
                )
            )
        elif official:
            years = ", ".join(str(year) for year in dict.fromkeys(official))
            parts.append(
                self._pick(
                    f"Nilai {years} resmi menurut keterangan penyusun, selebihnya penilaian mandiri, bukan laporan hasil evaluasi resmi",
                    f"Values of {years} official as stated by the compiler, the rest self-assessed; not an official evaluation report",
                )
            )
        else:
            parts.append(
                self._pick(
                    "Penilaian mandiri, bukan laporan hasil evaluasi resmi",
                    "Self-assessment, not an official evaluation report",
                )
            )
        return ". ".join(parts) + "."

    def _headline(self, point: Point) -> str:
        if not point.score.exists:
            return "–"
        if point.concluded:
            return shown(point.score.exact, point.framework, self._language)
        return range_text(point.score, point.framework, self._language)

    # ── the picture

    def _chart_title(self) -> str:
        if self._trend.breaks:
            return self._pick("Tiap instrumen pada skalanya sendiri", "Each instrument on its own scale")
        return self._pick("Indeks dari tahun ke tahun", "The index from year to year")

    def _chart_note(self) -> str:
        """What the marks mean; only those that are there."""
        dots = [dot for panel in self._panels() for dot in panel.dots]
        parts = [self._pick("Titik: indeks. Latar: predikat.", "Dots: index. Background: bands.")]
        if not any(panel.stripes for panel in self._panels()):
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
        if self._words.has_stated():
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

    def _panels(self) -> list[Panel]:
        return [self._panel(segment) for segment in self._trend.segments[-MOST_PANELS:]]

    def _panel(self, segment: Segment) -> Panel:
        root = segment.framework.root
        span = self._span(segment, str(root.id))
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

    def _span(self, segment: Segment, node: str) -> tuple[float, float]:
        scored = segment.computed[-1].scored
        assert scored is not None
        span = scored.plan.ranges[node]
        return float(span.low), float(span.high)

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

    def _chart(self, draw: Callable[[Sequence[Panel], Sequence[Sequence[str]], Theme, str, str], Markup]) -> Markup:
        panels = self._panels()
        gaps = self._trend.breaks[len(self._trend.breaks) - len(panels) + 1 :]
        breaks = [self._words.break_words(gap) for gap in gaps]
        return draw(panels, breaks, self._settings.theme, self._spoken(), self._pick(",", "."))

    def _spoken(self) -> str:
        """The picture in words, for those who do not see it."""
        parts = []
        for position, segment in enumerate(self._trend.segments):
            if position:
                parts.append(self._words.break_line(self._trend.breaks[position - 1]))
            values = "; ".join(
                f"{point.year} {self._headline(point)}"
                + (f" ({self._words.band_text(point)})" if point.band is not None or not point.concluded else "")
                for point in segment.points
            )
            parts.append(f"{self._words.name(segment.framework)}: {values}")
        return ". ".join(parts)

    # ── the tables

    def _rows(self) -> list[TrendRow]:
        found = []
        for position, segment in enumerate(self._trend.segments):
            if position:
                text = self._words.break_line(self._trend.breaks[position - 1])
                found.append(TrendRow("break", text, "", "", "", "", "", "", "", "", stated=False))
            for point, change in zip(segment.points, (None, *segment.changes), strict=True):
                found.append(self._row(point, change))
        return found

    def _row(self, point: Point, change: Change | None) -> TrendRow:
        single = point.concluded and point.score.exists
        text, bounds = self._change(change, point)
        return TrendRow(
            kind="point",
            text="",
            year=str(point.year),
            instrument=self._words.name(point.framework),
            value=shown(point.score.exact, point.framework, self._language) if single else "–",
            bounds=range_text(point.score, point.framework, self._language),
            band=self._words.band_text(point),
            source=self._words.source_text(point),
            change=text,
            change_bounds=bounds,
            stated=point.stated,
        )

    def _change(self, change: Change | None, point: Point) -> tuple[str, str]:
        """A change and its bounds as texts; the bounds are empty where they say nothing more."""
        if change is None:
            return "", ""
        exact = signed_text(change.exact, point.framework, self._language) if change.exact is not None else "?"
        return exact, "" if change.settled else change_range(change, point.framework, self._language)

    def _points_note(self) -> str:
        changes = any(change is not None for segment in self._trend.segments for change in segment.changes)
        if not changes:
            return ""
        return self._pick(
            "Perubahan dihitung dari nilai utuh dan hanya di dalam satu instrumen.",
            "Changes are computed from exact values, and within one instrument only.",
        )

    def _groups(self) -> TrendGroups | None:
        segment = self._trend.compared
        if segment is None or not segment.groups:
            return None
        years = [point.year for point in segment.computed]
        places = list(range(len(years)))
        if len(years) > MOST_YEARS:
            places = [0, *places[-(MOST_YEARS - 1) :]]
        groups = segment.groups if len(segment.groups) <= MOST_GROUPS else _tops(segment.groups)
        number, rows = 0, []
        for group in groups:
            number += group.depth == 1
            rows.append(self._group_row(segment, group, places, number))
        name = self._words.name(segment.framework)
        note = self._pick(
            f"{name}. Tanda tegak: {years[0]}. Titik: {years[-1]}.", f"{name}. Tick: {years[0]}. Dot: {years[-1]}."
        )
        if any(row.change == "?" for row in rows):
            note += self._pick(
                " Tanda ?: satu angka belum dapat disebut, hanya batasnya.",
                " ?: no single number can be given yet, only its bounds.",
            )
        return TrendGroups(
            title=self._words.groups_sentence(segment).rstrip(".") or self._pick("Nilai kelompok", "Values of groups"),
            note=note,
            years=tuple(str(years[place]) for place in places),
            span=f"{years[0]} → {years[-1]}",
            bounded=any(row.change_bounds for row in rows),
            rows=tuple(rows),
        )

    def _group_row(self, segment: Segment, group: GroupChange, places: list[int], number: int) -> TrendGroupRow:
        framework, change = segment.framework, group.change
        color = self._settings.theme.hue(number - 1)
        texts = [self._value(segment, group.scores[place].score) for place in places]
        picture = alt = ""
        if change is not None and change.exact is not None:
            before, after = group.scores[0].score, group.scores[-1].score
            span = self._span(segment, group.id)
            picture = shift_picture(span, float(before.exact), float(after.exact), color, self._settings.theme)
            alt = self._pick(f"dari {texts[0]} ke {texts[-1]}", f"from {texts[0]} to {texts[-1]}")
        exact, bounds = "–", ""
        if change is not None:
            exact = signed_text(change.exact, framework, self._language) if change.exact is not None else "?"
            bounds = "" if change.settled else change_range(change, framework, self._language)
        return TrendGroupRow(
            number=str(number) if group.depth == 1 else "",
            color=color,
            title=self._words.group_name(group),
            depth=group.depth,
            values=tuple(texts),
            change=exact,
            change_bounds=bounds,
            picture=picture,
            picture_alt=alt,
        )

    def _value(self, segment: Segment, score: Score) -> str:
        """A single number where enough is known, else the bounds."""
        if score.exists and score.coverage >= VERDICT_COVERAGE:
            return shown(score.exact, segment.framework, self._language)
        return range_text(score, segment.framework, self._language)

    # ── the rest

    def _breaks_title(self) -> str:
        return self._pick(
            "Mengapa nilai tidak dibandingkan melintasi jeda", "Why values are not compared across a break"
        )

    def _instruments(self) -> list[TrendInstrument]:
        found = []
        for segment in self._trend.segments:
            framework = segment.framework
            standing = self._pick("instrumen resmi", "official instrument")
            if not framework.official:
                standing = self._pick("bukan instrumen resmi", "not an official instrument")
            found.append(
                TrendInstrument(
                    name=self._words.name(framework),
                    id=str(framework.id),
                    title=framework.title.in_(self._language) or str(framework.id),
                    version=framework.version,
                    digest=framework.digest,
                    years=", ".join(str(point.year) for point in segment.points),
                    standing=standing,
                    note=framework.note.in_(self._language),
                )
            )
        return found

    def _notes(self) -> tuple[str, ...]:
        """The remarks of each assessment behind its year; one that several make, once."""
        seen: set[str] = set()
        found = []
        for point in self._assessments():
            if point.scored is None:
                continue
            notes = [note for note in dict.fromkeys(point.scored.assessment.notes) if note not in seen]
            seen.update(notes)
            if notes:
                found.append(f"{point.year}: {' '.join(notes)}")
        return tuple(found)


def _official(point: Point) -> bool:
    """Whether the values are those that the authority itself published; a district's own track never is."""
    scored = point.scored
    return scored is not None and scored.assessment.official_result and scored.track in (None, Track.EXTERNAL)


def _years(years: list[int]) -> str:
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first}–{last}"


def _tops(groups: tuple[GroupChange, ...]) -> tuple[GroupChange, ...]:
    return tuple(group for group in groups if group.depth == 1)
