"""Pieces of XPath."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from readiness.domain.numbers import Number, parse_number, plain

YES: Final = "true()"
NO: Final = "false()"


def number(value: Number) -> str:
    """A number in XPath."""
    text = plain(value)
    return text if parse_number(text) == value else f"({value.numerator} div {value.denominator})"


def quoted(text: str) -> str:
    """A text in XPath, which knows no escapes."""
    if "'" not in text:
        return f"'{text}'"
    if '"' not in text:
        return f'"{text}"'
    parts = ', "\'", '.join(f"'{part}'" for part in text.split("'"))
    return f"concat({parts})"


def every(parts: Iterable[str]) -> str:
    """All of several conditions, without those that always hold."""
    return _joined(parts, " and ", " or ", YES, NO)


def some(parts: Iterable[str]) -> str:
    """Any of several conditions, without those that never hold."""
    return _joined(parts, " or ", " and ", NO, YES)


def _joined(parts: Iterable[str], word: str, other: str, neutral: str, final: str) -> str:
    found = list(dict.fromkeys(part for part in parts if part != neutral))
    if final in found:
        return final
    if len(found) < 2:
        return found[0] if found else neutral
    return word.join(f"({part})" if other in part else part for part in found)


def negated(test: str) -> str:
    """The opposite of a condition."""
    return {YES: NO, NO: YES}.get(test, f"not({test})")
