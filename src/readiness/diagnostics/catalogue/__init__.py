"""The wording of every diagnostic in Indonesian and English: message, hint, cause, a wrong and a right example.

Codes: K criteria and YAML files, J answers (jawaban), E Excel and other files that come back,
T templates, S system. A code has one meaning for ever.
"""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue import (
    answers,
    answers_evidence,
    answers_values,
    criteria_groups,
    criteria_keys,
    criteria_levels,
    criteria_meaning,
    criteria_questions,
    criteria_references,
    criteria_rules,
    criteria_syntax,
    criteria_text,
    system,
    table_rows,
    tables,
    templates,
    trend,
    workbook_limits,
    xlsforms,
)
from readiness.diagnostics.catalogue.entries import Entry
from readiness.diagnostics.catalogue.words import fill, words
from readiness.diagnostics.model import Diagnostic

__all__ = ["Entry", "codes", "entry", "hint", "message"]

_MODULES: Final = (
    criteria_text,
    criteria_keys,
    criteria_groups,
    criteria_references,
    criteria_questions,
    criteria_rules,
    criteria_levels,
    criteria_syntax,
    criteria_meaning,
    answers,
    answers_evidence,
    answers_values,
    system,
    tables,
    table_rows,
    templates,
    trend,
    workbook_limits,
    xlsforms,
)
_ENTRIES: Final = {entry.code: entry for module in _MODULES for entry in module.ENTRIES}
_DID_YOU_MEAN: Final = {"id": "maksud Anda '{suggestion}'?", "en": "did you mean '{suggestion}'?"}


def codes() -> tuple[str, ...]:
    """Every code, in order."""
    return tuple(sorted(_ENTRIES))


def entry(code: str) -> Entry | None:
    """What is known of a code."""
    return _ENTRIES.get(code.strip().upper())


def message(diagnostic: Diagnostic, language: str) -> str:
    """The problem in one sentence."""
    found = _ENTRIES.get(diagnostic.code)
    if found is None:
        return ", ".join([diagnostic.code, *(f"{name}={value}" for name, value in diagnostic.arguments.items())])
    return fill(found.message.in_(language), words(diagnostic.arguments, language)) or diagnostic.code


def hint(diagnostic: Diagnostic, language: str) -> str:
    """What to do about it; empty where nothing can be said. A probable meaning goes before a general remark."""
    arguments = words(diagnostic.arguments, language)
    if diagnostic.arguments.get("suggestion"):
        return fill(_DID_YOU_MEAN["en" if language == "en" else "id"], arguments)
    found = _ENTRIES.get(diagnostic.code)
    return fill(found.hint.in_(language), arguments, optional=True) if found is not None else ""
