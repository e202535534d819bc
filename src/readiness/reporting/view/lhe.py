"""The form of the ministry's Laporan Hasil Evaluasi."""

from __future__ import annotations

from markupsafe import Markup

from readiness import i18n
from readiness.domain.framework import Criterion
from readiness.domain.scorecard import CriterionResult, GroupScore, Outcome
from readiness.reporting.charts.radar import radar_picture
from readiness.reporting.charts.rows import row_picture
from readiness.reporting.view.advice import advice_rows
from readiness.reporting.view.annex import proof_views
from readiness.reporting.view.context import Context, lower_first
from readiness.reporting.view.dimensions import criterion_row
from readiness.reporting.view.forms import (
    AspectView,
    IndicatorGroup,
    IndicatorRow,
    LheView,
)
from readiness.reporting.view.lhe_summary import summary_paragraphs
from readiness.reporting.view.lhe_tables import (
    band_rows,
    index_rows,
    level_table,
    mean_columns,
    mean_rows,
    means_note,
    part_rows,
)
from readiness.reporting.view.method import legal_basis, method_view
from readiness.reporting.view.names import (
    criterion_number,
    criterion_word,
    instrument_name,
    level_number,
    plural,
    result_value,
    value_text,
)
from readiness.reporting.view.signing import signing_view
from readiness.reporting.view.standing import status_line
from readiness.reporting.view.verdict import PER_CENT, row_labels, section_row, spoken_rows
from readiness.reporting.wording.verdict import VerdictWords

SELF_MADE = (
    "Dalam bentuk LHE · disusun sendiri, bukan laporan hasil evaluasi resmi",
    "In the form of an LHE · self-made, not an official evaluation report",
)
MOST_CORNERS = 12
TOP_ADVICE = 12
TOP_STATEMENTS = 2


def lhe_view(context: Context) -> LheView:
    """Everything that the form holds."""
    pick = context.pick
    name = instrument_name(context)
    own = context.settings.title.in_(context.language)
    if context.official:
        title, notice = own or pick(f"Laporan Hasil Evaluasi {name}", f"Evaluation Report · {name}"), ""
    else:
        title = own or pick(f"Laporan Hasil Penilaian {name}", f"Assessment Report · {name}")
        notice = pick(*SELF_MADE)
    words = VerdictWords(context.card, context.language, context.district)
    chart, chart_note = _chart(context)
    word = criterion_word(context).lower()
    advice, aspects = advice_rows(context), _aspects(context)
    rest = len(advice) - TOP_ADVICE
    return LheView(
        title=title,
        notice=notice,
        status=status_line(context, SELF_MADE),
        description=words.title(None) if context.concluded else words.certainty(),
        criterion=criterion_word(context),
        summary=summary_paragraphs(context, words),
        legal=legal_basis(context, acts=True),
        method=_method(context),
        levels=level_table(context),
        parts=part_rows(context),
        bands=band_rows(context),
        columns=mean_columns(context),
        means=mean_rows(context),
        means_note=means_note(context),
        result=_result(context),
        result_note=words.certainty(),
        chart=chart,
        chart_note=chart_note,
        mean=context.mean.title.in_(context.language) if context.mean is not None else "",
        indices=index_rows(context),
        aspects=aspects,
        no_strengths=pick(f"Belum ada {word} yang mencapai sasaran.", "No target is met yet."),
        no_weaknesses=pick(f"Tidak ada {word} yang pasti di bawah sasaran.", "No target is missed for certain."),
        unjudged=_unjudged(context, aspects),
        advice=advice[:TOP_ADVICE],
        advice_note=pick(
            f"{rest} rekomendasi lain tercantum pada lembar rekomendasi (templat recommendations).",
            f"{rest} more stand in the recommendation sheet (template recommendations).",
        )
        if rest > 0
        else "",
        indicators_title=pick(f"Nilai semua {word}", f"Values of all {plural(word)}"),
        indicators=_indicators(context),
        proofs=proof_views(context),
        closing=_closing(context),
        signing=signing_view(context, (pick("Penanggung jawab penilaian,", "Responsible for the assessment,"),)),
    )


def _leaves(context: Context) -> tuple[GroupScore, ...]:
    """The groups that hold criteria themselves, the root among them where it does."""
    groups = (context.card.root, *context.card.groups)
    return tuple(g for g in groups if any(isinstance(child, Criterion) for child in g.group.children))


def _method(context: Context) -> tuple[str, ...]:
    """The paragraphs on method; the first in the instrument's own terms where it names its tiers."""
    first, *rest = method_view(context).paragraphs
    tiers = context.card.framework.tiers
    depths = [group.depth for group in context.card.groups]
    if not depths or len(tiers) < max(depths):
        return (first, *rest)
    word = criterion_word(context).lower()
    count = len(context.card.criteria)
    parts = [
        f"{depths.count(depth)} {tiers[depth - 1].label.in_(context.language).lower()}" for depth in sorted(set(depths))
    ]
    if context.language == "en":
        parts = [
            i18n.counted(depths.count(depth), name := tiers[depth - 1].label.in_("en").lower(), plural(name))
            for depth in sorted(set(depths))
        ]
    own = context.pick(
        f"Instrumen ini memuat {count} {word} dalam {context.listed(parts)}.",
        f"The instrument holds {i18n.counted(count, word, plural(word))} in {context.listed(parts)}.",
    )
    return (f"{own} {first.partition('. ')[2]}", *rest)


def _result(context: Context) -> str:
    root = context.card.root
    if not root.score.exists:
        return context.pick("Tidak ada indeks", "No index")
    if not context.concluded:
        return context.pick(
            f"{value_text(context, root)} (belum dapat disimpulkan)", f"{value_text(context, root)} (no conclusion yet)"
        )
    band = f" ({root.band.label.in_(context.language)})" if root.band is not None else ""
    return context.n(root.score.exact) + band


def _chart(context: Context) -> tuple[Markup, str]:
    """The radar of aspects; rows of dots where too little is known or a radar has too few or too many corners."""
    leaves = _leaves(context)
    tops = [section.group for section in context.sections]
    groups = list(leaves) if 2 < len(leaves) <= MOST_CORNERS else tops
    span = context.shared_span(groups)
    rows = []
    for position, group in enumerate(groups):
        section = context.section_of[str(next(group.group.criteria()).id)]
        rows.append(section_row(context, section, group, str(position + 1), span))
    spoken = spoken_rows(context, rows)
    name = context.mean_name
    if context.concluded and 2 < len(rows) <= MOST_CORNERS and all(row.value is not None for row in rows):
        note = context.pick("Bidang: nilai. Garis putus-putus: sasaran.", "Area: value. Dashed line: target.")
        if name:
            note += context.pick(f" Garis titik-titik: {name}.", f" Dotted line: {name}.")
        return radar_picture(rows, span or PER_CENT, context.settings.theme, spoken), note
    picture = row_picture(
        rows, span or PER_CENT, row_labels(context), context.settings.theme, spoken, context.pick(",", ".")
    )
    return picture, context.pick("Garis bertutup: batas bawah dan batas atas.", "Lines with end caps are the bounds.")


def _unjudged(context: Context, aspects: tuple[AspectView, ...]) -> str:
    """The groups of which nothing can be said."""
    shown = {aspect.title for aspect in aspects}
    names = [name for leaf in _leaves(context) if (name := context.section_title(leaf.group)) not in shown]
    if not names:
        return ""
    listed = "; ".join(names)
    return context.pick(
        f"Belum ada yang pasti di atas atau di bawah sasaran pada: {listed}.",
        f"Nothing is certain yet above or below the target in: {listed}.",
    )


def _aspects(context: Context) -> tuple[AspectView, ...]:
    found = []
    for leaf in _leaves(context):
        results = [context.card.criterion(child.id) for child in leaf.group.children if isinstance(child, Criterion)]
        strengths, weaknesses = _strengths(context, results), _weaknesses(context, results)
        if not strengths and not weaknesses:
            continue
        section = context.section_of[str(results[0].id)]
        over = context.section_title(section.group.group) if section.group.id != leaf.id else ""
        found.append(
            AspectView(
                over=over,
                title=context.section_title(leaf.group),
                value=value_text(context, leaf),
                color=section.color,
                strengths=strengths,
                weaknesses=weaknesses,
            )
        )
    return tuple(found)


def _strengths(context: Context, results: list[CriterionResult]) -> tuple[str, ...]:
    met = [
        r for r in results if r.outcome is Outcome.MET and r.target is not None and r.score.low > r.criterion.scale.low
    ]
    met.sort(key=lambda result: (-result.score.low, not context.evidence_text(result)))
    return _statements(context, met, met=True)


def _weaknesses(context: Context, results: list[CriterionResult]) -> tuple[str, ...]:
    gaps = [result for result in results if result.outcome is Outcome.GAP]
    gaps.sort(key=lambda result: (-(result.gap or 0), -context.gap_by_id[str(result.id)].gain))
    return _statements(context, gaps, met=False)


def _statements(context: Context, results: list[CriterionResult], *, met: bool) -> tuple[str, ...]:
    """The first few in words, and how many more. Of "all of it is done, but …" a strength is the first half."""
    texts = []
    for result in results[:TOP_STATEMENTS]:
        now = context.now_text(result)
        if met:
            now = now.partition(context.pick(", tetapi ", ", but "))[0]
        title = context.short_title(result.criterion)
        text = f"{title}: {lower_first(now)}" if now else title
        texts.append(text if text.endswith(".") else f"{text}.")
        document = context.evidence_text(result)
        if document:
            texts[-1] += context.pick(f" Bukti: {document}.", f" Evidence: {document}.")
    rest = len(results) - TOP_STATEMENTS
    if rest > 0:
        word = criterion_word(context).lower()
        more = i18n.counted(rest, f"more {word} ", f"more {plural(word)} ")
        if met:
            more += "meets its target." if rest == 1 else "meet their targets."
        else:
            more += "falls short." if rest == 1 else "fall short."
        what = "mencapai sasaran" if met else "di bawah sasaran"
        texts.append(context.pick(f"{rest} {word} lain juga {what}.", more))
    return tuple(texts)


def _indicators(context: Context) -> tuple[IndicatorGroup, ...]:
    found = []
    for leaf in _leaves(context):
        rows = []
        for child in leaf.group.children:
            if not isinstance(child, Criterion):
                continue
            result = context.card.criterion(child.id)
            row = criterion_row(context, context.section_of[str(child.id)], result)
            target = level_number(context, child, result.target) if row.target and result.target is not None else ""
            rows.append(
                IndicatorRow(
                    criterion_number(child), row.title, row.glyph, row.glyph_alt, result_value(context, result), target
                )
            )
        found.append(IndicatorGroup(context.section_title(leaf.group), value_text(context, leaf), tuple(rows)))
    return tuple(found)


def _closing(context: Context) -> str:
    if context.official:
        return context.pick(
            "Laporan ini memuat nilai yang menurut penyusun telah diterbitkan oleh instansi yang mengevaluasi.",
            "This report holds values which, the compiler states, the evaluating authority has published.",
        )
    return context.pick(
        "Laporan ini disusun sendiri dari jawaban dan bukti yang tercatat, dan tidak menggantikan laporan hasil evaluasi resmi.",
        "This report was made by its compiler from the answers and evidence on record; it does not replace an official "
        "evaluation report.",
    )
