"""Tables of all districts read into assessments."""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.common import framework, seconds
from benchmarks.synthetic import synthetic
from benchmarks.synthetic_files import write_csv
from readiness.questionnaire.table.model import Found
from readiness.questionnaire.table.read import read_table
from readiness.regions import districts


def measure(runs: int) -> list[tuple[str, str, str]]:
    rows = []
    note = f"{sum(1 for _ in framework().questions())} questions"
    with tempfile.TemporaryDirectory() as folder:
        for layout in ("wide", "long"):
            path = Path(folder) / f"{layout}.csv"
            write_csv(path, framework(), synthetic(framework(), districts()), long=layout == "long")
            spent = seconds(lambda p=path: _read(p), runs)  # type: ignore[misc]
            rows.append((f"514 districts from a {layout} CSV", f"{spent:.2f} s", note))
    return rows


def _read(path: Path) -> None:
    for item in read_table(path, framework()):
        assert isinstance(item, Found)
