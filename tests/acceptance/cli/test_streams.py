"""Outputs that go away, and interruptions."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.acceptance.cli.command import COMPLETE, environment, python, start
from tests.acceptance.cli.small import listing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")


@pytest.mark.parametrize("arguments", [("score", "uji.yaml"), ("frameworks", "gmsc-readiness", "--json")])
def test_a_reader_that_leaves_is_no_error(desk: Path, arguments: tuple[str, ...]) -> None:
    """Little output stays in a buffer until the end, much of it does not."""
    process = start(*arguments, cwd=desk, READINESS_LANG="en")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(timeout=60) == 0
    assert "Traceback" not in said
    assert "BrokenPipe" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_full_disk_behind_standard_output_is_said(desk: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "readiness", "score", "uji.yaml", "--json"],
            cwd=desk, env=environment(READINESS_LANG="en"), stdout=full, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
    said = done.stderr.decode()
    assert done.returncode == 2
    assert "error[S005]" in said
    assert "no space left" in said
    assert "Traceback" not in said
    assert "Exception ignored" not in said


def test_a_closed_standard_output_is_no_crash(desk: Path) -> None:
    command = f"'{sys.executable}' -m readiness score uji.yaml >&-"
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=desk,
        env=environment(READINESS_LANG="en"),
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_a_terminal_that_knows_few_characters(desk: Path) -> None:
    """Windows code pages lack the signs of trees and dashes: they are replaced, not refused."""
    code = "import sys; from readiness.cli.main import main; raise SystemExit(main(['frameworks', 'kecil']))"
    result = python(code, cwd=desk, PYTHONIOENCODING="ascii", READINESS_LANG="en")
    assert result.code == 0
    assert "T-1" in result.out


def wait_for_the_renderer(process: subprocess.Popen[bytes]) -> None:
    """Until the process has loaded Pango, where that can be seen; else for a while."""
    maps = Path(f"/proc/{process.pid}/maps")
    end = time.monotonic() + (30 if maps.exists() else 3)
    while time.monotonic() < end and process.poll() is None and not (maps.exists() and "libpango" in maps.read_text()):
        time.sleep(0.05)
    time.sleep(0.3)


def test_an_interruption_leaves_no_file(desk: Path) -> None:
    before = listing(desk)
    process = start("report", COMPLETE, "-o", desk / "laporan.pdf", cwd=desk, READINESS_LANG="en")
    wait_for_the_renderer(process)
    assert process.poll() is None, "the report was done before it could be interrupted"
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    # Struck while Python executes a string (the making of a dataclass), it ends itself by the signal all the same;
    # a shell calls both 130.
    assert process.returncode in (130, -signal.SIGINT)
    assert b"interrupted" in said
    assert b"Traceback" not in said
    assert listing(desk) == before


def test_an_interruption_during_a_command(desk: Path) -> None:
    """Wherever it strikes, the answer is the same."""
    code = (
        "import sys\nfrom readiness.cli import main as m\n"
        "import readiness.domain.scoring.scored as s\n"
        "def stop(*a): raise KeyboardInterrupt\n"
        "s.score_assessment = stop\n"
        "raise SystemExit(m.main(['score', 'uji.yaml']))"
    )
    result = python(code, cwd=desk, READINESS_LANG="id")
    assert result.code == 130
    assert result.out == ""
    assert "dihentikan" in result.err
    assert "Traceback" not in result.err
