"""One answer as it is written, against its question."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Unanswered, Unknown
from readiness.domain.framework import (
    Conversion,
    NotApplicablePolicy,
    Option,
    Question,
    QuestionId,
    QuestionType,
)
from readiness.domain.problems import Problem
from readiness.domain.text import EMPTY
from readiness.loading.answers import read_answer

EXCLUDE = NotApplicablePolicy.EXCLUDE
OPTIONS = (Option("draf"), Option("final"))


def question(kind: QuestionType, **more: Any) -> Question:
    """A question ``q`` of some type."""
    return Question(id=QuestionId("q"), type=kind, **more)


PERCENTAGE = question(QuestionType.PERCENTAGE, minimum=0, maximum=100)
MONEY = question(QuestionType.DECIMAL, minimum=0)
SMALL = question(QuestionType.DECIMAL, minimum=0, maximum=9)
STAFF = question(QuestionType.INTEGER, minimum=0, maximum=5000)
LEVEL = question(QuestionType.LEVEL, minimum=1, maximum=5, step=Fraction(1, 2))
ONE = question(QuestionType.SELECT_ONE, options=OPTIONS)
SEVERAL = question(QuestionType.SELECT_MULTIPLE, options=OPTIONS)
YES_NO = question(QuestionType.YES_NO)
DATE = question(QuestionType.DATE)
TEXT = question(QuestionType.TEXT)
INDEX = question(
    QuestionType.LEVEL,
    minimum=0,
    maximum=5,
    converts=Conversion(EMPTY, ((0, 0), (Fraction(75, 2), Fraction(5, 2)), (100, 5))),
)


def read(asked: Question, raw: Any) -> AnswerValue | str:
    """The answer, or the code of what is wrong with it."""
    found = read_answer(asked, raw, EXCLUDE)
    return found.code if isinstance(found, Problem) else found


@pytest.mark.parametrize(
    ("asked", "raw", "value"),
    [
        (PERCENTAGE, "71.5", Fraction(143, 2)),
        (PERCENTAGE, " 100 ", 100),
        (MONEY, "1234567.89", Fraction(123456789, 100)),
        (MONEY, "\u2212" + "0", 0),
        (MONEY, "1.2340", Fraction(617, 500)),
        (SMALL, "1.234", Fraction(617, 500)),
        (STAFF, "1234", 1234),
        (LEVEL, "2.5", Fraction(5, 2)),
        (ONE, "draf", "draf"),
        (SEVERAL, ["final", "draf"], frozenset({"draf", "final"})),
        (SEVERAL, "draf final", frozenset({"draf", "final"})),
        (SEVERAL, [], frozenset()),
        (YES_NO, "ya", "yes"),
        (YES_NO, "Tidak", "no"),
        (YES_NO, "no", "no"),
        (DATE, "2020-02-29", "2020-02-29"),
        (TEXT, "<b>x</b>", "<b>x</b>"),
    ],
)
def test_value(asked: Question, raw: Any, value: object) -> None:
    """What is read is exact and typed."""
    assert read(asked, raw) == Answered(value)


@pytest.mark.parametrize(
    ("asked", "raw", "code"),
    [
        (PERCENTAGE, "71,5", "J009"),
        (MONEY, "1.234,5", "J009"),
        (MONEY, "1.234", "J010"),
        (STAFF, "1.234", "J010"),
        (MONEY, "1.234.567", "J010"),
        (PERCENTAGE, "100.01", "J004"),
        (PERCENTAGE, "-1", "J004"),
        (LEVEL, "2.25", "J011"),
        (LEVEL, "0.5", "J004"),
        (STAFF, "3.5", "J003"),
        (MONEY, "NaN", "J003"),
        (MONEY, "inf", "J003"),
        (MONEY, "1e5", "J003"),
        (MONEY, "0x10", "J003"),
        (MONEY, "1_000", "J003"),
        (MONEY, "1" * 41, "J003"),
        (MONEY, "\u0661", "J003"),
        (MONEY, ["1"], "J003"),
        (MONEY, {"a": "1"}, "J003"),
        (ONE, "Draf", "J002"),
        (ONE, ["draf"], "J003"),
        (SEVERAL, ["draf", "fnal"], "J002"),
        (SEVERAL, [["draf"]], "J003"),
        (YES_NO, "true", "J003"),
        (DATE, "20200229", "J003"),
        (DATE, "2020-W09-6", "J003"),
        (DATE, "2019-02-29", "J003"),
        (ONE, "not_applicable", "J005"),
        (ONE, {"not_applicable": "alasan"}, "J005"),
        (MONEY, {"index": "3"}, "J016"),
        (INDEX, {"index": "3,5"}, "J009"),
        (INDEX, {"index": "banyak"}, "J003"),
        (INDEX, {"index": ["3"]}, "J003"),
        (INDEX, {"index": "100.5"}, "J004"),
    ],
)
def test_problem(asked: Question, raw: Any, code: str) -> None:
    """Nothing is guessed, and nothing is clipped."""
    assert read(asked, raw) == code


@pytest.mark.parametrize("raw", [None, {}])
def test_unanswered(raw: Any) -> None:
    """A key without a value is no answer."""
    assert read(ONE, raw) == Unanswered()


@pytest.mark.parametrize("raw", ["unknown", "belum tahu", " Belum Tahu "])
@pytest.mark.parametrize("asked", [ONE, SEVERAL, MONEY, TEXT, YES_NO])
def test_unknown(asked: Question, raw: str) -> None:
    """ "Belum tahu" is open, whatever the type."""
    assert read(asked, raw) == Unknown()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [("not_applicable", ""), ("tidak berlaku", ""), ({"not_applicable": "tidak ada jaringan"}, "tidak ada jaringan")],
)
def test_not_applicable(raw: Any, reason: str) -> None:
    """Allowed where the question says so, with a reason if one is given; never under ``refuse``."""
    asked = question(QuestionType.PERCENTAGE, may_not_apply=True)
    assert read(asked, raw) == NotApplicable(reason)
    refused = read_answer(asked, raw, NotApplicablePolicy.REFUSE)
    assert isinstance(refused, Problem)
    assert refused.code == "J005"


def test_index_is_converted_and_kept() -> None:
    """The value is interpolated; the index from outside stays with it."""
    assert read(INDEX, {"index": "68.75"}) == Answered(Fraction(15, 4), Fraction(275, 4))
    assert read(INDEX, "4") == Answered(4)
