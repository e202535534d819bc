"""What an interview says, in two languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from readiness import i18n
from readiness.diagnostics import Diagnostic, Place
from readiness.diagnostics.catalogue import hint, message
from readiness.domain.open_questions import is_open
from readiness.domain.problems import Problem
from readiness.domain.state import HIDDEN
from readiness.questionnaire.build import code_of
from readiness.questionnaire.interview.choices import keyed
from readiness.questionnaire.interview.commands import Command, Misspelt
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
from readiness.questionnaire.interview.queue import found
from readiness.questionnaire.interview.screen import level_rows
from readiness.questionnaire.interview.state import Bounds, Stage, State
from readiness.questionnaire.status.gather import status_of
from readiness.questionnaire.status.model import tally
from readiness.reporting.wording.values import capital, pick

_REMARKS: Final = {
    Remark.KEPT: ("Jawaban tetap.", "The answer stays as it is."),
    Remark.SKIPPED: ("Dilewati.", "Skipped."),
    Remark.FIRST: ("Ini pertanyaan pertama.", "This is the first question."),
    Remark.NOT_HERE: (
        "Perintah itu tidak berlaku di sini; :b kembali ke pertanyaan.",
        "That command means nothing here; :b goes back to the question.",
    ),
    Remark.REASON_NEEDED: (
        "Alasan harus ditulis; :b kembali ke pertanyaan.",
        "A reason has to be given; :b goes back to the question.",
    ),
    Remark.NOTHING_SAID: ("Tidak ada catatan.", "No comment."),
    Remark.NO_DATE: (
        "Itu bukan tanggal. Contoh: 31/12/2026 atau 31 Desember 2026.",
        "That is no date. Examples: 31/12/2026 or 31 December 2026.",
    ),
    Remark.COMMENT_SAVED: ("Catatan disimpan.", "Comment saved."),
    Remark.CANCELLED: ("Dibatalkan.", "Cancelled."),
}
_HELP: Final = {
    Command.BACK: ("ke pertanyaan sebelumnya", "to the question before"),
    Command.LATER: ("lewati; ditanyakan lagi pada akhir", "skip; it comes back at the end"),
    Command.UNKNOWN: ("jawaban belum diketahui; pertanyaan tetap terbuka", "not known yet; the question stays open"),
    Command.NOT_APPLICABLE: ("pertanyaan tidak berlaku, dengan alasan", "the question does not apply, with a reason"),
    Command.COMMENT: ("tulis catatan pada jawaban", "write a comment on the answer"),
    Command.DOCUMENT: ("tambahkan dokumen bukti dukung", "add a document as evidence"),
    Command.LEVELS: ("tampilkan arti tiap tingkat", "show what each level means"),
    Command.STATUS: ("tampilkan yang sudah dan belum dijawab", "show what is answered and what is not"),
    Command.QUIT: ("keluar; semua jawaban sudah disimpan", "leave; all answers are saved"),
    Command.HELP: ("tampilkan bantuan ini", "show this help"),
}


def notice_lines(notice: Notice, state: State) -> Iterator[str]:
    """What is said about an entry."""
    language = state.settings.language
    match notice:
        case Wrong(problem=problem):
            yield from _wrong(state, problem)
        case Moved(before=before, after=after):
            yield "✓ " + _moved(state, before, after)
        case Hidden(questions=questions, stored=stored):
            codes = ", ".join(_codes(state, questions))
            yield "  " + pick(
                language, f"Karena jawaban ini tidak ditanyakan: {codes}", f"Because of this answer not asked: {codes}"
            )
            if stored:
                kept = ", ".join(_codes(state, stored))
                yield "  " + pick(
                    language,
                    f"Jawaban yang tetap disimpan tetapi tidak dihitung lagi: {kept}",
                    f"Answers that stay in the file but no longer count: {kept}",
                )
        case Shown(questions=questions):
            codes = ", ".join(_codes(state, questions))
            yield "  " + pick(
                language, f"Karena jawaban ini kini ditanyakan: {codes}", f"Because of this answer now asked: {codes}"
            )
        case DocumentSaved(document=document):
            yield pick(language, f"✓ Dokumen disimpan: {document}", f"✓ Document saved: {document}")
        case Again(count=count):
            yield pick(
                language,
                f"Kembali ke {count} pertanyaan yang dilewati.",
                f"Back to {i18n.counted(count, 'question that was skipped', 'questions that were skipped')}.",
            )
        case Misspelt(text=text, suggestion=suggestion):
            meant = (
                pick(language, f"; maksud Anda :{suggestion}?", f"; did you mean :{suggestion}?") if suggestion else ""
            )
            yield "✗ " + pick(language, f"'{text}' bukan perintah{meant}", f"'{text}' is no command{meant}")
        case Remark.HELP:
            yield from _help(language)
        case Remark.LEVELS:
            yield from _levels(state)
        case Remark.STATUS:
            yield from _status(state)
        case _:
            yield pick(language, *_REMARKS[notice])


def _wrong(state: State, problem: Problem) -> Iterator[str]:
    """The problem in its own words, which are about a file: here a question goes by its code, a choice by what is typed
    for it, and 'unknown' is a command.
    """
    language = state.settings.language
    choices = keyed(found(state, state.question)[1], language)
    arguments = dict(problem.arguments)
    if "question" in arguments:
        arguments["question"] = next(_codes(state, (state.question,)))
    if "known" in arguments and choices:
        arguments["known"] = ", ".join(key for key, _, _ in choices)
        meant = {value: label for _, value, label in choices}
        arguments["suggestion"] = meant.get(arguments.get("suggestion", ""), "")
    diagnostic = Diagnostic(problem.code, Place(""), arguments)
    yield "✗ " + _sentence(message(diagnostic, language))
    if advice := hint(diagnostic, language):
        yield "  " + _sentence(advice.replace("'unknown'", f":{Command.UNKNOWN.letter}"))


def footer(state: State, width: int) -> str:
    """The commands in one line, as many as there is room for; ``?`` shows them all."""
    language = state.settings.language
    if state.stage is not Stage.ANSWER:
        return f":b {Command.BACK.word(language)}"
    commands = [Command.BACK, Command.LATER, Command.UNKNOWN]
    if found(state, state.question)[1].may_not_apply:
        commands.append(Command.NOT_APPLICABLE)
    commands += [Command.COMMENT, Command.DOCUMENT, Command.QUIT, Command.LEVELS, Command.STATUS]
    last = f"? {Command.HELP.word(language)}"
    line = ""
    for command in commands:
        longer = f"{line}:{command.letter} {command.word(language)}   "
        if len(longer) + len(last) > width:
            break
        line = longer
    return line + last


def summary_lines(state: State, file: str, backup: str) -> Iterator[str]:
    """What an interview leaves behind."""
    language, count = state.settings.language, len(state.saved)
    if not count:
        yield pick(language, f"Tidak ada yang berubah pada {file}.", f"Nothing was changed in {file}.")
    else:
        saved = i18n.counted(count, "answer", "answers")
        yield pick(language, f"{count} jawaban disimpan: {file}", f"{saved} saved: {file}")
    if backup:
        yield pick(language, f"Berkas semula: {backup}", f"The file as it was: {backup}")
    yield _index_text(state, state.bounds) + " · " + _share(state, state.bounds) + " · " + _progress(state)


def nothing_to_ask(language: str) -> str:
    """There is no question to put."""
    return pick(
        language,
        "Tidak ada pertanyaan terbuka yang masih berpengaruh; --all menanyakan semuanya lagi.",
        "No open question matters any more; --all asks all of them again.",
    )


def _sentence(text: str) -> str:
    return capital(text) if text.endswith("?") else capital(text).rstrip(".") + "."


def _codes(state: State, questions: Sequence[str]) -> Iterator[str]:
    for criterion in state.scored.card.framework.root.criteria():
        for place, question in enumerate(criterion.questions):
            if question.id in questions:
                yield code_of(criterion, place)


def _ends(state: State, bounds: Bounds) -> str:
    low, high = (i18n.number(state.scored.card.show(end), state.settings.language) for end in (bounds.low, bounds.high))
    return low if low == high else f"{low}–{high}"


def _index_text(state: State, bounds: Bounds) -> str:
    language = state.settings.language
    if not bounds.exists:
        return pick(language, "Tidak ada indeks: tidak satu kriteria pun berlaku", "No index: no criterion applies")
    return pick(language, "Indeks ", "Index ") + _ends(state, bounds)


def _share(state: State, bounds: Bounds) -> str:
    return pick(state.settings.language, "cakupan ", "coverage ") + i18n.percent(
        bounds.coverage, state.settings.language
    )


def _progress(state: State) -> str:
    """How many of the questions of this interview have an answer."""
    questions = state.scored.card.questions()
    asked = [name for name in state.settings.only if state.scored.card.presence[name] != HIDDEN]
    answered = sum(not is_open(state.scored, questions[name]) for name in asked)
    return pick(
        state.settings.language, f"{answered} dari {len(asked)} terjawab", f"{answered} of {len(asked)} answered"
    )


def _moved(state: State, before: Bounds, after: Bounds) -> str:
    language = state.settings.language
    index, share = _index_text(state, before), _share(state, before)
    if after.exists and _ends(state, before) != _ends(state, after):
        index += f" → {_ends(state, after)}"
    elif not after.exists:
        index = _index_text(state, after)
    if i18n.percent(before.coverage, language) != i18n.percent(after.coverage, language):
        share += f" → {i18n.percent(after.coverage, language)}"
    return f"{index} · {share} · {_progress(state)}"


def _help(language: str) -> Iterator[str]:
    yield pick(
        language,
        "Ketik jawaban, atau nomor pilihannya. Enter tanpa jawaban melewati, atau membiarkan jawaban yang ada.",
        "Type the answer, or the number of a choice. Enter alone skips, or keeps the answer that is there.",
    )
    rows = [(f":{command.letter}" if command is not Command.HELP else "?", command) for command in Command]
    width = max(len(command.word(language)) for command in Command)
    for letter, command in rows:
        yield f"  {letter:<2}  {command.word(language):<{width}}  {pick(language, *_HELP[command])}"


def _levels(state: State) -> Iterator[str]:
    rows: Iterable[str] = [row.text for row in level_rows(found(state, state.question)[0], state.settings.language)]
    none = pick(state.settings.language, "Kriteria ini tidak mempunyai tingkat.", "This criterion has no levels.")
    yield from rows or [none]


def _status(state: State) -> Iterator[str]:
    language = state.settings.language
    for part in status_of(state.scored, language, state.settings.today).parts:
        counts = tally(part.lines)
        title = part.group.title.in_(language) or str(part.group.id)
        told = pick(language, f"{counts.answered} dari {counts.asked}", f"{counts.answered} of {counts.asked}")
        unknown = pick(language, f", belum tahu {counts.unknown}", f", not known yet {counts.unknown}")
        yield f"  {title}: {told}" + (unknown if counts.unknown else "")
    yield "  " + " · ".join([_index_text(state, state.bounds), _share(state, state.bounds)])
