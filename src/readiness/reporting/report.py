"""A scored assessment to a finished report, in HTML or PDF."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment

from readiness.domain.assessment import Answer, Answered, Assessment, Entry, NotApplicable
from readiness.domain.numbers import plain
from readiness.domain.problems import nearest
from readiness.domain.scoring.scored import Scored
from readiness.errors import Problems
from readiness.reporting.confined import render_confined
from readiness.reporting.environment import render, template_environment
from readiness.reporting.fonts import embedded_font_css
from readiness.reporting.score_json import SCHEMA, score_object
from readiness.reporting.view.build import build_view
from readiness.reporting.wording.fixed import WORDS
from readiness.resources import shipped_templates
from readiness.settings import Template


@dataclass(frozen=True, slots=True)
class MadeReport:
    """The bytes of a report; ``pages`` is 0 for HTML."""

    content: bytes
    pages: int


def make_report(
    scored: Scored, template: Template, language: str, *, pdf: bool, progress: Callable[[int, int], None] | None = None
) -> MadeReport:
    """Render ``template`` for one assessment; ``progress`` is told each page of a PDF as it is laid out."""
    html = report_html(scored, template, language, standalone=not pdf)
    if not pdf:
        return MadeReport(html.encode(), 0)
    from readiness.reporting.pdf import AttachedFile, render_pdf

    attachments = [
        AttachedFile(
            "scorecard.json",
            json_bytes({"schema": SCHEMA, "results": [score_object("", scored, language)]}),
            "Scorecard",
        ),
        AttachedFile("answers.json", json_bytes(answers_object(scored.assessment)), "Answers"),
    ]
    made = render_pdf(html, attachments, moment_of(scored.assessment), progress)
    return MadeReport(made.content, made.pages)


def report_html(scored: Scored, template: Template, language: str, *, standalone: bool) -> str:
    """The HTML document. ``standalone``: the typeface is inside, so that the page looks the same anywhere."""
    view = build_view(scored, language, template.settings)
    return render_view(view, moment_of(scored.assessment), template, language, standalone=standalone)


def render_view(view: object, moment: datetime | None, template: Template, language: str, *, standalone: bool) -> str:
    """The HTML document of a finished view, which the template sees as ``report``."""
    for key in template.settings.words:
        if key not in WORDS:
            arguments = {"key": key, "where": "words", "suggestion": nearest(key, WORDS)}
            raise Problems.one("K012", template.origin, **arguments)
    values = {
        "report": view,
        "theme": template.settings.theme,
        "font_css": embedded_font_css() if standalone else "",
        "created": moment.date().isoformat() if moment is not None else "",
    }
    if template.folders == (shipped_templates(),):
        html = render(_environment(shipped_templates()), template.entry, values)
    else:
        html = render_confined(template.folders, template.entry, values)
    # A number and its per cent sign stay on one line.
    return html.replace(" %", "\u00a0%") if language == "id" else html


@cache
def _environment(folder: Path) -> Environment:
    """One environment for all reports of a process: compiling the templates takes as long as filling them."""
    return template_environment((folder,))


def moment_of(assessment: Assessment) -> datetime | None:
    """The report's clock: the date of the assessment, or the end of its year."""
    if assessment.date is not None:
        return datetime.combine(assessment.date, time(), tzinfo=UTC)
    if assessment.year is None or not MINYEAR <= assessment.year <= MAXYEAR:
        return None
    return datetime(assessment.year, 12, 31, tzinfo=UTC)


def json_bytes(value: Any) -> bytes:
    """A JSON file, the same bytes for the same value."""
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False).encode()


def answers_object(assessment: Assessment) -> dict[str, Any]:
    """Everything that was answered, so that a report can be checked later against its own numbers."""
    subject = assessment.subject
    return {
        "schema": "readiness/answers@1",
        "framework": assessment.framework,
        "subject": {"code": subject.code, "name": subject.name, "kind": subject.kind, "province": subject.province},
        "year": assessment.year,
        "date": assessment.date.isoformat() if assessment.date is not None else None,
        "answers": {
            question: _tracks(answer)
            for question, answer in assessment.answers.items()
            if answer.entries or answer.appeals
        },
    }


def _tracks(answer: Answer) -> dict[str, Any]:
    """What was said on each track; a list, oldest first, where more than once."""
    found: dict[str, list[dict[str, Any]]] = {}
    for track, entry in answer.entries:
        found.setdefault(track.value, []).append(_entry(entry))
    made: dict[str, Any] = {track: entries[0] if len(entries) == 1 else entries for track, entries in found.items()}
    if answer.appeals:
        made["appeal"] = [
            {"text": item.text, "by": item.by, "date": item.date.isoformat() if item.date is not None else None}
            for item in answer.appeals
        ]
    return made


def _entry(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if isinstance(entry.answer, Answered):
        value = entry.answer.value
        if isinstance(value, frozenset):
            found["value"] = sorted(value)
        else:
            found["value"] = value if isinstance(value, str) else plain(value)
        if entry.answer.index is not None:
            found["index"] = plain(entry.answer.index)
    elif isinstance(entry.answer, NotApplicable):
        found["not_applicable"] = entry.answer.reason
    if entry.by:
        found["by"] = entry.by
    if entry.date is not None:
        found["date"] = entry.date.isoformat()
    if entry.note:
        found["note"] = entry.note
    if entry.evidence:
        found["evidence"] = [
            {
                "document": item.document,
                "number": item.number,
                "date": item.date.isoformat() if item.date is not None else None,
                "page": item.page,
                "quote": item.quote,
                "supports_level": plain(item.supports_level) if item.supports_level is not None else None,
                "status": item.status.value,
                "stage": item.stage.value,
                "note": item.note,
                "file": item.file,
                "sha256": item.sha256,
            }
            for item in entry.evidence
        ]
    return found
