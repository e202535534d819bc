"""What the rows of a workbook can be about: the row ids of a framework, and what people see of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from readiness.domain.framework import Criterion, Framework, Question, QuestionType
from readiness.domain.text import LANGUAGES, Text
from readiness.questionnaire.build import code_of
from readiness.questionnaire.entering import folded
from readiness.questionnaire.workbook.layout import INDEX, OPTION
from readiness.questionnaire.workbook.texts import evidence_wanted


@dataclass(frozen=True, slots=True)
class Target:
    """What a row answers: a question, one ``option`` of it, or the ``index`` that its value is converted from."""

    question: Question
    criterion: Criterion
    option: str = ""
    index: bool = False

    @property
    def id(self) -> str:
        """The question's id."""
        return str(self.question.id)


@dataclass(frozen=True, slots=True)
class Known:
    """All row ids of a framework, and the question ids by visible code and by the first line of the visible text, folded.

    ``shown`` holds the visible code by question id, ``furniture`` what stands beside the titles of criteria.
    """

    targets: dict[str, Target]
    codes: dict[str, str]
    texts: dict[str, frozenset[str]]
    shown: dict[str, str]
    furniture: frozenset[str]

    def other(self, target: Target, code: str, text: str) -> str:
        """The question that a row shows where it is another than the one its id names; empty where it is not."""
        by_code = self.codes.get(folded(code), "") if code else ""
        if by_code:
            return by_code if by_code != target.id else ""
        named = frozenset() if target.option or target.index else self.texts.get(_first_line(text), frozenset())
        return min(named) if named and target.id not in named else ""


@lru_cache(maxsize=4)
def known_rows(framework: Framework) -> Known:
    """The rows that a workbook of the framework can have."""
    targets: dict[str, Target] = {}
    codes: dict[str, str] = {}
    texts: dict[str, set[str]] = {}
    shown: dict[str, str] = {}
    for criterion in framework.root.criteria():
        for place, question in enumerate(criterion.questions):
            name, code = str(question.id), code_of(criterion, place)
            targets.update(_rows(Target(question, criterion)))
            # A code that two questions share, as "Aa" of A and of a criterion Aa, tells nothing.
            codes[folded(code)] = "" if folded(code) in codes else name
            shown[name] = code
            for wording in _wordings(question.label or criterion.title or Text.of(code)):
                texts.setdefault(_first_line(wording), set()).add(name)
    codes = {code: name for code, name in codes.items() if name}
    reasons = frozenset(
        text.strip()
        for criterion in framework.root.criteria()
        for language in LANGUAGES
        for text in (criterion.why.in_(language), evidence_wanted(criterion, language))
    )
    return Known(targets, codes, {text: frozenset(names) for text, names in texts.items()}, shown, reasons)


def _rows(target: Target) -> Iterator[tuple[str, Target]]:
    question = target.question
    yield target.id, target
    if question.type is QuestionType.SELECT_MULTIPLE:
        for option in question.options:
            yield f"{target.id}{OPTION}{option.value}", Target(question, target.criterion, option.value)
    if question.converts is not None:
        yield f"{target.id}{INDEX}", Target(question, target.criterion, index=True)


def _wordings(text: Text) -> Iterator[str]:
    for _, wording in text:
        if wording:
            yield wording


def _first_line(text: str) -> str:
    """What a question is told by; a hint may stand below it."""
    return folded(text.strip().partition("\n")[0])
