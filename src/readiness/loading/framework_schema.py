"""The shape of framework files. Cross-checks that need the whole framework stand in ``loading/checks``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag, WithJsonSchema

from readiness.domain.framework import (
    Aggregate,
    Basis,
    Confidence,
    Horizon,
    NotApplicablePolicy,
    QuestionType,
    UnansweredPolicy,
)
from readiness.domain.numbers import RoundingMode, parse_number
from readiness.domain.text import LANGUAGES
from readiness.loading.fields import (
    Condition,
    Flag,
    KeyNumber,
    KindNumber,
    Level,
    Levels,
    Numeral,
    Plain,
    Strict,
    Texts,
    Whole,
    Words,
    Year,
    not_allowed,
    one_of,
)


def _choice(kind: type[StrEnum]) -> BeforeValidator:
    allowed = [member.value for member in kind]

    def read(value: Any) -> Any:
        if value in allowed:
            return kind(value)
        raise not_allowed(value, allowed)

    return BeforeValidator(read)


def _unanswered(value: Any) -> Any:
    if isinstance(value, str):
        if value in list(UnansweredPolicy):
            return UnansweredPolicy(value)
        if (number := parse_number(value)) is not None:
            return number
    raise not_allowed(value, [*UnansweredPolicy, "number"])


def _step(value: Any) -> Any:
    if value == "any":
        return value
    if isinstance(value, str) and (number := parse_number(value)) is not None:
        return number
    raise not_allowed(value, ["any", "number"])


def _points(value: Any) -> Any:
    return value if isinstance(value, dict) else {"yes": value}


def _listed(value: Any) -> str:
    return "<name>" if isinstance(value, str) else "<list>"


def _described(value: Any) -> str:
    return "<words>" if not isinstance(value, dict) or set(value) <= set(LANGUAGES) else "<mapping>"


AggregateName = Annotated[Aggregate, _choice(Aggregate)]
Policy = Annotated[NotApplicablePolicy, _choice(NotApplicablePolicy)]
Unanswered = Annotated[
    Any, BeforeValidator(_unanswered), WithJsonSchema({"anyOf": [{"enum": [*UnansweredPolicy]}, {"type": "number"}]})
]
Step = Annotated[
    Any, BeforeValidator(_step), WithJsonSchema({"anyOf": [{"const": "any"}, {"type": ["number", "string"]}]})
]
RankOn = Annotated[str, one_of("exact", "shown"), WithJsonSchema({"enum": ["exact", "shown"]})]
Table = Annotated[dict[Level, Numeral], Levels]
Pays = Annotated[
    dict[str, Numeral],
    BeforeValidator(_points),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "object", "additionalProperties": {"type": "number"}}]}),
]


class OptionSchema(Strict):
    """One choice."""

    value: Plain
    label: Words | None = None
    level: Numeral | None = None
    points: Numeral | None = None


Options = Annotated[
    Annotated[list[OptionSchema], Tag("<list>")] | Annotated[Plain, Tag("<name>")],
    Discriminator(_listed),
]
"""Choices, or the name of a shared list of them."""


class ConvertsSchema(Strict):
    """An outside index and its conversion."""

    name: Words
    interpolate: Table


class AskedSchema(Strict):
    """What a question asks; a criterion may carry these keys itself."""

    type: Annotated[QuestionType, _choice(QuestionType)] | None = None
    options: Options | None = None
    min: Numeral | None = None
    max: Numeral | None = None
    when: Condition | None = None
    may_not_apply: Flag = False
    converts: ConvertsSchema | None = None
    hint: Words | None = None
    short: Words | None = None
    unit: Words | None = None


class QuestionSchema(AskedSchema):
    """A question."""

    id: Plain
    label: Words | None = None


class ThresholdsSchema(Strict):
    """A level for each bound that a number reaches."""

    of: Condition
    at_least: Table | None = None
    more_than: Table | None = None
    at_most: Table | None = None
    less_than: Table | None = None
    interpolate: Flag = False


class GoalpostsSchema(Strict):
    """Linear between two posts."""

    of: Condition
    from_: Numeral = Field(alias="from")
    to: Numeral


class ChecklistSchema(Strict):
    """How many conditions hold."""

    of: list[Condition]
    at_least: Annotated[dict[Level, Whole], Levels]


class RuleSchema(Strict):
    """Exactly one rule."""

    answer: Plain | None = None
    thresholds: ThresholdsSchema | None = None
    goalposts: GoalpostsSchema | None = None
    ladder: Annotated[dict[Level, Condition], Levels] | None = None
    checklist: ChecklistSchema | None = None
    points: dict[str, Pays] | None = None
    formula: Condition | None = None


class CapSchema(Strict):
    """A limit while a condition holds."""

    when: Condition
    at: Numeral
    because: Words | None = None


class ScaleSchema(Strict):
    """The range of a level."""

    min: Numeral = 0
    max: Numeral = 5
    step: Step = "any"
    labels: Annotated[dict[Level, Words], Levels] = {}
    from_: Annotated[dict[Level, Numeral], Levels] = Field(default={}, alias="from")


class BandSchema(Strict):
    """A label from a lower bound on."""

    from_: KeyNumber = Field(alias="from")
    id: Plain
    label: Words | None = None


class ActionSchema(Strict):
    """A step upwards."""

    to: Numeral
    do: Words
    horizon: Annotated[Horizon, _choice(Horizon)] | None = None
    effort: Whole | None = None
    cost: Whole | None = None
    by: Plain = ""
    needs: list[Plain] = []


class EvidenceSchema(Strict):
    """Documents that prove a level."""

    kinds: Words
    from_level: Numeral = 1
    within: Whole | None = None


class LevelTextSchema(Strict):
    """A level with how it is fulfilled and what proves it."""

    text: Words
    fulfilment: Words | None = None
    evidence: Words | None = None
    confidence: Annotated[Confidence, _choice(Confidence)] | None = None


LevelEntry = Annotated[
    Annotated[LevelTextSchema, Tag("<mapping>")] | Annotated[Words, Tag("<words>")],
    Discriminator(_described),
]
"""What a level means: in words, or with fulfilment and evidence."""


class NodeSchema(Strict):
    """What groups and criteria share."""

    weight: KindNumber | None = None
    target: KindNumber | None = None
    unanswered: Unanswered | None = None
    not_applicable: Policy | None = None
    scale: ScaleSchema | None = None
    applies_when: Condition | None = None
    cap: list[CapSchema] = []
    maps: dict[str, Texts] = {}
    note: Words | None = None
    title: Words | None = None


class CriterionSchema(NodeSchema, AskedSchema):
    """A criterion."""

    id: Plain
    why: Words | None = None
    element: Plain = ""
    basis: Annotated[Basis, _choice(Basis)] | None = None
    sources: list[Plain] = []
    respondent: Texts = []
    questions: list[QuestionSchema] | None = None
    level: RuleSchema | None = None
    levels: Annotated[dict[Level, LevelEntry], Levels] = {}
    minimum: KindNumber | None = None
    maximum: KindNumber | None = None
    evidence: EvidenceSchema | None = None
    actions: list[ActionSchema] = []


class GroupBody(NodeSchema):
    """What a group and the framework share."""

    aim: Words | None = None
    aggregate: AggregateName | None = None
    out_of: Numeral = 1
    counts_when: Condition | None = None
    weights_sum: Numeral | None = None
    bands: list[BandSchema] = []
    bands_by: Condition | None = None
    groups: list[GroupSchema] = []
    criteria: list[CriterionSchema] = []


class GroupSchema(GroupBody):
    """A group."""

    id: Plain


class SourceSchema(Strict):
    """Where a limit comes from."""

    title: Words
    year: Whole | None = None
    kind: Plain = ""
    url: Plain = ""


class ReferenceSchema(Strict):
    """Published values of a group of districts."""

    id: Plain
    title: Words
    year: Year | None = None
    kind: Plain = ""
    source: Plain = ""
    values: dict[str, Numeral]


class TierSchema(Strict):
    """What the groups of one depth are called."""

    id: Plain
    label: Words


class RoundingSchema(Strict):
    """How numbers are shown."""

    places: Whole = 2
    mode: Annotated[RoundingMode, _choice(RoundingMode)] = RoundingMode.HALF_UP


class YearsSchema(Strict):
    """When the instrument applies."""

    from_: Year | None = Field(default=None, alias="from")
    to: Year | None = None


class FrameworkSchema(GroupBody):
    """A framework; ``groups`` may also name files beside it."""

    id: Plain
    language: Whole = 1
    version: Plain = ""
    official: Flag = False
    years: YearsSchema | None = None
    supersedes: Plain = ""
    superseded_by: Plain = ""
    tiers: list[TierSchema] = []
    rounding: RoundingSchema = RoundingSchema()
    rank_on: RankOn = "exact"
    choices: dict[str, list[OptionSchema]] = {}
    sources: dict[str, SourceSchema] = {}
    respondents: dict[str, Words] = {}
    references: list[ReferenceSchema] = []
