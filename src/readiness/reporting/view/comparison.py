"""From a comparison of many units to texts and pictures ready to print: cover and verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from markupsafe import Markup

from readiness import __version__, i18n
from readiness.comparison.compare import Comparison, Place
from readiness.domain.framework import Framework
from readiness.reporting.charts.heat import legend
from readiness.reporting.charts.ranking import Dot, Ranked, RankLabels, dot_cover, interval_chart
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.words import interval_text, peer_name
from readiness.reporting.view.comparison_method import ComparisonMethod
from readiness.reporting.view.comparison_model import ComparisonBlock, ComparisonView
from readiness.reporting.view.comparison_peers import ComparisonPeers
from readiness.reporting.view.comparison_tables import ComparisonTables
from readiness.reporting.view.model import Instrument, Letterhead
from readiness.reporting.wording.comparison import standing_text, status_text, varied_text
from readiness.reporting.wording.fixed import fixed_words
from readiness.settings import Settings

CHART_ROWS = 16
"""Units on the picture of the first page."""
NAMED = 5
"""Names in a sentence; more are counted."""
STEMS = 6
"""Units whose names fit on the cover."""
QUARTERS = 8
"""Units from which on quarters of the ranking say anything."""


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
        self._ranked = [place for place in found.places if place.rank is not None]
        hues = (settings.theme.hue(position) for position in range(len(found.peers)))
        self._colors = dict(zip(found.peers, hues, strict=True))

    def _pick(self, indonesian: str, english: str) -> str:
        return self._shown.pick(indonesian, english)

    def view(self) -> ComparisonView:
        """The whole."""
        found, language, settings = self._found, self._language, self._settings
        theme = settings.theme
        words = fixed_words(language, settings.words)
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
            instrument=_instrument(framework, language),
            cover=self._cover(),
            cover_note=self._pick(
                "Setiap titik satu daerah di atas indeksnya; titik kosong: cakupan di bawah 60 %.",
                "Each dot is one district above its index; hollow: coverage below 60%.",
            ),
            finding=self._finding(),
            headline=self._headline(),
            headline_note=self._headline_note(),
            lead=tuple(self._lead()),
            chart_title=self._chart_title(),
            chart_note=self._pick(
                "Titik: peringkat. Pita: rentangnya. Titik kosong: cakupan di bawah 60 %, belum dapat disimpulkan.",
                "Dot: rank. Band: its interval. Hollow: coverage below 60%, no conclusion yet.",
            ),
            chart=self._chart(words),
            blocks=tuple(block for block in (self._certain(), self._moving()) if block.entries),
            advice=self._advice(),
            ranking_title=self._pick(
                f"Peringkat {self._shown.count(len(found.places))} daerah dengan rentangnya",
                f"Ranks of {self._shown.count(len(found.places))} districts with their intervals",
            ),
            ranking_note=tables.ranking_note(),
            relative=found.relative is not None,
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
        if set(kinds) <= {"kabupaten", "kota"}:
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

    def _finding(self) -> str:
        if not self._ranked:
            return self._pick("Belum ada daerah yang dapat diperingkat", "No district can be ranked yet")
        first, name = self._ranked[0], self._shown.name(self._ranked[0])
        if len(self._ranked) == 1:
            return self._pick(f"Hanya {name} yang dapat diperingkat", f"Only {name} can be ranked")
        ahead = [place for place in self._ranked if place.rank_low == 1]
        if not self._found.settings.draws:
            return self._pick(
                f"{name} di urutan pertama; seberapa pasti, belum dihitung",
                f"{name} is first; how surely was not computed",
            )
        if len(ahead) > 1:
            return self._pick(
                f"{self._shown.count(len(ahead))} daerah dapat menempati peringkat pertama; yang mana, bergantung pada "
                f"{self._varied}",
                f"{self._shown.count(len(ahead))} districts may hold the first rank; which one hangs on {self._varied}",
            )
        if not self._shown.concluded(first):
            return self._pick(
                f"{name} di urutan pertama, tetapi jawabannya belum cukup untuk disimpulkan",
                f"{name} is first, but too little is answered for a conclusion",
            )
        return self._pick(
            f"{name} berada di depan, dan itu tidak bergantung pada {self._varied}",
            f"{name} is ahead, and that does not hang on {self._varied}",
        )

    def _headline(self) -> str:
        pairs, apart = self._found.pairs, self._found.apart
        if not pairs or not self._found.settings.draws:
            return "–"
        return self._pick(f"{100 * apart // pairs} %", f"{100 * apart // pairs}%")

    def _headline_note(self) -> str:
        if not self._found.settings.draws:
            return self._pick("tanpa rentang peringkat (0 pengambilan)", "no rank intervals (0 draws)")
        return self._pick(
            f"pasangan daerah yang urutannya tidak bergantung pada {self._varied}",
            f"of the pairs of districts have an order that does not hang on {self._varied}",
        )

    def _lead(self) -> list[str]:
        found, shown = self._found, self._shown
        told = []
        spread = found.spreads[0]
        known = [(place.unit.index, place) for place in found.places if place.unit.index is not None]
        # Nobody is called the last because of questions that are still open.
        sure = [(index, place) for index, place in known if shown.concluded(place)]
        if spread is not None and len(sure) > 1:
            least, most = (end(sure, key=lambda pair: pair[0]) for end in (min, max))
            ends = (shown.value(least[0]), shown.name(least[1]), shown.value(most[0]), shown.name(most[1]))
            told.append(
                self._pick(
                    "Indeks terentang dari {} ({}) sampai {} ({}).", "The index runs from {} ({}) to {} ({})."
                ).format(*ends)
            )
            if len(known) >= QUARTERS:
                middle = (shown.value(spread.median), shown.value(spread.lower), shown.value(spread.upper))
                told.append(
                    self._pick(
                        "Mediannya {}; separuh daerah berada di antara {} dan {}.",
                        "Its median is {}; half of the districts lie between {} and {}.",
                    ).format(*middle)
                )
        ahead = [shown.name(place) for place in self._ranked if place.rank_low == 1]
        if found.settings.draws and len(ahead) > 1:
            told.append(
                self._pick("Yang dapat menjadi pertama: ", "Those that may be first: ") + self._names(ahead) + "."
            )
        few = sum(not shown.concluded(place) for place in found.places)
        if few:
            told.append(
                self._pick(
                    f"Pada {shown.count(few)} daerah cakupan jawabannya di bawah 60 %: nilainya belum dapat disimpulkan.",
                    f"For {shown.count(few)} of them coverage is below 60%: no conclusion yet.",
                )
            )
        return told

    def _names(self, names: Sequence[str]) -> str:
        kept = list(names[:NAMED])
        more = len(names) - len(kept)
        if more:
            kept.append(self._pick(f"dan {more} daerah lain", f"and {more} more"))
        return ", ".join(kept)

    def _chart_title(self) -> str:
        count = len(self._ranked)
        if count <= CHART_ROWS:
            return self._pick("Peringkat dan rentangnya", "Ranks and their intervals")
        return self._pick(
            f"{CHART_ROWS} teratas dari {self._shown.count(count)}",
            f"The first {CHART_ROWS} of {self._shown.count(count)}",
        )

    def _chart(self, words: dict[str, str]) -> Markup:
        labels = RankLabels(words["rank"], words["index"], words["rank_interval"])
        rows = [self._row(place) for place in self._ranked[:CHART_ROWS]]
        return interval_chart(rows, labels, self._settings.theme, self._chart_title())

    def _row(self, place: Place) -> Ranked:
        rank = place.rank or 0
        return Ranked(
            self._shown.name(place),
            rank,
            place.rank_low or rank,
            place.rank_high or rank,
            self._shown.value(place.unit.index),
            interval_text(place.rank_low, place.rank_high),
            self._color(place),
            self._shown.concluded(place),
        )

    def _color(self, place: Place) -> str:
        return self._colors[place.standing.group]

    def _certain(self) -> ComparisonBlock:
        """How much of the ranking is real."""
        ranked, count = self._ranked, self._shown.count
        if not self._found.settings.draws or len(ranked) < 2:
            return ComparisonBlock("", "", ())
        widths = [(place.rank_high or 0) - (place.rank_low or 0) + 1 for place in ranked]
        entries = [
            (
                self._pick("daerah yang rentangnya hanya satu peringkat", "districts whose interval is a single rank"),
                count(widths.count(1)),
            ),
            (
                self._pick("lebar rentang (median), dalam peringkat", "width of an interval (median), in ranks"),
                f"{median(widths):.0f}",
            ),
        ]
        if len(ranked) >= QUARTERS:
            last = len(ranked)
            top = sum(((place.rank_high or 0) - 1) * 4 // last == 0 for place in ranked)
            bottom = sum(((place.rank_low or 0) - 1) * 4 // last == 3 for place in ranked)
            entries += [
                (self._pick("pasti di seperempat teratas", "surely in the first quarter"), count(top)),
                (self._pick("pasti di seperempat terbawah", "surely in the last quarter"), count(bottom)),
            ]
        return ComparisonBlock(self._pick("Yang dapat dipegang", "What can be relied on"), "", tuple(entries))

    def _moving(self) -> ComparisonBlock:
        """The weights that move ranks most."""
        titles = self._shown.titles()
        moving = [shift for shift in self._found.shifts[:4] if shift.greatest]
        return ComparisonBlock(
            self._pick("Bobot yang paling menggeser peringkat", "Weights that move ranks most"),
            self._pick("Rata-rata pergeseran dalam tempat.", "Mean number of places moved."),
            tuple((titles[shift.node], i18n.number(f"{shift.mean:.2f}", self._language)) for shift in moving),
        )

    def _advice(self) -> str:
        if len(self._ranked) < 2:
            return self._pick("Tambahkan penilaian daerah lain.", "Add assessments of other districts.")
        if not self._found.settings.draws:
            return self._pick(
                "Hitung rentangnya lebih dahulu (--draws 1000); tanpa itu selisih kecil tidak dapat ditafsirkan.",
                "Compute the intervals first (--draws 1000); without them small differences cannot be read.",
            )
        return self._pick(
            "Bedakan dua daerah hanya bila rentang peringkatnya terpisah. Untuk penghargaan atau anggaran, gunakan kelompok "
            "yang batasnya jatuh di antara rentang, bukan nomor peringkat. Rentang ini tidak memperhitungkan jawaban yang keliru.",
            "Tell two districts apart only where their intervals do not touch. For awards or budgets use groups whose borders "
            "fall between intervals, not rank numbers. The intervals say nothing of wrong answers.",
        )

    def _cover(self) -> Markup:
        found, shown = self._found, self._shown
        few = len(self._ranked) <= STEMS
        dots = [
            Dot(
                float(place.unit.index),
                self._color(place),
                shown.concluded(place),
                f"{shown.name(place)}  {shown.value(place.unit.index)}" if few else "",
            )
            for place in found.places
            if place.unit.index is not None
        ]
        framework = found.framework
        bands = [(float(band.low), band.label.in_(self._language)) for band in framework.root.bands]
        names = [(peer_name(found.peers_by, name, self._language), color) for name, color in self._colors.items()]
        return dot_cover(
            dots,
            (float(framework.scale.low), float(framework.scale.high)),
            bands,
            names if 1 < len(names) <= len(self._settings.theme.hues) else (),
            self._settings.theme,
            self._pick("Indeks semua daerah", "The index of every district"),
            self._pick(",", "."),
        )


def _instrument(framework: Framework, language: str) -> Instrument:
    return Instrument(
        str(framework.id),
        framework.title.in_(language) or str(framework.id),
        framework.version,
        framework.digest,
        framework.official,
        framework.note.in_(language),
        tuple(f"{source.file} ({source.digest})" for source in framework.wording),
    )
