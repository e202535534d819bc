"""Names of instruments, values and changes of a trend as texts."""

from __future__ import annotations

import re
from fractions import Fraction

from readiness import i18n
from readiness.domain.framework import Framework
from readiness.domain.numbers import Number, display
from readiness.domain.scorecard import Score
from readiness.domain.trend import Change
from readiness.domain.verdict import VERDICT_COVERAGE

_SHORT = re.compile(r"\(([^()]{2,24})\)$")
MORE_PLACES = 2
"""A change too small for the places of its framework is written with so many more."""


def instrument_name(framework: Framework, language: str) -> str:
    """The short name of an instrument with its version: the abbreviation that its title ends in, else the title."""
    title = framework.title.in_(language) or str(framework.id)
    short = _SHORT.search(title)
    return f"{short[1] if short else title} {framework.version}".strip()


def shown(number: Number, framework: Framework, language: str) -> str:
    """A number as its framework displays it."""
    return i18n.number(display(number, framework.places, framework.rounding), language)


def range_text(score: Score, framework: Framework, language: str, between: str = "–") -> str:
    """The bounds of a value; one number where they meet."""
    if not score.exists:
        return "–"
    low = shown(score.low, framework, language)
    return low if score.settled else f"{low}{between}{shown(score.high, framework, language)}"


def value_text(score: Score, framework: Framework, language: str, between: str = "–") -> str:
    """A group's single number where enough of it is known, else its bounds."""
    if score.exists and score.coverage >= VERDICT_COVERAGE:
        return shown(score.exact, framework, language)
    return range_text(score, framework, language, between)


def size_text(number: Number, framework: Framework, language: str) -> str:
    """How large a change is, without its sign; a small one with more places, so that it is not written as none."""
    size: Number = max(number, -number)
    text = display(size, framework.places, framework.rounding)
    for more in range(1, MORE_PLACES + 1):
        if size == 0 or Fraction(text) != 0:
            break
        text = display(size, framework.places + more, framework.rounding)
    return i18n.number(text, language)


def signed_text(number: Number, framework: Framework, language: str) -> str:
    """A change with its sign; none for no change."""
    sign = "+" if number > 0 else "\u2212" if number < 0 else ""
    return sign + size_text(number, framework, language)


def change_range(change: Change, framework: Framework, language: str, between: str = " … ") -> str:
    """The bounds of a change."""
    low, high = (signed_text(end, framework, language) for end in (change.low, change.high))
    return low if change.settled else f"{low}{between}{high}"
