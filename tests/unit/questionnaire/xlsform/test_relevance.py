"""A question is asked in the form exactly when the engine is sure that it is asked."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Unknown
from readiness.domain.framework import Question, QuestionType
from readiness.domain.scoring.run import run
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.domain.state import HIDDEN, PRESENT
from readiness.loading.assessments import opened, read_assessment
from readiness.loading.documents import parse_document
from readiness.questionnaire.build import build
from readiness.questionnaire.model import Elsewhere, Questionnaire
from readiness.questionnaire.xlsform import names
from readiness.questionnaire.xlsform.answered import is_choice
from readiness.questionnaire.xlsform.names import field, name_of
from readiness.questionnaire.xlsform.survey import sheets
from tests.laws.frameworks import Sample, answers, framework
from tests.laws.loaded import Loaded, load
from tests.unit.questionnaire.xlsform.xform import Form


def entered(question: Question, answer: AnswerValue) -> dict[str, str]:
    """The fields into which a person puts an answer."""
    name = name_of(str(question.id))
    state = {Unknown: names.UNKNOWN, NotApplicable: names.NOT_APPLICABLE}.get(type(answer), "")
    if state:
        return {name if is_choice(question) else field(str(question.id), names.STATE): state}
    assert isinstance(answer, Answered)
    if answer.index is not None:
        return {field(str(question.id), names.INDEX): str(float(answer.index))}
    if isinstance(answer.value, frozenset):
        return {name: " ".join(map(name_of, sorted(answer.value))) or names.NONE}
    if isinstance(answer.value, str):
        plain = question.type in (QuestionType.TEXT, QuestionType.DATE)
        return {name: answer.value if plain else name_of(answer.value)}
    whole = isinstance(answer.value, int)
    return {name: str(answer.value) if whole else repr(float(answer.value))}


def asked_by_the_engine(made: Scored, given: dict[str, AnswerValue], here: set[str]) -> set[str]:
    """The questions of the form that the engine surely asks, where nobody answers what is not surely asked."""
    plan, kept = made.plan, dict(given)
    while True:
        state = run(plan, kept, made.facts)
        unsure = {str(q.question.id) for q in plan.questions if state.presence[q.index] & HIDDEN} & here
        left = {name: answer for name, answer in kept.items() if name not in unsure}
        if left == kept:
            return here - unsure
        kept = left


def part_of(asked: Questionnaire, random: Random) -> Questionnaire:
    """The questionnaire of somebody who is asked only some of the questions."""
    sections = []
    for section in asked.sections:
        items = tuple(item for item in section.items if random.random() < 0.7)
        if items:
            sections.append(replace(section, items=items))
    return replace(asked, sections=tuple(sections))


def test_random_answers() -> None:
    checked = shown = withheld = 0
    for seed in range(40):
        random = Random(seed)
        data, vocabulary = framework(random)
        loaded = load(Sample(data))
        if not isinstance(loaded, Loaded) or not any(question.when for question in loaded.framework.questions()):
            continue
        text = json.dumps({"framework": "t", "answers": answers(vocabulary)})
        assessment, _ = read_assessment(opened(parse_document(text.encode(), "a.yaml")), loaded.framework)
        assert assessment is not None
        made = score_assessment(loaded.framework, assessment)
        asked = part_of(build(made, "id"), random)
        if not asked.sections:
            continue
        items = {str(item.question.id): item.question for item in asked.items() if item.applies}
        outside = {
            name: Unknown() if isinstance(answer, Unknown) else answer
            for name, answer in made.answers.items()
            if name not in items
        }
        others = {str(question.id): question for question in loaded.framework.questions() if question.id not in items}
        elsewhere = {name: Elsewhere(question, outside.get(name), PRESENT, ()) for name, question in others.items()}
        asked = replace(asked, elsewhere=elsewhere)
        form = Form(sheets(asked).survey)
        for _ in range(8):
            text = json.dumps({"framework": "t", "answers": answers(vocabulary, 0.15)})
            filled, _ = read_assessment(opened(parse_document(text.encode(), "a.yaml")), loaded.framework)
            assert filled is not None
            inside = {
                name: Unknown() if isinstance(answer, Unknown) else answer
                for name, answer in filled.values().items()
                if name in items
            }
            fields = {
                key: text for name, answer in inside.items() for key, text in entered(items[name], answer).items()
            }
            values = form.fill(fields)
            expected = asked_by_the_engine(made, {**outside, **inside}, set(items))
            found = {name for name in items if form.relevant(name_of(name), values)}
            assert found == expected, (seed, found ^ expected)
            checked += sum(items[name].when is not None for name in items)
            shown += sum(items[name].when is not None for name in found)
            withheld += sum(items[name].when is not None for name in set(items) - found)
    assert checked > 150
    assert shown > 25
    assert withheld > 40
