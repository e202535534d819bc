"""Tables as people make them."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest
import xlsxwriter

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Subject, Track, Unknown
from readiness.loading.table_mapping import TableMapping
from readiness.questionnaire.table.csv_table import separator, span
from readiness.questionnaire.table.model import Found, SetAside
from readiness.questionnaire.table.read import read_table
from tests.acceptance.negatives import example_framework
from tests.unit.questionnaire.table.files import found, told, write

BUTON = Subject("74.04", "Kabupaten Buton", "kabupaten", "Sulawesi Tenggara")
WIDE = [
    ["Kode", "Nama", "tahap", "CAKUPAN", "ditinjau", "sarana", "tanggal"],
    ["74.04", "Kab. Buton", "draf", "71,5 %", "Ya", "jalan; air", "17/08/2026"],
]
ANSWERS: dict[str, AnswerValue] = {
    "tahap": Answered("draf"),
    "cakupan": Answered(Fraction(143, 2)),
    "ditinjau": Answered("yes"),
    "sarana": Answered(frozenset(["jalan", "air"])),
    "tanggal": Answered("2026-08-17"),
}
SUFFIXES = [".csv", ".xlsx", ".parquet"]


def read(path: Path, mapping: TableMapping | None = None) -> list[Found]:
    """The assessments of a table of the example's framework, in which all is well."""
    items = list(read_table(path, example_framework(), mapping))
    assert [diagnostic.code for diagnostic in told(items)] == []
    return found(items)


def csv_file(folder: Path, text: str | bytes, name: str = "data.csv") -> Path:
    """A text file as it stands."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_wide(suffix: str, tmp_path: Path) -> None:
    """The same in every format: answers as people write them, the subject filled up from the official list."""
    (item,) = read(write(tmp_path / f"data{suffix}", WIDE))
    assert item.assessment.values() == ANSWERS
    assert item.assessment.subject == Subject("74.04", "Kab. Buton", "kabupaten", "Sulawesi Tenggara")
    where = {".csv": ":2", ".xlsx": " Data!2", ".parquet": ":1"}[suffix]
    assert item.source == f"{tmp_path / 'data'}{suffix}{where}"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_long(suffix: str, tmp_path: Path) -> None:
    """One row for each answer, recognised by its titles; notes and tracks stand beside."""
    rows = [
        ["kode", "pertanyaan", "nilai", "catatan", "jalur", "tahun"],
        ["74.04", "tahap", "draf", "rapat Mei", "", "2026"],
        ["74.04", "tahap", "final", "", "eksternal", "2026"],
        ["74.04", "cakupan", "tidak berlaku", "tidak ada laut", "", "2026"],
        ["74.04", "anggaran", "", "ditanyakan", "", "2026"],
        ["74.72", "tahap", "none", "", "", "2026"],
    ]
    buton, baubau = read(write(tmp_path / f"data{suffix}", rows))
    assert buton.assessment.year == 2026
    assert [(track, entry.answer, entry.note) for track, entry in buton.assessment.answers["tahap"].entries] == [
        (Track.SELF, Answered("draf"), "rapat Mei"),
        (Track.EXTERNAL, Answered("final"), ""),
    ]
    assert buton.assessment.values()["cakupan"] == NotApplicable("tidak ada laut")
    assert buton.assessment.answers["anggaran"].entries[0][1].note == "ditanyakan"
    assert baubau.assessment.values() == {"tahap": Answered("none")}


def test_a_long_table_in_any_order(tmp_path: Path) -> None:
    """Rows of a district need not stand together."""
    text = "kode,pertanyaan,nilai\n74.04,tahap,draf\n74.72,tahap,none\n74.04,pegawai,12\n"
    buton, baubau = read(csv_file(tmp_path, text))
    assert buton.assessment.values() == {"tahap": Answered("draf"), "pegawai": Answered(12)}
    assert baubau.source.endswith(":3")


@pytest.mark.parametrize(
    "content",
    [
        b"kode;tahap;cakupan\n74.04;draf;71,5\n",
        b"kode\ttahap\tcakupan\n74.04\tdraf\t71,5\n",
        b"\xef\xbb\xbfkode,tahap,cakupan\r\n74.04,draf,71.5\r\n",
        'kode,tahap,cakupan\n74.04,draf,"71,5"\n'.encode("utf-16"),
        b"sep=;\nkode;tahap;cakupan\n74.04;draf;71,5\n",
        b'\n"kode","tahap","cakupan"\n\n74.04,draf,"71,5"\n,,\n',
        b"kode|tahap|cakupan\n74.04|draf|71.5",
        b"Rekapitulasi,,\nTahun 2026,,\nkode,tahap,cakupan\n74.04,draf,71.5\n",
    ],
)
def test_text_files(content: bytes, tmp_path: Path) -> None:
    """Separators, encodings, empty rows, and a heading above the titles."""
    (item,) = read(csv_file(tmp_path, content))
    assert item.assessment.subject == BUTON
    assert item.assessment.values() == {"tahap": ANSWERS["tahap"], "cakupan": ANSWERS["cakupan"]}


def test_windows_1252_is_named(tmp_path: Path) -> None:
    """An old encoding is read, with a remark."""
    items = list(
        read_table(csv_file(tmp_path, "kode,nama,tahap\n74.04,Butón,draf\n".encode("cp1252")), example_framework())
    )
    assert [diagnostic.code for diagnostic in told(items)] == ["E082", "E093"]
    assert found(items)[0].assessment.subject.name == "Butón"


def test_a_mapping(tmp_path: Path) -> None:
    """Titles of one's own, meanings of cells, words for nothing, facts, a year."""
    text = (
        "Laporan;;;;;;\n;;;;;;\n"
        "ID;Wilayah;Tahap rencana;Serat optik;Reviu;Klaster;PAD\n"
        "74.04;Buton;Sudah;-;Sudah;pesisir;12,5\n"
        "74.72;Kota Baubau;Belum;n/a;Belum;kota;007\n"
    )
    mapping = TableMapping(
        skip_rows=2,
        year=2026,
        track=Track.EXTERNAL,
        fictional=True,
        missing=("-", "N/A"),
        fields={"code": "id", "name": "Wilayah"},
        facts={"klaster": "Klaster", "pad": "PAD"},
        columns={"tahap": "Tahap rencana", "cakupan": "Serat optik", "ditinjau": "Reviu"},
        values={"tahap": {"Sudah": "final", "Belum": "none"}, "*": {"Sudah": "yes", "Belum": "no"}},
    )
    one, two = read(csv_file(tmp_path, text), mapping)
    assert one.assessment.values(Track.EXTERNAL) == {"tahap": Answered("final"), "ditinjau": Answered("yes")}
    assert two.assessment.values(Track.EXTERNAL) == {"tahap": Answered("none"), "ditinjau": Answered("no")}
    assert one.assessment.subject.facts == {"klaster": "pesisir", "pad": Fraction(25, 2)}
    assert two.assessment.subject.facts == {"klaster": "kota", "pad": "007"}
    assert one.assessment.year == two.assessment.year == 2026
    assert one.assessment.fictional


def test_an_outside_index(tmp_path: Path) -> None:
    """A column for the index that a value is converted from."""
    (item,) = read(csv_file(tmp_path, 'kode,C@index\n74.04,"37,5"\n'))
    assert item.assessment.values() == {"C": Answered(Fraction(5, 2), Fraction(75, 2))}
    (item,) = read(csv_file(tmp_path, "kode,pertanyaan,nilai\n74.04,C@index,37.5\n"))
    assert item.assessment.values() == {"C": Answered(Fraction(5, 2), Fraction(75, 2))}


def test_what_a_workbook_holds(tmp_path: Path) -> None:
    """Numbers, percentages, dates, truth values; a sheet that is empty goes before, a hidden one does not count."""
    path = tmp_path / "data.xlsx"
    with xlsxwriter.Workbook(path) as book:
        hidden = book.add_worksheet("Pilihan")
        hidden.write(0, 0, "kode")
        hidden.hide()
        book.add_worksheet("Sampul").activate()
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["kode", "cakupan", "anggaran", "tanggal", "ditinjau", "pegawai"])
        sheet.write_number(1, 0, 74.04)
        sheet.write_number(1, 1, 0.715, book.add_format({"num_format": "0.0%"}))
        sheet.write_number(1, 2, 0.1 + 0.2)
        sheet.write_datetime(1, 3, dt.date(2026, 8, 17), book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_boolean(1, 4, boolean=True)
        sheet.write_formula(1, 5, "=6*2", None, 12)
    (item,) = read(path)
    assert item.assessment.subject == BUTON
    assert item.assessment.values() == {
        "cakupan": Answered(Fraction(143, 2)),
        "anggaran": Answered(Fraction(3, 10)),
        "tanggal": Answered("2026-08-17"),
        "ditinjau": Answered("yes"),
        "pegawai": Answered(12),
    }


def test_parquet_types(tmp_path: Path) -> None:
    """Typed columns: numbers, lists, dates, and numbers that are none."""
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    table = pa.table(
        {
            "kode": ["74.04", "74.72"],
            "cakupan": [71.5, float("nan")],
            "pegawai": [12, None],
            "sarana": [["jalan", "air"], None],
            "tanggal": [dt.date(2026, 8, 17), None],
            "ditinjau": [True, False],
        }
    )
    parquet.write_table(table, tmp_path / "data.parquet")
    one, two = read(tmp_path / "data.parquet")
    assert one.assessment.values() == {
        **{name: ANSWERS[name] for name in ("cakupan", "sarana", "tanggal", "ditinjau")},
        "pegawai": Answered(12),
    }
    assert two.assessment.values() == {"ditinjau": Answered("no")}


def test_without_pyarrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The missing library is named, with what to install."""
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    (tmp_path / "data.parquet").write_bytes(b"PAR1")
    (item,) = read_table(tmp_path / "data.parquet", example_framework())
    assert isinstance(item, SetAside)
    assert [diagnostic.code for diagnostic in item.diagnostics] == ["E081"]


def test_a_name_is_enough(tmp_path: Path) -> None:
    """Where the official list has one district of that name."""
    (item,) = read(csv_file(tmp_path, "Kabupaten/Kota,tahap\nkab. buton,draf\n"))
    assert item.assessment.subject == Subject("74.04", "kab. buton", "kabupaten", "Sulawesi Tenggara")


def test_one_spelling_of_a_province(tmp_path: Path) -> None:
    """That of the official list, so that peers find each other; another province stays as it was given."""
    text = "kode,provinsi,tahap\n74.04,SULAWESI  TENGGARA,draf\n74.72,Prov. Sulawesi Tenggara,draf\n74.01,Sultra,draf\n"
    provinces = [item.assessment.subject.province for item in read(csv_file(tmp_path, text))]
    assert provinces == ["Sulawesi Tenggara", "Sulawesi Tenggara", "Sultra"]


def test_codes_of_bps(tmp_path: Path) -> None:
    """They stay what they are; the rest is known by the name."""
    text = "kode,nama,tahap\n7401,Kab. Buton,draf\n7473,Wakatobi Baru,draf\n"
    one, two = read(csv_file(tmp_path, text), TableMapping(codes="bps"))
    assert one.assessment.subject == Subject("7401", "Kab. Buton", "kabupaten", "Sulawesi Tenggara")
    assert two.assessment.subject == Subject("7473", "Wakatobi Baru")


def test_wordings_as_titles(tmp_path: Path) -> None:
    """A criterion with one question goes by its own id as well."""
    (item,) = read(csv_file(tmp_path, "kode,b,C\n74.04,3,belum tahu\n"))
    assert item.assessment.values() == {"B": Answered(3), "C": Unknown()}


def test_separators() -> None:
    """The one that all lines have goes before the one that a few cells hold."""
    assert separator(["a;b\n", "1,5;2\n", "1,5;3,5\n"]) == ";"
    assert separator(['a,"b;c;d"\n', "1,2\n"]) == ","
    assert separator([]) == separator(["kode\n"]) == ","


def test_the_place_of_a_cell() -> None:
    """Quotation marks are not part of it."""
    line = 'a,"b,c",,d'
    assert [line[slice(*span(line, ",", at))] for at in range(5)] == ["a", "b,c", "", "d", ""]


def test_rows_are_streamed(tmp_path: Path) -> None:
    """The first district is there before the rest of the file is read; what follows a fault is said to be missing."""
    path = csv_file(tmp_path, "kode,tahap\n74.04,draf\n" + '74.72,"' + "x" * 200_000 + "\n")
    items = list(read_table(path, example_framework()))
    assert isinstance(items[0], Found)
    assert isinstance(items[1], SetAside)
    assert [(d.code, d.place.line) for d in items[1].diagnostics] == [("E080", 3)]
