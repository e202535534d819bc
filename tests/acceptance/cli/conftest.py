"""Fixtures for commands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from readiness.cli.console import reset
from tests.acceptance.cli.command import BUTON, COMPLETE, run
from tests.acceptance.cli.small import write_assessment, write_framework


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tester's own language and settings stay outside."""
    for name in ("READINESS_CRITERIA", "READINESS_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("READINESS_LANG", "en")
    reset()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the small framework in ``criteria/kecil`` and an assessment ``uji.yaml``."""
    write_framework(tmp_path)
    write_assessment(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def buton() -> Any:
    """``score --json`` of Buton: the one result."""
    result = run("score", BUTON, "--json", "--lang", "en")
    assert result.code == 0, result.err
    return result.json


@pytest.fixture(scope="module")
def complete() -> Any:
    """``score --json`` of the complete example."""
    result = run("score", COMPLETE, "--json", "--lang", "en")
    assert result.code == 0, result.err
    return result.json
