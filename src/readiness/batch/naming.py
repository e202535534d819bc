"""File names of reports: code, name and year of the subject; safe on every system, and the same from run to run."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import PurePath
from typing import Final

from readiness.domain.assessment import Assessment

LONGEST: Final = 100
"""Characters of a name without its suffix, well below what file systems take."""
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?\Z")
"""Names that Windows keeps for devices, with any suffix."""


def report_name(assessment: Assessment, source: str, suffix: str, taken: Mapping[str, str]) -> str:
    """The first name that no other assessment has; ``taken`` holds the source of each name that is given away.

    Two assessments of one district and year are told apart by their framework, else by their files.
    """
    free = (name for name in _candidates(assessment, source) if taken.get(name + suffix, source) == source)
    return next(free) + suffix


def _candidates(assessment: Assessment, source: str) -> Iterator[str]:
    subject, stem = assessment.subject, PurePath(source).stem
    parts = [subject.code, subject.name]
    if not any(map(_plain, parts)):
        parts = [stem]
    if assessment.year is not None:
        parts.append(str(assessment.year))
    yield _joined(*parts)
    yield _joined(*parts, PurePath(assessment.framework).name)
    yield _joined(*parts, stem)
    yield _joined(*parts, sha256(source.encode()).hexdigest()[:12])


def _joined(*parts: str) -> str:
    # The end tells names apart, so a long name loses its middle.
    *first, last = [text for part in parts if (text := _plain(part))] or ["laporan"]
    head = "-".join(first)[: LONGEST - len(last[:LONGEST]) - 1].rstrip("-.")
    name = f"{head}-{last[:LONGEST]}" if head else last[:LONGEST]
    return f"{name}-" if _RESERVED.match(name) else name


def _plain(text: str) -> str:
    """Small letters, digits, points between them and hyphens; accents go, everything else becomes a hyphen."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"(?:[^a-z0-9.]|(?<![0-9])\.|\.(?![0-9]))+", "-", bare).strip("-")
