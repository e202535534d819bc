"""What a case may expect of a node, checked before anything is scored."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics import Diagnostic
from readiness.domain.framework import Framework, Group
from readiness.domain.numbers import parse_number
from readiness.loading.documents import Listing, Mapping, Node, Scalar
from readiness.loading.suggest import suggest, with_point
from readiness.loading.validate import comma_slip, unique

EXPECTED: Final = ("exact", "value", "low", "high", "coverage", "applies", "band", "contains", "within")
APPLIES: Final = ("yes", "no", "unknown")


def check_expect(expect: Mapping, framework: Framework) -> list[Diagnostic]:
    """Everything that is wrong with the ``expect`` of a case."""
    groups = {str(group.id): group for group in (framework.root, *(group for _, group in framework.root.groups()))}
    known = [*groups, *(str(criterion.id) for criterion in framework.root.criteria())]
    found = []
    for key, value in expect.entries:
        if key.text not in known:
            arguments = {"name": key.text, "suggestion": suggest(key.text, known)}
            found.append(Diagnostic("K043", key.place, arguments))
        if not isinstance(value, Mapping):
            found.append(Diagnostic("K010", value.place, {"expected": "mapping"}))
            continue
        for name, wanted in value.entries:
            slip = comma_slip(value, name.text)
            found += _check(name, wanted, key.text, groups.get(key.text)) if slip is None else [slip]
    return unique(found)


def _check(name: Scalar, wanted: Node, node: str, group: Group | None) -> list[Diagnostic]:
    match name.text:
        case "exact" | "low" | "high" | "coverage":
            return _number(wanted)
        case "contains" | "within":
            return _numbers(wanted, pair=name.text == "within")
        case "value":
            return [] if isinstance(wanted, Scalar) else [Diagnostic("K010", wanted.place, {"expected": "text"})]
        case "applies":
            return _word(wanted, APPLIES)
        case "band":
            if group is not None and group.bands:
                return _band(wanted, [band.id for band in group.bands])
            return [Diagnostic("K048", name.place, {"name": node})]
        case _:
            arguments = {"key": name.text, "suggestion": suggest(name.text, EXPECTED), "where": "expect"}
            return [Diagnostic("K012", name.place, arguments)]


def _number(node: Node) -> list[Diagnostic]:
    if not isinstance(node, Scalar):
        return [Diagnostic("K010", node.place, {"expected": "number"})]
    if parse_number(node.text) is None:
        arguments = {"text": node.text, "expected": "number", "suggestion": with_point(node.text)}
        return [Diagnostic("K013", node.place, arguments)]
    return []


def _numbers(node: Node, *, pair: bool) -> list[Diagnostic]:
    if not isinstance(node, Listing) or not node.items or (pair and len(node.items) != len(("low", "high"))):
        return [Diagnostic("K010", node.place, {"expected": "pair" if pair else "list"})]
    return [problem for item in node.items for problem in _number(item)]


def _word(node: Node, allowed: tuple[str, ...]) -> list[Diagnostic]:
    if not isinstance(node, Scalar):
        return [Diagnostic("K010", node.place, {"expected": "text"})]
    if node.text not in allowed:
        arguments = {"value": node.text, "allowed": ", ".join(allowed), "suggestion": suggest(node.text, allowed)}
        return [Diagnostic("K014", node.place, arguments)]
    return []


def _band(node: Node, known: list[str]) -> list[Diagnostic]:
    if not isinstance(node, Scalar):
        return [Diagnostic("K010", node.place, {"expected": "text"})]
    if node.text not in known:
        return [Diagnostic("K045", node.place, {"value": node.text, "suggestion": suggest(node.text, known)})]
    return []
