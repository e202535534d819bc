"""Bad tables: each defect with its code and place, and what is left of the table."""

from __future__ import annotations

import zipfile
from pathlib import Path
from string import Formatter

import pytest
import xlsxwriter

from readiness.diagnostics import Severity, catalogue, render
from readiness.diagnostics.catalogue import table_rows, tables
from readiness.diagnostics.catalogue.words import words
from readiness.diagnostics.source import safe
from readiness.domain.assessment import Answered
from readiness.loading.table_mapping import TableMapping
from readiness.questionnaire.table import xlsx_table
from readiness.questionnaire.table.collect import distinct
from readiness.questionnaire.table.model import Found, SetAside
from readiness.questionnaire.table.read import read_table
from tests.acceptance.negatives import assert_inside, example_framework, lines_of
from tests.unit.questionnaire.table.files import told

Expected = list[tuple[str, int, int]]
"""Code, line and column."""

CASES: dict[str, tuple[str, Expected, int]] = {
    "an option that is none": ("kode,tahap\n74.04,drap\n74.72,draf\n", [("J002", 2, 7)], 1),
    "every problem of a row": (
        'kode,tahap,cakupan,pegawai\n74.04,drap,140,"1,5"\n',
        [("J002", 2, 7), ("J004", 2, 12), ("J003", 2, 17)],
        0,
    ),
    "not applicable where it cannot be": ("kode,pegawai\n74.04,tidak berlaku\n", [("J005", 2, 7)], 0),
    "a formula that failed": ("kode,tahap,pegawai\n74.04,#REF!,#N/A\n", [("J003", 2, 7), ("J003", 2, 13)], 0),
    "a thousand or a decimal": ("kode,anggaran\n74.04,1.234\n", [("J010", 2, 7)], 0),
    "a decimal comma that parts cells": ("kode,cakupan,tahap\n74.04,3,5,draf\n", [("E083", 2, 11)], 0),
    "titles twice": ("kode,tahap,tahap\n74.04,draf,draf\n", [("E086", 1, 12)], 0),
    "a question twice": ("kode,B,b\n74.04,3,3\n", [("E086", 1, 8)], 0),
    "code titles twice": ("kode,kode,tahap\n74.04,74.04,draf\n", [("E086", 1, 6)], 0),
    "no district": ("wilayah,tahap\n74.04,draf\n", [("E087", 1, 1), ("E085", 1, 1)], 0),
    "no question": ("kode,nama,pagu\n74.04,Buton,3\n", [("E088", 1, 1), ("E085", 1, 11)], 0),
    "unknown columns": ("kode,tahab,tahap,Catatan Khusus\n74.04,x,draf,y\n74.72,x,draf,y\n", [("E085", 1, 6)], 2),
    "neither code nor name": ("kode,nama,tahap\n,,draf\n", [("E089", 2, 1)], 0),
    "a name that two have": ("kode,nama,tahap\n,Bogor,draf\n", [("E089", 2, 2)], 0),
    "a code that lost a zero": ("kode,tahap\n11.1,draf\n", [("E090", 2, 1)], 0),
    "a code of BPS": ("kode,tahap\n7401,draf\n", [("E091", 2, 1)], 0),
    "an unknown code": ("kode,tahap\n74.99,draf\n", [("E092", 2, 1)], 1),
    "another name": ("kode,nama,tahap\n74.04,Kab. Muna,draf\n", [("E093", 2, 1)], 1),
    "totals": (
        "kode,nama,pegawai\n74.04,Buton,1\n,JUMLAH,1\nRata-rata,,1\n,Total Sultra,2\n",
        [("E094", 3, 2), ("E094", 4, 1), ("E094", 5, 2)],
        1,
    ),
    "the same district again": (
        "kode,tahun,tahap\n74.04,2025,draf\n74.04,2026,draf\n74.04,2026,draf\n",
        [("E095", 0, 0)],
        2,
    ),
    "a year that is none": ("kode,tahun,tahap\n74.04,20226,draf\n", [("E096", 2, 7)], 0),
    "neither district nor year": ("kode,tahun,tahap\n,26,drap\n", [("E089", 2, 1), ("E096", 2, 2), ("J002", 2, 5)], 0),
    "a year of another instrument": ("kode,tahun,tahap\n74.04,2016,draf\n74.72,2016,draf\n", [("J007", 2, 7)], 2),
    "a track that is none": ("kode,pertanyaan,nilai,jalur\n74.04,tahap,draf,pusat\n", [("E096", 2, 18)], 0),
    "a question that is none": (
        "kode,pertanyaan,nilai\n74.04,tahab,draf\n74.04,pegawai,2\n74.72,tahab,draf\n",
        [("J013", 2, 7)],
        2,
    ),
    "answered twice": ("kode,pertanyaan,nilai\n74.04,tahap,draf\n74.04,tahap,final\n", [("E097", 3, 7)], 0),
    "a value and its index": ("kode,C,C@index\n74.04,2,50\n", [("E097", 2, 9)], 0),
    "no rows": ("kode,tahap\n,\n", [("E080", 0, 0)], 0),
    "nothing": ("", [("E080", 0, 0)], 0),
    "one cell over several lines": ('kode,tahap\n74.04,"dr\nap"\n74.72,drap\n', [("J002", 2, 1), ("J002", 4, 7)], 0),
}


@pytest.mark.parametrize("name", CASES)
def test_defect(name: str, tmp_path: Path) -> None:
    """Exactly these problems, each in its cell; rows without an error stay."""
    text, expected, kept = CASES[name]
    path = tmp_path / "data.csv"
    path.write_text(text, encoding="utf-8")
    items = list(distinct(read_table(path, example_framework())))
    problems = told(items)
    assert [(d.code, d.place.line, d.place.column) for d in problems] == expected
    assert sum(isinstance(item, Found) for item in items) == kept
    for diagnostic in problems:
        assert_inside(diagnostic, lines_of(text))
    lines = lines_of(text)
    for language in ("id", "en"):
        shown = render.full(problems, language, lambda _, number: lines[number - 1])
        for diagnostic in problems:
            entry = catalogue.entry(diagnostic.code)
            assert entry is not None
            named = {name for _, name, _, _ in Formatter().parse(entry.message.in_(language)) if name}
            assert named <= set(words(diagnostic.arguments, language))
            assert safe(catalogue.message(diagnostic, language)) in shown


def test_set_aside_is_whole_unless_a_part_is_wanted(tmp_path: Path) -> None:
    """With ``partial`` the bad cells are open and named in warnings; a row without a district stays out all the same."""
    path = tmp_path / "data.csv"
    path.write_text("kode,tahap,pegawai\n74.04,drap,12\n11.1,draf,1\n", encoding="utf-8")
    whole = list(read_table(path, example_framework()))
    assert [type(item) for item in whole] == [SetAside, SetAside]
    part, aside = read_table(path, example_framework(), partial=True)
    assert isinstance(part, Found)
    assert part.assessment.values() == {"pegawai": Answered(12)}
    assert [(d.code, d.severity) for d in part.warnings] == [("J002", Severity.WARNING), ("E098", Severity.WARNING)]
    assert isinstance(aside, SetAside)


@pytest.mark.parametrize(
    "entry",
    [e for e in (*tables.ENTRIES, *table_rows.ENTRIES) if e.wrong.startswith(("kode,", "wilayah,"))],
    ids=lambda entry: entry.code,
)
def test_examples_of_the_catalogue(entry: catalogue.Entry, tmp_path: Path) -> None:
    """The wrong table leads to its code, the right one to nothing."""
    path = tmp_path / "data.csv"
    codes = []
    for text in (entry.wrong, entry.right):
        path.write_text(text, encoding="utf-8")
        codes.append({d.code for d in told(list(distinct(read_table(path, example_framework()))))})
    assert entry.code in codes[0]
    assert codes[1] == set()


def test_every_code_has_a_case() -> None:
    """Here, with files that cannot be stored as text, or with the mapping and the paths."""
    here = {code for _, expected, _ in CASES.values() for code, _, _ in expected}
    elsewhere = {"E081", "E082", "E084", "E098", "E099"}
    assert {e.code for e in (*tables.ENTRIES, *table_rows.ENTRIES)} - here == elsewhere


@pytest.mark.parametrize(
    ("mapping", "code", "suggestion"),
    [
        (TableMapping(fields={"code": "Kode Derah"}), "E084", "Kode Daerah"),
        (TableMapping(columns={"tahap": "Tahab"}), "E084", "Tahap"),
        (TableMapping(layout="long"), "E087", ""),
        (TableMapping(skip_rows=9), "E080", ""),
    ],
)
def test_mappings_that_do_not_fit(mapping: TableMapping, code: str, suggestion: str, tmp_path: Path) -> None:
    """The table is set aside as a whole, with the columns that there are."""
    path = tmp_path / "data.csv"
    path.write_text("Kode Daerah,Tahap\n74.04,draf\n", encoding="utf-8")
    (item,) = read_table(path, example_framework(), mapping)
    assert isinstance(item, SetAside)
    assert {d.code for d in item.diagnostics if d.severity is Severity.ERROR} == {code}
    assert item.diagnostics[0].arguments.get("suggestion", "") == suggestion


def _book(path: Path, *, rows: int = 1) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Data")
        for number in range(rows + 1):
            sheet.write_row(number, 0, ["74.04", "drap"] if number else ["kode", "tahap"])
    return path


def test_cells_of_a_workbook_are_named(tmp_path: Path) -> None:
    """By their address."""
    (item,) = read_table(_book(tmp_path / "data.xlsx"), example_framework())
    assert item.source.endswith("data.xlsx Data!2")
    assert [d.place.label for d in told([item])] == ["Data!B2"]
    (item,) = read_table(_book(tmp_path / "data.xlsx"), example_framework(), TableMapping(sheet="Dat"))
    assert [(d.code, d.arguments["suggestion"]) for d in told([item])] == [("E084", "Data")]


def _replaced(path: Path, name: str, content: bytes) -> None:
    """The same archive with another part."""
    with zipfile.ZipFile(path) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for key, value in (parts | {name: content}).items():
            archive.writestr(key, value)


HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/sharedStrings.xml", b"<a>" + b" " * (xlsx_table.MAX_HELD + 1)),
        ("xl/worksheets/sheet1.xml", HEAD + b" " * 80_000_000),
        ("xl/worksheets/sheet1.xml", HEAD + b"<row r='1'><c r='A1'>"),
        ("xl/worksheets/sheet1.xml", b'<!DOCTYPE a [<!ENTITY b "c">]>' + HEAD + b"</sheetData></worksheet>"),
        ("xl/workbook.xml", b"<workbook/>"),
        ("[Content_Types].xml", b"no xml"),
    ],
)
def test_hostile_workbooks(part: str, content: bytes, tmp_path: Path) -> None:
    """Bombs, entities and torn parts are set aside."""
    path = _book(tmp_path / "data.xlsx")
    _replaced(path, part, content)
    (item,) = read_table(path, example_framework())
    assert [d.code for d in told([item])] == ["E080"]


def test_cells_at_the_far_end_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows with something in the last column are counted with all that lies before it."""
    path = tmp_path / "data.xlsx"
    rows = b"".join(b'<row r="%d"><c r="XFD%d" t="b"><v>1</v></c></row>' % (n, n) for n in range(1, 50))
    _book(path)
    _replaced(path, "xl/worksheets/sheet1.xml", HEAD + rows + b"</sheetData></worksheet>")
    monkeypatch.setattr(xlsx_table, "MAX_CELLS", 300_000)
    (item,) = read_table(path, example_framework())
    assert {d.code for d in told([item])} == {"E080"}


def test_formulas_without_values(tmp_path: Path) -> None:
    """What openpyxl writes holds formulas that nobody has calculated: no cell of them is taken for empty."""
    from openpyxl import Workbook

    book = Workbook()
    for row in (["kode", "tahap", "pegawai"], ["74.04", "draf", "=6*2"]):
        book.active.append(row)
    book.save(tmp_path / "data.xlsx")
    (item,) = read_table(tmp_path / "data.xlsx", example_framework())
    assert [(d.code, d.arguments["reason"]) for d in told([item])] == [("E080", "not calculated")]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("data.xlsx", b"PK\x03\x04 torn", "E080"),
        ("data.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "E080"),
        ("data.parquet", b"PAR1 torn PAR1", "E080"),
        ("data.ods", b"", "E080"),
        ("data.csv", b"kode,tahap\n" + b"x" * 5_000_000, "E080"),
    ],
)
def test_no_tables(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    """Files that are something else, or torn."""
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    (tmp_path / name).write_bytes(content)
    (item,) = read_table(tmp_path / name, example_framework())
    assert [d.code for d in told([item])] == [code]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """No traceback for a missing file or a folder."""
    (tmp_path / "folder.csv").mkdir()
    for name, code in (("none.csv", "S001"), ("folder.csv", "S002")):
        (item,) = read_table(tmp_path / name, example_framework())
        assert [d.code for d in told([item])] == [code]
