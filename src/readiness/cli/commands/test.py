"""``readiness test``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from readiness.cli.console import line, next_step, print_json, print_problems
from readiness.cli.options import Criteria, Json, Lang, NoColor, Quiet
from readiness.cli.session import Session
from readiness.diagnostics import Diagnostic, has_errors
from readiness.errors import PROBLEMS, Problems
from readiness.i18n import counted, percent, say

if TYPE_CHECKING:
    from readiness.loading.cases import Failure


def test(
    framework: Annotated[
        str, typer.Argument(metavar="FRAMEWORK", help=say("Kerangka yang diuji.", "The framework to test."))
    ] = "gmsc-readiness",
    json: Json = False,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose",
            "-v",
            help=say("Sebut setiap tingkat yang belum diuji.", "Name every level that no case exercises."),
        ),
    ] = False,
    criteria: Criteria = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> int:
    """Run the cases in the framework's ``tests`` folder, with coverage of rules, levels and caps."""
    from fractions import Fraction

    from readiness.domain.case_coverage import CaseCoverage
    from readiness.domain.numbers import plain
    from readiness.loading.cases import read_cases, run_case
    from readiness.loading.documents import read_document

    loaded = Session(criteria).framework(framework)
    if loaded.framework is None:
        raise Problems(loaded.diagnostics)
    coverage = CaseCoverage(loaded.framework)
    found: list[Diagnostic] = []
    results: list[dict[str, Any]] = []
    failed = 0
    for file in sorted((loaded.folder / "tests").glob("*.yaml")):
        cases, problems = read_cases(read_document(file), loaded.framework)
        found += problems
        for case in cases:
            scored, failures = run_case(case, loaded.framework)
            coverage.add(scored.card, scored.plan, scored.state)
            failed += bool(failures)
            results.append(
                {
                    "name": case.name,
                    "file": case.place.file,
                    "line": case.place.line,
                    "passed": not failures,
                    "failures": [_failure(failure) for failure in failures],
                }
            )
    if not results and not found:
        raise Problems.one("S011", str(loaded.folder / "tests"), folder=loaded.folder / "tests")
    levels, caps = coverage.all_levels(), coverage.all_caps()
    criteria_count = len(list(loaded.framework.root.criteria()))
    shares = {
        "rules": (criteria_count - len(coverage.missing_rules()), criteria_count),
        "levels": (len(levels) - len(coverage.missing_levels()), len(levels)),
        "caps": (len(caps) - len(coverage.missing_caps()), len(caps)),
    }
    if json:
        print_json(
            {
                "schema": "readiness/test@1",
                "cases": results,
                "coverage": {name: {"exercised": done, "total": total} for name, (done, total) in shares.items()},
                "missing": {
                    "rules": coverage.missing_rules(),
                    "levels": [f"{name}@{plain(level)}" for name, level in coverage.missing_levels()],
                    "caps": [f"{name}[{i}]" for name, i in coverage.missing_caps()],
                },
            }
        )
    print_problems(found)
    if not json:
        for result in results:
            if not result["passed"]:
                line(f"✗ {result['name']}  ({result['file']}:{result['line']})")
                for failure in result["failures"]:
                    line(
                        say(
                            "    {node}.{key}: diharapkan {expected}, didapat {found}",
                            "    {node}.{key}: expected {expected}, found {found}",
                        ).format(**failure)
                    )
        line(say(f"{len(results)} kasus, {failed} gagal", f"{counted(len(results), 'case', 'cases')}, {failed} failed"))
        names = {"rules": say("aturan", "rules"), "levels": say("tingkat", "levels"), "caps": say("batas atas", "caps")}
        for key, (done, total) in shares.items():
            if total:
                line(f"  {names[key]}: {done}/{total} ({percent(Fraction(done, total), 'en')})")
        missing = [*coverage.missing_rules(), *(f"{name}@{plain(level)}" for name, level in coverage.missing_levels())]
        if missing and verbose:
            line(say("Belum diuji: ", "Not exercised: ") + ", ".join(missing))
        elif missing:
            next_step(
                say(
                    "readiness test --verbose menyebut yang belum diuji",
                    "readiness test --verbose names what no case exercises",
                )
            )
    return PROBLEMS if failed or has_errors(found) else 0


def _failure(failure: Failure) -> dict[str, str]:
    return {"node": failure.node, "key": failure.key, "expected": failure.expected, "found": failure.found}
