"""From the cells of a row to a document: name, number, date and page."""

from __future__ import annotations

from datetime import date, datetime

from readiness.domain.assessment import Evidence
from readiness.questionnaire.workbook.read_columns import EVIDENCE
from readiness.questionnaire.workbook.read_findings import Findings
from readiness.questionnaire.workbook.read_lines import Line
from readiness.questionnaire.workbook.read_values import date_value, is_date, text_value
from readiness.reporting.wording.values import pick


def evidence_of(line: Line, language: str, epoch: datetime, findings: Findings) -> Evidence | None:
    """The document of a row; one without a name is called by its number. ``None`` where nothing is filled in."""
    texts = {key: _text(line, key, findings) for key in ("document", "number", "page")}
    day = _date(line, epoch, findings)
    if not any(texts.values()) and day is None:
        return None
    name = texts["document"]
    if not name:
        first = next((key for key in EVIDENCE if key in line.cells), "document")
        name = pick(language, "Dokumen tanpa nama", "Unnamed document")
        if texts["number"]:
            name = pick(language, f"Dokumen nomor {texts['number']}", f"Document number {texts['number']}")
        findings.warning("E044", line.place(first), name=name)
    return Evidence(name, texts["number"], day, texts["page"])


def _text(line: Line, key: str, findings: Findings) -> str:
    cell = line.cells.get(key)
    if cell is None:
        return ""
    text = text_value(cell)
    if is_date(cell):
        findings.warning("E049", line.place(key), value=text)
    return text


def _date(line: Line, epoch: datetime, findings: Findings) -> date | None:
    cell = line.cells.get("date")
    if cell is None or not (text := text_value(cell)):
        return None
    day = date_value(cell, epoch)
    if day is None:
        findings.error("E045", line.place("date"), value=text)
    return day
