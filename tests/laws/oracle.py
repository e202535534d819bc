"""The semantics of the language written down a second time, naively, for assessments in which nothing is open.

No bounds, no compilation, no order of computation: every value is asked for when it is needed. ``None`` is a value
that is not there.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Any, Final

from readiness.domain.aggregation.geometric import geometric
from readiness.domain.assessment import Answered, AnswerValue, NotApplicable
from readiness.domain.expressions.tree import (
    AllOf,
    AnyOf,
    Arithmetic,
    Call,
    Comparison,
    Literal,
    Membership,
    Name,
    Negative,
    Node,
    Not,
)
from readiness.domain.framework import Criterion, Framework, Group, NotApplicablePolicy, Question
from readiness.domain.numbers import Number
from readiness.domain.rules import Answer, Checklist, Formula, Goalposts, Ladder, Points, Thresholds
from tests.laws.oracle_ranges import Span, Spans

_SIGNS: Final = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
}


_EXTREMES: Final[dict[str, Callable[[list[Any]], Any]]] = {"min": min, "max": max, "abs": lambda x: abs(x[0])}


@dataclass(frozen=True)
class Result:
    """Value, points and maximum of a node that applies."""

    value: Number
    points: Number
    maximum: Number


class Oracle:
    """One framework with one complete assessment."""

    def __init__(
        self, framework: Framework, kind: str, answers: Mapping[str, AnswerValue], facts: Mapping[str, str | Number]
    ) -> None:
        self.root, self.kind, self.answers, self.facts = framework.root, kind, answers, facts
        self.questions: dict[str, Question] = {str(q.id): q for q in framework.questions()}
        self.criteria: dict[str, Criterion] = {str(c.id): c for c in self.root.criteria()}
        self.groups: dict[str, Group] = {str(self.root.id): self.root}
        self.groups.update({str(group.id): group for _, group in self.root.groups()})
        self.spans = Spans(kind, self.questions)
        self.known: dict[str, Result | None] = {}

    @cached_property
    def parents(self) -> dict[str, Group]:
        """The group that each node stands in."""
        return {str(child.id): group for group in self.groups.values() for child in group.children}

    # Questions

    def visible(self, name: str) -> bool:
        """Whether skip logic shows the question."""
        when = self.questions[name].when
        return when is None or self.holds(when)

    def value(self, name: str) -> Any:
        """The answer, or ``None`` where the question is hidden or does not apply."""
        answer = self.answers[name]
        return answer.value if isinstance(answer, Answered) and self.visible(name) else None

    def excused(self, name: str) -> bool:
        """Whether the question is there and does not apply."""
        return isinstance(self.answers[name], NotApplicable) and self.visible(name)

    # Expressions

    def holds(self, node: Node) -> bool:
        """Whether a condition is true."""
        match node:
            case AllOf(operands=operands):
                return all(self.holds(operand) for operand in operands)
            case AnyOf(operands=operands):
                return any(self.holds(operand) for operand in operands)
            case Not(operand=operand):
                return not self.holds(operand)
            case Name(id=name):
                return bool(self.value(name) == "yes")
            case Comparison(operator=sign, left=left, right=right):
                a, b = self.compute(left), self.compute(right)
                return a is not None and b is not None and bool(_SIGNS[sign](a, b))
            case Membership(needle=needle, haystack=haystack, negated=negated):
                if isinstance(haystack, tuple):
                    a = self.compute(needle)
                    return a is not None and (a in [item.value for item in haystack]) is not negated
                chosen = self.compute(haystack)
                return chosen is not None and (self.compute(needle) in chosen) is not negated
            case Call(function="answered", arguments=(Name(id=name),)):
                return self.value(name) is not None
            case Call(function="not_applicable", arguments=(Name(id=name),)):
                return self.excused(name)
        raise AssertionError(node)

    def compute(self, node: Node) -> Any:
        """The number, text or set that an expression yields."""
        match node:
            case Literal(value=value):
                return value
            case Name(id=name):
                return self.value(name)
            case Negative(operand=operand):
                a = self.compute(operand)
                return None if a is None else -a
            case Arithmetic(operator=sign, left=left, right=right):
                a, b = self.compute(left), self.compute(right)
                if a is None or b is None or (sign == "/" and b == 0):
                    return None
                return Fraction(a) / b if sign == "/" else _SIGNS[sign](a, b)
            case Call(function=function, arguments=arguments):
                return self.call(function, arguments)
        raise AssertionError(node)

    def call(self, function: str, arguments: tuple[Node, ...]) -> Any:
        """A function of the language."""
        first = arguments[0]
        text = str(first.value) if isinstance(first, Literal) else ""
        match function:
            case "level" | "score":
                found = self.seen(text)
                return None if found is None else found.value
            case "band":
                return self.band(text)
            case "subject":
                return self.facts.get(text)
            case "size":
                return len(self.under(text))
            case "reached":
                bound = self.compute(arguments[1])
                return sum(result.value >= bound for result in self.under(text))
            case "count":
                if isinstance(first, Name) and self.questions[first.id].type == "select_multiple":
                    chosen = self.value(first.id)
                    return None if chosen is None else len(chosen)
                return sum(self.holds(argument) for argument in arguments)
        numbers = [self.compute(argument) for argument in arguments]
        return None if None in numbers else _EXTREMES[function](numbers)

    def under(self, group: str) -> list[Result]:
        """The criteria below a group that apply."""
        found = [self.seen(str(criterion.id)) for criterion in self.groups[group].criteria()]
        return [result for result in found if result is not None]

    # Nodes

    def seen(self, name: str) -> Result | None:
        """A node as the rest of the framework sees it: not there if a group above it does not apply."""
        above = self.parents.get(name)
        while above is not None:
            if above.applies_when is not None and not self.holds(above.applies_when):
                return None
            above = self.parents.get(str(above.id))
        return self.own(name)

    def own(self, name: str) -> Result | None:
        """A node as its group sees it."""
        if name not in self.known:
            self.known[name] = (
                self.criterion(self.criteria[name]) if name in self.criteria else self.group(self.groups[name])
            )
        return self.known[name]

    def criterion(self, criterion: Criterion) -> Result | None:
        """Rule, clip, caps, not-applicable policy."""
        span = self.spans.span(criterion)
        value = max(span.low, min(span.high, self.rule(criterion, span)))
        value = min([value, *(cap.at for cap in criterion.caps if self.holds(cap.when))])
        names = criterion.rule.reads()
        gone = [name for name in names if self.value(name) is None]
        excused = bool(names) and len(gone) == len(names) and any(self.excused(name) for name in names)
        if excused or (criterion.applies_when is not None and not self.holds(criterion.applies_when)):
            if criterion.not_applicable is NotApplicablePolicy.EXCLUDE:
                return None
            value = span.high if criterion.not_applicable is NotApplicablePolicy.FULL else span.low
        return Result(value, value, span.high)

    def rule(self, criterion: Criterion, span: Span) -> Number:
        """What the rule alone yields."""
        match criterion.rule:
            case Answer(question=name):
                value = self.value(name)
                option = self.questions[name].option(value) if isinstance(value, str) else None
                worth = option.worth if option is not None else value
                return span.low if worth is None else worth
            case Formula(of=of):
                value = self.compute(of)
                return span.low if value is None else value
            case Goalposts(of=of, start=start, end=end):
                value = self.compute(of)
                share = Fraction(0) if value is None else Fraction(value - start) / (end - start)
                share = max(Fraction(0), min(Fraction(1), share))
                return span.low + share * (span.high - span.low)
            case Ladder(rungs=rungs):
                reached = span.low
                for level, condition in rungs:
                    if not self.holds(condition):
                        break
                    reached = level
                return reached
            case Checklist(of=conditions, table=steps):
                count = sum(self.holds(condition) for condition in conditions)
                return max([level for level, needed in steps if count >= needed], default=span.low)
            case Points(pays=pays):
                return sum(self.pay(name, dict(options)) for name, options in pays)
            case Thresholds():
                return self.thresholds(criterion.rule, span)
        raise AssertionError(criterion.rule)

    def pay(self, name: str, points: Mapping[str, Number]) -> Number:
        """The points of one answer."""
        value = self.value(name)
        chosen = [] if value is None else [value] if isinstance(value, str) else list(value)
        return sum(points.get(option, 0) for option in chosen)

    def thresholds(self, rule: Thresholds, span: Span) -> Number:
        """The highest level whose bound is reached, or a point on the line between two bounds."""
        value = self.compute(rule.of)
        if value is None:
            return span.low
        if not rule.interpolate:
            return max([level for level, bound in rule.table if _SIGNS[rule.relation](value, bound)], default=span.low)
        knots = sorted((bound, level) for level, bound in rule.table)
        if value <= knots[0][0]:
            return knots[0][1]
        for (x, y), (following, higher) in pairwise(knots):
            if value <= following:
                return y + Fraction(value - x) / (following - x) * (higher - y)
        return knots[-1][1]

    def group(self, group: Group) -> Result | None:
        """Aggregate, caps, gate, and before all of them whether it applies."""
        span = self.spans.span(group)
        if not any(child.weight.of(self.kind) > 0 for child in group.children):
            return None  # without weights there is never a score, so nothing is paid in its place either
        if group.applies_when is not None and not self.holds(group.applies_when):
            if group.not_applicable is NotApplicablePolicy.EXCLUDE:
                return None
            full = group.not_applicable is NotApplicablePolicy.FULL
            points = span.points_high if full else span.points_low
            return Result(span.high if full else span.low, points, span.points_high)
        weighted = [(child.weight.of(self.kind), self.own(str(child.id))) for child in group.children]
        parts = [(weight, result) for weight, result in weighted if weight > 0 and result is not None]
        found = self.aggregate(group, parts, span) if parts else None
        if found is None:
            return None
        value, points, maximum = found.value, found.points, found.maximum
        for cap in group.caps:
            if self.holds(cap.when):
                value = min(value, cap.at)
                at = Fraction(cap.at) * maximum / group.out_of if group.aggregate == "ratio" else cap.at
                points = min(points, at)
        if group.counts_when is not None and not self.holds(group.counts_when):
            value = min(max(0, span.low), span.high)
            points = 0 if group.aggregate == "ratio" else value
        return Result(value, points, maximum)

    def aggregate(self, group: Group, parts: list[tuple[Number, Result]], span: Span) -> Result | None:
        """One value of those of the children that apply."""
        points = sum(weight * part.points for weight, part in parts)
        maximum = sum(weight * part.maximum for weight, part in parts)
        weights = sum(weight for weight, _ in parts)
        values = [part.value for _, part in parts]
        value: Number
        match group.aggregate:
            case "sum":
                return Result(points, points, maximum)
            case "ratio":
                if maximum <= 0:
                    return None
                share = max(Fraction(0), min(Fraction(1), Fraction(points) / maximum))
                return Result(share * group.out_of, points, maximum)
            case "mean":
                value = Fraction(sum(weight * part.value for weight, part in parts)) / weights
            case "min":
                value = min(values)
            case "harmonic":
                zero = any(part.value <= 0 for _, part in parts)
                value = 0 if zero else Fraction(weights) / sum(Fraction(weight) / part.value for weight, part in parts)
            case "geometric":
                common = 2520 * 16 * 27
                value = geometric([(int(weight * common), part.value) for weight, part in parts])
        return Result(value, value, span.high)

    # Bands

    def band(self, name: str) -> str | None:
        """The band of a group's value."""
        group, result = self.groups[name], self.seen(name)
        key = self.band(str(group.bands_by)) if group.bands_by is not None else None
        if result is None or not group.bands or (group.bands_by is not None and key is None):
            return None
        found = group.bands[0].id
        for band in group.bands:
            if result.value >= (dict(band.lows).get(key, band.low) if key is not None else band.low):
                found = band.id
        return found
