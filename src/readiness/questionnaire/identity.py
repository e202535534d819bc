"""What every questionnaire says of itself, so that its answers find their way back."""

from __future__ import annotations

from typing import Final

from readiness.questionnaire.model import Questionnaire

KEYS: Final = ("schema", "framework", "version", "digest", "subject_code", "subject_name", "year", "track", "agency")


def identity(questionnaire: Questionnaire, schema: str) -> dict[str, str]:
    """The values of :data:`KEYS`; empty where there is none."""
    framework, subject = questionnaire.framework, questionnaire.subject
    values = (
        schema,
        str(framework.id),
        framework.version,
        framework.digest,
        subject.code,
        subject.name,
        str(questionnaire.year or ""),
        questionnaire.track.value,
        questionnaire.agency or "",
    )
    return dict(zip(KEYS, values, strict=True))
