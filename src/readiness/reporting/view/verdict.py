"""The verdict page."""

from __future__ import annotations

from fractions import Fraction

from markupsafe import Markup

from readiness import i18n
from readiness.domain.gaps import Gap
from readiness.domain.numbers import Number
from readiness.domain.scorecard import GroupScore, Outcome
from readiness.reporting.charts.bands import BandBox, Marks, band_picture
from readiness.reporting.charts.radar import radar_picture
from readiness.reporting.charts.rows import Row, RowLabels, row_picture
from readiness.reporting.score_json import answer_counts
from readiness.reporting.view.context import Context, Section
from readiness.reporting.view.model import GapItem, StepItem, Verdict
from readiness.reporting.view.questions import ask_items
from readiness.reporting.view.steps import requirement_items, step_item
from readiness.reporting.wording.values import show
from readiness.reporting.wording.verdict import VerdictWords

TOP = 3
MOST_ROWS = 10
"""Dimensions on the verdict page; those with the widest gaps where there are more."""
PER_CENT = (0.0, 100.0)
"""The ruler of rows whose ranges differ: each on its own, in per cent."""


def verdict_view(context: Context, district: str) -> Verdict:
    """Everything on the first page that counts."""
    card, root = context.card, context.card.root
    words = VerdictWords(card, context.language, district)
    ranked = ranked_sections(context)
    widest = ranked[0].group if ranked and _gap(context, ranked[0].group) > 0 else None
    counts = answer_counts(context.scored)
    done, total = counts["total"] - counts["open"], counts["total"]
    band = root.band.label.in_(context.language) if root.band is not None and context.concluded else ""
    share = i18n.percent(root.score.coverage, context.language)
    steps = tuple(step_item(context, step) for step in context.roadmap.steps[:TOP])
    required = () if steps else requirement_items(context, largest_gaps(context)[:TOP])
    asks = ask_items(context)[:TOP] if context.open else ()
    root_range = context.scored.plan.ranges[root.id]
    low, high = (show(value, context.language) for value in (root_range.low, root_range.high))
    return Verdict(
        concluded=context.concluded,
        title=words.title(widest),
        headline=context.n(root.score.exact) if context.concluded else _range(context),
        label=band or ("" if context.concluded else context.pick("belum dapat disimpulkan", "no conclusion yet")),
        scale=context.pick(f"dari skala {low}–{high}", f"on a scale of {low}–{high}"),
        certainty=words.certainty(),
        coverage=context.pick(f"{share} bobot penilaian terjawab", f"{share} of the weight is answered"),
        answered=context.pick(
            f"{done} dari {total} pertanyaan selesai",
            f"{done} of {i18n.counted(total, 'question', 'questions')} settled",
        ),
        proven=_proven(context),
        bands=_bands(context, words),
        overview_title=_overview_title(context, ranked),
        overview_note=_overview_note(context),
        overview=_overview(context, ranked),
        gaps_title=_gaps_title(context),
        gaps=tuple(gap_item(context, gap) for gap in largest_gaps(context)[:TOP]),
        steps_title=_steps_title(context, steps, required),
        steps=steps or required,
        steps_note=_steps_note(context),
        asks=asks,
        decision=_decision(context),
    )


def _proven(context: Context) -> str:
    """What accepted evidence proves of the index; nothing where no document was examined."""
    proven = context.accepted
    if proven is None or context.card.root.id not in proven:
        return ""
    least = context.n(proven[context.card.root.id])
    return context.pick(
        f"Dengan bukti yang diterima saja: sedikitnya {least}", f"By accepted evidence alone: at least {least}"
    )


def _range(context: Context) -> str:
    score = context.card.root.score
    if not score.exists:
        return "–"
    return f"{context.n(score.low)}–{context.n(score.high)}"


def _gap(context: Context, group: GroupScore) -> float:
    target = context.target_of(group.group)
    if target is None or not group.score.exists:
        return -1.0
    return float(target - group.score.exact)


def ranked_sections(context: Context) -> list[Section]:
    """The dimensions, widest gap first; in their own order where nothing can be concluded."""
    sections = list(context.sections)
    if context.concluded:
        sections.sort(key=lambda section: (-_gap(context, section.group), section.number))
    return sections


def section_row(
    context: Context, section: Section, group: GroupScore, number: str, span: tuple[float, float] | None
) -> Row:
    """One group as a row of dots on the ruler that the rows share (``None``: each on its own range)."""
    score = group.score
    target, mean = context.target_of(group.group), context.mean_of(group.group)
    known = score.exists and score.coverage >= 3 / 5  # the same share as for the index
    gap = max(0, target - score.exact) if target is not None and score.exists else None
    value_text = "–"
    if score.exists:
        value_text = context.n(score.exact) if known else f"{context.n(score.low)}–{context.n(score.high)}"
    return Row(
        number=number,
        name=context.section_title(group.group),
        color=section.color,
        low=context.on_ruler(group, score.low, span),
        high=context.on_ruler(group, score.high, span),
        value=context.on_ruler(group, score.exact, span) if known else None,
        value_text=value_text,
        target=context.on_ruler(group, target, span) if target is not None else None,
        target_text=context.n(target) if target is not None else "",
        gap_text="" if target is None else context.n(gap) if gap is not None and known else "?",
        mean=context.on_ruler(group, mean, span) if mean is not None else None,
        mean_text=context.n(mean) if mean is not None else "",
    )


def row_labels(context: Context) -> RowLabels:
    """The words over rows of dots."""
    return RowLabels(
        context.pick("kini", "now"),
        context.pick("rentang", "range"),
        context.pick("sasaran", "target"),
        context.pick("selisih", "gap"),
        context.pick("rata-rata", "mean"),
    )


def spoken_rows(context: Context, rows: list[Row]) -> str:
    """Rows in words, for those who do not see them."""
    target = context.pick("sasaran", "target")
    return "; ".join(
        f"{row.name} {row.value_text}" + (f", {target} {row.target_text}" if row.target_text else "") for row in rows
    )


def _overview(context: Context, ranked: list[Section]) -> Markup:
    span = context.shared_span([section.group for section in ranked])
    ranked = ranked[:MOST_ROWS]
    rows = [section_row(context, section, section.group, section.number, span) for section in ranked]
    spoken = spoken_rows(context, rows)
    if context.settings.overview == "radar" and len(rows) > 2:
        in_order = sorted(rows, key=lambda row: int(row.number))
        return radar_picture(in_order, span or PER_CENT, context.settings.theme, spoken)
    decimal = context.pick(",", ".")
    return row_picture(rows, span or PER_CENT, row_labels(context), context.settings.theme, spoken, decimal)


def _overview_note(context: Context) -> str:
    ranked = context.concluded and context.has_targets
    order = context.pick(", urut dari selisih terbesar", ", widest gap first") if ranked else ""
    count = len(context.sections)
    if count > MOST_ROWS:
        order += context.pick(f", {MOST_ROWS} dari {count}", f", {MOST_ROWS} of {count}")
    note = _ruler_note(context, order)
    if context.mean is not None:
        note += context.pick(
            f" Tanda tegak adalah {context.mean_name}.", f" The upright mark is the {context.mean_name}."
        )
    return note


def _ruler_note(context: Context, order: str) -> str:
    span = context.shared_span([section.group for section in context.sections])
    if span is None:
        return context.pick(
            f"Tiap baris pada rentangnya sendiri, 0 sampai 100 %{order}. Garis bertutup adalah batas bawah dan batas atas.",
            f"Each row on its own range, 0 to 100%{order}. Lines with end caps are the bounds.",
        )
    low, high = (show(Fraction(end).limit_denominator(1000), context.language) for end in span)
    return context.pick(
        f"Nilai pada skala {low} sampai {high}{order}. Garis bertutup adalah batas bawah dan batas atas.",
        f"Values on a scale of {low} to {high}{order}. Lines with end caps are the bounds.",
    )


def _overview_title(context: Context, ranked: list[Section]) -> str:
    if not context.concluded:
        return context.pick("Yang sudah diketahui dari tiap dimensi", "What is known of each dimension")
    if not context.has_targets:
        return context.pick("Nilai tiap dimensi", "The value of each dimension")
    below = [section for section in ranked if _gap(context, section.group) > 0]
    if not below:
        return context.pick("Semua dimensi mencapai sasarannya", "Every dimension meets its target")
    names = [context.section_title(section.group.group) for section in below[:2]]
    return context.pick(
        f"{' dan '.join(names)} paling jauh dari sasaran", f"{' and '.join(names)} are farthest from their targets"
    )


def _bands(context: Context, words: VerdictWords) -> Markup:
    root = context.card.root
    score = root.score
    boxes = [
        BandBox(
            low=float(band.low),
            label=band.label.in_(context.language),
            note=context.pick(f"mulai {context.n(band.low)}", f"from {context.n(band.low)}"),
            here=context.concluded and band is root.band,
            possible=band in root.bands,
        )
        for band in root.group.bands
    ]
    target = context.target_of(root.group)
    previous = context.scored.assessment.previous
    last = previous.index if previous is not None else None
    value = score.exact if context.concluded else None
    year = previous.year if previous is not None and previous.year is not None else ""
    mean = context.mean_of(root.group)
    marks = Marks(
        low=float(score.low),
        high=float(score.high),
        low_text=context.n(score.low),
        high_text=context.n(score.high),
        value=float(value) if value is not None else None,
        value_text=context.pick(f"Nilai {context.n(score.exact)}", f"Value {context.n(score.exact)}"),
        target=float(target) if target is not None else None,
        target_text=context.pick(f"Sasaran {context.n(target)}", f"Target {context.n(target)}")
        if target is not None
        else "",
        previous=float(last) if last is not None else None,
        previous_text=context.pick(f"tahun {year}: {context.n(last)}", f"{year}: {context.n(last)}")
        if last is not None
        else "",
        mean=float(mean) if mean is not None else None,
        mean_text=f"{context.mean_name}: {context.n(mean)}" if mean is not None else "",
    )
    spoken = "; ".join(
        text
        for text in (marks.value_text if value is not None else words.span(), marks.target_text, marks.mean_text)
        if text
    )
    return band_picture(boxes, context.span, marks, context.settings.theme, spoken)


def largest_gaps(context: Context) -> list[Gap]:
    """Criteria that surely miss their target, by what they would add to the index, then by distance."""
    known = [gap for gap in context.gaps if gap.result.outcome is Outcome.GAP]
    return sorted(known, key=lambda gap: (-gap.gain, -gap.gap, context.scored.plan.node_index[gap.result.id]))


def _gaps_title(context: Context) -> str:
    count = len(largest_gaps(context))
    if not context.has_targets:
        return context.pick("Belum ada sasaran", "No target is set")
    if count >= TOP:
        known = "" if context.concluded else context.pick(" yang sudah pasti", " known for certain")
        return context.pick(f"Tiga kesenjangan terbesar{known}", f"The three largest gaps{known}")
    return (
        context.pick("Kesenjangan yang sudah pasti", "Gaps known for certain")
        if count
        else context.pick("Belum ada kesenjangan yang pasti", "No gap is certain yet")
    )


def gap_item(context: Context, gap: Gap) -> GapItem:
    """The fact first, then the measure."""
    section = context.section_of[str(gap.result.id)]
    result = gap.result
    value = (
        context.n(result.score.low)
        if result.score.settled
        else f"{context.n(result.score.low)}–{context.n(result.score.high)}"
    )
    assert result.target is not None
    return GapItem(
        number=section.number,
        color=section.color,
        title=context.criterion_title(result.criterion),
        sentence=context.now_text(result),
        measure=context.pick(
            f"Bernilai {value} dari sasaran {context.n(result.target)}.",
            f"Scores {value} against a target of {context.n(result.target)}.",
        ),
    )


def _steps_title(context: Context, steps: tuple[StepItem, ...], required: tuple[StepItem, ...]) -> str:
    if required:
        return context.pick("Yang diminta tingkat berikutnya", "What the next levels ask for")
    if len(steps) == TOP:
        return context.pick("Tiga langkah pertama", "The first three steps")
    return context.pick("Langkah pertama", "First steps")


def _steps_note(context: Context) -> str:
    steps = context.roadmap.steps[:TOP]
    if not steps and (context.concluded or not context.open):
        if largest_gaps(context):
            return context.pick(
                "Kerangka ini tidak menyebut langkah. Angka kanan: tambahan indeks bila sasaran tercapai.",
                "The framework names no steps. Right: gain on the index once the target is met.",
            )
        return context.pick("Tidak ada langkah yang diperlukan.", "No step is needed.")
    if not steps:
        return context.pick(
            "Langkah diusulkan setelah pertanyaan yang menentukan dijawab.",
            "Steps are proposed once the telling questions are answered.",
        )
    values: dict[str, Number] = {}
    for step in steps:
        assert step.result.target is not None
        values[str(step.result.id)] = max(values.get(str(step.result.id), 0), min(step.action.to, step.result.target))
    if not context.concluded:
        return context.pick(
            "Angka kanan: sejauh mana jawabannya dapat menaikkan batas bawah indeks.",
            "Right: how far the answers can raise the lower bound of the index.",
        )
    together = context.n(context.scored.index_with(values))
    return context.pick(
        f"Angka kanan: tambahan indeks. Bersama-sama, indeks menjadi {together}.",
        f"Right: gain on the index. Together they take it to {together}.",
    )


def _decision(context: Context) -> str:
    owners = ask_items(context) if context.open else ()
    questions = sum(item.count for item in owners)
    if not context.card.root.score.exists:
        return context.pick(
            "Memeriksa kembali apa yang dinyatakan tidak berlaku, atau memakai instrumen lain.",
            "Review what was declared not applicable, or use another instrument.",
        )
    if not context.has_targets:
        return context.pick(
            "Menetapkan sasaran, agar kesenjangan dapat dihitung.", "Set targets, so that gaps can be computed."
        )
    if not context.concluded:
        named = [item.owner for item in owners[:TOP]]
        if len(owners) == 1:
            return context.pick(
                f"Meminta {named[0]} menjawab {questions} pertanyaan yang masih terbuka, lalu menilai ulang.",
                f"Ask {named[0]} to answer what is open ({i18n.counted(questions, 'question', 'questions')}), then assess again.",
            )
        names = context.listed(named)
        return context.pick(
            f"Meminta {len(owners)} perangkat daerah menjawab pertanyaan yang masih terbuka, dimulai dari {names}, lalu menilai ulang.",
            f"Ask {len(owners)} agencies to answer what is open, beginning with {names}, then assess again.",
        )
    if not context.roadmap.steps and largest_gaps(context):
        return context.pick(
            "Menyusun langkah dan menunjuk penanggung jawab bagi kesenjangan yang sudah pasti.",
            "Work out steps, and name who answers for them, for the gaps known for certain.",
        )
    if not context.roadmap.steps:
        return context.pick(
            "Mempertahankan capaian dan menetapkan sasaran yang lebih tinggi.",
            "Keep what is achieved and set higher targets.",
        )
    count = min(TOP, len(context.roadmap.steps))
    these = (
        ("langkah ini", "this step"),
        ("kedua langkah ini", "these two steps"),
        ("ketiga langkah ini", "these three steps"),
    )
    indonesian, english = these[count - 1]
    first = context.pick(
        f"Menugaskan penanggung jawab {indonesian} dan memasukkannya ke dalam RKPD berikutnya",
        f"Assign the owners of {english} and put {'it' if count == 1 else 'them'} into the next RKPD",
    )
    if questions:
        return context.pick(
            f"{first}, serta meminta {len(owners)} perangkat daerah menjawab {questions} pertanyaan yang tersisa.",
            f"{first}, and ask {i18n.counted(len(owners), 'agency', 'agencies')} to answer what is left "
            f"({i18n.counted(questions, 'question', 'questions')}).",
        )
    return f"{first}."
