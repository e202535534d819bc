"""The file of a report: refused before any work is done, announced once it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.cli.console import line
from readiness.errors import Problems
from readiness.files import check_writable, write_bytes
from readiness.i18n import say

if TYPE_CHECKING:
    from readiness.reporting.report import MadeReport

SUFFIXES = (".pdf", ".html")


def is_pdf(output: Path) -> bool:
    """Whether the suffix asks for a PDF."""
    return output.suffix.lower() == ".pdf"


def check_report_file(output: Path, *, force: bool) -> None:
    """Refuse a suffix that is none of a report, and a path that cannot be written."""
    if output.suffix.lower() not in SUFFIXES:
        raise Problems.one("T006", str(output), suffix=output.suffix or "-", known=", ".join(SUFFIXES))
    check_writable(output, force=force)


def write_report(output: Path, made: MadeReport, *, force: bool, tell: Callable[[str], None] = line) -> None:
    """Write it and say so."""
    write_bytes(output, made.content, force=force)
    pages = say(f" ({made.pages} halaman)", f" ({made.pages} pages)") if made.pages else ""
    tell(say(f"Laporan ditulis: {output}{pages}", f"Report written: {output}{pages}"))
