"""Carries out a page of the documentation: writes its files, changes them as it says, runs its commands.

``LANGUAGE file PATH`` blocks are written to PATH; ``diff PATH`` blocks replace the lines with ``-`` by those with ``+``;
``console`` blocks are run line by line and end with exit code 0 (``console exit N``: with N). What a page shows below a
command must be in the command's output, in this order; ``…`` stands for anything.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from readiness.cli.main import main
from tests.docs.blocks import Block, blocks_of


@dataclass(frozen=True, slots=True)
class Step:
    """One command with the lines that the page shows below it."""

    command: str
    shown: tuple[str, ...]


def steps_of(block: Block) -> Iterator[Step]:
    """The commands of a console block."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, *shown = part.splitlines()
        yield Step(command, tuple(line for line in shown if line.strip()))


class Runner:
    """Runs the blocks of pages in the current folder."""

    def __init__(self, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch, *, pdf: bool) -> None:
        self._capture = capture
        self._patch = patch
        self._pdf = pdf
        self.commands: list[str] = []

    def page(self, page: Path) -> None:
        """Everything on one page that is written, changed or run."""
        for block in blocks_of(page):
            if block.words[:1] == ("file",):
                path = Path(block.words[1])
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block.text, encoding="utf-8")
            elif block.language == "diff":
                _change(block)
            elif block.language == "console":
                for step in steps_of(block):
                    self._run(step, block)

    def _run(self, step: Step, block: Block) -> None:
        self.commands.append(step.command)
        words = shlex.split(step.command)
        if words[0] == "export":
            name, _, value = words[1].partition("=")
            self._patch.setenv(name, value)
            return
        if words[0] != "readiness":
            done = subprocess.run(step.command, shell=True, check=False, capture_output=True, text=True)
            assert done.returncode == 0, f"{block.name}: {step.command}\n{done.stderr}"
            return
        asked = words
        if words[1] == "report" and not self._pdf:
            asked = [re.sub(r"\.pdf\Z", ".html", word) for word in words]
        code = main(asked[1:])
        captured = self._capture.readouterr()
        text = f"{captured.out}\n{captured.err}"
        wanted = int(block.words[1]) if block.words[:1] == ("exit",) else 0
        assert code == wanted, f"{block.name}: {step.command}\n{text}"
        if asked == words:
            missing = first_missing(step.shown, text)
            assert missing is None, f"{block.name}: {step.command}\nnot printed: {missing}\n{text}"


def _change(block: Block) -> None:
    path = Path(block.words[0])
    lines = block.text.splitlines()
    before = "\n".join(line[1:] for line in lines if line.startswith("-"))
    after = "\n".join(line[1:] for line in lines if line.startswith("+"))
    text = path.read_text(encoding="utf-8")
    assert text.count(f"{before}\n") == 1, f"{block.name}: not exactly once in {path}: {before}"
    path.write_text(text.replace(f"{before}\n", f"{after}\n"), encoding="utf-8")


def first_missing(shown: tuple[str, ...], printed: str) -> str | None:
    """The first shown line that does not follow in what was printed; spaces and table lines do not count."""
    rest = _squeezed(printed)
    for line in shown:
        wanted = _squeezed(line)
        if not wanted.strip("… "):
            continue
        pattern = ".*?".join(re.escape(piece.strip()) for piece in wanted.split("…"))
        match = re.search(pattern, rest)
        if match is None:
            return line
        rest = rest[match.end() :]
    return None


def _squeezed(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def prepare(folder: Path, examples: Path, patch: pytest.MonkeyPatch) -> None:
    """A folder to run in, with the examples beside it as in a checkout, and a terminal of 100 columns."""
    (folder / "examples").mkdir()
    for file in examples.glob("*.yaml"):
        (folder / "examples" / file.name).write_bytes(file.read_bytes())
    patch.chdir(folder)
    for name in ("READINESS_LANG", "READINESS_CRITERIA", "LC_ALL", "LC_MESSAGES", "LANG"):
        patch.delenv(name, raising=False)
    patch.setenv("COLUMNS", "100")
    assert os.environ.get("READINESS_LANG") is None
