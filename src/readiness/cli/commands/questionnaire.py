"""``readiness questionnaire``."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.agency import agency_named
from readiness.cli.console import line, next_step, print_problems, progress
from readiness.cli.options import Criteria, Force, Lang, NoColor, Quiet, TextFiles
from readiness.cli.session import Loaded, Session
from readiness.i18n import counted, current, say

if TYPE_CHECKING:
    from readiness.domain.assessment import Assessment, Track
    from readiness.domain.scoring.scored import Scored
    from readiness.questionnaire.model import Questionnaire

Maker = Callable[["Questionnaire", str], bytes]
"""Makes the bytes of a file from a questionnaire and a language."""


def questionnaire(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=say("Berkas penilaian.", "The assessment file."))],
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar=say("kuesioner.xlsx|DIR", "questionnaire.xlsx|DIR"),
            help=say(
                "Buku kerja yang ditulis (.xlsx); dengan --by: folder.",
                "The workbook to write (.xlsx); with --by: a folder.",
            ),
        ),
    ],
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="opd",
            help=say(
                "Satu buku kerja untuk setiap perangkat daerah, hanya dengan pertanyaannya sendiri.",
                "One workbook for every agency, with its own questions only.",
            ),
        ),
    ] = None,
    opd: Annotated[
        str | None,
        typer.Option(
            "--opd",
            metavar=say("NAMA", "NAME"),
            help=say(
                "Hanya perangkat daerah ini: id, atau bagian namanya.",
                "Only this agency: its id, or a part of its name.",
            ),
        ),
    ] = None,
    blank: Annotated[
        bool,
        typer.Option(
            "--blank",
            help=say(
                "Kosong untuk dicetak: tanpa jawaban yang sudah ada, pilihan sebagai kotak.",
                "Empty, for paper: without the answers that are known, choices as boxes.",
            ),
        ),
    ] = False,
    deadline: Annotated[
        str | None,
        typer.Option(
            "--deadline",
            metavar=say("TANGGAL", "DATE"),
            help=say(
                "Batas waktu pengisian, misalnya 2026-11-30.", "Until when it is to be filled in, such as 2026-11-30."
            ),
        ),
    ] = None,
    track: Annotated[
        str,
        typer.Option(
            "--track",
            metavar="self|internal|external",
            help=say(
                "Jalur yang diisi; nilai jalur lain tampil di sampingnya.",
                "The track to fill in; values of the other tracks stand beside it.",
            ),
        ),
    ] = "self",
    force: Force = False,
    criteria: Criteria = None,
    texts: TextFiles = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Questionnaires as workbooks, pre-filled with what is known."""
    from readiness.domain.scoring.scored import score_assessment
    from readiness.files import check_writable

    _check_choice(by, opd)
    chosen, until = _track(track), _date(deadline)
    make = _workbook if by else _maker(output)
    if not by:
        check_writable(output, force=force)
    session = Session(criteria, texts or ())
    loaded = session.assessment(file)
    print_problems(loaded.warnings)
    scored = score_assessment(loaded.framework, loaded.assessment, chosen)
    asking = _Asking(scored, _last_year(session, loaded), until, blank=blank)
    if by:
        _write_all(asking, output, make, force=force)
    else:
        agency = agency_named(scored, opd) if opd is not None else None
        asking.write(output, make, agency, force=force)
        line(say(f"Kuesioner ditulis: {output}", f"Questionnaire written: {output}"))
    answers = output / "*.xlsx" if by else output
    next_step(
        say(
            f"kirim ke perangkat daerah, lalu readiness import {file} {answers}",
            f"send it to the agencies, then readiness import {file} {answers}",
        )
    )


class _Asking:
    """What all questionnaires of one run have in common."""

    def __init__(self, scored: Scored, previous: Assessment | None, deadline: date | None, *, blank: bool) -> None:
        self.scored = scored
        self._previous = previous
        self._deadline = deadline
        self._blank = blank

    def write(self, path: Path, make: Maker, agency: str | None, *, force: bool) -> None:
        """One file, for one agency or for all."""
        from readiness.files import write_bytes
        from readiness.questionnaire.build import build

        made = build(
            self.scored,
            current(),
            agency=agency,
            previous=self._previous,
            deadline=self._deadline,
            blank=self._blank,
        )
        write_bytes(path, make(made, current()), force=force)


def _write_all(asking: _Asking, folder: Path, make: Maker, *, force: bool) -> None:
    """One file for every agency; none is written where one of them could not be."""
    from readiness.diagnostics import Diagnostic
    from readiness.errors import Problems
    from readiness.files import check_writable
    from readiness.questionnaire.build import agencies_asked

    scored = asking.scored
    files = file_names(agencies_asked(scored.plan.framework, scored.assessment))
    found: list[Diagnostic] = []
    for name in files.values():
        try:
            check_writable(folder / name, force=force)
        except Problems as problems:
            found += problems.diagnostics
    if found:
        raise Problems(found)
    with progress(say("Menulis kuesioner", "Writing questionnaires")) as told:
        for number, (agency, name) in enumerate(files.items(), 1):
            asking.write(folder / name, make, agency, force=force)
            if told is not None:
                told(number, len(files))
    several = counted(len(files), "questionnaire", "questionnaires")
    line(say(f"{len(files)} kuesioner ditulis di {folder}", f"{several} written to {folder}"))


def file_names(agencies: tuple[str, ...]) -> dict[str, str]:
    """A file name for every agency: its id, without what a file name cannot hold, and no two alike."""
    from readiness.questionnaire.build import NOBODY

    names: dict[str, str] = {}
    used: set[str] = set()
    for agency in agencies:
        bare = re.sub(r"[^\w.-]+", "-", agency).strip("-.")[:80] if agency != NOBODY else ""
        stem = start = bare or say("tanpa-perangkat-daerah", "without-agency")
        number = 1
        while stem.casefold() in used:
            number += 1
            stem = f"{start}-{number}"
        used.add(stem.casefold())
        names[agency] = f"{stem}.xlsx"
    return names


def _workbook(made: Questionnaire, language: str) -> bytes:
    from readiness.questionnaire.workbook.write import workbook

    return workbook(made, language)


_MAKERS: dict[str, Maker] = {".xlsx": _workbook}
"""What makes a file of each suffix."""


def _maker(output: Path) -> Maker:
    make = _MAKERS.get(output.suffix.lower())
    if make is not None:
        return make
    known = ", ".join(_MAKERS)
    raise typer.BadParameter(
        say(f"'{output}' harus berakhiran {known}", f"'{output}' must end in {known}"), param_hint="--output"
    )


def _check_choice(by: str | None, opd: str | None) -> None:
    if by is not None and by != "opd":
        raise typer.BadParameter(say(f"'{by}' bukan opd", f"'{by}' is not opd"), param_hint="--by")
    if by is not None and opd is not None:
        raise typer.BadParameter(
            say("tidak dapat dipakai bersama --by", "cannot be used together with --by"), param_hint="--opd"
        )


def _track(name: str) -> Track:
    from readiness.domain.assessment import Track

    if name in tuple(Track):
        return Track(name)
    raise typer.BadParameter(
        say(f"'{name}' bukan self, internal, atau external", f"'{name}' is not self, internal or external"),
        param_hint="--track",
    )


def _date(text: str | None) -> date | None:
    from readiness.questionnaire.entering import spoken_date

    day = spoken_date(text) if text is not None else None
    if text is not None and day is None:
        raise typer.BadParameter(
            say(f"'{text}' bukan tanggal seperti 2026-11-30", f"'{text}' is not a date like 2026-11-30"),
            param_hint="--deadline",
        )
    return day


def _last_year(session: Session, loaded: Loaded) -> Assessment | None:
    """The earlier assessment, where it answers the same questions."""
    earlier = session.earlier(loaded)
    if earlier is None or earlier.framework.id != loaded.framework.id:
        return None
    return earlier.assessment
