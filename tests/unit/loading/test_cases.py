"""Cases of assessors: what they may expect, and how a failure reads."""

from __future__ import annotations

import pytest

from readiness.loading.cases import read_cases, run_case
from readiness.loading.documents import parse_document
from tests.acceptance.negatives import example_framework


def read(text: str) -> tuple[int, list[tuple[str, int]]]:
    """How many cases there are, and code and line of what is wrong."""
    cases, found = read_cases(parse_document(text.encode(), "c"), example_framework())
    return len(cases), [(diagnostic.code, diagnostic.place.line) for diagnostic in found]


@pytest.mark.parametrize(
    ("expectation", "code"),
    [
        ("exact: satu", "K013"),
        ("exact: [1]", "K010"),
        ("low: 1e3", "K013"),
        ("coverage: 50 %", "K013"),
        ("value: [1]", "K010"),
        ("value: {a: b}", "K010"),
        ("applies: ya", "K014"),
        ("applies: [yes]", "K010"),
        ("band: baik", "K048"),
        ("contains: 3", "K010"),
        ("contains: []", "K010"),
        ("contains: [x]", "K013"),
        ("within: [1]", "K010"),
        ("within: [0, 1, 2]", "K010"),
        ("within: [0, [1]]", "K010"),
        ("exact: 0,5", "K013"),
        ("exakt: 1", "K012"),
    ],
)
def test_expectations_are_checked_before_scoring(expectation: str, code: str) -> None:
    """A case with an expectation that cannot be compared is no case."""
    assert read(f"- name: satu\n  expect:\n    A: {{{expectation}}}\n") == (0, [(code, 3)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- {expect: {A: {exact: 0}}}\n", [("K011", 1)]),
        ("- {name: satu}\n", [("K011", 1)]),
        ("- {name: [a], expect: {A: {exact: 0}}}\n", [("K010", 1)]),
        ("- {name: satu, expect: 3}\n", [("K010", 1)]),
        ("- {name: satu, expect: {A: 3}}\n", [("K010", 1)]),
        ("- {name: satu, expect: {AA: {exact: 1}}}\n", [("K043", 1)]),
        ("- {name: satu, ekspect: {}, expect: {A: {exact: 0}}}\n", [("K012", 1)]),
        ("- {name: satu, answers: [tahap], expect: {A: {exact: 0}}}\n", [("K010", 1)]),
        ("- {name: satu, answers: {tahap: drat}, expect: {A: {exact: 0}}}\n", [("J002", 1)]),
        ("- satu\n- {name: dua, expect: {A: {exact: 0}}}\n", [("K010", 1)]),
        ("name: satu\n", [("K010", 1)]),
        ("- [\n", [("K001", 1)]),
    ],
)
def test_shape(text: str, found: list[tuple[str, int]]) -> None:
    """What is wrong is told; the other cases of the file are read all the same."""
    assert read(text)[1] == found


def test_the_rest_of_a_file_is_read() -> None:
    """One broken case does not hide the next."""
    assert read("- satu\n- {name: dua, expect: {A: {exact: 0}}}\n")[0] == 1


def test_hidden_answers_need_no_warning_in_a_case() -> None:
    """A case may well show that a stale answer is ignored."""
    text = "- {name: satu, answers: {tahap: none, cakupan: 50}, expect: {A: {exact: 0}}}\n"
    assert read(text) == (1, [])


def test_failures_say_what_was_found() -> None:
    """Each expectation that does not hold, with the node, what was expected and what is."""
    text = (
        "- name: satu\n  answers: {tahap: none, B: 3}\n"
        "  expect: {A: {exact: 1, applies: no}, B: {value: '2.00', within: [0, 2], contains: [4, 5]}}\n"
    )
    (case,), found = read_cases(parse_document(text.encode(), "c"), example_framework())
    assert found == []
    assert [(failure.node, failure.key, failure.found) for failure in run_case(case, example_framework())[1]] == [
        ("A", "exact", "0"),
        ("A", "applies", "yes"),
        ("B", "value", "3.00"),
        ("B", "within", "3 … 3"),
        ("B", "contains", "3 … 3"),
    ]
