"""Frameworks of other shapes, written by hand with their cases: staged sums, and a mean of ratios."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.domain.case_coverage import CaseCoverage
from readiness.domain.framework import Framework
from readiness.loading.cases import Case, read_cases, run_case
from readiness.loading.documents import read_document
from readiness.loading.frameworks import load_framework

SHAPES = Path(__file__).parent / "shapes"
CASES = {"idm": 13, "indeks-kami": 12}


def loaded(shape: str) -> tuple[Framework, list[Case]]:
    """A framework and its cases, without even a warning."""
    made = load_framework(SHAPES / shape)
    assert made.framework is not None, made.diagnostics
    assert not made.diagnostics
    cases = []
    for file in sorted((SHAPES / shape / "tests").glob("*.yaml")):
        read, found = read_cases(read_document(file), made.framework)
        assert not found
        cases += read
    return made.framework, cases


@pytest.mark.parametrize("shape", CASES)
def test_every_case_holds(shape: str) -> None:
    """What was computed by hand comes out."""
    framework, cases = loaded(shape)
    assert len(cases) == CASES[shape]
    failures = [(case.name, failure) for case in cases for failure in run_case(case, framework)[1]]
    assert not failures


@pytest.mark.parametrize("shape", CASES)
def test_cases_reach_every_rule_and_band(shape: str) -> None:
    """No rule is left untried, and every band of every group is some case's."""
    framework, cases = loaded(shape)
    coverage = CaseCoverage(framework)
    bands = set()
    for case in cases:
        scored, _ = run_case(case, framework)
        coverage.add(scored.card, scored.plan, scored.state)
        bands |= {(group.id, group.band.id) for group in (*scored.card.groups, scored.card.root) if group.band}
    assert not coverage.missing_rules()
    groups = (framework.root, *(group for _, group in framework.root.groups()))
    assert bands == {(group.id, band.id) for group in groups for band in group.bands}
