"""What was entered in KoboToolbox or ODK comes back as it was entered."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from readiness.diagnostics import catalogue
from readiness.domain.assessment import Answered, AnswerValue, Evidence, NotApplicable, Track, Unknown
from readiness.questionnaire.xlsform.names import field, id_of, name_of
from readiness.questionnaire.xlsform.read import read_kobo
from readiness.questionnaire.xlsform.survey import sheets
from tests.unit.questionnaire.every_kind import example, questionnaire
from tests.unit.questionnaire.xlsform.test_relevance import entered
from tests.unit.questionnaire.xlsform.xform import Form

FRAMEWORK = example().plan.framework
QUESTIONS = {str(question.id): question for question in FRAMEWORK.questions()}
GIVEN: dict[str, AnswerValue] = {
    "stage": Answered("adopted"),
    "budget_pct": Answered(50),
    "budget_checked": Answered("no"),
    "adopted_on": Answered("2026-05-04"),
    "remark": Answered('Kota; "Cerdas"\n= 2026'),
    "channels": Answered(frozenset(("app", "call-centre"))),
    "staff": NotApplicable("Ditangani provinsi\nlihat SK"),
    "SRV-2": Answered(3),
    "SRV-3": Unknown(),
}


def row_of(given: dict[str, AnswerValue], **more: str) -> dict[str, str]:
    """The fields of one submission with their groups before them, as exports name them."""
    survey = sheets(questionnaire(answers="")).survey
    fields = {key: text for name, answer in given.items() for key, text in entered(QUESTIONS[name], answer).items()}
    fields |= {"readiness__filler": "Rahmat", "readiness__end": "2026-11-24T10:11:12.000+08:00", **more}
    values = Form(survey).fill(fields)
    groups: list[str] = []
    found: dict[str, str] = {"_id": "7"}
    for row in survey:
        if row["type"].startswith("begin"):
            groups.append(row["name"])
        elif row["type"].startswith("end_"):
            groups.pop()
        else:
            path = "/".join([*groups, row["name"]])
            found[path] = values[row["name"]]
            if row["type"].startswith("select_multiple"):
                # KoboToolbox also gives every choice a column of its own.
                found |= {
                    f"{path}/{option}": "1" if option in values[row["name"]].split() else "0"
                    for option in ("app", "stage")
                }
    return found


EXTRA = {
    field("staff", "reason"): "Ditangani provinsi",
    field("staff", "add"): "note",
    field("staff", "note"): "lihat SK",
    field("remark", "add"): "note document",
    field("remark", "note"): "catatan",
    field("remark", "document"): "SK Bupati",
    field("remark", "number"): "12/2026",
    field("remark", "date"): "2026-05-04",
    field("remark", "page"): "3",
}


def save_csv(path: Path, rows: list[dict[str, str]], separator: str, join: str) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator)
    writer.writerow([key.replace("/", join) for key in rows[0]])
    writer.writerows([list(row.values()) for row in rows])
    path.write_text("\ufeff" + text.getvalue(), encoding="utf-8")


def save_xlsx(path: Path, rows: list[dict[str, str]]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append([float(text) if text.replace(".", "").isdigit() else text or None for text in row.values()])
        for cell in sheet[sheet.max_row]:
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    book.save(path)


@pytest.mark.parametrize("shape", ["kobo.csv", "central.csv", "kobo.xlsx"])
def test_what_was_entered_comes_back(tmp_path: Path, shape: str) -> None:
    path = tmp_path / shape
    second: dict[str, AnswerValue] = {
        "channels": Answered(frozenset()),
        "SRV-3": Answered(4, 80),
        "staff": Answered(1200),
        "stage": Unknown(),
    }
    rows = [row_of(GIVEN, **EXTRA), row_of(second)]
    if shape.endswith("xlsx"):
        save_xlsx(path, rows)
    else:
        save_csv(path, rows, *((";", "/") if shape.startswith("kobo") else (",", ":")))
    one, two = read_kobo(path, FRAMEWORK)
    assert one.diagnostics == two.diagnostics == ()
    assert {reply.question: reply.answer for reply in one.replies} == GIVEN
    remark = next(reply for reply in one.replies if reply.question == "remark")
    assert remark.note == "catatan"
    assert [(e.document, e.number, str(e.date), e.page) for e in remark.evidence] == [
        ("SK Bupati", "12/2026", "2026-05-04", "3")
    ]
    assert isinstance(remark.evidence[0], Evidence)
    assert {reply.question: reply.answer for reply in two.replies} == second
    header = one.header
    assert (header.framework, header.version, header.digest) == ("t", "3.1", FRAMEWORK.digest)
    assert (header.subject_code, header.subject_name, header.year) == ("74.04", "Kabupaten Uji", 2026)
    assert (header.track, header.filler, str(header.saved)) == (Track.SELF, "Rahmat", "2026-11-24")
    assert [submission.source.rpartition(":")[2] for submission in (one, two)] == ["2", "3"]
    assert remark.place.endswith("2")


def test_three_decimals_are_no_thousands(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    row = row_of({"channels": Answered(frozenset(("app",)))})
    key = next(name for name in row if name.endswith("/minutes"))
    save_csv(path, [{**row, key: "1.234"}], ";", "/")
    (found,) = read_kobo(path, FRAMEWORK)
    assert [
        str(r.answer.value) for r in found.replies if r.question == "minutes" and isinstance(r.answer, Answered)
    ] == ["617/500"]


def codes(path: Path) -> list[tuple[str, str]]:
    found = [diagnostic for submission in read_kobo(path, FRAMEWORK) for diagnostic in submission.diagnostics]
    for diagnostic in found:
        assert catalogue.entry(diagnostic.code)
        assert "{" not in catalogue.message(diagnostic, "id")
    return [(diagnostic.code, diagnostic.place.label) for diagnostic in found]


def test_what_does_not_fit_is_named_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "readiness__framework,stage,budget_pct,SRV_x2Dx2,gone__note,gone__state\n"
        "t,adopted,120,9,hilang,\n"
        "lain,draft,,,,\n"
        "t,belum,,,,\n",
        encoding="utf-8",
    )
    assert codes(path) == [("E075", "E2"), ("J004", "C2"), ("J004", "D2"), ("E073", "A3"), ("J002", "B4")]
    replies = read_kobo(path, FRAMEWORK)[0].replies
    assert [reply.question for reply in replies] == ["stage"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "E074"),
        (b"\xff\xfe\x00garbage", "E074"),
        (b"PK\x03\x04 damaged", "E074"),
        (b"a\0b\n", "E074"),
        (b"Nama pengisi;Sampai tahap apa?\nRahmat;Rancangan\n", "E072"),
    ],
)
def test_files_that_are_no_exports(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    assert codes(path) == [(code, "")]
    assert codes(tmp_path / "absent.csv") == [("E074", "")]


def test_names_of_options_are_read_back() -> None:
    assert id_of(name_of("call-centre")) == "call-centre"
