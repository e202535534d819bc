"""The columns of a sheet with questions: their order, widths and headings, and which of them are of no use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from readiness.questionnaire.model import Questionnaire, Section
from readiness.reporting.wording.values import capital, pick, track_text

ORDER: Final = (
    "id",
    "base",
    "code",
    "question",
    "answer",
    "unit",
    "before",
    "state",
    "levels",
    "note",
    "document",
    "number",
    "date",
    "page",
)
"""The keys of :data:`readiness.questionnaire.workbook.layout.COLUMNS` from left to right."""

PLACE: Final = {key: index for index, key in enumerate(ORDER)}
FILLED_IN: Final = ("answer", "note", "document", "number", "date", "page")
"""The columns that people fill in."""

_WIDTHS: Final = {
    "id": 10,
    "base": 10,
    "code": 9.5,
    "question": 40,
    "answer": 17,
    "unit": 7.5,
    "before": 12,
    "state": 16,
    "levels": 38,
    "note": 22,
    "document": 21,
    "number": 12,
    "date": 10.5,
    "page": 8,
}
_WIDE_LEVELS: Final = 54
_WIDE_BEFORE: Final = 26
_WIDE_ANSWER: Final = 24
_LONG: Final = 450
"""Characters of the levels of one question from which on their column is wide."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in characters by key (0: hidden) and headings by key."""

    widths: Mapping[str, float]
    headings: Mapping[str, str]

    def width(self, first: str, last: str = "") -> float:
        """The width of a column, or of all from one to another."""
        keys = ORDER[PLACE[first] : PLACE[last or first] + 1]
        return sum(self.widths[key] for key in keys)


def columns_of(questionnaire: Questionnaire, section: Section, longest: int, language: str) -> Columns:
    """The columns of one sheet; ``longest`` counts the characters of the longest text of levels on it."""
    others = any(item.others for item in section.items)
    hidden = {"id", "base"}
    if not any(item.question.unit or item.question.type == "percentage" for item in section.items):
        hidden.add("unit")
    beside = any(item.before or (item.entry is not None and item.entry.undecided) for item in section.items)
    if not others and not beside:
        hidden.add("before")
    if not longest:
        hidden.add("levels")
    if questionnaire.blank:
        hidden.add("state")
    widths: dict[str, float] = dict(_WIDTHS)
    if longest > _LONG:
        widths["levels"] = _WIDE_LEVELS
    if others:
        widths["before"] = _WIDE_BEFORE
    if questionnaire.blank:
        widths["answer"] = _WIDE_ANSWER
    return Columns(widths | dict.fromkeys(hidden, 0), _headings(questionnaire, language, others=others))


def _headings(questionnaire: Questionnaire, language: str, *, others: bool) -> dict[str, str]:
    track = capital(track_text(questionnaire.track, language))
    year = questionnaire.previous_year or ""
    last = pick(language, f"Jawaban {year}" if year else "Jawaban lalu", f"Answer {year}" if year else "Last answer")
    answer = pick(language, "Jawaban", "Answer")
    return {
        "id": "",
        "base": "",
        "code": pick(language, "Kode", "Code"),
        "question": pick(language, "Pertanyaan", "Question"),
        "answer": f"{answer} ({track.lower()})" if questionnaire.track != "self" else answer,
        "unit": pick(language, "Satuan", "Unit"),
        "before": pick(language, "Nilai jalur lain", "Other tracks") if others else last,
        "state": pick(language, "Status", "Status"),
        "levels": pick(language, "Kriteria tiap tingkat", "Criteria of the levels"),
        "note": pick(language, "Penjelasan", "Explanation"),
        "document": pick(language, "Bukti dukung: dokumen", "Evidence: document"),
        "number": pick(language, "Nomor", "Number"),
        "date": pick(language, "Tanggal", "Date"),
        "page": pick(language, "Halaman", "Page"),
    }
