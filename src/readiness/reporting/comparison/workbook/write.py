"""A comparison as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from readiness.comparison.compare import Comparison
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.workbook.charts import write_charts
from readiness.reporting.comparison.workbook.heat import write_heat
from readiness.reporting.comparison.workbook.method import write_method, write_shifts
from readiness.reporting.comparison.workbook.peers import write_lessons, write_peers
from readiness.reporting.comparison.workbook.ranking import write_ranking
from readiness.reporting.comparison.workbook.styles import FONT, Pen, Styles
from readiness.reporting.view.comparison_method import ComparisonMethod
from readiness.reporting.wording.comparison import standing_text, status_text, varied_text

_SHEETS = (
    ("Peringkat", "Ranks"),
    ("Grafik", "Charts"),
    ("Dimensi", "Dimensions"),
    ("Sebanding", "Peers"),
    ("Belajar", "Learn"),
    ("Sensitivitas", "Sensitivity"),
    ("Metode", "Method"),
)


def comparison_workbook(found: Comparison, set_aside: Sequence[tuple[str, str]], language: str) -> bytes:
    """The bytes of the workbook (``.xlsx``); the same for the same comparison."""
    from xlsxwriter import Workbook

    stream = BytesIO()
    book = Workbook(
        stream,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": FONT, "font_size": 10},
        },
    )
    shown = Shown(found, language)
    # Without a date of its own, a workbook would carry the clock.
    book.set_properties(
        {
            "title": shown.pick("Perbandingan daerah", "Comparison of districts"),
            "comments": status_text(shown),
            "created": datetime(2000, 1, 1),  # noqa: DTZ001 - the library wants it without a zone
        }
    )
    styles = Styles(book)
    names = [shown.pick(*pair) for pair in _SHEETS]
    pens = [Pen(book.add_worksheet(name), styles) for name in names]
    method = ComparisonMethod(shown, set_aside, varied_text(shown))
    write_ranking(pens[0], shown)
    write_charts(book, pens[1], shown, names[0], names[2])
    write_heat(pens[2], shown)
    write_peers(pens[3], shown)
    write_lessons(pens[4], shown)
    write_shifts(pens[5], shown, method)
    write_method(pens[6], shown, method, set_aside, standing_text(shown))
    for position, pen in enumerate(pens):
        _paper(pen, shown, heads=position not in (1, 3, 6), fitted=position != 1)
    pens[0].sheet.activate()
    book.close()
    return stream.getvalue()


def _paper(pen: Pen, shown: Shown, *, heads: bool, fitted: bool) -> None:
    """How a sheet is printed, with the line that says what the numbers are on every page."""
    sheet = pen.sheet
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    if not fitted:
        sheet.print_area(0, 0, 120, 17)
    if fitted:
        sheet.fit_to_pages(1, 0)
    if heads:
        sheet.repeat_rows(3)
    status = status_text(shown).replace("&", "&&")
    sheet.set_footer(f"&L&8{status}&R&8&P / &N")
