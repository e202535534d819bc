"""The status of an assessment as tables for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.text import Text as RichText

from readiness.cli.columns import table
from readiness.cli.console import line, show
from readiness.i18n import counted, current, number, percent, say
from readiness.questionnaire.status.model import (
    AgencyPart,
    Line,
    Part,
    Proof,
    Standing,
    Status,
    Tally,
    most_telling,
    tally,
)
from readiness.questionnaire.status.words import (
    asked_name,
    candidates_text,
    deadline_text,
    fall_text,
    instrument_text,
    rest_text,
    rise_text,
    standing_text,
    subject_text,
)


def show_status(status: Status, top: int, *, by_agency: bool) -> None:
    """The state of an assessment: by dimension, or by agency with all that each still has to do."""
    _headline(status)
    line()
    if by_agency:
        rows = [(agency.name, tally(agency.lines), None) for agency in status.agencies]
        _counts(say("Perangkat daerah", "Agency"), rows)
        _several(status)
        for agency in status.agencies:
            _agency(status, agency)
    else:
        tiers = status.scored.card.framework.tiers
        first = tiers[0].label.in_(current()) if tiers else say("Kelompok", "Group")
        _counts(first, [(_title(part), tally(part.lines), percent(part.coverage, current())) for part in status.parts])
        _silent(status)
        _missing(status, status.lines, top)
    _conflicts(status)
    _ignored(status)


def _headline(status: Status) -> None:
    line(subject_text(status))
    line(instrument_text(status))
    if status.agency is not None:
        line("; ".join(agency.name for agency in status.agencies))
    line()
    card, counts = status.scored.card, tally(status.lines)
    root = card.root.score
    if root.exists:
        low, high = (number(card.show(end), current()) for end in (root.low, root.high))
        value = low if root.settled else f"{low} … {high}"
        share = percent(root.coverage, current())
        line(say(f"Indeks {value} · cakupan {share}", f"Index {value} · coverage {share}"))
    parts = [
        say(f"dijawab {counts.answered} dari {counts.asked}", f"answered {counts.answered} of {counts.asked}"),
        f"{standing_text(Standing.OPEN, current())} {counts.open}",
        f"{standing_text(Standing.UNKNOWN, current())} {counts.unknown}",
    ]
    if counts.conflict:
        parts.append(f"{standing_text(Standing.CONFLICT, current())} {counts.conflict}")
    line(say("Pertanyaan: ", "Questions: ") + " · ".join(parts))
    if counts.documented or counts.undocumented:
        line(
            say(
                f"Jawaban yang memerlukan bukti: {counts.documented} berdokumen · {counts.undocumented} belum",
                f"Answers that want evidence: {counts.documented} with a document · {counts.undocumented} without",
            )
        )
    if deadline := deadline_text(status):
        line(say("Batas waktu: ", "Deadline: ") + deadline)


def _counts(first: str, rows: Sequence[tuple[str, Tally, str | None]]) -> None:
    conflicts = any(counts.conflict for _, counts, _ in rows)
    made = table(
        (first, "left"),
        (say("Ditanya", "Asked"), "right"),
        (say("Dijawab", "Answered"), "right"),
        (say("Belum", "Open"), "right"),
        (say("Belum\ntahu", "Not\nknown"), "right"),
        *([(say("Belum\nputus", "Un-\ndecided"), "right")] if conflicts else []),
        (say("Tidak\nperlu", "Not\nneeded"), "right"),
        (say("Bukti", "Evidence"), "right"),
        *([(say("Cakupan", "Coverage"), "right")] if rows and rows[0][2] is not None else []),
    )
    for name, counts, coverage in rows:
        wanted = counts.documented + counts.undocumented
        cells = [
            _zero(counts.asked),
            _zero(counts.answered),
            _zero(counts.open),
            _zero(counts.unknown),
            *([_zero(counts.conflict)] if conflicts else []),
            _zero(counts.not_needed),
            f"{counts.documented}/{wanted}" if wanted else "–",
            *([coverage] if coverage is not None else []),
        ]
        made.add_row(name, *cells)
    show(made)


def _title(part: Part) -> str:
    return part.group.title.in_(current()) or str(part.group.id)


def _zero(count: int) -> str:
    return str(count) if count else "–"


def _several(status: Status) -> None:
    """Several agencies can be asked the same, so that the rows do not add up."""
    shared = sum(len(row.item.agencies) > 1 for row in status.lines)
    if shared and status.agency is None:
        line(
            say(
                f"{shared} pertanyaan diajukan kepada lebih dari satu perangkat daerah.",
                f"{counted(shared, 'question is', 'questions are')} put to more than one agency.",
            )
        )


def _silent(status: Status) -> None:
    silent = [agency.name for agency in status.agencies if agency.silent]
    if not silent or status.agency is not None:
        return
    line()
    line(
        say(
            f"Belum menjawab satu pun, {len(silent)} dari {len(status.agencies)} perangkat daerah: ",
            f"Nothing answered yet, {len(silent)} of {len(status.agencies)} agencies: ",
        )
    )
    made = table(("", "left"))
    made.show_header = False
    made.add_row(", ".join(silent))
    show(made)


def _missing(status: Status, lines: Iterable[Line], top: int) -> None:
    missing = most_telling(lines)
    if not missing:
        line()
        line(say("Tidak ada pertanyaan yang masih perlu dijawab.", "No question still needs an answer."))
        return
    line()
    line(
        say(
            "Yang masih diperlukan, yang paling berpengaruh pada indeks lebih dahulu",
            "What is still needed, that which tells most about the index first",
        )
    )
    _questions(status, missing[:top], owners=status.agency is None)
    if len(missing) > top:
        line(rest_text(len(missing) - top, current()))


def _questions(status: Status, missing: Iterable[Line], *, owners: bool) -> None:
    names = {agency.agency: agency.name for agency in status.agencies}
    made = table(
        (say("Kode", "Code"), "left"),
        (say("Pertanyaan", "Question"), "left"),
        (say("Jawaban terbaik:\nbatas bawah", "Best answer:\nlow end"), "right"),
        (say("Terburuk:\nbatas atas", "Worst:\nhigh end"), "right"),
    )
    made.columns[0].no_wrap = True
    rows = list(missing)
    for row in rows:
        text = RichText(asked_name(row.item, current()))
        if row.standing is not Standing.OPEN:
            text.append(f" · {standing_text(row.standing, current())}")
        if owners and row.item.agencies:
            text.append("\n" + names[row.item.agencies[0]], style="dim")
        cells = (rise_text(status, row.worth), fall_text(status, row.worth)) if row.worth is not None else ("–", "–")
        made.add_row(row.item.code, text, *cells)
    show(made)
    if any(row.worth is not None and not row.worth.moves for row in rows):
        line(
            say(
                "Dua tanda –: baru mengubah indeks bersama jawaban lain.",
                "Two dashes: changes the index only together with other answers.",
            )
        )


def _agency(status: Status, agency: AgencyPart) -> None:
    missing = most_telling(agency.lines)
    unproven = [row for row in agency.lines if row.proof is Proof.MISSING]
    if not missing and not unproven:
        return
    line()
    count, asked = len(missing), tally(agency.lines).asked
    line(f"{agency.name} · " + say(f"{count} dari {asked} belum terjawab", f"{count} of {asked} not answered"))
    if missing:
        _questions(status, missing, owners=False)
    if unproven:
        codes = ", ".join(row.item.code for row in unproven)
        line(say(f"Tanpa bukti dukung ({len(unproven)}): {codes}", f"Without evidence ({len(unproven)}): {codes}"))


def _conflicts(status: Status) -> None:
    conflicts = [row for row in status.lines if row.standing is Standing.CONFLICT]
    if not conflicts:
        return
    line()
    line(say("Jawaban yang bertentangan dan belum diputuskan", "Answers that contradict each other, undecided"))
    for row in conflicts:
        line(f"  {row.item.code}  {asked_name(row.item, current())}: {candidates_text(status, row)}")


def _ignored(status: Status) -> None:
    codes = [row.item.code for row in status.lines if row.ignored]
    if not codes:
        return
    listed = ", ".join(codes)
    line()
    line(
        say(
            f"Jawaban yang tidak dipakai karena pertanyaannya tidak diajukan: {listed}",
            f"Answers that do not count because their question is not asked: {listed}",
        )
    )
