"""The engine against the semantics written down a second time."""

from __future__ import annotations

from random import Random

from hypothesis import given

from tests.laws.agreement import differences
from tests.laws.frameworks import Sample
from tests.laws.loaded import Loaded
from tests.laws.long_run import sample_of
from tests.laws.report import SEEDS, hold, law_settings


@given(SEEDS)
@law_settings(200)
def test_a_complete_assessment_scores_as_the_definitions_say(seed: int) -> None:
    """Value and band of every node, for a few completions of a random sample."""

    def law(_: Sample, loaded: Loaded) -> list[str]:
        return differences(loaded, Random(seed), 4)

    hold(law, sample_of(seed))
