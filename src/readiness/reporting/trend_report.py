"""The trend of one district to a finished report, in HTML or PDF."""

from __future__ import annotations

from collections.abc import Callable

from readiness.domain.trend import Trend
from readiness.reporting.report import MadeReport, answers_object, json_bytes, moment_of, render_view
from readiness.reporting.trend_json import trend_object
from readiness.reporting.view.trend import trend_view
from readiness.settings import Template


def make_trend_report(
    trend: Trend, template: Template, language: str, *, pdf: bool, progress: Callable[[int, int], None] | None = None
) -> MadeReport:
    """Render ``template``; attached to a PDF are the trend and the answers of each year as JSON."""
    html = trend_html(trend, template, language, standalone=not pdf)
    if not pdf:
        return MadeReport(html.encode(), 0)
    from readiness.reporting.pdf import AttachedFile, render_pdf

    attachments = [AttachedFile("trend.json", json_bytes(trend_object(trend, language, {})), "Trend")]
    for point in trend.points:
        if point.scored is not None:
            name = f"answers-{point.year}-{point.framework.id}.json"
            attachments.append(AttachedFile(name, json_bytes(answers_object(point.scored.assessment)), "Answers"))
    made = render_pdf(html, attachments, moment_of(trend.newest.assessment), progress)
    return MadeReport(made.content, made.pages)


def trend_html(trend: Trend, template: Template, language: str, *, standalone: bool) -> str:
    """The HTML document. ``standalone``: the typeface is inside."""
    view = trend_view(trend, language, template.settings)
    return render_view(view, moment_of(trend.newest.assessment), template, language, standalone=standalone)
