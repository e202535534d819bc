"""What a YAML syntax error probably comes from. The parser names a symptom; people make a handful of slips."""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from readiness.diagnostics import Diagnostic, Place

BREAK: Final = re.compile(r"\r\n|\r|\n")
"""What ends a line, for editors and for the parser alike."""

NO_SPACE: Final = re.compile(r"\s*(?:- +)?[A-Za-z_][\w.-]*:[^\s:/].*\Z")
"""A line such as ``title:Judul``, whose colon lacks its space."""

_FIRST_KEY: Final = re.compile(r"\s*(?:- +)*['\"]?[\w.$ -]+['\"]?\s*\Z")
_AFTER_QUOTE: Final = re.compile(r"[:\-\[{,]\s*(?:'[^']*'\s*(?=[^\s,\]}:'#])|\"[^\"]*\"\s*(?=[^\s,\]}:\"#]))")


def explain(error: yaml.YAMLError, name: str, text: str) -> Diagnostic:
    """A syntax error as a diagnostic that names its usual cause and points at it."""
    lines = BREAK.split(text)
    problem = str(getattr(error, "problem", None) or error)
    at = _position(getattr(error, "problem_mark", None), lines)
    start = _position(getattr(error, "context_mark", None), lines) if getattr(error, "context_mark", None) else at
    cause, (line, column) = _cause(problem, str(getattr(error, "context", None) or ""), at, start, lines)
    arguments = {"cause": cause, "detail": problem.splitlines()[0].strip() if problem.strip() else ""}
    return Diagnostic("K001", Place(name, line, column, column + 1), arguments)


def _position(mark: Any, lines: list[str]) -> tuple[int, int]:
    """Line and column from 1, held inside the text (the end of input lies on a line of its own)."""
    if mark is None:
        return 1, 1
    line = min(mark.line, len(lines) - 1)
    column = mark.column if line == mark.line else len(lines[line])
    while line > 0 and not lines[line].strip():
        line -= 1
        column = len(lines[line])
    return line + 1, min(column, len(lines[line])) + 1


def _cause(
    problem: str, context: str, at: tuple[int, int], start: tuple[int, int], lines: list[str]
) -> tuple[str, tuple[int, int]]:
    line, column = at
    shown = lines[line - 1]
    indent = shown[: len(shown) - len(shown.lstrip())]
    if "\t" in indent:
        return "tab", (line, indent.index("\t") + 1)
    if "quoted scalar" in context:
        if "escape" in problem or "hexdecimal" in problem:
            return "escape", (line, shown.rfind("\\", 0, column) + 1 or column)
        return "quote", start
    if "cannot start any token" in problem:
        return ("tab" if shown[column - 1 : column] == "\t" else "reserved"), at
    if "alphabetic or numeric character" in problem or "block scalar" in context:
        return "reserved", start
    if found := _AFTER_QUOTE.search(shown):
        return "apostrophe", (line, found.end() + 1)
    for number in (line, line - 1):
        if number >= 1 and NO_SPACE.match(lines[number - 1]):
            return "space", (number, lines[number - 1].index(":") + 1)
    if "mapping values are not allowed" in problem:
        return ("indent", (line, len(indent) + 1)) if _FIRST_KEY.match(shown[: column - 1]) else ("colon", at)
    if "could not find expected ':'" in problem:
        return "key", start
    if "flow" in context:
        return "bracket", start
    if "expected key" in problem or "<block end>" in problem or "'-' indicator" in problem:
        return "indent", at
    return "other", at
