"""Tables in Parquet files, for those who have the extra ``readiness[parquet]``."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from readiness.diagnostics import Diagnostic, Place
from readiness.errors import Problems
from readiness.questionnaire.entering import Cell
from readiness.questionnaire.table.model import Row

_BATCH: Final = 1024
_MAX_ERROR: Final = 120


class ParquetTable:
    """A Parquet file; its first row of data has the number 1."""

    def __init__(self, path: Path) -> None:
        self.file = str(path)
        self.notices: tuple[Diagnostic, ...] = ()
        self._path = path
        self._titles: list[str] = []
        try:
            import pyarrow.parquet  # noqa: F401 - only whether it is there
        except ImportError as error:
            raise Problems.one("E081", self.file, file=self.file) from error

    def rows(self) -> Iterator[Row]:
        """The titles as a row with the number 0, then every row."""
        import pyarrow as pa
        from pyarrow import parquet

        number = 0
        try:
            with parquet.ParquetFile(self._path) as file:
                self._titles = [str(name) for name in file.schema_arrow.names]
                yield Row(self._titles, 0)
                for batch in file.iter_batches(batch_size=_BATCH):
                    columns = [column.to_pylist() for column in batch.columns]
                    for cells in zip(*columns, strict=True):
                        number += 1
                        yield Row([_value(cell) for cell in cells], number)
        except (pa.ArrowException, ValueError, OverflowError) as error:
            reason = str(error).splitlines()[0][:_MAX_ERROR] if str(error) else type(error).__name__
            raise Problems.one("E080", self.file, file=self.file, reason=reason) from error
        except OSError as error:
            raise Problems.one("S003", self.file, file=self.file, reason=error.strerror or str(error)) from error

    def source(self, row: Row) -> str:
        """File and number of the row."""
        return f"{self.file}:{row.number}"

    def place(self, row: Row, column: int | None = None) -> Place:
        """The number of the row and the title of the column."""
        title = f" {self._titles[column]}" if column is not None and column < len(self._titles) else ""
        return Place(self.file, label=f"{row.number}{title}")


def _value(cell: Any) -> Cell:
    """Numbers that are none are empty; several choices stand in a list."""
    if isinstance(cell, float) and math.isnan(cell):
        return None
    if isinstance(cell, list):
        return "; ".join(str(item) for item in cell)
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    return cell if isinstance(cell, Cell) else str(cell)
