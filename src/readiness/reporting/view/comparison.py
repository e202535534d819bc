"""From a comparison of many units to texts and pictures ready to print: cover and verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from readiness import __version__
from readiness.comparison.compare import Comparison
from readiness.reporting.charts.heat import legend
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.view.comparison_method import ComparisonMethod
from readiness.reporting.view.comparison_model import ComparisonView
from readiness.reporting.view.comparison_peers import ComparisonPeers
from readiness.reporting.view.comparison_tables import ComparisonTables
from readiness.reporting.view.comparison_verdict import ComparisonVerdict
from readiness.reporting.view.model import Instrument, Letterhead
from readiness.reporting.wording.comparison import standing_text, status_text, varied_text
from readiness.reporting.wording.fixed import fixed_words
from readiness.settings import Settings


def comparison_view(
    found: Comparison, set_aside: Sequence[tuple[str, str]], language: str, settings: Settings
) -> ComparisonView:
    """Everything that the template may print; ``set_aside`` are pairs of file and reason."""
    return _Builder(found, set_aside, language, settings).view()


class _Builder:
    def __init__(
        self, found: Comparison, set_aside: Sequence[tuple[str, str]], language: str, settings: Settings
    ) -> None:
        self._found, self._set_aside = found, set_aside
        self._language, self._settings = language, settings
        self._shown = Shown(found, language)
        self._varied = varied_text(self._shown)
        hues = (settings.theme.hue(position) for position in range(len(found.peers)))
        self._colors = dict(zip(found.peers, hues, strict=True))

    def _pick(self, indonesian: str, english: str) -> str:
        return self._shown.pick(indonesian, english)

    def view(self) -> ComparisonView:
        """The whole."""
        found, language, settings = self._found, self._language, self._settings
        theme = settings.theme
        words = fixed_words(language, settings.words)
        verdict = ComparisonVerdict(self._shown, self._colors, theme, self._varied)
        tables = ComparisonTables(self._shown, self._colors, theme)
        peers = ComparisonPeers(self._shown, self._colors, theme)
        method = ComparisonMethod(self._shown, self._set_aside, self._varied)
        framework = found.framework
        return ComparisonView(
            language=language,
            letterhead=Letterhead(settings.letterhead, settings.logo) if settings.letterhead else None,
            title=settings.title.in_(language) or self._pick("Perbandingan daerah", "Comparison of districts"),
            district=self._units(),
            code="",
            year=self._years(),
            eyebrow=self._eyebrow(),
            status=status_text(self._shown),
            standing=standing_text(self._shown),
            fictional=any(place.unit.fictional for place in found.places),
            instrument=Instrument.of(framework, language),
            cover=verdict.cover(),
            cover_note=verdict.cover_note(),
            finding=verdict.finding(),
            headline=verdict.headline(),
            headline_note=verdict.headline_note(),
            lead=tuple(verdict.lead()),
            chart_title=verdict.chart_title(),
            chart_note=self._pick(
                "Titik: peringkat. Pita: rentangnya. Titik kosong: cakupan di bawah 60 %, belum dapat disimpulkan.",
                "Dot: rank. Band: its interval. Hollow: coverage below 60%, no conclusion yet.",
            ),
            chart=verdict.chart(words),
            blocks=tuple(block for block in (verdict.certain(), verdict.moving()) if block.entries),
            advice=verdict.advice(),
            ranking_title=self._pick(
                f"Peringkat {self._shown.count(len(found.places))} daerah dengan rentangnya",
                f"Ranks of {self._shown.count(len(found.places))} districts with their intervals",
            ),
            ranking_note=tables.ranking_note(),
            relative=found.relative is not None,
            last_rank=self._shown.count(tables.last_rank),
            heat_legend=legend(theme),
            heat_groups=tables.heat_groups(),
            ranking=tables.ranking(),
            spreads_title=tables.spreads_title(),
            spreads_note=tables.spreads_note(),
            peer_names=tables.peer_names(),
            spreads=tables.spreads(),
            peers_title=peers.title(),
            peers_note=peers.note(),
            peers=peers.rows(),
            gaps_title=peers.gaps_title(),
            gaps_note=peers.gaps_note(),
            gaps=peers.gaps(),
            learning_title=self._pick(
                "Tiap daerah dan dari siapa ia dapat belajar", "Each district and whom to learn from"
            ),
            learning_note=peers.learning_note(),
            learning=peers.learning(),
            shifts_title=method.shifts_title(),
            shifts_note=method.shifts_note(),
            shifts=method.shifts(theme.base),
            changes=tuple(block for block in (method.changes(), method.judged()) if block.entries),
            method=method.paragraphs(),
            set_aside_title=self._pick(
                f"Yang disisihkan ({len(self._set_aside)})", f"Set aside ({len(self._set_aside)})"
            ),
            set_aside_note=method.set_aside_note(),
            set_aside=method.set_aside(),
            settings=method.settings(),
            words=words,
            program=f"readiness {__version__}",
        )

    def _units(self) -> str:
        """How many units of which kinds."""
        kinds = Counter(place.unit.subject.kind for place in self._found.places)
        count = self._shown.count
        if kinds and set(kinds) <= {"kabupaten", "kota"}:
            names = {
                "kabupaten": ("kabupaten", "regency", "regencies"),
                "kota": ("kota", "city", "cities"),
            }
            parts = [
                f"{count(kinds[kind])} {self._pick(own, one if kinds[kind] == 1 else many)}"
                for kind, (own, one, many) in names.items()
                if kinds[kind]
            ]
            return self._pick(" dan ", " and ").join(parts)
        total = len(self._found.places)
        return self._pick(f"{count(total)} daerah", f"{count(total)} unit{'s' if total != 1 else ''}")

    def _years(self) -> str:
        years = sorted({place.unit.year for place in self._found.places if place.unit.year is not None})
        if not years:
            return ""
        return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"

    def _eyebrow(self) -> str:
        parts = [self._pick("Peringkat dengan rentangnya", "Ranks with their intervals"), self._years()]
        if any(place.unit.fictional for place in self._found.places):
            parts.append(self._pick("data rekaan", "fictional data"))
        return " · ".join(part for part in parts if part)
