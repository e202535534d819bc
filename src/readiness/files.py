"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from readiness.errors import Problems


def check_writable(path: Path, *, force: bool) -> None:
    """Refuse, before any work is done, a path that cannot be written or holds something already."""
    try:
        if path.is_dir():
            raise Problems.one("S002", str(path), file=path)
        if os.path.lexists(path) and not force:
            raise Problems.one("S004", str(path), file=path)
        above = next((folder for folder in path.parents if os.path.lexists(folder)), path.parent)
        if not above.is_dir():
            raise Problems.one("S005", str(path), file=path, reason=f"{above}: {os.strerror(errno.ENOTDIR)}")
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def write_bytes(path: Path, content: bytes, *, force: bool, mode: int | None = None) -> None:
    """Write through a temporary file in the same folder, then rename; missing folders are made.

    ``mode`` are the permissions; without it those of any new file.
    """
    check_writable(path, force=force)
    temporary: str | None = None
    new_folders: list[Path] = []
    try:
        new_folders = [folder for folder in path.parents if not folder.exists()]
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".readiness.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(0o666 & ~_umask() if mode is None else mode)
        if force:
            Path(temporary).replace(path)
        else:
            # A hard link fails where something has appeared meanwhile, so nothing is overwritten silently.
            _publish(Path(temporary), path)
        temporary = None
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        if not os.path.lexists(path):
            for folder in new_folders:
                with contextlib.suppress(OSError):
                    folder.rmdir()


def write_text(path: Path, content: str, *, force: bool) -> None:
    """The same for text, in UTF-8."""
    write_bytes(path, content.encode(), force=force)


def replace_bytes(path: Path, content: bytes, *, expected: bytes) -> None:
    """Put ``content`` in place of ``expected``, with the permissions that the file has; a link is followed.

    Raises a problem where the file holds something else by now: somebody has saved it meanwhile.
    """
    temporary: Path | None = None
    try:
        target = path.resolve(strict=True)
        with _locked(target):
            if target.read_bytes() != expected:
                raise Problems.one("S012", str(path), file=path)
            handle, name = tempfile.mkstemp(dir=target.parent, prefix=".readiness.")
            temporary = Path(name)
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
            temporary.replace(target)
            temporary = None
            _sync_folder(target.parent)
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Let nobody else replace the file meanwhile, where the system can promise that.

    Whoever waits for the lock looks at the file again under its name, so that it does not matter that the lock is that of
    the old file.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with path.open("rb") as stream:
        with contextlib.suppress(OSError):
            fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder outlast a power cut, where folders can be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _publish(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise Problems.one("S004", str(path), file=path) from None
    except OSError:
        # Some file systems know no hard links.
        if os.path.lexists(path):
            raise Problems.one("S004", str(path), file=path) from None
        temporary.replace(path)
        return
    temporary.unlink()


def _unwritable(path: Path, error: OSError | ValueError) -> Problems:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problems.one("S005", str(path), file=path, reason=reason)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
