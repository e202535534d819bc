"""Every command of the pages for users runs and prints what the page shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.docs.runner import Runner, first_missing, prepare

PAGES = {
    "README.md": True,
    "docs/id/mulai.md": False,
    "docs/consultants.md": False,
}
"""Whether reports are made as PDF; elsewhere HTML, which comes from the same template, is quicker."""


@pytest.mark.parametrize("name", PAGES)
def test_commands_run(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a fresh folder, in order, each with exit code 0."""
    prepare(tmp_path, REPOSITORY / "examples", monkeypatch)
    runner = Runner(capsys, monkeypatch, pdf=PAGES[name])
    runner.page(REPOSITORY / name)
    used = {command.split()[1] for command in runner.commands if command.startswith("readiness ")}
    assert {"check", "score", "explain", "report"} <= used


def test_output_is_compared_in_order() -> None:
    """The comparison itself can fail."""
    assert first_missing(("a  b", "c"), "x a b\n y c") is None
    assert first_missing(("c", "a b"), "x a b\n y c") == "a b"
    assert first_missing(("Report: … pages",), "Report: 43\npages") is None
    assert first_missing(("d",), "a b c") == "d"
