"""The register of evidence as lines for a terminal and as the object that ``evidence --json`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from readiness import i18n
from readiness.domain.accepted import accepted
from readiness.domain.assessment import Answered, Entry, Evidence, EvidenceStatus, NotApplicable, Track
from readiness.domain.evidence import AgencyRegister, Claim, Listed, first_level
from readiness.domain.framework import Criterion, LevelText
from readiness.domain.numbers import Number, plain
from readiness.domain.respondents import agencies, responsible
from readiness.domain.scorecard import CriterionResult
from readiness.domain.scoring.scored import Scored
from readiness.reporting.wording.evidence import (
    MARKS,
    NO_DOCUMENT,
    details,
    examined_text,
    level_of,
    stage_text,
    status_text,
)
from readiness.reporting.wording.values import (
    answered_text,
    confidence_text,
    level_name,
    name_of,
    pick,
    show,
    track_text,
)

SCHEMA = "readiness/evidence@1"
UNDOCUMENTED = "undocumented"
"""What an answer is that wants a document and lists none."""
STATUSES = {
    "accepted": EvidenceStatus.ACCEPTED,
    "revise": EvidenceStatus.REVISE,
    "rejected": EvidenceStatus.REJECTED,
    "missing": EvidenceStatus.MISSING,
    "unexamined": EvidenceStatus.UNEXAMINED,
}
"""Statuses by the word that a user types."""
CHOICES = ("missing", "rejected", "revise", UNDOCUMENTED, "unexamined", "accepted")
"""The order in which an agency reads its register."""
_TOP = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A line and how far what does not fit on it is set in."""

    text: str = ""
    indent: int = 0


class RegisterWriter:
    """Writes parts of the register of one scored assessment; ``only`` are the statuses that are shown."""

    def __init__(self, scored: Scored, language: str, only: Iterable[str] = ()) -> None:
        self._scored = scored
        self._language = language
        self._names = agencies(scored.card.framework, scored.assessment)
        self._only = frozenset(only) or frozenset(CHOICES)

    def _pick(self, indonesian: str, english: str) -> str:
        return pick(self._language, indonesian, english)

    def name(self, agency: str) -> str:
        """The name of an agency; of what no agency answers for, that."""
        if not agency:
            return self._pick("Tanpa perangkat daerah", "No agency named")
        return self._names[agency].in_(self._language)

    def agency(self, register: AgencyRegister) -> Iterator[Line]:
        """The heading of an agency and one line per document, the most urgent first; nothing where none is shown."""
        lines = list(self._lines(register))
        if not lines:
            return
        yield Line(f"{self.name(register.agency)} · {self._backlog(register.backlog)}", 2)
        yield Line(f"  {self._counts(register)}", 2)
        yield from lines

    def _backlog(self, count: int) -> str:
        return self._pick(f"tunggakan bukti {count}", f"evidence backlog {count}")

    def _counts(self, register: AgencyRegister) -> str:
        parts = [f"{status_text(s, self._language)} {register.count(s)}" for s in STATUSES.values()]
        without = self._pick("jawaban tanpa dokumen", "answers without a document")
        return " · ".join([*parts, f"{without} {len(register.undocumented)}"])

    def _lines(self, register: AgencyRegister) -> Iterator[Line]:
        for word in CHOICES:
            if word not in self._only:
                continue
            if word == UNDOCUMENTED:
                yield from (self._undocumented(claim) for claim in register.undocumented)
                continue
            for claim, document in register.documents():
                if document.evidence.status is STATUSES[word]:
                    yield self._document(claim.criterion, document.evidence)

    def _document(self, criterion: Criterion, item: Evidence) -> Line:
        language = self._language
        named = ", ".join([item.document, *details(item, language)])
        state = [level_of(item, language), stage_text(item.stage, language), examined_text(item, language)]
        head = f"  {MARKS[item.status]} {criterion.id}  "
        return Line(head + " · ".join([named, *(part for part in state if part)]), len(head))

    def _undocumented(self, claim: Claim) -> Line:
        head = f"  {NO_DOCUMENT} {claim.criterion.id}  "
        asked = name_of(claim.question, self._language)
        title = claim.criterion.title.in_(self._language)
        named = title if claim.criterion.questions == (claim.question,) and title else asked
        return Line(head + f"{named}: {self._answer(claim)} · " + self._pick("tanpa dokumen", "no document"), len(head))

    def _answer(self, claim: Claim) -> str:
        answer = claim.counted[1].answer if claim.counted is not None else None
        if isinstance(answer, Answered):
            return answered_text(claim.question, answer, self._language)
        if isinstance(answer, NotApplicable):
            return self._pick("tidak berlaku", "not applicable")
        return self._pick("belum dijawab", "not answered")

    def closing(self, registers: Iterable[AgencyRegister]) -> str:
        """Who has most to do."""
        behind = [register for register in registers if register.backlog]
        if not behind:
            return self._pick(
                "Tidak ada perangkat daerah dengan tunggakan bukti.", "No agency has a backlog of evidence."
            )
        named = [f"{self.name(register.agency)} ({register.backlog})" for register in behind[:_TOP]]
        if len(behind) > _TOP:
            named.append(self._pick(f"dan {len(behind) - _TOP} lainnya", f"and {len(behind) - _TOP} more"))
        listed = ", ".join(named)
        return self._pick(
            f"Perangkat daerah dengan tunggakan bukti terbesar: {listed}",
            f"Agencies with the largest backlog of evidence: {listed}",
        )

    def criterion(self, result: CriterionResult, claims: Iterable[Claim]) -> Iterator[Line]:
        """One criterion in detail: what its levels ask for, and each document with quote and note."""
        language, criterion = self._language, result.criterion
        own = tuple(claims)
        yield Line(f"{criterion.id} {criterion.title.in_(language)}".rstrip(), 2)
        answering = responsible(self._scored.card.framework, self._scored.assessment, criterion)
        if answering:
            names = "; ".join(self.name(agency) for agency in answering)
            yield Line(self._pick(f"  Perangkat daerah: {names}", f"  Agency: {names}"), 4)
        yield Line(f"  {self._value(result)}", 4)
        yield from self._wanted(criterion, own)
        for claim in own:
            yield Line()
            head = f"{claim.question.id} · {name_of(claim.question, language)}: {self._answer(claim)}"
            yield Line(head + (f" ({self._giver(*claim.counted)})" if claim.counted is not None else ""), 2)
            shown = [d for d in claim.documents if any(STATUSES.get(word) is d.evidence.status for word in self._only)]
            for document in shown:
                yield from self._in_detail(claim, document)
            if not claim.documents:
                yield Line(f"  {NO_DOCUMENT} " + self._pick("tidak ada dokumen", "no document"), 4)
        if not own:
            yield Line()
            yield Line(self._pick("Belum ada jawaban maupun dokumen.", "There is no answer and no document yet."))

    def _value(self, result: CriterionResult) -> str:
        card = self._scored.card
        if not result.score.exists:
            return self._pick("Tidak berlaku", "Not applicable")
        low, high = (i18n.number(card.show(end), self._language) for end in (result.score.low, result.score.high))
        value = low if result.score.settled else f"{low} … {high}"
        text = self._pick(f"Nilai {value}", f"Value {value}")
        proven = accepted(self._scored)
        if proven is None or result.id not in proven:
            return text
        least = i18n.number(card.show(proven[result.id]), self._language)
        return text + self._pick(
            f" · dengan bukti yang diterima saja sedikitnya {least}", f" · by accepted evidence alone at least {least}"
        )

    def _giver(self, track: Track, entry: Entry) -> str:
        said = [track_text(track, self._language)]
        said += [self._scored.card.framework.respondent(entry.by).in_(self._language)] if entry.by else []
        said += [i18n.date(entry.date, self._language)] if entry.date is not None else []
        return ", ".join(said)

    def _wanted(self, criterion: Criterion, claims: tuple[Claim, ...]) -> Iterator[Line]:
        """The kinds of document, and what each level up to the next one asks for."""
        language, first = self._language, first_level(criterion)
        if criterion.evidence is not None and criterion.evidence.kinds:
            kinds, level = criterion.evidence.kinds.in_(language), show(first, language)
            yield Line(
                self._pick(f"  Bukti sejak tingkat {level}: {kinds}", f"  Evidence from level {level} on: {kinds}"), 4
            )
        if criterion.evidence is not None and criterion.evidence.within is not None:
            years = criterion.evidence.within
            yield Line(
                self._pick(
                    f"  Umur bukti paling lama {years} tahun sebelum tahun yang dinilai",
                    f"  Evidence may be dated up to {i18n.counted(years, 'year', 'years')} before the year assessed",
                ),
                4,
            )
        claimed = next((claim.level for claim in claims if claim.level is not None), None)
        supported = [d.evidence.supports_level or 0 for claim in claims for d in claim.documents]
        top = max([*supported, claimed or 0]) + 1 if claims else criterion.scale.high
        for item in criterion.levels:
            if first <= item.level <= top:
                yield from self._level(criterion, item, claimed)

    def _level(self, criterion: Criterion, item: LevelText, claimed: Number | None) -> Iterator[Line]:
        language = self._language
        mark = "✓ " if claimed is not None and item.level <= claimed else "  "
        named = " ".join(
            part
            for part in (
                self._pick("Tingkat", "Level"),
                show(item.level, language),
                level_name(criterion, item.level, language),
            )
            if part
        )
        note = f" ({confidence_text(item.confidence, language)})" if item.confidence is not None else ""
        yield Line(f"  {mark}{named}: {item.text.in_(language)}{note}", 6)
        if item.fulfilment:
            yield Line("      " + self._pick("Pemenuhan: ", "Fulfilment: ") + item.fulfilment.in_(language), 8)
        if item.evidence:
            yield Line("      " + self._pick("Bukti: ", "Evidence: ") + item.evidence.in_(language), 8)

    def _in_detail(self, claim: Claim, document: Listed) -> Iterator[Line]:
        item, language = document.evidence, self._language
        yield Line(f"  {MARKS[item.status]} {item.document}", 4)
        facts = [*details(item, language), level_of(item, language), stage_text(item.stage, language)]
        if shown := " · ".join(part for part in facts if part):
            yield Line(f"      {shown}", 6)
        yield Line(f"      Status: {status_text(item.status, language)}", 6)
        if item.note:
            yield Line("      " + self._pick("Catatan asesor: ", "Assessor's note: ") + item.note, 8)
        if item.quote:
            yield Line("      " + self._pick("Kutipan: ", "Quote: ") + f"“{item.quote}”", 8)
        if claim.counted is None or claim.counted[1] is not document.entry:
            giver = self._giver(document.track, document.entry)
            yield Line("      " + self._pick("Didaftarkan: ", "Listed by: ") + giver, 8)
        if item.file:
            yield Line("      " + self._pick("Berkas: ", "File: ") + item.file, 8)


def register_object(
    file: str, scored: Scored, registers: Iterable[AgencyRegister], language: str, only: Iterable[str] = ()
) -> dict[str, Any]:
    """The object for ``--json``; counts are those of the whole register, whatever is shown of it."""
    writer = RegisterWriter(scored, language)
    shown = frozenset(only) or frozenset(CHOICES)
    framework, subject = scored.card.framework, scored.assessment.subject
    listed = tuple(registers)
    return {
        "schema": SCHEMA,
        "file": file,
        "subject": {"code": subject.code, "name": subject.name, "kind": subject.kind},
        "year": scored.assessment.year,
        "track": scored.track.value if scored.track is not None else "latest",
        "framework": {"id": framework.id, "version": framework.version, "digest": framework.digest},
        "agencies": [_agency(register, writer.name(register.agency), language, shown) for register in listed],
        "largest_backlog": [register.agency for register in listed if register.backlog],
    }


def _agency(register: AgencyRegister, name: str, language: str, shown: frozenset[str]) -> dict[str, Any]:
    counts = {word: register.count(status) for word, status in STATUSES.items()}
    return {
        "id": register.agency,
        "name": name,
        "backlog": register.backlog,
        "counts": {**counts, UNDOCUMENTED: len(register.undocumented)},
        "documents": [
            document_object(claim, document, language)
            for claim, document in register.documents()
            if _word(document.evidence.status) in shown
        ],
        "undocumented": [
            {
                "criterion": claim.criterion.id,
                "title": claim.criterion.title.in_(language),
                "question": claim.question.id,
                "level": None if claim.level is None else str(claim.level),
            }
            for claim in register.undocumented
            if UNDOCUMENTED in shown
        ],
    }


def document_object(claim: Claim, document: Listed, language: str) -> dict[str, Any]:
    """One document; ``track`` and ``by`` say who listed it."""
    item = document.evidence
    return {
        "criterion": claim.criterion.id,
        "title": claim.criterion.title.in_(language),
        "question": claim.question.id,
        "track": document.track.value,
        "by": document.entry.by,
        "document": item.document,
        "number": item.number,
        "date": item.date.isoformat() if item.date is not None else None,
        "page": item.page,
        "quote": item.quote,
        "level": plain(item.supports_level) if item.supports_level is not None else None,
        "status": _word(item.status),
        "stage": item.stage.value,
        "note": item.note,
        "file": item.file,
        "sha256": item.sha256,
    }


def _word(status: EvidenceStatus) -> str:
    return next(word for word, candidate in STATUSES.items() if candidate is status)


def criterion_object(scored: Scored, result: CriterionResult, claims: Iterable[Claim], language: str) -> dict[str, Any]:
    """What ``--json`` adds for one criterion: the level claimed, and what its levels ask for."""
    criterion = result.criterion
    kinds = criterion.evidence
    level = next((claim.level for claim in claims if claim.level is not None), None)
    proven = accepted(scored) or {}
    return {
        "id": criterion.id,
        "title": criterion.title.in_(language),
        "respondents": list(criterion.respondents),
        "claimed_level": None if level is None else str(level),
        "accepted": plain(proven[result.id]) if result.id in proven else None,
        "evidence": {
            "kinds": kinds.kinds.in_(language) if kinds is not None else "",
            "from_level": plain(first_level(criterion)),
            "within": kinds.within if kinds is not None else None,
        },
        "levels": [
            {
                "level": plain(item.level),
                "text": item.text.in_(language),
                "fulfilment": item.fulfilment.in_(language),
                "evidence": item.evidence.in_(language),
                "confidence": item.confidence.value if item.confidence is not None else None,
            }
            for item in criterion.levels
        ],
    }
