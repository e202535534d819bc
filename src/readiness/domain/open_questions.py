"""What was not answered, and what each answer could change."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.domain.assessment import Answered, NotApplicable
from readiness.domain.framework import Question
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult
from readiness.domain.scoring.scored import Scored
from readiness.domain.state import HIDDEN
from readiness.domain.values import FALSE


@dataclass(frozen=True, slots=True)
class OpenCriterion:
    """A criterion that open answers can still move.

    ``index_low`` and ``index_high`` are the low end of the index with this criterion at its lowest and at its highest
    possible value, all else as it is; ``swing`` is their difference.
    """

    result: CriterionResult
    questions: tuple[Question, ...]
    index_low: Number
    index_high: Number

    @property
    def swing(self) -> Number:
        """What the open answers of this criterion can change in the index."""
        return self.index_high - self.index_low


def find_open(scored: Scored) -> tuple[OpenCriterion, ...]:
    """Every criterion with open questions that still matter, the most telling first."""
    found = []
    for result in scored.card.criteria:
        score = result.score
        if score.coverage == 1 or score.applies == FALSE or not scored.card.root.score.exists:
            continue
        questions = tuple(question for question in result.criterion.questions if is_open(scored, question))
        low = scored.with_value(result.id, score.low).low
        high = scored.with_value(result.id, score.high).low
        found.append(OpenCriterion(result, questions, low, max(low, high)))
    return tuple(sorted(found, key=lambda item: (-item.swing, scored.plan.node_index[item.result.id])))


def is_open(scored: Scored, question: Question) -> bool:
    """Whether a question is unanswered and not surely hidden."""
    if scored.card.presence[question.id] == HIDDEN:
        return False
    return not isinstance(scored.answers.get(question.id), Answered | NotApplicable)
