"""What the names in an expression may refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readiness.domain.framework import Criterion, Group, Question


class Type(StrEnum):
    """What an expression yields. ``yes_no`` serves as a condition and as a text; ``fact`` as number or text."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    SET = "set"
    TRUTH = "truth"
    YES_NO = "yes_no"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Scope:
    """Everything that expressions of one framework can name."""

    questions: Mapping[str, Question]
    criteria: Mapping[str, Criterion]
    groups: Mapping[str, Group]


def question_type(question: Question) -> Type:
    """What the answer to a question is inside an expression."""
    if question.type.is_number:
        return Type.NUMBER
    return _TYPES.get(question.type.value, Type.TEXT)


_TYPES = {"yes_no": Type.YES_NO, "date": Type.DATE, "select_multiple": Type.SET}
