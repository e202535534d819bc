"""Writes small tables in every form that is read."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from readiness.diagnostics import Diagnostic
from readiness.questionnaire.table.model import Found, Item, SetAside

Grid = Sequence[Sequence[Any]]


def write(path: Path, rows: Grid) -> Path:
    """A table by the suffix of its name; Parquet holds texts."""
    match path.suffix:
        case ".csv":
            text = io.StringIO()
            csv.writer(text).writerows(rows)
            path.write_text(text.getvalue(), encoding="utf-8", newline="")
        case ".xlsx":
            with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
                sheet = book.add_worksheet("Data")
                for number, row in enumerate(rows):
                    for at, cell in enumerate(row):
                        sheet.write(number, at, cell)
        case _:
            import pyarrow as pa
            from pyarrow import parquet

            columns = {
                str(title): pa.array([str(row[at]) for row in rows[1:]], pa.string())
                for at, title in enumerate(rows[0])
            }
            parquet.write_table(pa.table(columns), path)
    return path


def told(items: list[Item]) -> list[Diagnostic]:
    """Everything that is said of any item."""
    return [d for item in items for d in (item.diagnostics if isinstance(item, SetAside) else item.warnings)]


def found(items: list[Item]) -> list[Found]:
    """The assessments; the test fails where anything was set aside."""
    assert [item for item in items if isinstance(item, SetAside)] == []
    return [item for item in items if isinstance(item, Found)]
