"""Bytes of files: bounded, and with a diagnostic instead of an exception."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from readiness.diagnostics import Diagnostic, Place

MAX_BYTES: Final = 4_000_000


def read_file(path: Path, shown: str | None = None, *, limit: int = MAX_BYTES) -> tuple[bytes, list[Diagnostic]]:
    """The bytes of a file, or why they cannot be had."""
    name = shown or str(path)
    place = Place(name)
    try:
        if path.is_dir():
            return b"", [Diagnostic("S002", place, {"file": name})]
        if not path.exists():
            return b"", [Diagnostic("S001", place, {"file": name})]
        if not path.is_file():
            return b"", [Diagnostic("S003", place, {"file": name, "reason": "not a regular file"})]
        with path.open("rb") as stream:
            content = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return b"", [Diagnostic("S003", place, {"file": name, "reason": reason})]
    if len(content) > limit:
        return b"", [Diagnostic("K006", place, {"limit": str(limit // 1_000_000), "unit": "megabytes"})]
    return content, []


def is_folder(path: Path) -> bool:
    """Whether ``path`` is a folder; false where that cannot be told."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_there(path: Path) -> bool:
    """Whether there is something at ``path``; false where that cannot be told."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
