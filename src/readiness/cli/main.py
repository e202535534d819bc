"""Entry point: sets the language, runs the app, and turns every way it can end into an exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from readiness import i18n
from readiness.errors import INTERRUPTED, WRONG_USE, Problems


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    # Loading makes many small objects and no cycles; collecting them in between costs a fifth of a short command.
    gc.disable()
    given = list(sys.argv[1:] if arguments is None else arguments)
    i18n.use(i18n.detect(given, os.environ))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    # Imported only now: the texts of the commands are made in the language just set.
    from typer.exceptions import Abort, Exit, TyperException

    from readiness.cli.app import app
    from readiness.cli.console import print_error, print_problems

    try:
        result = app(given, standalone_mode=False, prog_name="readiness")
        return result if isinstance(result, int) else 0
    except Problems as problems:
        print_problems(problems.diagnostics)
        return problems.exit_code
    except Exit as finished:
        return finished.exit_code
    except TyperException as error:
        print_error(error)
        return WRONG_USE
    except (Abort, KeyboardInterrupt):
        print_error(
            i18n.say("dihentikan; tidak ada berkas yang ditulis separuh", "interrupted; no file was left half-written")
        )
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe (head, less) left: nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    raise SystemExit(main())
