"""The language of the interface: Indonesian or English, and numbers and dates as each writes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum
from fractions import Fraction


class Language(StrEnum):
    """The languages that the interface and the reports speak."""

    ID = "id"
    EN = "en"


_MONTHS = {
    Language.ID: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
    Language.EN: "January February March April May June July August September October November December".split(),
}


def detect(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """``--lang``, else ``READINESS_LANG``, else the locale; Indonesian where the system says nothing."""
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        following = arguments[position + 1] if position + 1 < len(arguments) else ""
        value = argument.removeprefix("--lang=") if argument.startswith("--lang=") else following
        if argument.startswith("--lang") and value in tuple(Language):
            return Language(value)
    if (named := environment.get("READINESS_LANG", "").lower()) in tuple(Language):
        return Language(named)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value and value.split(".")[0] not in ("C", "POSIX"):
            return Language.EN if value.lower().startswith("en") else Language.ID
    return Language.ID


_current = Language.ID


def use(language: Language) -> None:
    """Set the language of the interface for this process."""
    global _current  # noqa: PLW0603 - one process speaks one language, set once before any text is made
    _current = language


def current() -> Language:
    """The language of the interface."""
    return _current


def say(indonesian: str, english: str) -> str:
    """The wording in the language of the interface."""
    return indonesian if _current is Language.ID else english


def counted(count: int, one: str, more: str) -> str:
    """A number of things in English, which tells one from more; Indonesian does not."""
    return f"{count} {one if count == 1 else more}"


def number(text: str, language: Language | str) -> str:
    """A plain decimal string as the language writes it: decimal comma in Indonesian, a true minus sign."""
    whole, point, decimals = text.partition(".")
    sign = "\u2212" if whole.startswith("-") else ""
    whole = whole.lstrip("-")
    groups: list[str] = []
    while len(whole) > 3:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    separator, comma = (".", ",") if language == Language.ID else (",", ".")
    return sign + separator.join([whole, *groups]) + (comma + decimals if point else "")


def date(day: dt.date, language: Language | str) -> str:
    """A date in words: ``2 Oktober 2020``, ``2 October 2020``."""
    return f"{day.day} {_MONTHS[Language(language)][day.month - 1]} {day.year}"


def percent(share: Fraction | int, language: Language | str) -> str:
    """A share from 0 to 1 as a whole per cent, rounded down so that 100 % means all; a trace is "< 1 %"."""
    whole = int(share * 100)
    text = "< 1" if share and not whole else str(whole)
    return f"{text}\u00a0%" if language == Language.ID else f"{text}%"
