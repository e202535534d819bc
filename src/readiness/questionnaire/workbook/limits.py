"""What a workbook cannot hold."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.diagnostics import Diagnostic, Place
from readiness.questionnaire.model import Item, Questionnaire
from readiness.questionnaire.reply import carried
from readiness.questionnaire.words import entered
from readiness.questionnaire.workbook.answers import note_cell
from readiness.questionnaire.workbook.cells import LONGEST


def too_long(questionnaire: Questionnaire, file: str) -> tuple[Diagnostic, ...]:
    """The questions with a text that no cell can hold, so that it would come back cut; ``file`` is the assessment."""
    return tuple(
        Diagnostic("E060", Place(file), {"question": str(item.question.id), "limit": f"{LONGEST}"})
        for item in questionnaire.items()
        if any(len(text) > LONGEST for text in _texts(item))
    )


def _texts(item: Item) -> Iterator[str]:
    if item.entry is None:
        return
    answer, note, documents = carried(item.entry)
    yield entered(item.question, answer, "en")
    yield note_cell(answer, note)
    for document in documents:
        yield from (document.document, document.number, document.page)
