"""Mapping files: all problems at once, each at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.diagnostics import render
from readiness.domain.assessment import Track
from readiness.loading.table_mapping import TableMapping, check_mapping, open_mapping
from tests.acceptance.negatives import example_framework

FULL = """\
framework: contoh
layout: long
sheet: Rekap
skip_rows: 2
codes: bps
year: 2026
track: external
fictional: true
missing: ["-", n/a]
fields: {code: Kode, question: Butir, value: Isi}
facts: {klaster: Klaster}
columns: {tahap: Tahap, C@index: Indeks SDI}
values: {tahap: {Sudah: final}, "*": {Ada: yes}}
"""


def problems(folder: Path, text: str) -> list[tuple[str, int, int, str]]:
    """Code, line, column and suggestion of everything that is wrong."""
    path = folder / "peta.yaml"
    path.write_text(text, encoding="utf-8")
    return [
        (d.code, d.place.line, d.place.column, d.arguments.get("suggestion", ""))
        for d in render.ordered(check_mapping(open_mapping(path), example_framework()))
    ]


def test_all_keys(tmp_path: Path) -> None:
    """Texts stay texts: YAML would turn ``yes`` into a truth value."""
    assert problems(tmp_path, FULL) == []
    assert open_mapping(tmp_path / "peta.yaml").mapping == TableMapping(
        framework="contoh",
        layout="long",
        sheet="Rekap",
        skip_rows=2,
        codes="bps",
        year=2026,
        track=Track.EXTERNAL,
        fictional=True,
        missing=("-", "n/a"),
        fields={"code": "Kode", "question": "Butir", "value": "Isi"},
        facts={"klaster": "Klaster"},
        columns={"tahap": "Tahap", "C@index": "Indeks SDI"},
        values={"tahap": {"Sudah": "final"}, "*": {"Ada": "yes"}},
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kolom: {}\n", [("K012", 1, 1, "")]),
        ("colums: {tahap: T}\nlayout: wied\n", [("K012", 1, 1, "columns"), ("K014", 2, 9, "wide")]),
        ("fields: {kode: K}\n", [("K012", 1, 10, "code")]),
        ("columns: {tahab: T, pegawei: P}\n", [("J013", 1, 11, "tahap"), ("J013", 1, 21, "pegawai")]),
        (
            "values: {tahap: {Sudah: finl}, ditinjo: {A: yes}}\n",
            [("J002", 1, 25, "final"), ("J013", 1, 32, "ditinjau")],
        ),
        ("columns: {tahap: Tahap, B: ' tahap'}\n", [("E086", 1, 28, "")]),
        ("fields: {code: A}\nfacts: {klaster: A}\n", [("E086", 2, 18, "")]),
        ("framework: lain\n", [("E099", 1, 12, "")]),
        ("skip_rows: dua\nyear: 26\n", [("K013", 1, 12, ""), ("K014", 2, 7, "")]),
        ("year: [2026\n", [("K001", 1, 7, "")]),
        ("", [("K008", 1, 1, "")]),
    ],
)
def test_what_is_wrong(text: str, expected: list[tuple[str, int, int, str]], tmp_path: Path) -> None:
    """Shape, names of questions, meanings of cells, and columns with two meanings."""
    assert problems(tmp_path, text) == expected
