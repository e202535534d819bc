"""Several assessments as one district over the years: which files are meant, and whether they belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from readiness.diagnostics import Diagnostic, Place, Severity
from readiness.domain.assessment import Subject
from readiness.domain.scoring.scored import Scored
from readiness.domain.trend import earliest, statement_fault, year_of
from readiness.loading.documents import Mapping, place_of, read_document
from readiness.loading.files import is_folder

_SUFFIXES: Final = (".yaml", ".yml")

Found = tuple[Path, Scored]
"""An assessment and the file that it was read from."""


def assessment_files(paths: Sequence[Path]) -> tuple[list[Path], list[Diagnostic]]:
    """The files that ``paths`` mean, each once: a file is itself, a folder the assessments directly in it."""
    files: dict[Path, Path] = {}
    problems: list[Diagnostic] = []
    for path in paths:
        inside = [path]
        if is_folder(path):
            inside, found = _inside(path)
            problems += found
        for file in inside:
            files.setdefault(_resolved(file), file)
    return list(files.values()), problems


def _resolved(file: Path) -> Path:
    try:
        return file.resolve()
    except (OSError, ValueError):
        return file


def _inside(folder: Path) -> tuple[list[Path], list[Diagnostic]]:
    """The assessments directly in a folder, or why there are none."""
    name, place = str(folder), Place(str(folder))
    try:
        files = sorted(item for item in folder.iterdir() if item.suffix in _SUFFIXES and item.is_file())
    except OSError as error:
        return [], [Diagnostic("S003", place, {"file": name, "reason": error.strerror or str(error)})]
    found = [file for file in files if may_be_assessment(file)]
    return found, [] if found else [Diagnostic("J045", place, {"folder": name})]


def may_be_assessment(file: Path) -> bool:
    """Whether a file answers a framework; what cannot be read as YAML is taken for one, so that its error is shown."""
    root = read_document(file).root
    if root is None:
        return True
    return (
        isinstance(root, Mapping)
        and root.get("framework") is not None
        and (root.get("answers") is not None or root.get("subject") is not None)
    )


def check_series(found: Sequence[Found]) -> list[Diagnostic]:
    """Everything that keeps assessments from being one district over the years, and remarks on what is left out."""
    dated = [item for item in found if item[1].assessment.year is not None]
    return [
        *(_problem("J041", path) for path, scored in found if scored.assessment.year is None),
        *_subjects(found),
        *_years(dated),
        *_statements(dated),
    ]


def _subjects(found: Sequence[Found]) -> Iterator[Diagnostic]:
    """One subject: that of the first file with a code, else of the first; each of the others is held against it."""
    if len(found) < 2:
        return
    subjects = [(path, scored.assessment.subject) for path, scored in found]
    named = [(path, subject) for path, subject in subjects if subject.code or subject.name]
    for path, subject in subjects:
        if not subject.code and not subject.name:
            yield _problem("J043", path, "subject")
    first, meant = next((item for item in named if item[1].code), named[0] if named else subjects[0])
    for path, subject in named:
        if not same_subject(meant, subject):
            arguments = {"subject": _name(subject), "other": _name(meant), "file": str(first)}
            yield _problem("J040", path, "subject", **arguments)


def same_subject(one: Subject, other: Subject) -> bool:
    """Whether two subjects are one district."""
    if one.code and other.code:
        return one.code == other.code
    return _folded(one.name) == _folded(other.name)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _name(subject: Subject) -> str:
    return " ".join(part for part in (subject.name, f"({subject.code})" if subject.code else "") if part)


def _years(found: Sequence[Found]) -> Iterator[Diagnostic]:
    """No two assessments of one year and instrument."""
    seen: dict[tuple[str, int], Path] = {}
    for path, scored in found:
        framework, year = str(scored.card.framework.id), year_of(scored.assessment)
        first = seen.setdefault((framework, year), path)
        if first is not path:
            yield _problem("J042", path, "year", year=str(year), framework=framework, file=str(first))


def _statements(found: Sequence[Found]) -> Iterator[Diagnostic]:
    """Results that files state for earlier years, and that cannot be points."""
    paths = {id(scored): path for path, scored in found}
    for scored in earliest([scored for _, scored in found]):
        fault = statement_fault(scored)
        if fault is not None:
            problem = _problem("J044", paths[id(scored)], "previous", fault=fault.value)
            yield replace(problem, severity=Severity.WARNING)


def _problem(code: str, path: Path, *at: str, **arguments: str) -> Diagnostic:
    """A problem at a key of a file; at its first key where it has no such key. Files are read again only for this."""
    document = read_document(path)
    place = place_of(document.root, at, document.file, key=True)
    return Diagnostic(code, place, arguments)
