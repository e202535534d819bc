"""The order of work: one step per level still to climb, by worth, with prerequisites first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from readiness.domain.framework import Action, Horizon
from readiness.domain.gaps import UNSTATED_EFFORT, actions_between
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult, Outcome
from readiness.domain.scoring.scored import Scored

HORIZONS = tuple(Horizon)
DEFAULT_YEARS: Mapping[Horizon, int] = {
    Horizon.QUICK_WIN: 1,
    Horizon.SHORT: 2,
    Horizon.MEDIUM: 5,
    Horizon.LONG: 10,
}
"""By the end of which year after the assessment a step of each horizon is due (a setting of the report)."""


@dataclass(frozen=True, slots=True)
class RoadmapStep:
    """One action: ``number`` in order of work, ``gain`` on the index alone, and the numbers of the steps before it.

    ``horizon`` is never earlier than that of a step it needs.
    """

    number: int
    result: CriterionResult
    action: Action
    gain: Number
    horizon: Horizon
    after: tuple[int, ...]

    @property
    def effort(self) -> int:
        """The class of effort, 1 to 5."""
        return self.action.effort or UNSTATED_EFFORT

    @property
    def owner(self) -> str:
        """The agency that acts."""
        return self.action.by or (self.result.criterion.respondents[0] if self.result.criterion.respondents else "")


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the index stands once every step up to a horizon is done."""

    horizon: Horizon
    steps: tuple[RoadmapStep, ...]
    index: Number


@dataclass(frozen=True, slots=True)
class Roadmap:
    """All steps in order, and the index at the end of each horizon."""

    steps: tuple[RoadmapStep, ...]
    stages: tuple[Stage, ...]


@dataclass(slots=True)
class _Candidate:
    key: str
    result: CriterionResult
    action: Action
    gain: Number
    needs: list[str]
    rank: tuple[Fraction, int, Number, int]


def plan_roadmap(scored: Scored) -> Roadmap:
    """Steps for every criterion that surely misses its target.

    A criterion whose answers are still open gets no step: asking comes first. Of one whose bounds are known only in
    part, the steps above its greatest possible level are surely needed.
    """
    candidates = _candidates(scored)
    steps = _ordered(candidates)
    values: dict[str, Number] = {}
    stages = []
    for horizon in HORIZONS:
        inside = tuple(step for step in steps if step.horizon is horizon)
        for step in inside:
            target = step.result.target or step.action.to
            values[step.result.id] = max(values.get(step.result.id, 0), min(step.action.to, target))
        if inside:
            stages.append(Stage(horizon, inside, scored.index_with(values)))
    return Roadmap(steps, tuple(stages))


def _candidates(scored: Scored) -> list[_Candidate]:
    root = scored.card.root.score
    found: list[_Candidate] = []
    for result in scored.card.criteria:
        if result.outcome is not Outcome.GAP or result.target is None or not root.exists:
            continue
        # What open answers may already give is no gain of a step.
        before_index = root.low if result.score.settled else scored.with_value(result.id, result.score.high).low
        before_key = ""
        for action in actions_between(result.criterion.actions, result.score.high, result.target):
            after_index = scored.with_value(result.id, min(action.to, result.target)).low
            worth = max(0, after_index - before_index)
            key = f"{result.id}@{action.to}"
            needs = [before_key] if before_key else []
            needs += [f"{need.criterion}@{need.level}" for need in action.needs]
            effort = action.effort or UNSTATED_EFFORT
            place = scored.plan.node_index[result.id]
            rank = (-Fraction(worth) / effort, 0, -(result.gap or 0), place)
            found.append(_Candidate(key, result, action, worth, needs, rank))
            before_index, before_key = max(before_index, after_index), key
    return found


def _ordered(candidates: Sequence[_Candidate]) -> tuple[RoadmapStep, ...]:
    """By worth, but never before what a step needs; needs that are met already do not stand in the list."""
    known = {candidate.key: candidate for candidate in candidates}
    by_criterion: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        by_criterion.setdefault(candidate.result.id, []).append(candidate)
    wanted = [need for candidate in candidates for need in candidate.needs]
    for candidate in candidates:
        # Among equals, a step that others wait for comes first, then the wider gap.
        ratio, _, gap, place = candidate.rank
        candidate.rank = (ratio, -wanted.count(candidate.key), gap, place)
    waiting = sorted(candidates, key=lambda candidate: candidate.rank)
    needs = {
        item.key: [found for need in item.needs if (found := _resolve(need, known, by_criterion)) is not None]
        for item in candidates
    }
    done: dict[str, RoadmapStep] = {}
    while waiting:
        # Prerequisites in a circle are refused at load, so one is always free.
        candidate = next(item for item in waiting if all(need in done for need in needs[item.key]))
        waiting.remove(candidate)
        before = [done[need] for need in needs[candidate.key]]
        own = candidate.action.horizon or Horizon.MEDIUM
        horizon = max([own, *(step.horizon for step in before)], key=HORIZONS.index)
        numbers = tuple(sorted(step.number for step in before))
        step = RoadmapStep(len(done) + 1, candidate.result, candidate.action, candidate.gain, horizon, numbers)
        done[candidate.key] = step
    return tuple(done.values())


def _resolve(need: str, known: Mapping[str, _Candidate], by_criterion: Mapping[str, list[_Candidate]]) -> str | None:
    """The step that meets a need: itself, or the first of that criterion that goes at least as far."""
    if need in known:
        return need
    name, _, level = need.rpartition("@")
    steps = by_criterion.get(name, ())
    if steps and steps[0].result.score.low >= Fraction(level):
        return None  # met already
    return next((step.key for step in steps if step.action.to >= Fraction(level)), None)
