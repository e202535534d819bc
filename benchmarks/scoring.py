"""Assessments scored per second in one process, with bounds and traces."""

from __future__ import annotations

import random

from benchmarks.common import framework, random_answers, seconds
from readiness.domain.scoring.plan import compile_plan
from readiness.domain.scoring.score import score_answers

COUNT = 200


def measure(runs: int) -> list[tuple[str, str, str]]:
    plan, facts = compile_plan(framework(), "kabupaten"), {"kind": "kabupaten"}
    rng = random.Random(0)
    rows = []
    for share in (0.0, 0.3, 0.9):
        answers = [random_answers(rng, share) for _ in range(COUNT)]
        spent = seconds(lambda a=answers: [score_answers(plan, item, facts) for item in a], runs)  # type: ignore[misc]
        label = f"scored per second, {share:.0%} of answers open"
        rows.append((label, f"{COUNT / spent:,.0f} /s", f"{len(plan.criteria)} criteria, bounds and traces; limit 400"))
    return rows
