"""What became of a batch, as text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from readiness.batch.model import Outcome, Status
from readiness.cli.console import line, next_step
from readiness.diagnostics import Diagnostic, Severity, catalogue
from readiness.diagnostics.render import as_json
from readiness.diagnostics.source import safe
from readiness.i18n import counted, current, number, say
from readiness.questionnaire.table.collect import is_table

SCHEMA = "readiness/batch@1"
SHOWN = 20
"""Failures that the summary names; each was named when it came up, too."""


def failure_line(outcome: Outcome) -> str:
    """One line: the file, the codes, and the first problem in words."""
    errors = _errors(outcome)
    codes = ", ".join(dict.fromkeys(problem.code for problem in errors))
    first = catalogue.message(errors[0], current().value) if errors else ""
    return safe(f"✗ {say('gagal', 'failed')}: {outcome.source} [{codes}] {first}{_where(errors)}")


def _where(errors: Sequence[Diagnostic]) -> str:
    place = errors[0].place if errors else None
    if place is None or not (place.line or place.label):
        return ""
    return f" ({say('baris', 'line')} {place.line})" if place.line else f" ({place.label})"


def show_batch(outcomes: Sequence[Outcome], folder: Path, seconds: float, total: int | None) -> None:
    """The summary; ``total`` is ``None`` where nobody knows how many were to come."""
    made, current_, failed = (_of(outcomes, status) for status in Status)
    left = None if total is None else total - len(outcomes)
    line(say(f"Laporan dalam {folder}", f"Reports in {folder}"))
    line(say(f"  ✓ dibuat            {len(made)}", f"  ✓ made           {len(made)}"))
    line(say(f"  = sudah mutakhir    {len(current_)}", f"  = up to date     {len(current_)}"))
    line(say(f"  ✗ gagal             {len(failed)}", f"  ✗ failed         {len(failed)}"))
    if left:
        line(say(f"  … belum disusun     {left}", f"  … not made yet   {left}"))
    if made:
        each = number(f"{seconds / len(made):.2f}", current())
        whole = number(f"{seconds:.1f}", current())
        pages = sum(outcome.pages for outcome in made)
        line(
            say(
                f"{whole} detik, {each} detik per laporan" + (f", {pages} halaman" if pages else ""),
                f"{whole} seconds, {each} seconds per report"
                + (f", {counted(pages, 'page', 'pages')}" if pages else ""),
            )
        )
    for outcome in failed[:SHOWN]:
        line(failure_line(outcome))
    if len(failed) > SHOWN:
        line(
            say(
                f"dan {len(failed) - SHOWN} lagi; --json memuat semua",
                f"and {len(failed) - SHOWN} more; --json has all",
            )
        )
    if failed:
        again = say(
            "perbaiki, lalu jalankan lagi: yang sudah ada dilewati", "repair and run again: what is there is skipped"
        )
        next_step(f"{_closer(failed[0])}; {again}")
    elif left is None or left:
        next_step(say("jalankan lagi untuk melanjutkan", "run it again to go on"))
    elif outcomes:
        next_step(say(f"buka {folder}", f"open {folder}"))


def _closer(outcome: Outcome) -> str:
    """What tells more about a failure: all that is wrong with a file, or the meaning of a code."""
    path = Path(outcome.source)
    if path.is_file() and not is_table(path):
        return f"readiness check {path}"
    return f"readiness explain {_errors(outcome)[0].code}"


def _errors(outcome: Outcome) -> list[Diagnostic]:
    return [problem for problem in outcome.diagnostics if problem.severity is Severity.ERROR]


def batch_object(
    outcomes: Sequence[Outcome], folder: Path, seconds: float, total: int | None, language: str
) -> dict[str, Any]:
    """The same as data; reports in the order of their files. ``total`` and ``not_made`` are not known where a table was not
    read to its end. ``peak_memory`` is in bytes, ``seconds`` a decimal string.
    """
    return {
        "schema": SCHEMA,
        "folder": str(folder),
        "seconds": f"{seconds:.3f}",
        "counts": {
            "total": total,
            **{status.value: len(_of(outcomes, status)) for status in Status},
            "not_made": None if total is None else total - len(outcomes),
        },
        "reports": [
            {
                "source": outcome.source,
                "report": outcome.report or None,
                "status": outcome.status.value,
                "pages": outcome.pages or None,
                "seconds": f"{outcome.seconds:.3f}" if outcome.seconds else None,
                "peak_memory": outcome.peak or None,
                "diagnostics": as_json(outcome.diagnostics, language),
            }
            for outcome in sorted(outcomes, key=lambda outcome: outcome.source)
        ],
    }


def _of(outcomes: Sequence[Outcome], status: Status) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.status is status]
