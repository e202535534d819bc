"""``readiness questionnaire``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from readiness.cli.agency import agency_named
from readiness.cli.console import line, next_step, print_problems, progress
from readiness.cli.options import (
    AgencyName,
    AnswerTrack,
    Criteria,
    Deadline,
    Force,
    Lang,
    NoColor,
    Quiet,
    TextFiles,
    answer_track_of,
    deadline_of,
)
from readiness.cli.session import Session
from readiness.errors import Problems
from readiness.i18n import counted, current, say

if TYPE_CHECKING:
    from readiness.diagnostics import Diagnostic
    from readiness.domain.assessment import Assessment
    from readiness.domain.scoring.scored import Scored
    from readiness.questionnaire.model import Questionnaire


def questionnaire(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=say("Berkas penilaian.", "The assessment file."))],
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar=say("kuesioner.xlsx|form.html|DIR", "questionnaire.xlsx|form.html|DIR"),
            help=say(
                "Buku kerja (.xlsx) atau formulir luring (.html) yang ditulis; dengan --by: folder.",
                "The workbook (.xlsx) or offline form (.html) to write; with --by: a folder.",
            ),
        ),
    ],
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="opd",
            help=say(
                "Satu berkas untuk setiap perangkat daerah, hanya dengan pertanyaannya sendiri.",
                "One file for every agency, with its own questions only.",
            ),
        ),
    ] = None,
    opd: AgencyName = None,
    form: Annotated[
        bool,
        typer.Option(
            "--form",
            help=say(
                "Formulir luring untuk ponsel dan peramban (bawaan bila -o berakhiran .html).",
                "The offline form for phones and browsers (the default where -o ends in .html).",
            ),
        ),
    ] = False,
    xlsform: Annotated[
        bool,
        typer.Option("--xlsform", help=say("XLSForm untuk KoboToolbox atau ODK.", "XLSForm for KoboToolbox or ODK.")),
    ] = False,
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
    deadline: Deadline = None,
    track: AnswerTrack = "self",
    force: Force = False,
    criteria: Criteria = None,
    texts: TextFiles = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Questionnaires as workbooks, offline forms or XLSForm, pre-filled with what is known."""
    from readiness.domain.scoring.scored import score_assessment
    from readiness.files import check_writable
    from readiness.questionnaire.workbook.limits import too_long

    _check_choice(by, opd)
    chosen, until = answer_track_of(track), deadline_of(deadline)
    maker = _maker(output, folder=by is not None, form=form, xlsform=xlsform)
    if not by:
        check_writable(output, force=force)
    session = Session(criteria, texts or ())
    loaded = session.assessment(file)
    print_problems(loaded.warnings)
    scored = score_assessment(loaded.framework, loaded.assessment, chosen)
    asking = _Asking(scored, session.last_year(loaded), until, blank=blank)
    if maker is _WORKBOOK and (found := too_long(asking.made(None), str(file))):
        raise Problems(found)
    if by:
        _write_all(asking, output, maker, force=force)
    else:
        agency = agency_named(scored, opd) if opd is not None else None
        asking.write(output, maker, agency, force=force)
        line(say(f"Kuesioner ditulis: {output}", f"Questionnaire written: {output}"))
    back = maker.returns or str(output / "*.xlsx" if by else output)
    sent = (
        say("unggah ke KoboToolbox atau ODK", "upload it to KoboToolbox or ODK")
        if maker is _XLSFORM
        else say("kirim ke perangkat daerah", "send it to the agencies")
    )
    next_step(f"{sent}{say(', lalu', ', then')} readiness import {file} {back}")


class _Asking:
    """What all questionnaires of one run have in common."""

    def __init__(self, scored: Scored, previous: Assessment | None, deadline: date | None, *, blank: bool) -> None:
        self.scored = scored
        self._previous = previous
        self._deadline = deadline
        self._blank = blank

    def made(self, agency: str | None) -> Questionnaire:
        """The questionnaire of one agency, or of all."""
        from readiness.questionnaire.build import build

        return build(
            self.scored,
            current(),
            agency=agency,
            previous=self._previous,
            deadline=self._deadline,
            blank=self._blank,
        )

    def write(self, path: Path, maker: Maker, agency: str | None, *, force: bool) -> None:
        """One file."""
        from readiness.files import write_bytes

        write_bytes(path, maker.make(self.made(agency), current()), force=force)


def _write_all(asking: _Asking, folder: Path, maker: Maker, *, force: bool) -> None:
    """One file for every agency; none is written where one of them could not be."""
    from readiness.files import check_writable
    from readiness.questionnaire.build import agencies_asked

    scored = asking.scored
    files = file_names(agencies_asked(scored.plan.framework, scored.assessment), maker.suffix)
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
            asking.write(folder / name, maker, agency, force=force)
            if told is not None:
                told(number, len(files))
    several = counted(len(files), "questionnaire", "questionnaires")
    line(say(f"{len(files)} kuesioner ditulis di {folder}", f"{several} written to {folder}"))


def file_names(agencies: tuple[str, ...], suffix: str = ".xlsx") -> dict[str, str]:
    """A file name for every agency: its id, without what a file name cannot hold, and no two alike."""
    from readiness.questionnaire.build import NOBODY

    names: dict[str, str] = {}
    used: set[str] = set()
    for agency in agencies:
        bare = re.sub(r"[^\w.]+", "-", agency).strip("-.")[:80] if agency != NOBODY else ""
        stem = start = bare or say("tanpa-perangkat-daerah", "without-agency")
        number = 1
        while stem.casefold() in used:
            number += 1
            stem = f"{start}-{number}"
        used.add(stem.casefold())
        names[agency] = f"{stem}{suffix}"
    return names


def _workbook(made: Questionnaire, language: str) -> bytes:
    from readiness.questionnaire.workbook.write import workbook

    return workbook(made, language)


def _form(made: Questionnaire, language: str) -> bytes:
    from readiness.questionnaire.form.page import form_page

    return form_page(made, language).encode()


def _xlsform(made: Questionnaire, language: str) -> bytes:
    from readiness.questionnaire.xlsform.write import xlsform

    found: list[Diagnostic] = []
    written = xlsform(made, language, found)
    print_problems(found)
    return written


@dataclass(frozen=True, slots=True)
class Maker:
    """A kind of questionnaire; ``returns`` names the files in which its answers come back, if not the file itself."""

    suffix: str
    make: Callable[[Questionnaire, str], bytes]
    returns: str = ""


_WORKBOOK: Final = Maker(".xlsx", _workbook)
_FORM: Final = Maker(".html", _form, "jawaban*.json")
_XLSFORM: Final = Maker(".xlsx", _xlsform, "kobo.csv")


def _maker(output: Path, *, folder: bool, form: bool, xlsform: bool) -> Maker:
    """The kind that is asked for, by its option or by the suffix of the file."""
    if form and xlsform:
        raise typer.BadParameter(
            say("tidak dapat dipakai bersama --xlsform", "cannot be used together with --xlsform"), param_hint="--form"
        )
    suffix = output.suffix.lower()
    maker = _XLSFORM if xlsform else _FORM if form or (suffix == ".html" and not folder) else _WORKBOOK
    if not folder and suffix != maker.suffix:
        known = maker.suffix if form or xlsform else ".xlsx, .html"
        raise typer.BadParameter(
            say(f"'{output}' harus berakhiran {known}", f"'{output}' must end in {known}"), param_hint="--output"
        )
    return maker


def _check_choice(by: str | None, opd: str | None) -> None:
    if by is not None and by != "opd":
        raise typer.BadParameter(say(f"'{by}' bukan opd", f"'{by}' is not opd"), param_hint="--by")
    if by is not None and opd is not None:
        raise typer.BadParameter(
            say("tidak dapat dipakai bersama --by", "cannot be used together with --by"), param_hint="--opd"
        )
