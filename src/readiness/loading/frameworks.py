"""Loads a framework from its folder or file, with everything that is wrong with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from readiness.diagnostics import Diagnostic, Place, has_errors
from readiness.domain.expressions.scope import Scope
from readiness.domain.framework import Framework
from readiness.domain.problems import nearest
from readiness.domain.text import Text
from readiness.loading.checks import AFTER_COMPILING, BEFORE_COMPILING, Checker
from readiness.loading.conditions import Conditions
from readiness.loading.documents import Document, Mapping, Scalar, read_document
from readiness.loading.expand import expand_repeats, include_groups
from readiness.loading.framework_builder import Builder, asked_types
from readiness.loading.framework_schema import FrameworkSchema
from readiness.loading.validate import validate

LANGUAGE = 1
"""The version of the criteria language that this program reads."""


@dataclass(frozen=True, slots=True)
class LoadedFramework:
    """A framework (``None`` where it has errors), its folder, and its diagnostics."""

    framework: Framework | None
    folder: Path
    diagnostics: tuple[Diagnostic, ...]


def load_framework(path: Path, shown: str | None = None) -> LoadedFramework:
    """Load ``path``: a folder with ``framework.yaml``, or such a file."""
    file = path / "framework.yaml" if path.is_dir() else path
    name = shown or str(file)
    document, files = include_groups(read_document(file, name), file.parent)
    digest = hashlib.sha256()
    for source in [file, *files]:
        if source.is_file():
            content = source.read_bytes()
            digest.update(f"{source.name}\0{len(content)}\0".encode() + content)
    framework, diagnostics = framework_from(document, f"sha256:{digest.hexdigest()}")
    return LoadedFramework(framework, file.parent, tuple(diagnostics))


def framework_from(document: Document, digest: str = "") -> tuple[Framework | None, list[Diagnostic]]:
    """Schema, building and cross-checks over one document tree."""
    document = expand_repeats(document)
    found = list(document.diagnostics)
    if document.root is None or has_errors(found):
        return None, found
    if isinstance(language := document.root.get("language") if isinstance(document.root, Mapping) else None, Scalar):
        if language.text != str(LANGUAGE):
            found.append(Diagnostic("K015", language.place, {"language": language.text, "known": str(LANGUAGE)}))
            return None, found
    schema, problems = validate(document, FrameworkSchema)
    if schema is None:
        return None, found + problems
    conditions = Conditions(document, asked_types(schema))
    builder = Builder(schema, conditions)
    framework = builder.framework(digest)
    questions = {str(question.id): question for question in framework.questions()}
    groups = {str(group.id): group for _, group in framework.root.groups()}
    groups[str(framework.root.id)] = framework.root
    criteria = {str(criterion.id): criterion for criterion in framework.root.criteria()}
    conditions.check(Scope(questions, criteria, groups))
    if not has_errors(conditions.diagnostics):
        checker = Checker(framework, builder.paths, builder.question_paths, conditions)
        for check in BEFORE_COMPILING:
            check(checker)
        if not has_errors(conditions.diagnostics):
            for check in AFTER_COMPILING:
                check(checker)
    found += sorted(conditions.diagnostics, key=lambda diagnostic: diagnostic.place)
    return (None if has_errors(found) else framework), found


@dataclass(frozen=True, slots=True)
class Available:
    """A framework that can be named: its id, its folder, and its title."""

    id: str
    folder: Path
    title: Text
    version: str
    official: bool


def available(folders: list[Path]) -> list[Available]:
    """The frameworks in ``folders``, each id once, the first folder that has it winning."""
    found: dict[str, Available] = {}
    for folder in folders:
        for file in sorted(folder.glob("*/framework.yaml")) if folder.is_dir() else []:
            root = read_document(file).root
            if not isinstance(root, Mapping) or file.parent.name in found:
                continue
            title, version, official = root.get("title"), root.get("version"), root.get("official")
            texts = (
                {key.text: value.text for key, value in title.entries if isinstance(value, Scalar)}
                if isinstance(title, Mapping)
                else (title.text if isinstance(title, Scalar) else file.parent.name)
            )
            found[file.parent.name] = Available(
                file.parent.name,
                file.parent,
                Text.of(texts),
                version.text if isinstance(version, Scalar) else "",
                isinstance(official, Scalar) and official.text == "true",
            )
    return list(found.values())


def find_framework(name: str, folders: list[Path], beside: Path | None = None) -> Path | Diagnostic:
    """The folder of a framework by id, or by path (relative to ``beside``); a diagnostic where there is none."""
    if any(mark in name for mark in ("/", "\\")) or name.endswith((".yaml", ".yml")) or name.startswith("."):
        path = Path(name) if beside is None or Path(name).is_absolute() else beside / name
        if path.exists():
            return path
        return Diagnostic("S001", Place(name), {"file": name})
    for folder in folders:
        if (folder / name / "framework.yaml").is_file():
            return folder / name
    known = [item.id for item in available(folders)]
    arguments = {"name": name, "suggestion": nearest(name, known), "known": ", ".join(known)}
    return Diagnostic("J001", Place(name), arguments)
