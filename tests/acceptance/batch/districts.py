"""Folders of small assessments, and what a batch left of them."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.acceptance.cli.small import ASSESSMENT, write_framework

PATIENCE = 60.0
"""Seconds; a busy machine needs some of them."""


def write_districts(folder: Path, count: int) -> Path:
    """``folder/data`` with assessments of the small framework, which is in ``folder/criteria``."""
    write_framework(folder)
    data = folder / "data"
    data.mkdir()
    for number in range(count):
        (data / f"{number:03}.yaml").write_text(district(number), encoding="utf-8")
    return data


def district(number: int) -> str:
    """One district; no two have the same report."""
    code, name = f'"99.{number:02}"', f"Kabupaten Uji {number}"
    text = ASSESSMENT.replace('"99.01"', code).replace("Kabupaten Uji", name, 1)
    return text.replace("value: 95", f"value: {number % 100}")


def reports(folder: Path) -> dict[str, bytes]:
    """The reports in a folder, and nothing else that should not be there."""
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != ".batch"}
    state = {path.name for path in (folder / ".batch").iterdir()}
    assert state == {"lock", "manifest.jsonl"}
    return found


def records(folder: Path) -> list[dict[str, Any]]:
    """The whole lines of the manifest."""
    file = folder / ".batch" / "manifest.jsonl"
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    return [json.loads(line) for line in text.split("\n")[:-1]]


def until(condition: Callable[[], object], process: subprocess.Popen[bytes] | None = None) -> bool:
    """Wait for something to come true; false where the process ended first."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if process is not None and process.poll() is not None:
            return bool(condition())
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)
    return True


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [int(child) for child in task.read_text(encoding="ascii").split()]
    return found


def alive(pid: int) -> bool:
    """Whether a process still runs."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def end(process: subprocess.Popen[bytes], number: signal.Signals) -> tuple[int, str, str]:
    """Send a signal; what the process said."""
    process.send_signal(number)
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out.decode(), err.decode()
