"""Group files and ``repeat`` are expanded in the tree, so that every copy keeps the place it was written at."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from readiness.diagnostics import Diagnostic
from readiness.loading.documents import MAX_NODES, Document, Listing, Mapping, Node, Scalar, read_document
from readiness.loading.suggest import suggest

_EACH: Final = re.compile(r"\$each(?:\.([A-Za-z_]+))?")
MAX_COPIES: Final = 1000
MAX_TEXT: Final = 16_000_000
"""Most characters that all copies together may have."""


def include_groups(document: Document, folder: Path) -> tuple[Document, list[Document]]:
    """Put the files that ``groups`` names in their place; also returns the documents read."""
    root, found, files = document.root, list(document.diagnostics), []
    groups = root.get("groups") if isinstance(root, Mapping) else None
    if isinstance(groups, Listing):
        seen: set[str] = set()
        for position, item in enumerate(groups.items):
            if not isinstance(item, Scalar):
                continue
            path = folder / item.text
            reason = "twice" if item.text in seen else ""
            seen.add(item.text)
            if Path(item.text).name != item.text or path.suffix not in (".yaml", ".yml"):
                reason = "name"
            if not reason:
                inner = read_document(path, str(Path(document.file).parent / item.text))
                files.append(inner)
                reason = "missing" if any(diagnostic.code == "S001" for diagnostic in inner.diagnostics) else ""
            if reason:
                arguments = {"file": item.text, "reason": reason, "suggestion": ""}
                if reason == "missing":
                    arguments["suggestion"] = suggest(item.text, _neighbours(folder))
                found.append(Diagnostic("K066", item.place, arguments))
                continue
            found += inner.diagnostics
            if inner.root is not None:
                groups.items[position] = inner.root
    return Document(document.file, root, tuple(found), document.content), files


def _neighbours(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.yaml") if path.name != "framework.yaml")


def expand_repeats(document: Document) -> Document:
    """Replace every group or criterion that carries ``repeat`` by its copies."""
    expander = _Expander(list(document.diagnostics))
    if document.root is not None:
        try:
            expander.expand(document.root)
        except _TooMuch:
            return Document(document.file, None, tuple(expander.found), document.content)
    return Document(document.file, document.root, tuple(expander.found), document.content)


class _TooMuch(Exception):
    """Repeats inside repeats multiply; past a bound that is a slip or an attack."""


class _Expander:
    def __init__(self, found: list[Diagnostic]) -> None:
        self.found = found
        self._nodes = 0
        self._text = 0

    def expand(self, node: Node) -> None:
        if isinstance(node, Mapping):
            for key, value in node.entries:
                if key.text in ("groups", "criteria") and isinstance(value, Listing):
                    value.items = [copy for item in value.items for copy in self._copies(item)]
                self.expand(value)
        elif isinstance(node, Listing):
            for item in node.items:
                self.expand(item)

    def _report(self, node: Node, reason: str, **arguments: str) -> None:
        self.found.append(Diagnostic("K018", node.place, {"reason": reason, **arguments}))

    def _copies(self, node: Node) -> list[Node]:
        repeat = node.get("repeat") if isinstance(node, Mapping) else None
        if repeat is None or not isinstance(node, Mapping):
            return [node]
        if not isinstance(repeat, Listing) or not repeat.items:
            self._report(repeat, "list")
            return []
        if len(repeat.items) > MAX_COPIES:
            self._report(repeat, "many", limit=str(MAX_COPIES))
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
                self._report(item, "id")
                continue
            before = len(self.found)
            copies.append(self._substitute(template, values))
            if len(self.found) > before:
                break
        return copies

    def _count(self, node: Node, text: str = "") -> None:
        self._nodes += 1
        self._text += len(text)
        if self._nodes > MAX_NODES or self._text > MAX_TEXT:
            self._report(node, "many", limit=str(MAX_COPIES))
            raise _TooMuch

    def _substitute(self, node: Node, values: dict[str, Node], language: str = "") -> Node:
        self._count(node)
        if isinstance(node, Mapping):
            entries: list[tuple[Scalar, Node]] = []
            seen: set[str] = set()
            for key, value in node.entries:
                name = self._text_of(key, values, "")
                if name.text in seen:
                    self.found.append(Diagnostic("K002", key.place, {"key": name.text}))
                    continue
                seen.add(name.text)
                inner = key.text if key.text in ("id", "en") and not isinstance(value, Mapping) else language
                entries.append((name, self._substitute(value, values, inner)))
            return Mapping(entries, node.place)
        if isinstance(node, Listing):
            return Listing([self._substitute(item, values, language) for item in node.items], node.place)
        if (whole := _EACH.fullmatch(node.text)) and isinstance(texts := values.get(whole[1] or "id"), Mapping):
            wording = texts.get(language) if language else None
            return texts if wording is None else wording
        return self._text_of(node, values, language)

    def _text_of(self, scalar: Scalar, values: dict[str, Node], language: str) -> Scalar:
        if "$each" not in scalar.text:
            return scalar

        def text(match: re.Match[str]) -> str:
            value = values.get(match[1] or "id")
            if isinstance(value, Mapping):
                value = value.get(language or "id")
            if isinstance(value, Scalar):
                return value.text
            self._report(scalar, "field", name=match[0])
            return match[0]

        replaced = _EACH.sub(text, scalar.text)
        self._count(scalar, replaced)
        return Scalar(replaced, scalar.place, scalar.plain, single_line=False)
