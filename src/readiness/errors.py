"""Errors that end a command: they carry diagnostics for the user and an exit code, never a traceback."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from readiness.diagnostics import Diagnostic, Place

PROBLEMS: Final = 1
"""Exit code: invalid input, a failed case, a score below ``--fail-under``."""
WRONG_USE: Final = 2
"""Exit code: wrong use, an unreadable file, a missing system library."""
INTERRUPTED: Final = 130
"""Exit code after Ctrl-C."""


class Problems(Exception):
    """What stopped a command."""

    def __init__(self, diagnostics: Iterable[Diagnostic], exit_code: int | None = None) -> None:
        self.diagnostics = tuple(diagnostics)
        unreadable = any(diagnostic.code.startswith("S") for diagnostic in self.diagnostics)
        self.exit_code = exit_code if exit_code is not None else WRONG_USE if unreadable else PROBLEMS
        super().__init__(", ".join(diagnostic.code for diagnostic in self.diagnostics))

    @classmethod
    def one(cls, code: str, file: str, /, **arguments: object) -> Problems:
        """One problem with a file as a whole."""
        return cls([Diagnostic(code, Place(file), {key: str(value) for key, value in arguments.items()})])
