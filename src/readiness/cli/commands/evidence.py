"""``readiness evidence``."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.agency import agency_named
from readiness.cli.console import line, next_step, print_json, print_problems
from readiness.cli.options import AgencyName, Criteria, Json, Lang, NoColor, Quiet, TextFiles, TrackName, track_of
from readiness.cli.session import Session
from readiness.cli.wrapping import wrapped
from readiness.errors import Problems
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.domain.scorecard import Scorecard
    from readiness.reporting.evidence_register import Line


def evidence(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=say("Berkas penilaian.", "Assessment file."))],
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help=say(
                "Kriteria atau pertanyaan, secara rinci; tanpa ini seluruh daftar.",
                "A criterion or question, in detail; without it the whole register.",
            ),
        ),
    ] = None,
    opd: AgencyName = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            metavar="missing|rejected|revise|undocumented|unexamined|accepted",
            help=say("Hanya status ini; boleh diulang.", "Only this status; may be repeated."),
        ),
    ] = None,
    track: TrackName = "latest",
    json: Json = False,
    criteria: Criteria = None,
    texts: TextFiles = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """The register of evidence, by agency and status."""
    from readiness.domain.evidence import by_agency, register
    from readiness.domain.scoring.scored import score_assessment
    from readiness.reporting.evidence_register import CHOICES, RegisterWriter, criterion_object, register_object

    only = tuple(status or ())
    for word in only:
        if word not in CHOICES:
            raise typer.BadParameter(
                say(
                    f"'{word}' bukan salah satu dari {', '.join(CHOICES)}", f"'{word}' is none of {', '.join(CHOICES)}"
                ),
                param_hint="--status",
            )
    chosen = track_of(track)
    loaded = Session(criteria, texts or ()).assessment(file)
    print_problems(loaded.warnings)
    scored = score_assessment(loaded.framework, loaded.assessment, chosen)
    agency = agency_named(scored, opd) if opd is not None else None
    result = scored.card.criterion(_criterion(scored.card, name, file)) if name is not None else None
    claims = tuple(claim for claim in register(scored) if result is None or claim.criterion.id == result.id)
    registers = [found for found in by_agency(scored, claims) if agency is None or found.agency == agency]
    if json:
        made = register_object(str(file), scored, registers, current(), only)
        if result is not None:
            made["criterion"] = criterion_object(scored, result, claims, current())
        print_json(made)
        return
    writer = RegisterWriter(scored, current(), only)
    nothing = say("Tidak ada bukti dukung yang sesuai.", "No evidence to show.")
    if result is not None:
        own = [claim for found in registers for claim in found.claims]
        if claims and not own:
            line(nothing)
        else:
            _print(list(writer.criterion(result, own)))
        next_step(
            say(
                f"readiness explain {file} {result.id} menjelaskan nilainya",
                f"readiness explain {file} {result.id} explains its value",
            )
        )
        return
    printed = False
    for found in registers:
        lines = list(writer.agency(found))
        if lines:
            if printed:
                line()
            _print(lines)
            printed = True
    if not printed:
        line(nothing)
    line()
    line(writer.closing(registers))
    next_step(
        say(
            f"readiness evidence {file} ID untuk satu kriteria; readiness check {file} memeriksa dokumennya",
            f"readiness evidence {file} ID for one criterion; readiness check {file} checks the documents",
        )
    )


def _criterion(card: Scorecard, name: str, file: Path) -> str:
    """The criterion by its id or by that of one of its questions."""
    from readiness.domain.problems import nearest

    known = card.criterion_of()
    if name not in known:
        raise Problems.one("J015", str(file), name=name, suggestion=nearest(name, known))
    return known[name]


def _print(lines: Sequence[Line]) -> None:
    """Lines on stdout: wrapped where somebody reads them on a screen, whole where a file or a message wants them."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    for item in lines:
        line(wrapped(item.text, item.indent, width))
