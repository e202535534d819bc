"""What each open answer can change in the index, and which are asked first."""

from __future__ import annotations

from fractions import Fraction

import pytest

from readiness.domain.assessment import Answered, NotApplicable
from readiness.domain.numbers import Number
from readiness.domain.possible import limits, possible_answers
from readiness.domain.scoring.scored import Scored
from readiness.domain.worth import find_worths, still_open
from tests.unit.scored import scored

TEXT = """\
target: 3
scale: {min: 0, max: 5, step: 1}
criteria:
  - {id: A, type: level, weight: 1}
  - {id: B, type: level, weight: 3}
  - id: C
    questions:
      - {id: c1, type: yes_no}
      - {id: c2, type: yes_no, when: {c1: yes}}
      - {id: c3, type: percentage}
    level: {ladder: {1: c1, 2: c2, 5: c3 >= 50}}
"""


def names(made: Scored) -> list[str]:
    return [str(worth.question.id) for worth in find_worths(made)]


def test_the_answer_that_narrows_most_comes_first() -> None:
    found = find_worths(scored(TEXT))
    assert [str(worth.question.id) for worth in found] == ["B", "A", "c1", "c2", "c3"]
    first = found[0]
    assert (first.low, first.low_at_best, first.high_at_worst, first.high) == (0, 3, 2, 5)
    assert first.narrowing == 3
    by_name = {str(worth.question.id): worth for worth in found}
    # c1 is no: C is 0, which takes 1 off the high end; yes: C is at least 1.
    assert (by_name["c1"].low_at_best, by_name["c1"].high_at_worst) == (Fraction(1, 5), 4)
    assert by_name["c1"].narrowing == (1 + Fraction(1, 5)) / 2
    # c3 alone proves nothing, but below 50 the level 5 is out of reach.
    assert (by_name["c3"].low_at_best, by_name["c3"].high_at_worst) == (0, 5 - Fraction(3, 5))
    assert all(worth.moves for worth in found)


def test_what_no_longer_matters_is_not_asked() -> None:
    made = scored(TEXT, "c1: no")
    assert names(made) == ["B", "A"]
    assert [str(question.id) for _, question in still_open(made)] == ["A", "B"]


def test_only_some() -> None:
    assert [str(w.question.id) for w in find_worths(scored(TEXT), ["c3", "A"])] == ["A", "c3"]


def test_an_answer_that_alone_moves_nothing_still_matters() -> None:
    text = "scale: {min: 0, max: 5}\ncriteria: [{id: A, questions: [{id: a, type: yes_no}, {id: b, type: yes_no}], level: {ladder: {5: a or b}}}]\n"
    both = "scale: {min: 0, max: 5}\naggregate: min\ncriteria: [{id: A, questions: [{id: a, type: yes_no}], level: {ladder: {5: a}}}, {id: B, type: level, min: 0, max: 0}]\n"
    made = scored(text)
    assert [worth.moves for worth in find_worths(made)] == [True, True]
    (worth,) = find_worths(scored(both, "B: 0"), ["a"])
    assert (worth.moves, worth.narrowing) == (False, 0)


def test_an_answer_that_leaves_nothing_to_score() -> None:
    made = scored("criteria: [{id: A, type: level, may_not_apply: yes}]\n")
    (worth,) = find_worths(made)
    assert (worth.low, worth.low_at_best, worth.high) == (0, 5, 5)


@pytest.mark.parametrize(
    ("question", "rule", "expected"),
    [
        ("{id: q, type: percentage}", "thresholds: {of: q, at_least: {1: 10, 2: 60}}", [0, 5, 10, 35, 60, 80, 100]),
        ("{id: q, type: integer, min: 0, max: 3}", "thresholds: {of: q, at_least: {1: 2}}", [0, 1, 2, 3]),
        ("{id: q, type: decimal}", "thresholds: {of: q, more_than: {1: 2}}", [-(10**9), 2, 10**9]),
        ("{id: q, type: decimal, min: 0}", "goalposts: {of: q, from: 4, to: 8}", [0, 2, 4, 6, 8, 10**9]),
        ("{id: q, type: integer, min: 0, max: 1000}", "thresholds: {of: q, at_most: {1: 501, 2: 7}}", [0, 3, 4, 7, 254, 501, 750, 751, 1000]),
    ],
)  # fmt: skip
def test_numbers_are_tried_at_their_limits_and_between(question: str, rule: str, expected: list[Number]) -> None:
    made = scored(f"criteria: [{{id: A, questions: [{question}], level: {{{rule}}}}}]\n")
    tried = _tried(made)
    assert set(expected) <= set(tried), tried
    assert tried == sorted(tried)


def _tried(made: Scored) -> list[Number]:
    known = limits(made.plan.framework, made.plan.ranges)
    found = []
    for answer in possible_answers(made.card.questions()["q"], known):
        assert isinstance(answer, Answered)
        assert isinstance(answer.value, int | Fraction)
        found.append(answer.value)
    return found


def test_every_number_gives_what_some_number_tried_gives() -> None:
    """No percentage does anything that none of those tried does, though the rule neither rises nor falls throughout."""
    text = """\
scale: {min: 0, max: 5}
criteria:
  - id: A
    questions: [{id: q, type: percentage}]
    level: {ladder: {1: q > 20, 3: q < 70, 5: q != 33.5}}
    cap: [{when: 41 <= q, at: 2}]
"""
    made = scored(text)

    def ends(value: Number) -> tuple[Number, Number]:
        node = made.root(made.with_answer("q", Answered(value)))
        return node.low, node.high

    tried = {ends(value) for value in _tried(made)}
    assert {ends(Fraction(tenth, 10)) for tenth in range(1001)} == tried
    assert len(tried) > 3


def test_sets_dates_and_what_may_not_apply() -> None:
    options = ", ".join(f"{{value: {letter}}}" for letter in "abcdef")
    made = scored(f"""\
criteria:
  - id: A
    questions:
      - {{id: s, type: select_multiple, options: [{options}]}}
      - {{id: d, type: date, may_not_apply: yes}}
      - {{id: t, type: text}}
    level: {{ladder: {{1: count(s) >= 3, 2: 'd >= "2024-02-29"', 3: 't == "x"'}}}}
""")
    known, questions = limits(made.plan.framework, made.plan.ranges), made.card.questions()
    sets = {answer.value for answer in possible_answers(questions["s"], known) if isinstance(answer, Answered)}
    assert {frozenset(), frozenset("abcdef"), frozenset("abc"), frozenset("d"), frozenset("abdef")} <= sets
    *dates, last = possible_answers(questions["d"], known)
    assert last == NotApplicable()
    assert [Answered(day) for day in ("2024-02-28", "2024-02-29", "2024-03-01")] == dates[1:-1]
    assert Answered("x") in possible_answers(questions["t"], known)
    assert len(possible_answers(questions["t"], known)) == 2
