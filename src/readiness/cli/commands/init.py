"""``readiness init``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.console import line, next_step, notice
from readiness.cli.options import Criteria, Force, Lang, NoColor, Quiet
from readiness.cli.session import Session, framework_reference
from readiness.domain.years import YEARS
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.domain.assessment import Subject

FILE_NAME = {"id": "penilaian.yaml", "en": "assessment.yaml"}


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help=say("Folder penilaian baru.", "Folder of the new assessment."))
    ],
    framework: Annotated[
        str, typer.Option("--framework", metavar="ID", help=say("Kerangka yang dipakai.", "The framework to use."))
    ] = "gmsc-readiness",
    name: Annotated[
        str,
        typer.Option(
            "--name",
            help=say("Nama daerah, misalnya Kabupaten Buton.", "Name of the district, such as Kabupaten Buton."),
        ),
    ] = "",
    code: Annotated[
        str, typer.Option("--code", help=say("Kode Kemendagri, misalnya 74.04.", "Kemendagri code, such as 74.04."))
    ] = "",
    kind: Annotated[
        str, typer.Option("--kind", metavar="kabupaten|kota", help=say("Jenis daerah.", "Kind of district."))
    ] = "",
    province: Annotated[str, typer.Option("--province", help=say("Provinsi.", "Province."))] = "",
    year: Annotated[
        int | None, typer.Option("--year", min=YEARS[0], max=YEARS[-1], help=say("Tahun penilaian.", "Year assessed."))
    ] = None,
    force: Force = False,
    criteria: Criteria = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """A commented answer file; empty answers stay open."""
    from readiness.files import write_text
    from readiness.reporting.answer_file import answer_file

    instrument = Session(criteria).valid_framework(framework)
    reference = framework_reference(framework, instrument, folder)
    path = folder / FILE_NAME[current()]
    subject = _subject(code, name, kind, province)
    write_text(path, answer_file(instrument, reference, subject, year, current()), force=force)
    line(say(f"Berkas penilaian dibuat: {path}", f"Assessment file written: {path}"))
    next_step(
        say(
            f"isi {path}, lalu readiness check {path} dan readiness score {path}",
            f"fill in {path}, then readiness check {path} and readiness score {path}",
        )
    )


def _subject(code: str, name: str, kind: str, province: str) -> Subject:
    """What was given, filled up from the official list where the code stands there."""
    from readiness import regions
    from readiness.domain.assessment import Subject

    region = regions.find(code)
    if region is not None and name and not regions.same_name(name, region.name):
        notice(
            say(
                f"Perhatian: kode {code} milik {region.name}, bukan '{name}'.",
                f"Note: the code {code} is that of {region.name}, not of '{name}'.",
            )
        )
    return Subject(
        code=code,
        name=name or (region.name if region else ""),
        kind=kind or (region.kind if region else regions.kind_of(name)),
        province=province or (region.province if region else ""),
    )
