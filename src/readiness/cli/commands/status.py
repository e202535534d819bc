"""``readiness status``."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.console import line, next_step, print_json, print_problems
from readiness.cli.options import (
    AgencyName,
    Criteria,
    Deadline,
    Json,
    Lang,
    NoColor,
    Quiet,
    TextFiles,
    TrackName,
    deadline_of,
    track_of,
)
from readiness.cli.session import Session
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.questionnaire.status.model import Status

BETWEEN = "─" * 20
"""The line between two messages, which is not to be pasted."""


class Grouping(StrEnum):
    """What the status can be grouped by."""

    OPD = "opd"


def status(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=say("Berkas penilaian.", "Assessment file."))],
    by: Annotated[
        Grouping | None,
        typer.Option(
            "--by",
            help=say(
                "Menurut perangkat daerah, dengan semua yang belum ada.", "By agency, with everything that is missing."
            ),
        ),
    ] = None,
    opd: AgencyName = None,
    text: Annotated[
        bool,
        typer.Option(
            "--text",
            help=say(
                "Teks untuk ditempel di WhatsApp; dengan --by opd satu pesan tiap perangkat daerah.",
                "Text to paste into WhatsApp; with --by opd one message per agency.",
            ),
        ),
    ] = False,
    deadline: Deadline = None,
    top: Annotated[
        int,
        typer.Option(
            "--top",
            metavar="N",
            min=1,
            help=say("Banyaknya pertanyaan dalam satu daftar.", "How many questions one list holds."),
        ),
    ] = 10,
    track: TrackName = "latest",
    json: Json = False,
    criteria: Criteria = None,
    texts: TextFiles = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """What is answered, what is missing, and what each open answer could change."""
    from readiness.cli.agency import agency_named
    from readiness.domain.scoring.scored import score_assessment
    from readiness.questionnaire.status.gather import status_of

    chosen, day = track_of(track), deadline_of(deadline)
    if json and text:
        raise typer.BadParameter(say("pilih --json atau --text", "choose --json or --text"), param_hint="--text")
    loaded = Session(criteria, texts or ()).assessment(file)
    print_problems(loaded.warnings)
    scored = score_assessment(loaded.framework, loaded.assessment, chosen)
    agency = agency_named(scored, opd) if opd is not None else None
    found = status_of(scored, current(), dt.date.today(), deadline=day, agency=agency)  # noqa: DTZ011 - the user's day
    if json:
        from readiness.questionnaire.status.as_object import status_object

        print_json(status_object(str(file), found))
        return
    if text:
        _print_messages(found, top, by_agency=by is Grouping.OPD or agency is not None)
        return
    from readiness.cli.status_tables import show_status

    show_status(found, top, by_agency=by is Grouping.OPD)
    line()
    if found.has_missing:
        next_step(
            say(
                f"readiness interview {file} --order worth, atau readiness status {file} --by opd --text",
                f"readiness interview {file} --order worth, or readiness status {file} --by opd --text",
            )
        )
    else:
        next_step(f"readiness score {file}")


def _print_messages(found: Status, top: int, *, by_agency: bool) -> None:
    from readiness.questionnaire.status.message import Messenger

    messenger = Messenger(found, top)
    if not by_agency:
        line(messenger.for_all())
        return
    messages = [message for agency in found.agencies if (message := messenger.for_agency(agency)) is not None]
    if not messages:
        messages = [say("Tidak ada yang masih perlu diminta.", "There is nothing left to ask for.")]
    line(f"\n\n{BETWEEN}\n\n".join(messages))
