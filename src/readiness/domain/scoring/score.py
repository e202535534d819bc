"""Scores one assessment under one framework."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from readiness.domain.assessment import Assessment, Targets, Track
from readiness.domain.framework import Band, Criterion, Framework, Group, UnansweredPolicy
from readiness.domain.numbers import Number
from readiness.domain.rules.base import clip
from readiness.domain.scorecard import CriterionResult, GroupScore, Outcome, Score, Scorecard
from readiness.domain.scoring.bands import band_for, possible_bands
from readiness.domain.scoring.plan import Plan, compile_plan
from readiness.domain.scoring.ranges import Range
from readiness.domain.scoring.run import Answers, Facts, run
from readiness.domain.scoring.trace import Trace
from readiness.domain.state import NOTHING, NodeState, State
from readiness.domain.values import FALSE, TRUE, Absent


def score(framework: Framework, assessment: Assessment, track: Track | None = None) -> Scorecard:
    """The scorecard of the answers on ``track`` (``None``: for each question the furthest stage given)."""
    plan = compile_plan(framework, assessment.subject.kind)
    return score_answers(plan, assessment.values(track), assessment.subject.all_facts(), assessment.targets)


def score_answers(plan: Plan, answers: Answers, facts: Facts, targets: Targets | None = None) -> Scorecard:
    """The scorecard of typed answers by question id."""
    return scorecard(plan, run(plan, answers, facts), answers, facts, targets or Targets())


def scorecard(plan: Plan, s: State, answers: Answers, facts: Facts, targets: Targets) -> Scorecard:
    """Reads a finished state into a scorecard."""
    framework = plan.framework
    number = single_numbers(plan, s, answers, facts)
    goals = criterion_targets(plan, targets)
    criteria = tuple(
        _criterion_result(plan, criterion, s, number[criterion.id], goals.get(criterion.id))
        for criterion in plan.criteria
    )
    groups = []
    for depth, group in plan.groups:
        node = s.outer[plan.node_index[group.id]]
        key = plan.compiler.band_of(group.bands_by)(s) if group.bands and group.bands_by is not None else None
        usable = group.bands and node.applies != FALSE and not isinstance(key, Absent)
        bands = possible_bands(group.bands, node, key) if usable else ()  # type: ignore[arg-type]
        band = single_band(plan, group, s, number)
        target = targets.nodes.get(group.id, group.target.of(plan.kind) if group.target is not None else None)
        score_ = _score(node, number[group.id])
        groups.append(GroupScore(group, depth, group.weight.of(plan.kind), score_, target, band, bands))
    presence = {str(asked.question.id): s.presence[asked.index] for asked in plan.questions}
    return Scorecard(framework, groups[-1], tuple(groups[:-1]), criteria, presence)


def _score(node: NodeState, exact: Number) -> Score:
    return Score(node.applies, exact, node.low, node.high, node.coverage)


def _criterion_result(
    plan: Plan, criterion: Criterion, s: State, exact: Number, target: Number | None
) -> CriterionResult:
    node = s.outer[plan.node_index[criterion.id]]
    if node.applies == FALSE or node.own == FALSE:
        outcome = Outcome.NOT_APPLICABLE
    elif target is None or node.low >= target:
        outcome = Outcome.MET
    elif node.high < target:
        outcome = Outcome.GAP
    else:
        outcome = Outcome.OPEN
    why = partial(_trace, plan, criterion, node, s)
    return CriterionResult(criterion, plan.parents[criterion.id], _score(node, exact), outcome, target, why)


def _trace(plan: Plan, criterion: Criterion, node: NodeState, s: State) -> Trace:
    return plan.tracer(criterion)(node, s)


def criterion_targets(plan: Plan, targets: Targets) -> dict[str, Number]:
    """The target of every criterion: the nearest one set by the district, else the nearest set by the framework."""
    unset = targets.overall is None and not targets.nodes
    if unset and plan.targets:
        return plan.targets[0]
    kind, nodes = plan.kind, targets.nodes
    own = {str(group.id): group.target for _, group in plan.groups if group.target is not None}
    found: dict[str, Number] = {}
    for criterion in plan.criteria:
        chain = [str(criterion.id)]
        while chain[-1] in plan.parents:
            chain.append(plan.parents[chain[-1]])
        target = next((nodes[name] for name in chain if name in nodes), targets.overall)
        if target is None:
            by_kind = criterion.target or next((own[name] for name in chain[1:] if name in own), None)
            target = by_kind.of(kind) if by_kind is not None else None
        if target is not None:
            span = plan.ranges[criterion.id]
            found[criterion.id] = clip(target, span.low, span.high)
    if unset:
        plan.targets.append(found)
    return found


def single_numbers(plan: Plan, s: State, answers: Answers, facts: Facts) -> dict[str, Number]:
    """The single number of every node, by the policies for open criteria.

    It is low (high if the policy is ``max``) after settling every still-open criterion whose own policy differs, then
    held inside the bounds. Where all policies are ``min`` it is low, and nothing is scored twice.
    """
    names = plan.node_index
    if plan.lowest:
        return {name: s.outer[index].low for name, index in names.items()}
    still_open = {
        names[criterion.id]: criterion
        for criterion in plan.criteria
        if (node := s.outer[names[criterion.id]]).coverage != 1 and node.own != FALSE
    }

    def settled(end: UnansweredPolicy) -> State:
        """The state in which only criteria of the policy ``end`` are still open."""
        fixed = {
            index: assumed(criterion.unanswered, s.inner[index], plan.ranges[criterion.id])
            for index, criterion in still_open.items()
            if criterion.unanswered is not end
        }
        return run(plan, answers, facts, fixed) if fixed else s

    found: dict[str, Number] = {}
    for criterion in plan.criteria:
        index = names[criterion.id]
        node = s.outer[index]
        exact = node.low
        if index in still_open and criterion.unanswered not in (UnansweredPolicy.MIN, UnansweredPolicy.EXCLUDE):
            exact = assumed(criterion.unanswered, s.inner[index], plan.ranges[criterion.id]).low
        found[criterion.id] = clip(exact, node.low, node.high)
    # Low and high ends take different criteria as settled: under ``max`` an open one of policy ``min`` counts its low.
    lows = settled(UnansweredPolicy.MIN)
    most = any(group.unanswered is UnansweredPolicy.MAX for _, group in plan.groups)
    highs = settled(UnansweredPolicy.MAX) if most else lows
    for _, group in plan.groups:
        index = names[group.id]
        node = s.outer[index]
        at_most = group.unanswered is UnansweredPolicy.MAX
        other = (highs if at_most else lows).outer[index]
        if other.applies == FALSE:
            other = node
        found[group.id] = clip(other.high if at_most else other.low, node.low, node.high)
    return found


def single_band(plan: Plan, group: Group, s: State, number: Mapping[str, Number]) -> Band | None:
    """The band of a group's single number; a band that it depends on is likewise that of the single number."""
    if not group.bands or s.outer[plan.node_index[group.id]].applies == FALSE:
        return None
    key: Band | None = None
    if group.bands_by is not None:
        key = single_band(plan, plan.compiler.scope.groups[group.bands_by], s, number)
        if key is None:
            return None
    return band_for(group.bands, number[group.id], key.id if key is not None else None)


def assumed(policy: UnansweredPolicy | Number, node: NodeState, span: Range) -> NodeState:
    """What an open criterion is taken for under its policy."""
    if policy is UnansweredPolicy.EXCLUDE:
        return NOTHING
    if isinstance(policy, UnansweredPolicy):
        value = node.high if policy is UnansweredPolicy.MAX else node.low
    else:
        value = clip(policy, span.low, span.high)
    return NodeState(TRUE, value, value, 1, value, value, span.high, span.high, TRUE)


def by_id(card: Scorecard) -> Mapping[str, Score]:
    """The score of every criterion and group by id."""
    scores: dict[str, Score] = {str(result.id): result.score for result in card.criteria}
    scores.update({str(group.id): group.score for group in (*card.groups, card.root)})
    return scores
