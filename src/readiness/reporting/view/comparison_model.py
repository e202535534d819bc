"""What the template of a comparison sees. Every text is in the language of the report; every number is written out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from readiness.reporting.view.model import Instrument, Letterhead


@dataclass(frozen=True, slots=True)
class ComparisonBlock:
    """A few sentences or entries under a heading; ``entries`` are (text, figure)."""

    title: str
    note: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RankedRow:
    """One unit of the ranking; ``interval`` and ``heat`` are data URIs, ``mark`` is ``*`` where little is known."""

    rank: str
    name: str
    code: str
    mark: str
    index: str
    score: str
    band: str
    heat: str
    heat_alt: str
    interval: str
    interval_text: str


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """How the values of one group are spread; ``peers`` are the medians of the peer groups, ``best`` who is ahead."""

    number: str
    color: str
    title: str
    depth: int
    picture: str
    picture_alt: str
    median: str
    peers: tuple[str, ...]
    best: str
    best_value: str


@dataclass(frozen=True, slots=True)
class PeerRow:
    """One peer group."""

    name: str
    color: str
    size: str
    median: str
    best: str
    leader: str


@dataclass(frozen=True, slots=True)
class GapRow:
    """A criterion that many units are behind in: how many, how many meet it, and who can show how."""

    title: str
    group: str
    behind: str
    picture: str
    able: str
    teachers: str


@dataclass(frozen=True, slots=True)
class LearnRow:
    """What one unit is strong and weak in, and whom it can learn from: ``lessons`` are (criterion, names)."""

    rank: str
    name: str
    strengths: str
    weaknesses: str
    lessons: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """How far one weight moves the ranking."""

    title: str
    kind: str
    picture: str
    mean: str
    greatest: str


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A whole report on many units; ``words`` holds the fixed texts of the templates."""

    language: str
    letterhead: Letterhead | None
    title: str
    district: str
    code: str
    year: str
    eyebrow: str
    status: str
    standing: str
    fictional: bool
    instrument: Instrument
    cover: Markup
    cover_note: str
    finding: str
    headline: str
    headline_note: str
    lead: tuple[str, ...]
    chart_title: str
    chart_note: str
    chart: Markup
    blocks: tuple[ComparisonBlock, ...]
    advice: str
    ranking_title: str
    ranking_note: str
    relative: bool
    last_rank: str
    heat_legend: str
    heat_groups: tuple[tuple[str, str, str], ...]
    ranking: tuple[RankedRow, ...]
    spreads_title: str
    spreads_note: str
    peer_names: tuple[tuple[str, str], ...]
    spreads: tuple[SpreadRow, ...]
    peers_title: str
    peers_note: str
    peers: tuple[PeerRow, ...]
    gaps_title: str
    gaps_note: str
    gaps: tuple[GapRow, ...]
    learning_title: str
    learning_note: str
    learning: tuple[LearnRow, ...]
    shifts_title: str
    shifts_note: str
    shifts: tuple[ShiftRow, ...]
    changes: tuple[ComparisonBlock, ...]
    method: tuple[tuple[str, str], ...]
    set_aside_title: str
    set_aside_note: str
    set_aside: tuple[tuple[str, str], ...]
    settings: tuple[tuple[str, str], ...]
    words: Mapping[str, str]
    program: str

    @property
    def description(self) -> str:
        """What the document says, in one line."""
        return self.finding
