"""Results as tables for the terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text as RichText

from readiness.cli.columns import TOP_GAPS, short, table
from readiness.cli.console import line, show
from readiness.cli.differences_table import show_differences
from readiness.domain.accepted import accepted
from readiness.domain.gaps import find_gaps
from readiness.domain.numbers import Number
from readiness.domain.references import closest
from readiness.domain.scorecard import GroupScore, Outcome, Score
from readiness.domain.scoring.scored import Scored
from readiness.domain.sources import Reference
from readiness.domain.verdict import improvement, is_concluded
from readiness.i18n import counted, current, number, percent, say
from readiness.reporting.score_json import answer_counts
from readiness.reporting.wording.checks import Words
from readiness.reporting.wording.values import gain_text


def show_score(scored: Scored) -> None:
    """The scorecard of one assessment."""
    card, assessment, language = scored.card, scored.assessment, current()
    subject = assessment.subject
    root = card.root.score
    title = " ".join(
        part
        for part in (
            subject.name or say("Tanpa nama", "Unnamed"),
            f"({subject.code})" if subject.code else "",
            str(assessment.year or ""),
        )
        if part
    )
    line(title)
    status = (
        say("resmi", "official")
        if card.framework.official
        else say("bukan instrumen resmi", "not an official instrument")
    )
    line(f"{card.framework.title.in_(language) or card.framework.id} {card.framework.version} · {status}")
    line()
    if not root.exists:
        line(
            say(
                "Tidak ada kriteria yang berlaku, sehingga tidak ada indeks.",
                "No criterion applies, so there is no index.",
            )
        )
        return
    proven = accepted(scored)
    _headline(scored)
    if proven is not None and card.root.id in proven:
        least = number(card.show(proven[card.root.id]), language)
        line(
            say(
                f"Dengan bukti yang diterima saja: sedikitnya {least}",
                f"By accepted evidence alone: at least {least}",
            )
        )
    line()
    _groups(scored, proven)
    _gaps(scored)
    show_differences(scored)


def _value(scored: Scored, score: Score) -> str:
    return number(scored.card.show(score.exact), current()) if score.exists else "–"


def _range(scored: Scored, score: Score) -> str:
    if not score.exists:
        return "–"
    low, high = (number(scored.card.show(bound), current()) for bound in (score.low, score.high))
    return low if score.settled else f"{low} … {high}"


def _least(scored: Scored, proven: Number | None) -> str:
    return "–" if proven is None else number(scored.card.show(proven), current())


def _headline(scored: Scored) -> None:
    card, language = scored.card, current()
    root = card.root.score
    counts = answer_counts(scored)
    if not is_concluded(card):
        line(
            say(
                f"Indeks antara {_range(scored, root)}: belum dapat disimpulkan",
                f"Index between {_range(scored, root)}: no conclusion yet",
            )
        )
    else:
        band = f" · {card.root.band.label.in_(language)}" if card.root.band is not None else ""
        line(say(f"Indeks {_value(scored, root)}{band}", f"Index {_value(scored, root)}{band}"))
        if not root.settled:
            line(say(f"Batas {_range(scored, root)}", f"Bounds {_range(scored, root)}"))
        _previous(scored)
    if len(card.root.bands) > 1:
        names = ", ".join(band.label.in_(language) for band in card.root.bands)
        line(say(f"Predikat belum pasti, masih mungkin: {names}", f"Band not certain yet, still possible: {names}"))
    total = counts["total"]
    settled = total - counts["open"]
    line(
        say(
            f"Cakupan {percent(root.coverage, language)} · {settled} dari {total} pertanyaan selesai",
            f"Coverage {percent(root.coverage, language)} · {settled} of {counted(total, 'question', 'questions')} settled",
        )
    )
    sources = [
        (say("mandiri", "self"), counts["self"]),
        (say("asesor internal", "internal assessor"), counts["internal"]),
        (say("asesor eksternal", "external assessor"), counts["external"]),
    ]
    given = ", ".join(f"{name} {count}" for name, count in sources if count)
    if given:
        line(say(f"Asal jawaban: {given}", f"Answers from: {given}"))


def _previous(scored: Scored) -> None:
    """The change since last year's index under the same instrument (improvement)."""
    change, previous = improvement(scored), scored.assessment.previous
    if change is None or previous is None or previous.index is None:
        return
    signed = "−" if change < 0 else "+"
    amount = signed + number(scored.card.show(-change if change < 0 else change), current())
    last = number(scored.card.show(previous.index), current())
    since = f" {previous.year}" if previous.year is not None else ""
    line(say(f"Perubahan {amount} terhadap{since} ({last})", f"Change {amount} since{since} ({last})"))


def _groups(scored: Scored, proven: Mapping[str, Number] | None) -> None:
    # Without a conclusion the bounds are all that may be read; a low number beside them would be read as the value.
    concluded = is_concluded(scored.card)
    assessment = scored.assessment
    mean = closest(scored.card.framework, assessment.subject.kind, assessment.year)
    made = table(
        (say("Kelompok", "Group"), "left"),
        *([(say("Nilai", "Value"), "right")] if concluded else []),
        *([(say("Rata-rata", "Mean"), "right")] if mean is not None else []),
        (say("Batas", "Bounds"), "right"),
        *([(say("Terbukti", "Proven"), "right")] if proven is not None else []),
        (say("Cakupan", "Coverage"), "right"),
    )
    for group in scored.card.groups:
        made.add_row(
            _title(group),
            *([_value(scored, group.score)] if concluded else []),
            *([_mean(scored, mean, group.id)] if mean is not None else []),
            _range(scored, group.score),
            *([_least(scored, proven.get(group.id))] if proven is not None else []),
            percent(group.score.coverage, current()),
        )
    show(made)
    if mean is not None:
        name = mean.title.in_(current())
        whole = _mean(scored, mean, scored.card.root.id)
        line(say(f"{name}: indeks {whole}", f"{name}: index {whole}"))


def _mean(scored: Scored, mean: Reference, node: str) -> str:
    value = mean.values.get(node)
    return number(scored.card.show(value), current()) if value is not None else "–"


def _title(group: GroupScore) -> RichText:
    text = group.group.title.in_(current()) or group.id
    return RichText("  " * (group.depth - 1) + text, style="bold" if group.depth == 1 else "")


def _gaps(scored: Scored) -> None:
    gaps = [gap for gap in find_gaps(scored) if gap.result.outcome is Outcome.GAP]
    if not gaps:
        return
    words = Words(scored.card, current())
    gaps.sort(key=lambda gap: (-gap.gain, -gap.gap))
    line()
    line(
        say(
            "Kesenjangan dengan tambahan indeks terbesar bila sasaran tercapai",
            "Gaps that add most to the index once the target is reached",
        )
    )
    made = table(
        ("", "left"),
        (say("Kriteria dan syarat tingkat berikutnya", "Criterion and what its next level needs"), "left"),
        (say("Nilai", "Value"), "right"),
        (say("Sasaran", "Target"), "right"),
        (say("Tambahan", "Gain"), "right"),
    )
    for gap in gaps[:TOP_GAPS]:
        result = gap.result
        text = result.criterion.title.in_(current()) or result.id
        following = words.next_level(result)
        target = number(scored.card.show(result.target), current()) if result.target is not None else "–"
        worth = gain_text(gap.gain, scored.card.framework, current())
        made.add_row(
            result.id,
            f"{text}\n{short(following)}" if following else text,
            _range(scored, result.score),
            target,
            worth,
        )
    show(made)
