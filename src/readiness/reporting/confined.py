"""A user's template runs in a process of its own, bounded in time and memory.

Nothing inside a process can stop a template for certain: ``[x, x]`` nested forty times keeps one call into C busy for
days. So what a user wrote is rendered by a second Python, which gets the finished values, may use so much memory and
processor time, and is ended when its time is over.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import subprocess
import sys
import threading
from _thread import interrupt_main
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import jinja2
import markupsafe

import readiness
from readiness.diagnostics import Diagnostic, Place
from readiness.errors import Problems
from readiness.reporting.environment import place_in_template, render, template_environment

SECONDS: Final = 20
"""How long a template may run; the shipped ones take half a second."""
GRACE: Final = 3
"""How much longer a template may run that does not listen when it is asked to stop."""
MEGABYTES: Final = 1500
_START: Final = (
    "import sys; sys.path[:0] = sys.argv[1:]; from readiness.reporting.confined import serve; raise SystemExit(serve())"
)


def render_confined(folders: Sequence[Path], name: str, values: dict[str, Any]) -> str:
    """Like :func:`readiness.reporting.environment.render`, for templates that are not our own."""
    task = pickle.dumps(([str(folder.resolve()) for folder in folders], name, values, SECONDS, GRACE))
    packages = {str(Path(str(module.__file__)).parents[1]): None for module in (readiness, jinja2, markupsafe)}
    entry = next((str(folder / name) for folder in folders if (folder / name).is_file()), name)
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and program
            [sys.executable, "-I", "-c", _START, *packages],
            input=task,
            capture_output=True,
            timeout=SECONDS + GRACE,
            check=False,
        )
        answer = json.loads(done.stdout) if done.stdout else {}
    except (subprocess.TimeoutExpired, ValueError):
        answer = {}
    if "html" in answer:
        return str(answer["html"])
    if "problems" in answer:
        raise Problems([_diagnostic(item, folders) for item in answer["problems"]])
    raise Problems.one("T005", entry, limit=f"{SECONDS} s, {MEGABYTES} MB")


def _diagnostic(item: dict[str, Any], folders: Sequence[Path]) -> Diagnostic:
    """A problem as the other process told it; its file is named as the user named the folder."""
    place = Place(item["file"], item["line"], item["column"], item["end_column"])
    for folder in folders:
        with contextlib.suppress(ValueError):
            file = folder / Path(place.file).relative_to(folder.resolve())
            place = Place(str(file), place.line, place.column, place.end_column)
            break
    return Diagnostic(item["code"], place, item["arguments"])


def _told(diagnostic: Diagnostic) -> dict[str, Any]:
    """A problem as it travels."""
    place = diagnostic.place
    where = {"file": place.file, "line": place.line, "column": place.column, "end_column": place.end_column}
    return {"code": diagnostic.code, "arguments": diagnostic.arguments, **where}


def serve() -> int:
    """The other process: a pickled task on standard input, JSON on standard output."""
    folders, name, values, seconds, grace = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent
    _bound(seconds + grace)
    # Raises KeyboardInterrupt in the template, which tells the line; what does not listen, the parent ends.
    timer = threading.Timer(seconds, interrupt_main)
    timer.daemon = True
    timer.start()
    try:
        answer: dict[str, Any] = {"html": render(template_environment([Path(f) for f in folders]), name, values)}
    except Problems as problems:
        answer = {"problems": [_told(diagnostic) for diagnostic in problems.diagnostics]}
    except KeyboardInterrupt as interrupt:
        place = place_in_template(interrupt, name)
        answer = {"problems": [_told(Diagnostic("T005", place, {"limit": f"{seconds} s"}))]}
    timer.cancel()
    sys.stdout.write(json.dumps(answer))
    return 0


def _bound(seconds: int) -> None:
    """Ask the system for limits, where it knows any: they hold even if the parent is gone."""
    if os.name != "posix":
        return
    import resource

    for kind, limit in ((resource.RLIMIT_AS, MEGABYTES * 1_000_000), (resource.RLIMIT_CPU, seconds + 1)):
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(kind, (limit, limit))
