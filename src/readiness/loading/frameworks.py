"""Loads a framework from its folder or file, with everything that is wrong with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from readiness.diagnostics import Diagnostic, Place, has_errors
from readiness.domain.expressions.scope import Scope
from readiness.domain.framework import Framework
from readiness.domain.text import Text
from readiness.loading.checks import STAGES, Checker
from readiness.loading.conditions import Conditions
from readiness.loading.documents import Document, Mapping, Scalar, read_document
from readiness.loading.expand import expand_repeats, include_groups
from readiness.loading.files import is_folder, is_there
from readiness.loading.framework_builder import Builder
from readiness.loading.framework_schema import FrameworkSchema
from readiness.loading.question_builder import asked_types
from readiness.loading.suggest import suggest
from readiness.loading.validate import unique, validate

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
    file = path / "framework.yaml" if is_folder(path) else path
    main = read_document(file, shown or str(file))
    document, parts = include_groups(main, file.parent)
    digest = hashlib.sha256()
    for source in (main, *parts):
        name = file.name if source is main else Path(source.file).name
        digest.update(f"{name}\0{len(source.content)}\0".encode() + source.content)
    framework, diagnostics = framework_from(document, f"sha256:{digest.hexdigest()}")
    return LoadedFramework(framework, file.parent, tuple(diagnostics))


def framework_from(document: Document, digest: str = "") -> tuple[Framework | None, list[Diagnostic]]:
    """Schema, building and cross-checks over one document tree."""
    document = expand_repeats(document)
    found = list(document.diagnostics)
    if document.root is None or has_errors(found):
        return None, unique(found)
    language = document.root.get("language") if isinstance(document.root, Mapping) else None
    if isinstance(language, Scalar) and language.text != str(LANGUAGE):
        found.append(Diagnostic("K015", language.place, {"language": language.text, "known": str(LANGUAGE)}))
        return None, found
    schema, problems = validate(document, FrameworkSchema)
    if schema is None:
        return None, found + problems
    conditions = Conditions(document, asked_types(schema))
    builder = Builder(schema, conditions)
    framework = builder.framework(digest)
    _check_expressions(framework, builder, conditions)
    checker = Checker(framework, builder.paths, builder.question_paths, builder.action_paths, conditions)
    for stage in STAGES:
        # A later stage trusts what the earlier ones let through.
        if has_errors(conditions.diagnostics):
            break
        for check in stage:
            check(checker)
    found = unique([*found, *sorted(conditions.diagnostics, key=lambda diagnostic: diagnostic.place)])
    return (None if has_errors(found) else framework), found


def _check_expressions(framework: Framework, builder: Builder, conditions: Conditions) -> None:
    """Names and types of every expression, against all questions, criteria and groups."""
    questions = {str(question.id): question for question in framework.questions()}
    groups = {str(group.id): group for _, group in framework.root.groups()}
    groups[str(framework.root.id)] = framework.root
    criteria = {str(criterion.id): criterion for criterion in framework.root.criteria()}
    before = len(conditions.diagnostics)
    conditions.check(Scope(questions, criteria, groups))
    if builder.incomplete:
        # A criterion without a rule was left out; what names it or its questions is not wrong for that.
        left_out = {"K042": builder.question_paths, "K043": builder.paths}
        conditions.diagnostics[before:] = [
            diagnostic
            for diagnostic in conditions.diagnostics[before:]
            if diagnostic.arguments.get("name") not in left_out.get(diagnostic.code, {})
        ]


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
        for file in sorted(folder.glob("*/framework.yaml")) if is_folder(folder) else []:
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
        if is_there(path):
            return path
        return Diagnostic("S001", Place(name), {"file": name})
    for folder in folders:
        if name and is_there(folder / name / "framework.yaml"):
            return folder / name
    if name and is_there(Path(name) / "framework.yaml"):
        return Path(name)  # a folder of one's own, named without ./
    known = [item.id for item in available(folders)]
    arguments = {"name": name, "suggestion": suggest(name, known), "known": ", ".join(known)}
    return Diagnostic("J001", Place(name), arguments)
