"""What workers need again and again, as bytes; each process opens the same bytes once."""

from __future__ import annotations

import hashlib
import pickle
import zlib
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any, Final

from readiness.batch.model import Sealed
from readiness.domain.framework import Framework

KEPT: Final = 16
"""Frameworks that a process keeps; a batch has one or two, unless assessments bring wording of their own."""
_frameworks: dict[str, Framework] = {}
_folders: dict[str, TemporaryDirectory[str]] = {}


class Sealer:
    """Seals each framework once, however many assessments use it."""

    def __init__(self) -> None:
        self._sealed: dict[int, tuple[Framework, Sealed]] = {}

    def framework(self, framework: Framework) -> Sealed:
        """The framework as bytes. A process forked from this one has it open already."""
        known = self._sealed.get(id(framework))
        if known is None:
            known = framework, seal(framework)
            _keep(self._sealed, id(framework), known)
            _keep(_frameworks, known[1].digest, framework)
        return known[1]


def seal(value: object) -> Sealed:
    """A value as bytes."""
    content = zlib.compress(pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL), 1)
    return Sealed(hashlib.sha256(content).hexdigest(), content)


def framework_in(sealed: Sealed) -> Framework:
    """The framework that was sealed."""
    if sealed.digest not in _frameworks:
        _keep(_frameworks, sealed.digest, _open(sealed))
    return _frameworks[sealed.digest]


def folder_of(sealed: Sealed) -> Path:
    """A folder with the files that were sealed; it goes when the process ends that made it."""
    if sealed.digest not in _folders:
        folder = TemporaryDirectory(prefix="readiness-template-")
        for name, content in _open(sealed).items():
            path = Path(folder.name, *PurePosixPath(name).parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        _folders[sealed.digest] = folder
    return Path(_folders[sealed.digest].name)


def _open(sealed: Sealed) -> Any:
    return pickle.loads(zlib.decompress(sealed.content))  # noqa: S301 - sealed by our own coordinator


def _keep(kept: dict[Any, Any], key: object, value: object) -> None:
    while len(kept) >= KEPT:
        del kept[next(iter(kept))]
    kept[key] = value
