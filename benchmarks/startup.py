"""Whole processes from outside: help and a score, against ``import typer``."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

from benchmarks.common import EXAMPLE, milliseconds, ratio


def _process(*arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def _typer() -> float:
    return _process("-c", "import typer")


def measure(runs: int) -> list[tuple[str, str, str]]:
    rows = [("python -c 'import typer'", milliseconds(statistics.median(_typer() for _ in range(runs))), "yardstick")]
    for label, arguments, limit in (
        ("readiness --help", ["--help"], "limit 3.2"),
        *(
            (f"readiness {name} --help", [name, "--help"], "limit 3.2")
            for name in ("compare", "batch", "interview", "import")
        ),
        ("readiness score, 113 criteria, 280 questions", ["score", str(EXAMPLE), "--json", "--quiet"], "limit 8"),
    ):
        command = ["-m", "readiness", *arguments]
        rows.append((label, milliseconds(statistics.median(_process(*command) for _ in range(runs))), ""))
        share = ratio(lambda c=command: _process(*c), _typer, runs)  # type: ignore[misc]
        rows.append((f"{label} ÷ import typer", f"{share:.2f} ×", limit))
    return rows
