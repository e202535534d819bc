"""The shape of framework files. Cross-checks that need the whole framework stand in ``loading/checks``."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from readiness.domain.framework import Aggregate, Basis, Horizon, NotApplicablePolicy, QuestionType, UnansweredPolicy
from readiness.domain.numbers import RoundingMode, parse_number
from readiness.loading.fields import Condition, Flag, Level, Numeral, Plain, Strict, Whole, Words, fail


def _choice(kind: type) -> BeforeValidator:
    allowed = [member.value for member in kind]  # type: ignore[attr-defined]

    def read(value: Any) -> Any:
        if value in allowed:
            return kind(value)
        raise fail("K014", value=value if isinstance(value, str) else "…", allowed=", ".join(allowed))

    return BeforeValidator(read)


def _unanswered(value: Any) -> Any:
    if isinstance(value, str):
        if value in list(UnansweredPolicy):
            return UnansweredPolicy(value)
        if (number := parse_number(value)) is not None:
            return number
    allowed = ", ".join([*UnansweredPolicy, "number"])
    raise fail("K014", value=value if isinstance(value, str) else "…", allowed=allowed)


def _by_kind(value: Any) -> dict[str, Any]:
    items = value.items() if isinstance(value, dict) else [("default", value)]
    found = {}
    for kind, number in items:
        parsed = parse_number(number) if isinstance(number, str) else None
        if parsed is None:
            raise fail("K013", text=number if isinstance(number, str) else "…")
        found[kind] = parsed
    if "default" not in found:
        raise fail("K011", key="default")
    return found


def _texts(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_NUMBER = {"type": ["number", "string"]}
AggregateName = Annotated[Aggregate, _choice(Aggregate)]
Policy = Annotated[NotApplicablePolicy, _choice(NotApplicablePolicy)]
Unanswered = Annotated[
    Any, BeforeValidator(_unanswered), WithJsonSchema({"anyOf": [{"enum": [*UnansweredPolicy]}, {"type": "number"}]})
]
KindNumber = Annotated[
    Any,
    BeforeValidator(_by_kind),
    WithJsonSchema({"anyOf": [_NUMBER, {"type": "object", "additionalProperties": _NUMBER, "required": ["default"]}]}),
]
Texts = Annotated[list[Plain], BeforeValidator(_texts), WithJsonSchema({"type": ["string", "array"]})]
Table = dict[Level, Numeral]


class OptionSchema(Strict):
    """One choice."""

    value: Plain
    label: Words | None = None
    level: Numeral | None = None
    points: Numeral | None = None


class ConvertsSchema(Strict):
    """An outside index and its conversion."""

    name: Words
    interpolate: Table


class AskedSchema(Strict):
    """What a question asks; a criterion may carry these keys itself."""

    type: Annotated[QuestionType, _choice(QuestionType)] | None = None
    options: list[OptionSchema] | Plain | None = None
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
    at_least: dict[Level, Whole]


class RuleSchema(Strict):
    """Exactly one rule."""

    answer: Plain | None = None
    thresholds: ThresholdsSchema | None = None
    goalposts: GoalpostsSchema | None = None
    ladder: dict[Level, Condition] | None = None
    checklist: ChecklistSchema | None = None
    points: dict[str, Numeral | dict[str, Numeral]] | None = None
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
    step: Numeral | Literal["any"] = "any"
    labels: dict[Level, Words] = {}


class BandSchema(Strict):
    """A label from a lower bound on."""

    from_: KindNumber | dict[str, Numeral] = Field(alias="from")
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
    levels: dict[Level, Words] = {}
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
    url: Plain = ""


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

    from_: Whole | None = Field(default=None, alias="from")
    to: Whole | None = None


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
    rank_on: Literal["exact", "shown"] = "exact"
    choices: dict[str, list[OptionSchema]] = {}
    sources: dict[str, SourceSchema] = {}
    respondents: dict[str, Words] = {}


GroupBody.model_rebuild()
GroupSchema.model_rebuild()
FrameworkSchema.model_rebuild()
