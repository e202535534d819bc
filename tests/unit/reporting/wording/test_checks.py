"""Failed comparisons as sentences, by the cases of ``checks.yaml``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from readiness.loading.documents import read_document, to_data
from readiness.reporting.wording.checks import Words
from tests.unit.scored import scored

CASES: list[dict[str, Any]] = to_data(read_document(Path(__file__).with_name("checks.yaml")).root)


def yaml(value: Any) -> str:
    """A value in flow style, which JSON is."""
    return json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"].replace(" ", "-"))
def test_a_failed_comparison(case: dict[str, Any], language: str) -> None:
    framework = f"criteria: [{{id: X, questions: {yaml(case['questions'])}, level: {{ladder: {{1: {yaml(case['condition'])}}}}}}}]\n"
    made = scored(framework, ", ".join(f"{name}: {yaml(value)}" for name, value in (case["answers"] or {}).items()))
    (sentence,) = Words(made.card, language).lacking(made.card.criterion("X"))
    assert sentence.replace("\u00a0", " ") == case[language]


def test_each_case_says_something_else_in_each_language() -> None:
    assert all(case["id"] != case["en"] for case in CASES)
    assert len({case["name"] for case in CASES}) == len(CASES)


def test_thresholds_say_what_the_next_level_needs() -> None:
    text = (
        "criteria: [{id: X, questions: [{id: serat, type: percentage, short: {id: cakupan, en: cover}}],"
        " level: {thresholds: {of: serat, at_least: {1: 20, 3: 60, 5: 90}}}}]\n"
    )
    words = Words(scored(text, "serat: 42").card, "id")
    result = scored(text, "serat: 42").card.criterion("X")
    assert words.lacking(result) == ("cakupan 42\u00a0%, perlu sedikitnya 60\u00a0%",)
    assert words.next_level(result) == "Cakupan sedikitnya 60\u00a0%."
    assert words.measured(result) == "cakupan 42\u00a0%"
    top = scored(text, "serat: 95").card.criterion("X")
    assert words.lacking(top) == ()
    assert words.next_level(top) == ""


def test_calls_in_words() -> None:
    text = (
        "scale: {min: 0, max: 5, step: 1}\ngroups:\n  - id: g\n    title: {id: Tata kelola, en: Governance}\n    criteria:\n"
        "      - {id: A, type: level, title: {id: Rencana, en: Plan}}\n"
        '      - {id: B, questions: [{id: q, type: yes_no, short: {id: tim, en: team}}], level: {ladder: {1: level("A") >= 3, 2: answered(q)}}}\n'
        '  - id: h\n    criteria: [{id: C, questions: [{id: r, type: yes_no}], level: {ladder: {1: score("g") >= 2.5, 2: r}}}]\n'
    )
    made = scored(text, "A: 1, r: yes")
    for language, first, second in (
        ("id", "Rencana 1, perlu sedikitnya 3", "Tata kelola 0,5, perlu sedikitnya 2,5"),
        ("en", "Plan 1, needs at least 3", "Governance 0.5, needs at least 2.5"),
    ):
        words = Words(made.card, language)
        assert words.lacking(made.card.criterion("B")) == (first,)
        assert words.lacking(made.card.criterion("C")) == (second,)
