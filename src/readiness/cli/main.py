"""Entry point: sets the language, runs the app, and turns every way it can end into an exit code."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from typing import Final

from readiness import i18n
from readiness.errors import INTERRUPTED, WRONG_USE, Problems

DEBUG: Final = "READINESS_DEBUG"
"""The environment variable that lets an internal error show its traceback."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    # Loading makes many small objects and no cycles: collecting them in between costs a fifth of a short command.
    # Even making a PDF leaves only a few megabytes of them behind.
    gc.disable()
    # We use no plugins of pydantic; looking for them reads the metadata of every package installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    atexit.register(gc.freeze)  # nor is there anything to collect when the process ends
    try:
        return _guarded(list(sys.argv[1:] if arguments is None else arguments))
    finally:
        gc.unfreeze()
        gc.enable()


def _guarded(given: list[str]) -> int:
    """Run the app and show whatever ends it; no exception gets past."""
    i18n.use(i18n.detect(given, os.environ))
    _prepare_streams()
    # Imported only now: the texts of the commands are made in the language just set.
    from readiness.cli.console import print_error, print_problems, reset

    reset()
    try:
        code = _run(given)
        sys.stdout.flush()
        return code
    except Problems as problems:
        print_problems(problems.diagnostics)
        return problems.exit_code
    except KeyboardInterrupt:
        print_error(
            i18n.say("dihentikan; tidak ada berkas yang ditulis separuh", "interrupted; no file was left half-written")
        )
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe (head, less) left: nothing is wrong.
        _drop_output()
        return 0
    except Exception as error:  # A traceback never reaches a user.
        if os.environ.get(DEBUG):
            raise
        if _of_the_output(error):
            _drop_output()
        print_problems(_internal(error).diagnostics)
        return WRONG_USE


def _run(given: list[str]) -> int:
    """Run the app; the ways in which the parser ends it become exit codes."""
    from typer.exceptions import Abort, Exit, TyperException

    from readiness.cli.app import app
    from readiness.cli.console import print_usage_error

    try:
        result = app(given, standalone_mode=False, prog_name="readiness")
    except Exit as finished:
        return finished.exit_code
    except Abort:
        raise KeyboardInterrupt from None
    except SystemExit as stopped:
        # The library's way to end when the reader of a pipe left.
        raise BrokenPipeError from stopped
    except TyperException as error:
        print_usage_error(error)
        return WRONG_USE
    if result == INTERRUPTED:
        # The library swallows Ctrl-C and gives this code in its place.
        raise KeyboardInterrupt
    return result if isinstance(result, int) else 0


def _internal(error: Exception) -> Problems:
    """An exception that no command expects; one of standard output is the output's own problem."""
    if _of_the_output(error):
        return Problems.one("S005", "", file="stdout", reason=getattr(error, "strerror", "") or str(error))
    kind = type(error).__name__
    return Problems.one("S009", "", detail=f"{kind}: {error}" if str(error) else kind, variable=DEBUG)


def _prepare_streams() -> None:
    """Streams that work in every case: characters that a terminal lacks or a pipe breaks are replaced."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open as long as the process
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _of_the_output(error: Exception) -> bool:
    """Whether the system refused to write: files are named in their errors, standard output is not."""
    return isinstance(error, OSError) and error.errno is not None and error.filename is None


def _drop_output() -> None:
    """What is still buffered would fail again when the process ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - the stream has no descriptor


if __name__ == "__main__":
    raise SystemExit(main())
