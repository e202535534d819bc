"""A comparison as a flat table."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from readiness.comparison.relative import Normalisation, Relative
from readiness.domain.numbers import plain
from readiness.reporting.comparison.csv_table import BOM, comparison_csv, guarded
from tests.unit.reporting.comparison.units import LONG, units


def read(content: str, separator: str) -> list[dict[str, str]]:
    assert content.startswith(BOM)
    return list(csv.DictReader(StringIO(content.removeprefix(BOM)), delimiter=separator))


@pytest.mark.parametrize(("language", "separator", "comma"), [("id", ";", ","), ("en", ",", ".")])
def test_every_unit_has_a_row_with_its_exact_numbers(language: str, separator: str, comma: str) -> None:
    found = units()
    rows = read(comparison_csv(found, language), separator)
    assert len(rows) == len(found.places) == 6
    for row, place in zip(rows, found.places, strict=True):
        unit = place.unit
        assert unit.index is not None
        assert row["code"] == unit.subject.code
        assert [int(row[key]) for key in ("rank", "rank_low", "rank_high")] == [
            place.rank,
            place.rank_low,
            place.rank_high,
        ]
        assert row["index_exact"].replace(comma, ".") == plain(unit.index)
        assert row["coverage"].replace(comma, ".") == plain(unit.coverage)
        assert len(row["index"].partition(comma)[2]) == found.framework.places
        assert [row[f"group_{group.id}"] for group in found.groups] == [
            "" if value is None else plain(value).replace(".", comma) for value in unit.groups
        ]


def test_columns_do_not_depend_on_the_language() -> None:
    found = units()
    first, second = (comparison_csv(found, language).splitlines()[0] for language in ("id", "en"))
    assert first.replace(";", ",") == second


def test_what_is_not_known_is_empty_or_marked() -> None:
    rows = {row["name"]: row for row in read(comparison_csv(units(), "en"), ",")}
    assert rows["Kabupaten Buton"]["change"] == "0.25"
    assert (rows["Kabupaten Buton"]["break"], rows["Kota <b>Bau & Bau</b>"]["break"]) == ("0", "1")
    assert rows["Kota <b>Bau & Bau</b>"]["change"] == ""
    assert {name for name, row in rows.items() if row["concluded"] == "0"} == {"'-Kosong"}
    assert {name for name, row in rows.items() if row["assessor_index"]} == {"'=1+1", LONG}
    assert {row["relative_index"] for row in rows.values()} == {""}


def test_texts_never_become_formulas_and_numbers_stay_numbers() -> None:
    rows = read(comparison_csv(units(), "en"), ",")
    names = [row["name"] for row in rows]
    assert sorted(name for name in names if name.startswith("'")) == ["'-Kosong", "'=1+1", "'@Akhir"]
    assert min(float(row["to_peers_best"]) for row in rows) < 0
    assert [guarded(text) for text in ("\tx", "\rx", "\nx", "+6281", "x=1")] == [
        "'\tx",
        "'\rx",
        "'\nx",
        "'+6281",
        "x=1",
    ]


def test_a_relative_index_has_its_column() -> None:
    rows = read(comparison_csv(units(relative=Relative(Normalisation.MIN_MAX)), "id"), ";")
    assert (
        rows[0]["relative_index"].replace(",", ".")
        == f"{max(float(r['relative_index'].replace(',', '.') or 0) for r in rows):.12g}"
    )
