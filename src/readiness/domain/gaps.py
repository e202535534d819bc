"""Gaps: how far each criterion is from its target, and what closing it would add to the index."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from readiness.domain.framework import Action
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult, GroupScore, Outcome
from readiness.domain.scoring.scored import Scored

UNSTATED_EFFORT = 3
"""The class assumed where an action states no effort: the middle of 1 to 5."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One criterion below its target.

    ``gain`` is what the index gains when this criterion alone reaches its target, by re-scoring, so that caps count,
    with open answers at their low. ``effort`` sums the classes (1 to 5) of the actions on the way;
    ``priority`` is gain ÷ effort: the weight is already inside the gain.
    """

    result: CriterionResult
    gap: Number
    gain: Number
    actions: tuple[Action, ...]
    effort: int

    @property
    def priority(self) -> Fraction:
        """Gain on the index per unit of effort."""
        return Fraction(self.gain) / self.effort


def gain(scored: Scored, result: CriterionResult) -> Number | None:
    """What the index gains when the criterion alone reaches its target; ``None`` where it does not apply."""
    if result.outcome is Outcome.NOT_APPLICABLE or result.target is None or not scored.card.root.score.exists:
        return None
    if result.outcome is Outcome.MET:
        return 0
    return max(0, scored.with_value(result.id, result.target).low - scored.card.root.score.low)


def find_gaps(scored: Scored) -> tuple[Gap, ...]:
    """Every criterion that surely or possibly misses its target, the one most worth closing first."""
    found = []
    for result in scored.card.criteria:
        if result.outcome not in (Outcome.GAP, Outcome.OPEN) or result.target is None:
            continue
        actions = actions_between(result.criterion.actions, result.score.low, result.target)
        effort = sum(action.effort or UNSTATED_EFFORT for action in actions) or UNSTATED_EFFORT
        worth = gain(scored, result)
        if worth is not None:
            found.append(Gap(result, result.target - result.score.low, worth, actions, effort))
    return tuple(sorted(found, key=lambda gap: (-gap.priority, -gap.gap, scored.plan.node_index[gap.result.id])))


def group_targets(scored: Scored) -> dict[str, Number]:
    """What each group, the root among them, is worth with every criterion at its target; empty where none is set."""
    goals = {
        str(result.id): result.target
        for result in scored.card.criteria
        if result.target is not None and result.outcome is not Outcome.NOT_APPLICABLE
    }
    if not goals:
        return {}
    state = scored.with_values(goals)
    nodes = {str(group.id): state.outer[scored.plan.node_index[group.id]] for group in _groups(scored)}
    return {str(g.id): nodes[str(g.id)].low for g in _groups(scored) if nodes[str(g.id)].applies and g.score.exists}


def _groups(scored: Scored) -> tuple[GroupScore, ...]:
    return (*scored.card.groups, scored.card.root)


def actions_between(actions: tuple[Action, ...], low: Number, target: Number) -> tuple[Action, ...]:
    """The actions above ``low`` up to ``target``, or to the first level beyond it where none meets it."""
    wanted = []
    for action in actions:
        if action.to <= low:
            continue
        wanted.append(action)
        if action.to >= target:
            break
    return tuple(wanted)
