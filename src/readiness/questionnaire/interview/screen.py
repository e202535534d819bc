"""What is shown of the question at the prompt, line by line, whatever shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from readiness.domain.assessment import Assessment, Entry, NotApplicable, Unanswered
from readiness.domain.evidence import first_level
from readiness.domain.framework import Criterion, Question, QuestionType
from readiness.domain.rules import Answer, Thresholds
from readiness.questionnaire.build import build, known
from readiness.questionnaire.interview.choices import NONE_OF_THESE, keyed
from readiness.questionnaire.interview.queue import position
from readiness.questionnaire.interview.state import Stage, State
from readiness.questionnaire.model import Item
from readiness.questionnaire.words import entered, show_exactly
from readiness.reporting.wording.values import level_name, level_text, pick, show, track_text


class Role(Enum):
    """What a line is, so that it can be told from others without and with colour."""

    PLACE = auto()
    TITLE = auto()
    LEVEL = auto()
    QUESTION = auto()
    HINT = auto()
    CHOICE = auto()
    KNOWN = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A line, what it is, and how far what does not fit on it is set in."""

    text: str
    role: Role
    indent: int = 0


def question_rows(state: State, earlier: Assessment | None, *, levels: bool) -> Iterator[Row]:
    """The question at the prompt: where it stands, what it asks, how to answer, and what is known already.

    ``levels``: with the criteria of the levels, as at the first question of a criterion.
    """
    language = state.settings.language
    asked = build(state.scored, language, previous=earlier)
    item = known(asked)[state.question]
    number, count = position(state)
    section = next(section for section in asked.sections if item in section.items)
    path = [section.group, *section.groups[str(item.criterion.id)]]
    titles = " › ".join(group.title.in_(language) or str(group.id) for group in path)
    yield Row(f"[{number}/{count}] {titles}", Role.PLACE, 2)
    yield Row(f"{item.code} {item.criterion.title.in_(language)}".rstrip(), Role.TITLE, len(item.code) + 1)
    # Where the choices are the levels themselves they need not stand there twice.
    if levels and item.criterion.rule != Answer(str(item.question.id)):
        yield from level_rows(item.criterion, language)
    yield Row("", Role.PLACE)
    label = item.question.label.in_(language) or item.criterion.title.in_(language) or str(item.question.id)
    yield Row(label, Role.QUESTION)
    if item.question.hint:
        yield Row(item.question.hint.in_(language), Role.HINT)
    if item.condition:
        yield Row(pick(language, "Diajukan bila ", "Asked if ") + item.condition + ".", Role.HINT)
    yield from _answers(item, language)
    yield from _known(state, item, asked.previous_year)


def level_rows(criterion: Criterion, language: str) -> Iterator[Row]:
    """What each level of a criterion asks for; nothing where its value is no level."""
    scale = criterion.scale
    numbers = {item.level for item in criterion.levels} | {number for number, _ in scale.labels}
    if isinstance(criterion.rule, Thresholds):
        numbers |= {number for number, _ in criterion.rule.table}
    for number in sorted(numbers):
        if scale.low <= number <= scale.high:
            meaning = level_text(criterion, number, language) or level_name(criterion, number, language)
            yield Row(f"  {show(number, language)}  {meaning}".rstrip(), Role.LEVEL, 5)


def _answers(item: Item, language: str) -> Iterator[Row]:
    """The choices, or what kind of answer is asked for."""
    question = item.question
    choices = keyed(question, language)
    width = max((len(key) for key, _, _ in choices), default=1)
    for key, _, label in choices:
        text = label if key != label else ""
        yield Row(f"  {key:>{width}}  {text}".rstrip(), Role.CHOICE, width + 4)
    if question.type is QuestionType.SELECT_MULTIPLE:
        nothing = pick(language, "Tidak satu pun", "None of these")
        yield Row(f"  {NONE_OF_THESE:>{width}}  {nothing}", Role.CHOICE, width + 4)
    if question.type is QuestionType.LEVEL:
        yield from (Row(row.text, Role.CHOICE, row.indent) for row in level_rows(item.criterion, language))
    if manner := _manner(question, language):
        yield Row(manner, Role.HINT)


def _manner(question: Question, language: str) -> str:
    """How an answer is written."""
    if question.type is QuestionType.SELECT_MULTIPLE:
        return pick(language, "Boleh lebih dari satu, misalnya 1, 3.", "More than one may be chosen, such as 1, 3.")
    if question.type is QuestionType.DATE:
        return pick(language, "Tanggal, misalnya 31/12/2026.", "A date, such as 31/12/2026.")
    if question.type is QuestionType.TEXT:
        return pick(language, "Teks bebas.", "Free text.")
    if not question.type.is_number:
        return ""
    unit = question.unit.in_(language) or ("%" if question.type is QuestionType.PERCENTAGE else "")
    words = {
        QuestionType.INTEGER: ("Bilangan bulat", "A whole number"),
        QuestionType.LEVEL: ("Tingkat", "A level"),
    }.get(question.type, ("Angka", "A number"))
    parts = [pick(language, *words)]
    low, high = (None if end is None else show_exactly(end, language) for end in (question.minimum, question.maximum))
    if low is not None and high is not None:
        parts.append(pick(language, f"{low} sampai {high}", f"from {low} to {high}"))
    elif low is not None:
        parts.append(pick(language, f"sedikitnya {low}", f"at least {low}"))
    elif high is not None:
        parts.append(pick(language, f"paling banyak {high}", f"at most {high}"))
    if unit:
        parts.append(pick(language, f"dalam {unit}", f"in {unit}"))
    text = ", ".join([" ".join(parts[:2]) if len(parts) > 1 else parts[0], *parts[2:]]) + "."
    if question.converts is None:
        return text
    name = question.converts.name.in_(language)
    return text + pick(language, f" Atau: indeks 68,75 ({name}).", f" Or: index 68.75 ({name}).")


def _known(state: State, item: Item, year: int | None) -> Iterator[Row]:
    """Last year's answer, those of other tracks, and what stands there now."""
    language = state.settings.language
    if (last := entered(item.question, item.before.answer if item.before else None, language)) != "":
        label = pick(language, "Tahun lalu", "Last year") + (f" ({year})" if year is not None else "")
        yield Row(f"{label}: {last}", Role.KNOWN, 2)
    for track, entry in item.others:
        if said := entered(item.question, entry.answer, language):
            yield Row(f"{track_text(track, language).capitalize()}: {said}", Role.KNOWN, 2)
    entry = state.entry()
    if entry.undecided:
        label = pick(language, "Jawaban yang bertentangan", "Answers that contradict each other")
        said = pick(language, " atau ", " or ").join(_given(state, item, other) for other in entry.conflict)
        yield Row(f"{label}: {said}", Role.KNOWN, 2)
    elif not isinstance(entry.answer, Unanswered):
        yield Row(pick(language, "Jawaban sekarang: ", "Answer now: ") + _given(state, item, entry), Role.KNOWN, 2)
    if entry.note:
        yield Row(pick(language, "Catatan: ", "Comment: ") + " ".join(entry.note.split()), Role.KNOWN, 2)
    for paper in entry.evidence:
        yield Row(pick(language, "Dokumen: ", "Document: ") + paper.document, Role.KNOWN, 2)


def _given(state: State, item: Item, entry: Entry) -> str:
    language = state.settings.language
    text = entered(item.question, entry.answer, language)
    if isinstance(entry.answer, NotApplicable) and entry.answer.reason:
        text += f": {entry.answer.reason}"
    if not entry.by:
        return text
    return f"{text} ({state.scored.card.framework.respondent(entry.by).in_(language)})"


def prompt_rows(state: State, criterion: Criterion) -> Iterator[Row]:
    """What is asked for in place of an answer: a reason, a comment or a part of a document."""
    language = state.settings.language
    words = {
        Stage.REASON: ("Mengapa pertanyaan ini tidak berlaku?", "Why does this question not apply?"),
        Stage.COMMENT: ("Catatan (Enter: batal)", "Comment (Enter: none)"),
        Stage.NUMBER: ("Nomor dokumen (Enter: tanpa nomor)", "Number of the document (Enter: none)"),
        Stage.DATE: ("Tanggal dokumen, misalnya 31/12/2026 (Enter: tanpa tanggal)", "Its date, such as 31/12/2026 (Enter: none)"),
        Stage.PAGE: ("Halaman, pasal, atau bagian (Enter: tanpa)", "Page, clause or part (Enter: none)"),
    }  # fmt: skip
    if state.stage in words:
        yield Row(pick(language, *words[state.stage]), Role.QUESTION)
    elif state.stage is Stage.DOCUMENT:
        yield from _document_rows(state, criterion)


def _document_rows(state: State, criterion: Criterion) -> Iterator[Row]:
    language = state.settings.language
    if state.entry().evidence:
        yield Row(pick(language, "Dokumen lain? (Enter: selesai)", "Another document? (Enter: done)"), Role.QUESTION)
        return
    if criterion.evidence is not None and criterion.evidence.kinds:
        level, kinds = show(first_level(criterion), language), criterion.evidence.kinds.in_(language)
        yield Row(
            pick(language, f"Bukti sejak tingkat {level}: {kinds}", f"Evidence from level {level} on: {kinds}"),
            Role.HINT,
        )
    yield Row(
        pick(
            language, "Nama dokumen bukti dukung (Enter: lewati)", "Name of the document that proves it (Enter: skip)"
        ),
        Role.QUESTION,
    )
