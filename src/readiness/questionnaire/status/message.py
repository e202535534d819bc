"""The status as messages to paste into WhatsApp: short lines, no tables, few bold words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from readiness import i18n
from readiness.questionnaire.status.model import AgencyPart, Line, Proof, Standing, Status, most_telling, tally
from readiness.questionnaire.status.words import (
    asked_name,
    candidates_text,
    deadline_text,
    instrument_text,
    rest_text,
    subject_text,
)
from readiness.reporting.wording.values import pick


class Messenger:
    """Writes messages about one status; each lists at most ``top`` of anything."""

    def __init__(self, status: Status, top: int) -> None:
        self._status = status
        self._language = status.language
        self._top = top

    def _pick(self, indonesian: str, english: str) -> str:
        return pick(self._language, indonesian, english)

    def for_agency(self, agency: AgencyPart) -> str | None:
        """What one agency still has to hand in; ``None`` where it has nothing to do."""
        counts = tally(agency.lines)
        unproven = [line for line in agency.lines if line.proof is Proof.MISSING]
        if not counts.missing and not unproven:
            return None
        status = self._status
        year = status.scored.assessment.year
        what = f"{instrument_text(status)} {status.scored.assessment.subject.name}".strip()
        since = self._pick(f" tahun {year}", f" {year}") if year is not None else ""
        addressee = agency.name if agency.agency else self._pick("Bapak/Ibu", "colleagues")
        blocks = [
            [self._pick(f"Yth. *{_plain(addressee)}*", f"Dear *{_plain(addressee)}*")],
            [
                self._pick(
                    f"Dengan hormat, mohon bantuan Bapak/Ibu melengkapi penilaian {_plain(what)}{since}.",
                    f"Please help us to complete the assessment {_plain(what)}{since}.",
                )
            ],
            list(self._progress(agency.lines)),
            list(self._questions(agency.lines)),
            list(self._conflicts(agency.lines)),
            list(self._documents(unproven)),
            [self._pick("Terima kasih atas kerja sama Bapak/Ibu.", "Thank you for your help.")],
        ]
        return _joined(blocks)

    def for_all(self) -> str:
        """The state of the whole assessment, for the group of all agencies."""
        status = self._status
        behind = [agency for agency in status.agencies if tally(agency.lines).missing]
        blocks = [
            [self._pick("Bapak/Ibu yang kami hormati,", "Dear colleagues,")],
            [f"*{_plain(instrument_text(status))}*", _plain(subject_text(status))],
            list(self._progress(status.lines)),
            list(self._behind([agency for agency in behind if agency.silent], silent=True)),
            list(self._behind([agency for agency in behind if not agency.silent], silent=False)),
            list(self._conflicts(status.lines)),
            list(self._questions(status.lines)),
            [self._pick("Terima kasih atas kerja sama Bapak/Ibu.", "Thank you for your help.")],
        ]
        return _joined(blocks)

    def _progress(self, lines: Iterable[Line]) -> Iterator[str]:
        counts = tally(lines)
        yield self._pick(
            f"Sudah dijawab: {counts.answered} dari {counts.asked} pertanyaan",
            f"Answered: {counts.answered} of {i18n.counted(counts.asked, 'question', 'questions')}",
        )
        if counts.unknown:
            yield self._pick(f"Masih “belum tahu”: {counts.unknown}", f"Still “not known yet”: {counts.unknown}")
        if deadline := deadline_text(self._status):
            yield self._pick(f"Batas waktu: *{deadline}*", f"Deadline: *{deadline}*")

    def _questions(self, lines: Iterable[Line]) -> Iterator[str]:
        missing = [line for line in most_telling(lines) if line.standing is not Standing.CONFLICT]
        if not missing:
            return
        yield self._pick(
            "Pertanyaan yang menunggu jawaban, yang paling berpengaruh lebih dahulu:",
            "Questions that wait for an answer, the most telling first:",
        )
        named = [f"{number}. {self._name(line)}" for number, line in enumerate(missing, 1)]
        yield from self._at_most(named)

    def _conflicts(self, lines: Iterable[Line]) -> Iterator[str]:
        conflicts = [line for line in lines if line.standing is Standing.CONFLICT]
        if not conflicts:
            return
        yield self._pick(
            "Jawaban yang bertentangan, mohon diputuskan bersama:",
            "Answers that contradict each other; please decide together:",
        )
        yield from self._at_most([f"- {self._name(x)}: {_plain(candidates_text(self._status, x))}" for x in conflicts])

    def _documents(self, unproven: list[Line]) -> Iterator[str]:
        if not unproven:
            return
        yield self._pick("Jawaban yang belum disertai bukti dukung:", "Answers that still lack a document:")
        yield from self._at_most([f"- {self._name(line)}" for line in unproven])

    def _behind(self, agencies: list[AgencyPart], *, silent: bool) -> Iterator[str]:
        if not agencies:
            return
        yield (
            self._pick("Belum ada jawaban sama sekali:", "No answer at all yet:")
            if silent
            else self._pick("Belum lengkap:", "Not complete yet:")
        )
        ordered = sorted(agencies, key=lambda agency: -tally(agency.lines).missing)
        counted = ((agency, tally(agency.lines).missing) for agency in ordered)
        yield from self._at_most(
            [
                f"- {_plain(agency.name)}: "
                + self._pick(f"{count} pertanyaan", i18n.counted(count, "question", "questions"))
                for agency, count in counted
            ]
        )

    def _name(self, line: Line) -> str:
        return _plain(f"{line.item.code} {asked_name(line.item, self._language)}")

    def _at_most(self, lines: list[str]) -> Iterator[str]:
        yield from lines[: self._top]
        if len(lines) > self._top:
            yield rest_text(len(lines) - self._top, self._language)


def _plain(text: str) -> str:
    """A text in one line without the characters that WhatsApp reads as markup."""
    return " ".join(text.replace("*", "").replace("~", "").replace("`", "").split())


def _joined(blocks: list[list[str]]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks if block)
