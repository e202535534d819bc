"""The project's own cases of the language: ``tests/conformance/*.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from readiness.loading.documents import Mapping, to_data
from tests.acceptance.case_files import cases_of, check_case

FOLDER = Path(__file__).resolve().parents[1] / "conformance"
CASES = [(file.stem, name, item) for file in sorted(FOLDER.glob("*.yaml")) for name, item in cases_of(file)]

FRAMEWORKS = [to_data(item.get("framework")) for _, _, item in CASES]
"""As they were written: loading expands ``repeat`` in the tree itself."""

RULES = ("answer", "thresholds", "goalposts", "ladder", "checklist", "points", "formula")
RELATIONS = ("at_least", "more_than", "at_most", "less_than", "interpolate")
MODIFIERS = (
    *("applies_when", "cap", "counts_when", "bands", "bands_by", "weight", "minimum", "maximum", "when"),
    *("may_not_apply", "not_applicable", "unanswered", "out_of", "rounding", "repeat", "choices", "converts"),
)
VALUES = {
    "aggregate": {"mean", "geometric", "harmonic", "min", "sum", "ratio"},
    "not_applicable": {"full", "min"},
    "unanswered": {"min", "max", "exclude"},
    "type": {"select_one", "select_multiple", "integer", "decimal", "percentage", "yes_no", "date", "text", "level"},
    "mode": {"half_up", "half_even", "down"},
}
FUNCTIONS = (
    *("answer(", "level(", "score(", "band(", "subject(", "reached(", "size(", "answered(", "not_applicable("),
    *("count(", "min(", "max(", "abs(", " and ", " or ", "not ", " in ", " not in ", " / ", " * ", " - ", " + "),
)


@pytest.mark.parametrize("item", [pytest.param(item, id=f"{file}: {name}") for file, name, item in CASES])
def test_language_case(item: Mapping) -> None:
    """One case."""
    check_case(item, "case")


def test_names_say_which_case_it_is() -> None:
    """No two cases have the same name."""
    names = [name for _, name, _ in CASES]
    assert len(names) == len(set(names))


def _pairs(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key, inner
            yield from _pairs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield "", inner
            yield from _pairs(inner)


def test_the_cases_use_the_whole_language() -> None:
    """Every rule, relation, modifier, aggregation, policy, question type and function stands in some case."""
    pairs = [pair for framework in FRAMEWORKS for pair in _pairs(framework)]
    keys = {key for key, _ in pairs}
    assert {*RULES, *RELATIONS, *MODIFIERS} <= keys, {*RULES, *RELATIONS, *MODIFIERS} - keys
    for key, wanted in VALUES.items():
        assert wanted <= {value for name, value in pairs if name == key and isinstance(value, str)}, key
    texts = [value for _, value in pairs if isinstance(value, str)]
    assert not [function for function in FUNCTIONS if not any(function in text for text in texts)]
