"""Compares the engine with the semantics written down a second time."""

from __future__ import annotations

from random import Random

from readiness.domain.scorecard import GroupScore
from tests.laws.completions import completions
from tests.laws.loaded import Loaded, results
from tests.laws.oracle import Oracle


def differences(loaded: Loaded, random: Random, count: int) -> list[str]:
    """Where engine and definitions disagree."""
    found = []
    for answers in completions(loaded.framework, loaded.answers, count, random):
        oracle = Oracle(loaded.framework, loaded.plan.kind, answers, loaded.facts)
        card = loaded.card(answers)
        for result in results(card):
            expected, score = oracle.seen(str(result.id)), result.score
            if (expected is not None) is not score.exists or (expected is not None and expected.value != score.exact):
                found.append(f"{result.id}: {score} but by definition {expected} [{answers}]")
            if isinstance(result, GroupScore):
                band = result.band.id if result.band is not None else None
                if band != oracle.band(str(result.id)):
                    found.append(f"{result.id}: band {band} but by definition {oracle.band(str(result.id))}")
    return found
