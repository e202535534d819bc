"""Scoring of threshold rules, beside GoRules zen-engine and columns in pandas, on the same answers.

``python -m benchmarks.rules COUNT`` scores that many units one after another and tells time and memory as JSON.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from benchmarks.common import child
from benchmarks.generated import answered, bounds, percentages, thresholds
from readiness.batch.work import peak_memory
from readiness.domain.scoring.plan import Plan, compile_plan
from readiness.domain.scoring.run import run
from readiness.domain.scoring.score import score_answers

GROUPS, EACH = 6, 15
CRITERIA = GROUPS * EACH
FEW, MANY = 514, 83_762
"""The districts and cities of Indonesia; its villages and urban wards."""
STEPS = (10_000, 40_000, MANY)
Row = tuple[str, str, str]
Given = dict[str, int]


def measure(runs: int) -> list[Row]:
    plan = compile_plan(thresholds(GROUPS, EACH))
    units = list(percentages(FEW, CRITERIA))
    answers = [answered(item) for item in units]
    engines: dict[str, Callable[[], list[list[float]]]] = {
        "levels": lambda: [_levels(plan, item) for item in answers],
        "score": lambda: [_score(plan, item) for item in answers],
    }
    missing: list[Row] = []
    for name, made in (("zen decision", _zen_decision), ("zen expression", _zen_expression), ("pandas", _pandas)):
        engine = made(units)
        if isinstance(engine, str):
            missing.append((name, "–", engine))
        else:
            engines[name] = engine
    expected = engines["levels"]()
    for name, engine in engines.items():
        assert engine() == expected, f"{name}: other levels"
    spent: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(runs):
        for name, engine in engines.items():
            start = time.process_time()
            engine()
            spent[name].append((time.process_time() - start) / FEW * 1000)
    rows = [
        (
            _TITLES[name],
            f"{statistics.median(times):.3f} ms",
            f"per unit, {FEW} units × {CRITERIA} criteria; {_NOTES[name]}",
        )
        for name, times in spent.items()
    ]
    for ours in ("levels", "score"):
        for other in ("zen decision", "zen expression", "pandas"):
            if other in spent:
                share = statistics.median(a / b for a, b in zip(spent[ours], spent[other], strict=True))
                limit = "limit 1" if other == "zen decision" else ""
                rows.append((f"{_TITLES[ours]} ÷ {_TITLES[other]}", f"{share:.2f} ×", limit))
    return [*rows, *missing, *_bulk()]


_TITLES = {
    "levels": "rules, with bounds and index",
    "score": "rules, whole scorecard",
    "zen decision": "zen-engine, a decision",
    "zen expression": "zen-engine, one bare expression",
    "pandas": "pandas, columns",
}
_NOTES = {
    "levels": "levels, groups and index, exact, each with bounds",
    "score": "the same, and outcomes against targets",
    "zen decision": "levels only",
    "zen expression": "levels only, without its rule engine",
    "pandas": "levels, means and index, no bounds, floating point, all units at once",
}


def _levels(plan: Plan, answers) -> list[float]:  # type: ignore[no-untyped-def]
    return [node.low for node in run(plan, answers, {}).inner[:CRITERIA]]  # type: ignore[misc]


def _score(plan: Plan, answers) -> list[float]:  # type: ignore[no-untyped-def]
    return [result.score.exact for result in score_answers(plan, answers, {}).criteria]  # type: ignore[misc]


def _expressions() -> list[str]:
    found = []
    for place in range(CRITERIA):
        tests = [f"q{place} >= {bound} ? {level} : " for level, bound in enumerate(bounds(place), 1)]
        found.append("".join(reversed(tests)) + "0")
    return found


def _zen_decision(units: Sequence[Given]) -> Callable[[], list[list[float]]] | str:
    """As a rule is run in GoRules: a decision with one node of expressions, compiled once."""
    try:
        import zen
    except ImportError:
        return "zen-engine is not installed"
    expressions = [{"id": f"e{at}", "key": f"c{at}", "value": value} for at, value in enumerate(_expressions())]
    place = {"x": 0, "y": 0}
    content = {
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in", "position": place},
            {
                "id": "ex",
                "type": "expressionNode",
                "name": "ex",
                "position": place,
                "content": {"expressions": expressions},
            },
            {"id": "out", "type": "outputNode", "name": "out", "position": place},
        ],
        "edges": [
            {"id": "a", "type": "edge", "sourceId": "in", "targetId": "ex"},
            {"id": "b", "type": "edge", "sourceId": "ex", "targetId": "out"},
        ],
    }
    decision = zen.ZenEngine().create_decision(content)

    def levels(unit: Given) -> list[float]:
        found = decision.evaluate(unit)["result"]
        return [found[f"c{at}"] for at in range(CRITERIA)]

    return lambda: [levels(unit) for unit in units]


def _zen_expression(units: Sequence[Given]) -> Callable[[], list[list[float]]] | str:
    """The fastest that its Python package has: all rules as one compiled list, which no rule editor makes."""
    try:
        import zen
    except ImportError:
        return "zen-engine is not installed"
    compiled = zen.compile_expression("[" + ", ".join(_expressions()) + "]")
    return lambda: [compiled.evaluate(unit) for unit in units]


def _pandas(units: Sequence[Given]) -> Callable[[], list[list[float]]] | str:
    """As a spreadsheet is scored: a column for each criterion, means over columns."""
    try:
        import pandas as pd
    except ImportError:
        return "pandas is not installed"
    import numpy as np

    frame = pd.DataFrame(units)

    def score() -> list[list[float]]:
        levels = pd.DataFrame(
            {f"c{at}": np.searchsorted(bounds(at), frame[f"q{at}"], side="right") for at in range(CRITERIA)}
        )
        groups = pd.DataFrame({at: levels.iloc[:, at * EACH : (at + 1) * EACH].mean(axis=1) for at in range(GROUPS)})
        assert len(groups.mean(axis=1)) == len(units)
        return levels.to_numpy().tolist()  # type: ignore[no-any-return]

    return score


def _bulk() -> Iterator[Row]:
    found = child("benchmarks.rules", *STEPS)
    for count, spent in zip(STEPS, found["seconds"], strict=True):
        note = f"{spent / count * 1000:.3f} ms each, whole scorecards, streamed"
        yield f"{count:,} units × {CRITERIA} criteria", f"{spent:.1f} s", note
    first, last = found["seconds"][0] / STEPS[0], found["seconds"][-1] / STEPS[-1]
    yield f"time per unit, {STEPS[-1]:,} ÷ {STEPS[0]:,} units", f"{last / first:.2f} ×", "1: linear"
    yield f"largest memory, {STEPS[-1]:,} units", f"{found['memory'] / 1e6:.0f} MB", "a process of its own; limit 2 GB"


def stream(steps: Sequence[int]) -> dict[str, object]:
    """The processor time of scoring after each of the ``steps``, without that of inventing answers."""
    plan = compile_plan(thresholds(GROUPS, EACH))
    seconds, spent, done = [], 0.0, 0
    block: list[Given] = []
    for unit in percentages(steps[-1], CRITERIA):
        block.append(unit)
        if done + len(block) in steps or len(block) == 1000:
            answers = [answered(item) for item in block]
            start = time.process_time()
            for item in answers:
                score_answers(plan, item, {})
            spent += time.process_time() - start
            done += len(block)
            block.clear()
            if done in steps:
                seconds.append(spent)
    return {"seconds": seconds, "memory": peak_memory()}


if __name__ == "__main__":
    print(json.dumps(stream([int(text) for text in sys.argv[1:]])))
