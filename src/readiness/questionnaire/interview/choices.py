"""The choices of a question as they are shown and typed, and what an entry at the prompt means."""

from __future__ import annotations

import re
from typing import Final

from readiness.domain.assessment import AnswerValue
from readiness.domain.framework import NotApplicablePolicy, Question, QuestionType
from readiness.domain.problems import Problem
from readiness.loading.answers import read_answer
from readiness.questionnaire.entering import folded, understand, understand_index
from readiness.questionnaire.words import choice_labels

NONE_OF_THESE: Final = "0"
"""What is typed where several may be chosen and none is."""
_NUMBER: Final = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?\Z")
_INDEX: Final = re.compile(r"(?:indeks|index)\s+(.+)", re.IGNORECASE)
_NOTHING: Final = frozenset((NONE_OF_THESE, "-", "tidak ada", "tidak satu pun", "none", "none of these"))


def keyed(question: Question, language: str) -> tuple[tuple[str, str, str], ...]:
    """What is typed for each choice, its value and its label.

    Choices are numbered from 1, unless a value or label is itself a number: then what is typed is the value.
    """
    labels = choice_labels(question, language)
    is_number = any(_NUMBER.match(folded(text)) for pair in labels for text in pair)
    return tuple((value if is_number else str(place), value, label) for place, (value, label) in enumerate(labels, 1))


def heard(question: Question, text: str, policy: NotApplicablePolicy, language: str) -> AnswerValue | Problem:
    """The answer that somebody typed: the number of a choice, its value or label, or what the question asks for."""
    if question.converts is not None and (index := _INDEX.match(text.strip())):
        return understand_index(question, index[1], policy)
    values = {key: value for key, value, _ in keyed(question, language)}
    if question.type is QuestionType.SELECT_MULTIPLE:
        parts = [part for part in re.split(r"[;,\s]+", text.strip()) if part]
        if parts and all(part in values for part in parts):
            return read_answer(question, [values[part] for part in parts], policy)
        if folded(text) in _NOTHING:
            return read_answer(question, [], policy)
    elif text.strip() in values:
        return read_answer(question, values[text.strip()], policy)
    return understand(question, text, policy)
