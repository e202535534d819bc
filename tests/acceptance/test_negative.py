"""Bad input: each folder holds one defect, and ``expected.yaml`` what is to be said of it, at which place.

A folder without ``framework.yaml`` answers the small framework of the catalogue's examples.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from readiness.diagnostics import catalogue, has_errors, render
from readiness.loading.frameworks import load_framework
from tests.acceptance.negatives import FOLDERS, assert_inside, lines_of, problems_of


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_defect(folder: Path) -> None:
    """Exactly the expected problems, each at its place and with its suggestion."""
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    found = [
        {
            "code": diagnostic.code,
            "file": Path(diagnostic.place.file).name,
            "line": diagnostic.place.line,
            "column": diagnostic.place.column,
            **({"suggestion": suggestion} if (suggestion := diagnostic.arguments.get("suggestion")) else {}),
        }
        for diagnostic in problems_of(folder)
    ]
    assert found == expected


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_span_and_wording(folder: Path) -> None:
    """Every span lies inside its file, and every message can be read in both languages."""
    for diagnostic in problems_of(folder):
        lines = lines_of(Path(diagnostic.place.file).read_text(encoding="utf-8"))
        assert_inside(diagnostic, lines)
        for language in ("id", "en"):
            text = render.full([diagnostic], language, lambda _file, number, lines=lines: lines[number - 1])
            assert "…}" not in text
            assert catalogue.message(diagnostic, language)
            assert "{" not in catalogue.entry(diagnostic.code).message.in_(language).format_map(_Known(diagnostic))


class _Known(dict):
    """Every argument known: what is left in braces afterwards is a slip of the catalogue."""

    def __missing__(self, key: str) -> str:
        return key


def test_an_error_leaves_no_framework() -> None:
    """A framework with an error is never handed on; one with mere warnings is."""
    for folder in FOLDERS:
        if (folder / "framework.yaml").exists():
            loaded = load_framework(folder)
            assert (loaded.framework is None) == has_errors(loaded.diagnostics), folder.name
