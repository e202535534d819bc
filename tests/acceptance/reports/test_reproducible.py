"""The same input gives the same bytes: in another process, another time zone, another year, with other hashes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.cli.command import python
from tests.acceptance.reports.conftest import MakePdf
from tests.acceptance.reports.made import EXAMPLES

LATER = """
import sys, time
real = time.time
time.time = lambda: real() + 40_000_000
from readiness.cli.main import main
raise SystemExit(main(sys.argv[1:]))
"""
CASES = [
    ("complete", "id", "full", {"PYTHONHASHSEED": "1", "TZ": "Asia/Jayapura"}),
    ("buton", "id", "summary", {"PYTHONHASHSEED": "3", "TZ": "UTC", "LC_ALL": "C"}),
    ("buton", "id", "summary", {"PYTHONHASHSEED": "4", "TZ": "Pacific/Kiritimati", "LC_ALL": "id_ID.UTF-8"}),
]


@pytest.mark.parametrize(("example", "language", "template", "variables"), CASES, ids=lambda value: str(value)[:8])
def test_another_process_makes_the_same_bytes(
    pdf: MakePdf, tmp_path: Path, example: str, language: str, template: str, variables: dict[str, str]
) -> None:
    output = tmp_path / "again.pdf"
    result = python(
        LATER,
        "report",
        EXAMPLES[example],
        "-o",
        output,
        "--lang",
        language,
        "--template",
        template,
        cwd=tmp_path,
        **variables,
    )
    assert result.code == 0, result.err
    assert output.read_bytes() == pdf(example, language, template).path.read_bytes()


def test_another_answer_makes_other_bytes(tmp_path: Path) -> None:
    """Equal bytes are no accident of a cache."""
    made = []
    for number, stage in enumerate(("none", "draft")):
        text = EXAMPLES["buton"].read_text(encoding="utf-8").replace("value: none", f"value: {stage}")
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
        arguments = ("report", f"{number}.yaml", "-o", f"{number}.pdf", "--template", "summary")
        result = python(LATER, *arguments, cwd=tmp_path)
        assert result.code == 0, result.err
        made.append((tmp_path / f"{number}.pdf").read_bytes())
    assert made[0] != made[1]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_clock_is_that_of_the_assessment(pdf: MakePdf, language: str) -> None:
    metadata = pdf("complete", language).reader.metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date().isoformat() == "2026-11-24"
