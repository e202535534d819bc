"""A sample as the loader reads it: text, document tree, framework and assessment."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readiness.diagnostics import Diagnostic, has_errors
from readiness.domain.assessment import AnswerValue
from readiness.domain.framework import Framework
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult, GroupScore, Scorecard
from readiness.domain.scoring.plan import Plan, compile_plan
from readiness.domain.scoring.run import run
from readiness.domain.scoring.score import score_answers
from readiness.domain.state import State
from readiness.loading.assessments import opened, read_assessment
from readiness.loading.documents import parse_document
from readiness.loading.frameworks import framework_from
from tests.laws.frameworks import Sample


def results(card: Scorecard) -> tuple[CriterionResult | GroupScore, ...]:
    """Every criterion and group of a scorecard, the root last."""
    return (*card.criteria, *groups(card))


def groups(card: Scorecard) -> tuple[GroupScore, ...]:
    """Every group of a scorecard, the root last."""
    return (*card.groups, card.root)


@dataclass(frozen=True)
class Loaded:
    """A compiled framework with typed answers and facts."""

    framework: Framework
    plan: Plan
    answers: Mapping[str, AnswerValue]
    facts: Mapping[str, str | Number]

    def state(self, answers: Mapping[str, AnswerValue] | None = None) -> State:
        """The state after scoring ``answers`` (the sample's own if not given)."""
        return run(self.plan, self.answers if answers is None else answers, self.facts)

    def card(self, answers: Mapping[str, AnswerValue] | None = None) -> Scorecard:
        """The scorecard of ``answers`` (the sample's own if not given)."""
        return score_answers(self.plan, self.answers if answers is None else answers, self.facts)

    def nodes(self) -> Iterator[tuple[str, int]]:
        """The id and the place of every criterion and group."""
        yield from self.plan.node_index.items()


def load(sample: Sample) -> Loaded | list[Diagnostic]:
    """Through the loader; the diagnostics where it refuses. JSON is YAML, and quick to write."""
    framework, found = framework_from(parse_document(json.dumps(sample.framework).encode(), "framework.yaml"))
    if framework is None or has_errors(found):
        return found
    text = json.dumps({"framework": "t", "subject": sample.subject, "answers": sample.answers})
    assessment, found = read_assessment(opened(parse_document(text.encode(), "assessment.yaml")), framework)
    if assessment is None:
        return found
    plan = compile_plan(framework, assessment.subject.kind)
    return Loaded(framework, plan, assessment.values(), assessment.subject.all_facts())
