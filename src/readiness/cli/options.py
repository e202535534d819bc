"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.console import output
from readiness.i18n import Language, say

if TYPE_CHECKING:
    from datetime import date

    from readiness.domain.assessment import Track


def _quiet(value: bool) -> bool:
    output.quiet = output.quiet or value
    return value


def _no_color(value: bool) -> bool:
    output.color = output.color and not value
    return value


Lang = Annotated[
    Language | None,
    typer.Option("--lang", help=say("Bahasa keluaran: id atau en.", "Language of the output: id or en.")),
]
"""Read by :func:`readiness.i18n.detect` before the commands are defined; declared so that every command accepts it."""

Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        callback=_quiet,
        help=say("Tanpa pemberitahuan; galat tetap tampil.", "No notices; errors are still shown."),
    ),
]

NoColor = Annotated[bool, typer.Option("--no-color", callback=_no_color, help=say("Tanpa warna.", "No colour."))]

Criteria = Annotated[
    Path | None,
    typer.Option(
        "--criteria",
        metavar="DIR",
        help=say("Folder kerangka Anda sendiri.", "A folder with frameworks of your own."),
    ),
]

TextFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--texts",
        metavar="FILE",
        help=say(
            "Naskah resmi (CSV atau YAML) sebagai pengganti ringkasan kerangka.",
            "Official wording (CSV or YAML) in place of the framework's summaries.",
        ),
    ),
]

MappingFile = Annotated[
    Path | None,
    typer.Option(
        "--mapping",
        metavar="FILE",
        help=say(
            "Berkas pemetaan kolom tabel (CSV, XLSX, Parquet).",
            "Mapping file of the tables' columns (CSV, XLSX, Parquet).",
        ),
    ),
]

Partial = Annotated[
    bool,
    typer.Option(
        "--partial",
        help=say(
            "Pakai juga baris tabel yang sebagian selnya tidak terbaca; sel itu dianggap belum dijawab.",
            "Keep rows of tables of which some cells cannot be read; these count as not answered.",
        ),
    ),
]

Json = Annotated[bool, typer.Option("--json", help=say("Keluaran JSON pada stdout.", "JSON on stdout."))]

Force = Annotated[
    bool, typer.Option("--force", help=say("Timpa berkas yang sudah ada.", "Overwrite an existing file."))
]

TrackName = Annotated[
    str,
    typer.Option(
        "--track",
        metavar="latest|self|internal|external",
        help=say(
            "Jalur nilai: latest memakai tahap terjauh tiap pertanyaan.",
            "Track of values: latest takes the furthest stage of each question.",
        ),
    ),
]


AnswerTrack = Annotated[
    str,
    typer.Option(
        "--track",
        metavar="self|internal|external",
        help=say("Jalur yang diisi.", "The track that is filled in."),
    ),
]

AgencyName = Annotated[
    str | None,
    typer.Option(
        "--opd",
        metavar=say("NAMA", "NAME"),
        help=say(
            "Hanya perangkat daerah ini: id, atau bagian namanya.",
            "Only this agency: its id, or a part of its name.",
        ),
    ),
]

Deadline = Annotated[
    str | None,
    typer.Option(
        "--deadline",
        metavar=say("TANGGAL", "DATE"),
        help=say("Batas waktu pengisian, misalnya 2026-11-30.", "Until when to answer, such as 2026-11-30."),
    ),
]


def deadline_of(text: str | None) -> date | None:
    """The day of a deadline, as people write it."""
    from readiness.questionnaire.entering import spoken_date

    day = spoken_date(text) if text is not None else None
    if text is not None and day is None:
        raise typer.BadParameter(
            say(
                f"'{text}' bukan tanggal seperti 2026-11-30 atau 30 November 2026",
                f"'{text}' is not a date such as 2026-11-30 or 30 November 2026",
            ),
            param_hint="--deadline",
        )
    return day


def answer_track_of(name: str) -> Track:
    """The track on which answers are saved, by name."""
    from readiness.domain.assessment import Track

    if name in tuple(Track):
        return Track(name)
    raise typer.BadParameter(
        say(f"'{name}' bukan self, internal, atau external", f"'{name}' is not self, internal or external"),
        param_hint="--track",
    )


def track_of(name: str) -> Track | None:
    """The track by name; ``None`` for ``latest``."""
    from readiness.domain.assessment import Track

    if name == "latest":
        return None
    if name in tuple(Track):
        return Track(name)
    raise typer.BadParameter(
        say(
            f"'{name}' bukan latest, self, internal, atau external",
            f"'{name}' is not latest, self, internal or external",
        ),
        param_hint="--track",
    )
