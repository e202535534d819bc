"""Where a workbook says what it is: document properties, and the same once more on a hidden sheet."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from readiness.questionnaire.identity import identity
from readiness.questionnaire.model import Questionnaire
from readiness.questionnaire.workbook import texts
from readiness.questionnaire.workbook.cells import Pen
from readiness.questionnaire.workbook.layout import PREFIX, SCHEMA
from readiness.reporting.wording.values import pick

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

_LONGEST: Final = 255
_NO_DATE: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands where an assessment has no date: the clock is not read, so that the same input gives the same bytes."""


def header(questionnaire: Questionnaire, language: str) -> dict[str, str]:
    """What a workbook says of itself, by the keys of the layout."""
    made = questionnaire.made
    return {
        **identity(questionnaire, SCHEMA),
        "language": language,
        "made": made.isoformat() if made is not None else "",
    }


def write_header(workbook: Workbook, pen: Pen, questionnaire: Questionnaire, language: str) -> None:
    """Both places."""
    framework, made = questionnaire.framework, questionnaire.made
    created = datetime(made.year, made.month, made.day, tzinfo=UTC) if made is not None else _NO_DATE
    title = framework.title.in_(language) or str(framework.id)
    name = questionnaire.subject.name
    workbook.set_properties(
        {
            "title": _cut(f"{pick(language, 'Kuesioner', 'Questionnaire')} {title}"),
            "subject": _cut(f"{name} {questionnaire.year or ''}".strip()),
            "author": _cut(name),
            "category": _cut(texts.agency_name(framework, questionnaire.agency, language))
            if questionnaire.agency is not None
            else "",
            "created": created.replace(tzinfo=None),
        }
    )
    for row, (key, value) in enumerate(header(questionnaire, language).items()):
        workbook.set_custom_property(f"{PREFIX}{key}", _cut(value), "text")
        pen.put(row, 0, key)
        pen.put(row, 1, value)


def _cut(text: str) -> str:
    return text[:_LONGEST]
