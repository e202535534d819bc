"""Which row of which sheet holds what, and how high it is: settled before anything is written, since formulas refer to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile
from typing import Final

from readiness.domain.framework import Group, QuestionType
from readiness.questionnaire.build import by_criterion
from readiness.questionnaire.model import Item, Questionnaire, Section
from readiness.questionnaire.reply import carried
from readiness.questionnaire.words import choice_labels
from readiness.questionnaire.workbook import answers, texts
from readiness.questionnaire.workbook.columns import Columns, columns_of
from readiness.questionnaire.workbook.heights import HIGHEST, LOWEST, height, row_height
from readiness.questionnaire.workbook.layout import INDEX, OPTION
from readiness.questionnaire.workbook.places import sheet_names
from readiness.questionnaire.workbook.state import possible_states
from readiness.questionnaire.workbook.styles import BODY, SMALL, TINY

KEYS_ROW: Final = 0
TITLE_ROW: Final = 1
COUNT_ROW: Final = 2
HEAD_ROW: Final = 3
FIRST_ROW: Final = 4


class Kind(StrEnum):
    """What a row is for."""

    GROUP = "group"
    CRITERION = "criterion"
    QUESTION = "question"
    OPTION = "option"
    INDEX = "index"
    FILLER = "filler"


_BELOW: Final = (Kind.OPTION, Kind.INDEX)


@dataclass(frozen=True, slots=True)
class Line:
    """One row: ``levels`` says over how many rows, from this one on, the criteria of the levels stand, and ``together``
    how many points of them hold the text and are better not parted.
    """

    kind: Kind
    height: float
    item: Item | None = None
    group: Group | None = None
    depth: int = 0
    option: tuple[str, str] = ("", "")
    levels: int = 0
    together: float = 0.0

    @property
    def row_id(self) -> str:
        """What the id column holds; empty where the row takes no answer."""
        if self.item is None or self.kind not in (Kind.QUESTION, Kind.OPTION, Kind.INDEX):
            return ""
        name = str(self.item.question.id)
        if self.kind is Kind.OPTION:
            return f"{name}{OPTION}{self.option[0]}"
        return f"{name}{INDEX}" if self.kind is Kind.INDEX else name


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with questions."""

    name: str
    section: Section
    columns: Columns
    lines: tuple[Line, ...]

    @property
    def last_row(self) -> int:
        """The last row, from 0."""
        return FIRST_ROW + len(self.lines) - 1

    def rows_below(self, row: int) -> int:
        """How many rows of options or of an outside index belong to the question in a row."""
        own = self.lines[row - FIRST_ROW].item
        following = self.lines[row - FIRST_ROW + 1 :]
        return sum(1 for _ in takewhile(lambda line: line.item is own and line.kind in _BELOW, following))

    def numbered(self) -> Iterator[tuple[int, Line]]:
        """Every line with its row, from 0."""
        yield from enumerate(self.lines, FIRST_ROW)


def sheets_of(questionnaire: Questionnaire, language: str, taken: tuple[str, ...]) -> tuple[Sheet, ...]:
    """The sheets of a questionnaire; ``taken`` are names that other sheets have."""
    titles = [f"{section.number} {section_title(section, language)}" for section in questionnaire.sections]
    names = sheet_names(titles, taken)
    return tuple(
        _sheet(questionnaire, section, name, language)
        for section, name in zip(questionnaire.sections, names, strict=True)
    )


def section_title(section: Section, language: str) -> str:
    """What a section is called."""
    return section.group.title.in_(language) or str(section.group.id)


def rows_of(sheets: tuple[Sheet, ...]) -> dict[str, tuple[str, int]]:
    """Sheet and row of every row that takes an answer, by row id."""
    return {line.row_id: (sheet.name, row) for sheet in sheets for row, line in sheet.numbered() if line.row_id}


def _sheet(questionnaire: Questionnaire, section: Section, name: str, language: str) -> Sheet:
    criteria = {item.criterion.id: item.criterion for item in section.items}
    longest = max(
        (sum(len(text) + 3 for _, text in texts.levels_of(criterion, language)) for criterion in criteria.values()),
        default=0,
    )
    columns = columns_of(questionnaire, section, longest, language)
    measure = _Measure(questionnaire, columns, language)
    lines: list[Line] = []
    shown: tuple[Group, ...] = ()
    for criterion, items in by_criterion(section):
        path = section.groups[str(criterion)]
        for depth, group in enumerate(path):
            if shown[: depth + 1] != path[: depth + 1]:
                lines.append(Line(Kind.GROUP, measure.group(group, language), group=group, depth=depth))
        shown = path
        lines.append(Line(Kind.CRITERION, measure.criterion(items[0]), items[0]))
        lines += measure.questions(items)
    return Sheet(name, section, columns, tuple(lines))


@dataclass(frozen=True, slots=True)
class _Measure:
    questionnaire: Questionnaire
    columns: Columns
    language: str

    def group(self, group: Group, language: str) -> float:
        return row_height(height(group.title.in_(language), self.columns.width("code", "state"), BODY, bold=True)) + 2

    def criterion(self, item: Item) -> float:
        language, criterion, width = self.language, item.criterion, self.columns.width
        title = height(texts.title_of(criterion, language), width("question"), BODY, bold=True)
        who = height(texts.answered_by(self.questionnaire.framework, item, language), width("question"), SMALL)
        why = height(criterion.why.in_(language), width("answer", "levels"), SMALL)
        wanted = height(texts.evidence_wanted(criterion, language), width("note", "page"), SMALL)
        code = height(str(criterion.id), width("code"), BODY, bold=True)
        return row_height(title + who, why, wanted, code) + 3

    def questions(self, items: tuple[Item, ...]) -> list[Line]:
        """The rows of a criterion, together at least as high as the criteria of its levels."""
        lines = [line for item in items for line in self._of(item)]
        language = self.language
        levels = texts.levels_of(items[0].criterion, language)
        width = self.columns.width("levels")
        wanted = sum(height(f"{level}  {text}", width, SMALL) for level, text in levels) + 5 if levels else 0.0
        missing = wanted - sum(line.height for line in lines)
        for position, line in enumerate(lines):
            # What is missing is shared out, so that no row stands out.
            share = min(missing / (len(lines) - position), HIGHEST - line.height) if missing > 0 else 0.0
            missing -= share
            lines[position] = replace(line, height=round(line.height + share, 2))
        while missing > 0:
            lines.append(Line(Kind.FILLER, min(max(missing, LOWEST), HIGHEST), items[0]))
            missing -= HIGHEST
        if levels:
            lines[0] = replace(lines[0], levels=len(lines), together=wanted)
        return lines

    def _of(self, item: Item) -> Iterator[Line]:
        yield Line(Kind.QUESTION, self._question(item), item)
        width = self.columns.width("question")
        if item.question.type is QuestionType.SELECT_MULTIPLE:
            for value, label in choice_labels(item.question, self.language):
                yield Line(Kind.OPTION, row_height(height(f"     {label}", width, BODY)), item, option=(value, label))
        if item.question.converts is not None:
            text = texts.index_question(item, self.language)
            yield Line(Kind.INDEX, row_height(height(text, width, BODY)), item)

    def _question(self, item: Item) -> float:
        language, width = self.language, self.columns.width
        asked = height(texts.question_of(item, language), width("question"), BODY)
        hint = height(texts.hint_of(self.questionnaire, item, language), width("question"), SMALL)
        before = "".join(text for text, _ in texts.before_of(self.questionnaire, item, language))
        tall = [asked + hint, height(before, width("before"), SMALL)]
        if width("state"):
            tall.append(max(height(text, width("state"), TINY) for text in possible_states(item, language)))
        labels = [str(cell) for _, cell in answers.choices(item.criterion, item.question, language)]
        tall += [height(label, width("answer") - 2, BODY) for label in labels]
        tall.append(height(texts.unit_of(item, language), width("unit"), SMALL))
        if item.entry is not None:
            answer, note, documents = carried(item.entry)
            tall.append(height(answers.note_cell(answer, note), width("note"), SMALL))
            cell = answers.answer_cell(item.criterion, item.question, answer, language)
            tall.append(height(str(cell), width("answer"), BODY))
            for document in documents[:1]:
                tall.append(height(document.document, width("document"), SMALL))
                tall.append(height(document.number, width("number"), SMALL))
                tall.append(height(document.page, width("page"), SMALL))
        return row_height(*tall)
