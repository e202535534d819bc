"""Files, folders and tables as one set of districts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from readiness import regions
from readiness.diagnostics import Diagnostic, Place, Severity
from readiness.domain.assessment import Assessment
from readiness.domain.framework import Framework
from readiness.errors import Problems
from readiness.loading.files import is_folder
from readiness.loading.series import may_be_assessment
from readiness.loading.table_mapping import TableMapping
from readiness.questionnaire.table.model import Found, Item, SetAside
from readiness.questionnaire.table.read import SUFFIXES, read_table

_ASSESSMENTS: Final = (".yaml", ".yml")
_LIKELY: Final = re.compile(rb"^framework[ \t]*:(?s:.*)^(?:answers|subject)[ \t]*:", re.MULTILINE)
"""What an assessment usually looks like: enough to save reading every file of a large folder twice."""
_LOOKED_AT: Final = 4_000

Load = Callable[[Path], Found]
"""Reads one assessment file with its framework; raises :class:`Problems`."""


def collect(
    paths: Iterable[Path],
    load: Load,
    framework: Framework | None = None,
    mapping: TableMapping | None = None,
    *,
    partial: bool = False,
) -> Iterator[Item]:
    """Every district that ``paths`` mean, one after the other: assessment files, tables, and folders of both.

    ``framework`` is that of the tables. Of two entries of one district and year (under one framework) the second is set
    aside.
    """
    return distinct(_all(paths, load, framework, mapping, partial=partial))


def _all(
    paths: Iterable[Path], load: Load, framework: Framework | None, mapping: TableMapping | None, *, partial: bool
) -> Iterator[Item]:
    for path in files(paths):
        if isinstance(path, SetAside):
            yield path
        elif not is_table(path):
            try:
                yield _noticed(load(path))
            except Problems as raised:
                yield SetAside(str(path), raised.diagnostics)
        elif framework is None:
            yield SetAside(str(path), (Diagnostic("E099", Place(str(path)), {"name": "", "other": ""}),))
        else:
            yield from read_table(path, framework, mapping, partial=partial)


def _noticed(found: Found) -> Found:
    """An assessment file with a remark on its code, which an invented district may invent too.

    Those on rows of tables are made where their cells are known.
    """
    subject = found.assessment.subject
    odd = regions.remark(subject.code, subject.name) if subject.code and not found.assessment.fictional else None
    if odd is None:
        return found
    warning = Diagnostic(odd.code, Place(found.source), dict(odd.arguments), Severity.WARNING)
    return replace(found, warnings=(*found.warnings, warning))


def is_table(path: Path) -> bool:
    """Whether a file is read as a table."""
    return path.suffix.lower() in SUFFIXES


def files(paths: Iterable[Path]) -> Iterator[Path | SetAside]:
    """The files that ``paths`` mean, each once; of a folder the assessments and tables directly in it, by name."""
    seen: set[Path] = set()
    for path in paths:
        for file in _inside(path) if is_folder(path) else (path,):
            if isinstance(file, SetAside):
                yield file
                continue
            try:
                key = file.resolve()
            except (OSError, ValueError, RuntimeError):
                key = file
            if key not in seen:
                seen.add(key)
                yield file


def _inside(folder: Path) -> Iterator[Path | SetAside]:
    name, count = str(folder), 0
    try:
        for item in sorted(folder.iterdir()):
            # Office programs keep a file ~$name beside one that is open.
            if item.name.startswith((".", "~$")) or not item.is_file():
                continue
            if is_table(item) or (item.suffix.lower() in _ASSESSMENTS and _is_assessment(item)):
                count += 1
                yield item
    except OSError as error:
        reason = error.strerror or str(error)
        yield SetAside(name, (Diagnostic("S003", Place(name), {"file": name, "reason": reason}),))
        return
    if not count:
        yield SetAside(name, (Diagnostic("J045", Place(name), {"folder": name}),))


def _is_assessment(file: Path) -> bool:
    with file.open("rb") as stream:
        start = stream.read(_LOOKED_AT)
    return _LIKELY.search(start) is not None or may_be_assessment(file)


def distinct(items: Iterable[Item]) -> Iterator[Item]:
    """The same items, but a district's second entry for one year (under one framework) is set aside."""
    seen: dict[tuple[str, str, int | None], str] = {}
    for item in items:
        if isinstance(item, SetAside):
            yield item
            continue
        assessment = item.assessment
        key = (assessment.framework, _identity(assessment) or item.source, assessment.year)
        first = seen.setdefault(key, item.source)
        if first is item.source:
            yield item
        else:
            subject = assessment.subject
            arguments = {"subject": " ".join(part for part in (subject.code, subject.name) if part), "file": first}
            arguments["year"] = str(assessment.year or "–")
            found = Diagnostic("E095", Place(item.source), arguments)
            yield SetAside(item.source, (*item.warnings, found))


def _identity(assessment: Assessment) -> str:
    """By its code, else by its name."""
    return assessment.subject.code or " ".join(assessment.subject.name.casefold().split())
