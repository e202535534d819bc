"""The pages of a small assessment, kept as files: every change of a template shows in them.

``READINESS_UPDATE_GOLDEN=1 pytest tests/acceptance/reports/test_golden.py`` writes them anew; look at the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from readiness import __version__
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.domain.trend import Trend, trend
from readiness.loading.assessments import open_assessment, read_assessment
from readiness.loading.frameworks import load_framework
from readiness.loading.templates import (
    COMMANDS,
    open_comparison_template,
    open_template,
    open_trend_template,
    shipped_names,
)
from readiness.reporting.comparison.report import comparison_html
from readiness.reporting.report import report_html
from readiness.reporting.trend_report import trend_html
from tests.unit.reporting.comparison.units import units
from tests.unit.yearly import OTHER, yearly

GOLDEN = Path(__file__).with_name("golden")
UPDATE = bool(os.environ.get("READINESS_UPDATE_GOLDEN"))
LANGUAGES = ("id", "en")
CASES = [(template, language) for template in shipped_names() if template not in COMMANDS for language in LANGUAGES]


@pytest.fixture(scope="module")
def small() -> Scored:
    """The assessment beside the golden pages."""
    framework = load_framework(GOLDEN / "framework.yaml").framework
    assert framework is not None
    assessment, found = read_assessment(open_assessment(GOLDEN / "assessment.yaml"), framework)
    assert assessment is not None, found
    return score_assessment(framework, assessment)


@pytest.fixture(scope="module")
def years() -> Trend:
    """A stated year, one with open answers, one without, then another instrument."""
    first = yearly(2023, "A: 1, B: 2, C: 1", rest="previous: {index: 0.75, year: 2021}\nnotes: [Angka rekaan.]")
    then = yearly(2024, "A: 2, B: 2, C: 3, D: 2", rest="fictional: yes")
    return trend([first, then, yearly(2025, "E: 3, F: 2", OTHER, rest="date: 2025-06-30")])


def plain(content: str) -> str:
    """A page without its style sheet and what changes with every release; each element begins a line."""
    content = re.sub(r"<style>.*?</style>", "<style>…</style>", content, flags=re.DOTALL)
    content = content.replace(f"readiness {__version__}", "readiness VERSION")
    content = re.sub(r"sha256:[0-9a-f]{64}", "sha256:…", content)
    lines = re.sub(r"(<(?!/|span|b>|strong|br))", r"\n\1", content).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines if line.strip())


@pytest.mark.parametrize(("template", "language"), CASES)
def test_the_page_is_the_golden_one(small: Scored, template: str, language: str) -> None:
    chosen = open_template(template, small.assessment, GOLDEN)
    compare(plain(report_html(small, chosen, language, standalone=False)), f"{template}.{language}.html")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_trend_is_the_golden_one(years: Trend, language: str) -> None:
    chosen = open_trend_template("trend", years.newest.assessment, GOLDEN)
    compare(plain(trend_html(years, chosen, language, standalone=False)), f"trend.{language}.html")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_comparison_is_the_golden_one(language: str) -> None:
    aside = [("rusak.yaml", "3:14: J004")]
    content = comparison_html(units(), aside, open_comparison_template("comparison"), language, standalone=False)
    compare(plain(content), f"comparison.{language}.html")


def compare(found: str, name: str) -> None:
    """Against the file; it is written where that is asked for."""
    file = GOLDEN / name
    if UPDATE:
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")


def test_the_golden_pages_are_these_and_no_others() -> None:
    wanted = {f"{template}.{language}.html" for template, language in CASES}
    wanted |= {f"{template}.{language}.html" for template in COMMANDS for language in LANGUAGES}
    assert {file.name for file in GOLDEN.glob("*.html")} == wanted
