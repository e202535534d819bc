"""The tables of a trend: its years with their breaks, and the groups of the last instrument that can be compared."""

from __future__ import annotations

from readiness.domain.framework import Framework
from readiness.domain.trend import Change, GroupChange, Point, Segment, Trend
from readiness.reporting.charts.trend import shift_picture
from readiness.reporting.view.trend_chart import span_of
from readiness.reporting.view.trend_model import TrendGroupRow, TrendGroups, TrendRow
from readiness.reporting.wording.trend import TrendWords
from readiness.reporting.wording.trend_numbers import change_range, range_text, shown, signed_text, value_text
from readiness.reporting.wording.values import pick
from readiness.theme import Theme

MOST_YEARS = 5
"""Columns of the table of groups: the first year and the newest ones where there are more."""
MOST_GROUPS = 30
"""Rows of the table of groups; those of the top level only where there are more."""


class TrendTables:
    """One trend as rows ready to print."""

    def __init__(self, trend: Trend, words: TrendWords, language: str, theme: Theme) -> None:
        self._trend = trend
        self._words = words
        self._language = language
        self._theme = theme

    def _pick(self, indonesian: str, english: str) -> str:
        return pick(self._language, indonesian, english)

    def rows(self) -> tuple[TrendRow, ...]:
        """Every year, with a row for each break."""
        found = []
        for position, segment in enumerate(self._trend.segments):
            if position:
                text = self._words.break_line(self._trend.breaks[position - 1])
                found.append(TrendRow("break", text))
            for point, change in zip(segment.points, (None, *segment.changes), strict=True):
                found.append(self._row(point, change))
        return tuple(found)

    def _row(self, point: Point, change: Change | None) -> TrendRow:
        single = point.concluded and point.score.exists
        text, bounds = self._change(change, point.framework)
        return TrendRow(
            kind="point",
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

    def _change(self, change: Change | None, framework: Framework) -> tuple[str, str]:
        """A change and its bounds as texts; the bounds are empty where they say nothing more."""
        if change is None:
            return "", ""
        exact = signed_text(change.exact, framework, self._language) if change.exact is not None else "?"
        return exact, "" if change.settled else change_range(change, framework, self._language)

    def note(self) -> str:
        """How changes are computed, where there are any."""
        changes = any(change is not None for segment in self._trend.segments for change in segment.changes)
        if not changes:
            return ""
        return self._pick(
            "Perubahan dihitung dari nilai utuh dan hanya di dalam satu instrumen.",
            "Changes are computed from exact values, and within one instrument only.",
        )

    def groups(self) -> TrendGroups | None:
        """The groups of the last instrument with two assessments or more."""
        segment = self._trend.compared
        if segment is None or not segment.groups:
            return None
        years = [point.year for point in segment.computed]
        places = list(range(len(years)))
        if len(years) > MOST_YEARS:
            places = [0, *places[-(MOST_YEARS - 1) :]]
        groups = segment.groups
        if len(groups) > MOST_GROUPS:
            groups = tuple(group for group in groups if group.depth == 1)
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
        color = self._theme.hue(number - 1)
        texts = [value_text(group.scores[place].score, framework, self._language) for place in places]
        picture = alt = ""
        if change is not None and change.exact is not None:
            before, after = group.scores[0].score, group.scores[-1].score
            span = span_of(segment, group.id)
            picture = shift_picture(span, float(before.exact), float(after.exact), color, self._theme)
            alt = self._pick(f"dari {texts[0]} ke {texts[-1]}", f"from {texts[0]} to {texts[-1]}")
        exact, bounds = self._change(change, framework)
        return TrendGroupRow(
            number=str(number) if group.depth == 1 else "",
            color=color,
            title=self._words.group_name(group),
            depth=group.depth,
            values=tuple(texts),
            change=exact or "–",
            change_bounds=bounds,
            picture=picture,
            picture_alt=alt,
        )
