"""One district over the years: points, segments of comparable points, and the breaks between them.

Values are compared inside a segment only: there the same framework, to the byte, made them. Across a break there is no
difference, no mean and no line, whatever the scales are called.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from readiness.domain.assessment import TRACKS, Answered, Assessment, NotApplicable, Previous, Track
from readiness.domain.framework import Band, Framework
from readiness.domain.numbers import Number
from readiness.domain.scorecard import GroupScore, Score
from readiness.domain.scoring.bands import band_for
from readiness.domain.scoring.ranges import ranges
from readiness.domain.scoring.scored import Scored
from readiness.domain.values import TRUE
from readiness.domain.verdict import VERDICT_COVERAGE, is_concluded


@dataclass(frozen=True, slots=True)
class Point:
    """The index of one year. ``scored`` is ``None`` for a result that a file merely states (``previous``)."""

    year: int
    framework: Framework
    score: Score
    band: Band | None
    bands: tuple[Band, ...]
    concluded: bool
    scored: Scored | None

    @property
    def stated(self) -> bool:
        """Whether the number was stated, not computed."""
        return self.scored is None

    @property
    def groups(self) -> tuple[GroupScore, ...]:
        """Every group, parents before children; none where the number was stated."""
        return self.scored.card.groups if self.scored is not None else ()

    @property
    def sources(self) -> tuple[Track, ...]:
        """The tracks that the answers come from, the one with most of them first."""
        if self.scored is None:
            return ()
        counts = Counter(
            track
            for _, track, entry in self.scored.assessment.entries(self.scored.track)
            if isinstance(entry.answer, Answered | NotApplicable)
        )
        return tuple(sorted(counts, key=lambda track: (-counts[track], -TRACKS.index(track))))


@dataclass(frozen=True, slots=True)
class Change:
    """What lies between two comparable values, all exact; ``exact`` is ``None`` where one of them is not concluded."""

    exact: Number | None
    low: Number
    high: Number

    @property
    def settled(self) -> bool:
        """Whether no open answer can change it."""
        return self.low == self.high

    @property
    def certain(self) -> bool:
        """Whether its direction holds whatever the open answers turn out to be: the intervals do not overlap."""
        return self.low > 0 or self.high < 0 or self.low == self.high


def change_between(before: Score, after: Score, *, concluded: bool) -> Change | None:
    """From one value to a later one of the same framework; ``None`` where one of them does not exist."""
    if not before.exists or not after.exists:
        return None
    return Change(after.exact - before.exact if concluded else None, after.low - before.high, after.high - before.low)


@dataclass(frozen=True, slots=True)
class GroupChange:
    """One group in the computed points of a segment, and its change from the first of them to the last."""

    id: str
    scores: tuple[GroupScore, ...]
    change: Change | None

    @property
    def depth(self) -> int:
        """How deep it lies, from 1."""
        return self.scores[-1].depth


@dataclass(frozen=True, slots=True)
class Segment:
    """Points of one framework with one digest, oldest first: what can be compared."""

    points: tuple[Point, ...]

    @property
    def framework(self) -> Framework:
        """The framework of its points."""
        return self.points[0].framework

    @property
    def first(self) -> Point:
        """Its oldest point."""
        return self.points[0]

    @property
    def last(self) -> Point:
        """Its newest point."""
        return self.points[-1]

    @property
    def computed(self) -> tuple[Point, ...]:
        """Its points without those that were merely stated."""
        return tuple(point for point in self.points if not point.stated)

    @property
    def changes(self) -> tuple[Change | None, ...]:
        """From each point to the next."""
        return tuple(_change(before, after) for before, after in pairwise(self.points))

    @property
    def overall(self) -> Change | None:
        """From the first point to the last; ``None`` where there is only one."""
        return _change(self.first, self.last) if len(self.points) > 1 else None

    @property
    def groups(self) -> tuple[GroupChange, ...]:
        """Every group over the computed points, parents before children."""
        computed = self.computed
        if not computed:
            return ()
        found = []
        for group in computed[-1].groups:
            scores = tuple(point.scored.card.group(group.id) for point in computed if point.scored is not None)
            before, after = scores[0].score, scores[-1].score
            known = all(score.coverage >= VERDICT_COVERAGE for score in (before, after))
            change = change_between(before, after, concluded=known) if len(computed) > 1 else None
            found.append(GroupChange(str(group.id), scores, change))
        return tuple(found)


def _change(before: Point, after: Point) -> Change | None:
    return change_between(before.score, after.score, concluded=before.concluded and after.concluded)


class BreakReason(StrEnum):
    """Why values on both sides of a break cannot be compared."""

    SUPERSEDED = "superseded"
    VERSION = "version"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Break:
    """Between two segments."""

    before: Segment
    after: Segment
    reason: BreakReason

    @property
    def year(self) -> int:
        """The first year after it."""
        return self.after.first.year

    @property
    def overlapping(self) -> bool:
        """Whether both instruments were in use at once: then neither took the other's place."""
        return self.before.last.year >= self.after.first.year


@dataclass(frozen=True, slots=True)
class Trend:
    """One district over the years: segments in order of their first year, and the breaks between neighbours."""

    segments: tuple[Segment, ...]
    breaks: tuple[Break, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """All points, segment by segment."""
        return tuple(point for segment in self.segments for point in segment.points)

    @property
    def newest(self) -> Scored:
        """The newest assessment; of several of one year, that of the later segment."""
        computed = [point for point in self.points if not point.stated]
        scored = max(reversed(computed), key=lambda point: point.year).scored
        assert scored is not None
        return scored

    @property
    def compared(self) -> Segment | None:
        """The last segment with at least two assessments: the one whose groups can be compared."""
        return next((segment for segment in reversed(self.segments) if len(segment.computed) > 1), None)


def trend(assessments: Sequence[Scored]) -> Trend:
    """The trend of at least one assessment; all are of one district, each with a year, no two of one year and framework.

    ``previous`` in the earliest file of an instrument adds a point where no file covers that year.
    """
    covered = {year_of(scored.assessment) for scored in assessments}
    by_framework: dict[tuple[str, str], list[Point]] = {}
    for scored in sorted(assessments, key=lambda item: year_of(item.assessment)):
        points = by_framework.setdefault((str(scored.card.framework.id), scored.card.framework.digest), [])
        points.append(_point(scored))
    for scored in earliest(assessments):
        stated = scored.assessment.previous
        usable = stated is not None and stated.index is not None and statement_fault(scored) is None
        if stated is not None and usable and stated.year not in covered:
            framework = scored.card.framework
            by_framework[str(framework.id), framework.digest].insert(0, _stated(scored, stated))
    segments = tuple(Segment(tuple(points)) for points in sorted(by_framework.values(), key=_order))
    return Trend(segments, tuple(Break(a, b, break_reason(a, b)) for a, b in pairwise(segments)))


def year_of(assessment: Assessment) -> int:
    """The year of an assessment that is known to have one."""
    assert assessment.year is not None
    return assessment.year


def _order(points: Sequence[Point]) -> tuple[int, int, bool, str, str]:
    """By first year; of two that begin together the one that ends earlier, then the one that has no forerunner."""
    framework = points[0].framework
    return points[0].year, points[-1].year, bool(framework.supersedes), str(framework.id), framework.version


def _point(scored: Scored) -> Point:
    card = scored.card
    root = card.root
    year = year_of(scored.assessment)
    return Point(year, card.framework, root.score, root.band, root.bands, is_concluded(card), scored)


def _stated(scored: Scored, stated: Previous) -> Point:
    """A point from ``previous``; its band is known where bands go by the index alone."""
    assert stated.index is not None
    assert stated.year is not None
    framework = scored.card.framework
    score = Score(TRUE, stated.index, stated.index, stated.index, 1)
    root = framework.root
    band = band_for(root.bands, stated.index) if root.bands and root.bands_by is None else None
    bands = (band,) if band is not None else ()
    return Point(stated.year, framework, score, band, bands, concluded=True, scored=None)


def earliest(assessments: Sequence[Scored]) -> tuple[Scored, ...]:
    """The earliest assessment of each instrument, whatever its version."""
    first: dict[str, Scored] = {}
    for scored in sorted(assessments, key=lambda item: year_of(item.assessment)):
        first.setdefault(str(scored.card.framework.id), scored)
    return tuple(first.values())


class StatementFault(StrEnum):
    """Why a result that a file states for an earlier year is left out."""

    NO_YEAR = "no_year"
    NOT_EARLIER = "not_earlier"
    OTHER_INSTRUMENT = "other_instrument"
    OUT_OF_RANGE = "out_of_range"


def statement_fault(scored: Scored) -> StatementFault | None:
    """What is wrong with the number that an assessment states for an earlier year; ``None`` where there is nothing.

    A year before the instrument's own first year means that the number is another instrument's.
    """
    assessment, framework, previous = scored.assessment, scored.card.framework, scored.assessment.previous
    if previous is None or previous.index is None:
        return None
    if previous.year is None:
        return StatementFault.NO_YEAR
    if previous.year >= year_of(assessment):
        return StatementFault.NOT_EARLIER
    first, last = framework.years
    if (first and previous.year < first) or (last and previous.year > last):
        return StatementFault.OTHER_INSTRUMENT
    span = ranges(framework.root, assessment.subject.kind)[str(framework.root.id)]
    return None if span.low <= previous.index <= span.high else StatementFault.OUT_OF_RANGE


def break_reason(before: Segment, after: Segment) -> BreakReason:
    """Why two neighbouring segments cannot be compared."""
    one, other = before.framework, after.framework
    if one.id == other.id:
        return BreakReason.VERSION
    if one.superseded_by == other.id or other.supersedes == one.id:
        return BreakReason.SUPERSEDED
    return BreakReason.OTHER


def extremes(groups: Sequence[GroupChange]) -> tuple[tuple[GroupChange, ...], tuple[GroupChange, ...]]:
    """The groups that rose most and those that fell most, more than one on a tie, among those of the top level.

    Where the top level has fewer than two groups, all levels count. Groups without an exact change are left out.
    """
    tops = [group for group in groups if group.depth == 1]
    exact = {
        group.id: group.change.exact
        for group in (tops if len(tops) > 1 else groups)
        if group.change is not None and group.change.exact is not None
    }
    most, least = max(exact.values(), default=0), min(exact.values(), default=0)
    rose = tuple(group for group in groups if most > 0 and exact.get(group.id) == most)
    fell = tuple(group for group in groups if least < 0 and exact.get(group.id) == least)
    return rose, fell
