"""Report templates: a shipped one by name, or a folder of the user's with ``template.yaml`` and parts of its own."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from readiness.diagnostics import Diagnostic, has_errors
from readiness.domain.assessment import Assessment
from readiness.domain.framework import Horizon
from readiness.domain.text import EMPTY
from readiness.errors import Problems
from readiness.loading.assessment_schema import LetterheadSchema
from readiness.loading.documents import Document, place_of, read_document
from readiness.loading.fields import Plain, Strict, Whole, Words
from readiness.loading.files import is_folder, is_there, read_file
from readiness.loading.suggest import suggest
from readiness.loading.validate import validate
from readiness.resources import shipped_templates
from readiness.settings import Settings, Template
from readiness.theme import Theme

LOGO_LIMIT: Final = 2_000_000
_KINDS: Final = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))
_COLOR: Final = re.compile(r"#[0-9A-Fa-f]{6}\Z")
COLOR_NAMES: Final = ("ink", "muted", "base", "accent", "accent_wash", "line", "off", "wash")
OVERVIEWS: Final = ("rows", "radar")
ENTRY: Final = "report.html.j2"
TREND: Final = "trend"
COMPARISON: Final = "comparison"
COMMANDS: Final = {TREND: "trend", COMPARISON: "compare"}
"""The commands of templates that show several assessments; the others show one, by ``report``."""


class TemplateSchema(Strict):
    """``template.yaml``."""

    extends: Plain = "full"
    title: Words | None = None
    letterhead: LetterheadSchema | None = None
    colors: dict[str, Plain] = {}
    dimension_colors: list[Plain] = []
    horizons: dict[str, Whole] = {}
    overview: Plain = "rows"
    words: dict[str, Words] = {}


def shipped_names() -> tuple[str, ...]:
    """The names of the shipped templates."""
    return tuple(sorted(path.parent.name for path in shipped_templates().glob(f"*/{ENTRY}")))


def open_template(name: str, assessment: Assessment, base: Path) -> Template:
    """The template that ``name`` means, with the letterhead of the assessment (whose files lie in ``base``)."""
    names = tuple(shipped for shipped in shipped_names() if shipped not in COMMANDS)
    settings = assessment_settings(assessment, base)
    if name in names:
        return Template(f"{name}/{ENTRY}", (shipped_templates(),), settings)
    if name in COMMANDS:
        raise Problems.one("T040", name, name=name, right=COMMANDS[name], wrong="report")
    folder = _folder(name, names)
    extends, own = load_settings(folder, settings)
    if extends in COMMANDS:
        file = str(folder / "template.yaml")
        raise Problems.one("T040", file, name=extends, right=COMMANDS[extends], wrong="report")
    entry = ENTRY if is_there(folder / ENTRY) else f"{extends}/{ENTRY}"
    return Template(entry, (folder, shipped_templates()), own, str(folder / "template.yaml"))


def open_trend_template(name: str, assessment: Assessment, base: Path) -> Template:
    """The same for the template of one unit over the years, with the letterhead of the newest assessment."""
    return _open_own(name, TREND, assessment_settings(assessment, base))


def open_comparison_template(name: str) -> Template:
    """The same for the template of many units, which has no letterhead but its folder's."""
    return _open_own(name, COMPARISON, Settings())


def _open_own(name: str, own_name: str, settings: Settings) -> Template:
    """A template of a command that has one only.

    A folder that builds on another template lends its settings; its title and its ``report.html.j2`` are that template's.
    """
    if name == own_name:
        return Template(f"{own_name}/{ENTRY}", (shipped_templates(),), settings)
    if name in shipped_names():
        raise Problems.one("T040", name, name=name, right=COMMANDS.get(name, "report"), wrong=COMMANDS[own_name])
    folder = _folder(name, (own_name,))
    extends, own = load_settings(folder, settings)
    whole = extends == own_name and is_there(folder / ENTRY)
    if extends != own_name:
        own = replace(own, title=EMPTY)
    entry = ENTRY if whole else f"{own_name}/{ENTRY}"
    return Template(entry, (folder, shipped_templates()), own, str(folder / "template.yaml"))


def _folder(name: str, names: Sequence[str]) -> Path:
    """The template folder that ``name`` means; ``names`` are those it could have been meant for."""
    folder = Path(name)
    if not is_folder(folder):
        raise Problems.one("T001", name, name=name, suggestion=suggest(name, names), known=", ".join(names))
    return folder


def assessment_settings(assessment: Assessment, base: Path) -> Settings:
    """The letterhead that an assessment brings."""
    logo = read_logo(base, assessment.letterhead_logo) if assessment.letterhead_logo else ""
    return Settings(letterhead=assessment.letterhead, logo=logo)


def load_settings(folder: Path, settings: Settings) -> tuple[str, Settings]:
    """What a template folder builds on, and ``settings`` with its own in their place."""
    file = folder / "template.yaml"
    if not is_there(file):
        return "full", settings
    document = read_document(file)
    if has_errors(document.diagnostics):
        raise Problems(document.diagnostics)
    schema, found = validate(document, TemplateSchema)
    if schema is None:
        raise Problems(found)
    reader = _Reader(document)
    changes: dict[str, Any] = {"theme": reader.theme(schema), "words": dict(schema.words)}
    changes["overview"] = reader.one_of(schema.overview, OVERVIEWS, "overview")
    if schema.title is not None:
        changes["title"] = schema.title
    if schema.letterhead is not None:
        changes["letterhead"] = tuple(schema.letterhead.lines)
        changes["logo"] = reader.logo(folder, schema.letterhead.logo)
    if schema.horizons:
        changes["horizons"] = reader.horizons(schema.horizons, settings)
    if schema.extends not in shipped_names():
        reader.not_found(schema.extends)
    if reader.diagnostics:
        raise Problems(reader.diagnostics)
    return schema.extends, replace(settings, **changes)


class _Reader:
    """Reads what the schema leaves open, collecting everything that is wrong with its place."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.diagnostics: list[Diagnostic] = []

    def _report(self, code: str, *path: str | int, at_key: bool = False, **arguments: object) -> None:
        place = place_of(self._document.root, path, self._document.file, key=at_key)
        self.diagnostics.append(Diagnostic(code, place, {name: str(value) for name, value in arguments.items()}))

    def one_of(self, value: str, allowed: Sequence[str], *path: str | int, at_key: bool = False) -> str:
        """``value``, which must be one of ``allowed``."""
        if value not in allowed:
            known, suggestion = ", ".join(allowed), suggest(value, allowed)
            self._report("K014", *path, at_key=at_key, value=value, allowed=known, suggestion=suggestion)
        return value

    def not_found(self, name: str) -> None:
        """The template to build on does not exist."""
        names = shipped_names()
        self._report("T001", "extends", name=name, suggestion=suggest(name, names), known=", ".join(names))

    def theme(self, schema: TemplateSchema) -> Theme:
        """The colours; each must be written like ``#0E3A4A``."""
        colors = {name: color for name, color in schema.colors.items() if self._color_name(name)}
        for name, color in colors.items():
            self._color(color, "colors", name)
        for position, color in enumerate(schema.dimension_colors):
            self._color(color, "dimension_colors", position)
        if self.diagnostics:
            return Theme()
        changes: dict[str, Any] = dict(colors)
        if schema.dimension_colors:
            changes["hues"] = tuple(schema.dimension_colors)
        return replace(Theme(), **changes)

    def _color_name(self, name: str) -> bool:
        if name not in COLOR_NAMES:
            suggestion = suggest(name, COLOR_NAMES)
            self._report("K012", "colors", name, at_key=True, key=name, where="colors", suggestion=suggestion)
        return name in COLOR_NAMES

    def _color(self, color: str, *path: str | int) -> None:
        if not _COLOR.match(color):
            self._report("K014", *path, value=color, allowed="#RRGGBB", suggestion="")

    def horizons(self, given: dict[str, int], settings: Settings) -> dict[Horizon, int]:
        """By the end of which year each horizon is due; the years rise."""
        found = dict(settings.horizons)
        for name, years in given.items():
            if self.one_of(name, tuple(Horizon), "horizons", name, at_key=True) in tuple(Horizon):
                found[Horizon(name)] = years
        ordered = [found[horizon] for horizon in Horizon]
        if ordered[0] < 1 or any(a >= b for a, b in pairwise(ordered)):
            self._report("T008", "horizons")
        return found

    def logo(self, folder: Path, name: str) -> str:
        """The picture as a data URI."""
        try:
            return read_logo(folder, name) if name else ""
        except Problems as problems:
            for diagnostic in problems.diagnostics:
                place = place_of(self._document.root, ("letterhead", "logo"), self._document.file)
                self.diagnostics.append(replace(diagnostic, place=place))
            return ""


def read_logo(folder: Path, name: str) -> str:
    """A picture beside the file that names it, as a data URI. Nothing outside the folder is read."""
    path = folder / name
    shown = str(path)
    try:
        inside = path.resolve().is_relative_to(folder.resolve()) and not Path(name).is_absolute()
    except (OSError, ValueError):
        inside = False
    if not inside or ":" in name:
        raise Problems.one("T007", shown, file=name, reason="outside")
    content, found = read_file(path, shown, limit=LOGO_LIMIT)
    if found:
        raise Problems.one("T007", shown, file=name, reason="missing" if found[0].code == "S001" else "large")
    kind = next((kind for magic, kind in _KINDS if content.startswith(magic)), "")
    if not kind and path.suffix.lower() == ".svg" and b"<svg" in content[:4096]:
        kind = "image/svg+xml"
    if not kind:
        raise Problems.one("T007", shown, file=name, reason="kind")
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
