"""Differences between tracks, per criterion, and what the district's own answers alone are worth."""

from __future__ import annotations

from readiness.domain.assessment import Track
from readiness.domain.scoring.scored import score_assessment
from readiness.domain.tracks import criterion_differences, track_values
from tests.unit.scored import scored

FRAMEWORK = """\
scale: {min: 0, max: 5}
criteria:
  - {id: A, type: level, may_not_apply: yes}
  - id: B
    questions: [{id: b1, type: percentage}, {id: b2, type: yes_no}]
    level: {ladder: {2: b1 >= 50, 4: b2}}
  - {id: C, type: level}
"""


def test_value_by_claim_and_by_finding_with_reasons_and_appeals() -> None:
    made = scored(
        FRAMEWORK,
        "b1: {self: {value: 80}, external: {value: 30, note: Dihitung ulang.}, appeal: {text: Mohon ditinjau.}},"
        " b2: {self: {value: yes}, internal: {value: yes, note: Cocok.}}, C: {self: {value: 2}, external: {value: 2}}",
    )
    (found,) = criterion_differences(made)
    assert (found.result.id, found.claimed, found.result.score.exact, found.distance) == ("B", 4, 0, 4)
    assert [item.question for item in found.questions] == ["b1"]
    assert list(found.reasons()) == ["Dihitung ulang."]
    assert [appeal.text for appeal in found.appeals] == ["Mohon ditinjau."]


def test_a_claim_that_is_not_certain_has_no_value() -> None:
    made = scored(FRAMEWORK, "b1: {self: {value: 80}, external: {value: 30}}")
    (found,) = criterion_differences(made)
    assert (found.claimed, found.distance) == (None, 0)


def test_what_does_not_apply_differs_from_a_value() -> None:
    made = scored(
        FRAMEWORK, "A: {self: {value: 3}, external: {not_applicable: tidak berpantai, note: Lihat peta.}}, C: 1"
    )
    (found,) = criterion_differences(made)
    assert (found.claimed, found.questions, found.distance) == (3, (), 0)
    assert list(found.reasons()) == ["tidak berpantai", "Lihat peta."]
    back = scored(FRAMEWORK, "A: {self: {not_applicable: tidak berpantai}, external: {value: 2}}")
    assert [item.claimed for item in criterion_differences(back)] == [None]


def test_the_districts_own_track_disputes_nothing() -> None:
    made = scored(FRAMEWORK, "C: {self: {value: 4}, external: {value: 1}}")
    assert len(criterion_differences(made)) == 1
    own = score_assessment(made.card.framework, made.assessment, Track.SELF)
    assert criterion_differences(own) == ()
    assert track_values(made, Track.SELF)["C"] == track_values(own, Track.SELF)["C"] == 4


def test_a_track_without_answers_has_no_values() -> None:
    """Not even for groups: their floor would read as the district's own value."""
    made = scored("criteria: [{id: A, type: level}]", "A: {external: {value: 3}}")
    assert track_values(made, Track.SELF) == {}
    assert track_values(made, Track.EXTERNAL)["A"] == 3
