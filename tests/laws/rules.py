"""Random questions and rules, each rule kind with all its forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from readiness.domain.numbers import Number, parse_number
from tests.laws.conditions import UP, condition, number, skip_condition
from tests.laws.vocabulary import AskedDraft, Data, Vocabulary, key, written

TYPES: Final = ("select_one", "select_multiple", "integer", "decimal", "percentage", "yes_no", "date", "text", "level")
RISING_TYPES: Final = ("select_one", "select_multiple", "integer", "decimal", "percentage", "yes_no", "level")
NUMERIC: Final = ("integer", "decimal", "percentage")


@dataclass(frozen=True)
class ScaleDraft:
    """A scale as it was written."""

    low: int
    high: int
    stepped: bool

    def data(self) -> Data:
        """The scale in YAML."""
        return {"min": self.low, "max": self.high, "step": 1 if self.stepped else "any"}


def scale(v: Vocabulary) -> ScaleDraft:
    """A small scale; below 0 only where the framework allows it."""
    ends = [(0, 2), (0, 3), (0, 5), (1, 3), (1, 5), (0, 1)] + ([(-1, 2), (-2, 3)] * 2 if v.negative else [])
    low, high = v.pick(ends)
    return ScaleDraft(low, high, v.chance(0.6))


def question(v: Vocabulary, name: str, kind: str, span: ScaleDraft, carry: str = "") -> Data:
    """A question without its id; ``carry`` gives every option a ``level`` or ``points``. Enters the vocabulary."""
    data: Data = {"type": kind}
    low: Number | None = None
    high: Number | None = None
    options: tuple[str, ...] = ()
    if kind in ("select_one", "select_multiple"):
        count = 2 if kind == "select_multiple" else v.random.randint(2, 3)
        options = ("a", "b", "c")[:count]
        worths = _worths(v, count, span, carry)
        data["options"] = [
            {"value": option, **({carry: written(worth)} if carry else {})}
            for option, worth in zip(options, worths, strict=True)
        ]
    elif kind == "level":
        low, high = span.low, span.high
    elif kind == "percentage":
        low, high = 0, 100
        if v.chance(0.3):
            data["max"] = high = 60
    elif kind in NUMERIC:
        low = v.pick([0, 0, 0, 1, -2 if v.negative and not v.features.rising else 0])
        high = low + v.random.randint(1, 3)
        data.update({"min": low, "max": high})
        if v.chance(0.12) and not carry:
            high = None
            del data["max"]
            if v.chance(0.5):
                low = None
                del data["min"]
    excusable = not v.features.rising and v.often(0.25)
    if excusable:
        data["may_not_apply"] = True
    if not v.features.rising and v.questions and v.chance(0.35):
        data["when"] = skip_condition(v)
    v.questions.append(AskedDraft(name, kind, low, high, options, excusable))
    return data


def _worths(v: Vocabulary, count: int, span: ScaleDraft, carry: str) -> list[Number]:
    low = 0 if v.features.rising or not v.negative else -3
    found = [v.between(span.low, span.high) if carry == "level" else v.random.randint(low, 5) for _ in range(count)]
    return sorted(found) if v.features.rising else found


def rule(v: Vocabulary, criterion: str, span: ScaleDraft) -> tuple[Data, Number, Number]:
    """Questions and rule of a criterion, as keys of it, with the range of its value."""
    kinds = [_short_answer, _answer, _thresholds, _goalposts, _ladder, _checklist, _points, _formula]
    return v.pick(kinds)(v, criterion, span)


def _asked(v: Vocabulary, criterion: str, span: ScaleDraft, kinds: tuple[str, ...], most: int) -> list[Data]:
    found = []
    for i in range(v.random.randint(1, most)):
        name = f"{criterion.lower().replace('-', '_')}_{'xyz'[i]}"
        found.append({"id": name, **question(v, name, v.pick(kinds), span)})
    return found


def _types(v: Vocabulary) -> tuple[str, ...]:
    return RISING_TYPES if v.features.rising else TYPES


def _short_answer(v: Vocabulary, criterion: str, span: ScaleDraft) -> tuple[Data, Number, Number]:
    """The criterion is its own question."""
    form = v.pick(["bare", "level", "options", "points", "number"])
    if form in ("options", "points"):
        carry = "level" if form == "options" else "points"
        data = question(v, criterion, "select_one", span, carry)
        if v.chance(0.5):
            del data["type"]
        worths = [_number(option[carry]) for option in data["options"]]
        return data, *((span.low, span.high) if form == "options" else (min(worths), max(worths)))
    if form == "number":
        data = question(v, criterion, v.pick(["integer", "decimal"]), span, "-")
        return data, data["min"], data["max"]
    data = question(v, criterion, "level", span)
    if form == "bare":
        del data["type"]
    return data, span.low, span.high


def _number(shown: int | str) -> Number:
    number = parse_number(str(shown))
    assert number is not None
    return number


def _answer(v: Vocabulary, criterion: str, span: ScaleDraft) -> tuple[Data, Number, Number]:
    name = f"{criterion.lower().replace('-', '_')}_q"
    kind = v.pick(["level", "select_one", "percentage"])
    carry = "level" if kind == "select_one" else ""
    data = {"id": name, **question(v, name, kind, span, carry)}
    ends = (span.low, span.high) if kind != "percentage" else (0, data.get("max", 100))
    return {"questions": [data], "level": {"answer": name}}, *ends


def _of(v: Vocabulary) -> tuple[str, Number | None, Number | None]:
    return number(v, UP if v.features.rising else "")


def _thresholds(v: Vocabulary, criterion: str, span: ScaleDraft) -> tuple[Data, Number, Number]:
    questions = _asked(v, criterion, span, (*NUMERIC, "level"), 2)
    own = v.questions[-1]
    of, low, high = (own.name, own.low, own.high) if v.chance(0.4) else _of(v)
    names = ["at_least", "more_than"] if v.features.rising else ["at_least", "more_than", "at_most", "less_than"]
    relation, interpolate = v.pick(names), v.chance(0.35)
    levels = v.rising(span.low, span.high, v.random.randint(2, 3))
    if interpolate:
        levels[0] = span.low
    a, b = (0, 6) if low is None or high is None else (low, high)
    bounds = v.rising(a, b, len(levels) + 1) if a < b else [a + i for i in range(len(levels) + 1)]
    # A strict bound at the end of the range could not be reached.
    bounds = bounds[1:] if relation == "less_than" else bounds[:-1]
    if relation in ("at_most", "less_than"):
        bounds.reverse()
    table = {key(level): written(bound) for level, bound in zip(levels, bounds, strict=True)}
    body: Data = {"of": of, relation: table}
    if interpolate:
        body["interpolate"] = True
    return {"questions": questions, "level": {"thresholds": body}}, span.low, span.high


def _goalposts(v: Vocabulary, criterion: str, span: ScaleDraft) -> tuple[Data, Number, Number]:
    questions = _asked(v, criterion, span, NUMERIC, 1)
    of, low, high = _of(v)
    start, end = v.rising(*((0, 6) if low is None or high is None or low == high else (low, high)), 2)
    if not v.features.rising and v.chance(0.4):
        start, end = end, start
    body = {"of": of, "from": written(start), "to": written(end)}
    return {"questions": questions, "level": {"goalposts": body}}, span.low, span.high


def _conditions(v: Vocabulary, count: int) -> list[Any]:
    return [condition(v, UP if v.features.rising else "") for _ in range(count)]


def _ladder(v: Vocabulary, criterion: str, span: ScaleDraft) -> tuple[Data, Number, Number]:
    questions = _asked(v, criterion, span, _types(v), 3)
    levels = v.rising(span.low, span.high, v.random.randint(1, 3))
    rungs = _conditions(v, len(levels))
    table = {key(level): rung for level, rung in zip(levels, rungs, strict=True)}
    return {"questions": questions, "level": {"ladder": table}}, span.low, span.high


def _checklist(v: Vocabulary, criterion: str, span: ScaleDraft) -> tuple[Data, Number, Number]:
    questions = _asked(v, criterion, span, _types(v), 3)
    of = _conditions(v, v.random.randint(1, 3))
    counts = sorted(v.random.sample(range(1, len(of) + 1), v.random.randint(1, len(of))))
    levels = v.rising(span.low, span.high, len(counts))
    table = {key(level): count for level, count in zip(levels, counts, strict=True)}
    return {"questions": questions, "level": {"checklist": {"of": of, "at_least": table}}}, span.low, span.high


def _points(v: Vocabulary, criterion: str, span: ScaleDraft) -> tuple[Data, Number, Number]:
    questions = _asked(v, criterion, span, ("select_one", "select_multiple", "yes_no"), 3)
    pays: Data = {}
    low: Number = 0
    high: Number = 0
    for asked in questions:
        kind = asked["type"]
        options = ["yes", "no"] if kind == "yes_no" else [option["value"] for option in asked["options"]]
        if kind == "yes_no" and v.chance(0.7):
            options = ["yes"]
        worths = _worths(v, len(options), span, "points")
        paid = dict(zip(options, worths, strict=True))
        if kind == "yes_no" and v.features.rising and len(options) > 1:
            paid = {"yes": worths[1], "no": worths[0]}
        if not v.features.rising and len(paid) > 1 and v.chance(0.2):
            paid.popitem()
        pays[asked["id"]] = paid["yes"] if set(paid) == {"yes"} else paid
        least, most = _pay_range(kind, list(paid.values()), 2 if kind == "yes_no" else len(asked["options"]))
        if "when" in asked or "may_not_apply" in asked:
            least, most = min(least, 0), max(most, 0)
        low, high = low + least, high + most
    return {"questions": questions, "level": {"points": pays}}, low, high


def _pay_range(kind: str, paid: list[Number], choices: int) -> tuple[Number, Number]:
    if kind == "select_multiple":
        return sum(p for p in paid if p < 0), sum(p for p in paid if p > 0)
    paid = [*paid, 0] if len(paid) < choices else paid
    return min(paid), max(paid)


def _formula(v: Vocabulary, criterion: str, span: ScaleDraft) -> tuple[Data, Number, Number]:
    questions = _asked(v, criterion, span, NUMERIC, 2)
    return {"questions": questions, "level": {"formula": _of(v)[0]}}, span.low, span.high
