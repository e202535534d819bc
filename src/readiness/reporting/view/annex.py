"""The annex: calculation, answers, differences between tracks, evidence, sources."""

from __future__ import annotations

from readiness import i18n
from readiness.domain.assessment import Answered, NotApplicable
from readiness.domain.framework import Aggregate, Question
from readiness.domain.numbers import Number, display
from readiness.domain.scorecard import GroupScore, Score
from readiness.domain.state import HIDDEN
from readiness.domain.tracks import differences
from readiness.domain.values import TRUE
from readiness.reporting.view.context import Context
from readiness.reporting.view.model import (
    Annex,
    AnswerBlock,
    AnswerLine,
    DifferenceLine,
    EvidenceLine,
    Proof,
    ProofLine,
    SourceLine,
)
from readiness.reporting.view.names import node_number
from readiness.reporting.wording.evidence import details, status_text
from readiness.reporting.wording.values import answer_text, answered_text, conflict_text, name_of, show, track_text

PROOF_PLACES = 4


def annex_view(context: Context) -> Annex:
    """All parts of the annex."""
    return Annex(
        proofs=proof_views(context),
        answers=_answers(context),
        differences=_differences(context),
        evidence=_evidence(context),
        sources=_sources(context),
    )


def proof_views(context: Context) -> tuple[Proof, ...]:
    """The calculation of every group and of the index."""
    groups = [*context.card.groups, context.card.root]
    return tuple(_proof(context, group) for group in groups if group.score.exists)


def _four(context: Context, score: Score) -> str:
    if not score.exists:
        return context.pick("tidak berlaku", "not applicable")
    return i18n.number(display(score.exact, PROOF_PLACES), context.language)


def _proof(context: Context, group: GroupScore) -> Proof:
    kind, places = context.scored.plan.kind, PROOF_PLACES
    additive = group.group.aggregate in (Aggregate.MEAN, Aggregate.SUM)
    lines = []
    total_weight: Number = 0
    total: Number = 0
    inverse = ""
    for position, child in enumerate(context.card.children(group.id), 1):
        node = child.group if isinstance(child, GroupScore) else child.criterion
        weight = node.weight.of(kind)
        counts = child.score.exists and weight > 0
        title = node.title.in_(context.language)
        name = f"{node.id} {title}".strip()
        number = node_number(str(node.id))
        if number == node.id and isinstance(child, GroupScore):
            number = str(position)
        product = ""
        if counts:
            total_weight += weight
            total += weight * child.score.exact
            product = i18n.number(display(weight * child.score.exact, places), context.language) if additive else ""
        shown = _four(context, child.score)
        if counts and not child.score.settled:
            shown += " *"
        lines.append(ProofLine("part", name, shown, show(weight, context.language), product, number, title))
    result = group.score
    if additive and total_weight:
        weights, sums = show(total_weight, context.language), i18n.number(display(total, places), context.language)
        lines.append(ProofLine("sum", context.pick("Jumlah", "Sum"), "", weights, sums))
        inverse = f"1/{weights} × {sums}" if group.group.aggregate is Aggregate.MEAN else ""
    formula = _formula(context, group)
    lines.append(ProofLine("result", formula, _four(context, result), "", context.n(result.exact)))
    return Proof(context.section_title(group.group), formula, tuple(lines), _cap_note(context, group), inverse)


def _formula(context: Context, group: GroupScore) -> str:
    words = {
        Aggregate.MEAN: (
            "Nilai = jumlah (bobot × nilai) ÷ jumlah bobot",
            "Value = sum of (weight × value) ÷ sum of weights",
        ),
        Aggregate.SUM: ("Nilai = jumlah (bobot × nilai)", "Value = sum of (weight × value)"),
        Aggregate.RATIO: ("Nilai = jumlah poin ÷ jumlah maksimum", "Value = sum of points ÷ sum of maxima"),
        Aggregate.GEOMETRIC: ("Nilai = rata-rata geometrik berbobot", "Value = weighted geometric mean"),
        Aggregate.HARMONIC: ("Nilai = rata-rata harmonik berbobot", "Value = weighted harmonic mean"),
        Aggregate.MIN: ("Nilai = nilai terendah", "Value = lowest value"),
    }
    return context.pick(*words[group.group.aggregate])


def _cap_note(context: Context, group: GroupScore) -> str:
    notes = []
    for cap in group.group.caps:
        if context.scored.plan.compiler.truth(cap.when)(context.scored.state) & TRUE:
            at, because = show(cap.at, context.language), cap.because.in_(context.language)
            notes.append(context.pick(f"Batas atas {at}: {because}", f"Cap at {at}: {because}"))
    return " ".join(notes)


def _answers(context: Context) -> tuple[AnswerBlock, ...]:
    blocks = []
    for result in context.card.criteria:
        lines = [
            _answer_line(context, question)
            for question in result.criterion.questions
            if context.card.presence[question.id] != HIDDEN
        ]
        answered = [line for line in lines if line.track]
        if answered:
            level = context.level_value(result.score)
            title = context.criterion_title(result.criterion)
            blocks.append(AnswerBlock(str(result.id), title, level, tuple(answered)))
    return tuple(blocks)


def _answer_line(context: Context, question: Question) -> AnswerLine:
    entry = context.entries.get(question.id)
    name = question.label.in_(context.language) or str(question.id)
    value = entry[1].answer if entry is not None else None
    if entry is not None and entry[1].undecided:
        values = conflict_text(question, entry[1], context.card.framework, context.language)
        text = context.pick(f"belum diputuskan: {values}", f"not decided: {values}")
        return AnswerLine(str(question.id), name, text, track_text(entry[0], context.language), entry[1].note)
    if entry is None or not isinstance(value, Answered | NotApplicable):
        return AnswerLine(str(question.id), name, context.pick("belum dijawab", "not answered"), "", "")
    track, given = entry
    if isinstance(value, NotApplicable):
        text = context.pick("tidak berlaku", "not applicable")
        note = " ".join(part for part in (value.reason, given.note) if part)
    else:
        text, note = answered_text(question, value, context.language), given.note
    who = track_text(track, context.language)
    if given.by:
        who += f", {context.respondent(given.by)}"
    return AnswerLine(str(question.id), name, text, who, note)


def _differences(context: Context) -> tuple[DifferenceLine, ...]:
    found = {item.question: item for item in differences(context.scored.assessment, context.scored.track)}
    lines = []
    for result in context.card.criteria:
        for question in result.criterion.questions:
            item = found.get(question.id)
            if item is None:
                continue
            reason = item.entry.note
            if item.answer.appeals:
                reason += context.pick(" Sanggah: ", " Appeal: ")
                reason += " ".join(appeal.text for appeal in item.answer.appeals)
            lines.append(
                DifferenceLine(
                    criterion=f"{result.id} {context.criterion_title(result.criterion)}",
                    question=name_of(question, context.language),
                    claimed=answer_text(question, item.claimed.value, context.language),
                    found=answer_text(question, item.found.value, context.language),
                    reason=reason.strip(),
                )
            )
    return tuple(lines)


def _evidence(context: Context) -> tuple[EvidenceLine, ...]:
    language = context.language
    return tuple(
        EvidenceLine(
            criterion=str(claim.criterion.id),
            document=document.evidence.document,
            detail=", ".join(details(document.evidence, language)),
            level=show(document.evidence.supports_level, language)
            if document.evidence.supports_level is not None
            else "",
            status=status_text(document.evidence.status, language),
        )
        for claim in context.register.values()
        for document in claim.documents
    )


def _sources(context: Context) -> tuple[SourceLine, ...]:
    used: dict[str, int] = {}
    for criterion in context.card.framework.root.criteria():
        for name in criterion.sources:
            used[name] = used.get(name, 0) + 1
    return tuple(
        SourceLine(source.title.in_(context.language), str(source.year or ""), str(used[source.id]))
        for source in sorted(context.card.framework.sources, key=lambda source: source.title.in_(context.language))
        if source.id in used
    )
