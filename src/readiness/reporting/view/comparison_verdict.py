"""The verdict of a comparison: who is ahead, how surely, and what the ranking can be used for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from markupsafe import Markup

from readiness import i18n
from readiness.comparison.compare import Place
from readiness.domain.numbers import Number
from readiness.reporting.charts.ranking import Dot, Ranked, RankLabels, dot_cover, dots_fit, interval_chart
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.words import interval_text, peer_name
from readiness.reporting.view.comparison_model import ComparisonBlock
from readiness.theme import Theme

CHART_ROWS = 16
"""Units on the picture of the first page."""
NAMED = 5
"""Names in a sentence; more are counted."""
STEMS = 6
"""Units whose names fit on the cover."""
QUARTERS = 8
"""Units from which on quarters of the ranking say anything."""


class ComparisonVerdict:
    """One comparison in sentences and pictures; ``varied`` is what the draws varied."""

    def __init__(self, shown: Shown, colors: Mapping[str, str], theme: Theme, varied: str) -> None:
        self._shown, self._found, self._language = shown, shown.found, shown.language
        self._colors, self._theme, self._varied = colors, theme, varied
        self._ranked = [place for place in self._found.places if place.rank is not None]

    def _pick(self, indonesian: str, english: str) -> str:
        return self._shown.pick(indonesian, english)

    def finding(self) -> str:
        """The title: who is ahead, and whether that is real."""
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
        # An interval of less than all draws leaves some in which another unit is first.
        almost = self._found.settings.interval < 100
        return self._pick(
            f"{name} berada di depan, dan itu {'hampir ' if almost else ''}tidak bergantung pada {self._varied}",
            f"{name} is ahead, and that {'hardly hangs' if almost else 'does not hang'} on {self._varied}",
        )

    def headline(self) -> str:
        """The large figure: the share of pairs that can be told apart."""
        pairs, apart = self._found.pairs, self._found.apart
        if not pairs or not self._found.settings.draws:
            return "–"
        return self._pick(f"{100 * apart // pairs} %", f"{100 * apart // pairs}%")

    def headline_note(self) -> str:
        """What the large figure is."""
        if not self._found.settings.draws:
            return self._pick("tanpa rentang peringkat (0 pengambilan)", "no rank intervals (0 draws)")
        if not self._found.pairs:
            return self._pick("tidak ada pasangan yang peringkatnya berbeda", "no pair has different ranks")
        return self._pick(
            f"pasangan daerah yang urutannya tidak bergantung pada {self._varied}",
            f"of the pairs of districts have an order that does not hang on {self._varied}",
        )

    def lead(self) -> list[str]:
        """The sentences beside it."""
        found, shown = self._found, self._shown
        told = []
        spread = found.spreads[0]
        known = [(place.unit.index, place) for place in found.places if place.unit.index is not None]
        # Nobody is called the last because of questions that are still open.
        sure = [(index, place) for index, place in known if shown.concluded(place)]
        if spread is not None and len(sure) > 1:
            least, most = (end(sure, key=lambda pair: pair[0]) for end in (min, max))
            if most[0] > least[0]:
                told.append(self._ends(least, most))
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
        few = sum(not shown.concluded(place) for _, place in known)
        if few:
            told.append(
                self._pick(
                    f"Pada {shown.count(few)} daerah cakupan jawabannya di bawah 60 %: nilainya belum dapat disimpulkan.",
                    f"For {shown.count(few)} of them coverage is below 60%: no conclusion yet.",
                )
            )
        return told

    def _ends(self, least: tuple[Number, Place], most: tuple[Number, Place]) -> str:
        shown = self._shown
        ends = (shown.value(least[0]), shown.name(least[1]), shown.value(most[0]), shown.name(most[1]))
        return self._pick(
            "Indeks terentang dari {} ({}) sampai {} ({}).", "The index runs from {} ({}) to {} ({})."
        ).format(*ends)

    def _names(self, names: Sequence[str]) -> str:
        kept = list(names[:NAMED])
        more = len(names) - len(kept)
        if more:
            kept.append(self._pick(f"dan {more} daerah lain", f"and {more} more"))
        return ", ".join(kept)

    def chart_title(self) -> str:
        """The heading of the picture of ranks."""
        count = len(self._ranked)
        if count <= CHART_ROWS:
            return self._pick("Peringkat dan rentangnya", "Ranks and their intervals")
        return self._pick(
            f"{CHART_ROWS} teratas dari {self._shown.count(count)}",
            f"The first {CHART_ROWS} of {self._shown.count(count)}",
        )

    def chart(self, words: Mapping[str, str]) -> Markup:
        """The first units with their rank intervals."""
        labels = RankLabels(
            words["rank"], words["index" if self._found.relative is None else "relative_index"], words["rank_interval"]
        )
        if not self._ranked:
            return Markup()
        rows = [self._row(place) for place in self._ranked[:CHART_ROWS]]
        return interval_chart(rows, labels, self._theme, self.chart_title())

    def _row(self, place: Place) -> Ranked:
        rank = place.rank or 0
        return Ranked(
            self._shown.name(place),
            rank,
            place.rank_low or rank,
            place.rank_high or rank,
            self._shown.index(place) if place.score is None else self._shown.value(place.score),
            interval_text(place.rank_low, place.rank_high),
            self._color(place),
            self._shown.concluded(place),
        )

    def _color(self, place: Place) -> str:
        return self._colors[place.standing.group]

    def certain(self) -> ComparisonBlock:
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

    def moving(self) -> ComparisonBlock:
        """The weights that move ranks most."""
        titles = self._shown.titles()
        moving = [shift for shift in self._found.shifts[:4] if shift.greatest]
        return ComparisonBlock(
            self._pick("Bobot yang paling menggeser peringkat", "Weights that move ranks most"),
            self._pick("Rata-rata pergeseran dalam tempat.", "Mean number of places moved."),
            tuple((titles[shift.node], i18n.number(f"{shift.mean:.2f}", self._language)) for shift in moving),
        )

    def advice(self) -> str:
        """What the ranking can be used for."""
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

    def cover_note(self) -> str:
        """How to read that picture."""
        if not dots_fit(self._dots(), self._span()):
            return self._pick(
                "Tinggi balok: banyaknya daerah di atas indeks itu.", "Height of a bar: how many districts lie there."
            )
        return self._pick(
            "Setiap titik satu daerah di atas indeksnya; titik kosong: cakupan di bawah 60 %.",
            "Each dot is one district above its index; hollow: coverage below 60%.",
        )

    def _span(self) -> tuple[float, float]:
        scale = self._found.framework.scale
        return float(scale.low), float(scale.high)

    def _dots(self) -> list[Dot]:
        shown, few = self._shown, len(self._ranked) <= STEMS
        return [
            Dot(
                float(place.unit.index),
                self._color(place),
                shown.concluded(place),
                f"{shown.index(place)}  {shown.short(place)}" if few else "",
            )
            for place in self._found.places
            if place.unit.index is not None
        ]

    def cover(self) -> Markup:
        """Every unit as a dot above its index."""
        found = self._found
        framework = found.framework
        bands = [(float(band.low), band.label.in_(self._language)) for band in framework.root.bands]
        names = [(peer_name(found.peers_by, name, self._language), color) for name, color in self._colors.items()]
        return dot_cover(
            self._dots(),
            self._span(),
            bands,
            names if 1 < len(names) <= len(self._theme.hues) else (),
            self._theme,
            self._pick("Indeks semua daerah", "The index of every district"),
            self._pick(",", "."),
        )
