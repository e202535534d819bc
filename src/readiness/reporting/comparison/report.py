"""A comparison to a finished report in PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import MAXYEAR, MINYEAR, UTC, datetime

from readiness.comparison.compare import Comparison
from readiness.reporting.comparison.object import comparison_object
from readiness.reporting.report import MadeReport, json_bytes, render_view
from readiness.reporting.view.comparison import comparison_view
from readiness.settings import Template


def make_comparison_report(
    found: Comparison,
    set_aside: Sequence[tuple[str, str]],
    template: Template,
    language: str,
    progress: Callable[[int, int], None] | None = None,
) -> MadeReport:
    """Render ``template``; attached to the PDF is the whole comparison as JSON."""
    from readiness.reporting.pdf import AttachedFile, render_pdf

    html = comparison_html(found, set_aside, template, language, standalone=False)
    attached = AttachedFile("comparison.json", json_bytes(comparison_object(found, set_aside, language)), "Comparison")
    made = render_pdf(html, [attached], _moment(found), progress)
    return MadeReport(made.content, made.pages)


def comparison_html(
    found: Comparison, set_aside: Sequence[tuple[str, str]], template: Template, language: str, *, standalone: bool
) -> str:
    """The HTML document. ``standalone``: the typeface is inside."""
    view = comparison_view(found, set_aside, language, template.settings)
    return render_view(view, _moment(found), template, language, standalone=standalone)


def _moment(found: Comparison) -> datetime | None:
    """The report's clock: the end of the latest year compared."""
    years = [place.unit.year for place in found.places if place.unit.year is not None]
    latest = max(years, default=0)
    return datetime(latest, 12, 31, tzinfo=UTC) if MINYEAR <= latest <= MAXYEAR else None
