"""Help for every command, in both languages, at once: none of the heavy libraries is loaded for it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from readiness.cli.app import app
from tests.acceptance.cli.command import python, spawn

COMMANDS = [
    "init",
    "frameworks",
    "questionnaire",
    "check",
    "score",
    "explain",
    "evidence",
    "report",
    "trend",
    "compare",
    "reuse",
    "test",
    "schema",
    "doctor",
]
HEAVY = [
    "weasyprint",
    "openpyxl",
    "xlsxwriter",
    "numpy",
    "jinja2",
    "yaml",
    "rich.console",
    "readiness.loading.documents",
]
_ALL_PAGES = f"""
import contextlib, io, json, sys
from readiness.cli.main import main
pages = {{}}
for command in {COMMANDS!r} + [None]:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main(([command] if command else []) + ["--help"])
    pages[command or "readiness"] = [code, out.getvalue()]
print(json.dumps([pages, sorted(name for name in {HEAVY!r} if name in sys.modules)]))
"""


@pytest.fixture(scope="module", params=["id", "en"])
def pages(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any], list[str]]:
    """Every help page in one language, and the heavy libraries that they loaded."""
    result = python(_ALL_PAGES, READINESS_LANG=request.param)
    assert result.code == 0, result.err
    assert result.err == ""
    texts, loaded = json.loads(result.out)
    return request.param, texts, loaded


def test_every_command_has_help(pages: tuple[str, dict[str, Any], list[str]]) -> None:
    language, texts, _ = pages
    usage, options = ("Pemakaian: ", "Opsi:") if language == "id" else ("Usage: ", "Options:")
    for command, (code, text) in texts.items():
        assert code == 0
        assert text.startswith(f"{usage}readiness {'' if command == 'readiness' else command}".strip())
        assert f"\n{options}\n" in text
    assert set(COMMANDS) == {command.name for command in app.registered_commands}


def test_the_pages_speak_one_language(pages: tuple[str, dict[str, Any], list[str]]) -> None:
    language, texts, _ = pages
    foreign = (
        ("Usage", "Options", "Show ", "required", "default:", " the ")
        if language == "id"
        else ("Pemakaian", "Opsi", "Berkas", " yang ")
    )
    for command, (_, text) in texts.items():
        for word in foreign:
            assert word not in text, (command, word)


def test_no_option_is_without_its_help(pages: tuple[str, dict[str, Any], list[str]]) -> None:
    for command, (_, text) in pages[1].items():
        lines = text.splitlines()
        for position, line in enumerate(lines):
            if line.startswith("  -"):
                following = lines[position + 1] if position + 1 < len(lines) else ""
                assert len(line.split("  ")) > 2 or following.startswith("      "), (command, line)


def test_help_loads_nothing_heavy(pages: tuple[str, dict[str, Any], list[str]]) -> None:
    assert pages[2] == []


def test_python_m_readiness() -> None:
    result = spawn("--help", READINESS_LANG="en")
    assert result.code == 0
    assert result.out.startswith("Usage: readiness")
    assert all(f"\n  {command} " in result.out for command in COMMANDS)
    assert result.err == ""


def test_no_command_at_all_shows_the_help() -> None:
    result = spawn(READINESS_LANG="en")
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("Usage: readiness")


def test_the_version() -> None:
    result = spawn("--version")
    assert result.code == 0
    assert result.out.startswith("readiness ")
    assert result.err == ""
