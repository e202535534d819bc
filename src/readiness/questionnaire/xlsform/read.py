"""Reads exports of KoboToolbox and ODK (CSV, or XLSX with XML values and heads): each row is one submission."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from readiness.diagnostics import Diagnostic, Place, Severity
from readiness.domain.assessment import AnswerValue, Evidence, NotApplicable, Track, Unanswered, Unknown
from readiness.domain.framework import Criterion, Framework, Question, QuestionType
from readiness.domain.problems import Problem
from readiness.loading.answers import read_answer
from readiness.questionnaire.entering import spoken_date, understand, understand_index
from readiness.questionnaire.identity import KEYS
from readiness.questionnaire.reply import Header, Reply, Submission, tidy
from readiness.questionnaire.xlsform import names
from readiness.questionnaire.xlsform.names import field, id_of, name_of, own
from readiness.questionnaire.xlsform.table import Table, Unreadable, read_table

_PARTS = (
    names.STATE,
    names.INDEX,
    names.VALUE,
    names.REASON,
    names.ADD,
    names.NOTE,
    *names.DOCUMENT,
    names.PHOTO,
)


def read_kobo(path: Path, framework: Framework) -> list[Submission]:
    """The submissions of an export; a file that is none gives one submission with the reason."""
    file = str(path)
    try:
        table = read_table(path)
    except Unreadable as error:
        found = Diagnostic("E074", Place(file), {"file": path.name, "reason": str(error)})
        return [Submission(file, Header(), (), (found,))]
    columns = _columns(table.head)
    asked = {str(question.id): (criterion, question) for criterion, question in _questions(framework)}
    if own("framework") not in columns and not any(name_of(id) in columns for id in asked):
        return [Submission(file, Header(), (), (Diagnostic("E072", Place(file), {"file": path.name}),))]
    return [
        _Row(file, table, row, columns, asked).read(framework) for row, fields in enumerate(table.rows) if any(fields)
    ]


def _questions(framework: Framework) -> Iterator[tuple[Criterion, Question]]:
    for criterion in framework.root.criteria():
        for question in criterion.questions:
            yield criterion, question


def _columns(head: tuple[str, ...]) -> dict[str, int]:
    """The place of each field. Heads may carry the groups before the name, and options of a selection behind it."""
    whole = [text.strip().replace(":", "/").split("/") for text in head]
    found: dict[str, int] = {}
    # A head that continues another is one of its options: ``…/channels`` and ``…/channels/app``.
    paths = {tuple(path) for path in whole}
    for place, path in enumerate(whole):
        if tuple(path[:-1]) not in paths:
            found.setdefault(path[-1], place)
    return found


class _Row:
    """One submission."""

    def __init__(
        self,
        file: str,
        table: Table,
        row: int,
        columns: Mapping[str, int],
        asked: Mapping[str, tuple[Criterion, Question]],
    ) -> None:
        self._file, self._table, self._row = file, table, row
        self._columns, self._asked = columns, asked
        self._found: list[Diagnostic] = []

    def read(self, framework: Framework) -> Submission:
        """The submission with everything that is wrong with it."""
        header = self._header()
        source = f"{self._file}:{self._table.first + self._row}"
        if header.framework not in ("", str(framework.id)):
            arguments = {"given": header.framework, "framework": str(framework.id)}
            place = Place(self._file, label=self._place(own("framework")))
            return Submission(source, header, (), (Diagnostic("E073", place, arguments),))
        self._unknown()
        replies = tuple(reply for id in self._asked if (reply := self._reply(id)) is not None)
        return Submission(source, header, replies, tuple(self._found))

    def _get(self, name: str) -> str:
        place = self._columns.get(name)
        row = self._table.rows[self._row]
        return tidy(row[place]) if place is not None and place < len(row) else ""

    def _place(self, name: str) -> str:
        return self._table.place(self._row, self._columns.get(name, 0))

    def _header(self) -> Header:
        said = {key: self._get(own(key)) for key in (*KEYS, "filler", "end")}
        return Header(
            framework=said["framework"],
            version=said["version"],
            digest=said["digest"],
            subject_code=said["subject_code"],
            subject_name=said["subject_name"],
            year=int(said["year"]) if said["year"].isascii() and said["year"].isdigit() else None,
            track=Track(said["track"]) if said["track"] in tuple(Track) else None,
            agency=said["agency"],
            filler=said["filler"],
            saved=spoken_date(said["end"][:10]),
        )

    def _unknown(self) -> None:
        """Columns that were made like those of a question, with something in them, but of no question here."""
        for name in self._columns:
            head, _, part = name.rpartition(names.PART)
            of_form = bool(head) and part in _PARTS and part not in (names.ADD, names.VALUE)
            if of_form and head != names.OWN and id_of(head) not in self._asked and self._get(name):
                place = Place(self._file, label=self._place(name))
                self._found.append(Diagnostic("E075", place, {"column": name}, Severity.WARNING))

    def _reply(self, id: str) -> Reply | None:
        criterion, question = self._asked[id]
        note = self._get(field(id, names.NOTE))
        answer, note = self._answer(criterion, question, note)
        evidence = tuple(self._evidence(id))
        reply = Reply(id, answer, note, evidence, self._place(name_of(id)))
        return None if reply.empty else reply

    def _answer(self, criterion: Criterion, question: Question, note: str) -> tuple[AnswerValue, str]:
        id, policy = str(question.id), criterion.not_applicable
        name, index = name_of(id), field(id, names.INDEX)
        raw, state = self._get(name), self._get(field(id, names.STATE))
        chosen = raw.split() if question.type is QuestionType.SELECT_MULTIPLE else [raw]
        found: AnswerValue | Problem
        if names.NOT_APPLICABLE in (*chosen, state if not raw else ""):
            # There is one place for an explanation beside an answer, and a reason is one.
            reason = "\n".join(part for part in (self._get(field(id, names.REASON)), note) if part)
            found = read_answer(question, {"not_applicable": reason}, policy)
            note = "" if isinstance(found, NotApplicable) else note
        elif names.UNKNOWN in (*chosen, state if not raw else ""):
            found = Unknown()
        elif question.type is QuestionType.SELECT_MULTIPLE and raw:
            found = read_answer(question, [id_of(part) for part in chosen if part != names.NONE], policy)
        elif raw:
            found = understand(question, self._value(question, raw), policy)
        elif question.converts is not None and self._get(index):
            name, found = index, understand_index(question, self._get(index), policy)
        else:
            found = Unanswered()
        if isinstance(found, Problem):
            place = Place(self._file, label=self._place(name))
            self._found.append(Diagnostic(found.code, place, dict(found.arguments)))
            return Unanswered(), note
        return found, note

    @staticmethod
    def _value(question: Question, raw: str) -> str:
        """A field's text as it was entered: options back from their names; 1.234 is never one thousand and more."""
        if question.options:
            return id_of(raw)
        whole, _, decimals = raw.partition(".")
        if question.type.is_number and decimals.isdigit() and len(decimals) % 3 == 0 and whole.lstrip("-").isdigit():
            return f"{raw}0"
        return raw

    def _evidence(self, id: str) -> Iterator[Evidence]:
        document, number, day, page = (self._get(field(id, part)) for part in names.DOCUMENT)
        if document:
            yield Evidence(document, number, spoken_date(day[:10]), page)
