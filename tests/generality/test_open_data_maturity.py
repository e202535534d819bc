"""EU Open Data Maturity 2023 reproduces what was published for 35 countries."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from readiness.domain.framework import Criterion
from readiness.domain.numbers import Number
from readiness.domain.scorecard import Scorecard
from readiness.domain.scoring.score import by_id, score
from tests.generality.open_data_maturity import (
    ID,
    POINTS,
    SHARES,
    answers,
    country,
    criterion_id,
    folder,
    maturity,
)
from tests.generality.reading import number, rows

COUNTRIES = 35
TOTAL = "Total"


def scored(source: Path, root: Mapping[str, object], dimension: Mapping[str, object]) -> dict[str, Scorecard]:
    """Every country under the framework with these aggregations."""
    made = maturity(source, root, dimension)
    return {code: score(made, country(made, code, given)) for code, given in answers(source).items()}


@pytest.fixture(scope="module")
def source(shared: Path) -> Path:
    """The published files."""
    return folder(shared)


@pytest.fixture(scope="module")
def points(source: Path) -> dict[str, Scorecard]:
    """Every country in points."""
    return scored(source, POINTS, POINTS)


@pytest.fixture(scope="module")
def shares(source: Path) -> dict[str, Scorecard]:
    """Every country in per cent of the points that can be had."""
    return scored(source, SHARES, SHARES)


@pytest.fixture(scope="module")
def means(source: Path) -> dict[str, Scorecard]:
    """Every country as the mean of its four dimensions, each in per cent."""
    return scored(source, {"aggregate": "mean"}, SHARES)


def test_the_instrument_is_whole(points: dict[str, Scorecard]) -> None:
    """Four dimensions with 640, 600, 650 and 650 points, 161 questions, and 17 groups that hold questions."""
    card = points["AL"]
    assert len(card.criteria) == 161
    assert len({result.group for result in card.criteria}) == 17
    dimensions = [group for group in card.groups if group.depth == 1]
    assert [sum(map(_most, group.group.criteria())) for group in dimensions] == [640, 600, 650, 650]
    assert sum(result.criterion.questions[0].may_not_apply for result in card.criteria) == 16


def _most(criterion: Criterion) -> Number:
    """The most points of a question."""
    return max(option.worth for option in criterion.questions[0].options if option.worth is not None)


def test_every_question_score(source: Path, points: dict[str, Scorecard]) -> None:
    """All 5,635 question scores."""
    scores = {code: by_id(card) for code, card in points.items()}
    compared = 0
    differing = []
    for row in rows(source / "answers_published_scores.csv"):
        found = scores[row["country"]].get(criterion_id(row["id"]))
        if found is None:
            continue  # a question that is not scored
        compared += 1
        if found.exact != number(row["published_score"]):
            differing.append((row, found.exact))
    assert not differing
    assert compared == COUNTRIES * 161


def test_every_aggregate(source: Path, points: dict[str, Scorecard]) -> None:
    """All 630 sums: the total, four dimensions and 13 indicators of 35 countries."""
    scores = {code: by_id(card) for code, card in points.items()}
    published = rows(source / "published_dimension_scores.csv")
    differing = []
    for row in published:
        found = scores[row["country"]][ID if row["code"] == TOTAL else row["code"]].exact
        if found != number(row["score"]):
            differing.append((row, found))
    assert not differing
    assert len(published) == COUNTRIES * 18


def test_every_percentage(
    source: Path, points: dict[str, Scorecard], shares: dict[str, Scorecard], means: dict[str, Scorecard]
) -> None:
    """All 245 of the table of percentages, in its three decimals: only the aggregation differs between the three."""
    published = rows(source / "published_percentages.csv")
    differing = []
    for row in published:
        code = row.pop("country")
        by_share, card = by_id(shares[code]), shares[code]
        found = {f"dim{i}_pct": card.show(by_share[f"Dim{i}"].exact) for i in range(1, 5)}
        found["total_points"] = card.show(points[code].root.score.exact)
        found["total_pct_of_2540"] = card.show(card.root.score.exact)
        found["mean_of_dim_pct"] = card.show(means[code].root.score.exact)
        assert set(found) == set(row)
        differing += [(code, key, row[key], text) for key, text in found.items() if number(text) != number(row[key])]
    assert not differing
    assert len(published) == COUNTRIES


def test_dimensions_in_the_mean_of_dimensions(shares: dict[str, Scorecard], means: dict[str, Scorecard]) -> None:
    """How the dimensions are put together changes nothing below."""
    for code, card in means.items():
        assert [group.score for group in card.groups] == [group.score for group in shares[code].groups]


def test_an_answer_that_is_no_option_is_open(points: dict[str, Scorecard]) -> None:
    """It counts 0 as published, and what it could still be lies between the bounds."""
    albania = points["AL"]
    found = albania.criterion(criterion_id("10a")).score  # "not applicable " with a blank at the end
    assert (found.exact, found.low, found.high, found.coverage) == (0, 0, 20, 0)
    for code, card in points.items():
        open_ones = [result.score for result in card.criteria if result.score.coverage == 0]
        root = card.root.score
        assert root.exact == root.low, code
        assert root.high - root.low == sum(score.high for score in open_ones), code
    assert any(card.root.score.settled for card in points.values())
