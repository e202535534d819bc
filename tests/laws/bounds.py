"""The law of bounds: whatever the open answers turn out to be, the completed score lies inside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from readiness.domain.numbers import plain
from readiness.domain.scorecard import Scorecard
from readiness.domain.state import NodeState, State
from readiness.domain.values import FALSE, TRUE, UNKNOWN
from tests.laws.completions import completions
from tests.laws.loaded import Loaded, groups, results


@dataclass
class Tally:
    """How many completions were compared."""

    completions: int = 0


def violations(loaded: Loaded, random: Random, limit: int, tally: Tally | None = None) -> list[str]:
    """Everything that contradicts the laws in one sample; stops at the first completion with a contradiction."""
    partial, card = loaded.state(), loaded.card()
    found = [*_shape(loaded, partial), *_single_numbers(card)]
    for number, answers in enumerate(completions(loaded.framework, loaded.answers, limit, random)):
        if found:
            break
        if tally is not None:
            tally.completions += 1
        full = loaded.state(answers)
        found += [f"{problem} [{_shown(answers)}]" for problem in _outside(loaded, partial, full)]
        if number < 8 and not found:
            found += [f"{problem} [{_shown(answers)}]" for problem in _bands_outside(card, loaded.card(answers))]
    return found


def _shown(answers: object) -> str:
    return str(answers)


def _shape(loaded: Loaded, s: State) -> Iterator[str]:
    """What holds of every state: order of the ends, coverage, range."""
    for name, index in loaded.nodes():
        for where, nodes in (("inner", s.inner), ("outer", s.outer)):
            node = nodes[index]
            if node.low > node.high or node.points_low > node.points_high or node.max_low > node.max_high:
                yield f"{name} {where}: ends crossed {_node(node)}"
            if not 0 <= node.coverage <= 1:
                yield f"{name} {where}: coverage {node.coverage}"
    for criterion in loaded.plan.criteria:
        node = s.outer[loaded.plan.node_index[criterion.id]]
        settled = node.applies == FALSE or (node.applies == TRUE and node.low == node.high)
        if (node.coverage == 1) is not settled:
            yield f"{criterion.id}: coverage {node.coverage} but {_node(node)}"


def _single_numbers(card: Scorecard) -> Iterator[str]:
    """The single number lies between the ends, and its band is one of those that are possible."""
    for result in results(card):
        score = result.score
        if score.exists and not score.low <= score.exact <= score.high:
            yield f"{result.id}: number {plain(score.exact)} outside {plain(score.low)} … {plain(score.high)}"
    for group in groups(card):
        if group.band is not None and group.band not in group.bands:
            yield f"{group.id}: band {group.band.id} is not among {[band.id for band in group.bands]}"


def _outside(loaded: Loaded, partial: State, full: State) -> Iterator[str]:
    for asked in loaded.plan.questions:
        before, after = partial.presence[asked.index], full.presence[asked.index]
        if after & (after - 1) or after & ~before:
            yield f"question {asked.question.id}: presence {before} became {after}"
    for name, index in loaded.nodes():
        yield from _compare(f"{name} inner", partial.inner[index], full.inner[index])
        yield from _compare(f"{name} outer", partial.outer[index], full.outer[index])


def _compare(name: str, before: NodeState, after: NodeState) -> Iterator[str]:
    if after.applies == UNKNOWN or after.own == UNKNOWN:
        yield f"{name}: everything is answered, yet applicability is open {_node(after)}"
        return
    if after.applies & ~before.applies or after.own & ~before.own:
        yield f"{name}: applicability {before.applies}/{before.own} became {after.applies}/{after.own}"
    if after.applies == FALSE:
        return
    if after.low != after.high or after.points_low != after.points_high or after.max_low != after.max_high:
        yield f"{name}: everything is answered, yet bounds are open {_node(after)}"
    if after.coverage != 1:
        yield f"{name}: everything is answered, yet coverage is {after.coverage}"
    if not before.low <= after.low <= before.high:
        yield f"{name}: value {plain(after.low)} outside {_node(before)}"
    if not before.points_low <= after.points_low <= before.points_high:
        yield f"{name}: points {plain(after.points_low)} outside {_node(before)}"
    if not before.max_low <= after.max_low <= before.max_high:
        yield f"{name}: maximum {plain(after.max_low)} outside {_node(before)}"


def _bands_outside(before: Scorecard, after: Scorecard) -> Iterator[str]:
    possible = {group.id: group for group in groups(before)}
    for group in groups(after):
        if group.band is not None and group.band not in possible[group.id].bands:
            yield f"{group.id}: band {group.band.id} is not among {[band.id for band in possible[group.id].bands]}"
        if len(group.bands) > 1 or (group.band is None) is not (not group.bands):
            yield f"{group.id}: everything is answered, yet bands are {[band.id for band in group.bands]}"


def _node(node: NodeState) -> str:
    ends = (node.low, node.high, node.points_low, node.points_high, node.max_low, node.max_high)
    shown = [plain(end) for end in ends]
    truth = {FALSE: "no", TRUE: "yes", UNKNOWN: "unknown"}[node.applies]
    return (
        f"(applies {truth}, value {shown[0]} … {shown[1]}, points {shown[2]} … {shown[3]}, "
        f"maximum {shown[4]} … {shown[5]})"
    )
