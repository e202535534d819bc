"""Documents in words: what they are called, where they stand, what an assessor found."""

from __future__ import annotations

import re

from readiness import i18n
from readiness.domain.assessment import Evidence, EvidenceStage, EvidenceStatus
from readiness.reporting.wording.values import pick, show

_ROMAN = re.compile(r"[ivxlcdm]+\Z", re.IGNORECASE)
MARKS = {
    EvidenceStatus.ACCEPTED: "✓",
    EvidenceStatus.REVISE: "!",
    EvidenceStatus.REJECTED: "✗",
    EvidenceStatus.MISSING: "?",
    EvidenceStatus.UNEXAMINED: "·",
}
NO_DOCUMENT = "–"
"""The mark of an answer without any document."""


def status_text(status: EvidenceStatus, language: str) -> str:
    """A status in words."""
    words = {
        EvidenceStatus.ACCEPTED: ("diterima", "accepted"),
        EvidenceStatus.REVISE: ("perlu revisi", "needs revision"),
        EvidenceStatus.REJECTED: ("ditolak", "rejected"),
        EvidenceStatus.MISSING: ("belum ada", "missing"),
        EvidenceStatus.UNEXAMINED: ("belum diperiksa", "not examined"),
    }
    return pick(language, *words[status])


def stage_text(stage: EvidenceStage, language: str) -> str:
    """How far a document has come; nothing where it is final."""
    words = {
        EvidenceStage.FINAL: ("", ""),
        EvidenceStage.UNSIGNED: ("belum ditandatangani", "not signed yet"),
        EvidenceStage.DRAFT: ("rancangan", "draft"),
    }
    return pick(language, *words[stage])


def page_text(page: str, language: str) -> str:
    """Where in a document: ``halaman 3``; a place that says itself what it is (``Pasal 4``, ``foto``) as it stands."""
    page = page.strip()
    named = any(len(word) > 2 and not _ROMAN.match(word) for word in re.findall(r"[^\W\d_]+", page))
    return page if named or not page else pick(language, f"halaman {page}", f"page {page}")


def details(item: Evidence, language: str) -> list[str]:
    """Number, date and page, as far as they are stated."""
    parts = [pick(language, f"nomor {item.number}", f"number {item.number}")] if item.number else []
    parts += [i18n.date(item.date, language)] if item.date is not None else []
    parts += [text] if (text := page_text(item.page, language)) else []
    return parts


def level_of(item: Evidence, language: str) -> str:
    """The level that a document supports; empty where it states none."""
    if item.supports_level is None:
        return ""
    level = show(item.supports_level, language)
    return pick(language, f"tingkat {level}", f"level {level}")


def examined_text(item: Evidence, language: str) -> str:
    """What an assessor found and noted."""
    text = status_text(item.status, language)
    return f"{text}: {item.note.rstrip('.')}" if item.note else text
