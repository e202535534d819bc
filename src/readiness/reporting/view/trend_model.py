"""What the template of a trend sees. Every text is in the language of the report; every number is written out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class TrendRow:
    """One year, or (``kind`` is ``break`` and not ``point``) the ``text`` of the break before the next one."""

    kind: str
    text: str = ""
    year: str = ""
    instrument: str = ""
    value: str = ""
    bounds: str = ""
    band: str = ""
    source: str = ""
    change: str = ""
    change_bounds: str = ""
    stated: bool = False


@dataclass(frozen=True, slots=True)
class TrendGroupRow:
    """One group over the years; ``picture`` is a data URI, empty where no single change can be given.

    ``depth`` is 1 for the groups at the top, whose ``number`` and ``color`` are those of their dimension.
    """

    number: str
    color: str
    title: str
    depth: int
    values: tuple[str, ...]
    change: str
    change_bounds: str
    picture: str
    picture_alt: str


@dataclass(frozen=True, slots=True)
class TrendGroups:
    """The groups of the last instrument with two assessments or more.

    ``span`` is the first and the last year; ``bounded``: some change has bounds that say more than its number.
    """

    title: str
    note: str
    years: tuple[str, ...]
    span: str
    bounded: bool
    rows: tuple[TrendGroupRow, ...]


@dataclass(frozen=True, slots=True)
class TrendBreak:
    """One break: which instruments it parts, and why their values are not compared."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class TrendInstrument:
    """An instrument with the years that it was used in."""

    name: str
    id: str
    title: str
    version: str
    digest: str
    years: str
    standing: str
    note: str


@dataclass(frozen=True, slots=True)
class TrendView:
    """A whole report on one district over the years; ``words`` holds the fixed texts of the templates."""

    language: str
    title: str
    district: str
    code: str
    year: str
    date: str
    eyebrow: str
    status: str
    fictional: bool
    finding: str
    lead: tuple[str, ...]
    headline: str
    concluded: bool
    label: str
    scale: str
    chart_title: str
    chart_note: str
    chart: Markup
    chart_stacked: Markup
    points_title: str
    points_note: str
    points: tuple[TrendRow, ...]
    groups: TrendGroups | None
    breaks_title: str
    breaks: tuple[TrendBreak, ...]
    instruments: tuple[TrendInstrument, ...]
    notes: tuple[str, ...]
    words: Mapping[str, str]
    program: str

    @property
    def description(self) -> str:
        """What the document says, in one line."""
        return self.finding
