"""Whatever people do to a questionnaire is understood, or named at its place; nothing lands at the wrong question."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.diagnostics import catalogue, render
from readiness.domain.assessment import Answered
from readiness.questionnaire.workbook.read import read_workbook
from tests.acceptance.workbooks.base import changed, framework, sent
from tests.acceptance.workbooks.hostile_workbooks import HOSTILE
from tests.acceptance.workbooks.spoilt_workbooks import FIRST, SECOND, SPOILT, Spoilt


@pytest.mark.parametrize("case", SPOILT, ids=lambda case: case.name.replace(" ", "-"))
def test_a_spoilt_workbook(case: Spoilt, tmp_path: Path) -> None:
    path = tmp_path / "k.xlsx"
    path.write_bytes(case.make())
    submission = read_workbook(path, framework())
    said = [(found.code, found.place.label) for found in render.ordered(submission.diagnostics)]
    assert said == list(case.said)
    replies = {reply.question: reply for reply in submission.replies}
    assert {name: replies[name].answer for name in case.read} == case.read
    assert {name: replies[name].evidence for name in case.documents} == case.documents
    for diagnostic in submission.diagnostics:
        texts = {catalogue.message(diagnostic, language) for language in ("id", "en")}
        assert len(texts) == 2
        assert not any("…" in text and "x" * 20 not in text for text in texts)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("saved_again", [False, True])
def test_a_whole_workbook(language: str, saved_again: bool, tmp_path: Path) -> None:
    """As it was sent, and as another program saves it: nothing is wrong, and everything it says of itself is read."""
    path = tmp_path / "k.xlsx"
    path.write_bytes(changed(lambda _book: None, sent(language)) if saved_again else sent(language))
    submission = read_workbook(path, framework(), "dinas.xlsx")
    assert submission.source == "dinas.xlsx"
    assert submission.diagnostics == ()
    header = submission.header
    assert (header.framework, header.version, header.year, header.language) == ("contoh", "2026.1", 2020, language)
    assert (header.subject_code, header.subject_name, header.track) == ("74.04", "Kabupaten Buton", "self")
    assert header.saved is not None
    first, *others = submission.replies
    assert (first.question, first.answer, first.note) == ("tahap", Answered("draf"), "Dibahas bersama DPRD")
    assert first.evidence == (FIRST, SECOND)
    assert first.place == ("1 Contoh!E6" if language == "id" else first.place)
    assert first.base == first.content
    assert all(reply.empty and reply.base == reply.content for reply in others)


def test_who_filled_it_in(tmp_path: Path) -> None:
    path = tmp_path / "k.xlsx"

    def sign(book: object) -> None:
        import openpyxl

        assert isinstance(book, openpyxl.Workbook)
        sheet, cell = next(iter(book.defined_names["readiness_filler"].destinations))
        book[sheet][cell] = " Siti Aminah "

    path.write_bytes(changed(sign))
    assert read_workbook(path, framework()).header.filler == "Siti Aminah"


def test_every_code_has_a_workbook() -> None:
    """Each code of workbooks is shown by one that leads to it."""
    shown = {code for case in HOSTILE for code in case.codes} | {code for case in SPOILT for code, _ in case.said}
    codes = {c for c in catalogue.codes() if c[0] == "E" and (int(c[1:]) < 30 or 40 <= int(c[1:]) < 50)}
    assert codes <= shown
