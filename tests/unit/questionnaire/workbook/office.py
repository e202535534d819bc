"""Opens workbooks as an office program does: what it computes of the formulas."""

from __future__ import annotations

import shutil
import subprocess
import warnings
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from readiness.questionnaire.workbook.layout import MARK

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")


def columns(sheet: Worksheet) -> dict[str, int]:
    """Column numbers, from 1, by key; empty where the sheet holds no questions."""
    for row in sheet.iter_rows(max_row=10):
        if row[0].value == MARK:
            return {"id": 1} | {str(cell.value): cell.column for cell in row[1:] if cell.value}
    return {}


def filled(content: bytes, cells: dict[str, object]) -> bytes:
    """A workbook with other values in its answer cells, by row id; nothing of what was computed stays."""
    book = load_workbook(BytesIO(content))
    for sheet in book:
        places = columns(sheet)
        for row in range(1, sheet.max_row + 1) if places else ():
            name = sheet.cell(row, places["id"]).value
            if name in cells:
                sheet.cell(row, places["answer"]).value = cells[name] if cells[name] != "" else None  # type: ignore[assignment]
                sheet.cell(row, places["answer"]).data_type = _kind(cells[name])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _kind(value: object) -> str:
    return "s" if isinstance(value, str) and value else "d" if hasattr(value, "year") else "n"


def recalculated(folder: Path, books: list[bytes]) -> list[dict[str, str]]:
    """The states by question id that LibreOffice computes, of every workbook."""
    (folder / "in").mkdir()
    for number, content in enumerate(books):
        (folder / "in" / f"{number}.xlsx").write_bytes(content)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx"]
    files = [str(folder / "in" / f"{number}.xlsx") for number in range(len(books))]
    subprocess.run([*command, "--outdir", str(folder / "out"), *files], check=True, capture_output=True, timeout=300)
    return [states((folder / "out" / Path(file).name).read_bytes()) for file in files]


def states(content: bytes) -> dict[str, str]:
    """The state of every question as it is kept in a workbook."""
    with warnings.catch_warnings():
        # What LibreOffice adds for itself, openpyxl does not know.
        warnings.filterwarnings("ignore", message=".* extension is not supported")
        book = load_workbook(BytesIO(content), data_only=True)
    found = {}
    for sheet in book:
        places = columns(sheet)
        for row in range(1, sheet.max_row + 1) if places else ():
            name = sheet.cell(row, places["id"]).value
            if name and name != MARK and "/" not in str(name) and "@" not in str(name):
                found[str(name)] = str(sheet.cell(row, places["state"]).value)
    return found
