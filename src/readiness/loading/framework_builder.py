"""Framework, groups, criteria and questions from their schema: short forms, defaults and inheritance."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from readiness.domain.expressions.parse import is_name, parse
from readiness.domain.expressions.tree import Call, Literal
from readiness.domain.framework import (
    ONE,
    Action,
    Aggregate,
    Band,
    ByKind,
    Cap,
    Conversion,
    Criterion,
    CriterionId,
    EvidenceKinds,
    Framework,
    FrameworkId,
    Group,
    GroupId,
    NotApplicablePolicy,
    Option,
    Question,
    QuestionId,
    QuestionType,
    Requirement,
    Scale,
    Source,
    Tier,
    UnansweredPolicy,
)
from readiness.domain.numbers import Number, parse_number
from readiness.domain.rules import Answer, Rule
from readiness.domain.text import EMPTY, Text
from readiness.loading.conditions import Conditions, Path
from readiness.loading.framework_schema import (
    ActionSchema,
    AskedSchema,
    BandSchema,
    CapSchema,
    CriterionSchema,
    FrameworkSchema,
    GroupBody,
    NodeSchema,
    OptionSchema,
    QuestionSchema,
    ScaleSchema,
)
from readiness.loading.rule_builder import build_rule

_ID: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*\Z")
_RESERVED_OPTIONS: Final = ("unknown", "not_applicable")


@dataclass(frozen=True, slots=True)
class Inherited:
    """What holds for all below unless it is said again."""

    aggregate: Aggregate = Aggregate.MEAN
    out_of: Number = 1
    unanswered: UnansweredPolicy | Number = UnansweredPolicy.MIN
    not_applicable: NotApplicablePolicy = NotApplicablePolicy.EXCLUDE
    scale: Scale = Scale()


def asked_types(schema: FrameworkSchema) -> dict[str, QuestionType]:
    """The type of every question by id, before anything is built."""
    return {name: kind for body in _bodies(schema) for c in body.criteria for name, kind in _criterion_types(c)}


def _bodies(body: GroupBody) -> Iterable[GroupBody]:
    yield body
    for group in body.groups:
        yield from _bodies(group)


def _criterion_types(criterion: CriterionSchema) -> Iterable[tuple[str, QuestionType]]:
    for question in criterion.questions or ():
        yield question.id, question.type or QuestionType.SELECT_ONE
    if _stands_for_itself(criterion):
        yield criterion.id, _own_type(criterion)


def _stands_for_itself(criterion: CriterionSchema) -> bool:
    """Whether the criterion is its own question (the normal case of official instruments)."""
    if criterion.questions is not None:
        return False
    asked = any(
        value not in (None, False)
        for value in (criterion.type, criterion.options, criterion.min, criterion.max, criterion.converts)
    )
    return criterion.level is None or asked or criterion.when is not None or bool(criterion.may_not_apply)


def _own_type(asked: AskedSchema) -> QuestionType:
    return asked.type or (QuestionType.LEVEL if asked.options is None else QuestionType.SELECT_ONE)


class Builder:
    """Builds the domain objects of one framework and remembers the path of each."""

    def __init__(self, schema: FrameworkSchema, conditions: Conditions) -> None:
        self._schema = schema
        self._conditions = conditions
        self.paths: dict[str, Path] = {}
        self.question_paths: dict[str, Path] = {}
        self.criterion_count = 0

    def framework(self, digest: str) -> Framework:
        """The whole framework."""
        schema = self._schema
        years = schema.years
        root = self._group(schema, schema.id, (), Inherited())
        return Framework(
            id=FrameworkId(schema.id),
            root=root,
            version=schema.version,
            title=schema.title or EMPTY,
            note=schema.note or EMPTY,
            official=schema.official,
            digest=digest,
            years=(years.from_, years.to) if years else (None, None),
            supersedes=schema.supersedes,
            superseded_by=schema.superseded_by,
            tiers=tuple(Tier(tier.id, tier.label) for tier in schema.tiers),
            scale=_scale(schema.scale) if schema.scale else Scale(),
            places=schema.rounding.places,
            rounding=schema.rounding.mode,
            rank_on=schema.rank_on,
            sources=tuple(
                Source(name, source.title, source.year, source.url) for name, source in schema.sources.items()
            ),
            respondents=tuple(schema.respondents.items()),
        )

    def _claim(self, known: dict[str, Path], name: str, path: Path) -> None:
        if name in known:
            self._conditions.report("K020", (*path, "id"), id=name)
        elif not _ID.match(name):
            self._conditions.report("K016", (*path, "id"), id=name)
        known.setdefault(name, path)

    def _inherit(self, schema: NodeSchema, above: Inherited) -> Inherited:
        is_group = isinstance(schema, GroupBody)
        given = schema.model_fields_set
        return Inherited(
            aggregate=schema.aggregate if is_group and schema.aggregate is not None else above.aggregate,
            out_of=schema.out_of if is_group and "out_of" in given else above.out_of,
            unanswered=schema.unanswered if schema.unanswered is not None else above.unanswered,
            not_applicable=schema.not_applicable if schema.not_applicable is not None else above.not_applicable,
            scale=_scale(schema.scale, above.scale) if schema.scale is not None else above.scale,
        )

    def _group(self, schema: GroupBody, name: str, path: Path, above: Inherited) -> Group:
        self._claim(self.paths, name, path)
        conditions = self._conditions
        inherited = self._inherit(schema, above)
        if not schema.groups and not schema.criteria:
            conditions.report("K019", path, id=name)
        groups = [
            self._group(group, group.id, (*path, "groups", i), inherited) for i, group in enumerate(schema.groups)
        ]
        criteria = [
            self._criterion(criterion, (*path, "criteria", i), inherited)
            for i, criterion in enumerate(schema.criteria)
        ]
        children = (*groups, *(criterion for criterion in criteria if criterion is not None))
        self._check_weights(schema, children, path)
        return Group(
            id=GroupId(name),
            children=children,
            title=schema.title or EMPTY,
            aim=schema.aim or EMPTY,
            aggregate=inherited.aggregate,
            out_of=inherited.out_of,
            weight=self._weight(schema, path),
            target=_by_kind(schema.target),
            unanswered=inherited.unanswered,
            not_applicable=inherited.not_applicable,
            applies_when=self._optional(schema.applies_when, (*path, "applies_when")),
            counts_when=self._optional(schema.counts_when, (*path, "counts_when")),
            caps=self._caps(schema.cap, path),
            bands=self._bands(schema.bands),
            bands_by=self._bands_by(schema, path),
            maps=_maps(schema.maps),
        )

    def _check_weights(self, schema: GroupBody, children: Sequence[Group | Criterion], path: Path) -> None:
        if schema.weights_sum is None:
            return
        total = sum(child.weight.default for child in children)
        if total != schema.weights_sum:
            self._conditions.report("K023", (*path, "weights_sum"), total=total, wanted=schema.weights_sum)

    def _weight(self, schema: NodeSchema, path: Path) -> ByKind:
        weight = _by_kind(schema.weight) or ONE
        if weight.default < 0 or any(number < 0 for _, number in weight.kinds):
            self._conditions.report("K022", (*path, "weight"))
        return weight

    def _optional(self, value: object, path: Path, kind: str = "condition"):  # type: ignore[no-untyped-def]
        return None if value is None else self._conditions.condition(value, path, kind)

    def _caps(self, caps: Sequence[CapSchema], path: Path) -> tuple[Cap, ...]:
        return tuple(
            Cap(self._conditions.condition(cap.when, (*path, "cap", i, "when")), cap.at, cap.because or EMPTY)
            for i, cap in enumerate(caps)
        )

    def _bands(self, bands: Sequence[BandSchema]) -> tuple[Band, ...]:
        found = []
        for band in bands:
            lows = dict(band.from_)
            default = lows.get("default", next(iter(lows.values()), 0))
            kinds = tuple((key, low) for key, low in lows.items() if key != "default")
            found.append(Band(band.id, band.label or Text.of(band.id), default, kinds))
        return tuple(found)

    def _bands_by(self, schema: GroupBody, path: Path) -> GroupId | None:
        if schema.bands_by is None:
            return None
        tree = parse(schema.bands_by) if isinstance(schema.bands_by, str) else None
        if isinstance(tree, Call) and tree.function == "band" and isinstance(tree.arguments[0], Literal):
            self._conditions.seen.append(("text", tree, (*path, "bands_by")))
            return GroupId(str(tree.arguments[0].value))
        self._conditions.report("K054", (*path, "bands_by"))
        return None

    def _criterion(self, schema: CriterionSchema, path: Path, above: Inherited) -> Criterion | None:
        self._claim(self.paths, schema.id, path)
        conditions = self._conditions
        inherited = self._inherit(schema, above)
        if schema.questions is not None:
            questions = [
                self._question(question, question.id, (*path, "questions", i), inherited.scale)
                for i, question in enumerate(schema.questions)
            ]
        elif _stands_for_itself(schema):
            questions = [self._question(schema, schema.id, path, inherited.scale)]
        else:
            questions = []
        rule: Rule | None
        if schema.level is not None:
            rule = build_rule(schema.level, (*path, "level"), conditions)
        elif _stands_for_itself(schema):
            rule = Answer(schema.id)
        else:
            conditions.report("K024", path, rules="-")
            rule = None
        if rule is None:
            return None
        if isinstance(rule, Answer):
            questions = [_bounded(question, inherited.scale, rule) for question in questions]
        evidence = schema.evidence
        return Criterion(
            id=CriterionId(schema.id),
            rule=rule,
            questions=tuple(questions),
            scale=inherited.scale,
            title=schema.title or EMPTY,
            why=schema.why or EMPTY,
            element=schema.element,
            basis=schema.basis,
            note=schema.note or EMPTY,
            weight=self._weight(schema, path),
            minimum=_by_kind(schema.minimum),
            maximum=_by_kind(schema.maximum),
            target=_by_kind(schema.target),
            unanswered=inherited.unanswered,
            not_applicable=inherited.not_applicable,
            applies_when=self._optional(schema.applies_when, (*path, "applies_when")),
            caps=self._caps(schema.cap, path),
            levels=tuple(sorted(schema.levels.items(), key=lambda item: item[0])),
            evidence=EvidenceKinds(evidence.kinds, evidence.from_level) if evidence else None,
            actions=self._actions(schema.actions, path),
            respondents=tuple(schema.respondent),
            sources=tuple(schema.sources),
            maps=_maps(schema.maps),
        )

    def _question(self, schema: QuestionSchema | CriterionSchema, name: str, path: Path, scale: Scale) -> Question:
        conditions = self._conditions
        self._claim(self.question_paths, name, path)
        if not is_name(name) and (name.isidentifier() or isinstance(schema, QuestionSchema)):
            conditions.report("K016", (*path, "id"), id=name)
        own = isinstance(schema, CriterionSchema)
        if schema.type is None and schema.options is None and not own:
            conditions.report("K011", path, key="type")
        kind = _own_type(schema) if own else schema.type or QuestionType.SELECT_ONE
        options = self._options(schema, path, kind)
        low, high, step = schema.min, schema.max, None
        if kind is QuestionType.LEVEL:
            low, high, step = scale.low, scale.high, scale.step
        elif kind is QuestionType.PERCENTAGE:
            low, high = (0 if low is None else low), (100 if high is None else high)
        if low is not None and high is not None and low > high:
            conditions.report("K059", (*path, "min"))
        return Question(
            id=QuestionId(name),
            type=kind,
            label=(schema.title if own else schema.label) or EMPTY,
            short=schema.short or EMPTY,
            hint=schema.hint or EMPTY,
            unit=schema.unit or EMPTY,
            options=options,
            minimum=low,
            maximum=high,
            step=step,
            when=self._optional(schema.when, (*path, "when"), "when"),
            may_not_apply=schema.may_not_apply,
            converts=self._conversion(schema, path),
        )

    def _conversion(self, schema: AskedSchema, path: Path) -> Conversion | None:
        if schema.converts is None:
            return None
        knots = sorted((index, value) for value, index in schema.converts.interpolate.items())
        values = [value for _, value in knots]
        if len({index for index, _ in knots}) < max(2, len(knots)) or values != sorted(values):
            self._conditions.report("K065", (*path, "converts", "interpolate"))
        return Conversion(schema.converts.name, tuple(knots))

    def _options(self, schema: AskedSchema, path: Path, kind: QuestionType) -> tuple[Option, ...]:
        conditions, given = self._conditions, schema.options
        wants = kind in (QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE)
        if given is None:
            if wants:
                conditions.report("K058", path)
            return ()
        if not wants:
            conditions.report("K058", (*path, "options"))
        listed: list[OptionSchema]
        if isinstance(given, str):
            if given not in self._schema.choices:
                conditions.report("K021", (*path, "options"), kind="choices", name=given, known=", ".join(self._schema.choices))
            listed = self._schema.choices.get(given, [])
        else:
            listed = given
        values = [option.value for option in listed]
        for i, value in enumerate(values):
            if value in values[:i] or value in _RESERVED_OPTIONS:
                conditions.report("K020", (*path, "options"), id=value)
        return tuple(Option(o.value, o.label or Text.of(o.value), o.level, o.points) for o in listed)

    def _actions(self, actions: Sequence[ActionSchema], path: Path) -> tuple[Action, ...]:
        found = []
        for i, action in enumerate(actions):
            needs = []
            for j, need in enumerate(action.needs):
                name, _, level = need.rpartition("@")
                number = parse_number(level) if name else None
                if number is None:
                    self._conditions.report("K067", (*path, "actions", i, "needs", j), need=need)
                else:
                    needs.append(Requirement(CriterionId(name), number))
            for key in ("effort", "cost"):
                value = getattr(action, key)
                if value is not None and not 1 <= value <= 5:  # noqa: PLR2004 - the five classes
                    self._conditions.report("K014", (*path, "actions", i, key), value=value, allowed="1, 2, 3, 4, 5")
            found.append(
                Action(action.to, action.do, action.horizon, action.effort, action.cost, action.by, tuple(needs))
            )
        return tuple(sorted(found, key=lambda action: action.to))


def _bounded(question: Question, scale: Scale, rule: Answer) -> Question:
    """A number that is the value itself must fit the scale, unless it has bounds of its own."""
    if question.id != rule.question or not question.type.is_number:
        return question
    if question.minimum is not None and question.maximum is not None:
        return question
    low = scale.low if question.minimum is None else question.minimum
    high = scale.high if question.maximum is None else question.maximum
    return replace(question, minimum=low, maximum=high)


def _scale(schema: ScaleSchema, above: Scale | None = None) -> Scale:
    step = None if schema.step == "any" else schema.step
    labels = tuple(sorted(schema.labels.items(), key=lambda item: item[0])) or (above.labels if above else ())
    return Scale(schema.min, schema.max, step, labels)


def _by_kind(value: dict[str, Number] | None) -> ByKind | None:
    if value is None:
        return None
    return ByKind(value["default"], tuple((kind, number) for kind, number in value.items() if kind != "default"))


def _maps(maps: dict[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(targets)) for name, targets in maps.items())
