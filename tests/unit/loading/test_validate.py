"""From errors of a schema to diagnostics: one for each slip, at its place."""

from __future__ import annotations

import pytest

from readiness.diagnostics import Diagnostic, Place
from readiness.loading.documents import Mapping, parse_document
from readiness.loading.frameworks import framework_from
from readiness.loading.validate import comma_slip, unique


def problems(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of everything that is wrong with a framework."""
    found = framework_from(parse_document(text.encode(), "f"))[1]
    return [(diagnostic.code, diagnostic.place.line, diagnostic.place.column) for diagnostic in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("weight: [1]", [("K010", 13)]),
        ("weight: {kota: x, default: y}", [("K013", 20), ("K013", 32)]),
        ("weight: {}", [("K011", 13)]),
        ("options: 3", [("K021", 14)]),
        ("options: {a: b}", [("K010", 14)]),
        ("options: [a]", [("K010", 15)]),
        ("title: {id: }", [("K010", 17)]),
        ("title: {}", [("K010", 12)]),
        ("scale: {step: x}", [("K014", 19)]),
        ("unanswered: nol", [("K014", 17)]),
        ("unanswered: [nol]", [("K010", 17)]),
        ("may_not_apply: perhaps", [("K014", 20)]),
        ("levels: {satu: x}", [("K013", 14)]),
        ("levels: {1: x, 01: y}", [("K002", 20)]),
        ("maps: {pemdi: {a: b}}", [("K010", 19)]),
        ("cap: {when: A > 1, at: 1}", [("K010", 10)]),
        ("actions: [{too: 1, do: x}]", [("K012", 16)]),
        ("level: {ladder: [A > 1]}", [("K010", 21)]),
        ("level: {checklist: {of: A > 1, at_least: {1: 1.5}}}", [("K010", 29), ("K013", 50)]),
    ],
)
def test_shapes(body: str, expected: list[tuple[str, int]]) -> None:
    """No union tells of its branches, and every problem stands where the value stands."""
    found = problems(f"id: contoh\ncriteria:\n  - id: A\n    {body}\n")
    assert [(code, column) for code, _, column in found] == expected
    assert {line for _, line, _ in found} == {4}


def test_a_key_without_a_value_is_absent() -> None:
    """``level:`` alone is no rule."""
    assert problems("id: contoh\ncriteria:\n  - questions: []\n    id: A\n    level:\n") == [("K024", 3, 5)]


def test_all_problems_at_once() -> None:
    """Three slips of one file are three diagnostics."""
    text = "id: contoh\nagregate: mean\ncriteria:\n  - {id: A, weight: x}\n  - {title: y}\n"
    assert problems(text) == [("K013", 4, 21), ("K011", 5, 5), ("K012", 2, 1)]


def test_a_misspelt_key_is_not_missing_as_well() -> None:
    """One slip, one diagnostic; but another missing key is told."""
    assert problems("idd: contoh\ncriteria: [{id: A}]\n") == [("K012", 1, 1)]
    assert [code for code, _, _ in problems("title: x\ncriteria: [{iid: A}, {title: y}]\n")] == ["K012", "K011", "K011"]


@pytest.mark.parametrize(
    ("text", "key", "code", "joined"),
    [
        ("{weight: 3,5}", "5", "K013", "3,5"),
        ("{weight: -3,5, title: x}", "5", "K013", "-3,5"),
        ("{title: a, b,  c}", "b", "K081", "a, b,  c"),
        ("{title: a, b,  c}", "c", "K081", "a, b,  c"),
        ("{title: 'a', b}", "b", None, None),
        ("{title: a, b: }", "b", None, None),
        ("{title: a, b: 1}", "b", None, None),
        ("{b, title: a}", "b", None, None),
        ("{title: [a], b}", "b", None, None),
        ("{title: a,\n b}", "b", None, None),
        ("title: a\nb:\n", "b", None, None),
    ],
)
def test_comma_inside_braces(text: str, key: str, code: str | None, joined: str | None) -> None:
    """A piece after a comma has no colon; everything else is a key."""
    root = parse_document(text.encode(), "f").root
    assert isinstance(root, Mapping)
    found = comma_slip(root, key)
    assert (found.code if found else None) == code
    assert (found.arguments["text"] if found else None) == joined


def test_unique() -> None:
    """What ``repeat`` copies stands in the file once; different arguments are different problems."""
    place = Place("f", 1, 1, 2)
    first, second = Diagnostic("K011", place, {"key": "a"}), Diagnostic("K011", place, {"key": "b"})
    assert unique([first, second, Diagnostic("K011", place, {"key": "a"})]) == [first, second]
