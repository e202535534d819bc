"""What a report depends on, as one digest: the same digest, the same bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from readiness import __version__
from readiness.batch.model import Needs, Options
from readiness.domain.assessment import Answer, Assessment
from readiness.errors import Problems
from readiness.resources import shipped_templates

FOLDER_LIMIT: Final = 50_000_000
"""Bytes of a template folder; it travels to every worker."""

FrameworkDigest = Callable[[str, Path], str]
"""The digest of a framework by its name and the folder beside which it is looked for; empty where it has errors."""


@cache
def program() -> str:
    """The version of the program and the digest of its templates: what a worker must have too."""
    return f"{__version__} {digest_of_files(folder_files(shipped_templates()))[:16]}"


def folder_files(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` by its path, hidden ones left out; raises :class:`Problems` where one cannot be read."""
    found: dict[str, bytes] = {}
    try:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
                found[name] = path.read_bytes()
                if sum(map(len, found.values())) > FOLDER_LIMIT:
                    raise Problems.one("T005", str(folder), limit=f"{FOLDER_LIMIT // 1_000_000} MB")
    except OSError as error:
        raise Problems.one("S003", str(folder), file=folder, reason=error.strerror or str(error)) from error
    return found


def digest_of_files(files: dict[str, bytes]) -> str:
    """One digest of files and their names."""
    return _digest([name, hashlib.sha256(content).hexdigest()] for name, content in files.items())


def input_digest(needs: Needs, options: Options, shared: str, framework: FrameworkDigest) -> str:
    """The digest of everything that a report is made from; empty where a part cannot be read.

    ``shared`` is the digest of the user's files that go into every report, empty where there are none.
    """
    parts = [[options.program, options.template, shared, options.track or "", options.language, options.suffix]]
    parts += [["content", "", digest] for digest in needs.content]
    for name, beside in needs.frameworks:
        parts.append(["framework", name, framework(name, beside)])
    try:
        parts += [["file", file.name, hashlib.sha256(file.read_bytes()).hexdigest()] for file in needs.files]
    except OSError:
        return ""
    return _digest(parts) if all(all(part[2:]) for part in parts[1:]) else ""


def content_digest(assessment: Assessment) -> str:
    """The digest of an assessment: the same in every process. Answers keep their order, in which a report may list them."""
    return hashlib.sha256(_written(assessment).encode()).hexdigest()


def _written(value: object) -> str:
    if isinstance(value, Answer):
        return _written_answer(value)
    if is_dataclass(value):
        return _written_fields(value)
    if isinstance(value, Mapping):
        return "{" + ",".join([f"{key!r}:{_written(item)}" for key, item in value.items()]) + "}"
    if isinstance(value, tuple):
        return "(" + ",".join([_written(item) for item in value]) + ")"
    # The order of a set is another in every process.
    if isinstance(value, frozenset):
        return "<" + ",".join(sorted([_written(item) for item in value])) + ">"
    # What is equal is written alike, the fraction 3/1 as the integer 3.
    return str(value) if isinstance(value, Fraction) else repr(value)


@lru_cache(maxsize=10_000)
def _written_answer(answer: Answer) -> str:
    """Districts give the same answers."""
    return _written_fields(answer)


def _written_fields(value: Any) -> str:
    inside = ",".join([_written(getattr(value, field.name)) for field in fields(value)])
    return f"{type(value).__name__}({inside})"


def _digest(parts: Iterable[list[str]]) -> str:
    return hashlib.sha256(json.dumps(list(parts)).encode()).hexdigest()
