"""What is proven at least: the score of an assessment in which only accepted evidence counts.

An answer without an accepted document is open, one that says that a question does not apply included. A level given as
the answer holds as far as its accepted documents support it. The proven number is the low bound whatever the policies
for open answers say: where what is open is left out or taken for the best, missing proof would be rewarded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from readiness.domain.assessment import Answered, AnswerValue, EvidenceStatus, Unanswered
from readiness.domain.evidence import Claim, is_examined, register
from readiness.domain.framework import Question
from readiness.domain.numbers import Number
from readiness.domain.rules import Answer as AnswerRule
from readiness.domain.scorecard import Outcome
from readiness.domain.scoring.run import run
from readiness.domain.scoring.scored import Scored
from readiness.domain.values import FALSE


def accepted(scored: Scored) -> Mapping[str, Number] | None:
    """The proven value of the index and of every group and criterion that applies; ``None``: nobody examined anything.

    It is never above what the answers themselves make certain: in a framework where a lower level takes something else
    out of the count, the rest could otherwise come out higher.
    """
    claims = register(scored)
    if not is_examined(claims):
        return None
    state = run(scored.plan, accepted_answers(claims), scored.facts)
    card = scored.card
    claimed = {str(group.id): group.score for group in (*card.groups, card.root)}
    claimed |= {str(r.id): r.score for r in card.criteria if r.outcome is not Outcome.NOT_APPLICABLE}
    proven: dict[str, Number] = {}
    for name, score in claimed.items():
        node = state.outer[scored.plan.node_index[name]]
        if score.exists and node.applies != FALSE:
            proven[name] = min(node.low, score.low)
    return proven


def accepted_answers(claims: Iterable[Claim]) -> dict[str, AnswerValue]:
    """The answers as far as accepted documents prove them."""
    return {str(claim.question.id): _proven(claim) for claim in claims if claim.counted is not None}


def _proven(claim: Claim) -> AnswerValue:
    assert claim.counted is not None
    answer = claim.counted[1].answer
    documents = [d.evidence for d in claim.documents if d.evidence.status is EvidenceStatus.ACCEPTED]
    if not documents:
        return Unanswered()
    rule = claim.criterion.rule
    levels = [item.supports_level for item in documents if item.supports_level is not None]
    is_level = isinstance(rule, AnswerRule) and rule.question == claim.question.id
    if not is_level or not isinstance(answer, Answered) or len(levels) < len(documents):
        return answer
    # "At least": of a level that spans several values, its document proves the lowest.
    return _limited(claim.question, answer, claim.criterion.scale.start(max(levels)))


def _limited(question: Question, answer: Answered, level: Number) -> AnswerValue:
    """The answer, no higher than the value ``level``: of options the best one up to it, or none."""
    if isinstance(answer.value, str):
        chosen = question.option(answer.value)
        if chosen is None or chosen.level is None or chosen.level <= level:
            return answer
        within = [option for option in question.options if option.level is not None and option.level <= level]
        best = max(within, key=lambda option: option.level or 0, default=None)
        return Answered(best.value) if best is not None else Unanswered()
    if isinstance(answer.value, frozenset) or answer.value <= level:
        return answer
    return Answered(level)
