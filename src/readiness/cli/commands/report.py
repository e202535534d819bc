"""``readiness report``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.agency import agency_named
from readiness.cli.console import next_step, page_progress, print_problems
from readiness.cli.options import Criteria, Force, Lang, NoColor, Quiet, TextFiles, TrackName, track_of
from readiness.cli.report_file import check_report_file, is_pdf, write_report
from readiness.cli.session import Session
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.domain.scoring.scored import Scored
    from readiness.settings import Template

WHOLE = ("full", "summary", "lhe", "minutes")
"""Shipped templates that speak of the whole district only."""


def report(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=say("Berkas penilaian.", "The assessment file."))],
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="laporan.pdf|.html",
            help=say("Laporan yang ditulis: .pdf atau .html.", "The report to write: .pdf or .html."),
        ),
    ],
    template: Annotated[
        str | None,
        typer.Option(
            "--template",
            metavar="NAME|DIR",
            help=say(
                "Templat full (bawaan), summary, lhe, recommendations, minutes, todo, atau folder templat Anda.",
                "Template full (the default), summary, lhe, recommendations, minutes or todo, or a template folder of your own.",
            ),
        ),
    ] = None,
    opd: Annotated[
        str | None,
        typer.Option(
            "--opd",
            metavar=say("NAMA", "NAME"),
            help=say(
                "Hanya satu perangkat daerah: id atau bagian namanya. Tanpa --template: todo.",
                "One agency only: its id or a part of its name. Without --template: todo.",
            ),
        ),
    ] = None,
    track: TrackName = "latest",
    force: Force = False,
    criteria: Criteria = None,
    texts: TextFiles = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """A report in PDF or HTML."""
    from readiness.domain.scoring.scored import score_assessment
    from readiness.loading.templates import open_template
    from readiness.reporting.report import make_report

    chosen = track_of(track)
    check_report_file(output, force=force)
    loaded = Session(criteria, texts or ()).assessment(file)
    print_problems(loaded.warnings)
    scored = score_assessment(loaded.framework, loaded.assessment, chosen)
    name = template or ("todo" if opd is not None else "full")
    chosen_template = open_template(name, loaded.assessment, file.parent)
    if opd is not None:
        chosen_template = _for_agency(chosen_template, scored, opd)
    with page_progress() as progress:
        made = make_report(scored, chosen_template, current(), pdf=is_pdf(output), progress=progress)
    write_report(output, made, force=force)
    next_step(
        say(
            f"buka {output}; readiness explain {file} ID menjelaskan tiap angka",
            f"open {output}; readiness explain {file} ID explains every number",
        )
    )


def _for_agency(template: Template, scored: Scored, opd: str) -> Template:
    """The template with the one agency that ``opd`` means."""
    if template.entry.partition("/")[0] in WHOLE:
        raise typer.BadParameter(
            say(
                "hanya untuk templat todo dan recommendations, atau folder yang dibangun dari keduanya",
                "only for the templates todo and recommendations, or a folder built on one of them",
            ),
            param_hint="--opd",
        )
    return replace(template, settings=replace(template.settings, agency=agency_named(scored, opd)))
