"""What a new assessment starts with when it follows one of another instrument."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from readiness import i18n
from readiness.domain.assessment import Evidence, EvidenceStatus
from readiness.domain.framework import Framework
from readiness.domain.reuse import Forerunner, Inheritance, InstrumentMap, Worth, settled_answers
from readiness.domain.scoring.scored import Scored
from readiness.reporting.answer_file import Start
from readiness.reporting.wording.values import pick, show


def worth_text(worth: Worth, language: str) -> str:
    """What old evidence is worth, in words."""
    words = {
        Worth.REUSE: ("pakai lagi", "reuse"),
        Worth.UPDATE: ("perbarui", "update"),
        Worth.NEW: ("bukti baru", "new evidence"),
    }
    return pick(language, *words[worth])


def starts(
    old: Scored,
    new: Framework,
    inheritances: Iterable[Inheritance],
    links: InstrumentMap,
    year: int | None,
    language: str,
) -> Mapping[str, Start]:
    """What is already there, by question of ``new``.

    Values of levels never pass from one instrument to the other. What the old result itself answers passes only from an
    official result; else it is a remark.
    """
    label = source_label(old)
    found: dict[str, Start] = {}
    for item in inheritances:
        remarks = [_remark(forerunner, label, language) for forerunner in item.forerunners]
        if item.reason:
            remarks.append(item.reason.in_(language))
        evidence = [
            _carried(document, forerunner, item, label, year, language)
            for forerunner in item.forerunners
            for document in forerunner.evidence
        ]
        if item.criterion.questions and (remarks or evidence):
            first = item.criterion.questions[0]
            found[str(first.id)] = Start(tuple(remarks), evidence=tuple(dict.fromkeys(evidence)))
    for question, value in settled_answers(old, links):
        start = found.get(question, Start())
        note = pick(language, f"Dari {label}.", f"From {label}.")
        if old.assessment.official_result:
            found[question] = replace(start, value=value, note=note)
        else:
            shown = i18n.number(value, language)
            remark = pick(
                language,
                f"{label} memberi {shown}; isikan bila sama dengan hasil resminya.",
                f"{label} gives {shown}; enter it if the official result is the same.",
            )
            found[question] = replace(start, remarks=(*start.remarks, remark))
    return found


def source_label(old: Scored) -> str:
    """The old instrument and year, briefly."""
    return " ".join(part for part in (str(old.card.framework.id), str(old.assessment.year or "")) if part)


def _remark(forerunner: Forerunner, label: str, language: str) -> str:
    criterion = forerunner.criterion
    value = ""
    if forerunner.value is not None:
        value = pick(
            language, f", tingkat {show(forerunner.value, language)}", f", level {show(forerunner.value, language)}"
        )
    reason = forerunner.reason.in_(language)
    return f"{label} {criterion.id}{value}: {worth_text(forerunner.worth, language)}. {reason}".strip()


def _carried(
    document: Evidence, forerunner: Forerunner, item: Inheritance, label: str, year: int | None, language: str
) -> Evidence:
    """A document as it enters the new file: the level that it proved belongs to the old instrument."""
    asked = item.criterion.evidence
    within = asked.within if asked is not None else None
    stale = within is not None and year is not None and document.date is not None and document.date.year < year - within
    note = pick(language, f"Dari {label} {forerunner.criterion.id}.", f"From {label} {forerunner.criterion.id}.")
    if stale:
        note += pick(
            language,
            f" Kriteria ini meminta dokumen sejak tahun {(year or 0) - (within or 0)}.",
            f" This criterion asks for documents of {(year or 0) - (within or 0)} or later.",
        )
    elif forerunner.worth is Worth.UPDATE:
        note += f" {forerunner.reason.in_(language)}" if forerunner.reason else ""
    status = EvidenceStatus.REVISE if stale or forerunner.worth is Worth.UPDATE else EvidenceStatus.UNEXAMINED
    return replace(document, supports_level=None, status=status, note=note)
