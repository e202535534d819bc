"""What a district or a consultant may set for reports, without touching a template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from readiness.domain.framework import Horizon
from readiness.domain.roadmap import DEFAULT_YEARS
from readiness.domain.text import EMPTY, Text
from readiness.theme import Theme


@dataclass(frozen=True, slots=True)
class Settings:
    """Letterhead, colours, horizons and wording of one report.

    ``logo`` is a data URI. ``horizons`` says by the end of which year after the assessment each horizon is due.
    ``overview`` is ``rows`` or ``radar``; ``words`` replaces fixed texts of the templates by key. ``agency`` is the id of
    the only agency (OPD) that lists are made for; empty: all.
    """

    letterhead: tuple[str, ...] = ()
    logo: str = ""
    title: Text = EMPTY
    theme: Theme = field(default_factory=Theme)
    horizons: Mapping[Horizon, int] = field(default_factory=lambda: dict(DEFAULT_YEARS))
    overview: str = "rows"
    words: Mapping[str, Text] = field(default_factory=dict)
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A report template: the name of its entry, the folders its parts are looked for in, and its settings, with the file they came from."""

    entry: str
    folders: tuple[Path, ...]
    settings: Settings
    origin: str = ""
