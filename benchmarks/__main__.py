"""Runs every measurement and prints a table: ``python -m benchmarks [NAME…] [--runs N] [--markdown]``."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable
from importlib import metadata

from benchmarks import batch, growth, imports, loading, ranks, reports, rules, scoring, startup, tables

MEASURES: dict[str, Callable[[int], list[tuple[str, str, str]]]] = {
    "startup": startup.measure,
    "loading": loading.measure,
    "scoring": scoring.measure,
    "rules": rules.measure,
    "ranks": ranks.measure,
    "growth": growth.measure,
    "reports": reports.measure,
    "tables": tables.measure,
    "imports": imports.measure,
    "batch": batch.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*MEASURES, []], help="which measurements (default: all)")
    parser.add_argument("--runs", type=int, default=7, help="repetitions; the median is printed")
    parser.add_argument(
        "--markdown", action="store_true", help="a section with a table for each, for docs/benchmarks.md"
    )
    options = parser.parse_args()
    print(machine())
    if not options.markdown:
        _head(58)
    for name in options.names or MEASURES:
        if options.markdown:
            print(f"\n### {name}")
            _head(0)
        for label, value, note in MEASURES[name](options.runs):
            if options.markdown:
                print(f"| {label} | {value} | {note} |", flush=True)
            else:
                print(f"| {label:58} | {value:>14} | {note}", flush=True)


def _head(width: int) -> None:
    print(f"\n| {'measurement':{width}} | {'median':>{min(width, 14)}} | note |")
    print(f"|{'-' * max(3, width + 2)}|{'-' * (min(width, 14) + 2)}:|---|")


def machine() -> str:
    """Processors, memory, load and versions; nothing that names the machine."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    versions = []
    for package in ("numpy", "weasyprint", "typer", "zen-engine", "pandas", "typst", "playwright"):
        try:
            versions.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            versions.append(f"no {package}")
    return (
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors,"
        f" {pages / 2**30:.0f} GB; {', '.join(versions)}; load at the start {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main()
