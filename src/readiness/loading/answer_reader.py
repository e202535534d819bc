"""Reads every answer of an assessment against its question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Final

from readiness.diagnostics import Diagnostic, Place, Severity
from readiness.domain.assessment import (
    Answer,
    AnswerValue,
    Appeal,
    Entry,
    Evidence,
    EvidenceStage,
    EvidenceStatus,
    Track,
    Unknown,
    contested,
)
from readiness.domain.framework import Criterion, Framework, Question
from readiness.domain.numbers import Number
from readiness.domain.problems import Problem
from readiness.loading.answers import read_answer, read_date
from readiness.loading.assessment_schema import (
    AnswerSchema,
    AppealSchema,
    EntrySchema,
    EvidenceItemSchema,
)
from readiness.loading.conditions import shown
from readiness.loading.documents import Document, locate, place_of, place_of_item
from readiness.loading.suggest import suggest, with_point
from readiness.loading.validate import comma_slip, validate_part

YamlPath = tuple[str | int, ...]
_TRACK_KEYS: Final = frozenset((*Track, "appeal"))
_VALUE_KEYS: Final = ("value", "index", "not_applicable")
_MAX_SUGGESTIONS: Final = 20
"""An assessment of another framework has hundreds of unknown questions; a suggestion for each takes long."""


class AnswerReader:
    """Reads answers of one file and collects what is wrong; ``entry_paths`` holds where each answer's entries stand."""

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
        conflict = self._conflict(pair, raw.get("conflict") or [], (*path, "conflict"))
        if conflict and not given:
            read = contested(conflict)
            if isinstance(read, Unknown):
                values = "; ".join(_candidate(item) for item in raw["conflict"])
                self._report("J046", (*path, "conflict"), at_key=True, warn=True, question=pair[1].id, values=values)
        return Entry(read, schema.by, self._date(schema.date, (*path, "date")), schema.note, evidence, conflict)

    def _conflict(self, pair: tuple[Criterion, Question], raw: list[Any], path: YamlPath) -> tuple[Entry, ...]:
        entries = (self._entry(pair, item, (*path, place)) for place, item in enumerate(raw))
        return tuple(entry for entry in entries if entry is not None)

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

    def _check_level(self, level: Number, low: Number, high: Number, path: YamlPath) -> None:
        if not low <= level <= high:
            self._report("J017", path, warn=True, level=level, low=low, high=high)

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


def _candidate(raw: dict[str, Any]) -> str:
    """One of the contradicting answers as its file has it, with who gave it."""
    value = next((raw[key] for key in _VALUE_KEYS if raw.get(key) is not None), "")
    text = ", ".join(value) if isinstance(value, list) else str(value)
    return f"{text} ({raw['by']})" if raw.get("by") else text


def _each(value: Any, path: YamlPath) -> Iterator[tuple[Any, YamlPath]]:
    """One value or all of a list, each with its place; nothing where there is none."""
    if isinstance(value, list):
        yield from ((item, (*path, i)) for i, item in enumerate(value))
    elif value is not None:
        yield value, path


def _is_track(key: str) -> bool:
    """Whether a key of an answer is a track, or was meant to be one."""
    return key in _TRACK_KEYS or (key not in EntrySchema.model_fields and bool(suggest(key, _TRACK_KEYS)))
