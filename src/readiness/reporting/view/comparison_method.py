"""What a ranking hangs on, how it came about, and what was left out of it."""

from __future__ import annotations

from collections.abc import Sequence

from readiness.comparison.ranking import Ties
from readiness.i18n import number
from readiness.reporting.charts.ranking import bar_glyph
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.words import method_text, relative_text, show_plain
from readiness.reporting.view.comparison_model import ComparisonBlock, ShiftRow

MOST_SHIFTS = 12
MOST_ASIDE = 80
"""Rows that are printed; the attached JSON has all."""
CHANGES = 4


class ComparisonMethod:
    """One comparison as rows and sentences ready to print; ``varied`` is what the draws varied."""

    def __init__(self, shown: Shown, set_aside: Sequence[tuple[str, str]], varied: str) -> None:
        self._shown, self._found = shown, shown.found
        self._aside, self._varied = set_aside, varied

    def shifts_title(self) -> str:
        """The heading: the weight that moves the ranking most."""
        pick, titles = self._shown.pick, self._shown.titles()
        if not self._found.shifts or not self._found.shifts[0].greatest:
            return pick("Tidak ada bobot yang menggeser peringkat", "No weight moves the ranking")
        first = titles[self._found.shifts[0].node]
        return pick(f"Bobot {first} paling menggeser peringkat", f"The weight of {first} moves ranks most")

    def shifts_note(self) -> str:
        """What the numbers are."""
        pick = self._shown.pick
        spread = show_plain(self._found.settings.spread, self._shown.language)
        if not self._found.shifts:
            return pick("Tidak dihitung tanpa pengambilan.", "Not computed without draws.")
        return pick(
            f"Satu bobot saja dinaikkan dan diturunkan {spread} %: rata-rata tempat yang bergeser dan yang terjauh.",
            f"One weight alone is made {spread}% higher and lower: mean number of places moved, and the farthest.",
        )

    def shifts(self, color: str) -> tuple[ShiftRow, ...]:
        """The weights that move ranks, the most first."""
        shown = self._shown
        titles = shown.titles()
        groups = {str(group.id) for group in self._found.groups}
        moving = [shift for shift in self._found.shifts[:MOST_SHIFTS] if shift.greatest]
        most = max((shift.mean for shift in moving), default=1)
        kinds = (shown.pick("kelompok", "group"), shown.pick("kriteria", "criterion"))
        return tuple(
            ShiftRow(
                title=titles[shift.node],
                kind=kinds[0] if shift.node in groups else kinds[1],
                picture=bar_glyph(shift.mean / most, color),
                mean=number(f"{shift.mean:.2f}", shown.language),
                greatest=shown.count(shift.greatest),
            )
            for shift in moving
        )

    def changes(self) -> ComparisonBlock:
        """What changed since the earlier results."""
        shown, pick = self._shown, self._shown.pick
        with_change = [
            (place.change, place) for place in self._found.places if place.change is not None and shown.concluded(place)
        ]
        broken = sum(place.unit.earlier is not None and place.unit.earlier.broken for place in self._found.places)
        entries: list[tuple[str, str]] = []
        if with_change:
            up = sum(change > 0 for change, _ in with_change)
            down = sum(change < 0 for change, _ in with_change)
            entries += [
                (pick("naik", "up"), shown.count(up)),
                (pick("turun", "down"), shown.count(down)),
            ]
            risers = sorted((pair for pair in with_change if pair[0] > 0), key=lambda pair: -pair[0])[:CHANGES]
            entries += [(shown.name(place), shown.signed(change)) for change, place in risers]
        if broken:
            entries.append(
                (
                    pick("jeda: instrumen lain, tidak dibandingkan", "break: another instrument, not compared"),
                    shown.count(broken),
                )
            )
        return ComparisonBlock(
            pick("Perubahan sejak hasil sebelumnya", "Change since the earlier result"),
            pick(
                "Hanya di dalam satu instrumen; yang naik terbanyak disebut.",
                "Within one instrument only; the largest rises are named.",
            ),
            tuple(entries),
        )

    def judged(self) -> ComparisonBlock:
        """The districts' own values against those of assessors."""
        shown, pick = self._shown, self._shown.pick
        pairs = [
            (place.unit.claimed - place.unit.found, place)
            for place in self._found.places
            if place.unit.claimed is not None and place.unit.found is not None
        ]
        if not pairs:
            return ComparisonBlock("", "", ())
        mean = sum(float(apart) for apart, _ in pairs) / len(pairs)
        over = sorted((pair for pair in pairs if pair[0] > 0), key=lambda pair: -pair[0])[:CHANGES]
        return ComparisonBlock(
            pick("Nilai mandiri terhadap asesor", "Self value against assessor"),
            pick(
                "Selisih indeks; yang paling tinggi menilai diri disebut.",
                "Difference of the index; the largest are named.",
            ),
            (
                (pick("daerah dengan kedua nilai", "districts with both"), shown.count(len(pairs))),
                (pick("selisih rata-rata", "mean difference"), shown.signed(mean)),
                *((shown.name(place), shown.signed(apart)) for apart, place in over),
            ),
        )

    def paragraphs(self) -> tuple[tuple[str, str], ...]:
        """How everything came about: (heading, text); some texts need no heading."""
        pick, found = self._shown.pick, self._found
        told = [("", method_text(found.settings, self._shown.language))]
        if found.settings.draws:
            told.append(
                (
                    pick("Pasangan yang dapat dibedakan", "Pairs that can be told apart"),
                    pick(
                        f"{self._shown.count(found.apart)} dari {self._shown.count(found.pairs)} pasangan daerah yang "
                        f"peringkatnya berbeda memiliki rentang yang tidak bersinggungan. Hanya di sana urutannya tidak "
                        f"bergantung pada {self._varied}.",
                        f"{self._shown.count(found.apart)} of {self._shown.count(found.pairs)} pairs of districts with "
                        f"different ranks have intervals that do not touch. Only there the order does not hang on "
                        f"{self._varied}.",
                    ),
                )
            )
        if found.relative is not None:
            told.append(("", relative_text(found.relative, self._shown.language)))
        told += [
            (
                pick("Kelompok sebanding", "Peers"),
                pick(
                    "Median dan yang terbaik dihitung di dalam kelompok. Contoh belajar mencapai sasaran dengan batas bawahnya.",
                    "Median and best are those of the group. Whoever is named as an example meets the target with its low end.",
                ),
            ),
            (
                pick("Cakupan", "Coverage"),
                pick(
                    "Bagian bobot yang jawabannya sudah pasti. Di bawah 60 % hanya batas indeks yang ditulis dan predikat "
                    "tidak diberikan; peringkatnya memakai aturan untuk jawaban yang hilang.",
                    "The share of weight whose answers are settled. Below 60% only the bounds of the index are given and no "
                    "band; the rank follows the rule for missing answers.",
                ),
            ),
        ]
        return tuple(told)

    def set_aside_note(self) -> str:
        """What the table is, or that there is none."""
        if not self._aside:
            return self._shown.pick("Tidak ada berkas atau baris yang disisihkan.", "No file or row was set aside.")
        told = self._shown.pick("Tidak dibandingkan, dengan sebabnya.", "Not compared, with the reason.")
        more = len(self._aside) - MOST_ASIDE
        if more > 0:
            told += self._shown.pick(
                f" {self._shown.count(more)} lagi tercantum pada comparison.json yang terlampir.",
                f" {self._shown.count(more)} more stand in the attached comparison.json.",
            )
        return told

    def set_aside(self) -> tuple[tuple[str, str], ...]:
        """Pairs of source and reason."""
        return tuple(self._aside[:MOST_ASIDE])

    def settings(self) -> tuple[tuple[str, str], ...]:
        """What the comparison can be repeated from: (name, value)."""
        pick, found, language = self._shown.pick, self._found, self._shown.language
        settings = found.settings
        ties = {Ties.MIN: "1 2 2 4", Ties.DENSE: "1 2 2 3"}
        on_shown = (settings.rank_on or found.framework.rank_on) == "shown"
        pairs = [
            (pick("Pengambilan acak", "Random draws"), self._shown.count(settings.draws)),
            (pick("Benih", "Seed"), str(settings.seed)),
            (pick("Lebar rentang", "Width of intervals"), _per_cent(settings.interval, language)),
            (pick("Simpangan bobot", "Spread of weights"), f"± {_per_cent(settings.spread, language)}"),
            (pick("Yang diubah-ubah", "Varied"), ", ".join(sorted(settings.sources)) or "–"),
            (pick("Nilai sama", "Ties"), ties[settings.ties]),
            (
                pick("Peringkat atas", "Ranks on"),
                pick("nilai tampil", "displayed values") if on_shown else pick("nilai utuh", "exact values"),
            ),
            (pick("Kelompok menurut", "Peers by"), found.peers_by),
        ]
        if found.relative is not None:
            relative = found.relative
            pairs.append(
                (
                    pick("Indeks relatif", "Relative index"),
                    f"{relative.normalisation}, {relative.aggregation}, {relative.threshold:g}",
                )
            )
        return tuple(pairs)


def _per_cent(value: float, language: str) -> str:
    text = show_plain(value, language)
    return f"{text} %" if language == "id" else f"{text}%"
