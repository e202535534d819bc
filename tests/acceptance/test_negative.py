"""Bad input: each folder holds one defect, and ``expected.yaml`` what is to be said of it, at which place.

A folder without ``framework.yaml`` answers the small framework of the catalogue's examples.
"""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest
import yaml

from readiness.diagnostics import catalogue, has_errors, render
from readiness.diagnostics.catalogue.words import words
from readiness.loading import documents
from readiness.loading.frameworks import load_framework
from tests.acceptance.negatives import FOLDERS, assert_inside, lines_of, problems_of

each_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@each_folder
def test_defect(folder: Path) -> None:
    """Exactly the expected problems, each at its place and with its suggestion."""
    expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    found = []
    for diagnostic in problems_of(folder):
        place = diagnostic.place
        item = {"code": diagnostic.code, "file": Path(place.file).name, "line": place.line, "column": place.column}
        if suggestion := diagnostic.arguments.get("suggestion"):
            item["suggestion"] = suggestion
        found.append(item)
    assert found == expected


@each_folder
def test_span_lies_inside_its_file(folder: Path) -> None:
    """Line and columns of every diagnostic exist."""
    for diagnostic in problems_of(folder):
        assert_inside(diagnostic, lines_of(Path(diagnostic.place.file).read_text(encoding="utf-8")))


@each_folder
@pytest.mark.parametrize("language", ["id", "en"])
def test_wording(folder: Path, language: str) -> None:
    """A diagnostic brings every argument that its message names, and shows the line that it speaks of."""
    for diagnostic in problems_of(folder):
        entry = catalogue.entry(diagnostic.code)
        assert entry is not None
        named = {name for _, name, _, _ in Formatter().parse(entry.message.in_(language)) if name}
        assert named <= set(words(diagnostic.arguments, language))
        lines = lines_of(Path(diagnostic.place.file).read_text(encoding="utf-8"))
        shown = render.full([diagnostic], language, lambda _, number, lines=lines: lines[number - 1])
        assert catalogue.message(diagnostic, language) in shown
        assert "^" in shown


@each_folder
def test_without_libyaml(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's own YAML parser, used where libyaml is missing, leads to the same problems."""
    before = [diagnostic.code for diagnostic in problems_of(folder)]
    monkeypatch.setattr(documents, "_Loader", yaml.BaseLoader)
    found = problems_of(folder)
    assert [diagnostic.code for diagnostic in found] == before
    for diagnostic in found:
        assert_inside(diagnostic, lines_of(Path(diagnostic.place.file).read_text(encoding="utf-8")))


def test_an_error_leaves_no_framework() -> None:
    """A framework with an error is never handed on; one with mere warnings is."""
    outcomes = set()
    for folder in FOLDERS:
        if (folder / "framework.yaml").exists():
            loaded = load_framework(folder)
            outcomes.add(loaded.framework is None)
            assert (loaded.framework is None) == has_errors(loaded.diagnostics), folder.name
    assert outcomes == {True, False}
