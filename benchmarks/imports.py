"""Questionnaires of all agencies: written, and read back into the assessment that they came from."""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.common import EXAMPLE, ROOT

Row = tuple[str, str, str]


def measure(runs: int) -> list[Row]:
    times, peaks = [], []
    with TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "assessment.yaml"
        # Without its answers; each workbook brings those of one agency, as they stood when it was written.
        file.write_text(re.split(r"(?m)^answers:", EXAMPLE.read_text(encoding="utf-8"))[0], encoding="utf-8")
        written, _, _ = _command("questionnaire", EXAMPLE, "--by", "opd", "-o", folder / "agencies")
        for _ in range(max(1, runs // 3)):
            spent, peak, text = _command("import", file, folder / "agencies", "--dry-run", "--json")
            times.append(spent)
            peaks.append(peak)
        files: list[dict[str, Any]] = json.loads(text)["files"]
    assert not any(item["set_aside"] for item in files)
    replies = sum(sum(item["replies"].values()) for item in files)
    return [
        (f"questionnaire --by opd, {len(files)} workbooks", f"{written:.1f} s", "gmsc-readiness; processor time"),
        (f"import, {len(files)} workbooks", f"{statistics.median(times):.1f} s", f"{replies} replies; processor time"),
        ("import, largest memory", f"{max(peaks) / 1e6:.0f} MB", "a process of its own"),
    ]


def _command(*arguments: object) -> tuple[float, int, str]:
    """Processor seconds, largest memory in bytes, and what was printed."""
    command = [sys.executable, "-m", "readiness", *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        text = process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024), text
