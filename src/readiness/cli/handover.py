"""What a new assessment takes over from an old one, for the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from readiness.cli.columns import table
from readiness.cli.console import line, show
from readiness.domain.framework import Framework
from readiness.domain.numbers import plain
from readiness.domain.reuse import Inheritance, InstrumentMap, Worth
from readiness.domain.scoring.scored import Scored
from readiness.i18n import counted, current, say
from readiness.reporting.handover import source_label, worth_text


def show_handover(old: Scored, new: Framework, inheritances: Sequence[Inheritance], links: InstrumentMap) -> None:
    """Per new criterion: what the old instrument's evidence is worth, from where, and why."""
    language = current()
    title = new.title.in_(language) or str(new.id)
    line(f"{old.assessment.subject.name or say('Tanpa nama', 'Unnamed')}: {source_label(old)} → {title} {new.version}")
    standing = (
        say("peta resmi", "official map")
        if links.official
        else say("peta proyek, tidak resmi", "the project's own map, not official")
    )
    line(standing)
    line()
    made = table(
        ("", "left"),
        (say("Kriteria baru", "New criterion"), "left"),
        (say("Bukti lama", "Old evidence"), "left"),
        (say("Dari", "From"), "left"),
        (say("Dokumen", "Documents"), "right"),
    )
    for item in inheritances:
        origins = [
            f"{f.criterion.id} {worth_text(f.worth, language)}" if f.worth is not item.worth else str(f.criterion.id)
            for f in item.forerunners
        ]
        documents = sum(len(forerunner.evidence) for forerunner in item.forerunners)
        if not item.forerunners and not item.reason:
            continue
        made.add_row(
            str(item.criterion.id),
            item.criterion.title.in_(language),
            worth_text(item.worth, language),
            ", ".join(origins) or item.reason.in_(language),
            str(documents) if documents else "–",
        )
    show(made)
    line()
    line(_summary(old, inheritances, links))
    if links.note:
        line(links.note.in_(language))


def _summary(old: Scored, inheritances: Sequence[Inheritance], links: InstrumentMap) -> str:
    counts = {worth: sum(item.worth is worth for item in inheritances) for worth in Worth}
    unused = [name for name, link in links.links.items() if not link.to]
    text = say(
        f"Pakai lagi {counts[Worth.REUSE]}, perbarui {counts[Worth.UPDATE]}, bukti baru {counts[Worth.NEW]} "
        f"dari {len(inheritances)} kriteria.",
        f"Reuse {counts[Worth.REUSE]}, update {counts[Worth.UPDATE]}, new evidence {counts[Worth.NEW]} "
        f"of {counted(len(inheritances), 'criterion', 'criteria')}.",
    )
    if unused:
        names = ", ".join(unused)
        text += say(f" Tidak diminta lagi: {names}.", f" No longer asked for: {names}.")
    return text


def handover_object(
    old: Scored, new: Framework, inheritances: Sequence[Inheritance], links: InstrumentMap
) -> dict[str, Any]:
    """The same for ``--json``."""
    language = current()
    return {
        "from": {"id": old.card.framework.id, "year": old.assessment.year, "digest": old.card.framework.digest},
        "to": {"id": new.id, "version": new.version, "digest": new.digest},
        "official": links.official,
        "note": links.note.in_(language),
        "criteria": [
            {
                "id": item.criterion.id,
                "title": item.criterion.title.in_(language),
                "worth": item.worth.value,
                "reason": item.reason.in_(language),
                "from": [
                    {
                        "id": forerunner.criterion.id,
                        "value": plain(forerunner.value) if forerunner.value is not None else None,
                        "worth": forerunner.worth.value,
                        "reason": forerunner.reason.in_(language),
                        "documents": [document.document for document in forerunner.evidence],
                    }
                    for forerunner in item.forerunners
                ],
            }
            for item in inheritances
        ],
        "unused": [name for name, link in links.links.items() if not link.to],
    }
