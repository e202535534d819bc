"""The executive summary of the LHE."""

from __future__ import annotations

from readiness import i18n
from readiness.domain.scorecard import GroupScore, Outcome
from readiness.domain.scoring.bands import band_for
from readiness.reporting.view.context import Context, lower_first
from readiness.reporting.view.names import (
    criterion_word,
    known,
    plural,
)
from readiness.reporting.view.questions import ask_items
from readiness.reporting.wording.values import show
from readiness.reporting.wording.verdict import VerdictWords


def summary_paragraphs(context: Context, words: VerdictWords) -> tuple[str, ...]:
    """Three paragraphs: the finding, where it is strong and weak, what to do."""
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
