"""Reports: the whole, its HTML, and bare WeasyPrint on the same HTML."""

from __future__ import annotations

import gc
import time

from benchmarks.common import EXAMPLE, framework, milliseconds, ratio, seconds
from readiness.domain.scoring.scored import score_assessment
from readiness.loading.assessments import open_assessment, read_assessment
from readiness.loading.templates import open_template
from readiness.reporting.pdf import render_pdf
from readiness.reporting.report import make_report, report_html


def measure(runs: int) -> list[tuple[str, str, str]]:
    assessment, _ = read_assessment(open_assessment(EXAMPLE), framework())
    assert assessment is not None
    scored = score_assessment(framework(), assessment)
    rows = []
    few = max(1, runs // 3)
    for name in ("summary", "full"):
        template = open_template(name, assessment, EXAMPLE.parent)
        made = make_report(scored, template, "id", pdf=True)
        gc.collect()
        spent = seconds(lambda t=template: make_report(scored, t, "id", pdf=True), few)  # type: ignore[misc]
        rows.append((f"report {name}, PDF", milliseconds(spent), f"{made.pages} pages, {len(made.content) // 1000} kB"))
    template = open_template("full", assessment, EXAMPLE.parent)
    rows.append(("report full, HTML alone", milliseconds(seconds(lambda: _html(scored, template), few)), ""))

    def whole() -> float:
        start = time.perf_counter()
        make_report(scored, template, "id", pdf=True)
        return time.perf_counter() - start

    html = report_html(scored, template, "id", standalone=False)

    def bare() -> float:
        start = time.perf_counter()
        render_pdf(html)
        return time.perf_counter() - start

    rows.append(("report full ÷ bare WeasyPrint on its HTML", f"{ratio(whole, bare, few):.2f} ×", "limit 1.3"))
    return rows


def _html(scored, template) -> str:  # type: ignore[no-untyped-def]
    return report_html(scored, template, "id", standalone=False)
