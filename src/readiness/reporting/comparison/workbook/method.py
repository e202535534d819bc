"""The sheets of weights and of the method."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from readiness import __version__
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.workbook.styles import Pen
from readiness.reporting.view.comparison_method import ComparisonMethod
from readiness.theme import Theme

HEADER: Final = 3


def write_shifts(pen: Pen, shown: Shown, method: ComparisonMethod) -> None:
    """How far each weight moves the ranking."""
    found, pick, sheet = shown.found, shown.pick, pen.sheet
    pen.title(method.shifts_title(), method.shifts_note())
    heads = [
        *(pick("Bobot", "Weight"), pick("Tataran", "Tier")),
        *(pick("Rata-rata tempat", "Mean places"), pick("Terjauh", "Farthest")),
    ]
    pen.heads(HEADER, heads, {2, 3})
    titles, groups = shown.titles(), {str(group.id) for group in found.groups}
    for row, shift in enumerate(found.shifts, HEADER + 1):
        kind = pick("kelompok", "group") if shift.node in groups else pick("kriteria", "criterion")
        pen.put(row, 0, titles[shift.node], bold=shift.node in groups)
        pen.put(row, 1, kind)
        pen.put(row, 2, shift.mean, num_format="0.00")
        pen.put(row, 3, shift.greatest)
    last = HEADER + max(len(found.shifts), 1)
    bar = {"type": "data_bar", "bar_color": "#9DB8D2", "bar_solid": True, "min_type": "num", "min_value": 0}
    sheet.conditional_format(HEADER + 1, 2, last, 2, bar)
    sheet.autofilter(HEADER, 0, last, 3)
    for column, width in enumerate((64, 12, 20, 10)):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(HEADER + 1, 1)


def write_method(
    pen: Pen, shown: Shown, method: ComparisonMethod, set_aside: Sequence[tuple[str, str]], standing: str
) -> None:
    """How everything came about, what it can be repeated from, and what was set aside."""
    framework, pick, sheet, theme = shown.found.framework, shown.pick, pen.sheet, Theme()
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 110)
    pen.title(
        pick("Cara membandingkan", "How districts were compared"),
        f"{framework.title.in_(shown.language) or framework.id}. {standing}",
    )
    row = 3
    wrapped = {"text_wrap": True, "valign": "top"}

    def told(name: str, text: str) -> None:
        nonlocal row
        pen.put(row, 0, name, bold=True, **wrapped)
        pen.put(row, 1, text, **wrapped)
        # Programs do not grow a row by themselves before it is edited.
        sheet.set_row(row, 13.5 * max(1, -(-len(text) // 118)) + 3)
        row += 1

    for name, text in method.paragraphs():
        told(name or pick("Perhitungan", "Computation"), text)
    if framework.note:
        told(pick("Instrumen", "Instrument"), framework.note.in_(shown.language))
    told(pick("Kerangka", "Framework"), f"{framework.id} {framework.version}".strip())
    told(pick("Sidik kerangka", "Framework digest"), framework.digest)
    for name, value in method.settings():
        told(name, value)
    told("Program", f"readiness {__version__}")
    row += 1
    pen.say(row, 0, pick(f"Yang disisihkan ({len(set_aside)})", f"Set aside ({len(set_aside)})"), bold=True)
    row += 1
    if not set_aside:
        pen.say(row, 0, method.set_aside_note(), font_color=theme.muted)
        return
    pen.heads(row, [pick("Berkas", "File"), pick("Sebab", "Reason")], set())
    row += 1
    for file, reason in set_aside:
        told(file, reason)
