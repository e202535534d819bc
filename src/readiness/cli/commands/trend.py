"""``readiness trend``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.console import line, next_step, notice, page_progress, print_json, print_problems
from readiness.cli.options import Criteria, Force, Json, Lang, NoColor, Quiet, TrackName, track_of
from readiness.cli.report_file import check_report_file, is_pdf, write_report
from readiness.cli.session import Session
from readiness.errors import Problems
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.diagnostics import Diagnostic
    from readiness.domain.assessment import Track
    from readiness.domain.scoring.scored import Scored


def trend(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help=say(
                "Berkas penilaian satu daerah, atau folder berisi penilaian.",
                "Assessment files of one district, or folders of them.",
            ),
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar=say("tren.pdf|.html", "trend.pdf|.html"),
            help=say("Laporan yang ditulis: .pdf atau .html.", "The report to write: .pdf or .html."),
        ),
    ] = None,
    template: Annotated[
        str,
        typer.Option(
            "--template",
            metavar="trend|DIR",
            help=say("Templat trend, atau folder templat Anda.", "Template trend, or a template folder of your own."),
        ),
    ] = "trend",
    json: Json = False,
    track: TrackName = "latest",
    force: Force = False,
    criteria: Criteria = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """One district over the years, with visible breaks between instruments."""
    from readiness.domain import trend as core

    if output is not None:
        check_report_file(output, force=force)
    found = _read(paths, Session(criteria), track_of(track))
    series = core.trend([scored for _, scored in found])
    if json:
        from readiness.reporting.trend_json import trend_object

        files = {(str(s.card.framework.id), core.year_of(s.assessment)): str(path) for path, s in found}
        print_json(trend_object(series, current(), files))
    elif output is None:
        from readiness.cli.trend_table import show_trend

        show_trend(series)
        named = " ".join(str(path) for path in paths)
        earlier = series.newest.assessment.previous
        if len(found) == 1 and earlier is not None and earlier.file:
            next_step(f"readiness trend {found[0][0].parent / earlier.file} {named}")
        else:
            next_step(say(f"readiness trend {named} -o tren.pdf", f"readiness trend {named} -o trend.pdf"))
    if output is None:
        return
    from readiness.loading.templates import open_trend_template
    from readiness.reporting.trend_report import make_trend_report

    newest = series.newest
    base = next(path.parent for path, scored in found if scored is newest)
    chosen = open_trend_template(template, newest.assessment, base)
    with page_progress() as progress:
        made = make_trend_report(series, chosen, current(), pdf=is_pdf(output), progress=progress)
    write_report(output, made, force=force, tell=notice if json else line)


def _read(paths: list[Path], session: Session, track: Track | None) -> list[tuple[Path, Scored]]:
    """Every assessment, scored; raises :class:`Problems` with all that is wrong with any of them or with the set."""
    from readiness.diagnostics import Severity
    from readiness.domain.scoring.scored import score_assessment
    from readiness.loading.series import assessment_files, check_series

    files, problems = assessment_files(paths)
    found: list[tuple[Path, Scored]] = []
    warnings: list[Diagnostic] = []
    for file in files:
        try:
            loaded = session.assessment(file, follow=False)
        except Problems as raised:
            problems += raised.diagnostics
            continue
        warnings += loaded.warnings
        found.append((file, score_assessment(loaded.framework, loaded.assessment, track)))
    for problem in check_series(found):
        (warnings if problem.severity is Severity.WARNING else problems).append(problem)
    if problems:
        raise Problems([*problems, *warnings])
    print_problems(warnings)
    return found
