"""Which published mean fits a district."""

from __future__ import annotations

from readiness.domain.framework import Framework
from readiness.domain.references import closest, fitting
from tests.unit.scored import scored

NATIONAL = "{id: n21, title: N, year: 2021, values: {t: 2}}"
KABUPATEN = "{id: k21, title: K, year: 2021, kind: kabupaten, values: {t: 1}}"
LATER = "{id: k23, title: K, year: 2023, kind: kabupaten, values: {t: 3}}"


def framework(*references: str) -> Framework:
    """A framework with these references."""
    listed = ", ".join(references)
    return scored(f"target: 3\nreferences: [{listed}]\ncriteria: [{{id: A, type: level}}]\n").card.framework


def ids(made: Framework, kind: str, year: int | None = None) -> list[str]:
    """The references that fit, by id."""
    return [reference.id for reference in fitting(made, kind, year)]


def test_the_own_kind_comes_before_all() -> None:
    made = framework(NATIONAL, KABUPATEN)
    assert ids(made, "kabupaten") == ["k21", "n21"]
    assert ids(made, "kota") == ["n21"]
    assert ids(made, "") == ["n21"]


def test_the_latest_that_is_not_younger_than_the_result() -> None:
    made = framework(NATIONAL, LATER, KABUPATEN)
    assert ids(made, "kabupaten", 2025) == ["k23", "n21"]
    assert ids(made, "kabupaten", 2022) == ["k21", "n21"]
    assert ids(made, "kabupaten", 2019) == ["k21", "n21"]
    assert ids(made, "kabupaten", None) == ["k23", "n21"]


def test_none() -> None:
    made = framework()
    assert fitting(made, "kabupaten") == ()
    assert closest(made, "kabupaten") is None
    found = closest(framework(KABUPATEN), "kota")
    assert found is None
