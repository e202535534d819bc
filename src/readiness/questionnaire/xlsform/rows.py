"""The rows of the sheets ``survey`` and ``choices``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Unanswered, Unknown
from readiness.domain.framework import Criterion, Question, QuestionType
from readiness.domain.numbers import Number, plain
from readiness.questionnaire import words as spoken
from readiness.questionnaire.beside import (
    earlier,
    evidence_wanted,
    label,
    level_notes,
    levels_offered,
    may_not_apply,
    one_line,
    shown,
    unit,
)
from readiness.questionnaire.build import by_criterion
from readiness.questionnaire.model import Item, Questionnaire
from readiness.questionnaire.words import choice_labels, show_exactly
from readiness.questionnaire.xlsform import names, words
from readiness.questionnaire.xlsform.names import field as part
from readiness.questionnaire.xlsform.names import name_of, own
from readiness.questionnaire.xlsform.relevance import (
    YES,
    Relevance,
    converted,
    every,
    is_choice,
    is_excused,
    number,
    quoted,
)
from readiness.questionnaire.xlsform.words import LANGUAGES, Words

Row = dict[str, str]
Texts = dict[str, str]
"""A text by language."""
PHOTO_PIXELS = 1600
TYPES = {QuestionType.INTEGER: "integer", QuestionType.DATE: "date", QuestionType.TEXT: "text"}


@dataclass(slots=True)
class Sheets:
    """The rows that are made so far, and the lists of choices by what they hold."""

    survey: list[Row] = field(default_factory=list)
    choices: list[Row] = field(default_factory=list)
    keys: list[Row] = field(default_factory=list)
    lists: dict[tuple[tuple[str, ...], ...], str] = field(default_factory=dict)

    def add(self, type: str, name: str, label: Texts | None = None, **columns: str | Texts) -> None:
        """One row of the survey; empty columns are left out, conditions that always hold too."""
        row = {"type": type, "name": name, **_translated("label", label or {})}
        for column, value in columns.items():
            row |= _translated(column, value) if isinstance(value, dict) else {column: value}
        self.survey.append({key: value for key, value in row.items() if value and value != YES})

    def list_of(self, options: list[tuple[str, Texts]]) -> str:
        """The name of the list with these choices."""
        key = tuple((name, *texts.values()) for name, texts in options)
        if key not in self.lists:
            self.lists[key] = f"list_{len(self.lists) + 1}"
            self.choices += [
                {"list_name": self.lists[key], "name": name, **_translated("label", texts)} for name, texts in options
            ]
        return self.lists[key]


def _translated(column: str, texts: Mapping[str, str]) -> Row:
    return {f"{column}::{LANGUAGES[language]}": _plain(text) for language, text in texts.items()}


def _plain(text: str) -> str:
    """A text in which nothing is taken for the name of a field."""
    return text.replace("${", "$ {")


def say(pair: Words, **values: str) -> Texts:
    """A text in all languages; ``values`` are the same in all."""
    return {language: text.format(**values) for language, text in zip(LANGUAGES, pair, strict=True)}


def sheets(questionnaire: Questionnaire) -> Sheets:
    """All rows of a questionnaire."""
    made = Sheets()
    items = {str(item.question.id): item for item in questionnaire.items()}
    asked = [name for name, item in items.items() if item.applies]
    questions = {str(question.id): question for question in questionnaire.framework.questions()}
    relevance = Relevance(questions, asked, questionnaire.known)
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


def _identity(made: Sheets, questionnaire: Questionnaire) -> None:
    """Who answers, and what the questionnaire says of itself."""
    framework, subject = questionnaire.framework, questionnaire.subject
    values = (
        names.SCHEMA,
        str(framework.id),
        framework.version,
        framework.digest,
        subject.code,
        subject.name,
        str(questionnaire.year or ""),
        questionnaire.track.value,
        questionnaire.agency or "",
    )
    made.add("end", own("end"))
    for key, value in zip(names.HEADER, values, strict=False):
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
        _question(made, item, questionnaire, shown_when, guidance)
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


def _question(made: Sheets, item: Item, questionnaire: Questionnaire, shown_when: str, guidance: Texts) -> None:
    question = item.question
    id = str(question.id)
    answer = item.entry.answer if item.entry is not None else Unanswered()
    made.keys.append({"name": name_of(id), "question": id, "code": item.code})
    columns: dict[str, str | Texts] = {
        "hint": {language: _hint(item, questionnaire, language) for language in LANGUAGES},
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
        made.add(f"{type} {made.list_of(options)}", name_of(id), title, default=_default(question, answer), **columns)
    else:
        columns |= _limits(question)
        made.add(TYPES.get(question.type, "decimal"), name_of(id), title, default=_default(question, answer), **columns)
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
        **_range(low, high),
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


def _limits(question: Question) -> dict[str, str | Texts]:
    found = _range(question.minimum, question.maximum) if question.type.is_number else {}
    if question.step is not None and question.type.is_number:
        low = question.minimum or 0
        steps = f"(. - {number(low)}) div {number(question.step)}"
        # Decimals are binary fractions to these programs, so a step is met nearly.
        near = f"round({steps}) - {steps} < 0.000001 and {steps} - round({steps}) < 0.000001"
        found["constraint"] = every([str(found.get("constraint", YES)), near])
        message = found.get("constraint_message", {})
        assert isinstance(message, dict)
        found["constraint_message"] = {
            language: " ".join(
                [
                    *([message[language]] if message else []),
                    text.format(step=show_exactly(question.step, language), low=show_exactly(low, language)),
                ]
            )
            for language, text in zip(LANGUAGES, words.STEP, strict=True)
        }
    return found


def _range(low: Number | None, high: Number | None) -> dict[str, str | Texts]:
    tests = [] if low is None else [f". >= {number(low)}"]
    tests += [] if high is None else [f". <= {number(high)}"]
    if not tests:
        return {}
    pair = words.AT_MOST if low is None else words.AT_LEAST if high is None else words.BETWEEN
    message = {
        language: text.format(
            low=show_exactly(low, language) if low is not None else "",
            high=show_exactly(high, language) if high is not None else "",
        )
        for language, text in zip(LANGUAGES, pair, strict=True)
    }
    return {"constraint": " and ".join(tests), "constraint_message": message}


def _hint(item: Item, questionnaire: Questionnaire, language: str) -> str:
    """The hint, unit and range, and what is known already."""
    question = item.question
    place = list(LANGUAGES).index(language)
    parts = [one_line(question.hint.in_(language))]
    if question.type.is_number and not levels_offered(question):
        if measure := unit(question, language):
            parts.append(words.UNIT[place].format(unit=measure))
        message = _range(question.minimum, question.maximum).get("constraint_message")
        if isinstance(message, dict):
            parts.append(message[language])
    if item.entry is not None and (answer := shown(question, item.entry.answer, language)):
        parts.append(words.NOW[place].format(answer=one_line(answer)))
    parts += [f"{who}: {one_line(what)}." for who, what in earlier(item, questionnaire, language)]
    return " ".join(piece for piece in parts if piece)


def _default(question: Question, answer: AnswerValue) -> str:
    """A known answer to begin with. Free texts have none: these programs may take them for expressions."""
    match answer:
        case Unknown() if is_choice(question):
            return names.UNKNOWN
        case Answered(index=index) if index is not None:
            return ""
        case Answered(value=frozenset() as chosen):
            return (
                " ".join(name_of(option.value) for option in question.options if option.value in chosen) or names.NONE
            )
        case Answered(value=str() as text):
            return (
                ""
                if question.type is QuestionType.TEXT
                else text
                if question.type is QuestionType.DATE
                else name_of(text)
            )
        case Answered(value=value):
            assert not isinstance(value, frozenset | str)
            return plain(value)
        case NotApplicable() | _:
            return ""


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
        needed: dict[str, str | Texts] = (
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


def columns_of(rows: list[Row]) -> Iterator[str]:
    """The columns that rows use, in the order of their first use."""
    yield from dict.fromkeys(column for row in rows for column in row)
