"""Questionnaires of all agencies: written, and read back into the assessment that they came from."""

from __future__ import annotations

import json
import re
import resource
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


_TOLD = """
import atexit, sys
from readiness.batch.work import peak_memory
from readiness.cli.main import main
atexit.register(lambda: print(peak_memory(), file=sys.stderr))
raise SystemExit(main())
"""
"""The program, which tells its largest memory at the end: what the system tells of a child may be its parent's."""


def _command(*arguments: object) -> tuple[float, int, str]:
    """Processor seconds, largest memory in bytes, and what was printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", _TOLD, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, int(done.stderr.splitlines()[-1]), done.stdout
