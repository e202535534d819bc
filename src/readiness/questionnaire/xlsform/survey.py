"""All rows of a questionnaire: who answers, then section by section, criterion by criterion."""

from __future__ import annotations

from typing import Final

from readiness.domain.assessment import AnswerValue
from readiness.domain.framework import Criterion
from readiness.questionnaire.beside import evidence_wanted, level_notes, one_line
from readiness.questionnaire.build import by_criterion
from readiness.questionnaire.identity import identity
from readiness.questionnaire.model import Item, Questionnaire
from readiness.questionnaire.words import show_exactly
from readiness.questionnaire.xlsform import names, words
from readiness.questionnaire.xlsform.fields import question_rows
from readiness.questionnaire.xlsform.names import field as part
from readiness.questionnaire.xlsform.names import own
from readiness.questionnaire.xlsform.relevance import Relevance
from readiness.questionnaire.xlsform.rows import Column, Sheets, say
from readiness.questionnaire.xlsform.words import LANGUAGES
from readiness.questionnaire.xlsform.xpath import every, quoted

PHOTO_PIXELS: Final = 1600
"""The longer side of a photo; enough to read a page."""


def sheets(questionnaire: Questionnaire) -> Sheets:
    """All rows of a questionnaire."""
    made = Sheets()
    items = {str(item.question.id): item for item in questionnaire.items()}
    asked = [name for name, item in items.items() if item.applies]
    questions = {str(question.id): question for question in questionnaire.framework.questions()}
    relevance = Relevance(questions, asked, _known(questionnaire))
    _identity(made, questionnaire)
    for section in questionnaire.sections:
        applying = [found for _, found in by_criterion(section) if found[0].applies]
        if not applying:
            continue
        group = section.group
        title = {
            language: f"{section.number} {one_line(group.title.in_(language)) or group.id}" for language in LANGUAGES
        }
        made.add("begin_group", f"section__{section.number}", title)
        for found in applying:
            _criterion(made, found, questionnaire, relevance)
        made.add("end_group", f"section__{section.number}")
    return made


def _known(questionnaire: Questionnaire) -> dict[str, AnswerValue]:
    """The answers that conditions may read to questions that the form does not hold."""
    found = {name: other.answer for name, other in questionnaire.elsewhere.items()}
    left_out = (item for item in questionnaire.items() if not item.applies and item.entry is not None)
    found |= {str(item.question.id): item.entry.answer for item in left_out if item.entry is not None}
    return {name: answer for name, answer in found.items() if answer is not None}


def _identity(made: Sheets, questionnaire: Questionnaire) -> None:
    """Who answers, and what the questionnaire says of itself."""
    made.add("end", own("end"))
    for key, value in identity(questionnaire, names.SCHEMA).items():
        made.add("calculate", own(key), calculation=quoted(value))
    made.add("begin_group", own("identity"), say(words.IDENTITY), appearance="field-list")
    made.add("text", own("filler"), say(words.FILLER), required="yes")
    made.add("text", own("position"), say(words.POSITION))
    made.add("text", own("phone"), say(words.PHONE), appearance="numbers")
    made.add("end_group", own("identity"))


def _criterion(made: Sheets, items: tuple[Item, ...], questionnaire: Questionnaire, relevance: Relevance) -> None:
    criterion = items[0].criterion
    title = {language: f"{criterion.id} {one_line(criterion.title.in_(language))}" for language in LANGUAGES}
    name = part(str(criterion.id), "criterion")
    made.add("begin_group", name, title, appearance="field-list")
    guidance = {language: _guidance(criterion, language) for language in LANGUAGES}
    for item in items:
        shown_when = relevance.shown(item.question)
        question_rows(made, item, questionnaire, shown_when, guidance)
        _additions(made, item, shown_when)
        guidance = {}
    made.add("end_group", name)


def _guidance(criterion: Criterion, language: str) -> str:
    """The levels of a criterion and the evidence wanted, which programs show on demand."""
    lines = []
    place = list(LANGUAGES).index(language)
    if notes := level_notes(criterion, language):
        lines.append(words.LEVELS[place])
        for note in notes:
            text = " · ".join(piece for piece in (note.name, note.text) if piece)
            lines.append(f"{show_exactly(note.level, language)}: {text}")
    if kinds := evidence_wanted(criterion, language):
        lines.append(words.EVIDENCE[place].format(kinds=kinds))
    return "\n".join(lines)


def _additions(made: Sheets, item: Item, shown_when: str) -> None:
    """What may stand beside an answer; asked for only where somebody wants to add it."""
    id = str(item.question.id)
    chosen = [(names.NOTE, say(words.ADD_NOTE)), ("document", say(words.ADD_DOCUMENT))]
    made.add(
        f"select_multiple {made.list_of(chosen)}",
        part(id, names.ADD),
        say(words.ADD, code=item.code),
        relevant=shown_when,
        appearance="minimal",
    )

    def wanted(what: str) -> str:
        return every([shown_when, f"selected(${{{part(id, names.ADD)}}}, '{what}')"])

    made.add("text", part(id, names.NOTE), say(words.NOTE), relevant=wanted(names.NOTE), appearance="multiline")
    for key in names.DOCUMENT:
        needed: dict[str, Column] = (
            {"required": "yes", "required_message": say(words.DOCUMENT_NEEDED)} if key == "document" else {}
        )
        type = "date" if key == "date" else "text"
        made.add(type, part(id, key), say(words.DOCUMENT[key]), relevant=wanted("document"), **needed)
    made.add(
        "image",
        part(id, names.PHOTO),
        say(words.PHOTO),
        relevant=wanted("document"),
        parameters=f"max-pixels={PHOTO_PIXELS}",
    )
