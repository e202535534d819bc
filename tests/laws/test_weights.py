"""Weights are relative among siblings."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

from hypothesis import given

from readiness.domain.numbers import parse_number
from tests.laws.frameworks import Sample
from tests.laws.loaded import Loaded, load
from tests.laws.long_run import sample_of
from tests.laws.report import SEEDS, hold, law_settings
from tests.laws.test_order import summary


@given(SEEDS)
@law_settings(120)
def test_a_common_factor_of_the_weights_changes_nothing(seed: int) -> None:
    """Under every mean, and under a ratio that no sum or ratio reads."""

    def law(given_: Sample, loaded: Loaded) -> list[str]:
        scaled = _scaled(given_.framework, "mean", Random(seed))
        other = load(replace(given_, framework=scaled))
        assert isinstance(other, Loaded), other
        before, after = summary(loaded), summary(other)
        return [f"{name}: {before[name]} became {after[name]}" for name in before if before[name] != after[name]]

    hold(law, sample_of(seed))


def _scaled(group: dict[str, Any], above: str, random: Random) -> dict[str, Any]:
    aggregate = group.get("aggregate", "mean")
    added_up = aggregate == "sum" or (aggregate == "ratio" and above in ("sum", "ratio"))
    factor = Fraction(1) if added_up else Fraction(random.randint(1, 9), random.randint(1, 9))
    found = dict(group)
    for kind in ("groups", "criteria"):
        if kind in group:
            found[kind] = [
                {
                    **(_scaled(child, aggregate, random) if kind == "groups" else child),
                    "weight": _times(child.get("weight", 1), factor),
                }
                for child in group[kind]
            ]
    return found


def _times(weight: Any, factor: Fraction) -> Any:
    if isinstance(weight, dict):
        return {kind: _times(number, factor) for kind, number in weight.items()}
    number = parse_number(str(weight))
    assert number is not None
    return str(Fraction(number) * factor)
