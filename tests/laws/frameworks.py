"""Random frameworks with all constructs of the language mixed, and random assessments of them, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from readiness.domain.numbers import Number, parse_number
from tests.laws.conditions import DATES, DOWN, TEXTS, UP, condition
from tests.laws.rules import ScaleDraft, rule, scale
from tests.laws.vocabulary import FACTS, AskedDraft, Data, Features, NodeDraft, Vocabulary, key, written


@dataclass(frozen=True)
class Sample:
    """A framework with one assessment of it, as they stand in YAML (the form of a conformance case)."""

    framework: Data
    answers: Data = field(default_factory=dict)
    subject: Data = field(default_factory=dict)

    def case(self) -> Data:
        """The sample as a case of the language."""
        return {"framework": self.framework, "subject": self.subject, "answers": self.answers}


@dataclass(frozen=True)
class Above:
    """What a node inherits."""

    scale: ScaleDraft
    out_of: Number
    depth: int


def framework(random: Random, features: Features | None = None) -> tuple[Data, Vocabulary]:
    """A framework and what it names."""
    v = Vocabulary(random, features or Features())
    v.negative = not v.features.rising and v.chance(0.4)
    span = scale(v)
    top, _ = _group(v, "t", Above(span, 1, 0), {"scale": span.data()})
    if v.chance(0.3):
        mode = v.pick(["half_up", "half_down", "half_even", "down"])
        top["rounding"] = {"places": random.randint(0, 3), "mode": mode}
    return top, v


def _group(v: Vocabulary, name: str, above: Above, data: Data | None = None) -> tuple[Data, NodeDraft]:
    data = {"id": name, **(data or {})}
    _policies(v, data)
    span = above.scale
    if data.get("scale") is None and v.chance(0.15):
        span = scale(v)
        data["scale"] = span.data()
    out_of = above.out_of
    if v.chance(0.15):
        out_of = v.pick([1, 100, 3])
        data["out_of"] = out_of
    if (v.criteria or v.questions) and v.often(0.2):
        data["applies_when"] = _applicability(v)
    parts = _children(v, data, Above(span, out_of, above.depth + 1))
    weight = _weight(v, data) if above.depth else 1
    low, high, points_low, points_high = _aggregate(v, data, parts, out_of)
    draft = NodeDraft(name, low, high, (), sum(part.size for part in parts), weight, points_low, points_high)
    v.own.append(draft)
    up, down = (UP, DOWN) if v.features.rising else ("", "")
    if v.often(0.3):
        data["cap"] = _caps(v, draft, down)
    if v.often(0.2):
        data["counts_when"] = condition(v, up)
    v.own.pop()
    bands = _bands(v, data, draft) if v.chance(0.5) else ()
    draft = NodeDraft(name, low, high, bands, draft.size, weight, points_low, points_high)
    v.groups.append(draft)
    return data, draft


def _children(v: Vocabulary, data: Data, above: Above) -> list[NodeDraft]:
    groups: list[Data] = []
    criteria: list[Data] = []
    parts: list[NodeDraft] = []
    for _ in range(v.random.randint(1, 3)):
        if above.depth < 4 and v.chance((0, 0.55, 0.35, 0.25)[above.depth]) and len(v.criteria) < 5:
            child, part = _group(v, v.fresh("G"), above)
            groups.append(child)
        elif len(v.criteria) < 7 or not parts:
            child, part = _criterion(v, above)
            criteria.append(child)
        else:
            break
        parts.append(part)
    # The order in which they stand is not that in which they were made: references go forward and back.
    v.random.shuffle(groups)
    v.random.shuffle(criteria)
    if groups:
        data["groups"] = groups
    if criteria:
        data["criteria"] = criteria
    return parts


def _criterion(v: Vocabulary, above: Above) -> tuple[Data, NodeDraft]:
    name = v.fresh(v.pick(["C", "C", "C-"]))
    span = above.scale
    data: Data = {"id": name}
    if v.chance(0.15):
        span = scale(v)
        data["scale"] = span.data()
    keys, low, high = rule(v, name, span)
    data.update(keys)
    _policies(v, data)
    weight = _weight(v, data)
    low, high = _limits(v, data, low, high)
    if v.often(0.2):
        data["applies_when"] = _applicability(v)
    draft = NodeDraft(name, low, high, (), 1, weight, low, high)
    if v.chance(0.25):
        data["cap"] = _caps(v, draft, DOWN if v.features.rising else "")
    v.criteria.append(draft)
    return data, draft


def _limits(v: Vocabulary, data: Data, low: Number, high: Number) -> tuple[Number, Number]:
    """A minimum and a maximum of the criterion's own, the one never above the other for any kind of unit."""
    middle = v.between(low, high, 2)
    if v.chance(0.12):
        data["minimum"] = _by_kind(v, v.between(low, middle), v.between(low, middle))
        low = _default(data["minimum"])
    if v.chance(0.15):
        below = v.between(middle, high)
        if _has_levels(data):
            # A maximum below a level would make that level unreachable; for one kind of unit it may.
            data["maximum"] = {"kota": written(below), "default": written(high)}
        else:
            data["maximum"] = _by_kind(v, below, v.between(middle, high))
            high = below
    return low, high


def _default(shown: Any) -> Number:
    number = parse_number(str(shown["default"] if isinstance(shown, dict) else shown))
    assert number is not None
    return number


def _has_levels(keys: Data) -> bool:
    return not {"thresholds", "ladder", "checklist"}.isdisjoint(keys.get("level", {}))


def _policies(v: Vocabulary, data: Data) -> None:
    if v.chance(0.25) and not v.features.minimal:
        data["unanswered"] = v.pick(["min", "exclude", "max", v.random.randint(0, 4), "7/2"])
    if v.chance(0.3):
        data["not_applicable"] = v.pick(["exclude", "full", "min"])


def _weight(v: Vocabulary, data: Data) -> Number:
    if v.chance(0.5):
        return 1
    weight = v.pick([0, 1, 2, 3, v.between(0, 3), v.between(1, 2, 3)])
    data["weight"] = _by_kind(v, weight, v.pick([0, 1, 2]))
    return weight


def _by_kind(v: Vocabulary, default: Number, other: Number) -> Any:
    return {"kota": written(other), "default": written(default)} if v.chance(0.25) else written(default)


def _applicability(v: Vocabulary) -> Any:
    """What takes a node out; in a rising framework only facts of the unit do."""
    if v.features.rising:
        return v.pick(['subject("kind") == "kota"', 'not (subject("zone") == "east")', 'subject("population") > 3'])
    return condition(v)


def _caps(v: Vocabulary, draft: NodeDraft, direction: str) -> list[Data]:
    return [
        {"when": condition(v, direction), "at": written(v.between(draft.low, draft.high))}
        for _ in range(v.random.randint(1, 2))
    ]


Ends = tuple[Number, Number, Number, Number]
"""Least and greatest value, least and greatest points."""


def _aggregate(v: Vocabulary, data: Data, parts: list[NodeDraft], out_of: Number) -> Ends:
    """Choose an aggregation that the children allow; the range of value and points."""
    counted = [part for part in parts if part.weight > 0] or [replace(part, weight=1) for part in parts]
    choices = ["mean", "mean", "mean", "min", "sum", "ratio", "ratio"]
    if all(part.low >= 0 for part in counted):
        choices += ["geometric", "harmonic"]
    if any(part.high < 0 for part in counted):
        choices = [choice for choice in choices if choice != "ratio"]
    if v.features.additive and v.chance(0.7):
        choices = ["sum", "ratio", "ratio"] if "ratio" in choices else ["sum"]
    data["aggregate"] = chosen = v.pick(choices)
    if chosen in ("sum", "ratio"):
        low = sum(part.weight * part.points_low for part in counted)
        high = sum(part.weight * part.points_high for part in counted)
        return (low, high, low, high) if chosen == "sum" else (0, out_of, low, high)
    low, high = min(part.low for part in counted), max(part.high for part in counted)
    return low, high, low, high


def _bands(v: Vocabulary, data: Data, draft: NodeDraft) -> tuple[str, ...]:
    count = v.random.randint(2, 3)
    names = tuple(f"{draft.id.lower()}_{'pqr'[i]}" for i in range(count))
    banded = [group for group in v.groups if group.bands]
    if banded and not v.features.rising and v.chance(0.4):
        other = v.pick(banded)
        data["bands_by"] = f'band("{other.id}")'
        tables = {band: _lows(v, draft, count) for band in other.bands}
        data["bands"] = [
            {"from": {band: written(lows[i]) for band, lows in tables.items()}, "id": name}
            for i, name in enumerate(names)
        ]
    else:
        lows = _lows(v, draft, count)
        data["bands"] = [{"from": written(low), "id": name} for low, name in zip(lows, names, strict=True)]
    return names


def _lows(v: Vocabulary, draft: NodeDraft, count: int) -> list[Number]:
    high = draft.high if draft.high > draft.low else draft.low + 1
    first, *rest = v.rising(draft.low, high, count)
    return [min(first, draft.low), *rest]


def answers(v: Vocabulary, openness: float | None = None) -> Data:
    """Random answers; some questions stay open, some are unknown or do not apply."""
    share = v.pick([0.0, 0.25, 0.5, 0.75, 1.0]) if openness is None else openness
    found: Data = {}
    for question in v.questions:
        if v.chance(share):
            if v.chance(0.2):
                found[question.id] = "unknown"
        elif question.may_not_apply and v.chance(0.4):
            found[question.id] = v.pick(["not_applicable", {"not_applicable": "alasan"}])
        else:
            found[question.id] = _answer(v, question)
    for question in v.questions:
        if question.id not in found and v.chance(0.15):
            found[question.id] = {"self": {"conflict": [{"value": _answer(v, question)} for _ in range(2)]}}
    return found


def _answer(v: Vocabulary, question: AskedDraft) -> Any:
    match question.type:
        case "yes_no":
            return v.pick(["yes", "no"])
        case "select_one":
            return v.pick(question.options)
        case "select_multiple":
            return [option for option in question.options if v.chance(0.5)]
        case "date":
            return v.pick(DATES)
        case "text":
            return v.pick(TEXTS)
    low = 0 if question.low is None else question.low
    high = low + 3 if question.high is None else question.high
    parts = high - low if question.type in ("integer", "level") else 4
    return key(v.between(low, high, int(parts)))


def sample(random: Random, features: Features | None = None, openness: float | None = None) -> Sample:
    """A framework, an assessed unit and its answers."""
    top, v = framework(random, features)
    facts = {name: v.pick(values) for name, values in FACTS.items() if v.chance(0.8)}
    return Sample(top, answers(v, openness), facts)
