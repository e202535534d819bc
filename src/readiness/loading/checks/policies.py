"""``refuse`` leaves no room for what does not apply."""

from __future__ import annotations

from readiness.domain.framework import NotApplicablePolicy
from readiness.loading.checks.base import Checker


def check_policies(checker: Checker) -> None:
    """Neither ``applies_when`` nor ``may_not_apply`` goes with ``refuse``."""
    for criterion, path in checker.criteria():
        if criterion.not_applicable is NotApplicablePolicy.REFUSE:
            if criterion.applies_when is not None:
                checker.report("K060", (*path, "applies_when"), at_key=True)
            for question in criterion.questions:
                if question.may_not_apply:
                    checker.report("K060", (*checker.question_paths[question.id], "may_not_apply"), at_key=True)
    for group in checker.groups():
        if group.not_applicable is NotApplicablePolicy.REFUSE and group.applies_when is not None:
            checker.report("K060", (*checker.paths[group.id], "applies_when"), at_key=True)
