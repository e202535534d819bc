"""Setting answers in the text of an assessment."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from readiness.domain.assessment import (
    Answered,
    Entry,
    Evidence,
    EvidenceStatus,
    NotApplicable,
    Track,
    Unanswered,
    Unknown,
)
from readiness.loading.edit import with_entries

HEAD = "framework: f\nsubject: {name: Kota Uji}  # nama\nyear: 2026\n"


def edited(answers: str, entry: Entry, question: str = "q", track: Track = Track.SELF, **options: object) -> str:
    """The text behind the head once the entry stands in it."""
    text = with_entries(HEAD + answers, track, {question: entry}, **options)  # type: ignore[arg-type]
    assert text.startswith(HEAD)
    return text.removeprefix(HEAD)


SEVEN = Entry(Answered(7))
GIVEN = Entry(Answered(7), by="dinkes", date=date(2026, 11, 24), note="dari laporan")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "answers:\n  q: 7\n"),
        ("answers:\n", "answers:\n  q: 7\n"),
        ("answers: null  # kosong\n", "answers:  # kosong\n  q: 7\n"),
        ("answers: {}\n", "answers:\n  q: 7\n"),
        ("answers: {a: 1}\n", "answers: {a: 1, q: 7}\n"),
        ("answers:\n    a: 1  # satu\n# akhir", "answers:\n    a: 1  # satu\n    q: 7\n# akhir"),
        ("answers:\n  a: 1", "answers:\n  a: 1\n  q: 7"),
        ("answers:\n  q:  # angka 1–5\n  b: 2\n", "answers:\n  q: 7  # angka 1–5\n  b: 2\n"),
        ("answers:\n  q: 6   # lama\n", "answers:\n  q: 7   # lama\n"),
        ("answers:\n  q: 7.0\n", "answers:\n  q: 7.0\n"),
        ('answers:\n  q: "6"\n', "answers:\n  q: 7\n"),
        ("answers:\n  q: {value: 6, by: x}\n", "answers:\n  q: {value: 7}\n"),
        (
            "answers:\n  q: {self: {value: 6}, external: {value: 5}}\n",
            "answers:\n  q: {self: {value: 7}, external: {value: 5}}\n",
        ),
        (
            "answers:\n  q:\n    external: {value: 5}\n",
            "answers:\n  q:\n    external: {value: 5}\n    self:\n      value: 7\n",
        ),
        ("answers:\n  q: unknown\n", "answers:\n  q: 7\n"),
        ("answers:\n  q:\n    not_applicable: tak ada  # ?\n", "answers:\n  q:\n    value: 7  # ?\n"),
        ("answers:\n  q: {not_applicable: tak ada}\n", "answers:\n  q: {value: 7}\n"),
        (
            "answers:\n  q:\n    note: |\n      satu\n\n      dua\n\n  b: 2\n",
            "answers:\n  q:\n    value: 7\n\n  b: 2\n",
        ),
    ],
)
def test_a_value_is_set_where_it_belongs(before: str, after: str) -> None:
    assert edited(before, SEVEN) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "answers:\n  q:  # angka\n",
            "answers:\n  q:  # angka\n    value: 7\n    by: dinkes\n    date: 2026-11-24\n    note: dari laporan\n",
        ),
        (
            "answers:\n  q: 6  # angka\n  b: 1\n",
            "answers:\n  q:  # angka\n    value: 7\n    by: dinkes\n    date: 2026-11-24\n    note: dari laporan\n  b: 1\n",
        ),
        ("answers: {q: 6}\n", "answers: {q: {value: 7, by: dinkes, date: 2026-11-24, note: dari laporan}}\n"),
        (
            "answers:\n  q:\n    # ditanyakan\n    value: 6  # lama\n    note: >-\n      dari\n      laporan\n",
            "answers:\n  q:\n    # ditanyakan\n    value: 7  # lama\n    note: >-\n      dari\n      laporan\n"
            "    by: dinkes\n    date: 2026-11-24\n",
        ),
        (
            "answers:\n  q:\n    self:\n      - {value: 5, by: x, date: 2026-01-01}\n",
            "answers:\n  q:\n    self:\n      - {value: 5, by: x, date: 2026-01-01}\n"
            "      - {value: 7, by: dinkes, date: 2026-11-24, note: dari laporan}\n",
        ),
        (
            "answers:\n  q:\n    self: [{value: 5, by: dinkes, date: 2026-11-24}]\n",
            "answers:\n  q:\n    self: [{value: 7, by: dinkes, date: 2026-11-24, note: dari laporan}]\n",
        ),
    ],
)
def test_who_when_and_why_stand_beside_the_value(before: str, after: str) -> None:
    assert edited(before, GIVEN) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("answers:\n  q:\n", "answers:\n  q:\n    internal:\n      value: 7\n"),
        (
            "answers:\n  q: 32.10  # lama\n",
            "answers:\n  q:  # lama\n    self:\n      value: 32.10\n    internal:\n      value: 7\n",
        ),
        ("answers: {q: 'a'}\n", "answers: {q: {self: {value: 'a'}, internal: {value: 7}}}\n"),
        (
            "answers:\n  q:\n  - a\n  - b\n",
            "answers:\n  q:\n    self:\n      value: [a, b]\n    internal:\n      value: 7\n",
        ),
        ("answers:\n  q: {value: 6, note: n}\n", "answers:\n  q: {self: {value: 6, note: n}, internal: {value: 7}}\n"),
        (
            "answers:\n  q:\n    # mengapa\n    value: 6\n    note: |\n      satu\n\n        dua\n  b: 1\n",
            "answers:\n  q:\n    # mengapa\n    self:\n      value: 6\n      note: |\n        satu\n\n          dua\n"
            "    internal:\n      value: 7\n  b: 1\n",
        ),
    ],
)
def test_another_track_gets_a_key_of_its_own(before: str, after: str) -> None:
    assert edited(before, SEVEN, track=Track.INTERNAL) == after


@pytest.mark.parametrize(
    ("entry", "after"),
    [
        (Entry(Answered("no")), "q: no"),
        (Entry(Answered("2026-05-04")), "q: 2026-05-04"),
        (Entry(Answered("12:30")), 'q: "12:30"'),
        (Entry(Answered("32.10")), 'q: "32.10"'),
        (Entry(Answered("=1+1")), 'q: "=1+1"'),
        (Entry(Answered("null")), 'q: "null"'),
        (Entry(Answered("a: b # c")), 'q: "a: b # c"'),
        (Entry(Answered("satu\ndua")), "q: |-\n    satu\n    dua"),
        (Entry(Answered(" satu\ndua\x85\U0001f600")), 'q: " satu\\ndua\\x85\U0001f600"'),
        (Entry(Answered(frozenset(("b", "a")))), "q: [a, b]"),
        (Entry(Answered(frozenset())), "q: []"),
        (Entry(Answered(Fraction(10, 3))), "q: 10/3"),
        (Entry(Answered(Fraction(1234, 1000))), "q: 1.2340"),
        (Entry(Answered(3, Fraction(275, 4))), "q:\n    index: 68.75"),
        (Entry(NotApplicable("tak ada; lihat: SK")), 'q:\n    not_applicable: "tak ada; lihat: SK"'),
        (Entry(NotApplicable()), 'q:\n    not_applicable: ""'),
        (Entry(Unknown()), "q: unknown"),
        (Entry(Unanswered()), "q:"),
        (Entry(Unanswered(), note="menyusul"), "q:\n    note: menyusul"),
    ],
)
def test_every_answer_is_written_so_that_it_reads_back(entry: Entry, after: str) -> None:
    assert edited("answers:\n  q: lama\n", entry) == f"answers:\n  {after}\n"


def test_documents_are_added_and_changed_where_they_stand() -> None:
    before = (
        "answers:\n  q:\n    value: 7\n    evidence:\n      # peraturan\n"
        "      - document: Perbup   # asli\n        page: '3'\n        status: accepted\n      - {document: SK}\n"
    )
    entry = Entry(
        Answered(7),
        evidence=(
            Evidence("Perbup", number="12", page="3", status=EvidenceStatus.ACCEPTED),
            Evidence("SK", page="4"),
            Evidence("Laporan", date=date(2026, 1, 2)),
        ),
    )
    assert edited(before, entry) == (
        "answers:\n  q:\n    value: 7\n    evidence:\n      # peraturan\n"
        "      - document: Perbup   # asli\n        page: '3'\n        status: accepted\n        number: \"12\"\n"
        '      - {document: SK, page: "4"}\n      - {document: Laporan, date: 2026-01-02}\n'
    )


def test_new_questions_stand_beside_those_of_their_group() -> None:
    before = "answers:\n  a1: 1\n  a3: 1  # tiga\n  # bagian b\n  b2: 2\n"
    text = with_entries(
        HEAD + before,
        Track.SELF,
        {"b1": SEVEN, "a2": SEVEN, "c": SEVEN, "a4": SEVEN},
        [("a1", "a2", "a3", "a4"), ("b1", "b2")],
    )
    assert text == HEAD + (
        "answers:\n  a1: 1\n  a2: 7\n  a3: 1  # tiga\n  a4: 7\n  # bagian b\n  b2: 2\n  b1: 7\n  c: 7\n"
    )


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_and_byte_order_mark_stay(mark: str, newline: str) -> None:
    before = mark + (HEAD + "answers:\n  q:  # x\n  b: 1\n").replace("\n", newline)
    after = with_entries(before, Track.SELF, {"q": GIVEN, "m": Entry(Answered("satu\ndua"))})
    assert after == mark + (
        HEAD + "answers:\n  q:  # x\n    value: 7\n    by: dinkes\n    date: 2026-11-24\n    note: dari laporan\n"
        "  b: 1\n  m: |-\n    satu\n    dua\n"
    ).replace("\n", newline)
