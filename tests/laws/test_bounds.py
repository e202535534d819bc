"""Bounds, coverage and the single number on random frameworks."""

from __future__ import annotations

from random import Random

from hypothesis import given

from readiness.domain.values import FALSE
from tests.laws.bounds import violations
from tests.laws.frameworks import Sample, sample
from tests.laws.loaded import Loaded, groups, results
from tests.laws.long_run import sample_of
from tests.laws.reach import reach
from tests.laws.report import SEEDS, hold, law_settings
from tests.laws.vocabulary import Features


@given(SEEDS)
@law_settings(250)
def test_every_completion_lies_within_the_bounds(seed: int) -> None:
    """Value, points, maximum, applicability and band; everything answered leaves nothing open."""

    def law(_: Sample, loaded: Loaded) -> list[str]:
        return violations(loaded, Random(seed), 30)

    hold(law, sample_of(seed))


@given(SEEDS)
@law_settings(150)
def test_scores_lie_within_the_range_of_their_node(seed: int) -> None:
    """The range is known before anything is answered."""
    hold(_within_reach, sample_of(seed))


def _within_reach(_: Sample, loaded: Loaded) -> list[str]:
    ends = reach(loaded.framework.root, loaded.plan.kind, loaded.plan.ranges)
    state, found = loaded.state(), []
    for name, index in loaded.nodes():
        node, span = state.inner[index], ends[name]
        if node.applies == FALSE:
            continue
        if not span.low <= node.low <= node.high <= span.high:
            found.append(f"{name}: {node.low} … {node.high} leaves the range {span.low} … {span.high}")
        if not span.points_low <= node.points_low <= node.points_high <= span.points_high:
            found.append(f"{name}: points {node.points_low} … {node.points_high} leave {span}")
    return found


@given(SEEDS)
@law_settings(120)
def test_the_number_is_the_low_end_where_open_answers_count_their_minimum(seed: int) -> None:
    """The policy ``min``, everywhere."""
    hold(_number_is_low, sample(Random(seed), Features(minimal=True, optional=seed % 2 == 1)))


def _number_is_low(_: Sample, loaded: Loaded) -> list[str]:
    card = loaded.card()
    return [
        f"{result.id}: number {result.score.exact}, low {result.score.low}"
        for result in results(card)
        if result.score.exists and result.score.exact != result.score.low
    ]


@given(SEEDS)
@law_settings(120)
def test_with_everything_answered_nothing_is_open(seed: int) -> None:
    """Low and high meet in every node, coverage is complete, and at most one band is left."""
    hold(_settled, sample(Random(seed), Features(optional=seed % 2 == 1), openness=0.0))


def _settled(_: Sample, loaded: Loaded) -> list[str]:
    card, found = loaded.card(), []
    for result in results(card):
        score = result.score
        if not score.settled or score.coverage != 1 or (score.exists and score.exact != score.low):
            found.append(f"{result.id}: {score}")
    found += [f"{group.id}: bands {group.bands}" for group in groups(card) if len(group.bands) > 1]
    return found
