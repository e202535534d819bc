"""Every bad input ends with a clear message, its place and a remedy; nothing is left behind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from readiness.loading import files
from tests.acceptance.cli.bad_inputs import FILES, OUTPUTS, USE, BadInput
from tests.acceptance.cli.command import Result, run
from tests.acceptance.cli.small import listing

CASES = [*FILES, *OUTPUTS, *USE]
WORDS = {"id": ("galat", "bantuan"), "en": ("error", "help")}


def check(case: BadInput, result: Result, language: str) -> None:
    """The message of one case in one language."""
    error, remedy = WORDS[language]
    said = result.err
    assert result.code == case.exit_code, said
    assert result.out == ""
    assert "Traceback" not in said
    assert f"{error}[{case.code}]" in said if case.code else re.search(rf"^{error}: ", said), said
    assert f" = {remedy}: " in said, said
    assert case.place in said, said
    for word in case.words:
        assert word in said, said


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace(" ", "-"))
def test_a_bad_input(desk: Path, case: BadInput, language: str) -> None:
    case.prepare(desk)
    before = listing(desk)
    check(case, run("--lang", language, *case.typed.split()), language)
    assert listing(desk) == before


def test_there_are_many_cases() -> None:
    assert len(CASES) >= 50
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace(" ", "-"))
def test_the_languages_differ(desk: Path, case: BadInput) -> None:
    """Where a text is missing in one language, both would say the same."""
    case.prepare(desk)
    indonesian, english = (run("--lang", language, *case.typed.split()).err for language in ("id", "en"))
    shared = set(indonesian.splitlines()) & set(english.splitlines())
    assert all(line.strip(" |^") == "" or " | " in line or "-->" in line for line in shared), shared


def test_a_file_that_may_not_be_read(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the system refuses it; the tests may run as one who may read everything."""

    def refuse(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(files.Path, "open", refuse)
    result = run("score", "uji.yaml")
    assert result.code == 2
    assert "error[S003]: 'uji.yaml' cannot be read: permission denied" in result.err


def test_a_folder_that_may_not_be_listed(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)
    result = run("check", ".")
    assert result.code == 2
    assert "error[S003]: '.' cannot be read: permission denied" in result.err


def test_every_problem_of_a_run_is_shown_in_order(desk: Path) -> None:
    (desk / "b.yaml").write_text("framework: kecil\nanswers: {tahap: x, cakupan: 200}\n", encoding="utf-8")
    (desk / "a.yaml").write_text("framework: kecil\nanswers:\n  pelabuhan: maybe\n", encoding="utf-8")
    result = run("score", "b.yaml", "a.yaml")
    places = re.findall(r"--> (\S+)", result.err)
    assert places == ["a.yaml:3:14", "b.yaml:2:18", "b.yaml:2:30"]
    assert "3 errors" in result.err


@pytest.mark.parametrize("mark", ["bom", "crlf"])
def test_the_marks_of_other_editors_are_harmless(desk: Path, mark: str) -> None:
    file = desk / "uji.yaml"
    plain = run("score", file, "--json").json["results"][0]["criteria"]
    content = file.read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + content if mark == "bom" else content.replace(b"\n", b"\r\n"))
    again = run("score", file, "--json")
    assert again.code == 0, again.err
    assert again.json["results"][0]["criteria"] == plain


def test_places_are_right_with_those_marks(desk: Path) -> None:
    (desk / "uji.yaml").write_bytes(b"\xef\xbb\xbfframework: kecil\r\nanswers:\r\n  tahab: draft\r\n")
    result = run("score", "uji.yaml")
    assert "uji.yaml:3:3" in result.err
    assert "3 |   tahab: draft\n  |   ^^^^^\n" in result.err


@pytest.mark.parametrize("year", ["0", "-5", "99999", "123456789012345678901234567890"])
def test_a_year_beyond_the_calendar_makes_no_crash(desk: Path, year: str) -> None:
    text = (desk / "uji.yaml").read_text(encoding="utf-8").replace("year: 2025", f"year: {year}")
    (desk / "uji.yaml").write_text(text, encoding="utf-8")
    result = run("report", "uji.yaml", "-o", "l.html")
    assert result.code in (0, 1)
    assert "S009" not in result.err
