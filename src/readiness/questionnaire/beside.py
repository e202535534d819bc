"""What stands beside a question in a form: the levels of its criterion, the evidence wanted, what is known already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readiness.domain.assessment import Answered, AnswerValue, Unanswered
from readiness.domain.framework import Criterion, NotApplicablePolicy, Question, QuestionType, Scale
from readiness.domain.numbers import Number
from readiness.questionnaire.model import Item, Questionnaire
from readiness.questionnaire.words import entered
from readiness.reporting.wording.values import answered_text, level_name, level_text, pick, show, track_text

MOST_LEVELS = 11
"""Most levels of a scale that are offered one by one; longer scales take a number."""


@dataclass(frozen=True, slots=True)
class LevelNote:
    """One level of a criterion in words; what is not said is empty."""

    level: Number
    text: str
    name: str = ""
    fulfilment: str = ""
    evidence: str = ""


def whole_levels(scale: Scale) -> tuple[int, ...]:
    """The levels of a scale that moves in whole steps; empty where it has decimals or too many levels."""
    low, high = scale.low, scale.high
    if scale.step != 1 or not isinstance(low, int) or not isinstance(high, int) or high - low >= MOST_LEVELS:
        return ()
    return tuple(range(low, high + 1))


def levels_offered(question: Question) -> tuple[int, ...]:
    """The levels to choose from; empty where a number is entered."""
    if question.type is not QuestionType.LEVEL or question.minimum is None or question.maximum is None:
        return ()
    return whole_levels(Scale(question.minimum, question.maximum, question.step))


def level_notes(criterion: Criterion, language: str) -> tuple[LevelNote, ...]:
    """The levels of a criterion in words, the lowest first; without those of which nothing is known."""
    scale = criterion.scale
    levels: tuple[Number, ...] = whole_levels(Scale(scale.low, scale.high, 1))
    levels = levels or tuple(item.level for item in criterion.levels)
    found = []
    for level in levels:
        own = criterion.at_level(level)
        text = one_line(level_text(criterion, level, language))
        name = one_line(level_name(criterion, level, language))
        found.append(
            LevelNote(
                level,
                "" if text.rstrip(".") == name.rstrip(".") else text,
                name,
                one_line(own.fulfilment.in_(language)) if own is not None else "",
                one_line(own.evidence.in_(language)) if own is not None else "",
            )
        )
    return tuple(found) if any(item.text or item.fulfilment for item in found) else ()


def evidence_wanted(criterion: Criterion, language: str) -> str:
    """Which documents prove a criterion, and from which level on."""
    wanted = criterion.evidence
    if wanted is None:
        return ""
    kinds = one_line(wanted.kinds.in_(language))
    level = show(wanted.from_level, language)
    if wanted.from_level <= criterion.scale.low or not kinds:
        return kinds
    return pick(language, f"Mulai tingkat {level}: {kinds}", f"From level {level}: {kinds}")


def earlier(item: Item, questionnaire: Questionnaire, language: str) -> Iterator[tuple[str, str]]:
    """Who or when, and what: answers that contradict each other, last year's answer, the values of the other tracks."""
    if item.entry is not None and item.entry.undecided:
        for entry in item.entry.conflict:
            if text := shown(item.question, entry.answer, language):
                yield questionnaire.framework.respondent(entry.by).in_(language) or "?", text
    if item.before is not None and (text := shown(item.question, item.before.answer, language)):
        year = questionnaire.previous_year
        yield (pick(language, f"Tahun {year}", f"In {year}") if year else pick(language, "Sebelumnya", "Before")), text
    for track, entry in item.others:
        if text := shown(item.question, entry.answer, language):
            word = track_text(track, language)
            yield word[:1].upper() + word[1:], text


def shown(question: Question, answer: AnswerValue, language: str) -> str:
    """An answer with its unit; empty where there is none."""
    if isinstance(answer, Answered):
        return answered_text(question, answer, language)
    return "" if isinstance(answer, Unanswered) else entered(question, answer, language)


def label(question: Question, language: str) -> str:
    """What is asked; the id where nothing is said."""
    return one_line(question.label.in_(language) or question.short.in_(language)) or str(question.id)


def unit(question: Question, language: str) -> str:
    """The unit of a number."""
    text = one_line(question.unit.in_(language))
    return text or ("%" if question.type is QuestionType.PERCENTAGE else "")


def may_not_apply(criterion: Criterion, question: Question) -> bool:
    """Whether "does not apply" is an answer to the question."""
    return question.may_not_apply and criterion.not_applicable is not NotApplicablePolicy.REFUSE


def one_line(text: str) -> str:
    """A text with its lines and spaces joined."""
    return " ".join(text.split())
