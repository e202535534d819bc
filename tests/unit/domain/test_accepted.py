"""What accepted evidence proves at least."""

from __future__ import annotations

from fractions import Fraction

import pytest

from readiness.domain.accepted import accepted
from readiness.domain.numbers import Number
from tests.unit.scored import scored

FRAMEWORK = """\
scale: {min: 1, max: 5}
groups:
  - id: G
    criteria:
      - {id: A, type: level}
      - {id: B, type: level, may_not_apply: yes}
  - id: H
    criteria:
      - id: C
        questions: [{id: c, type: percentage}]
        level: {thresholds: {of: c, at_least: {2: 20, 3: 60}}}
      - id: D
        questions:
          - {id: d, type: select_one, options: [{value: w, level: 1}, {value: x, level: 2}, {value: y, level: 4}]}
        level: {answer: d}
"""


def proven(answers: str, framework: str = FRAMEWORK) -> dict[str, Number]:
    """The proven values."""
    found = accepted(scored(framework, answers))
    assert found is not None
    return dict(found)


def item(*, level: str = "", status: str = "accepted") -> str:
    """One document."""
    return f"{{document: d, status: {status}{f', supports_level: {level}' if level else ''}}}"


def test_nothing_is_said_before_anybody_has_examined_anything() -> None:
    assert accepted(scored(FRAMEWORK, "A: {value: 3, evidence: [{document: d}]}, B: 2")) is None
    assert accepted(scored(FRAMEWORK, f"A: {{value: 3, evidence: [{item(status='missing')}]}}")) is not None


def test_an_answer_without_accepted_evidence_is_open() -> None:
    found = proven(
        f"A: {{value: 4, evidence: [{item()}]}}, B: 3, c: {{value: 70, evidence: [{item(status='revise')}]}}"
    )
    assert (found["A"], found["B"], found["C"]) == (4, 1, 1)
    assert found["G"] == Fraction(5, 2)
    assert found["t"] == Fraction(5, 2) / 2 + Fraction(1, 2)


@pytest.mark.parametrize(
    ("documents", "value"),
    [
        ([item(level="2")], 2),
        ([item(level="2"), item(level="3")], 3),
        ([item(level="2"), item(level="4", status="revise")], 2),
        ([item(level="2"), item()], Fraction(7, 2)),
        ([item(level="5")], Fraction(7, 2)),
    ],
)
def test_a_level_holds_as_far_as_its_accepted_documents_support_it(documents: list[str], value: Number) -> None:
    assert proven(f"A: {{value: 3.5, evidence: [{', '.join(documents)}]}}")["A"] == value


def test_of_options_the_best_one_that_is_supported_holds() -> None:
    assert proven(f"d: {{value: y, evidence: [{item(level='3')}]}}")["D"] == 2
    assert proven(f"d: {{value: y, evidence: [{item(level='4')}]}}")["D"] == 4
    assert proven(f"d: {{value: x, evidence: [{item(level='0')}]}}")["D"] == 1


def test_a_figure_is_proven_or_not() -> None:
    """Its level is made by the rule; the level that a document names does not change the figure."""
    assert proven(f"c: {{value: 70, evidence: [{item(level='2')}]}}")["C"] == 3


def test_not_applicable_wants_proof_too() -> None:
    bare = f"A: {{value: 4, evidence: [{item()}]}}, B: {{not_applicable: tidak ada pantai"
    assert "B" not in proven(f"{bare}, evidence: [{item()}]}}")
    assert proven(f"{bare}, evidence: [{item()}]}}")["G"] == 4
    assert proven(f"{bare}}}")["G"] == Fraction(5, 2)


@pytest.mark.parametrize("policy", ["exclude", "max", "3"])
def test_missing_proof_is_never_rewarded_by_a_policy(policy: str) -> None:
    text = f"unanswered: {policy}\nscale: {{min: 1, max: 5}}\ncriteria: [{{id: A, type: level, unanswered: {policy}}}, {{id: B, type: level}}]\n"
    assert proven(f"A: 5, B: {{value: 2, evidence: [{item()}]}}", text)["t"] == Fraction(3, 2)


def test_the_proven_value_is_never_above_the_claim() -> None:
    """Without proof of A, B would not be asked for, and the index would rise."""
    text = (
        "scale: {min: 0, max: 5}\ncriteria:\n  - {id: A, type: level, weight: 1}\n"
        '  - {id: B, type: level, weight: 9, applies_when: level("A") >= 3}\n'
    )
    answers = f"A: {{value: 4, evidence: [{item(level='2')}]}}, B: {{value: 0, evidence: [{item()}]}}"
    assert scored(text, answers).card.root.score.low == Fraction(2, 5)
    assert proven(answers, text)["t"] == Fraction(2, 5)


def test_of_a_level_that_spans_values_the_lowest_is_proven() -> None:
    """Level 3 begins at 2.5: a document for it does not prove 3.2, nor take away what it proves."""
    framework = "scale: {min: 1, max: 5, from: {1: 1, 2: 1.5, 3: 2.5, 4: 3.5, 5: 4}}\ncriteria: [{id: A, type: level}]"
    for claimed, level, value in (
        ("3.2", "3", Fraction(5, 2)),
        ("3.2", "3.2", Fraction(16, 5)),
        ("4.6", "4", Fraction(7, 2)),
    ):
        assert proven(f"A: {{value: {claimed}, evidence: [{item(level=level)}]}}", framework)["A"] == value
