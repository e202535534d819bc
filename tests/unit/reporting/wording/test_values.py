"""Numbers, answers, levels and texts of templates in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from readiness.domain.assessment import Track
from readiness.domain.framework import Question, QuestionId, QuestionType
from readiness.domain.text import Text
from readiness.reporting.wording.fixed import WORDS, fixed_words
from readiness.reporting.wording.values import capital, gain_text, level_text, show, track_text, with_unit
from tests.unit.scored import scored


@pytest.mark.parametrize(
    ("number", "indonesian"),
    [
        (3, "3"),
        (Fraction(5, 2), "2,5"),
        (Fraction(1, 3), "0,33"),
        (Fraction(1, 8), "0,125"),
        (Fraction(1, 16), "0,06"),
        (-2, "−2"),
        (12345, "12.345"),
    ],
)
def test_a_number_has_no_more_decimals_than_it_needs(number: Fraction | int, indonesian: str) -> None:
    assert show(number, "id") == indonesian


def test_a_gain_has_its_sign_and_one_decimal_more() -> None:
    framework = scored("criteria: [{id: A, type: level}]\n").card.framework
    assert gain_text(Fraction(1, 27), framework, "id") == "+0,037"
    assert gain_text(Fraction(1, 27), framework, "en") == "+0.037"
    assert gain_text(0, framework, "en") == "+0.000"


def test_units() -> None:
    share = Question(QuestionId("q"), QuestionType.PERCENTAGE)
    days = Question(QuestionId("q"), QuestionType.INTEGER, unit=Text((("id", "hari"), ("en", "days"))))
    assert with_unit(42, share, "id") == "42\u00a0%"
    assert with_unit(42, share, "en") == "42%"
    assert with_unit(1, days, "en") == "1\u00a0day"
    assert with_unit(1, days, "id") == "1\u00a0hari"
    assert with_unit(7, None, "id") == "7"


@pytest.mark.parametrize(
    ("criterion", "level", "wanted"),
    [
        ("type: level, levels: {2: Rancangan ada.}", 2, "Rancangan ada."),
        ("options: [{value: a, level: 1, label: Satu}, {value: b, level: 4, label: Empat}]", 4, "Empat"),
        ("questions: [{id: q, type: yes_no}], level: {ladder: {1: q}}", 0, "Syarat tingkat pertama belum terpenuhi."),
        ("type: level", 3, "Berjalan."),
        ("type: level", 4, ""),
    ],
)
def test_a_level_in_words(criterion: str, level: int, wanted: str) -> None:
    made = scored(f"scale: {{min: 0, max: 5, labels: {{3: Berjalan}}}}\ncriteria: [{{id: A, {criterion}}}]\n")
    assert level_text(made.card.criterion("A").criterion, level, "id") == wanted


def test_every_track_has_a_name_in_both_languages() -> None:
    names = {(track_text(track, "id"), track_text(track, "en")) for track in Track}
    assert len(names) == len(Track)
    assert all(a != b for a, b in names)


def test_the_first_letter_only() -> None:
    assert capital("cakupan SPBE") == "Cakupan SPBE"
    assert capital("") == ""


def test_a_users_words_replace_ours() -> None:
    words = fixed_words("en", {"page": Text((("id", "Hlm."), ("en", "p."))), "mine": Text.of("Dinas")})
    assert words["page"] == "p."
    assert words["mine"] == "Dinas"
    assert words["of"] == "of"
    assert fixed_words("id", {}).keys() == WORDS.keys()
