"""Open questions: what each answer could change, and which agency to ask first."""

from __future__ import annotations

from readiness import i18n
from readiness.domain.numbers import Number
from readiness.domain.open_questions import OpenCriterion
from readiness.reporting.charts.glyph import bar
from readiness.reporting.view.context import Context
from readiness.reporting.view.model import AskItem, OpenItem, OpenView

TOP_OPEN = 9
TOP_OWNERS = 9


def open_view(context: Context) -> OpenView | None:
    """``None`` where everything that matters is answered."""
    if not context.open:
        return None
    questions = sum(len(item.questions) for item in context.open)
    count = len(context.open)
    title = context.pick(
        f"{questions} pertanyaan pada {count} kriteria masih dapat mengubah indeks",
        f"{i18n.counted(questions, 'question', 'questions')} on {i18n.counted(count, 'criterion', 'criteria')} can still "
        "change the index",
    )
    note = context.pick(
        "Kolom indeks: batas bawah indeks bila kriteria itu kelak bernilai terendah atau tertinggi, yang lain tetap. "
        "Pertanyaan kosong tidak dianggap nol; ia melebarkan batas.",
        "Index: its lower bound if the criterion turns out lowest or highest, all else unchanged. "
        "An empty question is not taken for zero; it widens the bounds.",
    )
    greatest = context.open[0].swing
    items = tuple(_item(context, item, greatest) for item in context.open[:TOP_OPEN])
    rest = count - len(items)
    return OpenView(
        title=title,
        note=note,
        items=items,
        rest=context.pick(
            f"{rest} kriteria lain dengan pengaruh yang sama atau lebih kecil tercantum pada bagian dimensinya.",
            f"{rest} more criteria of equal or smaller effect stand in the section of their dimension.",
        )
        if rest
        else "",
        owners=ask_items(context)[:TOP_OWNERS],
    )


def _item(context: Context, item: OpenCriterion, greatest: Number) -> OpenItem:
    section = context.section_of[str(item.result.id)]
    share = float(item.swing / greatest) if greatest else 0.0
    return OpenItem(
        number=section.number,
        color=section.color,
        title=context.criterion_title(item.result.criterion),
        questions=tuple(question.label.in_(context.language) or str(question.id) for question in item.questions[:1]),
        owner=context.owner(item.result.criterion),
        low=context.n(item.index_low),
        high=context.n(item.index_high),
        swing=context.signed(item.swing),
        bar=bar(round(share, 2), context.settings.theme.base),
    )


def ask_items(context: Context) -> tuple[AskItem, ...]:
    """Agencies by what their answers can change, the most telling first."""
    by_owner: dict[str, list[OpenCriterion]] = {}
    for item in context.open:
        by_owner.setdefault(context.owner(item.result.criterion), []).append(item)
    totals = {owner: sum(item.swing for item in items) for owner, items in by_owner.items()}
    ordered = sorted(by_owner, key=lambda owner: (-totals[owner], owner))
    return tuple(
        AskItem(
            owner=owner or context.pick("Tanpa penanggung jawab", "Nobody named"),
            count=sum(len(item.questions) for item in by_owner[owner]),
            change=context.signed(totals[owner]),
            first=context.criterion_title(by_owner[owner][0].result.criterion),
        )
        for owner in ordered
    )
