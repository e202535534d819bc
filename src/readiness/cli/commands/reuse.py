"""``readiness reuse``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from readiness.cli.console import line, next_step, print_json, print_problems
from readiness.cli.options import Criteria, Force, Json, Lang, NoColor, Quiet, TrackName, track_of
from readiness.cli.session import Session, framework_reference
from readiness.domain.years import YEARS
from readiness.i18n import current, say

SCHEMA = "readiness/reuse@1"


def reuse(
    file: Annotated[Path, typer.Argument(metavar="OLD", help=say("Penilaian lama.", "The old assessment."))],
    to: Annotated[
        str,
        typer.Option("--to", metavar="FRAMEWORK", help=say("Kerangka penilaian baru.", "Framework of the new one.")),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="penilaian.yaml",
            help=say(
                "Tulis penilaian baru dengan bukti yang masih berguna.",
                "Write the new assessment with the evidence that still serves.",
            ),
        ),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option("--year", min=YEARS[0], max=YEARS[-1], help=say("Tahun penilaian baru.", "Year of the new one.")),
    ] = None,
    json: Json = False,
    track: TrackName = "latest",
    force: Force = False,
    criteria: Criteria = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """What old evidence still serves under another instrument, and a new answer file that starts with it."""
    from readiness.cli.handover import handover_object, show_handover
    from readiness.domain.reuse import inherit
    from readiness.domain.scoring.scored import score_assessment
    from readiness.files import check_writable, write_text
    from readiness.reporting.answer_file import answer_file
    from readiness.reporting.handover import starts

    chosen = track_of(track)
    if output is not None:
        check_writable(output, force=force)
    session = Session(criteria)
    loaded = session.assessment(file)
    print_problems(loaded.warnings)
    instrument = session.valid_framework(to)
    links = session.instrument_map(loaded.framework, to)
    old = score_assessment(loaded.framework, loaded.assessment, chosen)
    inheritances = inherit(old, instrument, links)
    if json:
        print_json({"schema": SCHEMA, **handover_object(old, instrument, inheritances, links)})
    else:
        show_handover(old, instrument, inheritances, links)
    if output is None:
        next_step(f"readiness reuse {file} --to {to} -o {say('penilaian.yaml', 'assessment.yaml')}")
        return
    when = year if year is not None else _next_year(loaded.assessment.year, instrument.years[0])
    begun = starts(old, instrument, inheritances, links, when, current())
    reference = framework_reference(to, instrument, output.parent)
    text = answer_file(instrument, reference, loaded.assessment.subject, when, current(), begun)
    write_text(output, text, force=force)
    if not json:
        line()
        line(say(f"Penilaian baru ditulis: {output}", f"New assessment written: {output}"))
    next_step(say(f"isi {output}, lalu readiness check {output}", f"fill in {output}, then readiness check {output}"))


def _next_year(old: int | None, first: int | None) -> int | None:
    """The year after the old one, but not before the new instrument applies."""
    years = [value for value in (old + 1 if old is not None else None, first) if value is not None]
    return max(years, default=None)
