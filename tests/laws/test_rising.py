"""Raising an answer never lowers a score, where caps hang on ``<`` only and nothing stops applying."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from random import Random

from hypothesis import given

from readiness.domain.assessment import Answered
from readiness.domain.framework import Question, QuestionType
from readiness.domain.scorecard import Scorecard
from tests.laws.completions import possible
from tests.laws.frameworks import Sample, sample
from tests.laws.loaded import Loaded, groups, results
from tests.laws.report import SEEDS, hold, law_settings
from tests.laws.vocabulary import Features


@given(SEEDS)
@law_settings(150)
def test_raising_an_answer_never_lowers_a_score(seed: int) -> None:
    """Neither end, nor the number, nor the band, of any node; with other answers open too."""
    hold(_rises, sample(Random(seed), Features(rising=True, minimal=True), openness=(seed % 3) / 4))


def _rises(_: Sample, loaded: Loaded) -> list[str]:
    before = loaded.card()
    found = []
    for question in loaded.framework.questions():
        answer = loaded.answers.get(question.id)
        if not isinstance(answer, Answered):
            continue
        for higher in _higher(question, answer):
            after = loaded.card({**loaded.answers, str(question.id): higher})
            found += [f"{question.id} raised to {higher.value}: {problem}" for problem in _falls(before, after)]
    return found


def _higher(question: Question, answer: Answered) -> Iterator[Answered]:
    for other in possible(question):
        if isinstance(other, Answered) and other != answer and _not_below(question, other, answer):
            yield other


def _not_below(question: Question, other: Answered, answer: Answered) -> bool:
    a, b = other.value, answer.value
    if question.type is QuestionType.YES_NO:
        return a == "yes"
    if isinstance(a, frozenset) and isinstance(b, frozenset):
        return b < a
    if isinstance(a, str) and isinstance(b, str):
        values = [option.value for option in question.options]
        return values.index(a) > values.index(b)
    assert isinstance(a, int | Fraction)
    assert isinstance(b, int | Fraction)
    return a > b


def _falls(before: Scorecard, after: Scorecard) -> Iterator[str]:
    for old, new in zip(results(before), results(after), strict=True):
        a, b = old.score, new.score
        if a.applies != b.applies:
            yield f"{old.id} applies {a.applies}, then {b.applies}"
        elif a.exists and (b.low < a.low or b.high < a.high or b.exact < a.exact):
            yield f"{old.id} {a.low} … {a.exact} … {a.high} fell to {b.low} … {b.exact} … {b.high}"
    for earlier, later in zip(groups(before), groups(after), strict=True):
        if earlier.band is not None and later.band is not None:
            bands = earlier.group.bands
            if bands.index(later.band) < bands.index(earlier.band):
                yield f"{earlier.id} fell from band {earlier.band.id} to {later.band.id}"
