"""The examples of the catalogue: the wrong one leads to its code, the right one to nothing at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from readiness.diagnostics import Diagnostic, catalogue
from readiness.diagnostics.catalogue.answers_example import EXAMPLE
from readiness.loading.assessments import opened
from readiness.loading.documents import parse_document
from readiness.loading.evidence import check_assessment
from readiness.loading.frameworks import find_framework, load_framework
from tests.acceptance.negatives import FOLDERS, example_framework, problems_over_years

OF_A_COMMAND = {"J015", "J030", "J045", "J050"}
"""Codes that a command reports and no file can lead to."""
OVER_YEARS = {f"J04{number}" for number in range(5)}
"""Codes of several assessments; ``---`` parts those of an example."""
MADE_IN_TESTS = {"K006", "K007"}
"""Codes of files that cannot be stored; test_hostile makes them."""

ENTRIES = [entry for code in catalogue.codes() if (entry := catalogue.entry(code)) is not None]
OF_FILES = [entry for entry in ENTRIES if entry.code[0] in "KJ" and entry.wrong and entry.code not in OF_A_COMMAND]


def problems_of(code: str, text: str, folder: Path) -> list[Diagnostic]:
    """What the loader says of an example: of K codes a framework, of J codes an assessment."""
    if code.startswith("K"):
        (folder / "framework.yaml").write_text(text, encoding="utf-8")
        return list(load_framework(folder).diagnostics)
    if code in OVER_YEARS:
        files = []
        for number, part in enumerate(text.split("---\n")):
            files.append(folder / f"{number}.yaml")
            files[-1].write_text(part, encoding="utf-8")
        return problems_over_years(files, example_framework())
    assessment = opened(parse_document(text.encode(), "penilaian.yaml"))
    if assessment.schema is not None:
        (folder / "contoh").mkdir()
        (folder / "contoh" / "framework.yaml").write_text(EXAMPLE, encoding="utf-8")
        found = find_framework(assessment.schema.framework, [folder])
        if isinstance(found, Diagnostic):
            return [found]
    (folder / "sk.pdf").write_bytes(b"sk")
    return check_assessment(assessment, example_framework(), folder)


@pytest.mark.parametrize("entry", OF_FILES, ids=lambda entry: entry.code)
def test_wrong_example(entry: catalogue.Entry, tmp_path: Path) -> None:
    """The wrong example has this defect and no other."""
    found = problems_of(entry.code, entry.wrong, tmp_path)
    assert {diagnostic.code for diagnostic in found} == {entry.code}


@pytest.mark.parametrize("entry", OF_FILES, ids=lambda entry: entry.code)
def test_right_example(entry: catalogue.Entry, tmp_path: Path) -> None:
    """The right example is valid, without so much as a warning."""
    assert entry.right
    assert problems_of(entry.code, entry.right, tmp_path) == []


def test_every_code_has_a_case() -> None:
    """Each code of criteria and answers has a folder of bad input, or at least a wrong example."""
    with_folder = {
        item["code"]
        for folder in FOLDERS
        for item in yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    }
    covered = with_folder | {entry.code for entry in OF_FILES} | MADE_IN_TESTS | OF_A_COMMAND
    assert [code for code in catalogue.codes() if code[0] in "KJ" and code not in covered] == []
    assert len(FOLDERS) > 200


def test_every_code_but_those_has_a_folder() -> None:
    """Folders show codes in many shapes; only a framework that is not there needs no bad file."""
    with_folder = {
        item["code"]
        for folder in FOLDERS
        for item in yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    }
    codes = {code for code in catalogue.codes() if code[0] in "KJ"}
    assert codes - with_folder == {"J001"} | MADE_IN_TESTS | OF_A_COMMAND
