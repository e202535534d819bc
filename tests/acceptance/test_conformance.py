"""The conformance cases of the language's design, where they are beside this repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.loading.documents import Mapping
from tests.acceptance.case_files import cases_of, check_case
from tests.conftest import SHARED

FILE = SHARED / "design" / "conformance.yaml"
CASES = cases_of(FILE) if FILE.is_file() else []


@pytest.mark.skipif(not CASES, reason="the shared folder is not beside this repository")
def test_the_cases_are_all_there(shared: Path) -> None:
    """As many as the design says."""
    assert len(cases_of(shared / "design" / "conformance.yaml")) == 46


@pytest.mark.parametrize(
    "item",
    [pytest.param(item, id=name) for name, item in CASES]
    or [pytest.param(None, marks=pytest.mark.skip(reason="the shared folder is not beside this repository"))],
)
def test_conformance(item: Mapping) -> None:
    """One case."""
    check_case(item, FILE.name)
