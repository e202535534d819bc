"""What an answer is worth, against scoring everything anew with each answer put in."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given

from readiness.domain.assessment import Unknown
from readiness.domain.framework import QuestionType
from readiness.domain.open_questions import is_open
from readiness.domain.possible import limits
from readiness.domain.scoring.run import run
from readiness.domain.scoring.scored import Scored
from readiness.domain.state import NodeState
from readiness.domain.values import FALSE
from readiness.domain.worth import candidates, find_worths, matters
from tests.laws.completions import possible
from tests.laws.frameworks import Sample
from tests.laws.loaded import Loaded
from tests.laws.long_run import sample_of
from tests.laws.report import SEEDS, hold, law_settings
from tests.laws.test_accepted import scored_with

_CHOSEN = (QuestionType.YES_NO, QuestionType.SELECT_ONE)


@given(SEEDS)
@law_settings(60)
def test_one_answer_computes_again_all_that_depends_on_it(seed: int) -> None:
    """The quick way gives exactly what scoring from the beginning gives, for every node."""
    hold(_quick_is_whole, sample_of(seed))


def _quick_is_whole(_: Sample, loaded: Loaded) -> list[str]:
    scored, found = scored_with(loaded, {}), []
    for question in scored.card.questions().values():
        name = str(question.id)
        for answer in possible(question)[:4]:
            quick = scored.with_answer(name, answer)
            whole = run(scored.plan, {**scored.answers, name: answer}, scored.facts)
            for node, index in scored.plan.node_index.items():
                if _ends(quick.outer[index]) != _ends(whole.outer[index]):
                    found.append(f"{name} = {answer}: {node} {_ends(quick.outer[index])} {_ends(whole.outer[index])}")
            if quick.presence != whole.presence:
                found.append(f"{name} = {answer}: other questions are asked")
    return found


@given(SEEDS)
@law_settings(40)
def test_what_does_not_matter_changes_nothing(seed: int) -> None:
    """No answer to a question that need not be asked moves any bound of any node."""
    hold(_idle_is_idle, sample_of(seed))


def _idle_is_idle(_: Sample, loaded: Loaded) -> list[str]:
    scored, found = scored_with(loaded, {}), []
    before = [_ends(node) for node in scored.state.outer]
    for question in scored.card.questions().values():
        name = str(question.id)
        if not is_open(scored, question) or matters(scored, name):
            continue
        given = scored.answers.get(name)
        disputed = given.disputed if isinstance(given, Unknown) else ()
        found += [
            f"{name} = {answer} changes something"
            for answer in disputed or possible(question)
            if [_ends(node) for node in scored.with_answer(name, answer).outer] != before
        ]
    return found


@given(SEEDS)
@law_settings(60)
def test_worth_is_what_brute_force_finds(seed: int) -> None:
    """Of chosen answers all ends and the mean are exact; of all others no answer tried by hand goes further out."""
    hold(_worth_is_right, sample_of(seed))


def _worth_is_right(_: Sample, loaded: Loaded) -> list[str]:
    scored, found = scored_with(loaded, {}), []
    now = scored.root(scored.state)
    known = limits(scored.plan.framework, scored.plan.ranges)
    for worth in find_worths(scored):
        roots = _roots(scored, str(worth.question.id), candidates(scored, worth.question, known))
        if not roots:
            continue
        ends = (
            (min(n.low for n in roots), max(n.low for n in roots)),
            (min(n.high for n in roots), max(n.high for n in roots)),
        )
        if ends != ((worth.low, worth.low_at_best), (worth.high_at_worst, worth.high)):
            found.append(f"{worth.question.id}: {worth} is not {ends}")
        if worth.narrowing != now.high - now.low - Fraction(sum(n.high - n.low for n in roots)) / len(roots):
            found.append(f"{worth.question.id}: narrowing {worth.narrowing}")
        if worth.question.type in _CHOSEN and not isinstance(scored.answers.get(worth.question.id), Unknown):
            others = _roots(scored, str(worth.question.id), possible(worth.question))
            if {_ends(node) for node in others} != {_ends(node) for node in roots}:
                found.append(f"{worth.question.id}: not every choice was tried")
    return found


def _roots(scored: Scored, name: str, answers: object) -> list[NodeState]:
    assert isinstance(answers, list | tuple)
    states = [run(scored.plan, {**scored.answers, name: answer}, scored.facts) for answer in answers]
    return [node for state in states if (node := scored.root(state)).applies != FALSE]


def _ends(node: NodeState) -> tuple[object, ...]:
    if node.applies == FALSE:
        return (FALSE,)
    return (node.applies, node.low, node.high, node.coverage, node.points_low, node.points_high)
