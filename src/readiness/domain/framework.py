"""What an instrument is made of: framework, groups, criteria, questions, options, actions and sources."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from readiness.domain.expressions.tree import Node
from readiness.domain.numbers import Number, RoundingMode
from readiness.domain.rules import Rule
from readiness.domain.sources import Reference, Source, WordingSource
from readiness.domain.text import EMPTY, Text

FrameworkId = NewType("FrameworkId", str)
GroupId = NewType("GroupId", str)
CriterionId = NewType("CriterionId", str)
QuestionId = NewType("QuestionId", str)


class QuestionType(StrEnum):
    """What an answer looks like (names of XLSForm, and ``level``)."""

    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENTAGE = "percentage"
    YES_NO = "yes_no"
    DATE = "date"
    TEXT = "text"
    LEVEL = "level"

    @property
    def is_number(self) -> bool:
        """Whether the answer is a number."""
        return self in (QuestionType.INTEGER, QuestionType.DECIMAL, QuestionType.PERCENTAGE, QuestionType.LEVEL)


class Aggregate(StrEnum):
    """How a group makes one value of its children's."""

    MEAN = "mean"
    GEOMETRIC = "geometric"
    HARMONIC = "harmonic"
    MIN = "min"
    SUM = "sum"
    RATIO = "ratio"


class NotApplicablePolicy(StrEnum):
    """What a criterion or group that does not apply is worth."""

    EXCLUDE = "exclude"
    FULL = "full"
    MIN = "min"
    REFUSE = "refuse"


class UnansweredPolicy(StrEnum):
    """What the single number assumes of an open criterion; a number may stand in its place."""

    MIN = "min"
    EXCLUDE = "exclude"
    MAX = "max"


class Horizon(StrEnum):
    """When an action can bear fruit."""

    QUICK_WIN = "quick_win"
    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class Basis(StrEnum):
    """What the levels of a criterion rest on."""

    LIMITS = "limits"
    TARGET = "target"
    DUTY = "duty"
    JUDGEMENT = "judgement"


class Confidence(StrEnum):
    """How far the summary of a level can be relied on, where the official text was not at hand."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class ByKind:
    """A number that may depend on the kind of the assessed unit (``kota``, ``kabupaten``)."""

    default: Number
    kinds: tuple[tuple[str, Number], ...] = ()

    def of(self, kind: str) -> Number:
        """The number for one kind of unit."""
        for candidate, number in self.kinds:
            if candidate == kind:
                return number
        return self.default


ONE = ByKind(1)


@dataclass(frozen=True, slots=True)
class Scale:
    """The range of a level; ``step`` is ``None`` where any decimal is allowed.

    ``starts`` says from which value on a level counts as reached, where that is not the level itself.
    """

    low: Number = 0
    high: Number = 5
    step: Number | None = None
    labels: tuple[tuple[Number, Text], ...] = ()
    starts: tuple[tuple[Number, Number], ...] = ()

    def start(self, level: Number) -> Number:
        """The value from which on ``level`` counts as reached."""
        return dict(self.starts).get(level, level)

    def level_of(self, value: Number) -> Number:
        """The level that a value has reached."""
        if not self.starts:
            return math.floor(value)
        return max((level for level, start in self.starts if start <= value), default=self.low)


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a question, with the level or the points that it carries."""

    value: str
    label: Text = EMPTY
    level: Number | None = None
    points: Number | None = None

    @property
    def worth(self) -> Number | None:
        """The level or points that the option carries."""
        return self.points if self.level is None else self.level


@dataclass(frozen=True, slots=True)
class Conversion:
    """An outside index whose value is converted, linearly between ``knots`` of (index, value)."""

    name: Text
    knots: tuple[tuple[Number, Number], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is asked. ``minimum`` and ``maximum`` bound a number (``None``: no bound)."""

    id: QuestionId
    type: QuestionType
    label: Text = EMPTY
    short: Text = EMPTY
    hint: Text = EMPTY
    unit: Text = EMPTY
    options: tuple[Option, ...] = ()
    minimum: Number | None = None
    maximum: Number | None = None
    step: Number | None = None
    when: Node | None = None
    may_not_apply: bool = False
    converts: Conversion | None = None

    def option(self, value: str) -> Option | None:
        """The option with that value."""
        return next((option for option in self.options if option.value == value), None)


@dataclass(frozen=True, slots=True)
class Cap:
    """While ``when`` holds, the value is at most ``at``."""

    when: Node
    at: Number
    because: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Requirement:
    """A prerequisite: another criterion at a level or above."""

    criterion: CriterionId
    level: Number


@dataclass(frozen=True, slots=True)
class Action:
    """A step that raises a criterion to level ``to``. Effort and cost are classes 1 to 5, own estimates."""

    to: Number
    do: Text
    horizon: Horizon | None = None
    effort: int | None = None
    cost: int | None = None
    by: str = ""
    needs: tuple[Requirement, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceKinds:
    """Which documents prove a criterion, and from which level on they are wanted.

    ``within``: how many years before the assessed one a document may be dated (``None``: any).
    """

    kinds: Text = EMPTY
    from_level: Number = 1
    within: int | None = None


@dataclass(frozen=True, slots=True)
class LevelText:
    """What a level means, how it is fulfilled, which evidence counts; ``confidence`` is that of the summary."""

    level: Number
    text: Text
    fulfilment: Text = EMPTY
    evidence: Text = EMPTY
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A label for values from ``low`` (inclusive) to the next band; ``lows`` depends on another group's band."""

    id: str
    label: Text
    low: Number
    lows: tuple[tuple[str, Number], ...] = ()


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is judged: questions, one rule that makes a value of their answers, and what raises it."""

    id: CriterionId
    rule: Rule
    questions: tuple[Question, ...]
    scale: Scale
    title: Text = EMPTY
    why: Text = EMPTY
    element: str = ""
    basis: Basis | None = None
    note: Text = EMPTY
    weight: ByKind = ONE
    minimum: ByKind | None = None
    maximum: ByKind | None = None
    target: ByKind | None = None
    unanswered: UnansweredPolicy | Number = UnansweredPolicy.MIN
    not_applicable: NotApplicablePolicy = NotApplicablePolicy.EXCLUDE
    applies_when: Node | None = None
    caps: tuple[Cap, ...] = ()
    levels: tuple[LevelText, ...] = ()
    evidence: EvidenceKinds | None = None
    actions: tuple[Action, ...] = ()
    respondents: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    maps: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def at_level(self, level: Number) -> LevelText | None:
        """The text of a level."""
        return next((item for item in self.levels if item.level == level), None)


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria and groups under one heading, aggregated into one value. The framework's root is a group too."""

    id: GroupId
    children: tuple[Group | Criterion, ...]
    title: Text = EMPTY
    aim: Text = EMPTY
    aggregate: Aggregate = Aggregate.MEAN
    out_of: Number = 1
    weight: ByKind = ONE
    target: ByKind | None = None
    unanswered: UnansweredPolicy | Number = UnansweredPolicy.MIN
    not_applicable: NotApplicablePolicy = NotApplicablePolicy.EXCLUDE
    applies_when: Node | None = None
    counts_when: Node | None = None
    caps: tuple[Cap, ...] = ()
    bands: tuple[Band, ...] = ()
    bands_by: GroupId | None = None
    maps: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def criteria(self) -> Iterator[Criterion]:
        """Every criterion below, in order."""
        for child in self.children:
            if isinstance(child, Group):
                yield from child.criteria()
            else:
                yield child

    def groups(self, depth: int = 1) -> Iterator[tuple[int, Group]]:
        """Every group below with its depth, parents before children."""
        for child in self.children:
            if isinstance(child, Group):
                yield depth, child
                yield from child.groups(depth + 1)


@dataclass(frozen=True, slots=True)
class Tier:
    """What the groups of one depth are called (dimension, sub-dimension)."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True, eq=False)
class Framework:
    """An instrument as data. ``digest`` is the SHA-256 of its source files.

    Frameworks are equal only to themselves: plans are kept by framework, and hashing a whole tree would take longer
    than scoring with it.
    """

    id: FrameworkId
    root: Group
    version: str = ""
    title: Text = EMPTY
    note: Text = EMPTY
    official: bool = False
    digest: str = ""
    years: tuple[int | None, int | None] = (None, None)
    supersedes: str = ""
    superseded_by: str = ""
    tiers: tuple[Tier, ...] = ()
    scale: Scale = field(default_factory=Scale)
    places: int = 2
    rounding: RoundingMode = RoundingMode.HALF_UP
    rank_on: str = "exact"
    sources: tuple[Source, ...] = ()
    respondents: tuple[tuple[str, Text], ...] = ()
    references: tuple[Reference, ...] = ()
    wording: tuple[WordingSource, ...] = ()

    def kinds(self) -> frozenset[str]:
        """The kinds of unit that any number of the framework depends on."""
        numbers = [child.weight for _, group in [(0, self.root), *self.root.groups()] for child in group.children]
        numbers += [group.target for _, group in [(0, self.root), *self.root.groups()] if group.target is not None]
        for criterion in self.root.criteria():
            numbers += [n for n in (criterion.minimum, criterion.maximum, criterion.target) if n is not None]
        return frozenset(kind for number in numbers for kind, _ in number.kinds)

    def questions(self) -> Iterator[Question]:
        """Every question, in order."""
        for criterion in self.root.criteria():
            yield from criterion.questions

    def respondent(self, respondent: str) -> Text:
        """The name of an agency (OPD), or its id where the framework gives none."""
        return dict(self.respondents).get(respondent) or Text.of(respondent)

    def source(self, source: str) -> Source | None:
        """A source by its id."""
        return next((candidate for candidate in self.sources if candidate.id == source), None)
