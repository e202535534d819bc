"""The result of scoring: every criterion and group with value, bounds, coverage, outcome and trace.

The small results are named tuples: hundreds are made per assessment, four times as fast as frozen dataclasses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from readiness.domain.framework import Band, Criterion, CriterionId, Framework, Group, GroupId, Question
from readiness.domain.numbers import Number, display
from readiness.domain.values import FALSE, TRUE, Truth

if TYPE_CHECKING:
    from readiness.domain.scoring.trace import Trace


class Outcome(StrEnum):
    """Where a criterion stands against its target."""

    MET = "met"
    GAP = "gap"
    OPEN = "open"
    NOT_APPLICABLE = "not_applicable"


class Score(NamedTuple):
    """The single number with its bounds, all exact; ``coverage`` is a share from 0 to 1.

    ``applies`` is a truth value: false means that there is no score.
    """

    applies: Truth
    exact: Number
    low: Number
    high: Number
    coverage: Number

    @property
    def exists(self) -> bool:
        """Whether there is a score at all."""
        return self.applies != FALSE

    @property
    def settled(self) -> bool:
        """Whether no open answer can change it."""
        return self.applies == FALSE or (self.applies == TRUE and self.low == self.high)


class CriterionResult(NamedTuple):
    """One criterion's score and its target; ``why`` finds out why it is what it is, which takes as long as scoring it."""

    criterion: Criterion
    group: GroupId
    score: Score
    outcome: Outcome
    target: Number | None
    why: Callable[[], Trace]

    @property
    def trace(self) -> Trace:
        """Why the score is what it is."""
        return self.why()

    @property
    def id(self) -> CriterionId:
        """The criterion's id."""
        return self.criterion.id

    @property
    def gap(self) -> Number | None:
        """How far the number is below the target: 0 where it is met, ``None`` where nothing can be said."""
        if self.target is None or self.outcome is Outcome.NOT_APPLICABLE:
            return None
        return max(0, self.target - self.score.exact)


class GroupScore(NamedTuple):
    """One group's score. ``bands`` are those it can still fall into, lowest first; ``band`` is that of the number."""

    group: Group
    depth: int
    weight: Number
    score: Score
    target: Number | None
    band: Band | None = None
    bands: tuple[Band, ...] = ()

    @property
    def id(self) -> GroupId:
        """The group's id."""
        return self.group.id


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A scored assessment: the root, every group below it (parents first) and every criterion."""

    framework: Framework
    root: GroupScore
    groups: tuple[GroupScore, ...]
    criteria: tuple[CriterionResult, ...]
    presence: Mapping[str, int]

    def group(self, name: str) -> GroupScore:
        """A group's score by id; the root's too."""
        if name == self.root.id:
            return self.root
        return next(group for group in self.groups if group.id == name)

    def criterion(self, name: str) -> CriterionResult:
        """A criterion's result by id."""
        return next(result for result in self.criteria if result.id == name)

    def criterion_of(self) -> dict[str, str]:
        """The id of the criterion by its own id and by that of each of its questions; its own goes before."""
        found = {
            str(question.id): str(result.id) for result in self.criteria for question in result.criterion.questions
        }
        return found | {str(result.id): str(result.id) for result in self.criteria}

    def children(self, name: str) -> tuple[GroupScore | CriterionResult, ...]:
        """What stands directly below a group, in order."""
        return tuple(
            self.group(child.id) if isinstance(child, Group) else self.criterion(child.id)
            for child in self.group(name).group.children
        )

    def show(self, number: Number) -> str:
        """A number as the framework displays it, with a decimal point."""
        return display(number, self.framework.places, self.framework.rounding)

    def questions(self) -> dict[str, Question]:
        """Every question by id."""
        return {str(question.id): question for question in self.framework.questions()}
