"""Users' templates: mistakes are shown with their line, and nothing that one does can do harm or last for ever."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from readiness.reporting import confined
from tests.acceptance.cli.bad_inputs import BadInput
from tests.acceptance.cli.bad_templates import ENDLESS, REACH, SETTINGS, SYNTAX, TOO_MUCH, secret
from tests.acceptance.cli.command import run
from tests.acceptance.cli.small import listing
from tests.acceptance.cli.test_bad_inputs import check

CASES = [*SYNTAX, *REACH, *TOO_MUCH, *SETTINGS]
LANGUAGES = ("id", "en")


@pytest.mark.parametrize(
    ("case", "language"),
    [(case, LANGUAGES[position % 2]) for position, case in enumerate(CASES)],
    ids=[case.name.replace(" ", "-") for case in CASES],
)
def test_a_bad_template(desk: Path, case: BadInput, language: str) -> None:
    secret(desk)
    case.prepare(desk)
    before = listing(desk)
    result = run("--lang", language, *case.typed.split())
    check(case, result, language)
    assert "SANGAT-RAHASIA" not in result.err
    assert listing(desk) == before


@pytest.mark.parametrize("name", ENDLESS)
def test_an_endless_template_ends(desk: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """In time even where a single call into C would last for days."""
    monkeypatch.setattr(confined, "SECONDS", 1)
    monkeypatch.setattr(confined, "GRACE", 1)
    ENDLESS[name](desk)
    before = listing(desk)
    begun = time.monotonic()
    result = run("report", "uji.yaml", "-o", "l.html", "--template", "t")
    assert time.monotonic() - begun < 15
    assert result.code == 1
    assert "error[T005]" in result.err
    assert "t/report.html.j2" in result.err
    assert listing(desk) == before


def test_the_line_of_an_endless_loop_is_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "SECONDS", 1)
    ENDLESS["loop in a loop"](desk)
    result = run("report", "uji.yaml", "-o", "l.html", "--template", "t")
    assert "t/report.html.j2:2:1" in result.err


def test_a_part_that_links_outside_is_passed_over(desk: Path) -> None:
    """The shipped part stands in its place."""
    secret(desk)
    (desk / "t" / "parts").mkdir(parents=True)
    (desk / "t" / "parts" / "cover.html.j2").symlink_to(desk / "rahasia.txt")
    result = run("report", "uji.yaml", "-o", "l.html", "--template", "t")
    assert result.code == 0, result.err
    page = (desk / "l.html").read_text(encoding="utf-8")
    assert "SANGAT-RAHASIA" not in page
    assert 'class="cover' in page


def test_internals_by_a_filter_are_undefined(desk: Path) -> None:
    (desk / "t").mkdir()
    (desk / "t" / "report.html.j2").write_text("{{ [report]|map(attribute='__class__')|list }}", encoding="utf-8")
    assert run("report", "uji.yaml", "-o", "l.html", "--template", "t").code == 0
    assert (desk / "l.html").read_text(encoding="utf-8") == "[Undefined]"


def test_a_folder_that_links_to_the_template_is_followed(desk: Path) -> None:
    """Only links inside a template folder are held back; the folder itself may be named by one."""
    (desk / "asli").mkdir()
    (desk / "asli" / "report.html.j2").write_text("<p>{{ report.district }}</p>", encoding="utf-8")
    (desk / "t").symlink_to("asli")
    assert run("report", "uji.yaml", "-o", "l.html", "--template", "t").code == 0
    assert (desk / "l.html").read_text(encoding="utf-8") == "<p>Kabupaten Uji</p>"
