"""Where criteria and templates are looked for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from readiness import resources


def test_the_shipped_folders_are_there() -> None:
    assert (resources.shipped_criteria() / "gmsc-readiness" / "framework.yaml").is_file()
    assert (resources.shipped_templates() / "full" / "report.html.j2").is_file()


def test_folders_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READINESS_CRITERIA", os.pathsep.join(["satu", "", "dua"]))
    found = resources.criteria_folders(Path("nol"))
    assert found == [Path("nol"), Path("satu"), Path("dua"), Path("criteria"), resources.shipped_criteria()]
    monkeypatch.delenv("READINESS_CRITERIA")
    assert resources.criteria_folders() == [Path("criteria"), resources.shipped_criteria()]


def test_an_installed_package_brings_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.shipped_criteria() == resources._CHECKOUT / "criteria"
    (tmp_path / "criteria").mkdir()
    assert resources.shipped_criteria() == tmp_path / "criteria"
