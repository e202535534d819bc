"""Synthetic districts: the same for the same seed, valid, marked, and hanging together."""

from __future__ import annotations

import runpy
import sys
from functools import cache
from itertools import islice
from pathlib import Path
from statistics import mean

import pytest
from benchmarks.synthetic import synthetic

from readiness.cli.districts import read_districts
from readiness.cli.session import Session
from readiness.domain.framework import Framework
from readiness.domain.scoring.score import score
from readiness.loading.frameworks import load_framework
from readiness.questionnaire.table.model import Found
from readiness.regions import districts, villages
from readiness.resources import shipped_criteria
from tests.conftest import REPOSITORY


@cache
def framework(name: str) -> Framework:
    """A shipped framework."""
    found = load_framework(shipped_criteria() / name).framework
    assert found is not None
    return found


def test_the_same_seed_gives_the_same_districts() -> None:
    """Whichever others there are; another seed gives others."""
    pemdi = framework("pemdi-2026")
    some = list(synthetic(pemdi, islice(districts(), 20)))
    assert some == list(synthetic(pemdi, islice(districts(), 20)))
    assert some[7:9] == list(synthetic(pemdi, islice(districts(), 7, 9)))
    assert some != list(synthetic(pemdi, islice(districts(), 20), seed=1))
    assert all(assessment.fictional and "sintetis" in assessment.title for assessment in some)
    assert next(synthetic(pemdi, villages())).subject.code == "11.01.01.2001"


def test_provinces_differ_more_than_chance() -> None:
    """Indices spread, and neighbours resemble each other."""
    pemdi = framework("pemdi-2026")
    by_province: dict[str, list[float]] = {}
    for assessment in synthetic(pemdi, islice(districts(), 0, None, 4)):
        by_province.setdefault(assessment.subject.province, []).append(float(score(pemdi, assessment).root.score.exact))
    groups = [values for values in by_province.values() if len(values) > 2]
    every = [value for values in groups for value in values]
    middle = mean(every)
    total = sum((value - middle) ** 2 for value in every)
    between = sum(len(values) * (mean(values) - middle) ** 2 for values in groups)
    assert max(every) - min(every) > 1
    assert between / total > 2 * len(groups) / len(every)


@pytest.mark.parametrize(
    ("output", "name"),
    [
        ("folder", "pemdi-2026"),
        ("wide.csv", "gmsc-readiness"),
        ("long.csv", "pemdi-2026"),
        ("wide.parquet", "pemdi-2026"),
    ],
)
def test_what_is_written_is_read(output: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every form holds the same answers, without a problem or a warning."""
    if output.endswith("parquet"):
        pytest.importorskip("pyarrow")
    path = tmp_path / output
    layout = ["--layout", "long"] if output.startswith("long") else []
    monkeypatch.setattr(sys, "argv", ["synthetic.py", str(path), "--count", "5", "--framework", name, *layout])
    monkeypatch.setattr(sys, "path", [*sys.path])
    runpy.run_path(str(REPOSITORY / "examples" / "synthetic.py"), run_name="__main__")
    mapping = path.with_suffix(".mapping.yaml") if path.is_file() else None
    items = list(read_districts([path], Session(), mapping=mapping))
    made = list(synthetic(framework(name), islice(districts(), 5)))
    assert all(isinstance(item, Found) and not item.warnings and item.assessment.fictional for item in items)
    assert [
        (i.assessment.subject, i.assessment.year, i.assessment.values()) for i in items if isinstance(i, Found)
    ] == [(assessment.subject, assessment.year, assessment.values()) for assessment in made]
