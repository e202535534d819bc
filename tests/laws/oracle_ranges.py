"""The ranges of criteria and groups, written down a second time for the oracle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.domain.framework import Criterion, Group, Question
from readiness.domain.numbers import Number
from readiness.domain.rules import Answer, Points


@dataclass(frozen=True)
class Span:
    """The range of value and points."""

    low: Number
    high: Number
    points_low: Number
    points_high: Number


@dataclass(frozen=True)
class Spans:
    """Ranges for one kind of unit."""

    kind: str
    questions: Mapping[str, Question]

    def span(self, node: Group | Criterion) -> Span:
        """The range, whoever applies."""
        if isinstance(node, Criterion):
            low, high = self.rule_span(node)
            low = low if node.minimum is None else node.minimum.of(self.kind)
            high = high if node.maximum is None else node.maximum.of(self.kind)
            return Span(low, high, low, high)
        spans = [(child.weight.of(self.kind), self.span(child)) for child in node.children]
        parts = [(weight, span) for weight, span in spans if weight > 0] or [(1, span) for _, span in spans]
        if node.aggregate in ("sum", "ratio"):
            low = sum(weight * span.points_low for weight, span in parts)
            high = sum(weight * span.points_high for weight, span in parts)
            return Span(low, high, low, high) if node.aggregate == "sum" else Span(0, node.out_of, low, high)
        low, high = min(span.low for _, span in parts), max(span.high for _, span in parts)
        return Span(low, high, low, high)

    def rule_span(self, criterion: Criterion) -> tuple[Number, Number]:
        """The range that the rule gives."""
        if isinstance(criterion.rule, Points):
            ends = [self.pay_span(name, dict(options)) for name, options in criterion.rule.pays]
            return sum(low for low, _ in ends), sum(high for _, high in ends)
        if isinstance(criterion.rule, Answer):
            question = self.questions[criterion.rule.question]
            points = [option.points for option in question.options if option.points is not None]
            if points:
                return min(points), max(points)
            if not question.options and question.type != "level":
                assert question.minimum is not None
                assert question.maximum is not None
                return question.minimum, question.maximum
        return criterion.scale.low, criterion.scale.high

    def pay_span(self, name: str, points: Mapping[str, Number]) -> tuple[Number, Number]:
        """The least and greatest pay for one question."""
        question = self.questions[name]
        pays = list(points.values())
        if question.type == "select_multiple":
            return sum(p for p in pays if p < 0), sum(p for p in pays if p > 0)
        choices = 2 if question.type == "yes_no" else len(question.options)
        if len(pays) < choices or question.when is not None or question.may_not_apply:
            pays.append(0)
        return min(pays), max(pays)
