"""Ranks with their intervals, peers, lessons, and what the ranking hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from random import Random

import numpy as np
import pytest

from readiness.comparison.compare import Comparison, compare
from readiness.comparison.draws import Draws, Evaluator
from readiness.comparison.intervals import Settings, Source, nearly, whole_ranks
from readiness.comparison.normalisation import min_max
from readiness.comparison.ranking import Ties
from readiness.comparison.relative import Aggregation, Normalisation, Relative
from readiness.comparison.stack import stack
from readiness.comparison.tree import Node, aggregate
from readiness.comparison.unit import Earlier, Unit, measure
from readiness.domain.assessment import Subject
from readiness.domain.framework import Framework, Group
from tests.unit.scored import scored

FRAMEWORK = """
target: 4
groups:
  - id: g
    weight: 2
    criteria: [{id: A, type: level, weight: 3}, {id: B, type: level}, {id: C, type: level, may_not_apply: true}]
  - {id: h, criteria: [{id: D, type: level}, {id: E, type: level}]}
  - id: k
    cap: [{when: level("F") < 1, at: 2}]
    criteria: [{id: F, type: level}, {id: G, type: level}]
"""
QUESTIONS = "ABCDEFG"


def units_of(answers: Sequence[str], framework: str = FRAMEWORK) -> tuple[Framework, list[Unit]]:
    """A unit for each text of answers, named by its place, in one framework."""
    first = scored(framework, answers[0])
    made = [first, *(scored(framework, item) for item in answers[1:])]
    units = [
        replace(
            measure(f"{at}.yaml", item), subject=Subject(f"{at:02d}", f"Unit {at}", "kota" if at % 3 else "kabupaten")
        )
        for at, item in enumerate(made)
    ]
    return first.plan.framework, units


def random_answers(seed: int, openness: float = 0.0) -> str:
    """Decimal levels; some open, C sometimes not applicable."""
    random = Random(seed)
    given = {name: f"{random.randint(0, 50) / 10}" for name in QUESTIONS if random.random() >= openness}
    if random.random() < 0.3:
        given["C"] = "not_applicable"
    return ", ".join(f"{name}: {value}" for name, value in given.items())


def many(count: int, openness: float = 0.0) -> tuple[Framework, list[Unit]]:
    """Random units."""
    return units_of([random_answers(seed, openness) for seed in range(count)])


def intervals(found: Comparison) -> list[tuple[int | None, int | None, int | None]]:
    """Rank with its interval."""
    return [(place.rank, place.rank_low, place.rank_high) for place in found.places]


def test_the_index_is_the_one_of_the_engine_and_ranks_follow_it() -> None:
    """Exact, the best first."""
    framework, units = many(30)
    found = compare(framework, units)
    indices = [place.unit.index for place in found.places]
    assert indices == sorted((unit.index for unit in units), key=lambda index: -(index or 0))
    assert [place.rank for place in found.places] == [1 + sum(other > own for other in indices) for own in indices]


def test_an_interval_holds_the_rank_and_lies_among_the_ranks() -> None:
    """Whatever is varied."""
    framework, units = many(40, 0.2)
    for sources in ([Source.WEIGHTS], [Source.MISSING], [Source.AGGREGATION], list(Source)):
        for rank, low, high in intervals(compare(framework, units, Settings(200, sources=frozenset(sources)))):
            assert 1 <= low <= rank <= high <= 40


def test_no_spread_no_interval() -> None:
    """The rank itself, on both sides; likewise without draws."""
    framework, units = many(40)
    for settings in (Settings(spread=0), Settings(draws=0)):
        assert all(low == rank == high for rank, low, high in intervals(compare(framework, units, settings)))


def test_a_narrower_spread_and_a_narrower_share_give_narrower_intervals() -> None:
    """On the whole for the spread, one by one for the share."""
    framework, units = many(60)
    width = {spread: _width(compare(framework, units, Settings(spread=spread))) for spread in (5, 15, 25, 50)}
    assert width[5] < width[15] < width[25] < width[50]
    half, most = (intervals(compare(framework, units, Settings(interval=share))) for share in (50, 95))
    assert all(b[1] <= a[1] and a[2] <= b[2] for a, b in zip(half, most, strict=True))


def _width(found: Comparison) -> int:
    return sum(high - low for _, low, high in intervals(found))


def test_the_same_seed_gives_the_same_intervals_and_another_seed_others() -> None:
    """Whatever the order of the units."""
    framework, units = many(50)
    shuffled = units[::-1]
    assert intervals(compare(framework, units)) == intervals(compare(framework, shuffled))
    assert intervals(compare(framework, units)) != intervals(compare(framework, units, Settings(seed=1)))


def test_fresh_draws_fall_into_the_interval_as_often_as_it_says() -> None:
    """With weights drawn from the stated distribution, the share is near nominal: ties of ranks only widen it."""
    framework, units = many(60)
    found = compare(framework, units, Settings(draws=2000))
    made = stack(framework, ((place.unit.subject.kind, place.unit.settled) for place in found.places))
    fresh = np.random.default_rng(12345).uniform(0.75, 1.25, (4000, len(made.nodes))).T
    ranks = whole_ranks(nearly(Evaluator(made).index(Draws(fresh))), Ties.MIN)
    low, high = (np.array(column)[:, None] for column in list(zip(*intervals(found), strict=True))[1:])
    inside = ((ranks >= low) & (ranks <= high)).mean(axis=1)
    assert inside.mean() > 0.9
    assert inside.min() > 0.87
    # Not wider than it must be: one rank less at either end, and the share is missed where the interval has any width.
    narrower = [
        (low_ + 1, high_ - 1, at) for at, (_, low_, high_) in enumerate(intervals(found)) if low_ + 1 <= high_ - 1
    ]
    shares = [((ranks[at] >= a) & (ranks[at] <= b)).mean() for a, b, at in narrower]
    assert np.mean(shares) < 0.9


def test_open_answers_widen_the_interval_only_when_they_are_varied() -> None:
    """An open criterion counts for its policy, or anything between its bounds."""
    framework, units = many(30, 0.4)
    weights = compare(framework, units, Settings(sources=frozenset([Source.WEIGHTS])))
    both = compare(framework, units, Settings(sources=frozenset([Source.WEIGHTS, Source.MISSING])))
    assert _width(both) > 2 * _width(weights)


def test_equal_units_share_their_rank_and_their_interval() -> None:
    """To the last bit, wherever they stand in the arrays."""
    framework, units = units_of([random_answers(seed % 7) for seed in range(28)])
    found = compare(framework, units)
    by_index: dict[object, set[tuple[int | None, int | None, int | None]]] = {}
    for place, ends in zip(found.places, intervals(found), strict=True):
        by_index.setdefault(place.unit.index, set()).add(ends)
    assert len(by_index) == 7
    assert all(len(ends) == 1 for ends in by_index.values())


@pytest.mark.parametrize(
    ("ties", "rank_on", "expected"),
    [
        ("min", "exact", [1, 2, 3, 3, 5]),
        ("dense", "exact", [1, 2, 3, 3, 4]),
        ("min", "shown", [1, 1, 3, 3, 5]),
        ("dense", "shown", [1, 1, 2, 2, 3]),
    ],
)
def test_ties(ties: str, rank_on: str, expected: list[int]) -> None:
    """Competition or dense, on exact or displayed numbers."""
    answers = ["A: 3.001", "A: 3", "A: 2", "A: 2", "A: 1"]
    framework, units = units_of(answers, "criteria: [{id: A, type: level}]")
    found = compare(framework, units, Settings(ties=Ties(ties), rank_on=rank_on))
    assert [place.rank for place in found.places] == expected


def test_a_unit_without_an_index_has_no_rank() -> None:
    """It stands last, and takes no place."""
    framework, units = units_of(
        ["A: 3", "A: not_applicable", "A: 4"], "criteria: [{id: A, type: level, may_not_apply: true}]"
    )
    found = compare(framework, units)
    assert intervals(found) == [(1, 1, 1), (2, 2, 2), (None, None, None)]
    assert found.places[2].quartile is None
    assert found.spreads[0] is not None
    assert found.spreads[0].count == 2


def test_peers_are_compared_with_their_own_kind() -> None:
    """Median and best are exact; strengths and weaknesses are distances to the median on the outermost groups."""
    framework, units = many(30)
    found = compare(framework, units)
    for name, group in found.peers.items():
        own = sorted(place.unit.index for place in found.places if place.unit.subject.kind == name)  # type: ignore[type-var]
        middle = (Fraction(own[(len(own) - 1) // 2]) + own[len(own) // 2]) / 2  # type: ignore[operator]
        assert group.median == middle
        assert group.best == own[-1]
        assert group.leader is not None
        assert found.places[group.leader].unit.index == own[-1]
    for place in found.places:
        peers = found.peers[place.unit.subject.kind]
        assert place.standing.to_median == place.unit.index - peers.median  # type: ignore[operator]
        assert all(apart > 0 for _, apart in place.standing.strengths)
        assert all(apart < 0 for _, apart in place.standing.weaknesses)


def test_lessons_name_peers_that_meet_what_is_lacking() -> None:
    """The nearest index first; never oneself, never another kind, never a criterion that is met."""
    framework, units = many(40)
    found = compare(framework, units)
    taught = 0
    for at, place in enumerate(found.places):
        for lesson in place.lessons:
            assert lesson.value < lesson.target == 4
            for other in lesson.teachers:
                teacher = found.places[other].unit
                assert other != at
                assert teacher.met[lesson.place]
                assert teacher.subject.kind == place.unit.subject.kind
                taught += 1
    assert taught > 40


def test_the_weight_that_moves_most_is_the_one_that_matters() -> None:
    """Where all differ on one group only, no weight outside it moves a rank."""
    answers = [f"A: {at}, B: {5 - at}, C: 2, D: 2, E: 2, F: 2, G: 2" for at in range(6)]
    framework, units = units_of(answers)
    shifts = {shift.node: shift for shift in compare(framework, units, Settings(spread=90)).shifts}
    assert shifts["D"].mean == shifts["h"].mean == 0
    assert shifts["A"].mean > 0
    assert next(iter(shifts)) in ("A", "B")


def test_a_break_between_instruments_is_no_change() -> None:
    """The earlier index counts only where the same instrument measured it."""
    framework, units = many(2)
    units[0] = replace(units[0], earlier=Earlier(2025, str(framework.id), Fraction(1), broken=False))
    units[1] = replace(units[1], earlier=Earlier(2025, "spbe-2020", Fraction(3), broken=True))
    changes = {place.unit.source: place.change for place in compare(framework, units).places}
    assert changes == {"0.yaml": units[0].index - 1, "1.yaml": None}  # type: ignore[operator]


def test_pairs_apart_are_those_whose_intervals_do_not_touch() -> None:
    """Counted one by one."""
    framework, units = many(40)
    found = compare(framework, units)
    ends = intervals(found)
    assert found.pairs == sum(a[0] < b[0] for a in ends for b in ends)  # type: ignore[operator]
    assert found.apart == sum(a[2] < b[1] for a in ends for b in ends)  # type: ignore[operator]


def test_nothing_to_compare() -> None:
    """No unit, no rank."""
    framework, _ = many(1)
    found = compare(framework, [])
    assert found.places == ()
    assert found.spreads == (None, None, None, None)


@pytest.mark.parametrize("aggregation", [Aggregation.ARITHMETIC, Aggregation.GEOMETRIC, Aggregation.HARMONIC])
@pytest.mark.parametrize("threshold", [0, 0.6])
def test_a_relative_index_is_what_the_table_of_nodes_gives(aggregation: Aggregation, threshold: float) -> None:
    """The same as from the plain tables that are checked against COINr, and its own draws start from it."""
    framework, units = many(30, 0.15)
    relative = Relative(Normalisation.MIN_MAX, aggregation, threshold)
    found = compare(framework, units, Settings(100), relative=relative)
    nodes: list[Node] = []
    for group in framework.root.children:
        assert isinstance(group, Group)
        nodes += [Node(str(item.id), str(group.id), float(item.weight.default), 1) for item in group.criteria()]
        nodes.append(Node(str(group.id), "root", float(group.weight.default), 2))
    nodes.append(Node("root", None, 1, 3))
    values = np.array(
        [
            [
                np.nan if low < high else value
                for low, high, value in zip(u.settled.low, u.settled.high, u.settled.criteria, strict=True)
            ]
            for u in (place.unit for place in found.places)
        ]
    )
    low = 0 if aggregation is Aggregation.ARITHMETIC else 1
    expected = aggregate(nodes, min_max(values, low, 100), aggregation.mean, threshold)[:, -1]
    scores = np.array([np.nan if place.score is None else place.score for place in found.places])
    assert np.allclose(scores, expected, equal_nan=True)
    ranks = [place.rank for place in found.places if place.rank is not None]
    assert ranks == sorted(ranks)
    assert all(lo <= rank <= hi for rank, lo, hi in intervals(found) if rank is not None)


def test_a_geometric_mean_of_scores_below_0_is_refused() -> None:
    """And says where."""
    framework, units = many(10)
    with pytest.raises(ValueError, match="g: column 0: a geometric mean takes no values below 0"):
        compare(framework, units, relative=Relative(Normalisation.Z_SCORE, Aggregation.GEOMETRIC))


def test_a_power_of_minus_one_is_the_harmonic_mean() -> None:
    """Ranks and intervals too: drawn on the same scale."""
    framework, units = many(30, 0.15)
    made = [
        compare(framework, units, Settings(100), relative=Relative(Normalisation.MIN_MAX, aggregation))
        for aggregation in (Aggregation.HARMONIC, Aggregation.POWER)
    ]
    assert intervals(made[0]) == intervals(made[1])


def test_copeland_ranks_without_intervals() -> None:
    """The unit that leads in every criterion is ahead of all others."""
    answers = [random_answers(seed) for seed in range(20)] + [", ".join(f"{name}: 5" for name in QUESTIONS)]
    framework, units = units_of(answers)
    found = compare(framework, units, relative=Relative(Normalisation.NONE, Aggregation.COPELAND))
    assert found.settings.draws == 0
    assert found.places[0].unit.source == "20.yaml"
    assert found.places[0].score == 20
    assert all(low == rank == high for rank, low, high in intervals(found))
