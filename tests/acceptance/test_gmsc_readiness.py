"""What the shipped rubric promises of itself: size, completeness, honesty about its basis."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from readiness.domain.framework import Basis, Criterion, Framework, Group
from readiness.domain.rules import Answer, Checklist, Ladder, Thresholds
from readiness.domain.text import Text
from readiness.loading.frameworks import load_framework
from readiness.reporting.wording.elements import ELEMENTS
from readiness.reporting.wording.values import level_text

FOLDER = Path(__file__).parents[2] / "criteria" / "gmsc-readiness"
DIMENSIONS = ["governance", "branding", "economy", "living", "society", "environment"]


@pytest.fixture(scope="module")
def framework() -> Framework:
    loaded = load_framework(FOLDER)
    assert loaded.diagnostics == ()
    assert loaded.framework is not None
    return loaded.framework


def criteria(framework: Framework) -> list[Criterion]:
    return list(framework.root.criteria())


def both(text: Text) -> bool:
    return text.languages() == {"id", "en"}


def test_six_dimensions_of_three_subdimensions_with_five_criteria_or_more(framework: Framework) -> None:
    tops = [child for child in framework.root.children if isinstance(child, Group)]
    assert [str(group.id) for group in tops] == DIMENSIONS
    for top in tops:
        subs = [child for child in top.children if isinstance(child, Group)]
        assert len(subs) == 3
        for sub in subs:
            assert str(sub.id).startswith(f"{top.id}.")
            assert len(list(sub.criteria())) >= 5
    assert len(criteria(framework)) >= 90


def test_it_says_that_it_is_unofficial_and_weighs_equally(framework: Framework) -> None:
    assert not framework.official
    assert "bukan instrumen resmi" in framework.note.in_("id")
    assert "not an official instrument" in framework.note.in_("en")
    nodes = [child for _, group in [(0, framework.root), *framework.root.groups()] for child in group.children]
    assert {child.weight.default for child in nodes} == {1}


def test_each_subdimension_is_mapped_to_the_law(framework: Framework) -> None:
    for depth, group in framework.root.groups():
        if depth == 2:
            letters = dict(group.maps)["pp-59-2022-pasal-61"]
            assert letters
            assert set(letters) <= set("abcdef")


def test_at_least_forty_criteria_rest_on_something_official(framework: Framework) -> None:
    basis = Counter(criterion.basis for criterion in criteria(framework))
    assert basis[None] == 0
    assert sum(basis[kind] for kind in (Basis.LIMITS, Basis.TARGET, Basis.DUTY)) >= 40


def test_judgement_says_so(framework: Framework) -> None:
    for criterion in criteria(framework):
        if criterion.basis is Basis.JUDGEMENT:
            assert "pertimbangan proyek" in criterion.note.in_("id"), criterion.id
            assert "own judgement" in criterion.note.in_("en"), criterion.id


def test_every_criterion_is_complete_in_both_languages(framework: Framework) -> None:
    for criterion in criteria(framework):
        for text in (criterion.title, criterion.why, criterion.note):
            assert both(text), criterion.id
        assert criterion.element.partition(".")[0] in ELEMENTS
        assert criterion.sources, criterion.id
        assert criterion.respondents, criterion.id
        assert criterion.evidence is not None
        assert both(criterion.evidence.kinds), criterion.id
        for question in criterion.questions:
            assert both(question.label), question.id
            assert both(question.hint), question.id


def test_every_level_has_an_observable_text(framework: Framework) -> None:
    for criterion in criteria(framework):
        assert isinstance(criterion.rule, Ladder | Thresholds | Checklist | Answer), criterion.id
        for language in ("id", "en"):
            texts = [level_text(criterion, level, language) for level in range(1, 6)]
            assert all(texts), criterion.id
            assert len(set(texts)) == 5, criterion.id


def test_actions_lead_up_every_level_with_estimates(framework: Framework) -> None:
    for criterion in criteria(framework):
        assert [action.to for action in criterion.actions] == [1, 2, 3, 4, 5], criterion.id
        for action in criterion.actions:
            assert action.horizon is not None
            assert action.effort in range(1, 6)
            assert action.cost in range(1, 6)
            assert both(action.do), criterion.id


def test_no_cell_of_the_gap_matrix_is_empty(framework: Framework) -> None:
    for top in framework.root.children:
        assert isinstance(top, Group)
        heads = Counter(criterion.element.partition(".")[0] for criterion in top.criteria())
        assert all(heads[element] >= 2 for element in ELEMENTS), top.id


def test_without_a_masterplan_governance_is_capped(framework: Framework) -> None:
    governance = framework.root.children[0]
    assert isinstance(governance, Group)
    assert [cap.at for cap in governance.caps] == [2]


def test_every_source_is_used(framework: Framework) -> None:
    used = {source for criterion in criteria(framework) for source in criterion.sources}
    assert used == {source.id for source in framework.sources}
