"""Group files and ``repeat`` are expanded in the tree, so that every copy keeps the place it was written at."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from readiness.diagnostics import Diagnostic
from readiness.loading.documents import Document, Listing, Mapping, Node, Scalar, read_document

_EACH: Final = re.compile(r"\$each(?:\.([A-Za-z_]+))?")
MAX_COPIES: Final = 1000


def include_groups(document: Document, folder: Path) -> tuple[Document, list[Path]]:
    """Put the files that ``groups`` names in their place; also returns the files read."""
    root, found, files = document.root, list(document.diagnostics), []
    groups = root.get("groups") if isinstance(root, Mapping) else None
    if isinstance(groups, Listing):
        for position, item in enumerate(groups.items):
            if not isinstance(item, Scalar):
                continue
            path = folder / item.text
            if Path(item.text).name != item.text or path.suffix not in (".yaml", ".yml"):
                found.append(Diagnostic("K066", item.place, {"file": item.text, "reason": "name"}))
                continue
            inner = read_document(path, str(Path(document.file).parent / item.text))
            files.append(path)
            if any(diagnostic.code == "S001" for diagnostic in inner.diagnostics):
                found.append(Diagnostic("K066", item.place, {"file": item.text, "reason": "missing"}))
                continue
            found += inner.diagnostics
            if inner.root is not None:
                groups.items[position] = inner.root
    return Document(document.file, root, tuple(found)), files


def expand_repeats(document: Document) -> Document:
    """Replace every group or criterion that carries ``repeat`` by its copies."""
    found = list(document.diagnostics)
    if document.root is not None:
        _expand(document.root, found)
    return Document(document.file, document.root, tuple(found))


def _expand(node: Node, found: list[Diagnostic]) -> None:
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if key.text in ("groups", "criteria") and isinstance(value, Listing):
                value.items = [copy for item in value.items for copy in _copies(item, found)]
            _expand(value, found)
    elif isinstance(node, Listing):
        for item in node.items:
            _expand(item, found)


def _copies(node: Node, found: list[Diagnostic]) -> list[Node]:
    repeat = node.get("repeat") if isinstance(node, Mapping) else None
    if repeat is None or not isinstance(node, Mapping):
        return [node]
    if not isinstance(repeat, Listing) or not repeat.items or len(repeat.items) > MAX_COPIES:
        found.append(Diagnostic("K018", repeat.place))
        return []
    template = Mapping([entry for entry in node.entries if entry[0].text != "repeat"], node.place)
    copies: list[Node] = []
    for item in repeat.items:
        values: dict[str, Node] = {}
        if isinstance(item, Mapping):
            values = {key.text: value for key, value in item.entries}
        elif isinstance(item, Scalar):
            values = {"id": item}
        if not isinstance(values.get("id"), Scalar):
            found.append(Diagnostic("K018", item.place))
            continue
        copies.append(_substitute(template, values, found))
    return copies


def _substitute(node: Node, values: dict[str, Node], found: list[Diagnostic], language: str = "") -> Node:
    if isinstance(node, Mapping):
        entries = []
        for key, value in node.entries:
            name = _replace(key, values, found, "")
            assert isinstance(name, Scalar)
            inner = key.text if key.text in ("id", "en") and not isinstance(value, Mapping) else language
            entries.append((name, _substitute(value, values, found, inner)))
        return Mapping(entries, node.place)
    if isinstance(node, Listing):
        return Listing([_substitute(item, values, found, language) for item in node.items], node.place)
    return _replace(node, values, found, language)


def _replace(scalar: Scalar, values: dict[str, Node], found: list[Diagnostic], language: str) -> Node:
    if "$each" not in scalar.text:
        return scalar
    if (whole := _EACH.fullmatch(scalar.text)) and isinstance(value := values.get(whole[1] or "id"), Mapping):
        wording = value.get(language) if language else None
        return wording or value

    def text(match: re.Match[str]) -> str:
        value = values.get(match[1] or "id")
        if isinstance(value, Mapping):
            value = value.get(language or "id")
        if isinstance(value, Scalar):
            return value.text
        found.append(Diagnostic("K018", scalar.place))
        return match[0]

    return Scalar(_EACH.sub(text, scalar.text), scalar.place, scalar.plain, single_line=False)
