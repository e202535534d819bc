"""The finding of a trend as a sentence: never more than the numbers carry."""

from __future__ import annotations

from fractions import Fraction

import pytest

from readiness.domain.scoring.scored import Scored
from readiness.domain.trend import trend
from readiness.reporting.wording.trend import TrendWords
from readiness.reporting.wording.trend_numbers import instrument_name, signed_text
from tests.unit.yearly import OTHER, RUBRIC, framework, yearly

ALL = "A: 1, B: 2, C: 3, D: 1.5"
LOWER = "A: 1, B: 2, C: 2, D: 1.5"
VERSION_2 = RUBRIC.replace('version: "1"', 'version: "2"')

TITLES: tuple[tuple[str, list[Scored], str, str], ...] = (
    ("one year", [yearly(2024, ALL)],
     "Baru satu tahun dinilai: 1,88 pada 2024", "Only one year is assessed: 1.88 in 2024"),
    ("one year with little known", [yearly(2024, "A: 1")],
     "Baru satu tahun dinilai, dan nilai 2024 belum dapat disimpulkan",
     "Only one year is assessed, and 2024 allows no conclusion yet"),
    ("a rise", [yearly(2024, LOWER), yearly(2025, ALL)],
     "Nilai naik 0,25 dalam satu tahun", "The index rose by 0.25 in one year"),
    ("a fall", [yearly(2024, ALL), yearly(2026, LOWER)],
     "Nilai turun 0,25 dalam dua tahun", "The index fell by 0.25 in two years"),
    ("no change", [yearly(2024, ALL), yearly(2025, ALL)],
     "Nilai tetap 1,88 dalam satu tahun", "The index stayed at 1.88 in one year"),
    ("a small change", [yearly(2024, "A: 1, B: 1, C: 1, D: 1"), yearly(2025, "A: 1, B: 1, C: 1, D: 1.01")],
     "Nilai naik 0,003 dalam satu tahun", "The index rose by 0.003 in one year"),
    ("a certain rise of open size", [yearly(2024, "A: 0, B: 0, C: 0"), yearly(2025, "A: 3, B: 3, C: 3, D: 3")],
     "Nilai naik 2,00 sampai 3,00 dalam satu tahun", "The index rose by 2.00 to 3.00 in one year"),
    ("a certain fall of open size", [yearly(2024, "A: 3, B: 3, C: 3, D: 3"), yearly(2025, "A: 0, B: 0, C: 0")],
     "Nilai turun 2,00 sampai 3,00 dalam satu tahun", "The index fell by 2.00 to 3.00 in one year"),
    ("a rise that is not certain", [yearly(2024, "A: 1, B: 2, C: 3"), yearly(2025, "A: 1, B: 2, C: 3, D: 1")],
     "Nilai tampak naik 0,25 dalam satu tahun, tetapi itu belum pasti",
     "The index seems to have risen by 0.25 in one year, which is not certain"),
    ("no change that is not certain", [yearly(2024, "A: 1, B: 2, C: 3"), yearly(2025, "A: 1, B: 2, C: 3, D: 0")],
     "Nilai tampak tetap dalam satu tahun, tetapi itu belum pasti",
     "The index seems not to have changed in one year, which is not certain"),
    ("no conclusion", [yearly(2024, "A: 1"), yearly(2025, ALL)],
     "Arah perubahan nilai dalam satu tahun belum dapat disimpulkan",
     "No conclusion can be drawn yet on how the index changed in one year"),
    ("another instrument", [yearly(2025, ALL), yearly(2026, "E: 3, F: 2", OTHER)],
     "Instrumen berganti pada 2026: 1,88 dan 2,50 tidak dapat dibandingkan",
     "The instrument changed in 2026: 1.88 and 2.50 cannot be compared"),
    ("another instrument after a year with little known", [yearly(2025, "A: 1"), yearly(2026, "E: 3, F: 2", OTHER)],
     "Instrumen berganti pada 2026; nilai sebelum dan sesudahnya tidak dapat dibandingkan",
     "The instrument changed in 2026; values before and after it cannot be compared"),
    ("another version", [yearly(2025, ALL), yearly(2026, ALL, VERSION_2, digest="sha256:2")],
     "Versi instrumen berubah pada 2026: 1,88 dan 1,88 tidak dapat dibandingkan langsung",
     "The instrument's version changed in 2026: 1.88 and 1.88 do not compare directly"),
    ("a rise after a break",
     [yearly(2024, ALL), yearly(2025, "E: 3, F: 2", OTHER), yearly(2026, "E: 3, F: 3", OTHER)],
     "Nilai naik 0,50 sejak instrumen berganti pada 2025", "The index rose by 0.50 since the instrument changed in 2025"),
    ("two instruments side by side", [yearly(2025, ALL), yearly(2025, "E: 3, F: 2", OTHER)],
     "Dinilai dengan dua instrumen yang tidak dapat dibandingkan satu sama lain",
     "Assessed with two instruments that cannot be compared with each other"),
    ("a rise of one of two",
     [yearly(2025, ALL), yearly(2025, "E: 3, F: 2", OTHER), yearly(2026, "E: 3, F: 3", OTHER)],
     "Nilai IL 9 naik 0,50 dalam satu tahun", "The index of OI 9 rose by 0.50 in one year"),
)  # fmt: skip


@pytest.mark.parametrize(("assessments", "indonesian", "english"), [t[1:] for t in TITLES], ids=[t[0] for t in TITLES])
def test_the_title_says_what_can_be_said(assessments: list[Scored], indonesian: str, english: str) -> None:
    found = trend(assessments)
    assert TrendWords(found, "id").title() == indonesian
    assert TrendWords(found, "en").title() == english


def test_a_break_is_neither_a_rise_nor_a_fall() -> None:
    found = trend([yearly(2025, ALL), yearly(2026, "E: 3, F: 2", OTHER)])
    lead = " ".join(TrendWords(found, "id").lead())
    assert "Selisih antara 1,88 (2025) dan 2,50 (2026) bukan kenaikan atau penurunan." in lead
    assert "0,6" not in lead
    assert "IL 9 menggantikan RU 1." in lead


def test_what_differs_between_two_instruments_is_named() -> None:
    (gap,) = trend([yearly(2025, ALL), yearly(2026, "E: 3, F: 2", OTHER)]).breaks
    found = TrendWords(trend([yearly(2025, ALL)]), "en").why(gap)
    assert "TR 1 judges 4 criteria in 2 groups, while OI 9 judges 2 criteria." in found
    assert "Their scales are 0–4 and 1–5." in found
    assert "The band High begins at 2.00 in the first and at 3.00 in the second." in found


def test_the_line_of_a_break_names_its_kind() -> None:
    def line(after: Scored) -> str:
        found = trend([yearly(2024, ALL), after])
        return TrendWords(found, "id").break_line(found.breaks[0])

    tail = "; nilainya tidak dapat dibandingkan"
    assert line(yearly(2025, "E: 3", OTHER)) == f"jeda: RU 1 diganti IL 9{tail}"
    assert line(yearly(2025, ALL, digest="sha256:2")) == f"jeda: isi kerangka RU 1 berubah{tail}"
    assert (
        line(yearly(2025, ALL, VERSION_2, digest="sha256:2"))
        == f"jeda: versi kerangka berubah, RU 1 menjadi RU 2{tail}"
    )
    other = OTHER.replace("supersedes: rubrik\n", "")
    assert line(yearly(2025, "E: 3", other)) == f"jeda: instrumen lain, RU 1 lalu IL 9{tail}"


def test_other_judges_are_named() -> None:
    judged = (
        "A: {external: {value: 1}}, B: {external: {value: 2}}, C: {external: {value: 3}}, D: {external: {value: 1}}"
    )
    lead = " ".join(TrendWords(trend([yearly(2024, ALL), yearly(2025, judged)]), "en").lead())
    assert "The judges changed (2024 self; 2025 external assessor)" in lead
    assert "judges" not in " ".join(TrendWords(trend([yearly(2024, ALL), yearly(2025, ALL)]), "en").lead())


def test_the_groups_that_moved_most() -> None:
    segment = trend([yearly(2024, ALL), yearly(2025, "A: 4, B: 2, C: 1, D: 1.5")]).segments[0]
    words = TrendWords(trend([yearly(2024, ALL)]), "id")
    assert words.groups_sentence(segment) == (
        "Bidang dengan kenaikan terbesar: Tata (+1,50); bidang dengan penurunan terbesar: Layanan (\u22121,00)."
    )


def test_an_open_change_of_a_group_has_its_bounds() -> None:
    text = RUBRIC.replace("{id: B, type: level}", "{id: B, type: level}, {id: B2, type: level}")
    segment = trend([yearly(2024, "A: 1, B: 1, B2: 1, C: 1, D: 1", text), yearly(2025, "A: 3, B: 3, C: 1, D: 1", text)])
    sentence = TrendWords(segment, "en").groups_sentence(segment.segments[0])
    assert sentence == "Largest rise by field: Order (+1.00; bounds +1.00 to +2.33)."


@pytest.mark.parametrize(
    ("number", "text"),
    [(Fraction(1, 4), "+0.25"), (Fraction(-1, 400), "\u22120.003"), (0, "0.00"), (Fraction(1, 10**6), "+0.0000")],
)
def test_a_change_has_its_sign(number: Fraction, text: str) -> None:
    assert signed_text(number, framework(RUBRIC, "sha256:1"), "en") == text


def test_a_name_is_the_abbreviation_where_the_title_has_one() -> None:
    assert instrument_name(framework(RUBRIC, "sha256:1"), "id") == "RU 1"
    plain = RUBRIC.replace(" (RU)", "").replace(" (TR)", "")
    assert instrument_name(framework(plain, "sha256:1"), "id") == "Rubrik Uji 1"
