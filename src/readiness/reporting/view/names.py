"""What the forms call things: instrument, indicators, values."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from readiness.domain.framework import Criterion
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult, GroupScore, Outcome
from readiness.reporting.view.context import Context

_LEADING: Final = re.compile(r"^(Evaluasi|Evaluation of the|Evaluation of)\s+")


def instrument_name(context: Context) -> str:
    """The instrument without the word "evaluation", which stands in the title already."""
    framework = context.card.framework
    return _LEADING.sub("", framework.title.in_(context.language)) or str(framework.id)


def criterion_word(context: Context) -> str:
    """What the instrument calls a criterion: the tier below its groups, else "indicator" as official ones do."""
    tiers = context.card.framework.tiers
    depth = max((group.depth for group in context.card.groups), default=0)
    named = tiers[depth].label.in_(context.language) if len(tiers) > depth else ""
    if context.card.framework.official:
        return named or context.pick("Indikator", "Indicator")
    return named or context.pick("Kriteria", "Criterion")


def node_number(id: str) -> str:
    """``7`` for ids like ``i07``, which only number indicators or aspects; else the id."""
    found = re.fullmatch(r"[a-z](\d+)", id)
    return str(int(found[1])) if found else id


def criterion_number(criterion: Criterion) -> str:
    """The number of a criterion."""
    return node_number(str(criterion.id))


def level_number(context: Context, criterion: Criterion, number: Number) -> str:
    """A level in a column of figures: with the framework's decimals where the scale allows any."""
    return context.short(number) if criterion.scale.step is not None else context.n(number)


def result_value(context: Context, result: CriterionResult) -> str:
    """The level of a criterion, or the levels that it can still be."""
    low, high = (level_number(context, result.criterion, bound) for bound in (result.score.low, result.score.high))
    if result.outcome is Outcome.NOT_APPLICABLE:
        return "–"
    return low if result.score.settled else f"{low}–{high}"


def known(group: GroupScore) -> bool:
    """Whether enough of a group is known for its single number: the same share as for the index."""
    return group.score.exists and group.score.coverage >= Fraction(3, 5)


def value_text(context: Context, group: GroupScore) -> str:
    """A group's value, or its bounds where little is known."""
    score = group.score
    if not score.exists:
        return "–"
    return context.n(score.exact) if known(group) else f"{context.n(score.low)}–{context.n(score.high)}"


def plural(word: str) -> str:
    """The English plural of what an instrument calls a criterion."""
    return {"criterion": "criteria"}.get(word, f"{word}s")


def signed_difference(context: Context, apart: Number) -> str:
    """A difference with its sign."""
    return ("+" if apart > 0 else "") + context.n(apart)
