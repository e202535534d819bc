"""YAML as a tree of texts with positions.

Typing is left to the schema: YAML 1.1 would turn ``32.10`` into 32.1, ``12:30`` into 750 and ``no`` into a boolean.
Aliases, anchors, tags and duplicate keys are refused; a document is bounded in size and depth.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from readiness.diagnostics import Diagnostic, Place
from readiness.domain.numbers import parse_number
from readiness.loading.files import MAX_BYTES, read_file
from readiness.loading.syntax import BREAK, explain

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # libyaml is missing: the pure loader reads the same, more slowly
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_NODES",
    "Document",
    "Listing",
    "Mapping",
    "Node",
    "Scalar",
    "inside",
    "locate",
    "parse_document",
    "place_of",
    "place_of_item",
    "read_document",
    "read_file",
    "to_data",
]

MAX_DEPTH: Final = 60
MAX_NODES: Final = 400_000
"""Most keys and values of a document; an instrument of 5,000 questions has a tenth of it."""
_MAX_PROBLEMS: Final = 50
"""Reading stops after so many refused parts: a file full of aliases is not worth a list of them all."""

_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SEPARATORS: Final = re.compile("[\x85\u2028\u2029]")
"""Line breaks to YAML 1.1, but to no editor; a space keeps the line numbers those that the editor shows."""
_CONTROLS: Final = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0D})
_ODD: Final = tuple(re.compile(p) for p in (rb"\xc2[\x80-\x9f]", rb"\xe2\x80[\xa8\xa9]", rb"\xef\xbf[\xbe\xbf]"))
_BOM: Final = b"\xef\xbb\xbf"


@dataclass(slots=True)
class Scalar:
    """A text; ``plain`` where it was written without quotes."""

    text: str
    place: Place
    plain: bool
    single_line: bool = True


@dataclass(slots=True)
class Listing:
    """A list."""

    items: list[Node]
    place: Place


@dataclass(slots=True)
class Mapping:
    """A mapping with its keys in order."""

    entries: list[tuple[Scalar, Node]]
    place: Place

    def get(self, key: str) -> Node | None:
        """The value of a key."""
        return next((node for scalar, node in self.entries if scalar.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """The key itself, for its place."""
        return next((scalar for scalar, _ in self.entries if scalar.text == key), None)


Node = Scalar | Listing | Mapping


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its tree (``None`` where it cannot be read), what is wrong with it, and its bytes."""

    file: str
    root: Node | None
    diagnostics: tuple[Diagnostic, ...] = ()
    content: bytes = b""


def read_document(path: Path, shown: str | None = None) -> Document:
    """Read one YAML file."""
    name = shown or str(path)
    content, diagnostics = read_file(path, name)
    return Document(name, None, tuple(diagnostics)) if diagnostics else parse_document(content, name)


def decode(content: bytes, name: str) -> tuple[str, list[Diagnostic]]:
    """The text of a file in UTF-8, or where it is none."""
    try:
        text = content.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        before = content.removeprefix(_BOM)[: error.start].decode("utf-8")
        return "", [_not_text(name, before, "encoding")]
    if _suspicious(content):
        if bad := _UNPRINTABLE.search(text):
            return "", [_not_text(name, text[: bad.start()], "control")]
        text = _SEPARATORS.sub(" ", text)
    return text, []


def parse_document(content: bytes, name: str) -> Document:
    """The tree of one YAML document."""
    text, unreadable = decode(content, name)
    if unreadable:
        return Document(name, None, tuple(unreadable), content)
    composer = _Composer(name)
    try:
        root = composer.compose(text)
    except yaml.YAMLError as error:
        return Document(name, None, (*composer.diagnostics, explain(error, name, text)), content)
    if not composer.diagnostics and (root is None or (isinstance(root, Scalar) and root.plain and not root.text)):
        return Document(name, None, (Diagnostic("K008", Place(name, 1, 1, 1)),), content)
    return Document(name, root, tuple(composer.diagnostics), content)


def _suspicious(content: bytes) -> bool:
    """Whether the text may hold control characters or odd line breaks: a quick look at its bytes."""
    return len(content.translate(None, _CONTROLS)) != len(content) or any(p.search(content) for p in _ODD)


def _not_text(name: str, before: str, reason: str) -> Diagnostic:
    lines = BREAK.split(before)
    column = len(lines[-1]) + 1
    return Diagnostic("K007", Place(name, len(lines), column, column + 1), {"reason": reason})


Following = Callable[[], Any]
"""Yields the parser's next event."""


class _Stop(Exception):
    """Enough is known to refuse the document."""


class _Composer:
    """Builds the tree from parser events in one pass."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._nodes = 0
        self.diagnostics: list[Diagnostic] = []

    def compose(self, text: str) -> Node | None:
        loader = _Loader(text)
        following = loader.get_event
        root: Node | None = None
        documents = 0
        try:
            while not isinstance(event := following(), yaml.StreamEndEvent):
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._report("K009", self._place(event))
                        return None
                    root = self._node(following(), following, 0)
        except _Stop:
            return None
        finally:
            loader.dispose()
        return root

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        line, column, last = start.line, start.column + 1, end.column + 1
        return Place(self._name, line + 1, column, last if last > column and end.line == line else column + 1)

    def _report(self, code: str, place: Place, **arguments: str) -> None:
        self.diagnostics.append(Diagnostic(code, place, arguments))
        if len(self.diagnostics) >= _MAX_PROBLEMS:
            raise _Stop

    def _node(self, event: Any, following: Following, depth: int) -> Node:
        place = self._place(event)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._report("K006", place, limit=str(MAX_NODES), unit="entries")
            raise _Stop
        kind = event.__class__
        if kind is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            single = event.start_mark.line == event.end_mark.line
            return Scalar(event.value, place, not event.style, single)
        if depth > MAX_DEPTH:
            self._report("K005", place, limit=str(MAX_DEPTH))
            raise _Stop
        if isinstance(event, yaml.AliasEvent):
            self._report("K003", place, name=f"*{event.anchor}")
            return Scalar("", place, plain=True)
        if event.anchor is not None:
            self._report("K003", place, name=f"&{event.anchor}")
        if event.tag is not None:
            self._report("K004", place, tag=event.tag)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := following(), yaml.SequenceEndEvent):
                items.append(self._node(event, following, depth + 1))
            return Listing(items, place)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place, following, depth)
        single = event.start_mark.line == event.end_mark.line
        return Scalar(event.value, place, plain=event.style is None or event.style == "", single_line=single)

    def _mapping(self, place: Place, following: Following, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: set[str] = set()
        while not isinstance(event := following(), yaml.MappingEndEvent):
            key = self._node(event, following, depth + 1)
            value = self._node(following(), following, depth + 1)
            if not isinstance(key, Scalar):
                self._report("K010", key.place, expected="text")
                continue
            if key.text in seen:
                self._report("K002", key.place, key=key.text)
                continue
            seen.add(key.text)
            entries.append((key, value))
        if entries and (first := entries[0][0].place).line == place.line and first.column == place.column:
            place = first
        return Mapping(entries, place)


def to_data(node: Node | None) -> Any:
    """Plain dictionaries, lists and texts; an empty plain scalar, ``null`` and ``~`` are ``None``."""
    if isinstance(node, Mapping):
        return {key.text: to_data(value) for key, value in node.entries}
    if isinstance(node, Listing):
        return [to_data(item) for item in node.items]
    if node is None or (node.plain and node.text in ("", "null", "~")):
        return None
    return node.text


def locate(root: Node | None, path: Sequence[str | int], *, key: bool = False) -> Node | None:
    """The node at ``path`` as far as the tree goes; with ``key`` the last key rather than its value.

    A level is found however it is written: the step ``1/2`` leads to the key ``0.5``.
    """
    node = root
    for position, step in enumerate(path):
        found: Node | None = None
        if isinstance(node, Mapping) and isinstance(step, str):
            last = position == len(path) - 1
            name = step if node.key(step) is not None else _same_number(node, step)
            found = node.key(name) if key and last else node.get(name)
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            found = node.items[step]
        if found is not None:
            node = found
    return node


def _same_number(node: Mapping, step: str) -> str:
    number = parse_number(step)
    if number is None:
        return step
    return next((key.text for key, _ in node.entries if parse_number(key.text) == number), step)


def place_of(root: Node | None, path: Sequence[str | int], file: str, *, key: bool = False) -> Place:
    """The place of the node at ``path``; of the file where there is none."""
    node = locate(root, path, key=key)
    return node.place if node is not None else Place(file)


def place_of_item(root: Node | None, path: Sequence[str | int], text: str, file: str) -> Place:
    """The place of the item ``text`` where a list stands at ``path``, else of what stands there."""
    node = locate(root, path)
    items = node.items if isinstance(node, Listing) else []
    named = (item.place for item in items if isinstance(item, Scalar) and item.text == text)
    return next(named, place_of(root, path, file))


def inside(scalar: Scalar, column: int | None, end: int | None) -> Place:
    """The place of the characters ``column`` to ``end`` of a scalar's text, where that can be told.

    It cannot where the text in the file differs from the text meant: folded lines, escapes, doubled quotes.
    """
    place, quotes = scalar.place, 0 if scalar.plain else 1
    as_written = scalar.single_line and place.end_column - place.column == len(scalar.text) + 2 * quotes
    if column is None or end == column or not as_written:
        return place
    start = place.column + quotes + column
    stop = start + max(1, (end if end is not None else column + 1) - column)
    return place._replace(column=start, end_column=stop)
