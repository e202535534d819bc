"""Answers as people enter them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Unanswered, Unknown
from readiness.domain.framework import Conversion, NotApplicablePolicy, Option, Question, QuestionId, QuestionType
from readiness.domain.numbers import Number, simplest
from readiness.domain.problems import Problem
from readiness.domain.text import Text
from readiness.questionnaire.entering import Cell, spoken_date, understand, understand_index
from readiness.questionnaire.words import entered

EXCLUDE = NotApplicablePolicy.EXCLUDE
OPTIONS = (
    Option("none", Text.of({"id": "Belum disusun", "en": "Not drafted"})),
    Option("draft", Text.of({"id": "Rancangan", "en": "Draft"})),
    Option("adopted", Text.of({"id": "Ditetapkan", "en": "Adopted"})),
    Option("old", Text.of({"id": "Ditetapkan", "en": "Adopted earlier"})),
)


def question(kind: QuestionType, **rest: object) -> Question:
    """A question of a type."""
    return Question(QuestionId("q"), kind, **rest)  # type: ignore[arg-type]


YES_NO = question(QuestionType.YES_NO)
STAGE = question(QuestionType.SELECT_ONE, options=OPTIONS)
PARTS = question(QuestionType.SELECT_MULTIPLE, options=OPTIONS[:3])
SHARE = question(QuestionType.PERCENTAGE, minimum=0, maximum=100)
COUNT = question(QuestionType.INTEGER, minimum=0, maximum=5000, unit=Text.of({"id": "unit", "en": "units"}))
LEVEL = question(QuestionType.LEVEL, minimum=1, maximum=5, step=1, may_not_apply=True)
DATE = question(QuestionType.DATE)
TEXT = question(QuestionType.TEXT)


@pytest.mark.parametrize(
    ("asked", "raw", "expected"),
    [
        *((YES_NO, raw, "yes") for raw in ("Ya", "YA", " ya ", "yes", "Y", True, 1, "ya.", "✓")),
        *((YES_NO, raw, "no") for raw in ("Tidak", "TIDAK", "tdk", "No", False, 0, "belum", "\u00a0tidak")),
        *((STAGE, raw, "draft") for raw in ("draft", "Rancangan", "RANCANGAN ", "Draft", "draft.")),
        (STAGE, "Ditetapkan (adopted)", "adopted"),
        (STAGE, "Adopted earlier", "old"),
        *(
            (SHARE, raw, Fraction(7, 2))
            for raw in ("3,5", "3.5", " 3,5 ", "3,5 %", "3,5%", "3,5 persen", 3.5, Decimal("3.5"))
        ),
        (SHARE, 0.1 + 0.2, Fraction(3, 10)),
        (SHARE, "75", 75),
        *((COUNT, raw, 1234) for raw in (1234, "1234", "1234 unit", "1234 Units")),
        (COUNT, "1.234,0", 1234),
        *(
            (LEVEL, raw, 3)
            for raw in (3, 3.0, "3", "3 – Terdefinisi", "3 - Terdefinisi", "3. Terdefinisi", "Tingkat 3", "level 3")
        ),
        *(
            (DATE, raw, "2026-08-17")
            for raw in (
                dt.date(2026, 8, 17),
                dt.datetime.fromisoformat("2026-08-17T09:30"),
                "2026-08-17",
                "17/08/2026",
                "17-8-2026",
                "17 Agustus 2026",
                "17 Agu 2026",
                "17 August 2026",
                "2026/08/17",
            )
        ),
        (TEXT, "  Perbup 12 Tahun 2026 ", "Perbup 12 Tahun 2026"),
    ],
)
def test_what_people_write(asked: Question, raw: Cell, expected: Number | str) -> None:
    """Any case, any language, labels or values, with or without the unit."""
    assert understand(asked, raw, EXCLUDE) == Answered(expected)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Rancangan; Ditetapkan", {"draft", "adopted"}),
        ("draft adopted", {"draft", "adopted"}),
        ("Belum disusun", {"none"}),
        ("draft, adopted", {"draft", "adopted"}),
        ("Rancangan\nDitetapkan", {"draft", "adopted"}),
    ],
)
def test_several_choices(raw: str, expected: set[str]) -> None:
    """Parted by semicolons, lines, commas or spaces."""
    assert understand(PARTS, raw, EXCLUDE) == Answered(frozenset(expected))


@pytest.mark.parametrize("raw", [None, "", "  ", "\u00a0", "."])
def test_nothing_is_no_answer(raw: Cell) -> None:
    """Blank cells, whatever is in them."""
    assert understand(SHARE, raw, EXCLUDE) == Unanswered()


@pytest.mark.parametrize("raw", ["Belum tahu", "belum tahu", "BELUM TAHU.", "Not known yet", "unknown", "?"])
def test_not_known_yet(raw: str) -> None:
    """In either language, for every type."""
    assert understand(SHARE, raw, EXCLUDE) == Unknown()
    assert understand(TEXT, raw, EXCLUDE) == Unknown()


def test_not_applicable_where_it_is_allowed() -> None:
    """With its reason; elsewhere it is a problem."""
    assert understand(LEVEL, "Tidak berlaku", EXCLUDE, "tidak ada laut") == NotApplicable("tidak ada laut")
    refused = understand(SHARE, "Tidak berlaku", EXCLUDE)
    assert isinstance(refused, Problem)
    assert refused.code == "J005"


@pytest.mark.parametrize(
    ("asked", "raw", "code"),
    [
        (SHARE, "banyak", "J003"),
        (SHARE, "101", "J004"),
        (SHARE, -1, "J004"),
        (COUNT, "1.234", "J010"),
        (COUNT, "1,234", "J010"),
        (COUNT, 1.5, "J003"),
        (LEVEL, 2.5, "J011"),
        (LEVEL, 9, "J004"),
        (STAGE, "Ditetapkan", "J002"),
        (STAGE, "Rancngan", "J002"),
        (PARTS, "draft; entah", "J002"),
        (DATE, "08/17/2026", "J003"),
        (DATE, "31 Februari 2026", "J003"),
        (DATE, "besok", "J003"),
        (YES_NO, "mungkin", "J003"),
    ],
)
def test_what_nobody_can_understand(asked: Question, raw: Cell, code: str) -> None:
    """Named by its code, never guessed; a label that two options share is no answer."""
    found = understand(asked, raw, EXCLUDE)
    assert isinstance(found, Problem)
    assert found.code == code


def test_a_number_of_a_cell_is_never_taken_for_thousands() -> None:
    """1.234 as text can be 1234; a cell with the number cannot."""
    assert understand(question(QuestionType.DECIMAL, minimum=0, maximum=5000), 1.234, EXCLUDE) == Answered(
        Fraction(1234, 1000)
    )


@pytest.mark.parametrize("text", ["", "31/02/2026", "2026-13-01", "17 Foo 2026", "17", "1/2/3"])
def test_no_date(text: str) -> None:
    """Neither a day that does not exist nor a text that is no date."""
    assert spoken_date(text) is None


ANSWERS = st.one_of(
    st.tuples(st.just(YES_NO), st.sampled_from(["yes", "no"]).map(Answered)),
    st.tuples(st.just(STAGE), st.sampled_from([option.value for option in OPTIONS]).map(Answered)),
    st.tuples(
        st.just(PARTS), st.sets(st.sampled_from(["none", "draft", "adopted"]), min_size=1).map(frozenset).map(Answered)
    ),
    st.tuples(
        st.just(question(QuestionType.DECIMAL)),
        st.one_of(
            st.fractions(-1000, 1000, max_denominator=10**6), st.decimals(-(10**9), 10**9, places=4).map(Fraction)
        )
        .map(simplest)
        .map(Answered),
    ),
    st.tuples(st.just(DATE), st.dates(dt.date(1000, 1, 1)).map(lambda day: Answered(day.isoformat()))),
    st.tuples(st.sampled_from([YES_NO, STAGE, SHARE, DATE, TEXT]), st.just(Unknown())),
    st.tuples(st.just(LEVEL), st.just(NotApplicable("alasan"))),
)


@given(ANSWERS, st.sampled_from(["id", "en"]))
def test_what_is_shown_reads_back(pair: tuple[Question, AnswerValue], language: str) -> None:
    """An answer in words is understood as that answer, in both languages."""
    asked, answer = pair
    text = entered(asked, answer, language)
    assert understand(asked, text, EXCLUDE, "alasan") == answer


def test_an_outside_index() -> None:
    """Converted as the framework says, also from a decimal comma."""
    asked = question(
        QuestionType.LEVEL, minimum=1, maximum=5, converts=Conversion(Text.of("Indeks"), ((0, 1), (50, 3), (100, 5)))
    )
    assert understand_index(asked, "62,5", EXCLUDE) == Answered(Fraction(7, 2), Fraction(125, 2))
    assert understand_index(asked, 62.5, EXCLUDE) == Answered(Fraction(7, 2), Fraction(125, 2))
    assert understand_index(asked, None, EXCLUDE) == Unanswered()
    assert isinstance(understand_index(asked, 101, EXCLUDE), Problem)
