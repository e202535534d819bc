"""The script's skip logic says of every question what the engine says."""

from __future__ import annotations

import json
from fractions import Fraction
from random import Random
from typing import Any

from readiness.domain.assessment import AnswerValue, Unknown
from readiness.loading.assessments import opened, read_assessment
from readiness.loading.documents import parse_document
from readiness.questionnaire.form.conditions import exactly
from readiness.questionnaire.form.content import known, logic
from readiness.questionnaire.form.page import FOLDER
from tests.laws.frameworks import Sample, answers, framework
from tests.laws.loaded import Loaded, load

RUN = """
(cases) => cases.map(({questions, answers}) => {
  const answerOf = (q) => {
    const given = answers[q.id];
    if (given === undefined || given === null) return undefined;
    return given.na ? null : given.number === undefined ? given : Logic.number(given.number);
  };
  const found = Logic.states(questions, answerOf);
  return questions.map((q) => found.get(q.id).presence);
})
"""


def undisputed(answer: AnswerValue) -> AnswerValue:
    """A form offers no choice between contradicting answers: to it the question is open."""
    return Unknown() if isinstance(answer, Unknown) else answer


def case(loaded: Loaded, given: dict[str, AnswerValue]) -> tuple[dict[str, Any], list[int]]:
    """What the script gets, and what the engine says."""
    questions = list(loaded.framework.questions())
    state = loaded.state(given)
    expected = [state.presence[loaded.plan.question_index[str(question.id)]] for question in questions]
    data = {
        "questions": [logic(question) for question in questions],
        "answers": {name: known(answer) for name, answer in given.items()},
    }
    return data, expected


def random_cases(frameworks: int, each: int) -> list[tuple[dict[str, Any], list[int]]]:
    found = []
    for seed in range(frameworks):
        data, vocabulary = framework(Random(seed))
        loaded = load(Sample(data))
        if not isinstance(loaded, Loaded) or not any(question.when for question in loaded.framework.questions()):
            continue
        for _ in range(each):
            text = json.dumps({"framework": "t", "answers": answers(vocabulary)})
            made, _problems = read_assessment(opened(parse_document(text.encode(), "a.yaml")), loaded.framework)
            assert made is not None
            found.append(case(loaded, {name: undisputed(answer) for name, answer in made.values().items()}))
    return found


def kinds(node: Any) -> set[str]:
    found = {node[0]}
    for part in node[1:]:
        if isinstance(part, list) and part and node[0] in ("all", "any", "not"):
            found |= kinds(part)
    return found


def test_the_script_agrees_with_the_engine(browser: Any) -> None:
    """Random frameworks and answers, with every kind of condition; one call to the page for all."""
    cases = random_cases(110, 8)
    page = browser.new_page()
    page.evaluate(
        (FOLDER / "script" / "logic.js").read_text(encoding="utf-8").replace("const Logic =", "window.Logic =")
    )
    found = page.evaluate(RUN, [data for data, _ in cases])
    page.close()
    assert found == [expected for _, expected in cases]
    conditions = [question["when"] for data, _ in cases for question in data["questions"] if "when" in question]
    assert set().union(*map(kinds, conditions)) == {"all", "any", "not", "yes", "number", "text", "in", "has"}
    states = {state for _, expected in cases for state in expected}
    assert len(states) >= 5, states
    assert len(conditions) > 500


def test_numbers_stay_exact() -> None:
    assert [exactly(number) for number in (3, Fraction(1, 4), Fraction(10, 3))] == ["3", "0.25", "10/3"]
