"""Reads one table of any kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from readiness.diagnostics import Diagnostic
from readiness.domain.framework import Framework
from readiness.errors import Problems
from readiness.loading.files import is_folder, is_there
from readiness.loading.table_mapping import TableMapping
from readiness.questionnaire.table.columns import Recogniser, find_titles
from readiness.questionnaire.table.csv_table import CsvTable
from readiness.questionnaire.table.long import read_long
from readiness.questionnaire.table.model import Item, SetAside, Table
from readiness.questionnaire.table.parquet_table import ParquetTable
from readiness.questionnaire.table.rows import Rows
from readiness.questionnaire.table.wide import read_wide
from readiness.questionnaire.table.xlsx_table import XlsxTable

_TEXT: Final = (".csv", ".tsv", ".txt")
_WORKBOOK: Final = (".xlsx", ".xlsm")
_PARQUET: Final = (".parquet",)
SUFFIXES: Final = (*_TEXT, *_WORKBOOK, *_PARQUET)
"""What the names of tables end in."""


def read_table(
    path: Path, framework: Framework, mapping: TableMapping | None = None, *, partial: bool = False
) -> Iterator[Item]:
    """Every district of a table, in order, row by row; what cannot be read is set aside with all that is wrong with it.

    ``partial``: a district stays although cells of it cannot be read; these are open, and a warning names them.
    """
    told: tuple[Diagnostic, ...] = ()
    count = 0
    try:
        table = open_table(path, (mapping or TableMapping()).sheet)
        told = table.notices
        for item in _items(table, framework, mapping or TableMapping(), partial=partial):
            yield _remarked(item, told)
            told, count = (), count + 1
        if not count:
            raise Problems.one("E080", str(path), file=path, reason="no rows")
    except Problems as raised:
        yield SetAside(str(path), (*told, *raised.diagnostics))


def open_table(path: Path, sheet: str = "") -> Table:
    """A table by the suffix of its file; raises :class:`Problems` where it cannot be opened."""
    file, suffix = str(path), path.suffix.lower()
    if is_folder(path):
        raise Problems.one("S002", file, file=file)
    if not is_there(path):
        raise Problems.one("S001", file, file=file)
    if not path.is_file():
        raise Problems.one("S003", file, file=file, reason="not a regular file")
    if suffix in _TEXT:
        return CsvTable(path)
    if suffix in _WORKBOOK:
        return XlsxTable(path, sheet)
    if suffix in _PARQUET:
        return ParquetTable(path)
    raise Problems.one("E080", file, file=file, reason="kind")


def _items(table: Table, framework: Framework, mapping: TableMapping, *, partial: bool) -> Iterator[Item]:
    titles = find_titles(table, mapping)
    if titles is None:
        return
    recogniser = Recogniser(table, titles, mapping, framework)
    columns = recogniser.columns()
    if columns is None:
        raise Problems(recogniser.diagnostics)
    rows = Rows(table, titles, columns, framework, mapping, partial=partial)
    told = tuple(recogniser.diagnostics)
    for item in read_long(rows) if columns.long else read_wide(rows):
        yield _remarked(item, told)
        told = ()


def _remarked(item: Item, remarks: tuple[Diagnostic, ...]) -> Item:
    """An item that carries remarks on its table as well."""
    if not remarks:
        return item
    if isinstance(item, SetAside):
        return SetAside(item.source, (*remarks, *item.diagnostics))
    return replace(item, warnings=(*remarks, *item.warnings))
