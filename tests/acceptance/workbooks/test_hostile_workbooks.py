"""Nothing that comes back as a workbook can crash the reader, hold it up, or pass in silence."""

from __future__ import annotations

import time
from pathlib import Path
from string import Formatter

import pytest

from readiness.diagnostics import catalogue, render
from readiness.diagnostics.catalogue.words import words
from readiness.domain.assessment import Answered
from readiness.questionnaire.reply import Submission
from readiness.questionnaire.workbook.read import read_workbook
from tests.acceptance.workbooks.base import framework
from tests.acceptance.workbooks.hostile_workbooks import HOSTILE, Hostile

LONGEST = 10.0
"""Seconds that no file may take; most take hundredths."""


def read(case: Hostile, folder: Path) -> Submission:
    """The case as a file, read."""
    path = folder / case.file
    path.write_bytes(case.make())
    return read_workbook(path, framework(), "kuesioner.xlsx")


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.name.replace(" ", "-"))
def test_a_hostile_workbook(case: Hostile, tmp_path: Path) -> None:
    path = tmp_path / case.file
    path.write_bytes(case.make())
    started = time.perf_counter()
    submission = read_workbook(path, framework(), "kuesioner.xlsx")
    assert time.perf_counter() - started < LONGEST
    assert {diagnostic.code for diagnostic in submission.diagnostics} == case.codes, submission.diagnostics
    answers = {reply.question: reply.answer for reply in submission.replies}
    assert (answers.get("tahap") == Answered("draf")) == case.kept
    for diagnostic in submission.diagnostics:
        assert diagnostic.place.file == "kuesioner.xlsx"
        entry = catalogue.entry(diagnostic.code)
        assert entry is not None
        said = set()
        for language in ("id", "en"):
            named = {name for _, name, _, _ in Formatter().parse(entry.message.in_(language)) if name}
            assert named <= set(words(diagnostic.arguments, language))
            text = render.full([diagnostic], language, lambda _file, _line: None)
            assert "…" not in catalogue.message(diagnostic, language)
            assert catalogue.hint(diagnostic, language) in text
            said.add(catalogue.message(diagnostic, language))
        assert len(said) == 2


def test_there_are_many() -> None:
    assert len(HOSTILE) >= 60
    assert len({case.name for case in HOSTILE}) == len(HOSTILE)


@pytest.mark.parametrize(("name", "code"), [("tidak-ada.xlsx", "S001"), (".", "S002")])
def test_no_file(name: str, code: str, tmp_path: Path) -> None:
    submission = read_workbook(tmp_path / name, framework())
    assert [diagnostic.code for diagnostic in submission.diagnostics] == [code]


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readiness.questionnaire.workbook.read.MAX_FILE", 1_000_000)
    (tmp_path / "besar.xlsx").write_bytes(b"PK\x03\x04" + bytes(1_000_000))
    submission = read_workbook(tmp_path / "besar.xlsx", framework())
    assert [diagnostic.code for diagnostic in submission.diagnostics] == ["E006"]
