"""What goes where: results, notices, colours, languages and exit codes."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.cli.command import environment, run, spawn

ESCAPE = "\x1b["


@pytest.mark.parametrize(("limit", "code"), [("0", 0), ("1", 0), ("1.0001", 1), ("5", 1), ("-1", 0)])
def test_fail_under(desk: Path, limit: str, code: int) -> None:
    """The small district scores exactly 1: the mean of a draft and of 40 per cent of cover."""
    result = run("score", "uji.yaml", "--fail-under", limit)
    assert result.code == code
    assert "Index 1.00" in result.out


def test_below_a_conclusion_no_group_shows_a_single_value(desk: Path) -> None:
    """The low number beside the bounds would be read as the value."""
    assert "Value" in run("score", "uji.yaml").out.partition("Gaps that")[0]
    (desk / "uji.yaml").write_text("framework: kecil\nanswers: {}\n", encoding="utf-8")
    groups = run("score", "uji.yaml").out.partition("Gaps that")[0]
    assert "no conclusion yet" in groups
    assert "Bounds" in groups
    assert "Value" not in groups


def test_fail_under_with_json_still_prints_the_result(desk: Path) -> None:
    result = run("score", "uji.yaml", "--json", "--fail-under", "4")
    assert result.code == 1
    assert result.json["results"][0]["index"]["value"] == "1.00"


def test_quiet_keeps_results_and_drops_notices(desk: Path) -> None:
    loud, quiet = run("score", "uji.yaml"), run("score", "uji.yaml", "--quiet")
    assert loud.out == quiet.out
    assert "Next:" in loud.err
    assert quiet.err == ""


def test_quiet_still_shows_errors(desk: Path) -> None:
    assert "error[S001]" in run("score", "tiada.yaml", "--quiet").err


def test_quiet_does_not_outlast_its_command(desk: Path) -> None:
    run("score", "uji.yaml", "--quiet")
    assert "Next:" in run("score", "uji.yaml").err


def test_the_last_line_says_what_to_do_next(desk: Path) -> None:
    for arguments in (
        ("score", "uji.yaml"),
        ("frameworks",),
        ("frameworks", "kecil"),
        ("init", "baru", "--framework", "kecil"),
        ("report", "uji.yaml", "-o", "l.html"),
        ("explain", "uji.yaml"),
    ):
        result = run(*arguments)
        assert result.code == 0, result.err
        assert result.err.splitlines()[-1].startswith("Next: readiness") or "Next: " in result.err.splitlines()[-1]


def terminal(folder: Path, *arguments: str, **variables: str) -> str:
    """What a terminal would receive."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "readiness", *arguments]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment(TERM="xterm-256color", **variables),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    received = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is gone
            break
        if not part:
            break
        received += part
    os.close(ours)
    process.wait(timeout=60)
    return received.decode()


def test_a_terminal_gets_colours_unless_they_are_refused(desk: Path) -> None:
    assert ESCAPE in terminal(desk, "score", "uji.yaml")
    for refused in (
        terminal(desk, "score", "uji.yaml", "--no-color"),
        terminal(desk, "frameworks", "kecil", NO_COLOR="1"),
        terminal(desk, "score", "tiada.yaml", NO_COLOR=""),
    ):
        assert refused.strip()
        assert ESCAPE not in refused
    assert ESCAPE in terminal(desk, "score", "tiada.yaml")


def test_a_pipe_gets_no_colours(desk: Path) -> None:
    for arguments in (("score", "uji.yaml"), ("frameworks", "kecil"), ("score", "tiada.yaml")):
        result = spawn(*arguments, cwd=desk)
        assert ESCAPE not in result.out + result.err


@pytest.mark.parametrize(
    ("variables", "arguments", "word"),
    [
        ({}, (), "Indeks"),
        ({"LANG": "C"}, (), "Indeks"),
        ({"LANG": "C.UTF-8"}, (), "Indeks"),
        ({"LANG": "id_ID.UTF-8"}, (), "Indeks"),
        ({"LANG": "en_GB.UTF-8"}, (), "Index"),
        ({"LANG": "de_DE.UTF-8"}, (), "Indeks"),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "id_ID.UTF-8"}, (), "Index"),
        ({"LANG": "en_US.UTF-8", "READINESS_LANG": "id"}, (), "Indeks"),
        ({"READINESS_LANG": "EN"}, (), "Index"),
        ({"READINESS_LANG": "fr", "LANG": "en_US"}, (), "Index"),
        ({"READINESS_LANG": "id"}, ("--lang", "en"), "Index"),
        ({"READINESS_LANG": "en"}, ("--lang=id",), "Indeks"),
    ],
)
def test_the_language(
    desk: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], arguments: tuple[str, ...], word: str
) -> None:
    for name in ("READINESS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    result = run("score", "uji.yaml", *arguments)
    assert f"{word} 1" in result.out


def test_the_language_may_stand_before_the_command(desk: Path) -> None:
    assert "Indeks 1,00" in run("--lang", "id", "score", "uji.yaml").out


def test_numbers_are_written_as_the_language_writes_them(desk: Path) -> None:
    assert "Indeks 1,00" in run("score", "uji.yaml", "--lang", "id").out
    assert "Index 1.00" in run("score", "uji.yaml", "--lang", "en").out
    assert run("score", "uji.yaml", "--json", "--lang", "id").json["results"][0]["index"]["value"] == "1.00"


@pytest.mark.parametrize(
    ("form", "start"), [("concise", "uji.yaml:3:3: error[J013]"), ("github", "::error file=uji.yaml,line=3")]
)
def test_the_forms_of_diagnostics(desk: Path, form: str, start: str) -> None:
    (desk / "uji.yaml").write_text("framework: kecil\nanswers:\n  tahab: draft\n", encoding="utf-8")
    result = run("check", "uji.yaml", "--format", form)
    assert result.code == 1
    assert result.err.startswith(start)


def test_init_writes_a_file_that_scores_as_it_stands(desk: Path) -> None:
    """Also where the framework is a path, and names need quotation marks."""
    for number, framework in enumerate(("kecil", "criteria/kecil", "./criteria/kecil/framework.yaml")):
        folder = desk / "baru" / str(number)
        made = run(
            "init", folder, "--framework", framework, "--name", 'Kota "A": B', "--kind", "a: b", "--year", "2026"
        )
        assert made.code == 0, made.err
        result = run("score", folder / "assessment.yaml", "--json")
        assert result.code == 0, result.err
        found = result.json["results"][0]
        assert found["subject"] == {"code": "", "name": 'Kota "A": B', "kind": "a: b"}
        assert (found["year"], found["index"]["coverage"]) == (2026, "0")


def test_a_copy_fills_an_empty_folder_and_no_other(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = desk / "salinan"
    empty.mkdir()
    monkeypatch.chdir(empty)
    assert run("frameworks", "gmsc-readiness", "--copy", ".").code == 0
    assert (empty / "framework.yaml").is_file()
    assert (empty / "tests").is_dir()
    again = run("frameworks", "gmsc-readiness", "--copy", ".")
    assert again.code == 2
    assert "S004" in again.err
