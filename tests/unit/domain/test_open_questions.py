"""Open questions: what each answer could change, the most telling first."""

from __future__ import annotations

from fractions import Fraction

from readiness.domain.open_questions import find_open, is_open
from readiness.domain.scoring.scored import Scored
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
    level: {ladder: {1: c1, 2: c2, 3: c3 >= 50}}
"""


def small(answers: str) -> Scored:
    """Weights 1, 3 and 1."""
    return scored(TEXT, answers)


def test_the_most_telling_comes_first() -> None:
    found = find_open(small(""))
    assert [str(item.result.id) for item in found] == ["B", "A", "C"]
    assert [item.swing for item in found] == [3, 1, Fraction(3, 5)]
    assert (found[0].index_low, found[0].index_high) == (0, 3)


def test_the_rest_stays_as_it_is() -> None:
    (item, *_) = find_open(small("A: 5"))
    assert (str(item.result.id), item.index_low, item.index_high) == ("B", 1, 4)


def test_what_no_longer_matters_is_not_asked() -> None:
    """The first rung is surely not reached, so the others can change nothing."""
    assert [str(item.result.id) for item in find_open(small("A: 1, B: 1, c1: no"))] == []


def test_unknown_is_open_and_an_answer_is_not() -> None:
    made = small("A: unknown, B: 2, c1: yes")
    questions = made.card.questions()
    assert [name for name, question in questions.items() if is_open(made, question)] == ["A", "c2", "c3"]
    items = {str(item.result.id): item for item in find_open(made)}
    assert set(items) == {"A", "C"}
    assert [str(question.id) for question in items["C"].questions] == ["c2", "c3"]


def test_a_hidden_question_is_not_open() -> None:
    made = small("c1: no")
    assert not is_open(made, made.card.questions()["c2"])


def test_everything_answered_leaves_nothing() -> None:
    assert find_open(small("A: 1, B: 1, c1: yes, c2: yes, c3: 70")) == ()


def test_where_nothing_applies_nothing_is_open() -> None:
    made = scored("criteria: [{id: A, type: level, may_not_apply: yes}]\n", "A: {not_applicable: alasan}")
    assert find_open(made) == ()
