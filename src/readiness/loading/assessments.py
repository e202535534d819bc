"""Loads an assessment and reads every answer against its question."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readiness.diagnostics import Diagnostic, Place, Severity, has_errors
from readiness.domain.assessment import (
    Answer,
    AnswerValue,
    Appeal,
    Assessment,
    Entry,
    Evidence,
    Previous,
    Subject,
    Targets,
    Track,
)
from readiness.domain.framework import Criterion, Framework, Question
from readiness.domain.numbers import Number, parse_number
from readiness.domain.problems import Problem, nearest
from readiness.domain.scoring.plan import compile_plan
from readiness.domain.scoring.run import run
from readiness.domain.state import HIDDEN
from readiness.loading.answers import read_answer
from readiness.loading.assessment_schema import (
    AnswerSchema,
    AppealSchema,
    AssessmentSchema,
    EntrySchema,
    EvidenceItemSchema,
    PreviousSchema,
    SubjectSchema,
)
from readiness.loading.documents import Document, Scalar, locate, place_of, read_document
from readiness.loading.validate import validate, validate_part

YamlPath = tuple[str | int, ...]
_TRACK_KEYS = frozenset((*Track, "appeal"))


@dataclass(frozen=True, slots=True)
class OpenedAssessment:
    """An assessment file whose shape is right: its framework can be looked up before the answers are read."""

    document: Document
    schema: AssessmentSchema | None
    diagnostics: tuple[Diagnostic, ...]


def open_assessment(path: Path, shown: str | None = None) -> OpenedAssessment:
    """Read the file and check its shape."""
    return opened(read_document(path, shown))


def opened(document: Document) -> OpenedAssessment:
    """Check the shape of a document."""
    if document.root is None or has_errors(document.diagnostics):
        return OpenedAssessment(document, None, document.diagnostics)
    schema, problems = validate(document, AssessmentSchema)
    return OpenedAssessment(document, schema, (*document.diagnostics, *problems))


def read_assessment(opened: OpenedAssessment, framework: Framework) -> tuple[Assessment | None, list[Diagnostic]]:
    """The typed assessment, or everything that is wrong with it."""
    schema = opened.schema
    if schema is None:
        return None, list(opened.diagnostics)
    reader = _Reader(opened.document, framework)
    assessment = reader.read(schema)
    found = [*opened.diagnostics, *reader.diagnostics]
    if has_errors(found):
        return None, found
    return assessment, found + _hidden(reader, assessment)


def _hidden(reader: _Reader, assessment: Assessment) -> list[Diagnostic]:
    """Answers that skip logic hides are ignored, with a warning."""
    plan = compile_plan(reader.framework, assessment.subject.kind)
    state = run(plan, assessment.values(), assessment.subject.all_facts())
    hidden = {str(asked.question.id) for asked in plan.questions if state.presence[asked.index] == HIDDEN}
    return [
        Diagnostic("J006", reader.place(("answers", name), key=True), {"question": name}, Severity.WARNING)
        for name in assessment.answers
        if name in hidden
    ]


class _Reader:
    def __init__(self, document: Document, framework: Framework) -> None:
        self.framework = framework
        self.diagnostics: list[Diagnostic] = []
        self._document = document
        self._questions: dict[str, tuple[Criterion, Question]] = {
            str(question.id): (criterion, question)
            for criterion in framework.root.criteria()
            for question in criterion.questions
        }

    def place(self, path: YamlPath, *, key: bool = False) -> Place:
        """The place of a part of the file."""
        return place_of(self._document.root, path, self._document.file, key=key)

    def _report(self, code: str, path: YamlPath, *, key: bool = False, warn: bool = False, **arguments: object) -> None:
        severity = Severity.WARNING if warn else Severity.ERROR
        shown = {name: str(value) for name, value in arguments.items()}
        self.diagnostics.append(Diagnostic(code, self.place(path, key=key), shown, severity))

    def read(self, schema: AssessmentSchema) -> Assessment:
        """The assessment; where something is wrong it is reported and left out."""
        version = self.framework.version
        if schema.framework_version and version and schema.framework_version != version:
            self._report("J008", ("framework_version",), warn=True, given=schema.framework_version, current=version)
        first, last = self.framework.years
        if schema.year is not None and ((first and schema.year < first) or (last and schema.year > last)):
            self._report("J007", ("year",), warn=True, year=schema.year, first=first or "", last=last or "")
        return Assessment(
            framework=str(self.framework.id),
            subject=self._subject(schema.subject),
            answers=self._answers(schema.answers or {}),
            year=schema.year,
            date=self._date(schema.date, ("date",)),
            title=schema.title,
            notes=tuple(schema.notes),
            targets=self._targets(schema.target),
            previous=_previous(schema.previous),
            fictional=schema.fictional,
        )

    def _subject(self, schema: SubjectSchema) -> Subject:
        facts: dict[str, str | Number] = {}
        for name, value in (schema.model_extra or {}).items():
            node = locate(self._document.root, ("subject", name))
            number = parse_number(value) if isinstance(node, Scalar) and node.plain else None
            if isinstance(value, str):
                facts[name] = value if number is None else number
            elif value is not None:
                self._report("K010", ("subject", name), expected="text")
        return Subject(schema.code, schema.name, schema.kind, schema.province, facts)

    def _targets(self, raw: Any) -> Targets:
        if raw is None:
            return Targets()
        items = raw.items() if isinstance(raw, dict) else [("default", raw)]
        overall: Number | None = None
        nodes: dict[str, Number] = {}
        known = {str(self.framework.root.id), *(str(group.id) for _, group in self.framework.root.groups())}
        known.update(str(criterion.id) for criterion in self.framework.root.criteria())
        for name, text in items:
            path: YamlPath = ("target", name) if isinstance(raw, dict) else ("target",)
            number = parse_number(text) if isinstance(text, str) else None
            if number is None:
                self._report("K013", path, text=text)
            elif name == "default":
                overall = number
            elif name in known:
                nodes[name] = number
            else:
                self._report("J012", path, key=True, name=name, suggestion=nearest(name, known))
        return Targets(overall, nodes)

    def _answers(self, raw: Mapping[str, Any]) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        for name, value in raw.items():
            path = ("answers", name)
            pair = self._questions.get(name)
            if pair is None:
                self._report("J013", path, key=True, name=name, suggestion=nearest(name, self._questions))
                continue
            if isinstance(value, dict) and value and _TRACK_KEYS.intersection(value):
                answer = self._tracks(pair, value, path)
            else:
                entry = self._entry(pair, value, path)
                answer = Answer(((Track.SELF, entry),) if entry is not None else ())
            found[name] = answer
        return found

    def _tracks(self, pair: tuple[Criterion, Question], raw: Any, path: YamlPath) -> Answer:
        schema, problems = validate_part(self._document, AnswerSchema, raw, path)
        self.diagnostics += problems
        if schema is None:
            return Answer()
        entries = []
        for track in Track:
            if raw.get(track) is not None and (entry := self._entry(pair, raw[track], (*path, track))) is not None:
                entries.append((track, entry))
        appeals = schema.appeal if isinstance(schema.appeal, list) else [schema.appeal] if schema.appeal else []
        return Answer(tuple(entries), tuple(self._appeal(appeal, (*path, "appeal")) for appeal in appeals))

    def _appeal(self, schema: AppealSchema, path: YamlPath) -> Appeal:
        return Appeal(schema.text, schema.by, self._date(schema.date, (*path, "date")))

    def _entry(self, pair: tuple[Criterion, Question], raw: Any, path: YamlPath) -> Entry | None:
        if not isinstance(raw, dict):
            read = self._value(pair, raw, path)
            return Entry(read) if read is not None else None
        schema, problems = validate_part(self._document, EntrySchema, raw, path)
        self.diagnostics += problems
        if schema is None:
            return None
        value: Any = raw.get("value")
        where = (*path, "value")
        for special in ("not_applicable", "index"):
            if special in raw:
                value, where = {special: raw[special] or ""}, (*path, special)
        read = self._value(pair, value, where)
        if read is None:
            return None
        evidence = tuple(self._evidence(item, (*path, "evidence", i)) for i, item in enumerate(schema.evidence))
        return Entry(read, schema.by, self._date(schema.date, (*path, "date")), schema.note, evidence)

    def _evidence(self, schema: EvidenceItemSchema, path: YamlPath) -> Evidence:
        return Evidence(
            document=schema.document,
            number=schema.number,
            date=self._date(schema.date, (*path, "date")),
            page=schema.page,
            quote=schema.quote,
            supports_level=schema.supports_level,
            status=schema.status,
        )

    def _value(self, pair: tuple[Criterion, Question], raw: Any, path: YamlPath) -> AnswerValue | None:
        criterion, question = pair
        read = read_answer(question, raw, criterion.not_applicable)
        if isinstance(read, Problem):
            self._report(read.code, path, **dict(read.arguments))
            return None
        return read

    def _date(self, text: str, path: YamlPath) -> datetime.date | None:
        if not text:
            return None
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            self._report("J014", path, text=text)
            return None


def _previous(schema: PreviousSchema | str | None) -> Previous | None:
    if schema is None:
        return None
    if isinstance(schema, str):
        return Previous(file=schema)
    return Previous(schema.index, schema.year, schema.file)

