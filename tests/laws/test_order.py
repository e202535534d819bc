"""The result never depends on the order of children, caps, conditions or answers."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any, Final

from hypothesis import given

from tests.laws.frameworks import Sample
from tests.laws.loaded import Loaded, groups, load
from tests.laws.long_run import sample_of
from tests.laws.report import SEEDS, hold, law_settings

_UNORDERED: Final = ("groups", "criteria", "cap", "questions", "of", "all", "any", "options")


@given(SEEDS)
@law_settings(120)
def test_order_is_irrelevant(seed: int) -> None:
    """Every list that means a set is shuffled, and every mapping."""

    def law(given_: Sample, loaded: Loaded) -> list[str]:
        random = Random(seed)
        other = load(replace(given_, framework=_shuffled(given_.framework, random), answers=_turned(given_.answers)))
        assert isinstance(other, Loaded), other
        before, after = summary(loaded), summary(other)
        return [f"{name}: {before[name]} became {after[name]}" for name in before if before[name] != after[name]]

    hold(law, sample_of(seed))


def _turned(answers: dict[str, Any]) -> dict[str, Any]:
    return dict(reversed(answers.items()))


def _shuffled(value: Any, random: Random) -> Any:
    if isinstance(value, list):
        return [_shuffled(item, random) for item in value]
    if not isinstance(value, dict):
        return value
    items = [(key, _shuffled(inner, random)) for key, inner in value.items()]
    random.shuffle(items)
    for key, inner in items:
        if key in _UNORDERED and isinstance(inner, list):
            random.shuffle(inner)
    return dict(items)


def summary(loaded: Loaded) -> dict[str, tuple[object, ...]]:
    """Everything that is said of each node."""
    card = loaded.card()
    found: dict[str, tuple[object, ...]] = {}
    for result in card.criteria:
        score = result.score
        found[str(result.id)] = (score.applies, score.exact, score.low, score.high, score.coverage)
    for group in groups(card):
        score = group.score
        bands = tuple(band.id for band in group.bands)
        band = group.band.id if group.band else None
        found[str(group.id)] = (score.applies, score.exact, score.low, score.high, score.coverage, band, bands)
    return found
