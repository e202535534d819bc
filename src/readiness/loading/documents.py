"""YAML as a tree of texts with positions.

Typing is left to the schema: YAML 1.1 would turn ``32.10`` into 32.1, ``12:30`` into 750 and ``no`` into a boolean.
Aliases, anchors, tags and duplicate keys are refused; a document is bounded in size and depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from readiness.diagnostics import Diagnostic, Place

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # libyaml is missing: the pure loader reads the same, more slowly
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

MAX_BYTES: Final = 4_000_000
MAX_DEPTH: Final = 60


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
    """One file: its tree (``None`` where it cannot be read) and what is wrong with it."""

    file: str
    root: Node | None
    diagnostics: tuple[Diagnostic, ...] = ()


def read_file(path: Path, shown: str | None = None, *, limit: int = MAX_BYTES) -> tuple[bytes, list[Diagnostic]]:
    """The bytes of a file, or why they cannot be had."""
    name = shown or str(path)
    place = Place(name)
    try:
        if path.is_dir():
            return b"", [Diagnostic("S002", place, {"file": name})]
        if not path.exists():
            return b"", [Diagnostic("S001", place, {"file": name})]
        if not path.is_file():
            return b"", [Diagnostic("S003", place, {"file": name, "reason": "not a regular file"})]
        with path.open("rb") as stream:
            content = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return b"", [Diagnostic("S003", place, {"file": name, "reason": reason})]
    if len(content) > limit:
        return b"", [Diagnostic("K006", place, {"limit": f"{limit // 1_000_000} MB"})]
    return content, []


def read_document(path: Path, shown: str | None = None) -> Document:
    """Read one YAML file."""
    name = shown or str(path)
    content, diagnostics = read_file(path, name)
    return Document(name, None, tuple(diagnostics)) if diagnostics else parse_document(content, name)


def parse_document(content: bytes, name: str) -> Document:
    """The tree of one YAML document."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Document(name, None, (Diagnostic("K007", Place(name, line, 1, 1)),))
    if bad := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        return Document(name, None, (Diagnostic("K007", Place(name, line, 1, 1)),))
    composer = _Composer(name)
    try:
        root = composer.compose(text)
    except yaml.YAMLError as error:
        return Document(name, None, (*composer.diagnostics, _syntax(error, name, text)))
    except RecursionError:
        return Document(name, None, (Diagnostic("K005", Place(name, 1, 1, 1), {"limit": str(MAX_DEPTH)}),))
    if root is None and not composer.diagnostics:
        composer.diagnostics.append(Diagnostic("K008", Place(name, 1, 1, 1)))
    return Document(name, root, tuple(composer.diagnostics))


_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


class _TooDeep(Exception):
    pass


class _Composer:
    """Builds the tree from parser events in one pass."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.diagnostics: list[Diagnostic] = []

    def compose(self, text: str) -> Node | None:
        events = iter(yaml.parse(text, Loader=_Loader))
        root: Node | None = None
        documents = 0
        try:
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._report("K009", event)
                        return None
                    root = self._node(next(events), events, 0)
        except _TooDeep:
            return None
        return root

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        last = end.column + 1 if end.line == start.line else start.column + 2
        return Place(self._name, start.line + 1, start.column + 1, max(last, start.column + 2))

    def _report(self, code: str, event: Any, **arguments: str) -> None:
        self.diagnostics.append(Diagnostic(code, self._place(event), arguments))

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        place = self._place(event)
        if depth > MAX_DEPTH:
            self._report("K005", event, limit=str(MAX_DEPTH))
            raise _TooDeep
        if isinstance(event, yaml.AliasEvent):
            self._report("K003", event, name=f"*{event.anchor}")
            return Scalar("", place, plain=True)
        if event.anchor is not None:
            self._report("K003", event, name=f"&{event.anchor}")
        if event.tag is not None:
            self._report("K004", event, tag=event.tag)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.append(self._node(event, events, depth + 1))
            return Listing(items, place)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place, events, depth)
        single = event.start_mark.line == event.end_mark.line
        return Scalar(event.value, place, plain=event.style is None or event.style == "", single_line=single)

    def _mapping(self, place: Place, events: Iterator[Any], depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: set[str] = set()
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                self.diagnostics.append(Diagnostic("K010", key.place, {"expected": "text"}))
                continue
            if key.text in seen:
                self.diagnostics.append(Diagnostic("K002", key.place, {"key": key.text}))
                continue
            seen.add(key.text)
            entries.append((key, value))
        return Mapping(entries, place)


def _syntax(error: yaml.YAMLError, name: str, text: str) -> Diagnostic:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    column = mark.column + 1 if mark else 1
    lines = text.splitlines() or [""]
    shown = lines[min(line, len(lines)) - 1]
    before = lines[min(line, len(lines)) - 2] if line > 1 else ""
    cause, at = "other", (line, column)
    if "\t" in shown[: max(column, len(shown) - len(shown.lstrip()))]:
        cause, at = "tab", (line, shown.index("\t") + 1)
    elif (start := getattr(error, "context_mark", None)) and "quoted scalar" in str(getattr(error, "context", "")):
        cause, at = "quote", (start.line + 1, start.column + 1)
    elif _NO_SPACE.match(shown) or _NO_SPACE.match(before):
        cause = "space"
        at = at if _NO_SPACE.match(shown) else (line - 1, 1)
    elif "mapping values are not allowed" in str(error):
        cause = "colon"
    elif "flow" in str(getattr(error, "context", "")):
        cause = "bracket"
    detail = str(getattr(error, "problem", "") or error).strip()
    return Diagnostic("K001", Place(name, at[0], at[1], at[1] + 1), {"cause": cause, "detail": detail})


_NO_SPACE: Final = re.compile(r"\s*(- )?[A-Za-z_][\w.-]*:[^\s:/].*\Z")


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
    """The node at ``path`` as far as the tree goes; with ``key`` the last key rather than its value."""
    node = root
    for position, step in enumerate(path):
        found: Node | None = None
        if isinstance(node, Mapping) and isinstance(step, str):
            last = position == len(path) - 1
            found = node.key(step) if key and last else node.get(step)
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            found = node.items[step]
        if found is not None:
            node = found
    return node


def place_of(root: Node | None, path: Sequence[str | int], file: str, *, key: bool = False) -> Place:
    """The place of the node at ``path``; of the file where there is none."""
    node = locate(root, path, key=key)
    return node.place if node is not None else Place(file)


def inside(scalar: Scalar, column: int | None, end: int | None) -> Place:
    """The place of the characters ``column`` to ``end`` of a scalar's text, where that can be told."""
    if column is None or not scalar.single_line:
        return scalar.place
    start = scalar.place.column + (0 if scalar.plain else 1) + column
    stop = start + max(1, (end if end is not None else column + 1) - column)
    return Place(scalar.place.file, scalar.place.line, start, stop)
