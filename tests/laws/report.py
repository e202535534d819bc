"""How a test says that a law is broken: with the seed and the smallest framework that breaks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import pytest
from hypothesis import Phase, assume, settings
from hypothesis import strategies as st

from tests.laws.frameworks import Sample
from tests.laws.loaded import Loaded, load
from tests.laws.long_run import text_of
from tests.laws.shrink import shrink

SEEDS = st.integers(0, 2**40)
"""A sample is made of its seed; a failure is made smaller by ``shrink``, not by trying other seeds."""

Law = Callable[[Sample, Loaded], list[str]]


def law_settings(examples: int) -> settings:
    """The same examples on every run: new ones are the business of the long run."""
    phases = [Phase.explicit, Phase.generate]
    return settings(max_examples=examples, deadline=None, derandomize=True, database=None, phases=phases)


def hold(law: Law, sample: Sample) -> None:
    """Fail with the smallest sample that breaks ``law``; a sample that the loader refuses does not count."""
    loaded = load(sample)
    assume(isinstance(loaded, Loaded))
    assert isinstance(loaded, Loaded)
    if problems := law(sample, loaded):
        _fail(law, sample, problems)


def _fail(law: Law, sample: Sample, problems: list[str]) -> NoReturn:
    def fails(smaller: Sample) -> bool:
        loaded = load(smaller)
        return isinstance(loaded, Loaded) and bool(law(smaller, loaded))

    small = shrink(sample, fails)
    loaded = load(small)
    assert isinstance(loaded, Loaded)
    pytest.fail(f"{(law(small, loaded) or problems)[0]}\n{text_of(small)}", pytrace=False)
