"""Diagnostics as text: in full with their source lines, one a line, as GitHub workflow commands, or as data.

Everything here is a pure function that returns a string or plain data; printing happens elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from readiness.diagnostics.catalogue import hint, message
from readiness.diagnostics.model import Diagnostic, Place, Severity
from readiness.diagnostics.source import excerpt, safe

Style = Callable[[str, str], str]
"""Marks a text with its role: ``error``, ``warning``, ``code``, ``path``, ``gutter`` or ``hint``."""

ReadLine = Callable[[str, int], "str | None"]
"""The text of a line of a file, by its name and number from 1; ``None`` where it cannot be had."""

WIDTH: Final = 100
_CELL: Final = re.compile(r"(?P<sheet>.*!)(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7})")
_WORDS: Final = {
    "id": {Severity.ERROR: "galat", Severity.WARNING: "peringatan", "hint": "bantuan"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", "hint": "help"},
}


def full(
    diagnostics: Iterable[Diagnostic],
    language: str,
    read_line: ReadLine,
    style: Style | None = None,
    *,
    width: int = WIDTH,
) -> str:
    """Every diagnostic with its source line, and a summary; empty where there is none."""
    listed = ordered(diagnostics)
    if not listed:
        return ""
    marked = style or _plain
    blocks = [_block(diagnostic, language, read_line, marked, width) for diagnostic in listed]
    return "\n\n".join([*blocks, summary(listed, language)]) + "\n"


def concise(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """One line for each: ``file:line:column: severity[code] message (hint)``."""
    lines = []
    for diagnostic in ordered(diagnostics):
        place = _location(diagnostic)
        advice = hint(diagnostic, language)
        text = f"{_word(diagnostic, language)}[{diagnostic.code}] {message(diagnostic, language)}"
        lines.append(safe((f"{place}: " if place else "") + text + (f" ({advice})" if advice else "")))
    return "".join(f"{line}\n" for line in lines)


def github(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    lines = []
    for diagnostic in ordered(diagnostics):
        place = diagnostic.place
        properties = {"file": place.file} if place.file else {}
        if place.line:
            properties |= {"line": str(place.line), "col": str(place.column), "endLine": str(place.line)}
            properties["endColumn"] = str(max(place.column, place.end_column))
        properties["title"] = diagnostic.code
        advice = hint(diagnostic, language)
        text = message(diagnostic, language) + (f" ({advice})" if advice else "")
        if place.label:
            text = f"{place.label}: {text}"
        shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        lines.append(f"::{diagnostic.severity.value} {shown}::{_data(text)}\n")
    return "".join(lines)


def as_json(diagnostics: Iterable[Diagnostic], language: str) -> list[dict[str, Any]]:
    """Plain data; ``line`` and ``column`` are ``None`` where a whole file is meant, ``place`` names a cell."""
    found = []
    for diagnostic in ordered(diagnostics):
        place = diagnostic.place
        item: dict[str, Any] = {
            "code": diagnostic.code,
            "severity": diagnostic.severity.value,
            "message": message(diagnostic, language),
            "file": place.file,
            "line": place.line or None,
            "column": place.column or None,
            "hint": hint(diagnostic, language),
        }
        if place.label:
            item["place"] = place.label
        found.append(item)
    return found


def summary(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """How many there are: ``3 galat, 1 peringatan``."""
    severities = [diagnostic.severity for diagnostic in diagnostics]
    parts = []
    for severity in Severity:
        if count := severities.count(severity):
            plural = "s" if language == "en" and count > 1 else ""
            parts.append(f"{count} {_words(language)[severity]}{plural}")
    return ", ".join(parts)


def ordered(diagnostics: Iterable[Diagnostic]) -> Sequence[Diagnostic]:
    """By file, line and column; cells of a workbook by sheet, row and column."""
    return sorted(diagnostics, key=lambda diagnostic: (_by_place(diagnostic.place), diagnostic.code))


def _by_place(place: Place) -> tuple[object, ...]:
    cell = _CELL.match(place.label)
    if cell is None:
        return place.file, place.line, place.column, place.end_column, place.label, 0, 0, ""
    return *place[:4], cell["sheet"], int(cell["row"]), len(cell["column"]), cell["column"]


def _block(diagnostic: Diagnostic, language: str, read_line: ReadLine, style: Style, width: int) -> str:
    place = diagnostic.place
    role = diagnostic.severity.value
    head = style(role, _word(diagnostic, language)) + style("code", f"[{diagnostic.code}]")
    lines = [f"{head}: {safe(message(diagnostic, language))}"]
    margin = " " * len(str(place.line or ""))
    if location := _location(diagnostic):
        lines.append(f"{margin}{style('gutter', '-->')} {style('path', safe(location))}")
    source = read_line(place.file, place.line) if place.line else None
    if source is not None:
        shown = excerpt(source, place.column, place.end_column, width)
        bar = style("gutter", "|")
        lines.append(f"{margin} {bar}")
        lines.append(f"{style('gutter', str(place.line))} {bar} {shown.text}".rstrip())
        lines.append(f"{margin} {bar} {' ' * shown.start}{style(role, '^' * shown.length)}")
    if advice := hint(diagnostic, language):
        lines.append(f"{margin} {style('gutter', '=')} {style('hint', _words(language)['hint'])}: {safe(advice)}")
    return "\n".join(lines)


def _location(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    if place.line:
        return f"{place.file}:{place.line}:{place.column}"
    return f"{place.file}:{place.label}" if place.label else place.file


def _words(language: str) -> dict[str, str]:
    return _WORDS["en" if language == "en" else "id"]


def _word(diagnostic: Diagnostic, language: str) -> str:
    return _words(language)[diagnostic.severity]


def _plain(_role: str, text: str) -> str:
    return text


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
