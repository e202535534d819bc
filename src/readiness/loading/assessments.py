"""Loads an assessment and reads every answer against its question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from readiness.diagnostics import Diagnostic, Place, Severity, has_errors
from readiness.domain.assessment import (
    Answer,
    AnswerValue,
    Appeal,
    Assessment,
    Entry,
    Evidence,
    EvidenceStage,
    EvidenceStatus,
    FollowUp,
    Previous,
    Subject,
    Targets,
    Track,
    Unanswered,
)
from readiness.domain.framework import Criterion, Framework, Question
from readiness.domain.numbers import Number, parse_number
from readiness.domain.problems import Problem
from readiness.domain.scoring.plan import compile_plan
from readiness.domain.scoring.ranges import ranges
from readiness.domain.scoring.run import run
from readiness.domain.state import HIDDEN
from readiness.loading.answers import read_answer, read_date
from readiness.loading.assessment_schema import (
    AnswerSchema,
    AppealSchema,
    AssessmentSchema,
    EntrySchema,
    EvidenceItemSchema,
    FollowUpSchema,
    PreviousSchema,
    SubjectSchema,
)
from readiness.loading.conditions import shown
from readiness.loading.documents import Document, Scalar, locate, place_of, place_of_item, read_document, to_data
from readiness.loading.proceedings import read_follow_up, read_minutes, read_signing
from readiness.loading.suggest import suggest, with_point
from readiness.loading.validate import comma_slip, validate, validate_part

YamlPath = tuple[str | int, ...]
_TRACK_KEYS: Final = frozenset((*Track, "appeal"))
_VALUE_KEYS: Final = ("value", "index", "not_applicable")
_MAX_SUGGESTIONS: Final = 20
"""An assessment of another framework has hundreds of unknown questions; a suggestion for each takes long."""


@dataclass(frozen=True, slots=True)
class OpenedAssessment:
    """An assessment file whose framework can be looked up before the answers are read.

    ``schema`` holds what has the right shape (``None``: nothing usable); what has not is among the diagnostics.
    """

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
    if schema is None:
        schema = _usable(to_data(document.root))
    return OpenedAssessment(document, schema, (*document.diagnostics, *problems))


def _usable(data: Any) -> AssessmentSchema | None:
    """The parts whose shape is right, so that the answers are checked in the same run as a slip elsewhere."""
    if not isinstance(data, dict):
        return None
    named = {"framework": data.get("framework")}
    kept = {key: value for key, value in data.items() if _fits({**named, key: value})}
    return AssessmentSchema.model_validate({**named, **kept}) if kept else None


def _fits(data: dict[str, Any]) -> bool:
    try:
        AssessmentSchema.model_validate(data)
    except ValidationError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of an assessment, everything that is wrong with it, and where its entries stand in the file.

    ``entry_paths`` holds the paths of each answer's entries, in their order.
    """

    assessment: Assessment
    diagnostics: list[Diagnostic]
    entry_paths: Mapping[str, Sequence[YamlPath]]


def read_in_part(opened: OpenedAssessment, framework: Framework) -> Reading | None:
    """The typed assessment without what is wrong; ``None`` where nothing of the file is usable."""
    if opened.schema is None:
        return None
    reader = _Reader(opened.document, framework)
    assessment = reader.read(opened.schema)
    found = [*opened.diagnostics, *reader.diagnostics]
    if not has_errors(found):
        found += _hidden(reader, assessment)
    return Reading(assessment, found, reader.entry_paths)


def read_assessment(opened: OpenedAssessment, framework: Framework) -> tuple[Assessment | None, list[Diagnostic]]:
    """The typed assessment, or everything that is wrong with it."""
    reading = read_in_part(opened, framework)
    if reading is None:
        return None, list(opened.diagnostics)
    return (None if has_errors(reading.diagnostics) else reading.assessment), reading.diagnostics


def _hidden(reader: _Reader, assessment: Assessment) -> list[Diagnostic]:
    """Answers that skip logic hides are ignored, with a warning."""
    plan = compile_plan(reader.framework, assessment.subject.kind)
    state = run(plan, assessment.values(), assessment.subject.all_facts())
    hidden = {str(asked.question.id) for asked in plan.questions if state.presence[asked.index] == HIDDEN}
    return [
        Diagnostic("J006", reader.place(("answers", name), key=True), {"question": name}, Severity.WARNING)
        for name, answer in assessment.answers.items()
        if name in hidden and any(not isinstance(entry.answer, Unanswered) for _, entry in answer.entries)
    ]


def _is_track(key: str) -> bool:
    """Whether a key of an answer is a track, or was meant to be one."""
    return key in _TRACK_KEYS or (key not in EntrySchema.model_fields and bool(suggest(key, _TRACK_KEYS)))


class _Reader:
    def __init__(self, document: Document, framework: Framework) -> None:
        self.framework = framework
        self.diagnostics: list[Diagnostic] = []
        self.entry_paths: dict[str, list[YamlPath]] = {}
        self._unknown = 0
        self._document = document
        self._questions: dict[str, tuple[Criterion, Question]] = {
            str(question.id): (criterion, question)
            for criterion in framework.root.criteria()
            for question in criterion.questions
        }

    def place(self, path: YamlPath, *, key: bool = False) -> Place:
        """The place of a part of the file."""
        return place_of(self._document.root, path, self._document.file, key=key)

    def _report(
        self, code: str, path: YamlPath, *, at_key: bool = False, warn: bool = False, **arguments: object
    ) -> None:
        severity = Severity.WARNING if warn else Severity.ERROR
        texts = {name: shown(value) for name, value in arguments.items()}
        self.diagnostics.append(Diagnostic(code, self.place(path, key=at_key), texts, severity))

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
            targets=self._targets(schema.target, schema.subject.kind),
            previous=_previous(schema.previous),
            fictional=schema.fictional,
            letterhead=tuple(schema.letterhead.lines) if schema.letterhead else (),
            letterhead_logo=schema.letterhead.logo if schema.letterhead else "",
            official_result=schema.official_result,
            texts=tuple(schema.texts),
            follow_up=self._follow_up(schema.follow_up),
            minutes=read_minutes(schema.minutes, self._date) if schema.minutes else None,
            signing=read_signing(schema.signing, self._date) if schema.signing else None,
        )

    def _subject(self, schema: SubjectSchema) -> Subject:
        facts: dict[str, str | Number] = {}
        tree = locate(self._document.root, ("subject",))
        for name, value in (schema.model_extra or {}).items():
            slip = comma_slip(tree, name)
            if slip is not None:
                self.diagnostics.append(slip)
            elif isinstance(value, str):
                node = locate(tree, (name,))
                number = parse_number(value) if isinstance(node, Scalar) and node.plain else None
                facts[name] = value if number is None else number
            elif value is not None:
                self._report("K010", ("subject", name), expected="text")
            if slip is None and (suggestion := suggest(name, SubjectSchema.model_fields)):
                arguments = {"key": name, "suggestion": suggestion, "where": "subject"}
                self._report("K012", ("subject", name), at_key=True, warn=True, **arguments)
        return Subject(schema.code, schema.name, schema.kind, schema.province, facts)

    def _targets(self, raw: Any, kind: str) -> Targets:
        if raw is None:
            return Targets()
        items = raw.items() if isinstance(raw, dict) else [("default", raw)]
        overall: Number | None = None
        nodes: dict[str, Number] = {}
        spans = ranges(self.framework.root, kind)
        for name, text in items:
            path: YamlPath = ("target", name) if isinstance(raw, dict) else ("target",)
            number = parse_number(text) if isinstance(text, str) else None
            if name != "default" and name not in spans:
                self._report("J012", path, at_key=True, name=name, suggestion=suggest(name, spans))
            elif not isinstance(text, str):
                self._report("K010", path, expected="number")
            elif number is None:
                self._report("K013", path, text=text, expected="number", suggestion=with_point(text))
            elif name == "default":
                overall = number
                # It is the target of every criterion, each on its own scale.
                low, high = min(span.low for span in spans.values()), max(span.high for span in spans.values())
                self._check_level(number, low, high, path)
            else:
                nodes[name] = number
                within = [spans[name], *(spans[inner] for inner in self._below(name))]
                low, high = min(span.low for span in within), max(span.high for span in within)
                self._check_level(number, low, high, path)
        return Targets(overall, nodes)

    def _below(self, name: str) -> list[str]:
        group = next((group for _, group in self.framework.root.groups() if group.id == name), None)
        return [str(criterion.id) for criterion in group.criteria()] if group is not None else []

    def _check_level(self, level: Number, low: Number, high: Number, path: YamlPath) -> None:
        if not low <= level <= high:
            self._report("J017", path, warn=True, level=level, low=low, high=high)

    def _answers(self, raw: Mapping[str, Any]) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        for name, value in raw.items():
            path = ("answers", name)
            pair = self._questions.get(name)
            if pair is None:
                self._unknown_question(name, path)
            elif isinstance(value, dict) and any(_is_track(key) for key in value):
                found[name] = self._tracks(pair, value, path)
            else:
                entry = self._entry(pair, value, path)
                found[name] = Answer(((Track.SELF, entry),) if entry is not None else ())
                self.entry_paths[name] = [path]
        return found

    def _unknown_question(self, name: str, path: YamlPath) -> None:
        tree = locate(self._document.root, path[:-1])
        if (slip := comma_slip(tree, name)) is not None:
            if slip.code == "K013":
                text = slip.arguments["text"]
                slip = Diagnostic("J009", slip.place, {"value": text, "point": with_point(text)})
            self.diagnostics.append(slip)
            return
        self._unknown += 1
        suggestion = suggest(name, self._questions) if self._unknown <= _MAX_SUGGESTIONS else ""
        for criterion in self.framework.root.criteria():
            if criterion.id == name and criterion.questions:
                suggestion = criterion.questions[0].id
        self._report("J013", path, at_key=True, name=name, suggestion=suggestion)

    def _tracks(self, pair: tuple[Criterion, Question], raw: Any, path: YamlPath) -> Answer:
        schema, problems = validate_part(self._document, AnswerSchema, raw, path)
        self.diagnostics += problems
        if schema is None:
            return Answer()
        entries: list[tuple[Track, Entry]] = []
        paths = self.entry_paths.setdefault(str(pair[1].id), [])
        for track in Track:
            for given, at in _each(raw.get(track), (*path, track)):
                if (entry := self._entry(pair, given, at)) is not None:
                    entries.append((track, entry))
                    paths.append(at)
        appeals: tuple[Appeal, ...] = ()
        if isinstance(schema.appeal, list):
            appeals = tuple(self._appeal(item, (*path, "appeal", i)) for i, item in enumerate(schema.appeal))
        elif schema.appeal is not None:
            appeals = (self._appeal(schema.appeal, (*path, "appeal")),)
        return Answer(tuple(entries), appeals)

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
        given = [key for key in _VALUE_KEYS if key in raw]
        if len(given) > 1:
            self._report("J018", (*path, given[1]), at_key=True, keys=", ".join(given))
            return None
        key = given[0] if given else "value"
        value = raw.get("value") if key == "value" else {key: raw[key] or ""}
        read = self._value(pair, value, (*path, key) if given else path)
        if read is None:
            return None
        evidence = tuple(self._evidence(pair, item, (*path, "evidence", i)) for i, item in enumerate(schema.evidence))
        return Entry(read, schema.by, self._date(schema.date, (*path, "date")), schema.note, evidence)

    def _evidence(self, pair: tuple[Criterion, Question], schema: EvidenceItemSchema, path: YamlPath) -> Evidence:
        if schema.supports_level is not None:
            scale = pair[0].scale
            self._check_level(schema.supports_level, scale.low, scale.high, (*path, "supports_level"))
        return Evidence(
            document=schema.document,
            number=schema.number,
            date=self._date(schema.date, (*path, "date")),
            page=schema.page,
            quote=schema.quote,
            supports_level=schema.supports_level,
            status=EvidenceStatus(schema.status),
            stage=EvidenceStage(schema.stage),
            file=schema.file,
            sha256=schema.sha256.lower(),
            note=schema.note,
        )

    def _follow_up(self, schemas: Mapping[str, FollowUpSchema]) -> dict[str, FollowUp]:
        known = [str(criterion.id) for criterion in self.framework.root.criteria()]
        for name in schemas:
            if name not in known:
                path, suggestion = ("follow_up", name), suggest(name, known)
                self._report("K021", path, at_key=True, kind="criteria", name=name, suggestion=suggestion, known="")
        return {
            name: read_follow_up(schema, ("follow_up", name), self._date)
            for name, schema in schemas.items()
            if name in known
        }

    def _value(self, pair: tuple[Criterion, Question], raw: Any, path: YamlPath) -> AnswerValue | None:
        criterion, question = pair
        read = read_answer(question, raw, criterion.not_applicable)
        if isinstance(read, Problem):
            arguments = dict(read.arguments)
            place = place_of_item(self._document.root, path, arguments.get("value", ""), self._document.file)
            self.diagnostics.append(Diagnostic(read.code, place, arguments))
            return None
        return read

    def _date(self, text: str, path: YamlPath) -> dt.date | None:
        if not text:
            return None
        day = read_date(text)
        if day is None:
            self._report("J014", path, text=text)
        return day


def _each(value: Any, path: YamlPath) -> Iterator[tuple[Any, YamlPath]]:
    """One value or all of a list, each with its place; nothing where there is none."""
    if isinstance(value, list):
        yield from ((item, (*path, i)) for i, item in enumerate(value))
    elif value is not None:
        yield value, path


def _previous(schema: PreviousSchema | str | None) -> Previous | None:
    if schema is None:
        return None
    if isinstance(schema, str):
        return Previous(file=schema)
    return Previous(schema.index, schema.year, schema.file)
