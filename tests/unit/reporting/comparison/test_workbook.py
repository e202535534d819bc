"""A comparison as a workbook, read back by another library."""

from __future__ import annotations

import re
import time
import warnings
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from readiness.comparison.compare import compare
from readiness.comparison.intervals import Settings
from readiness.reporting.comparison.workbook.write import comparison_workbook
from tests.unit.reporting.comparison.units import NAMES, units

ASIDE = [("=rusak.yaml", "J004 jawaban di luar skala")]
SHEETS = {
    "id": ["Peringkat", "Grafik", "Dimensi", "Sebanding", "Belajar", "Sensitivitas", "Metode"],
    "en": ["Ranks", "Charts", "Dimensions", "Peers", "Learn", "Sensitivity", "Method"],
}


def opened(content: bytes) -> Workbook:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".* extension is not supported")
        return load_workbook(BytesIO(content))


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_sheets_hold_every_unit(language: str) -> None:
    found = units()
    book = opened(comparison_workbook(found, ASIDE, language))
    assert book.sheetnames == SHEETS[language]
    ranks = book[SHEETS[language][0]]
    heads = [cell.value for cell in ranks[4]]
    rows = [[cell.value for cell in row] for row in ranks.iter_rows(min_row=5, max_row=10)]
    assert [row[heads.index({"id": "Daerah", "en": "District"}[language])] for row in rows] == [
        place.unit.subject.name for place in found.places
    ]
    assert [row[:3] for row in rows] == [[p.rank, p.rank_low, p.rank_high] for p in found.places]
    assert [row[heads.index({"id": "Indeks", "en": "Index"}[language])] for row in rows] == [
        pytest.approx(float(place.unit.index or 0)) for place in found.places
    ]
    assert ranks.freeze_panes == "F5"
    assert ranks.auto_filter.ref is not None
    assert ranks.auto_filter.ref.startswith("A4:")
    for name, sheet in zip(SHEETS[language], book.worksheets, strict=True):
        assert not any(cell.data_type in ("f", "e") for row in sheet.iter_rows() for cell in row), name


def test_codes_and_hostile_names_stay_texts() -> None:
    book = opened(comparison_workbook(units(), ASIDE, "id"))
    cells = [cell for row in book["Peringkat"].iter_rows(min_row=5) for cell in row]
    assert {cell.value for cell in cells if cell.data_type == "s"} >= {*NAMES, "11.10", "11.20"}
    assert all(cell.quotePrefix for cell in cells if str(cell.value) in ("=1+1", "-Kosong", "@Akhir"))
    assert any(cell.value == "=rusak.yaml" for row in book["Metode"].iter_rows() for cell in row)


def test_who_answered_too_little_has_no_band_and_a_remark() -> None:
    book = opened(comparison_workbook(units(), [], "id"))
    heads = [cell.value for cell in book["Peringkat"][4]]
    for row in book["Peringkat"].iter_rows(min_row=5, values_only=True):
        few = row[heads.index("Daerah")] == "-Kosong"
        assert (row[heads.index("Predikat")] is None) is few
        assert ("belum dapat disimpulkan" in str(row[heads.index("Catatan")])) is few


def test_charts_shades_and_bands_are_native() -> None:
    content = comparison_workbook(units(), [], "en")
    with ZipFile(BytesIO(content)) as archive:
        charts = [archive.read(name).decode() for name in archive.namelist() if re.search(r"charts/chart\d", name)]
        heat = archive.read("xl/worksheets/sheet3.xml").decode()
        ranks = archive.read("xl/worksheets/sheet1.xml").decode()
    assert len(charts) == 3
    assert sorted(re.findall(r"<c:(barChart|scatterChart)>", " ".join(charts))) == [
        "barChart",
        "barChart",
        "scatterChart",
    ]
    assert heat.count("<colorScale>") == 2
    # A band whose label begins with that of another is looked for first.
    assert [found for found in re.findall(r'"(Low(?: Key)?)"', ranks) if found].index("Low Key") == 0


def test_bars_of_ranks_end_where_the_intervals_do() -> None:
    found = units()
    sheet = opened(comparison_workbook(found, [], "en"))["Charts"]
    for row, place in enumerate(found.places, 5):
        before, better, one, worse = (sheet.cell(row, column).value for column in range(22, 26))
        assert (before + 1, before + better + one, before + better + one + worse) == (
            place.rank_low,
            place.rank,
            place.rank_high,
        )


def test_the_same_comparison_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the time is."""
    first = comparison_workbook(units(), ASIDE, "id")
    later = time.time() + 40_000_000
    monkeypatch.setattr(time, "time", lambda: later)
    assert comparison_workbook(units(), ASIDE, "id") == first


@pytest.mark.parametrize("draws", [0, 5])
def test_nothing_to_compare_makes_a_workbook_too(draws: int) -> None:
    found = compare(units().framework, [], Settings(draws=draws))
    assert opened(comparison_workbook(found, ASIDE, "id")).sheetnames == SHEETS["id"]
