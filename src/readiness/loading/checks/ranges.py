"""Ranges of groups: what may be averaged together, and caps that can bite."""

from __future__ import annotations

from readiness.domain.framework import Aggregate, Cap, Group
from readiness.domain.scoring.ranges import Range, ranges
from readiness.loading.checks.base import Checker
from readiness.loading.conditions import Path, shown


def check_ranges(checker: Checker) -> None:
    """Geometric and harmonic means need a scale from 0; a mean of unlike ranges is probably a slip."""
    spans = ranges(checker.framework.root, "")
    for group in checker.groups():
        path = checker.paths[group.id]
        _check_children(checker, group, spans, path)
        _check_caps(checker, group.caps, spans[group.id], path)
    for criterion, path in checker.criteria():
        span = spans[criterion.id]
        if span.low > span.high:
            key = "minimum" if criterion.minimum is not None else "maximum"
            checker.report("K059", (*path, key), low=span.low, high=span.high)
        else:
            _check_caps(checker, criterion.caps, span, path)


def _check_children(checker: Checker, group: Group, spans: dict[str, Range], path: Path) -> None:
    counted = [child for child in group.children if child.weight.default > 0]
    if group.aggregate in (Aggregate.GEOMETRIC, Aggregate.HARMONIC):
        if any(spans[child.id].low < 0 for child in counted):
            checker.report("K056", (*path, "aggregate"), aggregate=group.aggregate.value)
    elif group.aggregate is Aggregate.RATIO:
        for child in counted:
            if not isinstance(child, Group) and spans[child.id].high < 0:
                checker.report("K063", checker.paths[child.id], id=child.id)
    if group.aggregate in (Aggregate.MEAN, Aggregate.MIN, Aggregate.GEOMETRIC, Aggregate.HARMONIC):
        kinds = {(spans[child.id].low, spans[child.id].high) for child in counted}
        if len(kinds) > 1:
            listed = ", ".join(f"{shown(low)}–{shown(high)}" for low, high in sorted(kinds))
            checker.warn("K062", path, id=group.id, ranges=listed)


def _check_caps(checker: Checker, caps: tuple[Cap, ...], span: Range, path: Path) -> None:
    for i, cap in enumerate(caps):
        if not span.low <= cap.at <= span.high:
            checker.report("K027", (*path, "cap", i, "at"), level=cap.at, low=span.low, high=span.high)
