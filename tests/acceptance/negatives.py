"""Reads the folders of bad input, and tells whether a diagnostic points into its file."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from readiness.diagnostics import Diagnostic
from readiness.diagnostics.catalogue.answers_example import EXAMPLE
from readiness.domain.framework import Framework
from readiness.domain.scoring.scored import score_assessment
from readiness.loading.assessments import open_assessment, read_assessment
from readiness.loading.cases import read_cases
from readiness.loading.documents import parse_document, read_document
from readiness.loading.evidence import check_assessment
from readiness.loading.frameworks import framework_from, load_framework
from readiness.loading.series import check_series

FOLDERS = sorted(path.parent for path in (Path(__file__).parent / "negative").glob("*/expected.yaml"))


@lru_cache(maxsize=1)
def example_framework() -> Framework:
    """The framework that folders without one of their own answer."""
    framework, diagnostics = framework_from(parse_document(EXAMPLE.encode(), "example"))
    assert framework is not None, diagnostics
    assert not diagnostics
    return framework


def problems_of(folder: Path) -> list[Diagnostic]:
    """Everything that is wrong with a folder's framework, assessment and cases."""
    found: list[Diagnostic] = []
    framework: Framework | None = example_framework()
    if (folder / "framework.yaml").exists():
        loaded = load_framework(folder)
        framework = loaded.framework
        found += loaded.diagnostics
    if framework is not None and (folder / "assessment.yaml").exists():
        found += check_assessment(open_assessment(folder / "assessment.yaml"), framework, folder)
    if framework is not None and (folder / "years").exists():
        found += problems_over_years(sorted((folder / "years").iterdir()), framework)
    if framework is not None and (folder / "cases.yaml").exists():
        found += read_cases(read_document(folder / "cases.yaml"), framework)[1]
    return sorted(found, key=lambda diagnostic: (diagnostic.place, diagnostic.code))


def problems_over_years(files: list[Path], framework: Framework) -> list[Diagnostic]:
    """What is wrong with several assessments, and with taking them for one district over the years."""
    found, scored = [], []
    for file in files:
        assessment, problems = read_assessment(open_assessment(file), framework)
        found += problems
        if assessment is not None:
            scored.append((file, score_assessment(framework, assessment)))
    return found + check_series(scored)


def lines_of(text: str) -> list[str]:
    """The lines of a text as an editor counts them."""
    return re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))


def assert_inside(diagnostic: Diagnostic, lines: list[str]) -> None:
    """The span lies in the file; one past the end of a line is where something is missing."""
    place = diagnostic.place
    if place.line == 0:
        return
    assert 1 <= place.line <= len(lines), diagnostic
    end = len(lines[place.line - 1]) + 1
    assert 1 <= place.column <= end, diagnostic
    assert place.column <= place.end_column <= end + 1, diagnostic
