"""From all rows of a workbook to the replies: rows of one question brought together, doubles and shifted rows found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from readiness.domain.assessment import Evidence, NotApplicable
from readiness.questionnaire.entering import folded
from readiness.questionnaire.reply import Reply
from readiness.questionnaire.workbook.read_answers import Reader, Rows
from readiness.questionnaire.workbook.read_evidence import evidence_of
from readiness.questionnaire.workbook.read_findings import Findings
from readiness.questionnaire.workbook.read_known import Known, Target
from readiness.questionnaire.workbook.read_lines import Line
from readiness.questionnaire.workbook.read_values import text_value


@dataclass(slots=True)
class Gathered:
    """The rows by question, further documents by question, and the ids that the framework does not know."""

    known: Known
    findings: Findings
    rows: dict[str, Rows] = field(default_factory=dict)
    documents: dict[str, list[Line]] = field(default_factory=dict)
    unknown: dict[str, None] = field(default_factory=dict)
    _seen: dict[str, Line] = field(default_factory=dict)

    def add(self, lines: Iterable[Line]) -> None:
        """The lines of a sheet with questions."""
        for line in lines:
            target = self._target(line)
            if target is None or self._again(line):
                continue
            rows = self.rows.setdefault(target.id, Rows({}))
            if target.option:
                rows.options[target.option] = line
            elif target.index:
                rows.index = line
            else:
                rows.own = line

    def add_documents(self, lines: Iterable[Line]) -> None:
        """The lines of a sheet with further documents."""
        for line in lines:
            if line.cells and (target := self._target(line)) is not None:
                self.documents.setdefault(target.id, []).append(line)

    def _target(self, line: Line) -> Target | None:
        """What a line is about; ``None`` where that is unknown, or where the id and what people see disagree."""
        name = line.id or self.known.codes[folded(line.code)]
        target = self.known.targets.get(name)
        if target is None:
            self.unknown[name] = None
            if line.cells:
                self.findings.warning("E023", line.place(next(iter(line.cells))), id=name, text=_said(line))
            return None
        other = self.known.other(target, line.code, line.text)
        if other and line.cells:
            codes = self.known.shown
            self.findings.error("E020", line.place("code"), id=codes[target.id], seen=codes[other])
        return None if other else target

    def _again(self, line: Line) -> bool:
        """Whether the row was met already; a second one that says something else is an error."""
        name = line.id or self.known.codes[folded(line.code)]
        first = self._seen.setdefault(name, line)
        if first is line:
            return False
        if first.content != line.content:
            self.findings.error("E021", line.place("answer"), id=name, first=first.place("answer"))
        return True


def replies_of(gathered: Gathered, language: str, epoch: datetime) -> tuple[Reply, ...]:
    """The replies in the order of the framework."""
    findings = gathered.findings
    reader = Reader(epoch, language or "id", findings)
    replies = []
    for name, target in gathered.known.targets.items():
        if name != target.id or (name not in gathered.rows and name not in gathered.documents):
            continue
        rows = gathered.rows.get(name)
        own = rows.own if rows is not None else None
        note = text_value(own.cells["note"]) if own is not None and "note" in own.cells else ""
        lines = [*([own] if own is not None else []), *gathered.documents.get(name, [])]
        documents: list[Evidence] = [
            found for line in lines if (found := evidence_of(line, reader.language, epoch, findings)) is not None
        ]
        answer = reader.answer(target.question, target.criterion, rows or Rows({}), note)
        if isinstance(answer, NotApplicable):
            note = ""
        place = rows.first().place("answer") if rows is not None else lines[0].place("document")
        replies.append(Reply(name, answer, note, tuple(documents), place, own.base if own is not None else ""))
    return tuple(replies)


def _said(line: Line) -> str:
    return "; ".join(text_value(cell) for cell in line.cells.values())
