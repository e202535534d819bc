"""The things that an agency must do for one criterion: answer, hand in or repair, climb."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from readiness import i18n
from readiness.domain.assessment import Answered, Evidence
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult, Outcome
from readiness.reporting.view.advice import next_level, requirement
from readiness.reporting.view.context import Context, lower_first
from readiness.reporting.view.documents import (
    REPAIR,
    documents_of,
    held_view,
    state_of,
    to_do_word,
    wanted_kinds,
)
from readiness.reporting.view.forms import TodoItem
from readiness.reporting.view.names import criterion_number
from readiness.reporting.view.steps import due as horizon_due


@dataclass
class Task:
    """One thing to do. ``order`` sorts tasks of one kind, the most urgent first; ``count`` is how many things it is."""

    kind: str
    item: TodoItem
    due: dt.date | None
    order: tuple[Number, ...]
    count: int = 1


def _due(context: Context, result: CriterionResult) -> dt.date | None:
    entered = context.scored.assessment.follow_up.get(str(result.id))
    return entered.due if entered is not None else None


def _where(context: Context, result: CriterionResult) -> str:
    return f"{criterion_number(result.criterion)} {context.criterion_title(result.criterion)}"


def _task(context: Context, result: CriterionResult, kind: str, item: TodoItem, order: tuple[Number, ...]) -> Task:
    return Task(kind, item, _due(context, result), (*order, context.scored.plan.node_index[result.id]))


def _day(context: Context, result: CriterionResult) -> str:
    day = _due(context, result)
    return i18n.date(day, context.language) if day is not None else ""


def answer_task(context: Context, result: CriterionResult, labels: tuple[str, ...], swing: Number) -> Task:
    """The open questions of a criterion, as one thing to do that counts as many."""
    item = TodoItem(
        kind="answer",
        title=labels[0] if len(labels) == 1 else context.criterion_title(result.criterion),
        details=() if len(labels) == 1 else labels,
        criterion=_where(context, result) if len(labels) == 1 else criterion_number(result.criterion),
        mark="missing",
        state=context.pick("belum dijawab", "not answered"),
        due=_day(context, result),
        gain=context.pick("sampai ", "up to ") + context.signed(swing) if swing else "",
    )
    task = _task(context, result, "answer", item, (-swing,))
    task.count = len(labels)
    return task


def evidence_tasks(context: Context, result: CriterionResult, register: bool) -> list[Task]:
    """Documents to repair; where none was handed in for an answer that wants some, the kinds that are wanted."""
    documents = list(documents_of(context, result.criterion))
    at_stake = _at_stake(context, result)
    found = []
    for document in documents:
        state = state_of(document)
        if state in REPAIR:
            item = _document(context, result, document, at_stake)
            found.append(_task(context, result, "evidence", item, (-at_stake, REPAIR.index(state))))
    if not documents and register and _answered(context, result):
        kinds = wanted_kinds(context, result, result.score.low)
        if kinds:
            item = _missing(context, result, kinds, at_stake)
            found.append(_task(context, result, "evidence", item, (-at_stake, 0)))
    return found


def _answered(context: Context, result: CriterionResult) -> bool:
    answers = [context.entries.get(question.id) for question in result.criterion.questions]
    return any(entry is not None and isinstance(entry[1].answer, Answered) for entry in answers)


def _at_stake(context: Context, result: CriterionResult) -> Number:
    """What the index gains once the district's own, higher value is proven."""
    claimed = context.claimed.get(str(result.id))
    if claimed is None or claimed <= result.score.low:
        return 0
    return max(0, context.scored.with_value(result.id, claimed).low - context.card.root.score.low)


def _document(context: Context, result: CriterionResult, document: Evidence, at_stake: Number) -> TodoItem:
    held = held_view(context, document)
    note = f"{held.label}: {lower_first(held.note)}" if held.note else f"{held.label}."
    return TodoItem(
        kind="evidence",
        title=document.document,
        details=(note,),
        criterion=_where(context, result),
        mark=held.state,
        state=to_do_word(context, held.state),
        due=_day(context, result),
        gain=context.signed(at_stake) if at_stake else "",
    )


def _missing(context: Context, result: CriterionResult, kinds: tuple[str, ...], at_stake: Number) -> TodoItem:
    return TodoItem(
        kind="evidence",
        title=kinds[0],
        details=(
            context.pick("Belum ada yang diserahkan.", "Nothing was handed in.")
            + (context.pick(" Juga: ", " Also: ") + "; ".join(kinds[1:]) + "." if kinds[1:] else ""),
        ),
        criterion=_where(context, result),
        mark="missing",
        state=to_do_word(context, "missing"),
        due=_day(context, result),
        gain=context.signed(at_stake) if at_stake else "",
    )


def step_tasks(context: Context, result: CriterionResult) -> list[Task]:
    """The next step of a criterion that surely misses its target, or what its follow-up says."""
    entered = context.scored.assessment.follow_up.get(str(result.id))
    level = next_level(result)
    if result.outcome is not Outcome.GAP and entered is None:
        return []
    step = next((s for s in context.roadmap.steps if s.result.id == result.id), None)
    action = step.action if step is not None else None
    title = action.do.in_(context.language) if action is not None else ""
    details: list[str] = []
    if entered is not None and (entered.action or entered.recommendation):
        title = entered.action or entered.recommendation
        if entered.action and entered.recommendation:
            details.append(
                context.pick(f"Rekomendasi: {entered.recommendation}", f"Recommendation: {entered.recommendation}")
            )
        if entered.feedback:
            details.append(context.pick(f"Umpan balik: {entered.feedback}", f"Feedback: {entered.feedback}"))
    gain: Number = 0
    if level is not None and result.outcome is Outcome.GAP:
        details += requirement(context, result, level)
        kinds = wanted_kinds(context, result, level)
        if kinds:
            details.append(context.pick("Bukti: ", "Evidence: ") + "; ".join(kinds) + ".")
        gain = max(0, context.scored.with_value(result.id, level).low - context.card.root.score.low)
        if not title:
            title = context.pick(
                f"Naikkan {lower_first(context.short_title(result.criterion))} ke tingkat {context.short(level)}",
                f"Raise {lower_first(context.short_title(result.criterion))} to level {context.short(level)}",
            )
    if not title:
        return []
    rank: Number = context.gaps.index(context.gap_by_id[str(result.id)]) if str(result.id) in context.gap_by_id else 0
    item = TodoItem(
        kind="step",
        title=title.rstrip("."),
        details=tuple(details),
        criterion=_where(context, result),
        mark="",
        state=context.horizon_label(step.horizon) if step is not None else "",
        due=_day(context, result) or (horizon_due(context, step.horizon) if step is not None else ""),
        gain=context.signed(gain) if gain else "",
    )
    return [_task(context, result, "step", item, (rank,))]
