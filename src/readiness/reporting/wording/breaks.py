"""Sentences of a break between two instruments: what lies between them, and why nothing is compared across it."""

from __future__ import annotations

from readiness import i18n
from readiness.domain.framework import Framework
from readiness.domain.scoring.ranges import ranges
from readiness.domain.trend import Break, BreakReason, Segment
from readiness.reporting.wording.trend_numbers import instrument_name, shown
from readiness.reporting.wording.values import pick, show


class BreakWords:
    """Puts breaks into words."""

    def __init__(self, language: str) -> None:
        self._language = language

    def _pick(self, indonesian: str, english: str) -> str:
        return pick(self._language, indonesian, english)

    def name(self, framework: Framework) -> str:
        """The short name of an instrument with its version."""
        return instrument_name(framework, self._language)

    def break_line(self, gap: Break) -> str:
        """One line for the table: what lies between two segments."""
        one, other = self.name(gap.before.framework), self.name(gap.after.framework)
        if gap.reason is BreakReason.SUPERSEDED and not gap.overlapping:
            what = self._pick(f"{one} diganti {other}", f"{one} was superseded by {other}")
        elif gap.reason is BreakReason.VERSION and one != other:
            what = self._pick(
                f"versi kerangka berubah, {one} menjadi {other}", f"the framework's version changed, {one} to {other}"
            )
        elif gap.reason is BreakReason.VERSION:
            what = self._pick(f"isi kerangka {one} berubah", f"the contents of {one} changed")
        else:
            what = self._pick(f"instrumen lain, {one} lalu {other}", f"another instrument, {one} then {other}")
        return self._pick(
            f"jeda: {what}; nilainya tidak dapat dibandingkan", f"break: {what}; the values cannot be compared"
        )

    def break_words(self, gap: Break) -> tuple[str, ...]:
        """A few short lines for the picture."""
        first = self._pick("jeda", "break")
        if gap.reason is BreakReason.VERSION:
            return (first, *self._pick("versi|berubah", "other|version").split("|"))
        if gap.reason is BreakReason.SUPERSEDED and not gap.overlapping:
            return (first, *self._pick("instrumen|berganti", "instrument|replaced").split("|"))
        return (first, *self._pick("instrumen|lain", "another|instrument").split("|"))

    def why(self, gap: Break) -> str:
        """Why the values of two segments are not compared: what differs between their frameworks."""
        one, other = gap.before.framework, gap.after.framework
        names = self.name(one), self.name(other)
        counts = [self._shape(framework) for framework in (one, other)]
        found = []
        if counts[0] != counts[1]:
            found.append(
                self._pick(
                    f"{names[0]} menilai {counts[0]}, sedangkan {names[1]} menilai {counts[1]}.",
                    f"{names[0]} judges {counts[0]}, while {names[1]} judges {counts[1]}.",
                )
            )
        else:
            same = f"{names[0]} dan {names[1]} sama-sama", f"{names[0]} and {names[1]} both judge"
            if names[0] == names[1]:
                same = f"Sebelum dan sesudah jeda {names[0]}", f"Before and after the break {names[0]} judges"
            found.append(
                self._pick(
                    f"{same[0]} menilai {counts[0]}, tetapi isi, bobot, atau batas tingkatnya berbeda.",
                    f"{same[1]} {counts[0]}, but contents, weights or limits differ.",
                )
            )
        scales = [self._scale(segment) for segment in (gap.before, gap.after)]
        if scales[0] != scales[1]:
            found.append(
                self._pick(f"Skalanya {scales[0]} dan {scales[1]}.", f"Their scales are {scales[0]} and {scales[1]}.")
            )
        if (edge := self._edge(one, other)) is not None:
            found.append(edge)
        if gap.reason is BreakReason.VERSION:
            found.append(
                self._pick(
                    "Untuk membandingkan, nilai kedua tahun dengan versi yang sama.",
                    "To compare, assess both years with the same version.",
                )
            )
        return " ".join(found)

    def _shape(self, framework: Framework) -> str:
        criteria = len(list(framework.root.criteria()))
        tops = [group for depth, group in framework.root.groups() if depth == 1]
        words = self._pick(f"{criteria} kriteria", i18n.counted(criteria, "criterion", "criteria"))
        if not tops:
            return words
        tier = framework.tiers[0].label.in_("id").lower() if framework.tiers else "kelompok"
        return self._pick(
            f"{words} dalam {len(tops)} {tier}", f"{words} in {i18n.counted(len(tops), 'group', 'groups')}"
        )

    def _scale(self, segment: Segment) -> str:
        kind = next((p.scored.assessment.subject.kind for p in segment.points if p.scored is not None), "")
        span = ranges(segment.framework.root, kind)[str(segment.framework.root.id)]
        return f"{show(span.low, self._language)}–{show(span.high, self._language)}"

    def _edge(self, one: Framework, other: Framework) -> str | None:
        """A band of the same name that begins elsewhere: the plainest sign that equal words mean different things."""
        lows = {band.label.in_(self._language): band.low for band in one.root.bands}
        for band in reversed(other.root.bands):
            label = band.label.in_(self._language)
            if label in lows and lows[label] != band.low:
                edges = [shown(lows[label], one, self._language), shown(band.low, other, self._language)]
                return self._pick(
                    f"Predikat {label} mulai {edges[0]} pada yang pertama dan {edges[1]} pada yang kedua.",
                    f"The band {label} begins at {edges[0]} in the first and at {edges[1]} in the second.",
                )
        return None
