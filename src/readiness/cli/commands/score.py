"""``readiness score``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from readiness.cli.console import line, next_step, print_json, print_problems
from readiness.cli.options import Criteria, Json, Lang, NoColor, Quiet, TextFiles, TrackName, track_of
from readiness.cli.session import Session
from readiness.errors import PROBLEMS, Problems
from readiness.i18n import current, say


def score(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help=say("Berkas penilaian.", "Assessment files."))],
    json: Json = False,
    track: TrackName = "latest",
    fail_under: Annotated[
        str | None,
        typer.Option(
            "--fail-under",
            metavar=say("NILAI", "NUMBER"),
            help=say("Kode keluar 1 bila sebuah indeks di bawah nilai ini.", "Exit code 1 if an index is below this."),
        ),
    ] = None,
    criteria: Criteria = None,
    texts: TextFiles = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> int:
    """Index, band, bounds, coverage, groups, largest gaps, self against assessor."""
    from readiness.domain.numbers import parse_number
    from readiness.domain.scoring.scored import score_assessment

    chosen = track_of(track)
    least = parse_number(fail_under) if fail_under is not None else None
    if fail_under is not None and least is None:
        raise typer.BadParameter(
            say("harus angka dengan titik desimal", "must be a number with a decimal point"), param_hint="--fail-under"
        )
    session = Session(criteria, texts or ())
    scored, found = [], []
    for file in files:
        try:
            loaded = session.assessment(file)
        except Problems as problems:
            found.append(problems)
            continue
        print_problems(loaded.warnings)
        scored.append((file, score_assessment(loaded.framework, loaded.assessment, chosen)))
    if found:
        raise Problems(
            [diagnostic for problems in found for diagnostic in problems.diagnostics],
            max(problems.exit_code for problems in found),
        )
    if json:
        from readiness.reporting.score_json import SCHEMA, score_object

        results = [score_object(str(file), item, current()) for file, item in scored]
        print_json({"schema": SCHEMA, "results": results})
    else:
        from readiness.cli.tables import show_score

        for position, (_, item) in enumerate(scored):
            if position:
                line()
            show_score(item)
        if len(scored) == 1:
            name = scored[0][0]
            next_step(say(f"readiness report {name} -o laporan.pdf", f"readiness report {name} -o report.pdf"))
    below = [item for _, item in scored if least is not None and item.card.root.score.exact < least]
    return PROBLEMS if below else 0
