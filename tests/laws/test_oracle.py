"""The engine against the semantics written down a second time."""

from __future__ import annotations

from random import Random

from hypothesis import given

from readiness.domain.scorecard import GroupScore
from tests.laws.completions import completions
from tests.laws.frameworks import Sample
from tests.laws.loaded import Loaded, results
from tests.laws.long_run import sample_of
from tests.laws.oracle import Oracle
from tests.laws.report import SEEDS, hold, law_settings


@given(SEEDS)
@law_settings(200)
def test_a_complete_assessment_scores_as_the_definitions_say(seed: int) -> None:
    """Value and band of every node, for a few completions of a random sample."""

    def law(_: Sample, loaded: Loaded) -> list[str]:
        return differences(loaded, Random(seed), 4)

    hold(law, sample_of(seed))


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
