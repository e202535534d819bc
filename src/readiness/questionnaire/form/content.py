"""A questionnaire as the data of a form. Keys are left out where there is nothing to say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from readiness import i18n
from readiness.domain.assessment import Answered, AnswerValue, Entry, Evidence, NotApplicable, Unknown
from readiness.domain.framework import Criterion, Group, Question, QuestionType
from readiness.domain.numbers import Number
from readiness.questionnaire.beside import (
    earlier,
    evidence_wanted,
    label,
    level_notes,
    levels_offered,
    may_not_apply,
    one_line,
    unit,
)
from readiness.questionnaire.build import by_criterion
from readiness.questionnaire.form.conditions import condition, exactly
from readiness.questionnaire.form.words import words
from readiness.questionnaire.model import Item, Questionnaire, Section
from readiness.questionnaire.reply import carried, fingerprint_of
from readiness.questionnaire.words import choice_labels, show_exactly
from readiness.theme import HUES

Data = dict[str, Any]
ANSWERS = "readiness/answers@1"
"""The schema of the answer file that a form saves."""


def content(questionnaire: Questionnaire, language: str) -> Data:
    """Everything that the script of a form needs."""
    return {
        "header": header(questionnaire, language),
        "file": file_name(questionnaire),
        "words": words(language),
        "sections": [_section(section, questionnaire, language) for section in questionnaire.sections],
        "elsewhere": [
            logic(other.question) | _filled("known", known(other.answer)) for other in questionnaire.elsewhere.values()
        ],
    }


def header(questionnaire: Questionnaire, language: str) -> Data:
    """What the answer file says of itself."""
    framework, subject = questionnaire.framework, questionnaire.subject
    return {
        "schema": ANSWERS,
        "framework": {"id": str(framework.id), "version": framework.version, "digest": framework.digest},
        "subject": {"code": subject.code, "name": subject.name},
        "year": questionnaire.year,
        "track": questionnaire.track.value,
        "agency": questionnaire.agency or "",
        "language": language,
    }


def file_name(questionnaire: Questionnaire) -> str:
    """What the answer file is called: ``jawaban-74.04-diskominfo``."""
    parts = ("jawaban", questionnaire.subject.code or questionnaire.subject.name, questionnaire.agency or "")
    safe = ("".join(c if c.isascii() and (c.isalnum() or c in "._-") else "-" for c in part) for part in parts)
    return "-".join(part.strip("-.") for part in safe if part.strip("-."))


def logic(question: Question) -> Data:
    """What skip logic and limits must know of a question."""
    values = [option.value for option in question.options]
    return {
        "id": str(question.id),
        "type": question.type.value,
        **_filled("values", ["yes", "no"] if question.type is QuestionType.YES_NO else values),
        **_number("min", question.minimum),
        **_number("max", question.maximum),
        **_number("step", question.step),
        **_filled("absent", question.may_not_apply),
        **_filled("when", condition(question.when) if question.when is not None else None),
    }


def known(answer: AnswerValue | None) -> Any:
    """An answer as skip logic takes it: a text, a list, a number as text, or ``{"na": true}``."""
    match answer:
        case Answered(value=frozenset() as chosen):
            return sorted(chosen)
        case Answered(value=str() as text):
            return text
        case Answered(value=number):
            assert not isinstance(number, frozenset | str)
            return {"number": exactly(number)}
        case NotApplicable():
            return {"na": True}
        case _:
            return None


def _section(section: Section, questionnaire: Questionnaire, language: str) -> Data:
    criteria, heading = [], ""
    for _, items in by_criterion(section):
        made = _criterion(items, questionnaire, language)
        group = _heading(section.groups.get(str(items[0].criterion.id), ()), language)
        if group != heading:
            made |= _filled("group", group)
            heading = group
        criteria.append(made)
    title = one_line(section.group.title.in_(language)) or str(section.group.id)
    aim = one_line(section.group.aim.in_(language))
    hue = (section.number - 1) % len(HUES)
    return {"number": section.number, "title": title, **_filled("aim", aim), "hue": hue, "criteria": criteria}


def _heading(groups: Iterable[Group], language: str) -> str:
    return " · ".join(title for group in groups if (title := one_line(group.title.in_(language))))


def _criterion(items: tuple[Item, ...], questionnaire: Questionnaire, language: str) -> Data:
    criterion = items[0].criterion
    levels = [
        {
            "level": exactly(item.level),
            "shown": show_exactly(item.level, language),
            **_filled("name", item.name),
            **_filled("text", item.text),
            **_filled("fulfilment", item.fulfilment),
            **_filled("evidence", item.evidence),
        }
        for item in level_notes(criterion, language)
    ]
    return {
        "id": str(criterion.id),
        "title": one_line(criterion.title.in_(language)),
        **_filled("why", one_line(criterion.why.in_(language))),
        **_filled("agencies", _agencies(items[0], questionnaire, language)),
        **_filled("levels", levels),
        **_filled("evidence", evidence_wanted(criterion, language)),
        **_filled("excused", not items[0].applies),
        "questions": [_question(item, questionnaire, language) for item in items],
    }


def _agencies(item: Item, questionnaire: Questionnaire, language: str) -> str:
    """Who answers, where it is not only the agency of the form."""
    if item.agencies == (questionnaire.agency,):
        return ""
    return ", ".join(questionnaire.framework.respondent(name).in_(language) for name in item.agencies)


def _question(item: Item, questionnaire: Questionnaire, language: str) -> Data:
    question = item.question
    return {
        **logic(question),
        **_filled("na", may_not_apply(item.criterion, question)),
        "code": item.code,
        "label": label(question, language),
        **_filled("hint", one_line(question.hint.in_(language))),
        **_filled("unit", unit(question, language)),
        **_filled("choices", _choices(item.criterion, question, language)),
        **_filled("condition", item.condition),
        **_filled("converts", _converts(question, language)),
        **_filled("earlier", [list(pair) for pair in earlier(item, questionnaire, language)]),
        **_filled("base", fingerprint_of(item.entry)),
        **_filled("entry", entry_data(item.entry, language) if item.entry is not None else None),
    }


def _choices(criterion: Criterion, question: Question, language: str) -> list[list[str]]:
    """Value and label of every choice, and of levels what they mean."""
    levels = levels_offered(question)
    if not levels:
        return [list(pair) for pair in choice_labels(question, language)]
    notes = {note.level: note for note in level_notes(criterion, language)}
    names = {level: text.in_(language) for level, text in criterion.scale.labels}
    found = []
    for level in levels:
        name = " · ".join(part for part in (str(level), one_line(names.get(level, ""))) if part)
        found.append([str(level), name, *([notes[level].text] if level in notes and notes[level].text else [])])
    return found


def _converts(question: Question, language: str) -> Data | None:
    if question.converts is None:
        return None
    knots = [[exactly(index), exactly(value)] for index, value in question.converts.knots]
    return {"name": one_line(question.converts.name.in_(language)), "knots": knots}


def entry_data(entry: Entry, language: str) -> Data:
    """An entry as the fields of the form hold it: ``v`` value, ``i`` index, ``s`` state, ``n`` explanation, ``e`` documents."""
    answer, note, documents = carried(entry)
    found: Data = {}
    match answer:
        case Answered(index=index) if index is not None:
            found["i"] = show_exactly(index, language)
        case Answered(value=frozenset() as chosen):
            found["v"] = sorted(chosen)
        case Answered(value=str() as text):
            found["v"] = text
        case Answered(value=number):
            assert not isinstance(number, frozenset | str)
            found["v"] = show_exactly(number, language)
        case Unknown():
            found["s"] = "unknown"
        case NotApplicable(reason=reason):
            found["s"], note = "na", reason
    return found | _filled("n", note) | _filled("e", [_document(item) for item in documents])


def _document(item: Evidence) -> Data:
    return {
        "document": item.document,
        **_filled("number", item.number),
        **_filled("date", item.date.isoformat() if item.date is not None else ""),
        **_filled("page", item.page),
    }


def _filled(key: str, value: Any) -> Data:
    return {key: value} if value else {}


def _number(key: str, value: Number | None) -> Data:
    return {} if value is None else {key: exactly(value)}


def deadline(questionnaire: Questionnaire, language: str) -> str:
    """The day until which answers are wanted, in words."""
    return i18n.date(questionnaire.deadline, language) if questionnaire.deadline is not None else ""
