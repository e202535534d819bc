"""The only place that prints: results on stdout, everything else on stderr; the only user of rich's Console."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from readiness.diagnostics import Diagnostic
from readiness.i18n import current, say

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.progress import Progress
    from typer.exceptions import TyperException

_STYLES = {
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "code": "\x1b[1m",
    "path": "\x1b[36m",
    "gutter": "\x1b[34m",
    "hint": "\x1b[32m",
}


@dataclass(slots=True)
class Output:
    """What the user asked of the output."""

    quiet: bool = False
    color: bool = True
    format: str = "full"


output = Output()


def reset() -> None:
    """Forget what an earlier command of the same process asked for."""
    output.quiet, output.color, output.format = False, True, "full"


def console(*, error: bool = False) -> Console:
    """A rich console on stdout or stderr."""
    from rich.console import Console

    stream = sys.stderr if error else sys.stdout
    # Without a colour system no style at all is written, bold and dim included.
    system: Literal["auto"] | None = "auto" if _colored(stream) else None
    return Console(file=stream, color_system=system, highlight=False, soft_wrap=False, emoji=False, markup=False)


def _colored(stream: Any) -> bool:
    return output.color and "NO_COLOR" not in os.environ and bool(getattr(stream, "isatty", lambda: False)())


def show(renderable: RenderableType) -> None:
    """A table or other rich object on stdout."""
    console().print(renderable)


def line(text: str = "") -> None:
    """A line of the result, on stdout."""
    sys.stdout.write(text + "\n")


def ask(prompt: str) -> str | None:
    """A line that somebody types, without its end; ``None`` where the input has ended.

    What comes from a file or a pipe is shown, so that the output reads as if it had been typed.
    """
    if sys.stdin is None:
        return None
    with suppress(ImportError):
        import readline  # noqa: F401 - the line can then be edited
    sys.stdout.flush()
    try:
        text = input(prompt)
    except EOFError:
        line()
        return None
    if not sys.stdin.isatty():
        line(text)
    return text


def is_typed() -> bool:
    """Whether a person is at the keyboard."""
    return sys.stdin is not None and sys.stdin.isatty()


def notice(text: str) -> None:
    """A line that is not part of the result, on stderr, unless ``--quiet``."""
    if not output.quiet:
        sys.stderr.write(text + "\n")


def next_step(text: str) -> None:
    """The last line: what to do next."""
    notice(say("Selanjutnya: ", "Next: ") + text)


@contextmanager
def progress(text: str) -> Iterator[Callable[[int, int | None], None] | None]:
    """A bar on stderr, where a person is looking; yields what to tell it (done, expected), or ``None``."""
    if output.quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn(text),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console(error=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, expected: bar.update(task, completed=done, total=expected)


def page_progress() -> AbstractContextManager[Callable[[int, int], None] | None]:
    """The bar while a report is laid out."""
    return progress(say("Menata halaman", "Laying out pages"))


_BLINK = 0.1
"""Seconds between two pictures of a bar: what goes faster nobody sees, and drawing takes time."""


class Count:
    """A bar on stderr for many things; says nothing where nobody looks."""

    def __init__(self, bar: Progress | None, total: int | None) -> None:
        self._bar, self._total = bar, total
        self._task = bar.add_task("", total=total, pace="") if bar is not None else None
        self._start, self._shown = time.monotonic(), 0.0
        self._done = self._worked = 0

    def add(self, note: str = "", *, worked: bool) -> None:
        """One more is done; ``note`` stays above the bar. ``worked``: it took work, and tells how long others take."""
        self._done += 1
        self._worked += worked
        if note:
            notice(note)
        self.refresh()

    def refresh(self) -> None:
        """Show how much time remains by now."""
        now = time.monotonic()
        if self._bar is None or self._task is None or (now - self._shown < _BLINK and self._done != self._total):
            return
        self._shown, spent = now, now - self._start
        pace = ""
        if self._worked and spent:
            rate = self._worked / spent
            pace = say(f"{rate * 60:.0f} per menit", f"{rate * 60:.0f} per minute")
            if self._total is not None:
                minutes, seconds = divmod(round((self._total - self._done) / rate), 60)
                pace += say(", sisa", ", left") + f" {minutes // 60}:{minutes % 60:02}:{seconds:02}"
        self._bar.update(self._task, completed=self._done, pace=pace)
        self._bar.refresh()


@contextmanager
def count_progress(label: str, total: int | None) -> Iterator[Count]:
    """A bar with count, rate and, where the total is known, remaining time.

    It is drawn by this thread alone: processes are forked under it.
    """
    if output.quiet or not sys.stderr.isatty():
        yield Count(None, total)
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[pace]}"))
    with Progress(*columns, console=console(error=True), transient=True, auto_refresh=False) as bar:
        yield Count(bar, total)


def print_json(value: Any) -> None:
    """One JSON object on stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_problems(diagnostics: Iterable[Diagnostic]) -> None:
    """All diagnostics on stderr, in the chosen format, sorted by file and line."""
    listed: Sequence[Diagnostic] = tuple(diagnostics)
    if not listed:
        return
    from readiness.diagnostics import render

    sys.stdout.flush()
    language = current()
    if output.format == "github":
        text = render.github(listed, language)
    elif output.format == "concise":
        text = render.concise(listed, language)
    else:
        text = render.full(listed, language, read_line, style=_style if _colored(sys.stderr) else None)
    sys.stderr.write(text.rstrip("\n") + "\n")


_MOST_WARNINGS = 20
"""Warnings on many districts that are printed: hundreds of districts have hundreds."""


class Remarks:
    """Warnings on many districts, of which the first are printed and the others counted."""

    def __init__(self) -> None:
        self._first: list[Diagnostic] = []
        self._more = 0

    def add(self, warnings: Sequence[Diagnostic]) -> None:
        """Take note of some."""
        room = _MOST_WARNINGS - len(self._first)
        self._first += warnings[:room]
        self._more += len(warnings[room:])

    def show(self) -> None:
        """Print them on stderr."""
        print_problems(self._first)
        if self._more:
            notice(say(f"… dan {self._more} peringatan lain", f"… and {self._more} more warnings"))


def _style(role: str, text: str) -> str:
    return f"{_STYLES[role]}{text}\x1b[0m" if role in _STYLES else text


def print_usage_error(error: TyperException) -> None:
    """Wrong use of a command: what is wrong, and where help is; no command at all gets the help itself."""
    from readiness.cli.translate import error_text, help_text

    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stderr.write(help_text(error.message) + "\n")
        return
    print_error(error_text(error.format_message()))
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "readiness"
    sys.stderr.write(say(f"  = bantuan: jalankan '{path} --help'\n", f"  = help: run '{path} --help'\n"))


def print_error(text: str) -> None:
    """An error without a place, on stderr."""
    sys.stdout.flush()
    sys.stderr.write(f"{say('galat', 'error')}: {text}\n")


def read_line(file: str, number: int) -> str | None:
    """A line of a source file, for showing it under a diagnostic."""
    try:
        with Path(file).open(encoding="utf-8", errors="replace") as stream:
            for position, text in enumerate(stream, start=1):
                if position == number:
                    return text.rstrip("\n")
    except (OSError, ValueError):
        return None
    return None
