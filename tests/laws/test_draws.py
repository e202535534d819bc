"""With all weights as they are, the arrays give the index that the engine gave."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from random import Random

import numpy as np
from hypothesis import given

from readiness.comparison.draws import Draws, Evaluator
from readiness.comparison.settled import settle
from readiness.comparison.stack import stack
from readiness.domain.assessment import Answer, Assessment, Entry, Subject, Track
from readiness.domain.framework import ByKind, Group
from readiness.domain.scoring.scored import Scored, score_assessment
from tests.laws.frameworks import sample
from tests.laws.loaded import Loaded, load
from tests.laws.long_run import features_of
from tests.laws.report import SEEDS, law_settings


def _scored(loaded: Loaded) -> Scored:
    facts = dict(loaded.facts)
    subject = Subject(kind=str(facts.pop("kind", "")), facts=facts)
    answers = {name: Answer(((Track.SELF, Entry(answer)),)) for name, answer in loaded.answers.items()}
    return score_assessment(loaded.framework, Assessment("t", subject, answers))


def _weighted(group: Group, factors: Mapping[str, float], kind: str) -> Group:
    """The group with its weights multiplied, and their sum as it was."""
    drawn = [child.weight.of(kind) * Fraction(factors[str(child.id)]) for child in group.children]
    scale = sum(Fraction(child.weight.of(kind)) for child in group.children) / (sum(drawn) or 1)
    children = [
        replace(_weighted(child, factors, kind) if isinstance(child, Group) else child, weight=ByKind(weight * scale))
        for child, weight in zip(group.children, drawn, strict=True)
    ]
    return replace(group, children=tuple(children))


def _loaded(seed: int) -> Loaded | None:
    found = load(sample(Random(seed), features_of(seed)))
    return found if isinstance(found, Loaded) else None


@given(SEEDS)
@law_settings(200)
def test_without_a_draw_every_index_is_the_one_that_was_scored(seed: int) -> None:
    """Whatever the framework is made of."""
    loaded = _loaded(seed)
    if loaded is None:
        return
    scored = _scored(loaded)
    made = stack(loaded.framework, [(scored.assessment.subject.kind, settle(scored))])
    index = Evaluator(made).index(Draws(np.ones((len(made.nodes), 1))))[0, 0]
    root = scored.card.root.score
    assert math.isnan(index) if not root.exists else math.isclose(index, float(root.exact), abs_tol=1e-9)


@given(SEEDS)
@law_settings(120)
def test_a_draw_of_weights_is_what_the_engine_gives_under_those_weights(seed: int) -> None:
    """All answered, so that conditions decide the same; conditions on scores may turn, and hold what they held."""
    drawn = sample(Random(seed), features_of(seed), 0.0)
    loaded = load(drawn)
    if not isinstance(loaded, Loaded) or any(word in str(drawn.framework) for word in ("score(", "band(")):
        return
    scored = _scored(loaded)
    kind = scored.assessment.subject.kind
    made = stack(loaded.framework, [(kind, settle(scored))])
    evaluator = Evaluator(made)
    random = np.random.default_rng(seed)
    factors = np.ceil(random.uniform(0.75, 1.25, (len(made.nodes), 1)) * 1000) / 1000
    index = evaluator.index(Draws(factors))[0, 0]
    if evaluator.held() or math.isnan(index):
        return
    other = _weighted(
        loaded.framework.root, {name: float(factors[place, 0]) for name, place in made.nodes.items()}, kind
    )
    card = score_assessment(replace(loaded.framework, root=other), scored.assessment).card
    assert math.isclose(index, float(card.root.score.exact), rel_tol=1e-9, abs_tol=1e-9)
