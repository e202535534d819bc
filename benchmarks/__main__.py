"""Runs every measurement and prints a table: ``python -m benchmarks [NAME…] [--runs N]``."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable

from benchmarks import growth, loading, reports, scoring, startup, tables

MEASURES: dict[str, Callable[[int], list[tuple[str, str, str]]]] = {
    "startup": startup.measure,
    "loading": loading.measure,
    "scoring": scoring.measure,
    "growth": growth.measure,
    "reports": reports.measure,
    "tables": tables.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*MEASURES, []], help="which measurements (default: all)")
    parser.add_argument("--runs", type=int, default=7, help="repetitions; the median is printed")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors\n")
    print(f"| {'measurement':58} | {'median':>14} | note")
    print(f"|{'-' * 60}|{'-' * 16}|------")
    for name in options.names or MEASURES:
        for label, value, note in MEASURES[name](options.runs):
            print(f"| {label:58} | {value:>14} | {note}", flush=True)


if __name__ == "__main__":
    main()
