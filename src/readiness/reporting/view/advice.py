"""Recommendations for the forms: an assessor's own words where there are any, else what the next level asks for."""

from __future__ import annotations

from readiness.domain.gaps import Gap
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult, Outcome
from readiness.reporting.view.context import Context
from readiness.reporting.view.forms import AdviceRow
from readiness.reporting.view.names import criterion_number


def advice_rows(context: Context) -> tuple[AdviceRow, ...]:
    """Every criterion that surely misses its target, what is worth most for its effort first."""
    return tuple(_row(context, gap) for gap in context.gaps if gap.result.outcome is Outcome.GAP)


def _row(context: Context, gap: Gap) -> AdviceRow:
    result = gap.result
    entered = context.scored.assessment.follow_up.get(str(result.id))
    recommendation = entered.recommendation if entered is not None else ""
    level = next_level(result)
    now = context.level_value(result.score)
    return AdviceRow(
        number=criterion_number(result.criterion),
        title=context.short_title(result.criterion),
        text=recommendation or " ".join(proposal(context, result)),
        proposal=not recommendation,
        owner=context.listed(context.responsible(result.criterion)),
        level=f"{now} → {context.short(level)}" if level is not None else now,
        gain=context.signed(gap.gain),
    )


def next_level(result: CriterionResult) -> Number | None:
    """The level to reach next; the target where the rule knows no steps."""
    if result.trace.next_level is not None:
        return result.trace.next_level
    return result.target if result.target is not None and result.score.low < result.target else None


def proposal(context: Context, result: CriterionResult) -> tuple[str, ...]:
    """The framework's own step to the next level, and what that level asks for."""
    level = next_level(result)
    if level is None:
        return ()
    texts = []
    step = next((action for action in result.criterion.actions if action.to > result.score.low), None)
    if step is not None:
        texts.append(_sentence(step.do.in_(context.language)))
    texts += requirement(context, result, level)
    return tuple(texts)


def requirement(context: Context, result: CriterionResult, level: Number) -> tuple[str, ...]:
    """What a level asks for: how it is fulfilled, else its text, and what the answers surely lack of it."""
    own = result.criterion.at_level(level)
    text = own.fulfilment.in_(context.language) if own is not None and own.level == level else ""
    text = text or context.words.next_level(result)
    name = context.pick("Tingkat", "Level")
    texts = [f"{name} {context.short(level)}: {_sentence(text)}"] if text else []
    lacking = context.words.lacking(result) if result.outcome is Outcome.GAP else ()
    if lacking:
        texts.append(context.pick("Belum terpenuhi: ", "Not met yet: ") + "; ".join(lacking) + ".")
    return tuple(texts)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
