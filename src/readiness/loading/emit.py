"""Data as YAML text that every reader takes for the same thing.

Texts that look like something else (``no``, ``12:30``, ``32.10``) stand in quotes, unless they are :class:`Bare`.
"""

from __future__ import annotations

import re
from typing import Any, Final

_SAFE: Final = re.compile(r"[A-Za-z_](?:[A-Za-z0-9_./ -]*[A-Za-z0-9_])?\Z")
_SPECIAL: Final = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_LITERAL: Final = re.compile(r"[^\s][^\n]*(\n[^\n]*)*[^\s]\Z")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class Bare(str):
    """A text that is written as it is: numbers, dates, yes and no, and what stood like that in the file."""

    __slots__ = ()


def is_block(data: Any) -> bool:
    """Whether a value takes lines of its own outside flow style."""
    return (isinstance(data, dict) and bool(data)) or (
        isinstance(data, list) and any(isinstance(item, dict) for item in data)
    )


def inline(data: Any) -> str:
    """A value on one line, fit for flow style."""
    if data is None:
        return ""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{inline(key)}: {inline(value)}".rstrip() for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(inline(item) for item in data) + "]"
    if isinstance(data, Bare) or (_SAFE.match(data) and data.lower() not in _SPECIAL):
        return str(data)
    return '"' + "".join(_escaped(character) for character in data) + '"'


def header(data: Any, column: int, newline: str) -> str:
    """What stands behind the colon: a value on one line, or a text of several lines, set in at ``column``."""
    if isinstance(data, str) and "\n" in data and _LITERAL.match(data) and _printable(data):
        return "|-" + "".join(newline + (" " * column + part if part else "") for part in data.split("\n"))
    return inline(data)


def block(data: Any, column: int, step: int, newline: str) -> str:
    """The lines of a mapping or a list at ``column``, each with its line end; documents stand in one line each."""
    lead = " " * column
    if isinstance(data, list):
        return "".join(f"{lead}- {inline(item)}{newline}" for item in data)
    lines = []
    for key, value in data.items():
        if is_block(value):
            lines.append(f"{lead}{inline(key)}:{newline}{block(value, column + step, step, newline)}")
        else:
            lines.append(f"{lead}{inline(key)}: {header(value, column + step, newline)}".rstrip(" ") + newline)
    return "".join(lines)


def _printable(text: str) -> bool:
    return all(character == "\n" or character.isprintable() for character in text)


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
