"""Time and memory as the number of districts grows."""

from __future__ import annotations

import random
import time
import tracemalloc

from benchmarks.common import framework, random_answers
from readiness.domain.scoring.plan import compile_plan
from readiness.domain.scoring.score import score_answers

SIZES = (10, 100, 1000)


def measure(runs: int) -> list[tuple[str, str, str]]:
    plan, facts = compile_plan(framework(), "kabupaten"), {"kind": "kabupaten"}
    rows = []
    for size in SIZES:
        rng = random.Random(size)
        answers = [random_answers(rng, 0.1) for _ in range(size)]
        best = min(_once(plan, answers, facts) for _ in range(max(1, runs // 3)))
        tracemalloc.start()
        for item in answers[:100]:
            score_answers(plan, item, facts)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        per = f"{best / size * 1000:.2f} ms each; peak {peak / 1e6:.1f} MB while one at a time"
        rows.append((f"{size:,} districts, one after another", f"{best:.2f} s", per))
    return rows


def _once(plan, answers, facts) -> float:  # type: ignore[no-untyped-def]
    start = time.perf_counter()
    for item in answers:
        score_answers(plan, item, facts)
    return time.perf_counter() - start
