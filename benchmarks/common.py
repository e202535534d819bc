"""Shared helpers: the shipped framework, random answers, medians."""

from __future__ import annotations

import gc
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from readiness.domain.assessment import Answered, AnswerValue
from readiness.domain.framework import Framework, Question, QuestionType
from readiness.domain.numbers import Number, simplest
from readiness.loading.frameworks import load_framework

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "criteria" / "gmsc-readiness"
EXAMPLE = ROOT / "examples" / "contoh-lengkap.yaml"


@cache
def framework() -> Framework:
    """The shipped framework."""
    loaded = load_framework(FOLDER).framework
    assert loaded is not None
    return loaded


def random_answers(rng: random.Random, open_share: float) -> dict[str, AnswerValue]:
    """Answers drawn evenly from each question's domain; a share of them left open."""
    found: dict[str, AnswerValue] = {}
    for question in framework().questions():
        if rng.random() >= open_share:
            found[str(question.id)] = Answered(_draw(rng, question))
    return found


def _draw(rng: random.Random, question: Question) -> Number | str | frozenset[str]:
    if question.type is QuestionType.YES_NO:
        return rng.choice(("yes", "no"))
    if question.type is QuestionType.SELECT_MULTIPLE:
        return frozenset(option.value for option in question.options if rng.random() < 0.5)
    if question.options:
        return rng.choice(question.options).value
    low = int(question.minimum or 0)
    high = int(question.maximum if question.maximum is not None else 100)
    if question.type is QuestionType.INTEGER:
        return rng.randint(low, min(high, low + 100))
    return simplest(Fraction(rng.randint(low * 10, high * 10), 10))


def seconds(run: Callable[[], object], runs: int) -> float:
    """The median processor time of ``runs`` calls after one that is not counted.

    What stands in memory already (the framework, the answers) is kept from the garbage collector meanwhile.
    """
    run()
    gc.collect()
    gc.freeze()
    times = []
    for _ in range(runs):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    gc.unfreeze()
    return statistics.median(times)


def ratio(first: Callable[[], float], second: Callable[[], float], runs: int) -> float:
    """The median of ``first() / second()``, measured in turn: pairs share the machine's mood."""
    first(), second()
    return statistics.median(first() / second() for _ in range(runs))


def child(module: str, *arguments: object) -> dict[str, Any]:
    """What ``python -m module`` tells of itself as JSON: memory is a process's own only in a fresh one."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def milliseconds(value: float) -> str:
    """Seconds as text in milliseconds."""
    return f"{value * 1000:.1f} ms"
