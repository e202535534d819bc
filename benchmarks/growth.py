"""Time and memory as the number of districts grows.

``python -m benchmarks.growth COUNT DRAWS`` scores and compares that many units and tells time and memory as JSON.
"""

from __future__ import annotations

import gc
import json
import sys
import time

from benchmarks.common import child
from benchmarks.generated import levels, units
from readiness.batch.work import peak_memory
from readiness.comparison.compare import compare
from readiness.comparison.intervals import Settings

GROUPS, EACH = 6, 20
SIZES = ((10, 1000), (100, 1000), (1000, 1000), (10_000, 1000), (100_000, 100))
"""Units and draws."""


def measure(_runs: int) -> list[tuple[str, str, str]]:
    rows = []
    for size, draws in SIZES:
        found = child("benchmarks.growth", size, draws)
        note = (
            f"{draws:,} draws; largest memory {found['memory'] / 1e6:.0f} MB;"
            f" inventing and scoring them before: {found['scoring']:.1f} s, {found['scoring'] / size * 1000:.2f} ms each"
        )
        rows.append((f"compare {size:,} units × {GROUPS * EACH} criteria", f"{found['comparing']:.2f} s", note))
    return rows


def grown(size: int, draws: int) -> dict[str, object]:
    """Processor seconds for inventing and scoring, wall seconds for comparing, bytes."""
    gc.disable()  # as every command does
    framework = levels(GROUPS, EACH)
    start = time.process_time()
    scored = list(units(framework, size))
    scoring = time.process_time() - start
    start = time.perf_counter()
    found = compare(framework, scored, Settings(draws=draws))
    comparing = time.perf_counter() - start
    assert len(found.places) == size
    return {"scoring": scoring, "comparing": comparing, "memory": peak_memory()}


if __name__ == "__main__":
    print(json.dumps(grown(*(int(text) for text in sys.argv[1:]))))
