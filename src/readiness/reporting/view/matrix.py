"""The gap matrix of the masterplan's Buku I: dimension × element."""

from __future__ import annotations

from fractions import Fraction

from readiness.domain.gaps import actions_between
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult, Outcome
from readiness.reporting.charts.glyph import glyph
from readiness.reporting.view.context import Context, Section
from readiness.reporting.view.model import Matrix, MatrixCell, MatrixRow
from readiness.reporting.wording.elements import ELEMENTS, column_title
from readiness.reporting.wording.values import value_text


def matrix_view(context: Context) -> Matrix | None:
    """``None`` where the framework's criteria name no elements."""
    if not any(criterion.element.partition(".")[0] in ELEMENTS for criterion in context.card.framework.root.criteria()):
        return None
    rows = []
    widths: dict[str, list[Number]] = {element: [] for element in ELEMENTS}
    for section in context.sections:
        cells = {element: _results(context, section, element) for element in ELEMENTS}
        gaps = {element: _mean_gap(results) for element, results in cells.items()}
        known = {element: gap for element, gap in gaps.items() if gap}
        widest = max(known, key=lambda element: known[element]) if known else ""
        for element, gap in known.items():
            widths[element].append(gap)
        target = context.target_of(section.group.group)
        score = section.group.score
        shown = context.n(score.exact) if score.exists and score.coverage >= 3 / 5 else context.level_value(score)
        rows.append(
            MatrixRow(
                number=section.number,
                title=context.section_title(section.group.group),
                color=section.color,
                value=shown,
                target=context.n(target) if target is not None else "",
                cells=tuple(_cell(context, section, cells[element], element == widest) for element in ELEMENTS),
            )
        )
    columns = tuple(column_title(element, context.language) for element in ELEMENTS)
    return Matrix(_title(context, widths), columns, tuple(rows))


def _title(context: Context, widths: dict[str, list[Number]]) -> str:
    if not context.concluded:
        return context.pick(
            "Matriks kesenjangan: yang sudah diketahui dan yang belum", "Gap matrix: what is known and what is not"
        )
    means = {element: sum(gaps, Fraction(0)) / len(gaps) for element, gaps in widths.items() if gaps}
    if not means:
        return context.pick("Tidak ada elemen yang tertinggal dari sasaran", "No element falls short of its target")
    name = column_title(max(means, key=lambda element: means[element]), context.language)[0].lower()
    return context.pick(
        f"Tidak ada elemen yang tertinggal lebih jauh daripada {name}", f"No element lags further behind than {name}"
    )


def _results(context: Context, section: Section, element: str) -> list[CriterionResult]:
    criteria = [c for c in section.group.group.criteria() if c.element.partition(".")[0] == element]
    found = [context.card.criterion(criterion.id) for criterion in criteria]
    return [result for result in found if result.outcome is not Outcome.NOT_APPLICABLE]


def _mean_gap(results: list[CriterionResult]) -> Number:
    gaps = [result.gap for result in results if result.outcome is Outcome.GAP and result.gap is not None]
    known = sum(result.outcome is not Outcome.OPEN for result in results)
    return Fraction(sum(gaps)) / known if known else 0


def _cell(context: Context, section: Section, results: list[CriterionResult], widest: bool) -> MatrixCell:
    if not results:
        return MatrixCell(
            "none", "", "", "", context.pick("Tidak ada kriteria.", "No criterion."), "", "", widest=False
        )
    count = len(results)
    low = sum((Fraction(result.score.low) for result in results), Fraction(0)) / count
    high = sum((Fraction(result.score.high) for result in results), Fraction(0)) / count
    targets = [Fraction(result.target) for result in results if result.target is not None]
    target = sum(targets, Fraction(0)) / len(targets) if targets else None
    picture = glyph(
        context.span_of(str(section.group.id)),
        float(low),
        float(high),
        float(target) if target is not None else None,
        None,
        section.color,
        context.settings.theme.ink,
    )
    gaps = [result for result in results if result.outcome is Outcome.GAP]
    still = sum(result.outcome is Outcome.OPEN for result in results)
    alt = context.pick(f"rata-rata {context.n(low)}", f"mean {context.n(low)}")
    if not gaps:
        if still:
            now = context.pick(
                f"{still} dari {count} kriteria belum terjawab.", f"{still} of {count} criteria are not answered."
            )
            return MatrixCell(
                "open",
                picture,
                alt,
                "?",
                now,
                "",
                context.pick("Jawab pertanyaannya lebih dahulu.", "Answer their questions first."),
                widest=False,
            )
        best = max(results, key=lambda result: result.score.low)
        return MatrixCell(
            "met",
            picture,
            alt,
            context.n(0),
            context.now_text(best),
            context.pick("Sasaran tercapai.", "Target met."),
            context.pick("Pertahankan.", "Keep it up."),
            widest=False,
        )
    chosen = max(gaps, key=lambda result: (context.gap_by_id[str(result.id)].gain, result.gap or 0))
    assert chosen.target is not None
    steps = actions_between(chosen.criterion.actions, chosen.score.high, chosen.target)
    step = steps[0].do.in_(context.language) if steps else ""
    return MatrixCell(
        state="gap",
        glyph=picture,
        glyph_alt=alt,
        gap=context.n(_mean_gap(results)),
        now=context.now_text(chosen),
        expected=value_text(chosen.criterion, chosen.target, context.language),
        step=f"{step}." if step else "",
        widest=widest,
    )
