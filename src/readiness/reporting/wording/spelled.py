"""Numbers and dates in words, as minutes and deeds write them.

Own code: the library for this comes with a dependency that is no longer kept up, and days and years are all we need.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from readiness.i18n import Language

_ID: Final = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
_EN: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_DAYS: Final = {
    Language.ID: "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split(),
    Language.EN: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}


def weekday(day: dt.date, language: Language | str) -> str:
    """The name of the day of the week."""
    return _DAYS[Language(language)][day.weekday()]


def spelled(number: int, language: Language | str) -> str:
    """A whole number from 0 to 9999 in words."""
    if not 0 <= number <= 9999:
        raise ValueError(number)
    return _indonesian(number) if Language(language) is Language.ID else _english(number)


def ordinal(number: int) -> str:
    """The English ordinal of a number from 1 to 99: ``twenty-first``."""
    head, hyphen, last = _english(number).rpartition("-")
    if last in _ORDINALS:
        last = _ORDINALS[last]
    else:
        last = f"{last.removesuffix('y')}ieth" if last.endswith("y") else f"{last.removesuffix('t')}th"
    return f"{head}{hyphen}{last}"


def _indonesian(number: int) -> str:
    if number < 12:
        return _ID[number]
    if number < 20:
        return f"{_ID[number - 10]} belas"
    for size, word, one in ((1000, "ribu", "seribu"), (100, "ratus", "seratus"), (10, "puluh", "sepuluh")):
        count, rest = divmod(number, size)
        if count:
            head = one if count == 1 else f"{_indonesian(count)} {word}"
            return f"{head} {_indonesian(rest)}" if rest else head
    raise AssertionError(number)


def _english(number: int) -> str:
    if number < 20:
        return _EN[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_EN[rest]}" if rest else "")
    for size, word in ((1000, "thousand"), (100, "hundred")):
        count, rest = divmod(number, size)
        if count:
            head = f"{_english(count)} {word}"
            if not rest:
                return head
            return f"{head} and {_english(rest)}" if rest < 100 else f"{head} {_english(rest)}"
    raise AssertionError(number)
