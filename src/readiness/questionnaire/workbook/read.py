"""Reads a workbook that came back: every answer that can be understood, and everything that cannot, in one run."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from readiness.domain.framework import Framework
from readiness.loading.files import read_file
from readiness.questionnaire.reply import Header, Reply, Submission
from readiness.questionnaire.workbook.read_cells import Sheet, read_formulas, read_sheets
from readiness.questionnaire.workbook.read_clean import Clean, cleaned
from readiness.questionnaire.workbook.read_columns import find_table, has_table, marked
from readiness.questionnaire.workbook.read_findings import Findings, Refused
from readiness.questionnaire.workbook.read_header import cover, header_of, is_header, stated
from readiness.questionnaire.workbook.read_known import known_rows
from readiness.questionnaire.workbook.read_lines import Lines
from readiness.questionnaire.workbook.read_package import MAX_FILE, Package
from readiness.questionnaire.workbook.read_parts import Parts, read_parts
from readiness.questionnaire.workbook.read_replies import Gathered, replies_of
from readiness.questionnaire.workbook.read_scan import MAX_ROWS
from readiness.questionnaire.workbook.read_versions import check_made_for, compare


def read_workbook(path: Path, framework: Framework, shown: str | None = None) -> Submission:
    """The replies of a workbook to the questions of a framework; ``shown`` is what the file is called in messages.

    Never raises for what is in the file: whatever is wrong stands in the diagnostics of the submission.
    """
    findings = Findings(shown or str(path))
    reading = _Reading(framework, findings)
    content, unreadable = read_file(path, findings.file, limit=MAX_FILE)
    if any(diagnostic.code == "K006" for diagnostic in unreadable):
        findings.error("E006", amount="file", size=f"> {MAX_FILE // 1_000_000}", limit=MAX_FILE // 1_000_000)
    elif unreadable:
        findings.items.extend(unreadable)
    else:
        try:
            reading.read(content, path.name)
        except Refused as refused:
            findings.refuse(refused.problem)
    return Submission(findings.file, reading.header, reading.replies, tuple(findings.items))


class _Reading:
    """One workbook while it is read; what was found before a refusal stays."""

    def __init__(self, framework: Framework, findings: Findings) -> None:
        self.framework = framework
        self.findings = findings
        self.known = known_rows(framework)
        self.header = Header()
        self.replies: tuple[Reply, ...] = ()

    def read(self, content: bytes, name: str) -> None:
        """Everything, or :class:`Refused`."""
        package = Package(content, name)
        parts = read_parts(package)
        clean = cleaned(package, parts)
        with clean.file:
            sheets = read_sheets(clean, parts, lambda rows: has_table(rows, self.known))
            self._read(clean, parts, sheets)

    def _read(self, clean: Clean, parts: Parts, sheets: list[Sheet]) -> None:
        findings = self.findings
        for sheet in sheets:
            if sheet.broken:
                findings.error("E005", sheet.title, damage="sheet_broken", part=sheet.title)
        values = stated(sheets, parts)
        ours = [has_table(sheet.rows, self.known) for sheet in sheets]
        if not values and not any(ours):
            if not any(sheet.broken for sheet in sheets):
                raise Refused("E008")
            return
        for what in parts.ignored:
            findings.warning("E013", ignored=what)
        epoch = _epoch(parts)
        self.header = header_of(values, sheets, parts, epoch)
        check_made_for(values, self.framework, findings)
        gathered = Gathered(self.known, findings)
        by_code = not any(marked(sheet.rows) for sheet in sheets)
        for number, sheet in enumerate(sheets):
            if ours[number]:
                ours[number] = self._gather(clean, number, sheet, gathered, by_code=by_code)
        covers = cover(parts)
        others = [
            sheet.title
            for sheet, own in zip(sheets, ours, strict=True)
            if sheet.rows and not (own or sheet.hidden or is_header(sheet) or sheet.title.casefold() in covers)
        ]
        if others:
            findings.warning("E014", sheets=", ".join(others))
        compare(values, self.framework, gathered.rows.keys(), gathered.unknown.keys(), findings)
        self.replies = replies_of(gathered, self.header.language, epoch)

    def _gather(self, clean: Clean, number: int, sheet: Sheet, gathered: Gathered, *, by_code: bool) -> bool:
        """Gather the rows of a sheet; false where it is none of ours."""
        try:
            table = find_table(sheet, self.known, self.findings, by_code=by_code)
            if table is None:
                return False
            if sheet.cut:
                self.findings.error("E017", sheet.title, last=sheet.cut, limit=MAX_ROWS)
            formulas = read_formulas(clean, number, sheet, set(table.filled_in().values()))
            lines = Lines(sheet, table, formulas, self.known, self.findings).read()
            if table.documents:
                gathered.add_documents(lines)
            else:
                gathered.add(lines)
        except Refused as refused:
            self.findings.refuse(refused.problem, sheet.title)
        return True


def _epoch(parts: Parts) -> datetime:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

    return CALENDAR_MAC_1904 if parts.from_1904 else CALENDAR_WINDOWS_1900
