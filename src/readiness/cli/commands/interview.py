"""``readiness interview``."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.console import ask, is_typed, line, next_step, print_problems
from readiness.cli.options import AnswerTrack, Criteria, Lang, NoColor, Quiet, TextFiles, answer_track_of
from readiness.cli.session import Session
from readiness.errors import INTERRUPTED, Problems
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.domain.assessment import Assessment
    from readiness.domain.scoring.scored import Scored
    from readiness.questionnaire.interview.state import State
    from readiness.questionnaire.save import AnswerFile

PROMPT = "> "


class Order(StrEnum):
    """In which order is asked."""

    SECTION = "section"
    WORTH = "worth"


def interview(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=say("Berkas penilaian.", "Assessment file."))],
    order: Annotated[
        Order,
        typer.Option(
            "--order",
            help=say(
                "Urutan: section menurut kerangka, worth yang paling mempersempit batas indeks lebih dahulu.",
                "Order: section as the framework has it, worth that which narrows the bounds of the index most first.",
            ),
        ),
    ] = Order.SECTION,
    opd: Annotated[
        str | None,
        typer.Option(
            "--opd",
            metavar=say("NAMA", "NAME"),
            help=say(
                "Hanya pertanyaan perangkat daerah ini, yang dicatat sebagai penjawab.",
                "Only questions of this agency, which is recorded as the one that answers.",
            ),
        ),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="ID",
            help=say(
                "Hanya kelompok, kriteria, atau pertanyaan ini; boleh diulang.",
                "Only this group, criterion or question; may be repeated.",
            ),
        ),
    ] = None,
    everything: Annotated[
        bool,
        typer.Option(
            "--all",
            help=say("Juga yang sudah dijawab; Enter membiarkannya.", "Answered ones too; Enter keeps the answer."),
        ),
    ] = False,
    track: AnswerTrack = "self",
    criteria: Criteria = None,
    texts: TextFiles = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Asks what is open and applicable, one question at a time, and saves each answer."""
    from dataclasses import replace

    from readiness.cli.agency import agency_named
    from readiness.domain.scoring.scored import score_assessment
    from readiness.questionnaire.interview import state as interviews
    from readiness.questionnaire.interview.flow import begin
    from readiness.questionnaire.interview.words import nothing_to_ask
    from readiness.questionnaire.save import AnswerFile

    chosen = answer_track_of(track)
    session = Session(criteria, texts or ())
    loaded = session.assessment(file)
    print_problems(loaded.warnings)
    answers = AnswerFile(file, loaded.framework)
    assessment = replace(answers.assessment, previous=loaded.assessment.previous)
    scored = score_assessment(loaded.framework, assessment, chosen)
    agency = agency_named(scored, opd) if opd is not None else None
    settings = interviews.Settings(
        only=_asked(scored, agency, only),
        today=dt.date.today(),  # noqa: DTZ011 - the user's day
        track=chosen,
        order=interviews.Order(order),
        everything=everything,
        by=agency or "",
        language=current(),
    )
    state = begin(settings, scored)
    if not state.question:
        line(nothing_to_ask(current()))
        next_step(f"readiness score {file}")
        return
    _converse(state, answers, session.last_year(loaded))


def _asked(scored: Scored, agency: str | None, only: list[str] | None) -> frozenset[str]:
    """The ids of the questions that may be asked: those of the agency, and of what ``--only`` names."""
    from readiness.domain.problems import nearest
    from readiness.domain.respondents import answering

    framework = scored.card.framework
    criteria = list(framework.root.criteria())
    named: dict[str, set[str]] = {str(question.id): {str(question.id)} for question in framework.questions()}
    for criterion in criteria:
        named[str(criterion.id)] = {str(question.id) for question in criterion.questions}
    for _, group in framework.root.groups():
        named[str(group.id)] = {str(question.id) for below in group.criteria() for question in below.questions}
    unknown = [name for name in only or () if name not in named]
    if unknown:
        from readiness.diagnostics import Diagnostic, Place

        raise Problems(
            Diagnostic("J050", Place("--only"), {"name": name, "suggestion": nearest(name, named)}) for name in unknown
        )
    wanted = set().union(*(named[name] for name in only)) if only else {str(q.id) for q in framework.questions()}
    if agency is not None:
        wanted &= {
            str(question.id)
            for criterion in criteria
            if agency in answering(framework, scored.assessment, criterion)
            for question in criterion.questions
        }
    return frozenset(wanted)


def _converse(state: State, answers: AnswerFile, earlier: Assessment | None) -> None:
    """Asks until nothing is left or the user leaves; whatever ends it, every answer given is in the file."""
    from readiness.cli.interview_screen import show_notices
    from readiness.questionnaire.interview.flow import enter

    shown: State | None = None
    try:
        while state.question:
            _put(state, shown, earlier)
            text = ask(PROMPT)
            if text is None:
                if shown is None and not is_typed():
                    raise Problems.one("S020", str(answers.path))
                break
            turn = enter(state, text)
            if turn.entries:
                answers.save(state.settings.track, turn.entries)
            shown, state = state, turn.state
            show_notices(state if state.question else shown, turn.notices)
            if turn.quit:
                break
    except KeyboardInterrupt:
        line()
        _leave(state, answers)
        raise Problems((), INTERRUPTED) from None
    _leave(state, answers)


def _put(state: State, shown: State | None, earlier: Assessment | None) -> None:
    """Shows what is asked, unless it stands on the screen already."""
    from readiness.cli.interview_screen import show_footer, show_rows
    from readiness.questionnaire.interview.queue import found
    from readiness.questionnaire.interview.screen import prompt_rows, question_rows
    from readiness.questionnaire.interview.state import Stage

    criterion, _ = found(state, state.question)
    moved = shown is None or shown.question != state.question
    if state.stage is not Stage.ANSWER:
        if shown is None or shown.stage is not state.stage or shown.papers != state.papers:
            show_rows(prompt_rows(state, criterion))
        return
    if moved or (shown is not None and shown.stage is not Stage.ANSWER):
        line()
        other = shown is None or not shown.question or found(shown, shown.question)[0] is not criterion
        show_rows(question_rows(state, earlier, levels=other))
        show_footer(state)


def _leave(state: State, answers: AnswerFile) -> None:
    """What was done, and how to go on."""
    from readiness.questionnaire.interview.words import summary_lines

    line()
    for text in summary_lines(state, str(answers.path), answers.backup.name if answers.backup is not None else ""):
        line(text)
    if state.question:
        next_step(
            say(
                f"readiness interview {answers.path} melanjutkan yang belum dijawab",
                f"readiness interview {answers.path} goes on with what is open",
            )
        )
    else:
        next_step(f"readiness score {answers.path}")
