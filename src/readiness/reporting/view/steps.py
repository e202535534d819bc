"""Recommendations as items ready to print."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from markupsafe import Markup

from readiness import i18n
from readiness.domain.framework import Horizon
from readiness.domain.gaps import Gap
from readiness.domain.roadmap import HORIZONS, RoadmapStep
from readiness.reporting.charts.glyph import bar, timeline
from readiness.reporting.charts.staircase import Stair, staircase_picture
from readiness.reporting.view.context import Context
from readiness.reporting.view.model import RoadmapView, StepItem
from readiness.reporting.wording.values import show

TOP_STEPS = 10


def step_item(context: Context, step: RoadmapStep) -> StepItem:
    """One step of the roadmap."""
    theme = context.settings.theme
    greatest = max((item.gain for item in context.roadmap.steps), default=0)
    share = float(Fraction(step.gain) / Fraction(greatest)) if greatest else 0.0
    stage = HORIZONS.index(step.horizon)
    after = ", ".join(str(number) for number in step.after)
    return StepItem(
        number=step.number,
        title=step.action.do.in_(context.language),
        criterion=context.criterion_title(step.result.criterion),
        criterion_id=str(step.result.id),
        level=show(step.action.to, context.language),
        owner=context.respondent(step.owner) if step.owner else "",
        due=due(context, step.horizon),
        horizon=step.horizon.value,
        horizon_label=context.horizon_label(step.horizon),
        effort=context.effort_label(step.effort),
        cost=str(step.action.cost or ""),
        gain=context.signed(step.gain),
        bar=bar(round(share, 2), theme.ink),
        timeline=timeline(stage, len(HORIZONS), step.horizon.value, theme.ink, theme.base, theme.accent),
        offset=round(100 * stage / len(HORIZONS)),
        after=context.pick(f"setelah langkah {after}", f"after step {after}") if after else "",
    )


def requirement_items(context: Context, gaps: Sequence[Gap]) -> tuple[StepItem, ...]:
    """What the next level asks for, where the framework names no steps; nobody has estimated effort or time."""
    items: list[StepItem] = []
    for gap in gaps:
        level, text = gap.result.trace.next_level, context.words.next_level(gap.result)
        if level is None or not text:
            continue
        shown = context.short(level)
        items.append(
            StepItem(
                number=len(items) + 1,
                title=context.pick(f"Tingkat {shown}: {text}", f"Level {shown}: {text}"),
                criterion=context.criterion_title(gap.result.criterion),
                criterion_id=str(gap.result.id),
                level=shown,
                owner=context.listed(context.responsible(gap.result.criterion)),
                due="",
                horizon="",
                horizon_label="",
                effort="",
                cost="",
                gain=context.signed(gap.gain),
                bar="",
                timeline="",
                offset=0,
                after="",
            )
        )
    return tuple(items)


def due(context: Context, horizon: Horizon) -> str:
    """By when: the end of a year, or of a number of years where the assessment names no year."""
    years = context.settings.horizons[horizon]
    year = context.scored.assessment.year
    if year is None:
        return context.pick(f"dalam {years} tahun", f"within {years} years")
    return context.pick(f"Des {year + years}", f"Dec {year + years}")


def roadmap_view(context: Context) -> RoadmapView:
    """The roadmap with its staircase."""
    roadmap = context.roadmap
    items = tuple(step_item(context, step) for step in roadmap.steps)
    count = len(items)
    title = context.pick("Belum ada langkah yang dapat diusulkan", "No step can be proposed yet")
    if items:
        title = context.pick(
            f"{items[0].title} bernilai paling tinggi terhadap upayanya",
            f"{items[0].title}: worth most for its effort",
        )
    year = context.scored.assessment.year
    ends = [context.settings.horizons[horizon] for horizon in HORIZONS]
    labels = [str(year + end) if year is not None else f"+{end}" for end in ends]
    target = context.target_of(context.card.root.group)
    final = roadmap.stages[-1].index if roadmap.stages else context.card.root.score.low
    reached = target is not None and final >= target
    stair_title = context.pick(
        f"{count} langkah membawa indeks ke {context.n(final)}",
        f"{i18n.counted(count, 'step takes', 'steps take')} the index to {context.n(final)}",
    )
    if target is not None:
        stair_title += (
            context.pick(f" dan mencapai sasaran {context.n(target)}", f" and meet the target of {context.n(target)}")
            if reached
            else context.pick(
                f"; sasaran {context.n(target)} memerlukan langkah tambahan",
                f"; the target of {context.n(target)} needs more",
            )
        )
    return RoadmapView(
        title=title,
        steps=items[:TOP_STEPS],
        rest=items[TOP_STEPS:],
        years=tuple(labels),
        staircase_title=stair_title,
        staircase=_staircase(context) if roadmap.stages and context.concluded else None,
    )


def _staircase(context: Context) -> Markup:
    year = context.scored.assessment.year
    root = context.card.root
    now = context.pick("kini", "now")
    stairs = [Stair(float(root.score.low), context.n(root.score.low), now, str(year) if year is not None else "")]
    for stage in context.roadmap.stages:
        label = context.horizon_label(stage.horizon)
        stairs.append(Stair(float(stage.index), context.n(stage.index), label, due(context, stage.horizon)))
    lines = [
        (float(band.low), f"{band.label.in_(context.language)} {context.pick('mulai', 'from')} {context.n(band.low)}")
        for band in root.group.bands
    ]
    target = context.target_of(root.group)
    mark = None
    if target is not None:
        rest = target - context.roadmap.stages[-1].index
        remains = context.pick(f"sisa {context.n(rest)}", f"{context.n(rest)} left") if rest > 0 else ""
        mark = (float(target), context.pick(f"sasaran {context.n(target)}", f"target {context.n(target)}"), remains)
    spoken = "; ".join(f"{stair.label} {stair.value_text}" for stair in stairs)
    return staircase_picture(stairs, lines, mark, context.settings.theme, spoken)
