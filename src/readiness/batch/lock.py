"""One batch at a time writes into a folder. The system itself lets the lock go when the process ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from readiness.errors import Problems


@contextmanager
def locked(file: Path, folder: Path) -> Iterator[None]:
    """Hold ``file`` while the context lasts; raises :class:`Problems` where another process holds it."""
    try:
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise Problems.one("S005", str(file), file=file, reason=error.strerror or str(error)) from error
    try:
        try:
            _take(handle)
        except OSError as error:
            with suppress(OSError):
                holder = os.pread(handle, 20, 1).decode("ascii", "replace").strip() if sys.platform != "win32" else ""
            raise Problems.one("S030", str(folder), folder=folder, process=holder or "?") from error
        # The first byte is what Windows locks, and nobody could read it.
        os.ftruncate(handle, 0)
        os.write(handle, f"\n{os.getpid()}\n".encode())
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> None:
    """Lock the file or raise ``OSError``. A lock of this kind is the process's own: forked workers do not hold it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, 1)
