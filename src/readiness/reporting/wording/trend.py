"""Sentences of a trend: what changed inside one instrument, and what must not be concluded across a break."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from readiness.domain.trend import Break, BreakReason, Change, GroupChange, Point, Segment, Trend, extremes
from readiness.reporting.wording.breaks import BreakWords
from readiness.reporting.wording.trend_numbers import change_range, shown, signed_text, size_text
from readiness.reporting.wording.values import capital, track_text

_COUNTED = {
    "id": ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"),
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}


class TrendWords(BreakWords):
    """Puts one trend into words."""

    def __init__(self, trend: Trend, language: str) -> None:
        super().__init__(language)
        self._trend = trend

    def _value(self, point: Point) -> str:
        return shown(point.score.exact, point.framework, self._language)

    def _certain(self, point: Point) -> bool:
        """Whether there is a single number to speak of."""
        return point.concluded and point.score.exists

    def title(self) -> str:
        """The finding as a sentence."""
        last = self._trend.segments[-1]
        if len(last.points) > 1:
            return self._title_of(last)
        if not self._trend.breaks:
            return self._title_of_one(last.last)
        gap = self._trend.breaks[-1]
        if gap.overlapping:
            count = len({str(segment.framework.id) for segment in self._trend.segments})
            return self._pick(
                f"Dinilai dengan {self._count(count)} instrumen yang tidak dapat dibandingkan satu sama lain",
                f"Assessed with {self._count(count)} instruments that cannot be compared with each other",
            )
        before, after = gap.before.last, gap.after.first
        version = gap.reason is BreakReason.VERSION
        if self._certain(before) and self._certain(after):
            one, other = self._value(before), self._value(after)
            if version:
                return self._pick(
                    f"Versi instrumen berubah pada {gap.year}: {one} dan {other} tidak dapat dibandingkan langsung",
                    f"The instrument's version changed in {gap.year}: {one} and {other} do not compare directly",
                )
            return self._pick(
                f"Instrumen berganti pada {gap.year}: {one} dan {other} tidak dapat dibandingkan",
                f"The instrument changed in {gap.year}: {one} and {other} cannot be compared",
            )
        what = self._pick("Versi instrumen berubah", "The instrument's version changed")
        if not version:
            what = self._pick("Instrumen berganti", "The instrument changed")
        return self._pick(
            f"{what} pada {gap.year}; nilai sebelum dan sesudahnya tidak dapat dibandingkan",
            f"{what} in {gap.year}; values before and after it cannot be compared",
        )

    def _title_of(self, segment: Segment) -> str:
        """What became of the index inside the last segment."""
        change = segment.overall
        span = self._since(segment)
        what = self._pick("Nilai", "The index")
        if any(gap.overlapping for gap in self._trend.breaks):
            name = self.name(segment.framework)
            what = self._pick(f"Nilai {name}", f"The index of {name}")
        if change is None or (change.exact is None and not change.certain):
            subject = what[:1].lower() + what[1:]
            return self._pick(
                f"Arah perubahan {subject} {span} belum dapat disimpulkan",
                f"No conclusion can be drawn yet on how {subject} changed {span}",
            )
        if change.certain and change.low == 0:
            return f"{what} {self._pick('tetap', 'stayed at')} {self._value(segment.last)} {span}"
        if change.certain:
            verb = self._pick("naik", "rose by") if change.low > 0 else self._pick("turun", "fell by")
            return f"{what} {verb} {self._sizes(change, segment)} {span}"
        assert change.exact is not None
        verb = self._pick("tampak tetap", "seems not to have changed")
        if change.exact > 0:
            verb = self._pick("tampak naik", "seems to have risen by")
        elif change.exact < 0:
            verb = self._pick("tampak turun", "seems to have fallen by")
        if change.exact != 0:
            verb += f" {size_text(change.exact, segment.framework, self._language)}"
        return f"{what} {verb} {span}, {self._pick('tetapi itu belum pasti', 'which is not certain')}"

    def _sizes(self, change: Change, segment: Segment) -> str:
        """How large a change of certain direction is, at least and at most: one number alone would often say too much."""
        ends = sorted((change.low, change.high), key=lambda end: max(end, -end))
        least, most = (size_text(end, segment.framework, self._language) for end in ends)
        return self._pick(f"{least} sampai {most}", f"{least} to {most}") if least != most else least

    def _since(self, segment: Segment) -> str:
        """Over how long: years, or since the instrument came."""
        years = segment.last.year - segment.first.year
        gap = next((gap for gap in self._trend.breaks if gap.after is segment), None)
        if gap is not None and not gap.overlapping and gap.reason is not BreakReason.VERSION:
            return self._pick(
                f"sejak instrumen berganti pada {segment.first.year}",
                f"since the instrument changed in {segment.first.year}",
            )
        return self._pick(
            f"dalam {self._count(years)} tahun", f"in {self._count(years)} year{'' if years == 1 else 's'}"
        )

    def _title_of_one(self, point: Point) -> str:
        if not point.score.exists:
            return self._pick(f"Tidak ada nilai pada {point.year}", f"There is no value in {point.year}")
        if not point.concluded:
            return self._pick(
                f"Baru satu tahun dinilai, dan nilai {point.year} belum dapat disimpulkan",
                f"Only one year is assessed, and {point.year} allows no conclusion yet",
            )
        return self._pick(
            f"Baru satu tahun dinilai: {self._value(point)} pada {point.year}",
            f"Only one year is assessed: {self._value(point)} in {point.year}",
        )

    def _count(self, number: int) -> str:
        words = _COUNTED[self._language]
        return words[number] if number < len(words) else str(number)

    def lead(self) -> tuple[str, ...]:
        """What the title means, in a few sentences."""
        last = self._trend.segments[-1]
        found = []
        if len(last.points) > 1:
            found += self._movement(last)
            if (mixed := self._mixed(last)) is not None:
                found.append(mixed)
        if self._trend.breaks:
            found.append(self._across(self._trend.breaks[-1]))
        if len(last.points) == 1:
            found.append(self._one_year(last))
        return tuple(found)

    def _one_year(self, segment: Segment) -> str:
        """Why there is no change to speak of yet."""
        name = self.name(segment.framework)
        if len([other for other in self._trend.segments if self.name(other.framework) == name]) > 1:
            name = self._pick(f"isi {name} yang sekarang", f"the present contents of {name}")
        return self._pick(
            f"Dengan {name} baru ada satu tahun; perubahannya dapat dihitung sesudah penilaian berikutnya.",
            f"There is only one year with {name}; its change can be computed after the next assessment.",
        )

    def _movement(self, segment: Segment) -> list[str]:
        """From which value to which, how certain that is, and what it means for the band."""
        first, last, change = segment.first, segment.last, segment.overall
        if change is None:
            years = [str(point.year) for point in (first, last) if not point.score.exists]
            return [
                self._pick(
                    f"Tidak ada nilai pada {' dan '.join(years)}, karena tidak ada kriteria yang berlaku.",
                    f"There is no value in {' and '.join(years)}, because no criterion applies.",
                )
            ]
        bounds = self._pick(
            *(change_range(change, segment.framework, self._language, f" {w} ") for w in ("sampai", "to"))
        )
        if change.exact is None:
            years = [str(point.year) for point in (first, last) if not point.concluded]
            return [
                self._pick(
                    f"Jawaban {' dan '.join(years)} masih terlalu sedikit untuk satu angka. Menurut apa yang belum masuk, "
                    f"perubahannya {bounds}.",
                    f"The answers of {' and '.join(years)} are too few for a single number. Depending on what is missing, "
                    f"the change is {bounds}.",
                )
            ]
        if change.exact == 0:
            sentence = self._pick(
                f"Indeks {self._value(last)} sama pada {first.year} dan {last.year}.",
                f"The index is {self._value(last)} in {first.year} and in {last.year}.",
            )
        else:
            verb = self._pick("naik", "rose") if change.exact > 0 else self._pick("turun", "fell")
            sentence = self._pick(
                f"indeks {verb} dari {self._value(first)} pada {first.year} menjadi {self._value(last)} pada {last.year}.",
                f"the index {verb} from {self._value(first)} in {first.year} to {self._value(last)} in {last.year}.",
            )
            known = self._pick("menurut jawaban yang ada, ", "by the answers given, ")
            sentence = capital(sentence if change.settled else known + sentence)
        found = [sentence, self._bands(first, last)]
        if not change.settled and change.certain:
            found.append(
                self._pick(
                    f"Arah ini pasti: apa pun jawaban yang belum masuk, perubahannya {bounds}.",
                    f"The direction is certain: whatever the missing answers, the change is {bounds}.",
                )
            )
        elif not change.settled:
            found.append(
                self._pick(
                    f"Arah ini belum pasti: menurut jawaban yang belum masuk, perubahannya {bounds}.",
                    f"The direction is not certain: depending on the missing answers, the change is {bounds}.",
                )
            )
        return [text for text in found if text]

    def _bands(self, first: Point, last: Point) -> str:
        """Whether the band changed; only where both are certain."""
        if first.band is None or last.band is None or len(first.bands) != 1 or len(last.bands) != 1:
            return ""
        one, other = (point.band.label.in_(self._language) for point in (first, last) if point.band is not None)
        if first.band.id == last.band.id:
            return self._pick(f"Predikatnya tetap {other}.", f"The band is still {other}.")
        return self._pick(
            f"Predikatnya berubah dari {one} menjadi {other}.", f"The band changed from {one} to {other}."
        )

    def _mixed(self, segment: Segment) -> str | None:
        """Where one year was judged by the district and another by assessors, part of a change is theirs."""
        computed = [point for point in segment.computed if point.sources]
        if all(one.sources[0] is other.sources[0] for one, other in pairwise(computed)):
            return None
        listed = "; ".join(f"{point.year} {track_text(point.sources[0], self._language)}" for point in computed)
        return self._pick(
            f"Penilainya berganti ({listed}); sebagian perubahan dapat berasal dari situ.",
            f"The judges changed ({listed}); part of the change may come from that.",
        )

    def _across(self, gap: Break) -> str:
        """What must not be concluded from the two values beside a break."""
        one, other = self.name(gap.before.framework), self.name(gap.after.framework)
        if gap.reason is BreakReason.SUPERSEDED and not gap.overlapping:
            what = self._pick(f"{other} menggantikan {one}.", f"{other} took the place of {one}.")
        elif gap.reason is BreakReason.VERSION:
            what = self._pick(f"{one} diubah menjadi {other}.", f"{one} became {other}.")
            if one == other:
                what = self._pick(f"Isi {one} diubah.", f"The contents of {one} were changed.")
        else:
            what = self._pick(
                f"{one} dan {other} adalah instrumen yang berbeda.", f"{one} and {other} are different instruments."
            )
        before, after = gap.before.last, gap.after.last if gap.overlapping else gap.after.first
        if not self._certain(before) or not self._certain(after):
            return what
        values = self._pick(
            f"{self._value(before)} ({before.year}) dan {self._value(after)} ({after.year})",
            f"{self._value(before)} ({before.year}) and {self._value(after)} ({after.year})",
        )
        return what + self._pick(
            f" Selisih antara {values} bukan kenaikan atau penurunan.",
            f" The difference between {values} is neither a rise nor a fall.",
        )

    def groups_sentence(self, segment: Segment) -> str:
        """Which groups rose and which fell most."""
        rose, fell = extremes(segment.groups)
        tiers = segment.framework.tiers
        tops = {group.depth for group in (*rose, *fell)} == {1}
        tier_id, tier_en = (
            (tiers[0].label.in_(language).lower() if tiers and tops else word)
            for language, word in (("id", "kelompok"), ("en", "group"))
        )
        parts = [
            self._most(groups, segment, *words)
            for groups, words in (
                (rose, (f"{tier_id} dengan kenaikan terbesar:", f"largest rise by {tier_en}:")),
                (fell, (f"{tier_id} dengan penurunan terbesar:", f"largest fall by {tier_en}:")),
            )
            if groups
        ]
        if parts:
            return f"{capital('; '.join(parts))}."
        if segment.groups and all(group.change is not None and group.change.exact == 0 for group in segment.groups):
            return self._pick("Tidak ada kelompok yang naik atau turun.", "No group rose or fell.")
        return ""

    def _most(self, groups: Sequence[GroupChange], segment: Segment, indonesian: str, english: str) -> str:
        change = groups[0].change
        assert change is not None
        assert change.exact is not None
        names = [self.group_name(group) for group in groups]
        joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {self._pick('dan', 'and')} {names[-1]}"
        size = signed_text(change.exact, segment.framework, self._language)
        if len(groups) == 1 and not change.settled:
            unsure = "" if change.certain else self._pick("belum pasti, ", "not certain, ")
            between = self._pick("sampai", "to")
            bounds = change_range(change, segment.framework, self._language, f" {between} ")
            size = f"{size}; {unsure}{self._pick('batas', 'bounds')} {bounds}"
        return f"{self._pick(indonesian, english)} {joined} ({size})"

    def group_name(self, group: GroupChange) -> str:
        """A group's title, else its id."""
        return group.scores[-1].group.title.in_(self._language) or group.id

    def band_text(self, point: Point) -> str:
        """The band of a year, and whether open answers can still change it."""
        if not point.score.exists:
            return "–"
        if not point.concluded:
            return self._pick("belum dapat disimpulkan", "no conclusion yet")
        if point.band is None:
            return "–"
        label = point.band.label.in_(self._language)
        return label if len(point.bands) == 1 else self._pick(f"{label}, belum pasti", f"{label}, not certain")

    def source_text(self, point: Point) -> str:
        """Who gave the answers that count; most of them first."""
        if point.stated:
            return self._pick("dinyatakan, tidak dihitung", "stated, not computed")
        sources = point.sources
        if not sources:
            return "–"
        name = track_text(sources[0], self._language)
        return name if len(sources) == 1 else self._pick(f"terutama {name}", f"mostly {name}")
