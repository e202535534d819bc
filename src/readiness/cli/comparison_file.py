"""The file that a comparison is written to: refused before any work is done, made by its suffix."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from readiness.cli.console import page_progress
from readiness.cli.report_file import is_pdf
from readiness.errors import Problems
from readiness.files import check_writable, write_bytes
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.comparison.compare import Comparison
    from readiness.settings import Template

SUFFIXES: Final = (".csv", ".xlsx", ".html", ".pdf")


def check_comparison_file(output: Path | None, template: str | None, *, force: bool) -> Template | None:
    """Refuse what cannot be written; the template that a PDF is made with."""
    if output is not None and output.suffix.lower() not in SUFFIXES:
        raise Problems.one("T006", str(output), suffix=output.suffix or "-", known=", ".join(SUFFIXES))
    if template is not None and (output is None or not is_pdf(output)):
        raise typer.BadParameter(say("hanya untuk -o berkas.pdf", "only for -o file.pdf"), param_hint="--template")
    if output is not None:
        check_writable(output, force=force)
    if output is None or not is_pdf(output):
        return None
    from readiness.loading.templates import COMPARISON, open_comparison_template

    return open_comparison_template(template or COMPARISON)


def write_comparison(
    output: Path, found: Comparison, set_aside: list[tuple[str, str]], template: Template | None, *, force: bool
) -> str:
    """Write the file; what was written, in a line."""
    content, pages = _made(output.suffix.lower(), found, set_aside, template)
    write_bytes(output, content, force=force)
    counted = say(f" ({pages} halaman)", f" ({pages} pages)") if pages else ""
    return say(f"Perbandingan ditulis: {output}{counted}", f"Comparison written: {output}{counted}")


def _made(
    suffix: str, found: Comparison, set_aside: list[tuple[str, str]], template: Template | None
) -> tuple[bytes, int]:
    """The bytes of the file, and its pages where it has any."""
    if template is not None:
        from readiness.reporting.comparison.report import make_comparison_report

        with page_progress() as progress:
            made = make_comparison_report(found, set_aside, template, current(), progress)
        return made.content, made.pages
    if suffix == ".csv":
        from readiness.reporting.comparison.csv_table import comparison_csv

        return comparison_csv(found, current()).encode("utf-8", "replace"), 0
    if suffix == ".xlsx":
        from readiness.reporting.comparison.workbook.write import comparison_workbook

        return comparison_workbook(found, set_aside, current()), 0
    from readiness.reporting.comparison.page.page import comparison_page

    return comparison_page(found, set_aside, current()).encode("utf-8", "replace"), 0
