"""Reads the answer files of the offline form (``readiness/answers@1``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from readiness.diagnostics import Diagnostic, Place, Severity, has_errors
from readiness.domain.assessment import AnswerValue, Evidence, NotApplicable, Track, Unanswered, Unknown
from readiness.domain.framework import Criterion, Framework, Question
from readiness.domain.problems import Problem, problem
from readiness.loading.answers import read_answer
from readiness.loading.files import read_file
from readiness.questionnaire.entering import spoken_date
from readiness.questionnaire.json_text import NotJson, Repeated, Written, number_text, read_json
from readiness.questionnaire.reply import Header, Reply, Submission, tidy

SCHEMA: Final = "readiness/answers@1"
_HEADER: Final = (
    *("schema", "framework", "subject", "year", "track", "agency", "language"),
    *("filler", "position", "phone", "saved", "answers"),
)
_ANSWER: Final = ("value", "index", "unknown", "not_applicable", "note", "evidence", "base")
_STATES: Final = ("value", "index", "unknown", "not_applicable")
_DOCUMENT: Final = ("document", "number", "date", "page")
_SEPARATED: Final = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}\Z")


def read_answers(path: Path, framework: Framework, shown: str | None = None) -> Submission:
    """The replies of an answer file, with everything that is wrong with it."""
    reader = _Reader(shown or str(path), framework)
    content, unreadable = read_file(path, reader.file)
    if unreadable:
        return Submission(reader.file, Header(), (), tuple(unreadable))
    return reader.read(content)


class _Reader:
    def __init__(self, file: str, framework: Framework) -> None:
        self.file = file
        self._framework = framework
        self._found: list[Diagnostic] = []
        self._questions: dict[str, tuple[Criterion, Question]] = {
            str(question.id): (criterion, question)
            for criterion in framework.root.criteria()
            for question in criterion.questions
        }
        self._same = True

    def read(self, content: bytes) -> Submission:
        """The file with these bytes."""
        try:
            data = read_json(content)
        except NotJson as error:
            place = Place(self.file, error.line, error.column, error.column + 1) if error.line else Place(self.file)
            return Submission(self.file, Header(), (), (Diagnostic("E030", place),))
        schema = data.get("schema") if isinstance(data, dict) else None
        if schema != SCHEMA or not isinstance(data, dict):
            found = Diagnostic("E031", Place(self.file), {"given": str(schema or "-")[:80], "expected": SCHEMA})
            return Submission(self.file, Header(), (), (found,))
        self._keys(data, _HEADER, "")
        header = self._header(data)
        self._made_for(header)
        if has_errors(self._found):
            return Submission(self.file, header, (), tuple(self._found))
        answers = self._mapping(data, "answers", "answers")
        self._keys(answers, tuple(answers), "answers")
        replies = tuple(reply for name, given in answers.items() if (reply := self._reply(name, given)) is not None)
        self._compare_versions(header, answers)
        return Submission(self.file, header, replies, tuple(self._found))

    def _report(self, found: Problem, label: str, severity: Severity = Severity.ERROR) -> None:
        self._found.append(Diagnostic(found.code, Place(self.file, label=label), dict(found.arguments), severity))

    def _wrong(self, expected: str, label: str) -> None:
        self._report(problem("E032", key=label, expected=expected), label)

    def _keys(self, data: Mapping[str, Any], known: tuple[str, ...], label: str) -> None:
        """What is said twice is an error; keys of another version of the form are ignored with a warning."""
        at = f"{label}." if label else ""
        for key in data.twice if isinstance(data, Repeated) else ():
            self._report(problem("E033", key=key), f"{at}{key}")
        for key in data:
            if key not in known:
                self._report(problem("E034", key=key, known=", ".join(known)), f"{at}{key}", Severity.WARNING)

    def _mapping(self, data: Mapping[str, Any], key: str, label: str) -> Mapping[str, Any]:
        found = data.get(key)
        if found is None:
            return {}
        if not isinstance(found, dict):
            self._wrong("mapping", label)
            return {}
        return found

    def _text(self, data: Mapping[str, Any], key: str, label: str) -> str:
        """A text (also where a number was written); empty where there is none."""
        found = data.get(key)
        if found is not None and not isinstance(found, str):
            self._wrong("text", f"{label}.{key}" if label else key)
        return tidy(found) if isinstance(found, str) else ""

    def _day(self, data: Mapping[str, Any], key: str, label: str) -> date | None:
        text = self._text(data, key, label)
        day = spoken_date(text.partition("T")[0]) if text else None
        if text and day is None:
            self._wrong("date", f"{label}.{key}" if label else key)
        return day

    def _header(self, data: Mapping[str, Any]) -> Header:
        framework = self._mapping(data, "framework", "framework")
        subject = self._mapping(data, "subject", "subject")
        self._keys(framework, ("id", "version", "digest"), "framework")
        self._keys(subject, ("code", "name"), "subject")
        track, year = self._text(data, "track", ""), data.get("year")
        if track and track not in tuple(Track):
            self._wrong("track", "track")
            track = ""
        if year is not None and not (isinstance(year, str) and re.fullmatch(r"[0-9]{4}", year)):
            self._wrong("integer", "year")
            year = None
        return Header(
            framework=self._text(framework, "id", "framework"),
            version=self._text(framework, "version", "framework"),
            digest=self._text(framework, "digest", "framework"),
            subject_code=self._text(subject, "code", "subject"),
            subject_name=self._text(subject, "name", "subject"),
            year=int(year) if year is not None else None,
            track=Track(track) if track else None,
            agency=self._text(data, "agency", ""),
            language=self._text(data, "language", ""),
            filler=self._text(data, "filler", ""),
            saved=self._day(data, "saved", ""),
        )

    def _made_for(self, header: Header) -> None:
        """An answer file of another framework is refused; of another version it is read by stable ids."""
        framework = self._framework
        if not header.framework:
            self._report(problem("E012", framework=framework.id), "framework.id", Severity.WARNING)
        elif header.framework != framework.id:
            self._report(problem("E010", given=header.framework, framework=framework.id), "framework.id")
        self._same = header.version in ("", framework.version) and header.digest in ("", framework.digest)

    def _compare_versions(self, header: Header, answers: Mapping[str, Any]) -> None:
        """What an answer file of another version lacks can be told only where it was meant for all agencies."""
        if self._same:
            return
        unknown = ", ".join(name for name in answers if name not in self._questions)
        new = "" if header.agency else ", ".join(name for name in self._questions if name not in answers)
        found = problem(
            "E011",
            given=header.version or header.digest,
            current=self._framework.version,
            unknown=unknown or "-",
            new=new or "-",
        )
        self._report(found, "framework.version", Severity.WARNING)

    def _reply(self, name: str, given: Any) -> Reply | None:
        label = f"answers.{name}"
        pair = self._questions.get(name)
        if pair is None:
            value = "; ".join(_values(given))
            self._report(problem("E035", question=name, value=value), label, Severity.WARNING)
            return None
        if not isinstance(given, dict):
            self._wrong("mapping", label)
            return None
        before = len(self._found)
        self._keys(given, _ANSWER, label)
        note = self._text(given, "note", label)
        evidence = tuple(self._documents(given, label))
        base = self._text(given, "base", label)
        answer, note = self._answer(pair, given, note, label)
        if has_errors(self._found[before:]) or answer is None:
            return None
        return Reply(name, answer, note, evidence, label, base)

    def _answer(
        self, pair: tuple[Criterion, Question], given: Mapping[str, Any], note: str, label: str
    ) -> tuple[AnswerValue | None, str]:
        criterion, question = pair
        states = [key for key in _STATES if given.get(key) is not None and (key, given[key]) != ("unknown", False)]
        if len(states) > 1:
            self._report(problem("E036", keys=", ".join(states)), label)
            return None, note
        raw: Any = None
        key = states[0] if states else "value"
        if key == "unknown":
            if given["unknown"] is not True:
                self._wrong("truth", f"{label}.unknown")
            return Unknown(), note
        if key == "not_applicable":
            # There is one place for an explanation beside an answer, and a reason is one.
            raw = {"not_applicable": "\n".join(filter(None, (self._text(given, key, label), note)))}
            note = ""
        elif states:
            raw = _raw(given[key], question)
            raw = {"index": raw} if key == "index" else raw
        found = read_answer(question, raw, criterion.not_applicable) if states else Unanswered()
        if isinstance(found, Problem):
            # What an older version asked may have no place in this one; that must not hold up the other answers.
            severity = Severity.ERROR if self._same else Severity.WARNING
            self._report(found, f"{label}.{key}", severity)
            return None, note
        return (NotApplicable(raw["not_applicable"]) if isinstance(found, NotApplicable) else found), note

    def _documents(self, given: Mapping[str, Any], label: str) -> Iterator[Evidence]:
        listed = given.get("evidence")
        if listed is not None and not isinstance(listed, list):
            self._wrong("list", f"{label}.evidence")
            return
        for place, item in enumerate(listed or []):
            at = f"{label}.evidence.{place + 1}"
            if not isinstance(item, dict):
                self._wrong("mapping", at)
                continue
            self._keys(item, _DOCUMENT, at)
            name, number, page = (self._text(item, key, at) for key in ("document", "number", "page"))
            day = self._day(item, "date", at)
            if not name and (number or day or page):
                self._report(problem("E037", number=number or str(day or page)), at, Severity.WARNING)
                name, number = number or str(day or page), ""
            if name:
                yield Evidence(name, number, day, page)


def _raw(value: Any, question: Question) -> Any:
    """A value as :func:`read_answer` takes it: texts."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return [_raw(item, question) for item in value]
    if isinstance(value, Written):
        value = number_text(value)
    if isinstance(value, str):
        # A form writes a decimal point and no separators, so that 1.234 cannot be meant as one thousand and more.
        is_number = question.type.is_number or question.converts is not None
        return f"{value}0" if is_number and _SEPARATED.match(value) else tidy(value)
    return value


def _values(given: Any) -> Iterator[str]:
    """The texts in what came for a question that the framework lacks."""
    if isinstance(given, dict):
        for key, value in given.items():
            if key != "base":
                yield from _values(value)
    elif isinstance(given, list):
        for value in given:
            yield from _values(value)
    elif given is not None:
        yield str(given)
