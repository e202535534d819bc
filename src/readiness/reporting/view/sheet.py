"""The recommendation sheet: what was recommended, what raises the value, which evidence is held, what is done about it."""

from __future__ import annotations

from readiness import i18n
from readiness.domain.assessment import FollowUp, Track
from readiness.domain.respondents import responsible
from readiness.domain.scorecard import CriterionResult, Outcome
from readiness.reporting.view.advice import next_level, requirement
from readiness.reporting.view.context import Context
from readiness.reporting.view.documents import REPAIR, documents_of, held_view, keeps_register, state_of, wanted_kinds
from readiness.reporting.view.forms import Held, SheetRow, SheetView
from readiness.reporting.view.names import criterion_number, criterion_word, instrument_name, level_number, result_value
from readiness.reporting.view.standing import status_line
from readiness.reporting.view.steps import due as horizon_due

NOTHING = FollowUp()


def sheet_view(context: Context) -> SheetView:
    """Rows by worth; those that only wait for answers by what these can change; then the rest that has something entered."""
    pick = context.pick
    rows, rest = _ordered(context)
    name = instrument_name(context)
    title = context.settings.title.in_(context.language) or pick(
        f"Lembar rekomendasi {name}", f"Recommendation sheet · {name}"
    )
    if context.settings.agency:
        title += " · " + context.agencies[context.settings.agency].in_(context.language)
    return SheetView(
        title=title,
        status=status_line(context),
        description=title,
        order=pick(
            "Urut menurut nilai guna: tambahan indeks bila sasaran tercapai, dibagi upaya. Yang masih menunggu jawaban "
            "menyusul, yang paling menentukan lebih dahulu. Teks bertanda “usulan” berasal dari kerangka, bukan dari asesor atau "
            "perangkat daerah.",
            "In order of worth: gain on the index once the target is met, divided by effort. What still waits for answers follows, "
            "the most telling first. Texts marked “proposal” come from the framework, not from an assessor or an agency.",
        )
        + (
            ""
            if keeps_register(context)
            else " " + pick("Berkas penilaian ini tidak mencatat bukti dukung.", "This assessment records no evidence.")
        ),
        rows=tuple(_row(context, result) for result in rows),
        rest=_rest(context, rest),
    )


def _ordered(context: Context) -> tuple[list[CriterionResult], list[CriterionResult]]:
    gaps = [gap.result for gap in context.gaps if gap.result.outcome is Outcome.GAP]
    waiting = [item.result for item in context.open if item.result.outcome is Outcome.OPEN]
    first = {str(result.id) for result in (*gaps, *waiting)}
    others = [
        result
        for result in context.card.criteria
        if str(result.id) not in first and result.outcome is not Outcome.NOT_APPLICABLE
    ]
    entered = [result for result in others if _has_something(context, result)]
    rows = [result for result in (*gaps, *waiting, *entered) if _asked_for(context, result)]
    return rows, [result for result in others if result not in entered and _asked_for(context, result)]


def _asked_for(context: Context, result: CriterionResult) -> bool:
    wanted = context.settings.agency
    return not wanted or wanted in responsible(context.card.framework, context.scored.assessment, result.criterion)


def _has_something(context: Context, result: CriterionResult) -> bool:
    if str(result.id) in context.scored.assessment.follow_up:
        return True
    return any(state_of(item) in REPAIR for item in documents_of(context, result.criterion))


def _rest(context: Context, results: list[CriterionResult]) -> str:
    if not results:
        return ""
    word = criterion_word(context).lower()
    numbers = ", ".join(criterion_number(result.criterion) for result in results)
    return context.pick(
        f"Tidak memerlukan tindak lanjut ({len(results)} {word}): {numbers}.",
        f"Nothing to follow up ({len(results)}): {numbers}.",
    )


def _row(context: Context, result: CriterionResult) -> SheetRow:
    entered = context.scored.assessment.follow_up.get(str(result.id), NOTHING)
    level = next_level(result)
    gap = context.gap_by_id.get(str(result.id))
    held = [held_view(context, item) for item in documents_of(context, result.criterion)]
    kinds = wanted_kinds(context, result, level) if level is not None else ()
    wanted = [Held("; ".join(kinds), "", "", "")] if kinds else []
    action, due, proposed = _action(context, result, entered)
    return SheetRow(
        number=criterion_number(result.criterion),
        title=context.criterion_title(result.criterion),
        year=str(context.scored.assessment.year or ""),
        recommendation=entered.recommendation or _proposal(context, result),
        proposal=not entered.recommendation,
        assessor=_assessed(context, result),
        claimed=_own(context, result),
        need=requirement(context, result, level) if level is not None and result.outcome is not Outcome.MET else (),
        held=tuple(item for item in held if item.state not in REPAIR),
        lacking=(*(item for item in held if item.state in REPAIR), *wanted),
        action=action,
        action_proposal=proposed,
        due=due,
        owners=context.listed(context.responsible(result.criterion)),
        feedback=entered.feedback,
        gain=context.signed(gap.gain) if gap is not None and result.outcome is Outcome.GAP and gap.gain else "",
    )


def _proposal(context: Context, result: CriterionResult) -> str:
    """What the framework would recommend: answer first; else climb to the next level."""
    level = next_level(result)
    if result.outcome is Outcome.OPEN:
        return context.pick("Jawab dahulu pertanyaan yang masih terbuka.", "First answer what is still open.")
    if result.outcome is not Outcome.GAP or level is None:
        return ""
    target = context.short(result.target) if result.target is not None else context.short(level)
    now = context.level_value(result.score)
    if result.criterion.scale.step is None:  # decimals are values inside a level
        return context.pick(f"Naikkan nilai dari {now} ke {target}.", f"Raise the value from {now} to {target}.")
    return context.pick(f"Naikkan dari tingkat {now} ke {target}.", f"Raise from level {now} to {target}.")


def _action(context: Context, result: CriterionResult, entered: FollowUp) -> tuple[str, str, bool]:
    """The follow-up with its due date; the framework's step and horizon where nothing was entered."""
    day = i18n.date(entered.due, context.language) if entered.due is not None else ""
    if entered.action:
        return entered.action, day, False
    step = next((step for step in context.roadmap.steps if step.result.id == result.id), None)
    if step is None:
        return "", day, False
    return step.action.do.in_(context.language), day or horizon_due(context, step.horizon), True


def _assessed(context: Context, result: CriterionResult) -> str:
    """The value that counts, where an assessor had a say in it."""
    tracks = {context.entries[q.id][0] for q in result.criterion.questions if q.id in context.entries}
    return result_value(context, result) if tracks - {Track.SELF} else ""


def _own(context: Context, result: CriterionResult) -> str:
    claimed = context.claimed.get(str(result.id))
    return level_number(context, result.criterion, claimed) if claimed is not None else ""
