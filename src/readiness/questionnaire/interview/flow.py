"""The state machine of an interview: a state and a line make the next state, what to save, and what to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from readiness.domain.assessment import Answered, AnswerValue, Entry, Evidence, NotApplicable, Unknown
from readiness.domain.evidence import register, wants_document
from readiness.domain.problems import Problem
from readiness.domain.scoring.scored import Scored
from readiness.domain.state import HIDDEN
from readiness.loading.answers import read_answer
from readiness.questionnaire.entering import spoken_date
from readiness.questionnaire.interview.choices import heard
from readiness.questionnaire.interview.commands import Called, Command, Misspelt, bare_command, command_in
from readiness.questionnaire.interview.notices import (
    Again,
    DocumentSaved,
    Hidden,
    Moved,
    Notice,
    Remark,
    Shown,
    Wrong,
)
from readiness.questionnaire.interview.queue import found, previous, proceed, put_away
from readiness.questionnaire.interview.state import Settings, Stage, State
from readiness.questionnaire.reply import tidy


@dataclass(frozen=True, slots=True)
class Turn:
    """What a line led to. ``entries`` are to be saved before ``state`` is gone on with; ``quit``: the user leaves."""

    state: State
    entries: Mapping[str, Entry] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    quit: bool = False


def begin(settings: Settings, scored: Scored) -> State:
    """An interview at its first question; at its end at once where there is nothing to ask."""
    return proceed(State(settings, scored))[0]


def enter(state: State, line: str) -> Turn:
    """What a line at the prompt leads to."""
    text = tidy(line)
    called = command_in(text)
    if isinstance(called, Misspelt):
        return Turn(state, notices=(called,))
    if called is not None:
        return _command(state, called)
    match state.stage:
        case Stage.ANSWER:
            return _answer(state, text)
        case Stage.REASON:
            return _not_applicable(state, text) if text else Turn(state, notices=(Remark.REASON_NEEDED,))
        case Stage.COMMENT:
            return _comment(state, text)
        case Stage.DONE:
            return Turn(state, quit=True)
        case _:
            return _paper(state, text)


def _answer(state: State, text: str) -> Turn:
    criterion, question = found(state, state.question)
    if not text:
        given = isinstance(state.entry().answer, Answered | NotApplicable)
        return _next(put_away(state, skipped=not given), Remark.KEPT if given else Remark.SKIPPED)
    answer = heard(question, text, criterion.not_applicable, state.settings.language)
    if isinstance(answer, Problem):
        bare = bare_command(text)
        return _command(state, Called(bare)) if bare is not None else Turn(state, notices=(Wrong(answer),))
    if isinstance(answer, NotApplicable) and not answer.reason:
        return Turn(replace(state, stage=Stage.REASON))
    return _given(state, answer)


def _given(state: State, answer: AnswerValue) -> Turn:
    """An answer that is to be saved; where its criterion wants a document, that is asked for next."""
    entry = _signed(state.settings, replace(state.entry(), answer=answer))
    after = put_away(state.with_entry(entry))
    notices: list[Notice] = [Moved(state.bounds, after.bounds), *_consequences(state, after)]
    entries = {state.question: entry}
    if isinstance(answer, Answered) and _wants_document(after):
        return Turn(replace(after, stage=Stage.DOCUMENT, answered=True), entries, tuple(notices))
    turn = _next(after, *notices)
    return replace(turn, entries=entries)


def _signed(settings: Settings, entry: Entry) -> Entry:
    """With who answers and when, where it is known who does."""
    return replace(entry, by=settings.by, date=settings.today) if settings.by else entry


def _next(state: State, *notices: Notice) -> Turn:
    after, again = proceed(state)
    return Turn(after, notices=(*notices, Again(again)) if again else notices)


def _wants_document(state: State) -> bool:
    return any(
        claim.question.id == state.question and wants_document(state.scored, claim) for claim in register(state.scored)
    )


def _consequences(before: State, after: State) -> list[Notice]:
    """Which questions go and which come up because of an answer."""
    old, new = before.scored.card.presence, after.scored.card.presence
    gone = [name for name in new if new[name] == HIDDEN != old[name]]
    come = tuple(name for name in new if old[name] == HIDDEN != new[name])
    stored = tuple(name for name in gone if isinstance(after.entry(name).answer, Answered | NotApplicable))
    notices: list[Notice] = [Hidden(tuple(gone), stored)] if gone else []
    return [*notices, Shown(come)] if come else notices


def _command(state: State, called: Called) -> Turn:
    command, rest = called.command, called.rest
    if command is Command.QUIT:
        return Turn(state, quit=True)
    if command is Command.HELP:
        return Turn(state, notices=(Remark.HELP,))
    if state.stage is Stage.DONE:
        return Turn(state, notices=(Remark.NOT_HERE,))
    if command is Command.LEVELS:
        return Turn(state, notices=(Remark.LEVELS,))
    if command is Command.STATUS:
        return Turn(state, notices=(Remark.STATUS,))
    if state.stage is not Stage.ANSWER:
        return _aside(state, command)
    match command:
        case Command.BACK:
            back = previous(state)
            return Turn(back) if back is not None else Turn(state, notices=(Remark.FIRST,))
        case Command.LATER:
            return _next(put_away(state, skipped=True), Remark.SKIPPED)
        case Command.UNKNOWN:
            return _given(state, Unknown())
        case Command.NOT_APPLICABLE:
            return _excuse(state, rest)
        case Command.COMMENT:
            asked = replace(state, stage=Stage.COMMENT)
            return _comment(asked, rest) if rest else Turn(asked)
        case _:
            asked = replace(state, stage=Stage.DOCUMENT, papers=(), answered=False)
            return _paper(asked, rest) if rest else Turn(asked)


def _aside(state: State, command: Command) -> Turn:
    """A command while something other than the answer is asked for: it can only be left."""
    if command is Command.LATER or (command is Command.BACK and state.answered):
        return _finished(state)
    if command is Command.BACK:
        return Turn(replace(state, stage=Stage.ANSWER, papers=()), notices=(Remark.CANCELLED,))
    return Turn(state, notices=(Remark.NOT_HERE,))


def _finished(state: State) -> Turn:
    """After documents and comments: on to the next question, or back to the one that has no answer yet."""
    if state.answered:
        return _next(state)
    return Turn(replace(state, stage=Stage.ANSWER, papers=()))


def _excuse(state: State, reason: str) -> Turn:
    """The question does not apply: where that can be, with a reason."""
    criterion, question = found(state, state.question)
    answer = read_answer(question, {"not_applicable": reason or "–"}, criterion.not_applicable)
    if isinstance(answer, Problem):
        return Turn(state, notices=(Wrong(answer),))
    asked = replace(state, stage=Stage.REASON)
    return _not_applicable(asked, reason) if reason else Turn(asked)


def _not_applicable(state: State, reason: str) -> Turn:
    return _given(replace(state, stage=Stage.ANSWER), NotApplicable(reason))


def _comment(state: State, text: str) -> Turn:
    if not text:
        return Turn(replace(state, stage=Stage.ANSWER), notices=(Remark.NOTHING_SAID,))
    entry = _signed(state.settings, replace(state.entry(), note=text))
    after = replace(state.with_entry(entry), stage=Stage.ANSWER)
    return Turn(after, {state.question: entry}, (Remark.COMMENT_SAVED,))


_PAPERS = (Stage.DOCUMENT, Stage.NUMBER, Stage.DATE, Stage.PAGE)


def _paper(state: State, text: str) -> Turn:
    """A part of a document: its name, number, date and page, in this order; an empty name ends the list."""
    if state.stage is Stage.DOCUMENT and not text:
        return _finished(state)
    if state.stage is Stage.DATE and text and spoken_date(text) is None:
        return Turn(state, notices=(Remark.NO_DATE,))
    papers = (*state.papers, text)
    if state.stage is not Stage.PAGE:
        return Turn(replace(state, papers=papers, stage=_PAPERS[len(papers)]))
    document, number, day, page = papers
    paper = Evidence(document, number, spoken_date(day) if day else None, page)
    before = state.entry()
    entry = _signed(state.settings, replace(before, evidence=(*before.evidence, paper)))
    after = replace(state.with_entry(entry), stage=Stage.DOCUMENT, papers=())
    return Turn(after, {state.question: entry}, (DocumentSaved(document),))
