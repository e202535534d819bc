"""The tables of a comparison: its ranking, and how the values of each group are spread."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from readiness.comparison.compare import Place, Spread
from readiness.domain.framework import Framework
from readiness.domain.scoring.plan import compile_plan
from readiness.reporting.charts.heat import strip
from readiness.reporting.charts.ranking import Box, box_glyph, interval_glyph
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.words import interval_text, peer_name
from readiness.reporting.view.comparison_model import RankedRow, SpreadRow
from readiness.theme import Theme

MOST_RANKED = 1000
"""Rows of the ranking in print; .csv, .xlsx and .html have all."""
MOST_PEERS = 3
"""Peer groups with a column and a mark of their own."""
MOST_GROUPS = 40
"""Rows of the table of groups; those of the top level only where there are more."""
MOST_CELLS = 12
"""Shades in a strip."""


@lru_cache(maxsize=64)
def group_span(framework: Framework, kind: str, group: str) -> tuple[float, float]:
    """The least and the greatest value that a group can have for a kind of unit."""
    span = compile_plan(framework, kind).ranges[group]
    return float(span.low), float(span.high)


class ComparisonTables:
    """One comparison as rows ready to print; ``colors`` are those of the peer groups by name."""

    def __init__(self, shown: Shown, colors: Mapping[str, str], theme: Theme) -> None:
        self._shown, self._found = shown, shown.found
        self._colors, self._theme = colors, theme
        self.last_rank = max((place.rank_high or 0 for place in self._found.places), default=1)
        self._outer = [place for place, depth in enumerate(self._found.depths) if depth == 1][:MOST_CELLS]

    def ranking_note(self) -> str:
        """How to read a row."""
        pick = self._shown.pick
        told = pick(
            "Titik: peringkat; pita: rentangnya di antara semua peringkat.",
            "Dot: rank; band: its interval among all ranks.",
        )
        if any(not self._shown.concluded(place) for place in self._found.places):
            told += pick(
                " Tanda * dan titik kosong: cakupan di bawah 60 %, belum dapat disimpulkan; yang tertulis batas indeksnya.",
                " * and a hollow dot: coverage below 60%, no conclusion yet; given are the bounds of the index.",
            )
        if any(self._shown.unsure(place) for place in self._found.places):
            told += pick(
                " Tanda (?): jawaban terbuka masih dapat mengubah predikat.",
                " (?): open answers may still change the band.",
            )
        if len(self._found.places) > MOST_RANKED:
            told += pick(
                f" Tercetak {self._shown.count(MOST_RANKED)} teratas; selebihnya pada berkas .csv, .xlsx, atau .html.",
                f" Printed are the first {self._shown.count(MOST_RANKED)}; .csv, .xlsx and .html files have all.",
            )
        return told

    def heat_groups(self) -> tuple[tuple[str, str, str], ...]:
        """Number, colour and title of the groups whose shades stand in a row."""
        return tuple(
            (str(number), self._theme.hue(number - 1), self._shown.group(place))
            for number, place in enumerate(self._outer, 1)
        )

    def ranking(self) -> tuple[RankedRow, ...]:
        """Every unit, the best first."""
        return tuple(self._row(place) for place in self._found.places[:MOST_RANKED])

    def _row(self, place: Place) -> RankedRow:
        shown, unit = self._shown, place.unit
        sure = shown.concluded(place)
        interval = ""
        if place.rank is not None and place.rank_low is not None and place.rank_high is not None:
            color, line = self._colors[place.standing.group], self._theme.off
            interval = interval_glyph(
                place.rank_low, place.rank, place.rank_high, self.last_rank, color, line, sure=sure
            )
        shares = [self._share(place, at) for at in self._outer]
        return RankedRow(
            rank=shown.count(place.rank) if place.rank is not None else "–",
            name=shown.short(place),
            code=unit.subject.code if unit.subject.name else "",
            mark="" if sure else "*",
            index=shown.index(place),
            score="–" if place.score is None else shown.value(place.score),
            band=shown.band(place),
            heat=strip(shares, self._theme) if shares else "",
            heat_alt=", ".join(shown.value(unit.groups[at]) for at in self._outer),
            interval=interval,
            interval_text=interval_text(place.rank_low, place.rank_high),
        )

    def _share(self, place: Place, at: int) -> float | None:
        """Where a value lies in the range of its group; ``None`` where too little is known of it."""
        unit = place.unit
        value = unit.groups[at]
        bounds = unit.bounds[at] if unit.bounds else None
        if value is None or (bounds is not None and not bounds.known):
            return None
        low, high = group_span(self._found.framework, unit.subject.kind, str(self._found.groups[at].id))
        return (float(value) - low) / (high - low) if high > low else None

    def spreads_title(self) -> str:
        """The heading: what is furthest ahead and furthest behind, by its median."""
        pick = self._shown.pick
        medians = [
            (spread.median, at)
            for at in self._outer
            if (spread := self._found.spreads[1 + at]) is not None and spread.count
        ]
        if len(medians) < 2:
            return pick("Nilai tiap kelompok", "The values of each group")
        best, least = (self._shown.group(end(medians)[1]) for end in (max, min))
        return pick(
            f"{best} paling maju, {least} paling tertinggal", f"{best} is furthest ahead, {least} furthest behind"
        )

    def spreads_note(self) -> str:
        """How to read a picture."""
        pick = self._shown.pick
        told = pick(
            "Garis: dari terendah sampai tertinggi. Balok: separuh daerah di tengah. Tegak: median.",
            "Line: lowest to highest. Bar: the middle half of the districts. Stroke: median.",
        )
        if self.peer_names():
            told += pick(" Bulatan: median kelompok sebanding.", " Circles: medians of the peer groups.")
        return told

    def peer_names(self) -> tuple[tuple[str, str], ...]:
        """The peer groups that have a column, with their colours; none where there are many or only one."""
        peers = self._found.peers
        if not 1 < len(peers) <= MOST_PEERS:
            return ()
        by, language = self._found.peers_by, self._shown.language
        return tuple((peer_name(by, name, language), self._colors[name]) for name in peers)

    def spreads(self) -> tuple[SpreadRow, ...]:
        """Every group; only the outermost where there are many."""
        depths = self._found.depths
        places = [at for at in range(len(depths)) if len(depths) <= MOST_GROUPS or depths[at] == 1]
        number, rows = 0, []
        for at in places:
            number += depths[at] == 1
            rows.append(self._spread_row(at, number))
        return tuple(rows)

    def _spread_row(self, at: int, number: int) -> SpreadRow:
        shown, found = self._shown, self._found
        spread = found.spreads[1 + at]
        peers = [float(group.groups[at]) for group in found.peers.values()] if self.peer_names() else []
        outer = found.depths[at] == 1
        best, best_value = self._best(at)
        return SpreadRow(
            number=str(number) if outer else "",
            color=self._theme.hue(number - 1),
            title=shown.group(at),
            depth=found.depths[at],
            picture=self._picture(at, spread, peers) if spread is not None else "",
            picture_alt=f"{shown.value(spread.least)}–{shown.value(spread.greatest)}" if spread is not None else "",
            median=shown.value(spread.median) if spread is not None else "–",
            peers=tuple("–" if math.isnan(value) else shown.value(value) for value in peers),
            best=best,
            best_value=best_value,
        )

    def _picture(self, at: int, spread: Spread, peers: list[float]) -> str:
        colors = [color for _, color in self.peer_names()]
        marks = tuple((value, color) for value, color in zip(peers, colors, strict=True) if not math.isnan(value))
        box = Box(spread.least, spread.lower, spread.median, spread.upper, spread.greatest, marks)
        return box_glyph(box, group_span(self._found.framework, "", str(self._found.groups[at].id)), self._theme)

    def _best(self, at: int) -> tuple[str, str]:
        """Who has the greatest value of a group, among those of whom enough is known."""
        known = [
            (value, place)
            for place in self._found.places
            if (value := place.unit.groups[at]) is not None and self._share(place, at) is not None
        ]
        if not known:
            return "", "–"
        most = max(value for value, _ in known)
        names = [self._shown.short(place) for value, place in known if value == most]
        if len(names) > 1:
            return self._shown.pick(f"{len(names)} daerah", f"{len(names)} districts"), self._shown.value(most)
        return names[0], self._shown.value(most)
