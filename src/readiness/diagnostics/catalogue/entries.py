"""What the catalogue says of one code."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent

from readiness.domain.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Entry:
    """The wording of one code.

    ``message`` and ``hint`` are templates over the arguments of a diagnostic (``'{key}'``); ``cause`` explains the
    code at leisure; ``wrong`` and ``right`` are whole small files, or what one types.
    """

    code: str
    message: Text
    hint: Text
    cause: Text
    wrong: str = ""
    right: str = ""


def both(indonesian: str, english: str) -> Text:
    """One wording in the two languages of the interface."""
    return Text((("id", indonesian), ("en", english)))


def entry(
    code: str,
    message: tuple[str, str],
    cause: tuple[str, str],
    *,
    hint: tuple[str, str] | None = None,
    wrong: str = "",
    right: str = "",
) -> Entry:
    """An entry from pairs of Indonesian and English."""
    return Entry(code, both(*message), both(*hint) if hint else EMPTY, both(*cause), _example(wrong), _example(right))


def _example(text: str) -> str:
    return dedent(text).strip("\n") + "\n" if text else ""
