"""From the trend of one district to texts and pictures ready to print."""

from __future__ import annotations

from readiness import __version__, i18n
from readiness.domain.assessment import Track
from readiness.domain.trend import Point, Trend
from readiness.reporting.view.trend_chart import TrendChart, headline
from readiness.reporting.view.trend_model import TrendBreak, TrendInstrument, TrendView
from readiness.reporting.view.trend_tables import TrendTables
from readiness.reporting.wording.fixed import fixed_words
from readiness.reporting.wording.trend import TrendWords
from readiness.reporting.wording.values import pick
from readiness.settings import Settings


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
        theme = self._settings.theme
        chart = TrendChart(self._trend, self._words, self._language, theme)
        tables = TrendTables(self._trend, self._words, self._language, theme)
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
            headline=headline(last, self._language),
            concluded=last.concluded,
            label=self._words.band_text(last) if last.band is not None or not last.concluded else "",
            scale=self._pick(
                f"menurut {self._words.name(last.framework)} ({last.year})",
                f"by {self._words.name(last.framework)} ({last.year})",
            ),
            chart_title=chart.title(),
            chart_note=chart.note(),
            chart=chart.wide(),
            chart_stacked=chart.narrow(),
            points_title=self._pick("Nilai tiap tahun", "The value of each year"),
            points_note=tables.note(),
            points=tables.rows(),
            groups=tables.groups(),
            breaks_title=self._pick(
                "Mengapa nilai tidak dibandingkan melintasi jeda", "Why values are not compared across a break"
            ),
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
