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

    def ensure(example: str, language: str, template: str, *, wait: bool) -> Path | None:
        """The report; ``None`` where another process is making it and there is better to do than to wait."""
        path = folder / f"{example}.{language}.{template}.pdf"
        if not path.exists():
            with (folder / f"{path.stem}.lock").open("w") as lock:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    return None
                if not path.exists():
                    build(path, example, language, template)
        return path

    known: dict[tuple[str, str, str], Pdf] = {}

    def get(example: str, language: str, template: str = "full") -> Pdf:
        wanted = (example, language, template)
        if wanted not in known:
            path = ensure(*wanted, wait=False)
            others = [pair for pair in ALL if not (folder / f"{'.'.join(pair)}.full.pdf").exists()]
            if path is None and others:
                ensure(*others[-1], "full", wait=False)
            path = path or ensure(*wanted, wait=True)
            assert path is not None
            known[wanted] = Pdf(path, language)
        return known[wanted]

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
