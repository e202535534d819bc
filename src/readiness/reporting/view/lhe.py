"""The form of the ministry's Laporan Hasil Evaluasi."""

from __future__ import annotations

from fractions import Fraction

from markupsafe import Markup

from readiness import i18n
from readiness.domain.framework import Aggregate, Criterion, Group, Scale
from readiness.domain.numbers import Number
from readiness.domain.references import fitting
from readiness.domain.scorecard import CriterionResult, GroupScore, Outcome
from readiness.domain.scoring.bands import band_for
from readiness.reporting.charts.radar import radar_picture
from readiness.reporting.charts.rows import row_picture
from readiness.reporting.view.advice import advice_rows
from readiness.reporting.view.annex import proof_views
from readiness.reporting.view.context import Context, lower_first
from readiness.reporting.view.dimensions import criterion_row
from readiness.reporting.view.forms import (
    AspectView,
    BandRow,
    IndexRow,
    IndicatorGroup,
    IndicatorRow,
    LevelTable,
    LheView,
    MeanColumn,
    PartRow,
)
from readiness.reporting.view.method import legal_basis, method_view
from readiness.reporting.view.names import (
    criterion_number,
    criterion_word,
    instrument_name,
    known,
    level_number,
    plural,
    result_value,
    signed_difference,
    value_text,
)
from readiness.reporting.view.questions import ask_items
from readiness.reporting.view.signing import signing_view
from readiness.reporting.view.standing import status_line
from readiness.reporting.view.verdict import PER_CENT, row_labels, section_row, spoken_rows
from readiness.reporting.wording.values import show
from readiness.reporting.wording.verdict import VerdictWords

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
        notice = pick(
            "Dalam bentuk LHE · disusun sendiri, bukan laporan hasil evaluasi resmi",
            "In the form of an LHE · self-made, not an official evaluation report",
        )
    words = VerdictWords(context.card, context.language, context.district)
    form = (
        "Dalam bentuk LHE · disusun sendiri, bukan laporan hasil evaluasi resmi",
        "In the form of an LHE · self-made, not an official evaluation report",
    )
    chart, chart_note = _chart(context)
    word = criterion_word(context).lower()
    advice, aspects = advice_rows(context), _aspects(context)
    rest = len(advice) - TOP_ADVICE
    return LheView(
        title=title,
        notice=notice,
        status=status_line(context, form),
        description=words.title(None) if context.concluded else words.certainty(),
        criterion=criterion_word(context),
        tier=_leaf_word(context),
        summary=_summary(context, words),
        legal=legal_basis(context, acts=True),
        method=_method(context),
        levels=_levels(context),
        parts=_parts(context),
        bands=_bands(context),
        columns=_columns(context),
        means=_means(context),
        means_note=_means_note(context),
        result=_result(context),
        result_note=words.certainty(),
        chart=chart,
        chart_note=chart_note,
        mean=context.mean.title.in_(context.language) if context.mean is not None else "",
        indices=_indices(context),
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


def _leaf_word(context: Context) -> str:
    depths = {group.depth for group in _leaves(context)}
    tiers = context.card.framework.tiers
    depth = max(depths, default=1)
    named = tiers[depth - 1].label.in_(context.language) if 0 < depth <= len(tiers) else ""
    return named or context.pick("Bagian", "Part")


def _leaves(context: Context) -> tuple[GroupScore, ...]:
    """The groups that hold criteria themselves; the root where there are no groups."""
    found = [g for g in context.card.groups if any(isinstance(child, Criterion) for child in g.group.children)]
    return tuple(found) or (context.card.root,)


def _summary(context: Context, words: VerdictWords) -> tuple[str, ...]:
    return tuple(
        " ".join(part for part in parts if part)
        for parts in (_finding(context, words), _strong_and_weak(context), _what_to_do(context))
    )


def _finding(context: Context, words: VerdictWords) -> list[str]:
    pick, score = context.pick, context.card.root.score
    year = context.scored.assessment.year
    of_year = pick(f" tahun {year}", f" of {year}") if year is not None else ""
    if not score.exists or not context.concluded:
        first = pick(
            f"Indeks {context.district}{of_year} belum dapat disimpulkan.",
            f"No conclusion can be drawn yet on the index of {context.district}{of_year}.",
        )
        return [first, words.certainty()]
    span = context.scored.plan.ranges[context.card.root.id]
    low, high = show(span.low, context.language), show(span.high, context.language)
    value = context.n(score.exact)
    band = context.card.root.band
    rated = band.label.in_(context.language) if band is not None else ""
    first = pick(
        f"Indeks {context.district}{of_year} bernilai {value} pada skala {low} sampai {high}"
        + (f" dan berpredikat {rated}." if rated else "."),
        f"The index of {context.district}{of_year} is {value} on a scale of {low} to {high}"
        + (f" and is rated {rated}." if rated else "."),
    )
    return [first, _against_mean(context), words.certainty()]


def _against_mean(context: Context) -> str:
    root = context.card.root
    value = context.mean_of(root.group)
    if value is None:
        return ""
    name, apart = context.mean_name, root.score.exact - value
    shown = context.n(max(apart, -apart))
    if not apart:
        return context.pick(f"Nilai itu sama dengan {name}.", f"It equals the {name}.")
    return context.pick(
        f"Nilai itu {shown} lebih {'tinggi' if apart > 0 else 'rendah'} daripada {name}, yaitu {context.n(value)}.",
        f"That is {shown} {'above' if apart > 0 else 'below'} the {name} of {context.n(value)}.",
    )


def _strong_and_weak(context: Context) -> list[str]:
    pick = context.pick
    groups = [section.group for section in context.sections if known(section.group)]
    parts = []
    if len(groups) > 1:
        best: GroupScore = max(groups, key=lambda group: group.score.exact)
        worst: GroupScore = min(groups, key=lambda group: group.score.exact)
        if best.score.exact != worst.score.exact:
            high, low = context.section_title(best.group), context.section_title(worst.group)
            parts.append(
                pick(
                    f"Nilai tertinggi ada pada {high} ({context.n(best.score.exact)}) dan nilai terendah pada {low} "
                    f"({context.n(worst.score.exact)}).",
                    f"{high} is highest ({context.n(best.score.exact)}) and {low} lowest ({context.n(worst.score.exact)}).",
                )
            )
    results = [result for result in context.card.criteria if result.outcome is not Outcome.NOT_APPLICABLE]
    aimed = [result for result in results if result.target is not None]
    met = sum(result.outcome is Outcome.MET for result in aimed)
    short = sum(result.outcome is Outcome.GAP for result in aimed)
    still = sum(result.outcome is Outcome.OPEN for result in results)
    word, many = criterion_word(context).lower(), len(aimed)
    if aimed and met == many:
        parts.append(pick(f"Semua {many} {word} mencapai sasaran.", f"All {many} {plural(word)} meet their target."))
    elif aimed and short == many:
        parts.append(
            pick(
                f"Dari {many} {word}, belum satu pun mencapai sasarannya.",
                f"Of {many} {plural(word)}, none meets its target yet.",
            )
        )
    elif aimed and not met:
        parts.append(
            pick(
                f"Dari {many} {word}, {short} pasti berada di bawah sasarannya.",
                f"Of {many} {plural(word)}, {short} fall short of their target for certain.",
            )
        )
    elif aimed:
        parts.append(
            pick(
                f"Dari {many} {word}, {met} mencapai sasaran dan {short} berada di bawahnya.",
                f"Of {many} {plural(word)}, {met} meet their target and {short} fall short.",
            )
        )
    if still:
        parts.append(pick(f"Sebanyak {still} {word} belum dapat dinilai.", f"{still} cannot be judged yet."))
    lowest = sum(r.score.settled and r.score.high == r.criterion.scale.low for r in results)
    if lowest > 1:
        parts.append(
            pick(
                f"Sebanyak {lowest} {word} masih pada tingkat terendah.",
                f"{lowest} {plural(word)} are still on the lowest level.",
            )
        )
    return parts


def _what_to_do(context: Context) -> list[str]:
    pick = context.pick
    if not context.concluded:
        owners = ask_items(context) if context.open else ()
        count = sum(item.count for item in owners)
        if not count:
            return []
        return [
            pick(
                f"Langkah pertama ialah menjawab {count} pertanyaan yang masih terbuka, dimulai dari {owners[0].owner}.",
                f"The first step is to answer what is open ({i18n.counted(count, 'question', 'questions')}), beginning with "
                f"{owners[0].owner}.",
            ),
            pick(
                "Predikat dan rekomendasi yang menyeluruh diberikan setelah jawaban itu masuk.",
                "A rating and full recommendations follow once the answers are in.",
            ),
        ]
    gaps = [gap for gap in context.gaps if gap.result.outcome is Outcome.GAP]
    if not gaps:
        if not context.has_targets:
            return [pick("Sasaran belum ditetapkan.", "No target is set.")]
        return [
            pick(
                "Semua sasaran yang dapat dinilai telah tercapai, sehingga tugas berikutnya ialah menjaga capaian itu.",
                "Every target that can be judged is met, so the next task is to keep what is achieved.",
            )
        ]
    first = gaps[0]
    title = context.short_title(first.result.criterion)
    parts = [
        pick(
            f"Perbaikan yang paling sepadan dengan upayanya ialah {lower_first(title)}, yang menambah indeks sebesar "
            f"{context.signed(first.gain).lstrip('+')} bila mencapai sasarannya.",
            f"Most worth its effort is {lower_first(title)}, which adds {context.signed(first.gain).lstrip('+')} to the index "
            "once it meets its target.",
        )
    ]
    target = context.target_of(context.card.root.group)
    if target is not None:
        bands = context.card.root.group.bands
        rated = band_for(bands, target).label.in_(context.language) if bands else ""
        now = context.card.root.band
        change = bool(rated) and now is not None and now.label.in_(context.language) != rated
        parts.append(
            pick(
                f"Bila semua sasaran tercapai, indeks menjadi {context.n(target)}"
                + (f" dan predikatnya {rated}." if change else "."),
                f"With every target met the index becomes {context.n(target)}"
                + (f" and the rating {rated}." if change else "."),
            )
        )
    return parts


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


def _levels(context: Context) -> LevelTable:
    """One column for each set of level names, in the order of first use."""
    sets: dict[tuple[tuple[Number, str], ...], list[str]] = {}

    def add(scale: Scale, title: str) -> None:
        labels = tuple((level, label.in_(context.language)) for level, label in scale.labels)
        if labels and title not in sets.setdefault(labels, []):
            sets[labels].append(title)

    for section in context.sections:
        for criterion in section.group.group.criteria():
            add(criterion.scale, context.section_title(section.group.group))
    levels = sorted({level for labels in sets for level, _ in labels})
    names = [dict(labels) for labels in sets]
    heads = [", ".join(titles) for titles in sets.values()]
    if len(heads) == 1:
        heads = [context.pick("Nama tingkat", "Name of the level")]
    rows = [(context.short(level), tuple(labels.get(level, "") for labels in names)) for level in levels]
    return LevelTable(tuple(heads), tuple(rows))


def _shares(context: Context) -> dict[str, Number] | None:
    """What each group weighs in the index, in per cent; ``None`` where it is not made of weighted means alone."""
    kind = context.scored.plan.kind
    found: dict[str, Number] = {}

    def walk(group: Group, share: Number) -> bool:
        if group.aggregate is not Aggregate.MEAN:
            return False
        total = sum(child.weight.of(kind) for child in group.children)
        for child in group.children:
            part = Fraction(share) * child.weight.of(kind) / total if total else Fraction(0)
            found[str(child.id)] = part
            if isinstance(child, Group) and not walk(child, part):
                return False
        return True

    return found if walk(context.card.root.group, 100) else None


def _weight(context: Context, group: GroupScore, shares: dict[str, Number] | None) -> str:
    if shares is None:
        return context.short(group.weight)
    return i18n.number(f"{float(shares[str(group.id)]):.2f}", context.language)


def _parts(context: Context) -> tuple[PartRow, ...]:
    shares = _shares(context)
    return tuple(
        PartRow(
            group.depth,
            context.section_title(group.group),
            str(len(list(group.group.criteria()))),
            _weight(context, group, shares),
        )
        for group in context.card.groups
    )


def _bands(context: Context) -> tuple[BandRow, ...]:
    """From the highest; the upper end is written as the regulation does, one unit below the next band."""
    bands, root = context.card.root.group.bands, context.card.root
    places = context.card.framework.places
    top = context.scored.plan.ranges[root.id].high
    rows = []
    for position, band in enumerate(bands):
        end = bands[position + 1].low - Fraction(1, 10**places) if position + 1 < len(bands) else top
        here = context.concluded and band is root.band
        rows.append(BandRow(f"{context.n(band.low)} – {context.n(end)}", band.label.in_(context.language), here))
    return tuple(reversed(rows))


def _columns(context: Context) -> tuple[MeanColumn, ...]:
    framework = context.card.framework
    assessment = context.scored.assessment
    own = fitting(framework, assessment.subject.kind, assessment.year)
    return tuple(MeanColumn(r.title.in_(context.language), r in own) for r in framework.references)


def _nodes(context: Context) -> list[tuple[int, str, GroupScore]]:
    whole = context.pick("Indeks", "Index")
    return [
        (0, whole, context.card.root),
        *((group.depth, context.section_title(group.group), group) for group in context.card.groups),
    ]


def _means(context: Context) -> tuple[IndexRow, ...]:
    references = context.card.framework.references
    if not references:
        return ()
    rows: list[IndexRow] = []
    for depth, title, group in _nodes(context):
        found = [reference.values.get(str(group.id)) for reference in references]
        cells = tuple(context.n(value) if value is not None else "–" for value in found)
        rows.append(IndexRow(depth, title, "", value_text(context, group), cells, ""))
    return tuple(rows)


def _means_note(context: Context) -> str:
    framework = context.card.framework
    ids = {reference.source for reference in framework.references if reference.source}
    sources = [found.title.in_(context.language) for name in sorted(ids) if (found := framework.source(name))]
    source = context.pick(f"Sumber: {'; '.join(sources)}. ", f"Source: {'; '.join(sources)}. ") if sources else ""
    year = context.scored.assessment.year
    years = {reference.year for reference in framework.references}
    if year is not None and years and year not in years:
        source += context.pick(
            "Tahun rata-rata berbeda dengan tahun penilaian; bacalah selisihnya sebagai jarak ke keadaan waktu itu.",
            "The means are of another year than the values; read the difference as the distance to that time.",
        )
    return source.strip()


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


def _indices(context: Context) -> tuple[IndexRow, ...]:
    shares = _shares(context)
    rows = []
    for depth, title, group in _nodes(context):
        value = context.mean_of(group.group)
        apart = group.score.exact - value if value is not None and known(group) else None
        weight = _weight(context, group, shares) if depth else ""
        rows.append(
            IndexRow(
                depth,
                title,
                weight,
                value_text(context, group),
                (context.n(value) if value is not None else "–",),
                signed_difference(context, apart) if apart is not None else "–",
            )
        )
    return tuple(rows)


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
    return _statements(context, met, context.pick("mencapai sasaran", "meet their target"), cut=True)


def _weaknesses(context: Context, results: list[CriterionResult]) -> tuple[str, ...]:
    gaps = [result for result in results if result.outcome is Outcome.GAP]
    gaps.sort(key=lambda result: (-(result.gap or 0), -context.gap_by_id[str(result.id)].gain))
    return _statements(context, gaps, context.pick("di bawah sasaran", "fall short"))


def _statements(context: Context, results: list[CriterionResult], what: str, *, cut: bool = False) -> tuple[str, ...]:
    """The first few in words; ``cut``: of a text like "all of it is done, but …" a strength is the first half."""
    texts = []
    for result in results[:TOP_STATEMENTS]:
        now = context.now_text(result)
        if cut:
            now = now.partition(context.pick(", tetapi ", ", but "))[0]
        text = (
            f"{context.short_title(result.criterion)}: {lower_first(now)}"
            if now
            else context.short_title(result.criterion)
        )
        document = context.evidence_text(result)
        if document:
            text = f"{text.rstrip('.')}. " + context.pick(f"Bukti: {document}.", f"Evidence: {document}.")
        texts.append(text if text.endswith(".") else f"{text}.")
    rest = len(results) - TOP_STATEMENTS
    word = criterion_word(context).lower()
    if rest > 0:
        one = context.pick(f"{rest} {word} lain juga {what}.", "")
        many = f"{rest} more {word if rest == 1 else plural(word)} {what}."
        texts.append(
            context.pick(
                one, many.replace("meet their", "meets its").replace(" fall ", " falls ") if rest == 1 else many
            )
        )
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
