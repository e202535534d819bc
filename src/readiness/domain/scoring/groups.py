"""One group: aggregate, caps, gate (``counts_when``), then its own applicability."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import lcm

from readiness.domain.aggregation.geometric import geometric
from readiness.domain.aggregation.harmonic import harmonic
from readiness.domain.aggregation.mean import mean
from readiness.domain.aggregation.minimum import minimum
from readiness.domain.aggregation.optional import Combine, highest, lowest
from readiness.domain.aggregation.ratio import Share, ratio_bounds
from readiness.domain.expressions.compile import Compiler
from readiness.domain.framework import Aggregate, Group, NotApplicablePolicy
from readiness.domain.numbers import Number
from readiness.domain.scoring.criteria import Caps, capped
from readiness.domain.scoring.ranges import Range
from readiness.domain.state import NOTHING, NodeState, State
from readiness.domain.values import FALSE, TRUE, UNKNOWN, Truth, both

Compute = Callable[[State], NodeState]
MEANS: Mapping[Aggregate, Combine] = {
    Aggregate.MEAN: mean,
    Aggregate.GEOMETRIC: geometric,
    Aggregate.HARMONIC: harmonic,
    Aggregate.MIN: minimum,
}


def group_step(
    group: Group, node_index: Mapping[str, int], spans: Mapping[str, Range], compiler: Compiler, kind: str
) -> Compute:
    """A closure that computes the group's state."""
    span = spans[group.id]
    children = [(node_index[child.id], child.weight.of(kind)) for child in group.children]
    counted = [(index, weight) for index, weight in children if weight > 0]
    if not counted:
        return lambda _: NOTHING
    if group.aggregate in MEANS:
        compute = _mean_step(MEANS[group.aggregate], whole_weights(counted), span)
    else:
        compute = _additive_step(group, counted)
    if group.caps:
        caps: Caps = [(compiler.truth(cap.when), cap.at) for cap in group.caps]
        compute = _with_caps(compute, caps, group)
    if group.counts_when is not None:
        compute = _with_gate(compute, compiler.truth(group.counts_when), group, span)
    if group.applies_when is not None:
        compute = _with_applicability(compute, node_index[group.id], group.not_applicable, span)
    return compute


def whole_weights(children: list[tuple[int, Number]]) -> list[tuple[int, int]]:
    """The same proportions in integers, which add up faster."""
    common = lcm(*[Fraction(weight).denominator for _, weight in children])
    return [(index, int(weight * common)) for index, weight in children]


def _applies(sure: int, optional: int) -> Truth:
    return TRUE if sure else UNKNOWN if optional else FALSE


def _coverage(nodes: list[tuple[Number, NodeState]]) -> Number:
    total: Number = 0
    covered: Number = 0
    for weight, node in nodes:
        total += weight
        if node.coverage == 1:
            covered += weight
        elif node.coverage:
            covered += weight * node.coverage
    if covered == total:
        return 1
    share = Fraction(covered) / total
    return share if share.denominator > 1 else share.numerator


def _mean_step(combine: Combine, children: list[tuple[int, int]], span: Range) -> Compute:
    top = span.high

    def run(s: State) -> NodeState:
        inner = s.inner
        nodes = [(weight, inner[index]) for index, weight in children]
        sure = [(weight, node) for weight, node in nodes if node.applies == TRUE]
        optional = [(weight, node) for weight, node in nodes if node.applies == UNKNOWN]
        applies = _applies(len(sure), len(optional))
        if applies == FALSE:
            return NOTHING
        low_pairs = [(weight, node.low) for weight, node in sure]
        if optional:
            high_pairs = [(weight, node.high) for weight, node in sure]
            low = lowest(combine, low_pairs, [(weight, node.low) for weight, node in optional])
            high = highest(combine, high_pairs, [(weight, node.high) for weight, node in optional])
        else:
            low = combine(low_pairs)
            settled = all(node.low == node.high for _, node in sure)
            high = low if settled else combine([(weight, node.high) for weight, node in sure])
        coverage = 1 if low == high and applies == TRUE else _coverage(list(nodes))
        return NodeState(applies, low, high, coverage, low, high, top, top, applies)

    return run


def _additive_step(group: Group, children: list[tuple[int, Number]]) -> Compute:
    ratio, out_of = group.aggregate is Aggregate.RATIO, group.out_of

    def run(s: State) -> NodeState:
        nodes = [(weight, s.inner[index]) for index, weight in children]
        shares = [
            Share(
                weight * node.points_low,
                weight * node.points_high,
                weight * node.max_low,
                weight * node.max_high,
                node.applies == TRUE,
            )
            for weight, node in nodes
            if node.applies != FALSE
        ]
        sure = sum(share.sure for share in shares)
        applies = _applies(sure, len(shares) - sure)
        if applies == FALSE:
            return NOTHING
        points_low, max_low = (
            _least([s.points_low for s in shares], shares),
            _least([s.max_low for s in shares], shares),
        )
        points_high = -_least([-s.points_high for s in shares], shares)
        max_high = -_least([-s.max_high for s in shares], shares)
        if ratio:
            if max_high <= 0:
                return NOTHING  # nothing to divide by, or (for one kind of unit) a maximum below 0
            applies = applies if max_low > 0 else UNKNOWN
            low, high = (bound * out_of for bound in ratio_bounds(shares))
        else:
            low, high = points_low, points_high
        coverage = 1 if low == high and applies == TRUE else _coverage(nodes)
        return NodeState(applies, low, high, coverage, points_low, points_high, max_low, max_high, applies)

    return run


def _least(amounts: list[Number], shares: list[Share]) -> Number:
    """The least sum over every choice of optional children, at least one child in all."""
    optional = [amount for amount, share in zip(amounts, shares, strict=True) if not share.sure]
    total: Number = sum(amount for amount, share in zip(amounts, shares, strict=True) if share.sure)
    total += sum(amount for amount in optional if amount < 0)
    if len(optional) == len(amounts) and not any(amount < 0 for amount in optional):
        total += min(optional)
    return total


def _with_caps(compute: Compute, caps: Caps, group: Group) -> Compute:
    additive, ratio = group.aggregate in (Aggregate.SUM, Aggregate.RATIO), group.aggregate is Aggregate.RATIO

    def run(s: State) -> NodeState:
        node = compute(s)
        if node.applies == FALSE:
            return node
        low, high = capped(caps, s, node.low, node.high)
        points_low, points_high = low, high
        if additive:
            # Points and maximum move together: a cap on the ratio is a cap on the points it stands for.
            scale_low, scale_high = (
                (Fraction(node.max_low) / group.out_of, Fraction(node.max_high) / group.out_of) if ratio else (1, 1)
            )
            truths = [(condition(s), at) for condition, at in caps]
            points_low = min([node.points_low, *(at * scale_low for truth, at in truths if truth & TRUE)])
            points_high = min([node.points_high, *(at * scale_high for truth, at in truths if truth == TRUE)])
        coverage = 1 if low == high and node.applies == TRUE else node.coverage
        return NodeState(
            node.applies, low, high, coverage, points_low, points_high, node.max_low, node.max_high, node.own
        )

    return run


def _with_gate(compute: Compute, gate: Callable[[State], Truth], group: Group, span: Range) -> Compute:
    floor = min(max(0, span.low), span.high)
    points_floor: Number = 0 if group.aggregate is Aggregate.RATIO else floor

    def run(s: State) -> NodeState:
        node, opened = compute(s), gate(s)
        if opened == TRUE or node.applies == FALSE:
            return node
        if opened == FALSE:
            low = high = floor
            points_low = points_high = points_floor
        else:
            low, high = min(node.low, floor), max(node.high, floor)
            points_low, points_high = min(node.points_low, points_floor), max(node.points_high, points_floor)
        coverage = 1 if low == high and node.applies == TRUE else node.coverage
        return NodeState(
            node.applies, low, high, coverage, points_low, points_high, node.max_low, node.max_high, node.own
        )

    return run


def _with_applicability(compute: Compute, index: int, policy: NotApplicablePolicy, span: Range) -> Compute:
    full = policy is NotApplicablePolicy.FULL
    paid, points = (span.high, span.points_high) if full else (span.low, span.points_low)
    top = span.points_high

    def run(s: State) -> NodeState:
        gate = s.gates[index]
        if gate == TRUE:
            return compute(s)
        if policy in (NotApplicablePolicy.EXCLUDE, NotApplicablePolicy.REFUSE):
            return NOTHING if gate == FALSE else _optional(compute(s), gate)
        if gate == FALSE:
            return NodeState(TRUE, paid, paid, 1, points, points, top, top, FALSE)
        node = compute(s)
        if node.applies == FALSE:
            return NodeState(UNKNOWN, paid, paid, 0, points, points, top, top, UNKNOWN)
        low, high = min(node.low, paid), max(node.high, paid)
        coverage = 1 if low == high and node.applies == TRUE else 0
        return NodeState(
            node.applies | TRUE,
            low,
            high,
            coverage,
            min(node.points_low, points),
            max(node.points_high, points),
            min(node.max_low, top),
            max(node.max_high, top),
            both(node.own, UNKNOWN),
        )

    return run


def _optional(node: NodeState, gate: Truth) -> NodeState:
    return node.with_applies(both(node.applies, gate))
