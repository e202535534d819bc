"""Numbers, dates and shares as each language writes them; the language of the interface."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness import i18n
from readiness.domain.numbers import display
from readiness.i18n import Language


@pytest.mark.parametrize(
    ("plain", "indonesian", "english"),
    [
        ("0", "0", "0"),
        ("2.60", "2,60", "2.60"),
        ("-2.5", "−2,5", "−2.5"),
        ("999", "999", "999"),
        ("1000", "1.000", "1,000"),
        ("1234567.89", "1.234.567,89", "1,234,567.89"),
        ("-1000000", "−1.000.000", "−1,000,000"),
        ("0.0001", "0,0001", "0.0001"),
    ],
)
def test_a_number(plain: str, indonesian: str, english: str) -> None:
    assert i18n.number(plain, "id") == indonesian
    assert i18n.number(plain, Language.EN) == english


@given(st.fractions(min_value=-(10**9), max_value=10**9), st.integers(0, 6), st.sampled_from(["id", "en"]))
def test_what_is_written_can_be_read_back(number: Fraction, places: int, language: str) -> None:
    plain = display(number, places)
    thousands, point = (".", ",") if language == "id" else (",", ".")
    written = i18n.number(plain, language)
    assert written.replace(thousands, "").replace(point, ".").replace("−", "-") == plain


@pytest.mark.parametrize(
    ("share", "indonesian", "english"),
    [
        (0, "0 %", "0%"),
        (1, "100 %", "100%"),
        (Fraction(1, 2), "50 %", "50%"),
        (Fraction(999, 1000), "99 %", "99%"),
        (Fraction(1, 1000), "< 1 %", "< 1%"),
        (Fraction(1, 100), "1 %", "1%"),
    ],
)
def test_a_share_is_rounded_down_so_that_all_means_all(share: Fraction | int, indonesian: str, english: str) -> None:
    assert i18n.percent(share, "id") == indonesian.replace(" %", "\u00a0%")
    assert i18n.percent(share, "en") == english


def test_a_date_in_words() -> None:
    day = dt.date(2020, 10, 2)
    assert i18n.date(day, "id") == "2 Oktober 2020"
    assert i18n.date(day, "en") == "2 October 2020"


@pytest.mark.parametrize("language", list(Language))
def test_every_month_has_a_name_of_its_own(language: Language) -> None:
    names = {i18n.date(dt.date(2024, month, 1), language) for month in range(1, 13)}
    assert len(names) == 12


@pytest.mark.parametrize(
    ("arguments", "environment", "found"),
    [
        ([], {}, "id"),
        (["score", "x", "--lang", "en"], {}, "en"),
        (["score", "--lang=en", "x"], {"READINESS_LANG": "id"}, "en"),
        (["score", "--", "--lang", "en"], {}, "id"),
        (["score", "--lang", "xx"], {"LANG": "en_US"}, "en"),
        (["score", "--lang"], {}, "id"),
        ([], {"READINESS_LANG": "En"}, "en"),
        ([], {"LC_ALL": "C", "LANG": "en_US.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "id_ID", "LANG": "en_US.UTF-8"}, "id"),
        ([], {"LANG": "ms_MY.UTF-8"}, "id"),
    ],
)
def test_the_language_is_detected(arguments: list[str], environment: dict[str, str], found: str) -> None:
    assert i18n.detect(arguments, environment) == found


def test_say_speaks_the_current_language() -> None:
    before = i18n.current()
    try:
        i18n.use(Language.EN)
        assert i18n.say("satu", "one") == "one"
        i18n.use(Language.ID)
        assert i18n.say("satu", "one") == "satu"
    finally:
        i18n.use(before)
