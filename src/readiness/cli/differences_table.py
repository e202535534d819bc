"""Where an assessor's values differ from the district's own, criterion by criterion, with the reason."""

from __future__ import annotations

from readiness.cli.columns import TOP_GAPS, short, table
from readiness.cli.console import line, show
from readiness.domain.numbers import Number
from readiness.domain.scoring.scored import Scored
from readiness.domain.tracks import CriterionDifference, criterion_differences
from readiness.i18n import counted, current, number, say
from readiness.reporting.wording.values import answer_text, name_of


def show_differences(scored: Scored) -> None:
    """The criteria whose value changed most, and what the assessor and the district said."""
    found = criterion_differences(scored)
    if not found:
        return
    answers = sum(len(item.entries) for item in found)
    line()
    line(
        say(
            f"Asesor menilai lain pada {answers} jawaban, {len(found)} kriteria",
            f"The assessor differs on {counted(answers, 'answer', 'answers')}, "
            f"{counted(len(found), 'criterion', 'criteria')}",
        )
    )
    made = table(
        ("", "left"),
        (say("Kriteria, jawaban, dan alasan", "Criterion, answers and reason"), "left"),
        (say("Mandiri", "Self"), "right"),
        (say("Asesor", "Assessor"), "right"),
    )
    ranked = sorted(found, key=lambda item: item.distance, reverse=True)
    for item in ranked[:TOP_GAPS]:
        exists = item.result.score.exists
        theirs = _value(scored, item.result.score.exact if exists else None)
        made.add_row(item.result.id, "\n".join(_lines(scored, item)), _value(scored, item.claimed), theirs)
    show(made)
    if len(found) > TOP_GAPS:
        line(
            say(
                f"… dan {len(found) - TOP_GAPS} kriteria lain; lihat laporan atau --json.",
                f"… and {counted(len(found) - TOP_GAPS, 'more criterion', 'more criteria')}; see the report or --json.",
            )
        )


def _value(scored: Scored, value: Number | None) -> str:
    return "–" if value is None else number(scored.card.show(value), current())


def _lines(scored: Scored, item: CriterionDifference) -> list[str]:
    language, asked = current(), scored.card.questions()
    lines = [item.result.criterion.title.in_(language) or str(item.result.id)]
    for difference in item.questions:
        question = asked[difference.question]
        mine, theirs = (answer_text(question, said.value, language) for said in (difference.claimed, difference.found))
        lines.append(f"{name_of(question, language)}: {mine} → {theirs}")
    lines += [short(text) for text in item.reasons()]
    lines += [say("Sanggah: ", "Appeal: ") + short(appeal.text) for appeal in item.appeals]
    return lines
