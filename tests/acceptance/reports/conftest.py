"""Fixtures for reports."""

from __future__ import annotations

import fcntl
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.reports.made import Pdf, build

MakePdf = Callable[..., Pdf]
ALL = [(example, language) for example in ("complete", "buton") for language in ("id", "en")]


@pytest.fixture(scope="session")
def pdf(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> MakePdf:
    """``pdf(example, language, template)``: made by whoever needs it first, then shared by all processes."""
    folder = tmp_path_factory.getbasetemp()
    folder = (folder if worker_id == "master" else folder.parent) / "reports"
    folder.mkdir(exist_ok=True)
    known: dict[Path, Pdf] = {}

    def get(example: str, language: str, template: str = "full") -> Pdf:
        path = folder / f"{example}.{language}.{template}.pdf"
        if path not in known:
            with (folder / f"{path.stem}.lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                if not path.exists():
                    build(path, example, language, template)
            known[path] = Pdf(path, language)
        return known[path]

    return get


@pytest.fixture(scope="session", params=ALL, ids="-".join)
def report(request: pytest.FixtureRequest, pdf: MakePdf) -> Pdf:
    """The full report of each example in each language."""
    return pdf(*request.param)


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tester's own settings stay outside."""
    for name in ("READINESS_CRITERIA", "READINESS_DEBUG", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("READINESS_LANG", "en")
