"""Cases that assessors write: answers and the values expected of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from readiness.diagnostics import Diagnostic, Place, has_errors
from readiness.domain.assessment import Assessment
from readiness.domain.framework import Framework
from readiness.domain.numbers import parse_number, plain
from readiness.domain.scorecard import GroupScore, Score, Scorecard
from readiness.domain.scoring.score import by_id
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.domain.values import FALSE, TRUE
from readiness.loading.assessments import opened, read_assessment
from readiness.loading.documents import Document, Listing, Mapping, Node, Scalar, to_data
from readiness.loading.expectations import check_expect
from readiness.loading.suggest import suggest

_KEYS = ("name", "framework", "answers", "expect", "subject", "target", "note")
_APPLIES = {"yes": TRUE, "no": FALSE, "unknown": 3}


@dataclass(frozen=True, slots=True)
class Case:
    """One case: a name, the assessment, and what is expected of each node."""

    name: str
    place: Place
    assessment: Assessment
    expect: dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Failure:
    """An expectation that does not hold."""

    node: str
    key: str
    expected: str
    found: str


def read_cases(document: Document, framework: Framework) -> tuple[list[Case], list[Diagnostic]]:
    """The cases of one file."""
    root, found = document.root, list(document.diagnostics)
    if root is None or has_errors(found):
        return [], found
    if not isinstance(root, Listing):
        return [], [*found, Diagnostic("K010", root.place, {"expected": "list"})]
    cases = []
    for item in root.items:
        case, problems = read_case(item, document.file, framework)
        found += problems
        if case is not None:
            cases.append(case)
    return cases, found


def read_case(node: Node, file: str, framework: Framework) -> tuple[Case | None, list[Diagnostic]]:
    """One case, or what is wrong with it."""
    if not isinstance(node, Mapping):
        return None, [Diagnostic("K010", node.place, {"expected": "mapping"})]
    found = []
    for key, _ in node.entries:
        if key.text not in _KEYS:
            arguments = {"key": key.text, "suggestion": suggest(key.text, _KEYS), "where": "case"}
            found.append(Diagnostic("K012", key.place, arguments))
    name, expect = node.get("name"), node.get("expect")
    found += _shape(node, "name", Scalar, "text") + _shape(node, "expect", Mapping, "mapping")
    if found or not isinstance(name, Scalar) or not isinstance(expect, Mapping):
        return None, found
    kept = [(key, value) for key, value in node.entries if key.text in ("answers", "subject", "target")]
    named = Scalar(str(framework.id), node.place, plain=True)
    mapping = Mapping([(Scalar("framework", node.place, plain=True), named), *kept], node.place)
    assessment, problems = read_assessment(opened(Document(file, mapping)), framework)
    found = [problem for problem in problems if problem.code != "J006"] + check_expect(expect, framework)
    if assessment is None or has_errors(found):
        return None, found
    return Case(name.text, name.place, assessment, to_data(expect)), found


def _shape(node: Mapping, key: str, wanted: type[Node], expected: str) -> list[Diagnostic]:
    """What is wrong with a key that a case must have."""
    value = node.get(key)
    if value is None:
        return [Diagnostic("K011", node.place, {"key": key})]
    return [] if isinstance(value, wanted) else [Diagnostic("K010", value.place, {"expected": expected})]


def run_case(case: Case, framework: Framework) -> tuple[Scored, list[Failure]]:
    """Score the case and compare."""
    scored = score_assessment(framework, case.assessment)
    card = scored.card
    scores = by_id(card)
    return scored, [
        Failure(node, key, wanted if isinstance(wanted, str) else str(wanted), found)
        for node, expectations in case.expect.items()
        for key, wanted in expectations.items()
        if (found := _compare(card, node, scores[node], key, wanted)) is not None
    ]


def _compare(card: Scorecard, node: str, found: Score, key: str, wanted: Any) -> str | None:
    """``None`` where the expectation holds, else what was found."""
    if key == "applies":
        return None if _APPLIES.get(wanted) == found.applies else _name(found.applies)
    if not found.exists and key != "coverage":
        return "not applicable"
    match key:
        case "value":
            shown = card.show(found.exact)
            return None if shown == wanted else shown
        case "band":
            groups = {str(group.id): group for group in (*card.groups, card.root)}
            band = groups[node].band if isinstance(groups.get(node), GroupScore) else None
            return None if band is not None and band.id == wanted else str(band.id if band else None)
        case "contains":
            inside = all(found.low <= (parse_number(item) or 0) <= found.high for item in wanted)
            return None if inside else f"{plain(found.low)} … {plain(found.high)}"
        case "within":
            low, high = (parse_number(item) or 0 for item in wanted)
            return None if low <= found.low and found.high <= high else f"{plain(found.low)} … {plain(found.high)}"
        case _:
            number = getattr(found, key)
            return None if number == parse_number(wanted) else plain(number)


def _name(applies: int) -> str:
    return next(name for name, truth in _APPLIES.items() if truth == applies)
