"""Runs a command in this process or in one of its own, and keeps what it said."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readiness.cli.main import main
from tests.conftest import REPOSITORY

BUTON = REPOSITORY / "examples" / "buton-2020.yaml"
COMPLETE = REPOSITORY / "examples" / "contoh-lengkap.yaml"
CRITERIA = REPOSITORY / "criteria" / "gmsc-readiness"


@dataclass(frozen=True)
class Result:
    """What a command left: its exit code, its results and its notices."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The object on standard output."""
        return json.loads(self.out)


def run(*arguments: object) -> Result:
    """The command in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Result(code, out.getvalue(), err.getvalue())


def environment(**changes: str) -> dict[str, str]:
    """The variables of a process of its own: nothing of the tester's language or colours gets in."""
    ours = ("READINESS_", "LC_", "LANG", "NO_COLOR", "FORCE_COLOR", "PYTHON", "COV_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), **changes}


def start(*arguments: object, cwd: Path | None = None, **variables: str) -> subprocess.Popen[bytes]:
    """The command in a process of its own, under way."""
    command = [sys.executable, "-m", "readiness", *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, cwd=cwd, env=environment(**variables), stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe
    )


def spawn(*arguments: object, cwd: Path | None = None, **variables: str) -> Result:
    """The command in a process of its own."""
    process = start(*arguments, cwd=cwd, **variables)
    out, err = process.communicate(timeout=120)
    return Result(process.returncode, out.decode(), err.decode())


def python(code: str, *arguments: object, cwd: Path | None = None, **variables: str) -> Result:
    """Some lines of Python in a process of their own."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=cwd,
        env=environment(**variables),
        capture_output=True,
        timeout=180,
        check=False,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())
