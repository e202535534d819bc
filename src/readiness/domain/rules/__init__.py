"""The seven kinds of rule that make a criterion's value of its answers, one module each."""

from readiness.domain.rules.answer import Answer
from readiness.domain.rules.base import Bounds, RuleFunction, RuleScope
from readiness.domain.rules.checklist import Checklist
from readiness.domain.rules.formula import Formula
from readiness.domain.rules.goalposts import Goalposts
from readiness.domain.rules.ladder import Ladder
from readiness.domain.rules.points import Points
from readiness.domain.rules.thresholds import Thresholds

Rule = Answer | Thresholds | Goalposts | Ladder | Checklist | Points | Formula

__all__ = [
    "Answer",
    "Bounds",
    "Checklist",
    "Formula",
    "Goalposts",
    "Ladder",
    "Points",
    "Rule",
    "RuleFunction",
    "RuleScope",
    "Thresholds",
]
