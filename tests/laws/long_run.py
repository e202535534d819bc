"""Tries the law of bounds, and the second engine, on many random frameworks.

``python -m tests.laws.long_run --count 5000 --seed 0``
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import yaml

from readiness.diagnostics import Severity
from tests.laws.agreement import differences
from tests.laws.bounds import Tally, violations
from tests.laws.frameworks import Sample, sample
from tests.laws.loaded import Loaded, load
from tests.laws.shrink import shrink
from tests.laws.vocabulary import Features


@dataclass
class Outcome:
    """What a run found."""

    count: int = 0
    discards: Counter[str] = field(default_factory=Counter)
    tally: Tally = field(default_factory=Tally)
    failures: list[tuple[int, str]] = field(default_factory=list)


def features_of(seed: int) -> Features:
    """Every second framework is an even mixture; the others are full of what may not apply, added up or averaged."""
    return (Features(), Features(optional=True), Features(), Features(optional=True, additive=True))[seed % 4]


def sample_of(seed: int) -> Sample:
    """The sample of one seed."""
    return sample(Random(seed), features_of(seed))


def check(candidate: Sample, seed: int, limit: int, tally: Tally | None = None) -> list[str] | None:
    """The violations of one sample; ``None`` where the loader refuses it. An exception is a violation."""
    try:
        loaded = load(candidate)
        if not isinstance(loaded, Loaded):
            return None
        return violations(loaded, Random(seed), limit, tally) or differences(loaded, Random(seed), 4)
    except Exception as error:  # noqa: BLE001 - whatever it raises is what is looked for
        return [f"raised: {type(error).__name__}: {error}"]


def smallest(candidate: Sample, seed: int, limit: int) -> Sample:
    """The failing sample without everything that its failure does not need."""

    wanted = _kind(check(candidate, seed, limit))

    def fails(smaller: Sample) -> bool:
        return _kind(check(smaller, seed, limit)) == wanted

    return shrink(candidate, fails)


def _kind(problems: list[str] | None) -> str:
    """What sort of contradiction it is, whatever the names and numbers: shrinking must not drift to another."""
    return " ".join(re.findall(r"[a-z]{4,}", problems[0].partition(": ")[2].partition("(")[0])) if problems else ""


def text_of(candidate: Sample) -> str:
    """A sample as YAML."""
    return yaml.safe_dump(candidate.case(), sort_keys=False, width=150, allow_unicode=True)


def long_run(count: int, seed: int, limit: int, seconds: float | None = None) -> Outcome:
    """Check ``count`` frameworks, whose seeds follow one another."""
    found, started = Outcome(), time.monotonic()
    for current in range(seed, seed + count):
        if seconds is not None and time.monotonic() - started > seconds:
            break
        found.count += 1
        candidate = sample_of(current)
        problems = check(candidate, current, limit, found.tally)
        if problems is None:
            loaded = load(candidate)
            assert isinstance(loaded, list)
            found.discards.update({d.code for d in loaded if d.severity is Severity.ERROR})
            found.discards["total"] += 1
        elif problems:
            found.failures.append((current, problems[0]))
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was checked and every failure with its seed and its smallest YAML."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="frameworks to try")
    parser.add_argument("--seed", type=int, default=0, help="seed of the first framework; the others follow")
    parser.add_argument("--completions", type=int, default=200, help="completions to compare per framework")
    parser.add_argument("--show", type=int, default=5, help="failures to shrink and print")
    given = parser.parse_args(arguments)
    started = time.monotonic()
    found = long_run(given.count, given.seed, given.completions)
    for seed, problem in found.failures[: given.show]:
        small = smallest(sample_of(seed), seed, given.completions)
        now = check(small, seed, given.completions) or [problem]
        print(f"seed {seed}: {now[0]}\n{text_of(small)}")
    print(
        f"{found.count} frameworks, {found.discards['total']} discarded {dict(found.discards)}, "
        f"{found.tally.completions} completions checked, {len(found.failures)} failures, "
        f"{time.monotonic() - started:.1f} s"
    )
    if found.failures:
        print("seeds that fail:", *(seed for seed, _ in found.failures))
    return 1 if found.failures else 0


if __name__ == "__main__":
    sys.exit(main())
