"""Loading the shipped framework, and an assessment of it."""

from __future__ import annotations

from benchmarks.common import EXAMPLE, FOLDER, framework, milliseconds, seconds
from readiness.loading.assessments import open_assessment, read_assessment
from readiness.loading.frameworks import load_framework


def measure(runs: int) -> list[tuple[str, str, str]]:
    return [
        ("load and check the framework", milliseconds(seconds(lambda: load_framework(FOLDER), runs)), "280 questions"),
        (
            "read a full assessment",
            milliseconds(seconds(lambda: read_assessment(open_assessment(EXAMPLE), framework()), runs)),
            "tracks and evidence",
        ),
    ]
