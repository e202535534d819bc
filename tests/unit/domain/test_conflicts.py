"""Answers that contradict each other widen the bounds by just as much as they differ."""

from __future__ import annotations

import pytest

from readiness.domain.assessment import Answered, NotApplicable, Track, Unknown
from tests.unit.scored import scored

FRAMEWORK = """
criteria:
  - {id: A, questions: [{id: share, type: percentage, may_not_apply: true}], level: {thresholds: {of: share, at_least: {1: 20, 2: 40, 3: 60, 4: 80, 5: 95}}}}
  - id: B
    questions: [{id: stage, options: [{value: none}, {value: draft}, {value: adopted}]}]
    level: {ladder: {1: stage != "none", 3: stage == "adopted"}}
  - id: C
    questions: [{id: parts, type: select_multiple, options: [{value: a}, {value: b}, {value: c}]}]
    level: {checklist: {of: ['"a" in parts', '"b" in parts', '"c" in parts'], at_least: {1: 1, 2: 2, 3: 3}}}
"""


@pytest.mark.parametrize(
    ("criterion", "answers", "low", "high"),
    [
        ("A", "share: {self: {conflict: [{value: 45, by: a}, {value: 70, by: b}]}}", 2, 3),
        ("A", "share: {self: {conflict: [{value: 45}, {value: unknown}]}}", 2, 2),
        ("A", "share: {self: {conflict: [{value: 45}, {value: 45}]}}", 2, 2),
        ("A", "share: {self: {conflict: [{value: 45}, {not_applicable: tidak ada}]}}", 2, 2),
        ("A", "share: {self: {value: 85, conflict: [{value: 45}, {value: 70}]}}", 4, 4),
        ("A", "share: {self: {value: unknown, conflict: [{value: 45}, {value: 70}]}}", 0, 5),
        ("B", "stage: {self: {conflict: [{value: draft}, {value: adopted}]}}", 1, 3),
        ("B", "stage: {self: {conflict: [{value: none}, {value: draft}]}}", 0, 1),
        ("C", "parts: {self: {conflict: [{value: [a]}, {value: [a, c]}]}}", 1, 2),
    ],
)
def test_bounds(criterion: str, answers: str, low: int, high: int) -> None:
    """Between the contradicting answers and no wider; a decision settles them."""
    score = scored(FRAMEWORK, answers).card.criterion(criterion).score
    assert (score.low, score.high) == (low, high)


def test_an_answer_and_not_applicable_leave_open_whether_it_applies() -> None:
    """The criterion may drop out, so its applicability is not known."""
    found = scored(FRAMEWORK, "share: {self: {conflict: [{value: 45}, {not_applicable: tidak ada}]}}")
    assert found.card.criterion("A").score.coverage == 0
    entry = found.assessment.answers["share"].on(Track.SELF)
    assert entry is not None
    assert entry.undecided
    assert entry.answer == Unknown((Answered(45), NotApplicable("tidak ada")))


def test_a_decision_leaves_the_contradiction_on_record() -> None:
    """The entry holds the value and what was said before."""
    found = scored(FRAMEWORK, "share: {self: {value: 70, conflict: [{value: 45, by: a}, {value: 70, by: b}]}}")
    entry = found.assessment.answers["share"].on(Track.SELF)
    assert entry is not None
    assert not entry.undecided
    assert [(item.answer, item.by) for item in entry.conflict] == [(Answered(45), "a"), (Answered(70), "b")]
