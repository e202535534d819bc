"""One section per dimension."""

from __future__ import annotations

from readiness.domain.assessment import Track
from readiness.domain.framework import Criterion, Group
from readiness.domain.scorecard import CriterionResult, GroupScore, Outcome
from readiness.reporting.charts.glyph import glyph
from readiness.reporting.charts.rows import row_picture
from readiness.reporting.view.context import Context, Section, lower_first
from readiness.reporting.view.model import CriterionRow, Dimension, Figure, Statement, Subdimension
from readiness.reporting.view.verdict import PER_CENT, row_labels, section_row, spoken_rows
from readiness.reporting.wording.elements import element_title

TOP_STATEMENTS = 3


def dimension_view(context: Context, section: Section) -> Dimension:
    """Everything that stands in one dimension's section."""
    group = section.group.group
    results = [context.card.criterion(criterion.id) for criterion in group.criteria()]
    subs = _subdimensions(context, section)
    chart_groups = [context.card.group(child.id) for child in group.children if isinstance(child, Group)]
    shown = chart_groups or [section.group]
    span = context.shared_span(shown)
    rows = [section_row(context, section, child, "", span) for child in shown]
    title = context.section_title(group)
    tier = context.card.framework.tiers[0].label.in_(context.language) if context.card.framework.tiers else ""
    return Dimension(
        number=section.number,
        anchor=f"d{section.number}",
        title=title,
        eyebrow=f"{tier or context.pick('Bagian', 'Part')} {section.number}",
        color=section.color,
        aim=group.aim.in_(context.language),
        lead=_lead(context, results, chart_groups),
        figures=_figures(context, section),
        chart=row_picture(
            rows,
            span or PER_CENT,
            row_labels(context),
            context.settings.theme,
            spoken_rows(context, rows),
            context.pick(",", "."),
        ),
        strengths=_strengths(context, results),
        weaknesses=_weaknesses(context, results),
        table_title=context.pick(
            "Kriteria dan syarat untuk naik satu tingkat", "Criteria, and what the next level takes"
        ),
        subdimensions=subs,
    )


def _figures(context: Context, section: Section) -> tuple[Figure, ...]:
    score = section.group.score
    figures = []
    if score.exists:
        known = score.coverage >= 3 / 5
        value = context.n(score.exact) if known else f"{context.n(score.low)}–{context.n(score.high)}"
        figures.append(Figure(value, context.pick("nilai", "value") if known else context.pick("rentang", "range")))
    claimed = _claimed_value(context, section.group)
    if claimed:
        figures.append(Figure(claimed, context.pick("nilai mandiri", "self value")))
    target = context.target_of(section.group.group)
    if target is not None:
        figures.append(Figure(context.n(target), context.pick("sasaran", "target")))
    return tuple(figures)


def _claimed_value(context: Context, group: GroupScore) -> str:
    """The group's value on the district's own answers, where assessors have spoken too."""
    assessed = any(track is not Track.SELF for track, _ in context.entries.values())
    if not assessed or context.scored.track is not None:
        return ""
    value = context.claimed.get(str(group.id))
    return context.n(value) if value is not None else ""


def _lead(context: Context, results: list[CriterionResult], subs: list[GroupScore]) -> str:
    total = sum(result.outcome is not Outcome.NOT_APPLICABLE for result in results)
    gaps = sum(result.outcome is Outcome.GAP for result in results)
    still = sum(result.outcome is Outcome.OPEN for result in results)
    aimed = [result for result in results if result.target is not None]
    met = sum(result.outcome is Outcome.MET for result in aimed)
    parts = [
        context.pick(f"{met} mencapai sasaran", f"{met} meet their target"),
        context.pick(f"{gaps} di bawahnya", f"{gaps} fall short"),
    ]
    if still:
        parts.append(context.pick(f"{still} belum dapat dinilai", f"{still} cannot be judged yet"))
    listed = context.listed(parts)
    lead = context.pick(f"Dari {total} kriteria yang berlaku, {listed}.", f"Of {total} criteria that apply, {listed}.")
    if not total:
        lead = context.pick("Tidak ada kriteria yang berlaku.", "No criterion applies.")
    elif not aimed:
        lead = context.pick(
            f"{total} kriteria berlaku; tidak ada yang bersasaran.", f"{total} criteria apply; none has a target."
        )
    known = [sub for sub in subs if sub.score.exists and sub.score.coverage >= 3 / 5]
    if len(known) > 1:
        weakest = min(known, key=lambda sub: sub.score.exact)
        strongest = max(known, key=lambda sub: sub.score.exact)
        if weakest.score.exact != strongest.score.exact:
            low, high = context.section_title(weakest.group), context.section_title(strongest.group)
            lead += " " + context.pick(
                f"{high} paling maju ({context.n(strongest.score.exact)}); {low} paling tertinggal ({context.n(weakest.score.exact)}).",
                f"{high} is ahead ({context.n(strongest.score.exact)}); {low} lags most ({context.n(weakest.score.exact)}).",
            )
    return lead


def _strengths(context: Context, results: list[CriterionResult]) -> tuple[Statement, ...]:
    """What meets its target, proven things first, then by level."""
    met = [
        result
        for result in results
        if result.outcome is Outcome.MET and result.target is not None and result.score.low > result.criterion.scale.low
    ]
    met.sort(key=lambda result: (not context.evidence_text(result), -result.score.low, str(result.id)))
    return tuple(_statement(context, result) for result in met[:TOP_STATEMENTS])


def _weaknesses(context: Context, results: list[CriterionResult]) -> tuple[Statement, ...]:
    """What surely misses its target, the gap that is worth most first."""
    gaps = [result for result in results if result.outcome is Outcome.GAP]
    gaps.sort(key=lambda result: (-context.gap_by_id[str(result.id)].gain, -(result.gap or 0), str(result.id)))
    return tuple(_statement(context, result) for result in gaps[:TOP_STATEMENTS])


def _statement(context: Context, result: CriterionResult) -> Statement:
    document = context.evidence_text(result)
    text, now = context.criterion_title(result.criterion), context.now_text(result)
    text = f"{text}: {lower_first(now)}" if now else f"{text}."
    evidence = context.pick(f"Bukti: {document}.", f"Evidence: {document}.") if document else ""
    return Statement(text, evidence)


def _subdimensions(context: Context, section: Section) -> tuple[Subdimension, ...]:
    found = []
    number = 0
    loose = [child for child in section.group.group.children if isinstance(child, Criterion)]
    if loose:
        found.append(_subdimension(context, section, "", "", "", loose))
    for child in section.group.group.children:
        if isinstance(child, Group):
            number += 1
            score = context.card.group(child.id).score
            value = context.n(score.exact) if score.exists and score.coverage >= 3 / 5 else ""
            criteria = list(child.criteria())
            title = context.section_title(child)
            found.append(_subdimension(context, section, f"{section.number}.{number}", title, value, criteria))
    return tuple(found)


def _subdimension(
    context: Context, section: Section, number: str, title: str, value: str, criteria: list[Criterion]
) -> Subdimension:
    results = [context.card.criterion(criterion.id) for criterion in criteria]
    unknown = [result for result in results if context.unknown(result)]
    rows = [criterion_row(context, section, result) for result in results if result not in unknown]
    names = tuple((context.criterion_title(result.criterion), context.owner(result.criterion)) for result in unknown)
    return Subdimension(number, title, value, tuple(rows), names)


def criterion_row(context: Context, section: Section, result: CriterionResult) -> CriterionRow:
    """One row of the table."""
    criterion, score = result.criterion, result.score
    exists = result.outcome is not Outcome.NOT_APPLICABLE
    claimed = context.claimed.get(str(result.id)) if exists else None
    more = claimed is not None and claimed > score.high
    labels = {
        Outcome.MET: ("sasaran tercapai", "target met"),
        Outcome.GAP: ("di bawah sasaran", "below target"),
        Outcome.OPEN: ("belum pasti", "not certain"),
        Outcome.NOT_APPLICABLE: ("tidak berlaku", "not applicable"),
    }
    value = context.level_value(score) if exists else "–"
    target = context.short(result.target) if result.target is not None and exists else ""
    gap = context.gap_by_id.get(str(result.id))
    picture = ""
    if exists:
        picture = glyph(
            context.span_of(str(result.id)),
            float(score.low),
            float(score.high),
            float(result.target) if result.target is not None else None,
            float(claimed) if more and claimed is not None else None,
            section.color,
            context.settings.theme.ink,
        )
    following = context.words.next_level(result) if result.outcome in (Outcome.GAP, Outcome.OPEN) else ""
    level = result.trace.next_level
    name = context.pick("Tingkat", "Level")
    return CriterionRow(
        id=str(result.id),
        title=context.criterion_title(criterion),
        element=element_title(criterion.element, context.language),
        state=result.outcome.value,
        state_label=context.pick(*labels[result.outcome]) if result.target is not None or not exists else "–",
        now=context.now_text(result),
        following=f"{name} {context.short(level)}: {following}" if following and level is not None else "",
        lacking=context.words.lacking(result),
        glyph=picture,
        glyph_alt=context.pick(f"nilai {value}", f"value {value}")
        + (context.pick(f", sasaran {target}", f", target {target}") if target else ""),
        value=value,
        target=target,
        gain=context.signed(gap.gain) if gap is not None and result.outcome is Outcome.GAP else "",
        claimed=context.pick(f"mandiri {context.short(claimed)}", f"self {context.short(claimed)}")
        if more and claimed is not None
        else "",
    )
