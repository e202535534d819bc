"""Loads an assessment and reads every answer against its question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from readiness.diagnostics import Diagnostic, Severity, has_errors
from readiness.domain.assessment import (
    Assessment,
    FollowUp,
    Previous,
    Subject,
    Targets,
    Unanswered,
)
from readiness.domain.framework import Framework
from readiness.domain.numbers import Number, parse_number
from readiness.domain.scoring.plan import compile_plan
from readiness.domain.scoring.ranges import ranges
from readiness.domain.scoring.run import run
from readiness.domain.state import HIDDEN
from readiness.loading.answer_reader import AnswerReader, YamlPath
from readiness.loading.assessment_schema import (
    AssessmentSchema,
    FollowUpSchema,
    PreviousSchema,
    SubjectSchema,
)
from readiness.loading.documents import Document, Scalar, locate, read_document, to_data
from readiness.loading.proceedings import read_follow_up, read_minutes, read_signing
from readiness.loading.suggest import suggest, with_point
from readiness.loading.validate import comma_slip, validate


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


class _Reader(AnswerReader):
    """Reads all but the answers, which its parent reads."""

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


def _previous(schema: PreviousSchema | str | None) -> Previous | None:
    if schema is None:
        return None
    if isinstance(schema, str):
        return Previous(file=schema)
    return Previous(schema.index, schema.year, schema.file)
