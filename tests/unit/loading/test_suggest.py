"""What a misspelt word was meant to be."""

from __future__ import annotations

import time

import pytest

from readiness.loading.suggest import suggest, with_point

KEYS = ("id", "title", "weight", "questions", "level", "levels", "sources")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("wieght", "weight"),
        ("question", "questions"),
        ("Weight", "weight"),
        ("ID", "id"),
        ("bobot", "weight"),
        ("Judul", "title"),
        ("tingkat", "level"),
        ("catatan", ""),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_suggest(word: str, meant: str) -> None:
    """Transposed letters, capitals, and Indonesian words for a key, if that key is known here."""
    assert suggest(word, KEYS) == meant


def test_many_candidates() -> None:
    """An instrument with thousands of questions still answers at once."""
    known = [f"pertanyaan_{i}" for i in range(20_000)]
    begun = time.monotonic()
    assert suggest("PERTANYAAN_19999", known) == "pertanyaan_19999"
    assert suggest("pertanyaan_5x", known).startswith("pertanyaan_5")
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3,5", "3.5"),
        ("-3,5", "-3.5"),
        ("1.234,5", "1234.5"),
        ("40 %", "40"),
        ("1/2 %", ""),
        ("71,5%", "71.5"),
        ("3.5", ""),
        ("1e5", ""),
        ("3,", ""),
        (",5", ""),
        ("1.2.3", ""),
        ("abc", ""),
        ("", ""),
        ("%", ""),
        ("٣,٥", ""),
    ],
)
def test_with_point(text: str, number: str) -> None:
    """A decimal comma, thousands points and per cent signs; nothing else is guessed."""
    assert with_point(text) == number
