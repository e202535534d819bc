"""Fixtures for batches."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.cli.console import reset
from tests.acceptance.batch.districts import write_districts
from tests.acceptance.cli.command import spawn


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("READINESS_CRITERIA", "READINESS_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("READINESS_LANG", "en")
    reset()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with five districts in ``data``."""
    write_districts(tmp_path, 5)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two dozen districts, and in ``whole`` their reports from a run that nothing disturbed."""
    folder = tmp_path_factory.mktemp("many")
    write_districts(folder, 24)
    result = spawn("batch", "data", "-o", "whole", "--format", "html", "--quiet", cwd=folder, READINESS_LANG="id")
    assert result.code == 0, result.err
    return folder
