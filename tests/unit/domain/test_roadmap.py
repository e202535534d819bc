"""The roadmap: every level a step, most worth first, never before what it needs; the index only climbs."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest

from readiness.cli.session import Session
from readiness.domain.framework import Horizon
from readiness.domain.roadmap import HORIZONS, Roadmap, plan_roadmap
from readiness.domain.scoring.scored import Scored, score_assessment
from tests.conftest import REPOSITORY
from tests.unit.scored import scored

HEAD = "target: 3\nscale: {min: 0, max: 5, step: 1}\ncriteria:\n"


def one(name: str, *steps: str, weight: int = 1) -> str:
    """A criterion with one action for each level from 1; each is what stands in its braces beside ``to``."""
    listed = ", ".join(f"{{to: {level}, do: {name}{level}, {step}}}" for level, step in enumerate(steps, 1))
    return f"  - {{id: {name}, type: level, weight: {weight}, actions: [{listed}]}}\n"


def order(roadmap: Roadmap) -> list[str]:
    """The steps as ``A1``, ``A2``."""
    return [step.action.do.in_("id") for step in roadmap.steps]


@pytest.fixture(scope="module")
def complete() -> Scored:
    """The complete example."""
    loaded = Session().assessment(REPOSITORY / "examples" / "contoh-lengkap.yaml")
    return score_assessment(loaded.framework, loaded.assessment)


def test_the_lighter_of_two_equal_gains_comes_first() -> None:
    text = HEAD + one("A", "effort: 5", "effort: 5", "effort: 5") + one("B", "effort: 1", "effort: 1", "effort: 1")
    assert order(plan_roadmap(scored(text, "A: 0, B: 0"))) == ["B1", "B2", "B3", "A1", "A2", "A3"]


def test_levels_of_a_criterion_are_climbed_in_order() -> None:
    """However light the last one is."""
    text = HEAD + one("A", "effort: 5", "effort: 4", "effort: 1") + one("B", "effort: 3", "effort: 3", "effort: 3")
    found = order(plan_roadmap(scored(text, "A: 0, B: 0")))
    assert [name for name in found if name.startswith("A")] == ["A1", "A2", "A3"]


def test_a_step_waits_for_what_it_needs() -> None:
    text = HEAD + one("A", "effort: 1, needs: [B@2]") + one("B", "effort: 5", "effort: 5")
    roadmap = plan_roadmap(scored(text, "A: 0, B: 0", "target: {A: 1, B: 2}\n"))
    assert order(roadmap) == ["B1", "B2", "A1"]
    assert [step.after for step in roadmap.steps] == [(), (1,), (2,)]


def test_a_need_that_is_met_does_not_hold_back() -> None:
    text = HEAD + one("A", "effort: 1, needs: [B@2]") + one("B", "effort: 5", "effort: 5", "effort: 5")
    roadmap = plan_roadmap(scored(text, "A: 0, B: 2", "target: {A: 1, B: 3}\n"))
    assert order(roadmap) == ["A1", "B3"]
    assert [step.after for step in roadmap.steps] == [(), ()]


def test_a_need_between_two_levels_waits_for_the_first_that_goes_as_far() -> None:
    text = HEAD + one("A", "effort: 1, needs: [B@2]")
    text += "  - {id: B, type: level, actions: [{to: 1, do: B1, effort: 5}, {to: 3, do: B3, effort: 5}]}\n"
    roadmap = plan_roadmap(scored(text, "A: 0, B: 0", "target: {A: 1, B: 3}\n"))
    assert order(roadmap) == ["B1", "B3", "A1"]


def test_a_step_is_not_due_before_what_it_needs() -> None:
    text = HEAD + one("A", "effort: 1, horizon: quick_win, needs: [B@1]") + one("B", "effort: 5, horizon: long")
    roadmap = plan_roadmap(scored(text, "A: 0, B: 0", "target: {A: 1, B: 1}\n"))
    assert [(step.action.do.in_("id"), step.horizon) for step in roadmap.steps] == [
        ("B1", Horizon.LONG),
        ("A1", Horizon.LONG),
    ]


def test_among_equals_the_one_that_others_wait_for_comes_first() -> None:
    text = HEAD + one("A", "effort: 2") + one("B", "effort: 2") + one("C", "effort: 2, needs: [B@1]")
    assert order(plan_roadmap(scored(text, "A: 0, B: 0, C: 0", "target: {A: 1, B: 1, C: 1}\n")))[0] == "B1"


def test_an_open_criterion_gets_no_step() -> None:
    """Asking comes first."""
    text = HEAD + one("A", "effort: 1", "effort: 1", "effort: 1") + one("B", "effort: 1", "effort: 1", "effort: 1")
    assert order(plan_roadmap(scored(text, "A: 2"))) == ["A3"]


def test_of_a_criterion_known_in_part_only_the_certain_steps() -> None:
    """Its greatest possible level is 1: what leads there may be done already, what leads on is not."""
    text = (
        HEAD + "  - id: A\n    questions: [{id: q, type: yes_no}, {id: r, type: yes_no}, {id: s, type: yes_no}]\n"
        "    level: {ladder: {1: q, 2: r, 3: s}}\n"
        "    actions: [{to: 1, do: A1, effort: 1}, {to: 2, do: A2, effort: 1}, {to: 3, do: A3, effort: 1}]\n"
    )
    assert order(plan_roadmap(scored(text, "r: no"))) == ["A2", "A3"]


def test_stages_and_gains_by_hand() -> None:
    text = HEAD + one("A", "effort: 1, horizon: quick_win", "effort: 1, horizon: short", "effort: 1, horizon: long")
    text += one("B", "effort: 2, horizon: short", "effort: 2, horizon: short", "effort: 2, horizon: medium")
    roadmap = plan_roadmap(scored(text, "A: 0, B: 0"))
    assert [(stage.horizon, stage.index) for stage in roadmap.stages] == [
        (Horizon.QUICK_WIN, Fraction(1, 2)),
        (Horizon.SHORT, 2),
        (Horizon.MEDIUM, Fraction(5, 2)),
        (Horizon.LONG, 3),
    ]
    assert {step.gain for step in roadmap.steps} == {Fraction(1, 2)}


def test_the_owner_is_who_acts_else_who_answers() -> None:
    text = "respondents: {bappeda: Bappeda, diskominfo: Diskominfo}\n" + HEAD
    text += "  - {id: A, type: level, respondent: bappeda, actions: [{to: 1, do: A1, effort: 1, by: diskominfo}, {to: 3, do: A3, effort: 2}]}\n"
    steps = plan_roadmap(scored(text, "A: 0")).steps
    assert [(step.owner, step.effort) for step in steps] == [("diskominfo", 1), ("bappeda", 2)]


def test_the_complete_example_respects_every_need(complete: Scored) -> None:
    roadmap = plan_roadmap(complete)
    assert len(roadmap.steps) > 50
    assert [step.number for step in roadmap.steps] == list(range(1, len(roadmap.steps) + 1))
    place = {(str(step.result.id), step.action.to): step for step in roadmap.steps}
    for step in roadmap.steps:
        assert all(number < step.number for number in step.after)
        assert all(
            HORIZONS.index(roadmap.steps[number - 1].horizon) <= HORIZONS.index(step.horizon) for number in step.after
        )
        for need in step.action.needs:
            required = place.get((str(need.criterion), need.level))
            assert required is None or required.number < step.number


def test_the_complete_example_is_in_order_of_worth_where_it_may_be(complete: Scored) -> None:
    """A step worth more than the one before it was waiting for that very one, or for one that waited for it."""
    steps = plan_roadmap(complete).steps
    for earlier, later in pairwise(steps):
        worth = [Fraction(step.gain) / step.effort for step in (earlier, later)]
        assert worth[0] >= worth[1] or earlier.number in later.after


def test_the_index_only_climbs_stage_by_stage(complete: Scored) -> None:
    roadmap = plan_roadmap(complete)
    climbed = [complete.card.root.score.low, *(stage.index for stage in roadmap.stages)]
    assert climbed == sorted(climbed)
    assert climbed[-1] > climbed[0]
    assert [stage.horizon for stage in roadmap.stages] == [
        h for h in HORIZONS if any(s.horizon is h for s in roadmap.steps)
    ]
    assert sum(len(stage.steps) for stage in roadmap.stages) == len(roadmap.steps)


def test_with_every_step_done_the_targets_are_met(complete: Scored) -> None:
    goals = {
        str(result.id): result.target for result in complete.card.criteria if result.outcome == "gap" and result.target
    }
    assert plan_roadmap(complete).stages[-1].index == complete.index_with(goals)
