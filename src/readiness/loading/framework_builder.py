"""Framework, groups and criteria from their schema: short forms, defaults and inheritance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from readiness.domain.expressions.tree import Call, Literal, Node
from readiness.domain.framework import (
    ONE,
    Action,
    Aggregate,
    Band,
    ByKind,
    Cap,
    Criterion,
    CriterionId,
    EvidenceKinds,
    Framework,
    FrameworkId,
    Group,
    GroupId,
    LevelText,
    NotApplicablePolicy,
    Requirement,
    Scale,
    Tier,
    UnansweredPolicy,
)
from readiness.domain.numbers import Number, parse_number
from readiness.domain.problems import Problem
from readiness.domain.rules import Answer, Rule
from readiness.domain.sources import Reference, Source
from readiness.domain.text import EMPTY, Text
from readiness.loading.conditions import Conditions, Path, read_expression
from readiness.loading.framework_schema import (
    ActionSchema,
    BandSchema,
    CapSchema,
    CriterionSchema,
    FrameworkSchema,
    GroupBody,
    LevelTextSchema,
    NodeSchema,
    ScaleSchema,
)
from readiness.loading.question_builder import bounded, build_questions, check_options, stands_for_itself
from readiness.loading.rule_builder import build_rule

_ID: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*\Z")
_CLASSES: Final = ("1", "2", "3", "4", "5")
_PLACES: Final = tuple(str(places) for places in range(11))


@dataclass(frozen=True, slots=True)
class Inherited:
    """What holds for all below unless it is said again."""

    aggregate: Aggregate = Aggregate.MEAN
    out_of: Number = 1
    unanswered: UnansweredPolicy | Number = UnansweredPolicy.MIN
    not_applicable: NotApplicablePolicy = NotApplicablePolicy.EXCLUDE
    scale: Scale = field(default_factory=Scale)


class Builder:
    """Builds the domain objects of one framework and remembers the path of each.

    ``incomplete`` tells whether a criterion was left out because it has no rule; names that are not found may then be
    its own.
    """

    def __init__(self, schema: FrameworkSchema, conditions: Conditions) -> None:
        self._schema = schema
        self._conditions = conditions
        self.paths: dict[str, Path] = {}
        self.question_paths: dict[str, Path] = {}
        self.action_paths: dict[str, tuple[Path, ...]] = {}
        self.incomplete = False

    def framework(self, digest: str) -> Framework:
        """The whole framework."""
        schema, report = self._schema, self._conditions.report
        years = (schema.years.from_, schema.years.to) if schema.years else (None, None)
        if years[0] is not None and years[1] is not None and years[0] > years[1]:
            report("K059", ("years", "from"), low=years[0], high=years[1])
        if str(schema.rounding.places) not in _PLACES:
            report("K014", ("rounding", "places"), value=schema.rounding.places, allowed=", ".join(_PLACES))
        for name, options in schema.choices.items():
            check_options(options, ("choices", name), self._conditions)
        return Framework(
            id=FrameworkId(schema.id),
            root=self._group(schema, schema.id, (), Inherited()),
            version=schema.version,
            title=schema.title or EMPTY,
            note=schema.note or EMPTY,
            official=schema.official,
            digest=digest,
            years=years,
            supersedes=schema.supersedes,
            superseded_by=schema.superseded_by,
            tiers=tuple(Tier(tier.id, tier.label) for tier in schema.tiers),
            scale=_scale(schema.scale) if schema.scale else Scale(),
            places=schema.rounding.places,
            rounding=schema.rounding.mode,
            rank_on=schema.rank_on,
            sources=tuple(
                Source(name, source.title, source.year, source.kind, source.url)
                for name, source in schema.sources.items()
            ),
            respondents=tuple(schema.respondents.items()),
            references=tuple(
                Reference(item.id, item.title, item.values, item.year, item.kind, item.source)
                for item in schema.references
            ),
        )

    def _claim(self, known: dict[str, Path], name: str, path: Path) -> None:
        if name in known:
            self._conditions.report("K020", (*path, "id"), id=name)
        elif not _ID.match(name):
            self._conditions.report("K016", (*path, "id"), id=name)
        known.setdefault(name, path)

    def _inherit(self, schema: NodeSchema, path: Path, above: Inherited) -> Inherited:
        aggregate, out_of = above.aggregate, above.out_of
        if isinstance(schema, GroupBody):
            aggregate = schema.aggregate if schema.aggregate is not None else aggregate
            out_of = schema.out_of if "out_of" in schema.model_fields_set else out_of
            if out_of <= 0:
                self._conditions.report("K074", (*path, "out_of"), key="out_of", value=out_of)
        scale = above.scale
        if schema.scale is not None:
            scale = _scale(schema.scale, above.scale)
            self._check_scale(scale, (*path, "scale"))
        return Inherited(
            aggregate=aggregate,
            out_of=out_of,
            unanswered=schema.unanswered if schema.unanswered is not None else above.unanswered,
            not_applicable=schema.not_applicable if schema.not_applicable is not None else above.not_applicable,
            scale=scale,
        )

    def _check_scale(self, scale: Scale, path: Path) -> None:
        if scale.low >= scale.high:
            self._conditions.report("K059", path, at_key=True, low=scale.low, high=scale.high)
        for (_, before), (level, value) in pairwise(scale.starts):
            if value <= before:
                place = (*path, "from", str(level))
                self._conditions.report("K025", place, value=value, level=level, direction="rise", before=before)
        if scale.step is not None and scale.step <= 0:
            self._conditions.report("K074", (*path, "step"), key="step", value=scale.step)

    def _group(self, schema: GroupBody, name: str, path: Path, above: Inherited) -> Group:
        self._claim(self.paths, name, path)
        conditions = self._conditions
        inherited = self._inherit(schema, path, above)
        if not schema.groups and not schema.criteria:
            conditions.report("K019", path, id=name)
        groups = [
            self._group(group, group.id, (*path, "groups", i), inherited) for i, group in enumerate(schema.groups)
        ]
        criteria = [
            self._criterion(criterion, (*path, "criteria", i), inherited) for i, criterion in enumerate(schema.criteria)
        ]
        children: list[Group | Criterion] = [*groups, *(criterion for criterion in criteria if criterion is not None)]
        self._check_weights(schema, children, path)
        return Group(
            id=GroupId(name),
            children=tuple(children),
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
            bands=self._bands(schema, path),
            bands_by=self._bands_by(schema, path),
            maps=_maps(schema.maps),
        )

    def _check_weights(self, schema: GroupBody, children: Sequence[Group | Criterion], path: Path) -> None:
        if schema.weights_sum is None or self.incomplete:
            return
        total = sum(child.weight.default for child in children)
        if total != schema.weights_sum:
            self._conditions.report("K023", (*path, "weights_sum"), total=total, wanted=schema.weights_sum)

    def _weight(self, schema: NodeSchema, path: Path) -> ByKind:
        weight = _by_kind(schema.weight) or ONE
        for kind, number in (("default", weight.default), *weight.kinds):
            if number < 0:
                self._conditions.report("K022", (*path, "weight", kind), value=number)
        return weight

    def _optional(self, value: object, path: Path) -> Node | None:
        return None if value is None else self._conditions.condition(value, path)

    def _caps(self, caps: Sequence[CapSchema], path: Path) -> tuple[Cap, ...]:
        return tuple(
            Cap(self._conditions.condition(cap.when, (*path, "cap", i, "when")), cap.at, cap.because or EMPTY)
            for i, cap in enumerate(caps)
        )

    def _bands(self, schema: GroupBody, path: Path) -> tuple[Band, ...]:
        return tuple(
            self._band(band, (*path, "bands", i, "from"), schema.bands_by is not None)
            for i, band in enumerate(schema.bands)
        )

    def _band(self, schema: BandSchema, path: Path, by_key: bool) -> Band:
        lows = dict(schema.from_)
        if not lows:
            self._conditions.report("K075", path, rule="from")
        elif not by_key and set(lows) != {"default"}:
            self._conditions.report("K078", path, band=schema.id)
        default = lows.get("default", next(iter(lows.values()), 0))
        kinds = tuple((key, low) for key, low in lows.items() if key != "default")
        return Band(schema.id, schema.label or Text.of(schema.id), default, kinds)

    def _bands_by(self, schema: GroupBody, path: Path) -> GroupId | None:
        if schema.bands_by is None:
            return None
        here = (*path, "bands_by")
        tree = read_expression(schema.bands_by) if isinstance(schema.bands_by, str) else None
        if isinstance(tree, Problem):
            self._conditions.report_problem(tree, here)
        elif isinstance(tree, Call) and tree.function == "band" and isinstance(tree.arguments[0], Literal):
            self._conditions.seen.append(("text", tree, here))
            return GroupId(str(tree.arguments[0].value))
        else:
            self._conditions.report("K054", here)
        return None

    def _criterion(self, schema: CriterionSchema, path: Path, above: Inherited) -> Criterion | None:
        self._claim(self.paths, schema.id, path)
        inherited = self._inherit(schema, path, above)
        questions = []
        for question, here in build_questions(schema, path, inherited.scale, self._schema.choices, self._conditions):
            self._claim(self.question_paths, question.id, here)
            questions.append(question)
        rule = self._rule(schema, path)
        if rule is None:
            self.incomplete = True
            return None
        if isinstance(rule, Answer):
            questions = [bounded(question, inherited.scale, rule) for question in questions]
        evidence = schema.evidence
        minimum, maximum = _by_kind(schema.minimum), _by_kind(schema.maximum)
        self._check_limits(minimum, maximum, path)
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
            minimum=minimum,
            maximum=maximum,
            target=_by_kind(schema.target),
            unanswered=inherited.unanswered,
            not_applicable=inherited.not_applicable,
            applies_when=self._optional(schema.applies_when, (*path, "applies_when")),
            caps=self._caps(schema.cap, path),
            levels=_levels(schema.levels),
            evidence=EvidenceKinds(evidence.kinds, evidence.from_level, evidence.within) if evidence else None,
            actions=self._actions(schema.id, schema.actions, path),
            respondents=tuple(schema.respondent),
            sources=tuple(schema.sources),
            maps=_maps(schema.maps),
        )

    def _rule(self, schema: CriterionSchema, path: Path) -> Rule | None:
        if schema.level is not None:
            return build_rule(schema.level, (*path, "level"), self._conditions)
        if stands_for_itself(schema):
            return Answer(schema.id)
        self._conditions.report("K024", path, rules="-")
        return None

    def _check_limits(self, minimum: ByKind | None, maximum: ByKind | None, path: Path) -> None:
        if minimum is None or maximum is None:
            return
        for kind in ("default", *(kind for kind, _ in (*minimum.kinds, *maximum.kinds))):
            low, high = minimum.of(kind), maximum.of(kind)
            if low > high:
                self._conditions.report("K059", (*path, "minimum"), low=low, high=high)
                return

    def _actions(self, criterion: str, actions: Sequence[ActionSchema], path: Path) -> tuple[Action, ...]:
        """The actions by the level that they lead to, whatever their order in the file."""
        found = [
            (self._action(action, (*path, "actions", i)), (*path, "actions", i)) for i, action in enumerate(actions)
        ]
        found.sort(key=lambda pair: pair[0].to)
        self.action_paths[criterion] = tuple(at for _, at in found)
        return tuple(action for action, _ in found)

    def _action(self, schema: ActionSchema, path: Path) -> Action:
        needs = []
        for j, need in enumerate(schema.needs):
            name, _, level = need.rpartition("@")
            number = parse_number(level) if name else None
            if number is None:
                self._conditions.report("K067", (*path, "needs", j), need=need)
            else:
                needs.append(Requirement(CriterionId(name), number))
        for key, value in (("effort", schema.effort), ("cost", schema.cost)):
            if value is not None and str(value) not in _CLASSES:
                self._conditions.report("K014", (*path, key), value=value, allowed=", ".join(_CLASSES))
        return Action(schema.to, schema.do, schema.horizon, schema.effort, schema.cost, schema.by, tuple(needs))


def _scale(schema: ScaleSchema, above: Scale | None = None) -> Scale:
    step = None if schema.step == "any" else schema.step
    labels = tuple(sorted(schema.labels.items(), key=lambda item: item[0])) or (above.labels if above else ())
    starts = tuple(sorted(schema.from_.items(), key=lambda item: item[0])) or (above.starts if above else ())
    return Scale(schema.min, schema.max, step, labels, starts)


def _levels(levels: dict[Number, LevelTextSchema | Text]) -> tuple[LevelText, ...]:
    """The texts by level, lowest first."""
    found = []
    for level, entry in sorted(levels.items(), key=lambda item: item[0]):
        if isinstance(entry, Text):
            found.append(LevelText(level, entry))
        else:
            fulfilment, evidence = entry.fulfilment or EMPTY, entry.evidence or EMPTY
            found.append(LevelText(level, entry.text, fulfilment, evidence, entry.confidence))
    return tuple(found)


def _by_kind(value: dict[str, Number] | None) -> ByKind | None:
    if value is None:
        return None
    return ByKind(value["default"], tuple((kind, number) for kind, number in value.items() if kind != "default"))


def _maps(maps: dict[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(targets)) for name, targets in maps.items())
