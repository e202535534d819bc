"""Where the shipped criteria and templates are, in a wheel as in a checkout, and where users' own are looked for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent
_CHECKOUT: Final = _PACKAGE.parents[1]


def _shipped(name: str) -> Path:
    """``name`` inside the installed package, else at the top of the checkout (an editable install)."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _CHECKOUT / name


def shipped_criteria() -> Path:
    """The folder of the frameworks that come with the program."""
    return _shipped("criteria")


def shipped_templates() -> Path:
    """The folder of the report templates that come with the program."""
    return _shipped("templates")


def criteria_folders(named: Path | None = None) -> list[Path]:
    """Where a framework is looked for, in order: ``--criteria``, ``READINESS_CRITERIA``, ``./criteria``, the shipped."""
    folders = [named] if named is not None else []
    if variable := os.environ.get("READINESS_CRITERIA"):
        folders += [Path(part) for part in variable.split(os.pathsep) if part]
    return [*folders, Path("criteria"), shipped_criteria()]
