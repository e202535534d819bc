"""``readiness import``."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.console import next_step, print_json, print_problems, progress
from readiness.cli.options import AnswerTrack, Criteria, Json, Lang, NoColor, Quiet, answer_track_of
from readiness.cli.session import Session
from readiness.diagnostics import has_errors
from readiness.errors import PROBLEMS, Problems
from readiness.i18n import current, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readiness.domain.assessment import Assessment
    from readiness.domain.framework import Framework
    from readiness.questionnaire.reply import Submission


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=say("Berkas penilaian.", "Assessment file."))],
    answers: Annotated[
        list[Path],
        typer.Argument(
            metavar=say("JAWABAN...", "ANSWERS..."),
            help=say(
                "Kuesioner yang sudah diisi (.xlsx), berkas jawaban formulir (.json), ekspor KoboToolbox/ODK (.csv, .xlsx), "
                "atau folder.",
                "Questionnaires that were filled in (.xlsx), answer files of the form (.json), exports of KoboToolbox or "
                "ODK (.csv, .xlsx), or folders.",
            ),
        ),
    ],
    track: AnswerTrack = "self",
    prefer: Annotated[
        list[str] | None,
        typer.Option(
            "--prefer",
            metavar=say("NAMA", "NAME"),
            help=say(
                "Jawaban siapa yang dipakai bila bertentangan: perangkat daerah, 'file', atau 'new'; boleh diulang.",
                "Whose answer stands where answers contradict: an agency, 'file' or 'new'; may be repeated.",
            ),
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help=say("Tampilkan hasilnya tanpa menulis apa pun.", "Show everything, write nothing.")
        ),
    ] = False,
    json: Json = False,
    criteria: Criteria = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> int:
    """Merge answers that came back into an assessment."""
    from readiness.domain.scoring.scored import score_assessment
    from readiness.questionnaire.incoming import incoming_files
    from readiness.questionnaire.merge import merge
    from readiness.questionnaire.outcome import Outcome, all_diagnostics, outcome_object
    from readiness.questionnaire.save import AnswerFile

    chosen = answer_track_of(track)
    session = Session(criteria)
    loaded = session.assessment(file)
    print_problems(loaded.warnings)
    saved = AnswerFile(file, loaded.framework)
    before = saved.assessment
    submissions = _read(incoming_files(answers), loaded.framework, before, track)
    usable = [item for item in submissions if not has_errors(item.diagnostics)]
    wanted = _preferred(prefer or [], loaded.framework, before, submissions, file)
    merged = merge(before, loaded.framework, usable, chosen, wanted)
    after = saved.draft(chosen, merged.entries).assessment if dry_run else saved.save(chosen, merged.entries)
    outcome = Outcome(
        str(file),
        [replace(item, replies=()) for item in submissions],
        merged,
        score_assessment(loaded.framework, before),
        score_assessment(loaded.framework, after),
        dry_run,
        str(saved.backup) if saved.backup is not None else "",
    )
    if json:
        print_json(outcome_object(outcome, current()))
    else:
        from readiness.cli.import_report import show_import

        print_problems(all_diagnostics(submissions))
        show_import(outcome)
    next_step(
        say(
            f"ulangi tanpa --dry-run untuk menyimpannya di {file}",
            f"run it again without --dry-run to save this in {file}",
        )
        if dry_run
        else say(
            f"readiness check {file}, lalu readiness status {file}",
            f"readiness check {file}, then readiness status {file}",
        )
    )
    return PROBLEMS if outcome.set_aside else 0


def _read(paths: Sequence[Path], framework: Framework, assessment: Assessment, track: str) -> list[Submission]:
    """One file after another; of a file with errors nothing but its header and its problems is kept."""
    from readiness.domain.assessment import Track
    from readiness.questionnaire.headers import checked
    from readiness.questionnaire.incoming import read_incoming

    # Unlike all else that is loaded, a workbook leaves cycles of objects behind, megabytes of them.
    gc.enable()
    found = []
    with progress(say("Membaca jawaban", "Reading answers")) as tell:
        for number, path in enumerate(paths, 1):
            for read in read_incoming(path, framework):
                submission = checked(read, assessment, Track(track))
                found.append(replace(submission, replies=()) if has_errors(submission.diagnostics) else submission)
            if tell is not None:
                tell(number, len(paths))
    return found


def _preferred(
    names: Sequence[str], framework: Framework, assessment: Assessment, submissions: Sequence[Submission], file: Path
) -> tuple[str, ...]:
    """The names as answers bear them: ids of agencies, and people who have answered."""
    from readiness.domain.respondents import agencies, find_agency

    people = {item.header.filler for item in submissions if item.header.filler}
    people |= {entry.by for answer in assessment.answers.values() for _, entry in answer.entries if entry.by}
    known = agencies(framework, assessment)
    wanted = []
    for name in names:
        found, near = find_agency(known, name)
        if name in ("file", "new") or name in people:
            wanted.append(name)
        elif len(found) == 1:
            wanted.append(found[0])
        else:
            spoken = ", ".join(["file", "new", *known, *sorted(people)])
            raise Problems.one("S015", str(file), name=name, suggestion=near, known=spoken)
    return tuple(wanted)
