"""One assessment as it is compared: its exact numbers, and what draws of weights start from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from readiness.comparison.settled import Settled, settle
from readiness.domain.assessment import Assessment, Subject, Track
from readiness.domain.framework import Band
from readiness.domain.numbers import Number
from readiness.domain.scorecard import Score, Scorecard
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.domain.verdict import is_covered


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier result of the same unit. ``index`` is ``None`` where another instrument measured it: that is a break."""

    year: int | None
    framework: str
    index: Number | None
    broken: bool


class Bounds(NamedTuple):
    """The ends between which open answers leave a group. ``known``: enough is settled for its single number to count."""

    low: Number
    high: Number
    known: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """An assessed unit. ``index``, ``low`` and ``high`` are exact, ``None`` where there is no score.

    ``groups`` and ``criteria`` hold the exact single numbers in the framework's order (``None``: does not apply); ``met``
    says for each criterion whether its low end reaches the target. ``claimed`` and ``found`` are the index by the district
    itself and by the furthest assessor, where there are both. ``bounds`` are those of the groups, ``None`` where settled.
    """

    source: str
    subject: Subject
    year: int | None
    fictional: bool
    index: Number | None
    low: Number | None
    high: Number | None
    coverage: Number
    band: Band | None
    certain: bool
    groups: tuple[Number | None, ...]
    criteria: tuple[Number | None, ...]
    targets: tuple[Number | None, ...]
    met: tuple[bool, ...]
    settled: Settled
    earlier: Earlier | None = None
    claimed: Number | None = None
    found: Number | None = None
    bounds: tuple[Bounds | None, ...] = ()

    @property
    def key(self) -> str:
        """What identifies the unit: its code, else its name, else where it was read."""
        return self.subject.code or self.subject.name or self.source


def measure(source: str, scored: Scored) -> Unit:
    """The unit of a scored assessment."""
    card, assessment = scored.card, scored.assessment
    root = card.root.score
    earlier = assessment.previous
    claimed, found = _by_whom(scored)
    return Unit(
        source=source,
        subject=assessment.subject,
        year=assessment.year,
        fictional=assessment.fictional,
        index=root.exact if root.exists else None,
        low=root.low if root.exists else None,
        high=root.high if root.exists else None,
        coverage=root.coverage,
        band=card.root.band,
        certain=len(card.root.bands) == 1,
        groups=tuple(group.score.exact if group.score.exists else None for group in card.groups),
        criteria=tuple(result.score.exact if result.score.exists else None for result in card.criteria),
        targets=_shared(tuple(result.target for result in card.criteria)),
        met=tuple(_met(card, place) for place in range(len(card.criteria))),
        settled=settle(scored),
        earlier=Earlier(earlier.year, str(card.framework.id), earlier.index, broken=earlier.index is None)
        if earlier is not None and (earlier.index is not None or earlier.file)
        else None,
        claimed=claimed,
        found=found,
        bounds=tuple(_bounds(group.score) for group in card.groups),
    )


def _bounds(score: Score) -> Bounds | None:
    if not score.exists or score.low == score.high:
        return None
    return Bounds(score.low, score.high, is_covered(score.coverage))


@lru_cache(maxsize=16)
def _shared(targets: tuple[Number | None, ...]) -> tuple[Number | None, ...]:
    """One tuple for all units with these targets: few districts set their own."""
    return targets


def _met(card: Scorecard, place: int) -> bool:
    result = card.criteria[place]
    return result.target is not None and result.score.exists and result.score.low >= result.target


def _by_whom(scored: Scored) -> tuple[Number | None, Number | None]:
    """The index on the district's own track and on the furthest assessor's; ``None`` where one of them is empty."""
    given = _tracks(scored.assessment)
    if Track.SELF not in given or len(given) < 2:
        return None, None
    own = score_assessment(scored.plan.framework, scored.assessment, Track.SELF).card.root.score
    other = score_assessment(scored.plan.framework, scored.assessment, given[-1]).card.root.score
    return (own.exact if own.exists else None), (other.exact if other.exists else None)


def _tracks(assessment: Assessment) -> tuple[Track, ...]:
    """The tracks on which anything was answered, in order."""
    given = {track for answer in assessment.answers.values() for track, _ in answer.entries}
    return tuple(track for track in Track if track in given)
