"""Numbers and days in words."""

from __future__ import annotations

import datetime as dt

import pytest

from readiness.reporting.wording.spelled import ordinal, spelled, weekday


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        (0, "nol", "zero"),
        (1, "satu", "one"),
        (10, "sepuluh", "ten"),
        (11, "sebelas", "eleven"),
        (12, "dua belas", "twelve"),
        (20, "dua puluh", "twenty"),
        (21, "dua puluh satu", "twenty-one"),
        (31, "tiga puluh satu", "thirty-one"),
        (100, "seratus", "one hundred"),
        (111, "seratus sebelas", "one hundred and eleven"),
        (1000, "seribu", "one thousand"),
        (1001, "seribu satu", "one thousand and one"),
        (1945, "seribu sembilan ratus empat puluh lima", "one thousand nine hundred and forty-five"),
        (2000, "dua ribu", "two thousand"),
        (2026, "dua ribu dua puluh enam", "two thousand and twenty-six"),
        (9999, "sembilan ribu sembilan ratus sembilan puluh sembilan", "nine thousand nine hundred and ninety-nine"),
    ],
)
def test_numbers(number: int, indonesian: str, english: str) -> None:
    assert spelled(number, "id") == indonesian
    assert spelled(number, "en") == english


def test_every_number_has_words_of_its_own() -> None:
    for language in ("id", "en"):
        assert len({spelled(number, language) for number in range(10_000)}) == 10_000


@pytest.mark.parametrize("number", [-1, 10_000])
def test_other_numbers_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        spelled(number, "id")


def test_ordinals_of_all_days() -> None:
    days = [ordinal(day) for day in range(1, 32)]
    assert days[:5] == ["first", "second", "third", "fourth", "fifth"]
    assert days[7:9] == ["eighth", "ninth"]
    assert days[11] == "twelfth"
    assert days[19:22] == ["twentieth", "twenty-first", "twenty-second"]
    assert days[29:] == ["thirtieth", "thirty-first"]


def test_weekdays() -> None:
    assert weekday(dt.date(2026, 9, 21), "id") == "Senin"
    assert weekday(dt.date(2026, 9, 21), "en") == "Monday"
    assert weekday(dt.date(2026, 11, 20), "id") == "Jumat"
    assert weekday(dt.date(2026, 9, 27), "id") == "Minggu"
