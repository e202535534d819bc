"""What accepted evidence proves is never more than what is claimed, and more accepted evidence never proves less."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from hypothesis import given

from readiness.domain.accepted import accepted, accepted_answers
from readiness.domain.assessment import (
    Answer,
    AnswerValue,
    Assessment,
    Entry,
    Evidence,
    EvidenceStatus,
    Subject,
    Track,
)
from readiness.domain.evidence import register
from readiness.domain.numbers import Number
from readiness.domain.scoring.run import run
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.domain.values import FALSE
from tests.laws.frameworks import Sample, sample
from tests.laws.loaded import Loaded
from tests.laws.long_run import sample_of
from tests.laws.report import SEEDS, hold, law_settings
from tests.laws.vocabulary import Features

Proofs = Mapping[str, tuple[Evidence, ...]]


def scored_with(loaded: Loaded, proofs: Proofs) -> Scored:
    """The sample as an assessment whose answers have these documents."""
    answers = {name: _answer(value, proofs.get(name, ())) for name, value in loaded.answers.items()}
    facts = {name: value for name, value in loaded.facts.items() if name != "kind"}
    subject = Subject(kind=str(loaded.facts.get("kind", "")), facts=facts)
    return score_assessment(loaded.framework, Assessment("t", subject, answers))


def _answer(value: AnswerValue, documents: tuple[Evidence, ...]) -> Answer:
    return Answer(((Track.SELF, Entry(value, evidence=documents)),))


def proofs_of(loaded: Loaded, random: Random) -> dict[str, tuple[Evidence, ...]]:
    """Up to three documents for each answer, some accepted, some with a level."""
    statuses = [EvidenceStatus.ACCEPTED, EvidenceStatus.ACCEPTED, EvidenceStatus.REVISE, EvidenceStatus.UNEXAMINED]
    return {
        name: tuple(
            Evidence(f"d{number}", status=random.choice(statuses), supports_level=random.choice([None, 0, 1, 2, 3]))
            for number in range(random.randint(0, 3))
        )
        for name in loaded.answers
    }


def claimed(scored: Scored) -> dict[str, Number]:
    """The low bound of every node that applies."""
    state = scored.state
    nodes = {name: state.outer[index] for name, index in scored.plan.node_index.items()}
    return {name: node.low for name, node in nodes.items() if node.applies != FALSE}


def unclipped(scored: Scored) -> dict[str, Number]:
    """The low bounds of what accepted documents prove, before they are held below the claim."""
    state = run(scored.plan, accepted_answers(register(scored)), scored.facts)
    return {name: state.outer[index].low for name, index in scored.plan.node_index.items()}


@given(SEEDS)
@law_settings(120)
def test_proven_is_at_most_claimed_where_better_answers_score_no_less(seed: int) -> None:
    """No holding below the claim is needed under means, minima and sums without skip logic."""

    def law(_: Sample, loaded: Loaded) -> list[str]:
        scored = scored_with(loaded, proofs_of(loaded, Random(seed)))
        proven, own = unclipped(scored), claimed(scored)
        return [f"{name}: {proven[name]} proven, {own[name]} claimed" for name in own if proven[name] > own[name]]

    hold(law, sample(Random(seed), Features(rising=True, minimal=True), openness=(seed % 3) / 4))


@given(SEEDS)
@law_settings(80)
def test_one_more_accepted_document_never_proves_less(seed: int) -> None:
    """In the same frameworks: a document that was not accepted becomes accepted."""

    def law(_: Sample, loaded: Loaded) -> list[str]:
        random = Random(seed)
        proofs = proofs_of(loaded, random)
        candidates = [name for name in proofs if any(d.status is not EvidenceStatus.ACCEPTED for d in proofs[name])]
        if not candidates:
            return []
        name = random.choice(candidates)
        levels = [d.supports_level or 0 for d in proofs[name]]
        more = Evidence("more", status=EvidenceStatus.ACCEPTED, supports_level=random.choice([None, max(levels)]))
        before = unclipped(scored_with(loaded, proofs))
        after = unclipped(scored_with(loaded, {**proofs, name: (*proofs[name], more)}))
        return [f"{node}: {before[node]} became {after[node]}" for node in before if after[node] < before[node]]

    hold(law, sample(Random(seed), Features(rising=True, minimal=True)))


@given(SEEDS)
@law_settings(120)
def test_everything_accepted_proves_everything_and_nothing_proves_more(seed: int) -> None:
    """In every framework, with skip logic, gates and whatever else it has."""

    def law(_: Sample, loaded: Loaded) -> list[str]:
        whole = {name: (Evidence("d", status=EvidenceStatus.ACCEPTED),) for name in loaded.answers}
        scored = scored_with(loaded, whole)
        own = claimed(scored)
        found = accepted(scored)
        problems = [
            f"{name}: all accepted, {found[name]} of {own[name]}" for name in found or () if found[name] != own[name]
        ]
        partly = scored_with(loaded, proofs_of(loaded, Random(seed)))
        some = accepted(partly) or {}
        return problems + [f"{name}: {some[name]} above {own[name]}" for name in some if some[name] > own[name]]

    hold(law, sample_of(seed))
