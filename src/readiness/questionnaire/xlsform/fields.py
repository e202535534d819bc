"""The rows of one question: its answer, an outside index, the states of an answer, a reason."""

from __future__ import annotations

from typing import Final

from readiness.domain.assessment import Answered, AnswerValue, Unanswered, Unknown
from readiness.domain.framework import QuestionType
from readiness.domain.numbers import plain
from readiness.questionnaire import words as spoken
from readiness.questionnaire.beside import label, level_notes, levels_offered, may_not_apply, one_line
from readiness.questionnaire.model import Item, Questionnaire
from readiness.questionnaire.words import choice_labels
from readiness.questionnaire.xlsform import names, words
from readiness.questionnaire.xlsform.answered import converted, is_choice, is_excused
from readiness.questionnaire.xlsform.limits import default_of, hint_of, limits_of, range_of
from readiness.questionnaire.xlsform.names import field as part
from readiness.questionnaire.xlsform.names import name_of
from readiness.questionnaire.xlsform.rows import Column, Sheets, Texts, say
from readiness.questionnaire.xlsform.words import LANGUAGES
from readiness.questionnaire.xlsform.xpath import every

TYPES: Final = {QuestionType.INTEGER: "integer", QuestionType.DATE: "date", QuestionType.TEXT: "text"}
"""What XLSForm calls what is entered; every other number is a decimal."""


def question_rows(made: Sheets, item: Item, questionnaire: Questionnaire, shown_when: str, guidance: Texts) -> None:
    """The rows of a question; ``shown_when`` says when it is asked, ``guidance`` what is told on demand."""
    question = item.question
    id = str(question.id)
    answer = item.entry.answer if item.entry is not None else Unanswered()
    made.keys.append({"name": name_of(id), "question": id, "code": item.code})
    columns: dict[str, Column] = {
        "hint": {language: hint_of(item, questionnaire, language) for language in LANGUAGES},
        "guidance_hint": guidance,
        "relevant": shown_when,
    }
    title = {language: f"{item.code} {label(question, language)}" for language in LANGUAGES}
    if is_choice(question):
        type = "select_multiple" if question.type is QuestionType.SELECT_MULTIPLE else "select_one"
        options = _options(item)
        if type == "select_multiple":
            columns["constraint"] = _alone(item)
            columns["constraint_message"] = say(words.ALONE)
        made.add(f"{type} {made.list_of(options)}", name_of(id), title, default=default_of(question, answer), **columns)
    else:
        columns |= limits_of(question)
        made.add(
            TYPES.get(question.type, "decimal"), name_of(id), title, default=default_of(question, answer), **columns
        )
    if question.converts is not None:
        _index(made, item, shown_when, answer)
    if not is_choice(question):
        empty = [f"${{{name_of(id)}}} = ''"]
        if question.converts is not None:
            empty.append(f"${{{part(id, names.INDEX)}}} = ''")
        made.add(
            f"select_one {made.list_of(_states(item))}",
            part(id, names.STATE),
            say(words.STATE),
            relevant=every([shown_when, *empty]),
            appearance="minimal",
            default=names.UNKNOWN if isinstance(answer, Unknown) else "",
        )
    if may_not_apply(item.criterion, question):
        made.add(
            "text",
            part(id, names.REASON),
            say(words.REASON),
            required="yes",
            required_message=say(words.REASON_NEEDED),
            relevant=every([shown_when, is_excused(question)]),
        )


def _index(made: Sheets, item: Item, shown_when: str, answer: AnswerValue) -> None:
    """The outside index that may be given instead, and the value that counts."""
    question = item.question
    assert question.converts is not None
    id, converts = str(question.id), question.converts
    low, high = converts.knots[0][0], converts.knots[-1][0]
    title = {
        language: text.format(name=one_line(converts.name.in_(language)))
        for language, text in zip(LANGUAGES, words.INDEX, strict=True)
    }
    given = isinstance(answer, Answered) and answer.index is not None
    made.add(
        "decimal",
        part(id, names.INDEX),
        title,
        relevant=every([shown_when, f"${{{name_of(id)}}} = ''"]),
        default=plain(answer.index) if given and isinstance(answer, Answered) and answer.index is not None else "",
        **range_of(low, high),
    )
    made.add("calculate", part(id, names.VALUE), calculation=converted(question))


def _states(item: Item) -> list[tuple[str, Texts]]:
    states = [(names.UNKNOWN, say(spoken.UNKNOWN))]
    if may_not_apply(item.criterion, item.question):
        states.append((names.NOT_APPLICABLE, say(spoken.NOT_APPLICABLE)))
    return states


def _options(item: Item) -> list[tuple[str, Texts]]:
    """The choices of a question, and the states that an answer can have."""
    question = item.question
    if levels := levels_offered(question):
        notes = {
            language: {note.level: note for note in level_notes(item.criterion, language)} for language in LANGUAGES
        }
        found = []
        for level in levels:
            texts = {}
            for language in LANGUAGES:
                note = notes[language].get(level)
                pieces = (str(level), note.name if note else "", note.text if note else "")
                texts[language] = " · ".join(piece for piece in pieces if piece)
            found.append((str(level), texts))
    else:
        labels = {language: dict(choice_labels(question, language)) for language in LANGUAGES}
        found = [
            (name_of(value), {language: labels[language][value] for language in LANGUAGES}) for value in labels["id"]
        ]
    if question.type is QuestionType.SELECT_MULTIPLE:
        found.append((names.NONE, say(words.NONE)))
    return found + _states(item)


def _alone(item: Item) -> str:
    """A state or "none of these" stands without any other choice."""
    states = [names.NONE, *(name for name, _ in _states(item))]
    return " or ".join(["count-selected(.) <= 1", every(f"not(selected(., '{state}'))" for state in states)])
