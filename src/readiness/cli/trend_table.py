"""One district over the years as tables for the terminal."""

from __future__ import annotations

import textwrap

from rich.padding import Padding
from rich.table import Table
from rich.text import Text as RichText

from readiness.cli.columns import table
from readiness.cli.console import console, line, show
from readiness.domain.trend import Change, Point, Segment, Trend
from readiness.i18n import current, say
from readiness.reporting.wording.trend import TrendWords
from readiness.reporting.wording.trend_numbers import change_range, range_text, shown, signed_text, value_text

MOST_YEARS = 4
"""Columns of the table of groups: the first year and the newest ones where there are more."""


def show_trend(trend: Trend) -> None:
    """The finding, the years with their breaks, and the groups of the last instrument that has two years or more."""
    words = TrendWords(trend, current())
    subject = trend.newest.assessment.subject
    parts = (subject.name or say("Tanpa nama", "Unnamed"), f"({subject.code})" if subject.code else "", _span(trend))
    line(" ".join(part for part in parts if part))
    line(words.title())
    line()
    _years(trend, words)
    lead = words.lead()
    if lead:
        line()
        for sentence in lead:
            _wrapped(sentence)
    if trend.compared is not None and trend.compared.groups:
        line()
        _groups(trend.compared, words)


def _span(trend: Trend) -> str:
    years = [point.year for point in trend.points]
    return str(min(years)) if min(years) == max(years) else f"{min(years)}–{max(years)}"


def _wrapped(text: str) -> None:
    for part in textwrap.wrap(text, console().width):
        line(part)


def _years(trend: Trend, words: TrendWords) -> None:
    """A table for each segment, all of the same widths, so that a break can run across the whole of them."""
    rows = [[_row(point, change, words) for point, change in _with_changes(segment)] for segment in trend.segments]
    columns = (
        (say("Tahun", "Year"), "left"),
        (say("Instrumen", "Instrument"), "left"),
        (say("Indeks", "Index"), "right"),
        (say("Batas", "Bounds"), "right"),
        (say("Predikat", "Band"), "left"),
        (say("Perubahan", "Change"), "right"),
    )
    cells = [[name for name, _ in columns], *(row for part in rows for row in part)]
    widths = [max(len(text) for row in cells for text in row[i].split("\n")) for i in range(len(columns))]
    # What has no room is folded between words, first in the column of bands, then in that of instruments.
    excess = sum(widths) + 3 * (len(widths) - 1) - console().width
    for column in (4, 1):
        longest = max(len(word) for row in cells for word in row[column].split())
        cut = min(max(0, excess), max(0, widths[column] - max(longest, 12)))
        widths[column] -= cut
        excess -= cut
    for position, part in enumerate(rows):
        if position:
            _wrapped(f"— {words.break_line(trend.breaks[position - 1])} —")
        made: Table = table(*columns)
        made.show_header = position == 0
        for column_of, width in zip(made.columns, widths, strict=True):
            column_of.min_width = column_of.max_width = width
        for row in part:
            made.add_row(*row)
        show(made)


def _with_changes(segment: Segment) -> list[tuple[Point, Change | None]]:
    return list(zip(segment.points, (None, *segment.changes), strict=True))


def _row(point: Point, change: Change | None, words: TrendWords) -> list[str]:
    framework, language = point.framework, current()
    single = point.concluded and point.score.exists
    name = words.name(framework)
    return [
        str(point.year),
        say(f"{name} (dinyatakan)", f"{name} (stated)") if point.stated else name,
        shown(point.score.exact, framework, language) if single else "–",
        range_text(point.score, framework, language, " … "),
        words.band_text(point),
        _change(change, point),
    ]


def _change(change: Change | None, point: Point) -> str:
    """The change, and below it its bounds where open answers leave any."""
    if change is None:
        return ""
    framework, language = point.framework, current()
    bounds = change_range(change, framework, language)
    if change.exact is None:
        return bounds
    exact = signed_text(change.exact, framework, language)
    return exact if change.settled else f"{exact}\n({bounds})"


def _groups(segment: Segment, words: TrendWords) -> None:
    years = [point.year for point in segment.computed]
    places = list(range(len(years)))
    if len(years) > MOST_YEARS:
        places = [0, *places[-(MOST_YEARS - 1) :]]
    sentence = words.groups_sentence(segment)
    framework, language = segment.framework, current()
    name = words.name(framework)
    line(say(f"Kelompok {name}, {years[0]} sampai {years[-1]}", f"Groups of {name}, {years[0]} to {years[-1]}"))
    if sentence:
        _wrapped(sentence)
    open_ends = any(group.change is not None and not group.change.settled for group in segment.groups)
    made = table(
        (say("Kelompok", "Group"), "left"),
        *((str(years[place]), "right") for place in places),
        (say("Perubahan", "Change"), "right"),
        *([(say("Batas perubahan", "Bounds of change"), "right")] if open_ends else []),
    )
    for group in segment.groups:
        title = RichText(words.group_name(group), style="bold" if group.depth == 1 else "")
        values = (value_text(group.scores[place].score, framework, language, " … ") for place in places)
        exact, bounds = "–", ""
        if (change := group.change) is not None:
            exact = signed_text(change.exact, framework, language) if change.exact is not None else "?"
            bounds = change_range(change, framework, language)
        made.add_row(Padding(title, (0, 0, 0, 2 * (group.depth - 1))), *values, exact, *([bounds] if open_ends else []))
    show(made)
