"""What a workbook holds: every question once, what is known of it, nothing that computes but ours, nothing open but answers."""

from __future__ import annotations

import random
import zipfile
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from readiness.domain.assessment import Answered, Entry, Evidence, NotApplicable, Subject, Track, Unknown
from readiness.domain.framework import QuestionType
from readiness.questionnaire.build import build
from readiness.questionnaire.entering import understand, understand_index
from readiness.questionnaire.model import Questionnaire
from readiness.questionnaire.reply import carried, fingerprint_of
from readiness.questionnaire.workbook.columns import FILLED_IN
from readiness.questionnaire.workbook.header import header
from readiness.questionnaire.workbook.layout import (
    CONTACT,
    DOCUMENT_COLUMNS,
    DOCUMENT_MARK,
    HEADER_KEYS,
    HEADER_SHEET,
    INDEX,
    MARK,
    OPTION,
    PREFIX,
)
from readiness.questionnaire.workbook.write import workbook
from tests.unit.questionnaire.workbook.kinds import every_kind, random_answers, scored, shipped
from tests.unit.questionnaire.workbook.office import columns

FRAMEWORKS = ["semua", "gmsc-readiness", "spbe-2020", "pemdi-2026", "gmsc-evaluation"]


@dataclass(frozen=True)
class Row:
    """One row that takes an answer: its cells by key."""

    place: str
    cells: dict[str, Any]

    def value(self, key: str) -> Any:
        return self.cells[key].value


def opened(content: bytes) -> Workbook:
    """As openpyxl reads it; a warning would fail the test."""
    return load_workbook(BytesIO(content))


def rows_of(book: Workbook) -> dict[str, list[Row]]:
    """The rows by id; a sheet is known by its keys, not by its name."""
    found: dict[str, list[Row]] = {}
    for sheet in book:
        places = columns(sheet)
        for number in range(1, sheet.max_row + 1) if places else ():
            name = sheet.cell(number, places["id"]).value
            if name and name != MARK:
                cells = {key: sheet.cell(number, place) for key, place in places.items()}
                found.setdefault(str(name), []).append(Row(f"{sheet.title}!{number}", cells))
    return found


def made(name: str, language: str, seed: int = 1, **more: Any) -> Questionnaire:
    framework = every_kind() if name == "semua" else shipped(name)
    return build(scored(framework, random_answers(framework, random.Random(seed))), language, **more)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_every_question_once_with_what_is_known(framework: str, language: str) -> None:
    questionnaire = made(framework, language)
    book = opened(workbook(questionnaire, language))
    rows = rows_of(book)
    assert {len(found) for found in rows.values()} == {1}
    wanted = []
    for item in questionnaire.items():
        name = str(item.question.id)
        wanted.append(name)
        (row,) = rows[name]
        assert (row.value("base") or "") == fingerprint_of(item.entry)
        assert row.value("code") == item.code
        if item.question.type is QuestionType.SELECT_MULTIPLE:
            wanted += [f"{name}{OPTION}{option.value}" for option in item.question.options]
        if item.question.converts is not None:
            wanted.append(f"{name}{INDEX}")
    assert sorted(rows) == sorted(wanted)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10**9), language=st.sampled_from(("id", "en")))
def test_what_is_written_is_understood_again(seed: int, language: str) -> None:
    """Every answer cell, read as people's entries are, gives the answer that it was made of; likewise the rest."""
    questionnaire = made("semua", language, seed)
    book = opened(workbook(questionnaire, language))
    rows, further = rows_of(book), documents_of(book)
    for item in questionnaire.items():
        if item.entry is None:
            continue
        (row,) = rows[str(item.question.id)]
        answer, note, documents = carried(item.entry)
        cell, policy = row.value("answer"), item.criterion.not_applicable
        several = isinstance(answer, Answered) and isinstance(answer.value, frozenset)
        if isinstance(answer, Answered) and answer.index is not None:
            assert cell is None
            found = understand_index(item.question, rows[f"{item.question.id}{INDEX}"][0].value("answer"), policy)
            assert found == answer
        elif several:
            assert cell is None
            assert isinstance(answer, Answered)
            yes = {"id": "Ya", "en": "Yes"}[language]
            chosen = {
                o.value
                for o in item.question.options
                if rows[f"{item.question.id}/{o.value}"][0].value("answer") == yes
            }
            assert chosen == answer.value
        else:
            reason = row.value("note") or ""
            assert understand(item.question, cell, policy, reason) == answer
        if not isinstance(answer, NotApplicable):
            assert (row.value("note") or "") == note
        kept = [tuple(row.value(key) for key in ("document", "number", "date", "page"))] if documents else []
        kept += further.get(str(item.question.id), [])
        assert [plain(cells) for cells in kept] == [plain((d.document, d.number, d.date, d.page)) for d in documents]


def documents_of(book: Workbook) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of the sheet of further documents, by question."""
    (sheet,) = (sheet for sheet in book if sheet["A1"].value == DOCUMENT_MARK)
    assert [cell.value for cell in sheet[1]] == [DOCUMENT_MARK, *DOCUMENT_COLUMNS[1:]]
    found: dict[str, list[tuple[Any, ...]]] = {}
    for row in sheet.iter_rows(min_row=2, values_only=True):
        if row[0]:
            found.setdefault(str(row[0]), []).append(row[2:])
    return found


def plain(cells: tuple[Any, ...]) -> tuple[str, ...]:
    """Document, number, date and page as texts, dates as people write them."""
    shown = []
    for value in cells:
        if isinstance(value, date | datetime):
            value = f"{value.day:02d}/{value.month:02d}/{value.year:04d}"  # noqa: PLW2901
        shown.append(str(value or ""))
    return tuple(shown)


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_nothing_computes_but_ours_and_nothing_is_open_but_answers(framework: str) -> None:
    questionnaire = made(framework, "id")
    book = opened(workbook(questionnaire, "id"))
    rows = rows_of(book)
    ours = {row.cells["state"].coordinate for found in rows.values() for row in found}
    for sheet in book:
        assert sheet.protection.sheet or sheet.sheet_state != "visible"
        places = {place: key for key, place in columns(sheet).items()}
        for line in sheet.iter_rows():
            for cell in line:
                if places and cell.data_type == "f":
                    assert cell.coordinate in ours or cell.row == 3, (sheet.title, cell.coordinate)
                if places and not cell.protection.locked:
                    assert places[cell.column] in FILLED_IN
                    assert sheet.cell(cell.row, 1).value
    for found in rows.values():
        for row in found:
            assert (
                row.value("state") is None
                or row.cells["state"].data_type == "f"
                or "kriteria ini" in row.value("state")
            )
    for item in questionnaire.items():
        (row,) = rows[str(item.question.id)]
        assert {row.cells[key].protection.locked for key in FILLED_IN} == {not item.applies}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_texts_that_look_like_formulas_stay_texts(start: str) -> None:
    """As a text with the mark that keeps it one when somebody edits it."""
    framework, text = every_kind(), f"{start}cmd|'/c calc'!A1"
    evidence = (Evidence(text, text, None, text),) * 2
    entries = {"words": Entry(Answered(text), note=text, evidence=evidence), "yn": Entry(NotApplicable(text))}
    questionnaire = build(scored(framework, entries), "id")
    questionnaire = replace(questionnaire, subject=Subject(text, text, "kabupaten"))
    book = opened(workbook(questionnaire, "id"))
    seen = Counter[str]()
    for sheet in book:
        for line in sheet.iter_rows():
            for cell in line:
                if isinstance(cell.value, str) and "cmd|" in cell.value:
                    assert cell.data_type == "s"
                    assert cell.value[0] not in "=+-@\t\r" or cell.quotePrefix
                    seen[sheet.title] += 1
    assert len(seen) == 5  # the cover, both sheets with questions, the further documents, the header


def test_numbers_keep_all_their_digits() -> None:
    long, third = Fraction("0.12345678901234567"), Fraction(10, 3)
    values = {"part": third, "pct": long, "whole": 7, "D-2": Fraction("2.5"), "half": Fraction("1.5"), "lv": 5}
    questionnaire = build(scored(every_kind(), {name: Entry(Answered(value)) for name, value in values.items()}), "id")
    rows = rows_of(opened(workbook(questionnaire, "id")))
    shown = {name: rows[name][0].value("answer") for name in values}
    assert shown == {
        "part": "10/3",
        "pct": "0,12345678901234567",
        "whole": 7,
        "D-2": 2.5,
        "half": 1.5,
        "lv": "5 – Penuh",
    }


def test_the_header_stands_in_both_places() -> None:
    questionnaire = made("pemdi-2026", "en", agency="diskominfo", deadline=date(2026, 11, 30))
    book = opened(workbook(questionnaire, "en"))
    wanted = header(questionnaire, "en")
    assert tuple(wanted) == HEADER_KEYS
    assert (wanted["framework"], wanted["track"], wanted["agency"]) == ("pemdi-2026", "self", "diskominfo")
    assert wanted["digest"].startswith("sha256:")
    properties = {item.name: str(item.value or "") for item in book.custom_doc_props.props}
    assert properties == {f"{PREFIX}{key}": value for key, value in wanted.items()}
    sheet = book[HEADER_SHEET]
    assert sheet.sheet_state != "visible"
    assert {row[0]: row[1] or "" for row in sheet.iter_rows(values_only=True)} == wanted
    for key in CONTACT:
        place = book.defined_names[f"readiness_{key}"].attr_text
        title, _, cell = place.rpartition("!")
        assert not book[title.strip("'")][cell.replace("$", "")].protection.locked


def test_the_same_questionnaire_gives_the_same_bytes() -> None:
    first, second = (workbook(made("semua", "id"), "id") for _ in range(2))
    assert first == second


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("blank", [False, True])
def test_it_stays_within_what_spreadsheets_take(framework: str, blank: bool) -> None:
    content = workbook(made(framework, "en", blank=blank), "en")
    assert len(content) < 150_000
    book = opened(content)
    assert len(book.sheetnames) == len({name.casefold() for name in book.sheetnames})
    for sheet in book:
        assert len(sheet.title) <= 31
        assert len(list(sheet.conditional_formatting)) <= 4
        for validation in sheet.data_validations.dataValidation:
            assert len(validation.formula1 or "") <= 255
            assert len(validation.promptTitle or "") <= 32
            assert len(validation.prompt or "") <= 255
            assert len(validation.errorTitle or "") <= 32
            assert len(validation.error or "") <= 255
            assert validation.type in (None, "list", "custom")
        assert all((d.height or 0) <= 409 for d in sheet.row_dimensions.values())
        for line in sheet.iter_rows():
            for cell in line:
                assert cell.data_type != "f" or len(cell.value) < 8192


def test_a_blank_workbook_holds_no_answer_but_boxes() -> None:
    rows = rows_of(opened(workbook(made("semua", "id", blank=True), "id")))
    assert {row.value("answer") for found in rows.values() for row in found} == {None}
    assert {row.value("base") for found in rows.values() for row in found} == {None}
    assert "☐\u00a0Ya   ☐\u00a0Tidak" in rows["yn"][0].value("question")
    assert "Diisi hanya bila" in rows["w1"][0].value("question")
    assert rows["many/x"][0].value("question") == "☐ Iks"


def test_last_year_and_the_other_tracks_stand_beside() -> None:
    framework = every_kind()
    own = scored(framework, {"yn": Entry(Answered("yes"))})
    assert own.assessment.answers["yn"].on(Track.SELF) is not None
    last = scored(framework, {"whole": Entry(Answered(12)), "words": Entry(Unknown())}).assessment
    rows = rows_of(opened(workbook(build(own, "id", previous=replace(last, year=2025)), "id")))
    assert (rows["whole"][0].value("before"), rows["words"][0].value("before")) == ("12\u00a0orang", "Belum tahu")
    evidence = (Evidence("SK", "1/2026", date(2026, 1, 2), "3"),)
    judged = scored(framework, {"yn": Entry(Answered("no"), note="Belum terbit.", evidence=evidence)})
    judging = build(replace(judged, track=Track.EXTERNAL), "id")
    rows = rows_of(opened(workbook(judging, "id")))
    assert rows["yn"][0].value("before") == "Mandiri: tidak\nBelum terbit.\n• SK, 1/2026, 2 Januari 2026, hlm. 3"
    assert rows["yn"][0].value("answer") is None


def test_hidden_helpers_stay_hidden_and_nothing_reaches_outside() -> None:
    content = workbook(made("semua", "id"), "id")
    book = opened(content)
    assert [s.title for s in book if s.sheet_state == "visible"][0::2][0] == "Petunjuk"
    assert sum(s.sheet_state == "visible" for s in book) == 4
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "external" in name.lower() or "vba" in name.lower()]
        links = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".rels"))
    assert b'TargetMode="External"' not in links
