"""From the arguments of a diagnostic to human words: machine words translated, long values cut, phrases derived."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Final

from readiness.diagnostics.catalogue.vocabulary import PHRASES, REMEDIES, SHAPES, WORDS

MAX_VALUE: Final = 80
MAX_LIST: Final = 240
_LISTS: Final = frozenset({"known", "allowed", "options", "cycle", "ranges", "detail", "file"})
_MISSING: Final = "…"


class _Arguments(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return _MISSING


def fill(template: str, arguments: Mapping[str, str], *, optional: bool = False) -> str:
    """The template with its arguments; with ``optional`` nothing where one of them is empty or missing."""
    if optional and any(not arguments.get(name) for name in _names(template)):
        return ""
    return template.format_map(_Arguments(arguments))


def _names(template: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(template) if name]


def words(arguments: Mapping[str, str], language: str) -> dict[str, str]:
    """The arguments as a reader of ``language`` wants them."""
    found = {name: _cut(value, MAX_LIST if name in _LISTS else MAX_VALUE) for name, value in arguments.items()}
    for name, value in arguments.items():
        if (word := WORDS.get(name, {}).get(value)) is not None:
            found[name] = fill(word.in_(language), {**found, name: value})
    if "allowed" in arguments:
        number = PHRASES["a_number"].in_(language)
        allowed = ", ".join(number if word == "number" else word for word in arguments["allowed"].split(", "))
        found["allowed"] = _cut(allowed, MAX_LIST)
    return {**found, **_derived(arguments, found, language)}


def _cut(value: str, limit: int) -> str:
    return value if len(value) <= limit else value[: limit - 1] + "…"


def _phrase(name: str, arguments: Mapping[str, str], language: str) -> str:
    return fill(PHRASES[name].in_(language), arguments)


def _derived(raw: Mapping[str, str], shown: Mapping[str, str], language: str) -> dict[str, str]:
    """Phrases that depend on which arguments there are."""
    found = {}
    if remedy := REMEDIES.get(raw.get("cause", "")):
        found["remedy"] = fill(remedy.in_(language), shown)
    if shape := SHAPES.get(raw.get("expected", "")):
        found["shape"] = fill(shape.in_(language), shown)
    if raw.get("low") or raw.get("high"):
        name = "between" if raw.get("low") and raw.get("high") else "at_least" if raw.get("low") else "at_most"
        found["range"] = _phrase(name, shown, language)
    if "first" in raw and "last" in raw:
        name = "years" if raw["first"] and raw["last"] else "from_year" if raw["first"] else "to_year"
        found["years"] = _phrase(name, shown, language)
    if "whole" in raw:
        name = "two_readings" if raw.get("decimal") else "thousands"
        found["readings"] = _phrase(name, shown, language)
        found["howto"] = _phrase(f"{name}_howto", shown, language)
    found["because"] = _phrase("conditions", shown, language) if raw.get("needed") else ""
    return found
