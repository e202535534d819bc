"""Gaps: how far from the target, what closing one adds, and which is most worth closing."""

from __future__ import annotations

from fractions import Fraction

import pytest

from readiness.domain.framework import Action
from readiness.domain.gaps import UNSTATED_EFFORT, Gap, actions_between, find_gaps, gain
from readiness.domain.scoring.scored import Scored
from readiness.domain.text import EMPTY
from tests.unit.scored import scored


def actions(*efforts: int) -> str:
    """One action to each level from 1, with these efforts."""
    return ", ".join(
        f"{{to: {level}, do: Langkah {level}, effort: {effort}}}" for level, effort in enumerate(efforts, 1)
    )


def criterion(name: str, weight: int = 1, *efforts: int, more: str = "") -> str:
    """A criterion whose answer is its level."""
    return f"  - {{id: {name}, type: level, weight: {weight}, actions: [{actions(*efforts)}]{more}}}\n"


def three(answers: str, rest: str = "") -> Scored:
    """A light, a middling and a heavy criterion; the index is their weighted mean."""
    text = "target: 3\nscale: {min: 0, max: 5, step: 1}\ncriteria:\n"
    text += criterion("A", 1, 1, 1, 1) + criterion("B", 2, 4, 4, 4) + criterion("C", 5, 5, 5, 5)
    return scored(text, answers, rest)


def by_id(found: tuple[Gap, ...]) -> dict[str, Gap]:
    """Gaps by criterion."""
    return {str(gap.result.id): gap for gap in found}


def test_gap_and_gain_by_hand() -> None:
    found = by_id(find_gaps(three("A: 1, B: 0, C: 2")))
    assert (found["A"].gap, found["A"].gain) == (2, Fraction(2, 8))
    assert (found["B"].gap, found["B"].gain) == (3, Fraction(6, 8))
    assert (found["C"].gap, found["C"].gain) == (1, Fraction(5, 8))


def test_effort_sums_the_actions_on_the_way() -> None:
    found = by_id(find_gaps(three("A: 1, B: 0, C: 2")))
    assert [found[name].effort for name in "ABC"] == [2, 12, 5]
    assert [len(found[name].actions) for name in "ABC"] == [2, 3, 1]


def test_the_most_worth_closing_comes_first() -> None:
    """Priority is gain ÷ effort: the light one first, though its gain is the smallest."""
    found = find_gaps(three("A: 1, B: 0, C: 2"))
    assert [str(gap.result.id) for gap in found] == ["A", "C", "B"]
    assert [gap.priority for gap in found] == sorted((gap.priority for gap in found), reverse=True)


def test_what_meets_its_target_is_no_gap() -> None:
    assert find_gaps(three("A: 3, B: 4, C: 5")) == ()


def test_an_open_criterion_counts_from_its_low() -> None:
    (gap,) = find_gaps(three("A: 3, B: 3"))
    assert (gap.result.outcome, gap.gap, gap.gain) == ("open", 3, Fraction(15, 8))


def test_targets_of_the_district_count() -> None:
    found = by_id(find_gaps(three("A: 1, B: 0, C: 2", "target: {default: 2, C: 4}\n")))
    assert [found[name].gap for name in "ABC"] == [1, 2, 2]


def test_without_targets_there_are_no_gaps() -> None:
    made = scored("criteria: [{id: A, type: level}]\n", "A: 0")
    assert find_gaps(made) == ()
    assert gain(made, made.card.criterion("A")) is None


def test_a_cap_that_still_bites_leaves_no_gain() -> None:
    text = (
        'target: 4\nscale: {min: 0, max: 5, step: 1}\ncap: [{when: level("P") < 1, at: 2, because: Tanpa rencana}]\n'
        "criteria: [{id: P, type: level}, {id: Q, type: level}]\n"
    )
    made = scored(text, "P: 0, Q: 4")
    assert made.card.root.score.exact == 2
    assert gain(made, made.card.criterion("P")) == 2
    capped = scored(text.replace("target: 4", "target: 5"), "P: 0, Q: 4")
    assert gain(capped, capped.card.criterion("Q")) == 0


@pytest.mark.parametrize(
    ("low", "target", "levels"),
    [(0, 3, [1, 2, 3]), (1, 3, [2, 3]), (3, 3, [5]), (Fraction(3, 2), 2, [2]), (0, 4, [1, 2, 3, 5]), (5, 5, [])],
)
def test_actions_up_to_the_target_or_the_first_beyond(low: Fraction, target: int, levels: list[int]) -> None:
    known = tuple(Action(level, EMPTY) for level in (1, 2, 3, 5))
    assert [action.to for action in actions_between(known, low, target)] == levels


def test_an_unstated_effort_is_the_middle_class() -> None:
    (gap,) = find_gaps(
        scored("target: 2\ncriteria: [{id: A, type: level, actions: [{to: 1, do: a}, {to: 2, do: b}]}]\n", "A: 0")
    )
    assert gap.effort == 2 * UNSTATED_EFFORT
    (bare,) = find_gaps(scored("target: 2\ncriteria: [{id: A, type: level}]\n", "A: 0"))
    assert bare.effort == UNSTATED_EFFORT
