"""Report templates: a shipped one by name, or a folder of the user's with ``template.yaml`` and parts of its own."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from readiness.diagnostics import has_errors
from readiness.domain.assessment import Assessment
from readiness.domain.framework import Horizon
from readiness.domain.problems import nearest
from readiness.errors import Problems
from readiness.loading.assessment_schema import LetterheadSchema
from readiness.loading.documents import read_document, read_file
from readiness.loading.fields import Plain, Strict, Whole, Words
from readiness.loading.validate import validate
from readiness.resources import shipped_templates
from readiness.settings import Settings, Template
from readiness.theme import Theme

LOGO_LIMIT: Final = 2_000_000
_KINDS: Final = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))
_COLOR: Final = re.compile(r"#[0-9A-Fa-f]{6}\Z")
_COLOR_NAMES: Final = ("ink", "muted", "base", "accent", "accent_wash", "line", "off", "wash")


ENTRY: Final = "report.html.j2"


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
    names, settings = shipped_names(), assessment_settings(assessment, base)
    if name in names:
        return Template(f"{name}/{ENTRY}", (shipped_templates(),), settings)
    folder = Path(name)
    if not folder.is_dir():
        raise _not_found(name, name, names)
    extends, own = load_settings(folder, settings)
    if (folder / ENTRY).is_file():
        return Template(ENTRY, (folder, shipped_templates()), own)
    if extends not in names:
        raise _not_found(str(folder / "template.yaml"), extends, names)
    return Template(f"{extends}/{ENTRY}", (folder, shipped_templates()), own)


def _not_found(file: str, name: str, names: tuple[str, ...]) -> Problems:
    return Problems.one("T001", file, name=name, suggestion=nearest(name, names), known=", ".join(names))


def assessment_settings(assessment: Assessment, base: Path) -> Settings:
    """The letterhead that an assessment brings."""
    logo = read_logo(base, assessment.letterhead_logo) if assessment.letterhead_logo else ""
    return Settings(letterhead=assessment.letterhead, logo=logo)


def load_settings(folder: Path, settings: Settings) -> tuple[str, Settings]:
    """What a template folder builds on, and ``settings`` with its own in their place."""
    file = folder / "template.yaml"
    if not file.is_file():
        return "full", settings
    document = read_document(file)
    if has_errors(document.diagnostics):
        raise Problems(document.diagnostics)
    schema, found = validate(document, TemplateSchema)
    if schema is None:
        raise Problems(found)
    theme = _theme(schema, str(file))
    changes: dict[str, Any] = {"theme": theme, "overview": schema.overview, "words": dict(schema.words)}
    if schema.title is not None:
        changes["title"] = schema.title
    if schema.letterhead is not None:
        changes["letterhead"] = tuple(schema.letterhead.lines)
        changes["logo"] = read_logo(folder, schema.letterhead.logo) if schema.letterhead.logo else ""
    if schema.horizons:
        changes["horizons"] = _horizons(schema.horizons, settings, str(file))
    if schema.overview not in ("rows", "radar"):
        raise Problems.one("K014", str(file), value=schema.overview, allowed="rows, radar", suggestion="")
    return schema.extends, replace(settings, **changes)


def _theme(schema: TemplateSchema, file: str) -> Theme:
    for name, color in [*schema.colors.items(), *(("dimension_colors", color) for color in schema.dimension_colors)]:
        if name not in (*_COLOR_NAMES, "dimension_colors"):
            raise Problems.one("K012", file, key=name, where="colors", suggestion="")
        if not _COLOR.match(color):
            raise Problems.one("K014", file, value=color, allowed="#RRGGBB", suggestion="")
    theme = replace(Theme(), **dict(schema.colors))
    return replace(theme, hues=tuple(schema.dimension_colors)) if schema.dimension_colors else theme


def _horizons(given: dict[str, int], settings: Settings, file: str) -> dict[Horizon, int]:
    found = dict(settings.horizons)
    for name, years in given.items():
        if name not in tuple(Horizon):
            raise Problems.one("K014", file, value=name, allowed=", ".join(Horizon), suggestion="")
        found[Horizon(name)] = years
    ordered = [found[horizon] for horizon in Horizon]
    if ordered[0] < 1 or any(a >= b for a, b in zip(ordered, ordered[1:], strict=False)):
        raise Problems.one("K069", file)
    return found


def read_logo(folder: Path, name: str) -> str:
    """A picture beside the file that names it, as a data URI. Nothing outside the folder is read."""
    path = folder / name
    shown = str(path)
    inside = path.resolve().is_relative_to(folder.resolve()) and not Path(name).is_absolute()
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
