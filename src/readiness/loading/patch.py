"""Changes parts of a YAML text and leaves every other byte as it is.

A round trip through a YAML library moves comments, folds lines and evens out indentation; here only the spans that
change are replaced, at the positions that the parser gives.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import yaml

from readiness.loading.emit import Bare, block, header, inline, is_block

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # libyaml is missing: the pure loader reads the same, more slowly
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

_COLON: Final = re.compile(r"[ \t]*:")
_BREAK: Final = re.compile(r"\r\n|\n|\r")
_LINE: Final = re.compile(r"^(?=[^\r\n])", re.MULTILINE)
_SEPARATORS: Final = re.compile("[\x85\u2028\u2029]")


def compose(text: str) -> Any:
    """The nodes of a YAML text, with their positions."""
    return yaml.compose(_SEPARATORS.sub(" ", text), Loader=_Loader)


def pairs(node: Any) -> dict[str, tuple[Any, Any]]:
    """The keys and values of a mapping, by name."""
    return {key.value: (key, value) for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}


def is_flow(node: Any) -> bool:
    """Whether a collection stands between brackets."""
    return bool(getattr(node, "flow_style", None))


def is_null(node: Any) -> bool:
    """Whether nothing stands there."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "null", "~")


class Patch:
    """Collects the changes to one text; ``step`` is by how much it sets in."""

    def __init__(self, text: str, step: int = 2) -> None:
        self._text = text
        self._step = step
        self._edits: list[tuple[int, int, str]] = []
        found = _BREAK.search(text)
        self.newline = found[0] if found else "\n"

    def result(self) -> str:
        """The text with all changes."""
        parts: list[str] = []
        at = 0
        for start, end, new in sorted(self._edits, key=lambda edit: edit[:2]):
            parts += (self._text[at:start], new)
            at = end
        return "".join((*parts, self._text[at:]))

    def edit(self, start: int, end: int, new: str) -> None:
        """Put ``new`` in place of what stands between two positions."""
        self._edits.append((start, end, new))

    def value(self, key: Any, node: Any, data: Any, *, flow: bool) -> None:
        """Make the value of a key say ``data``; what is the same already stays as it is written."""
        if data == plain_data(node):
            return
        if isinstance(node, yaml.MappingNode) and isinstance(data, dict) and data and self._open(node):
            self.mapping(node, data, flow=flow or is_flow(node))
        elif isinstance(node, yaml.SequenceNode) and isinstance(data, list) and data and node.value:
            self._list(node, data, flow=flow or is_flow(node))
        else:
            self._replace(key, node, data, flow=flow)

    def wrap(self, node: Any, name: str) -> None:
        """Put a mapping with one key ``name`` around the mapping that is the value of a key."""
        start, end = node.start_mark.index, self._end(node)
        if is_flow(node):
            self.edit(start, start, f"{{{name}: ")
            self.edit(end, end, "}")
            return
        start, end = self._line_start(start), self._after(node)
        lines = _LINE.sub(" " * self._step, self._text[start:end])
        self.edit(start, end, f"{' ' * node.start_mark.column}{name}:{self.newline}{lines}")

    def _open(self, node: Any) -> bool:
        """Whether a mapping can take further keys; a lone pair in a list (``[a: 1]``) cannot."""
        return bool(node.value) and (not is_flow(node) or self._text[node.start_mark.index] == "{")

    def mapping(
        self, node: Any, data: Mapping[str, Any], after: Mapping[str, str] | None = None, *, flow: bool
    ) -> None:
        """Make a mapping say ``data``. New keys stand behind the key before them, or behind the one ``after`` names."""
        known = pairs(node)
        gone = [name for name in known if name not in data]
        new = [name for name in data if name not in known]
        # The place of a key that goes is taken by one that comes: value, index and not_applicable follow each other.
        for old, name in zip(gone, new, strict=False):
            key, value = known[old]
            self.edit(key.start_mark.index, key.end_mark.index, inline(name))
            self.value(key, value, data[name], flow=flow)
        for name in known.keys() & data.keys():
            self.value(*known[name], data[name], flow=flow)
        self._remove(node, set(gone[len(new) :]), flow=flow)
        self._insert(node, data, set(new[len(gone) :]), after or {}, flow=flow)

    def _insert(
        self, node: Any, data: Mapping[str, Any], new: set[str], after: Mapping[str, str], *, flow: bool
    ) -> None:
        known = pairs(node)
        before: str | None = None
        first = node.value[0][0]
        column = node.start_mark.column
        for name, value in data.items():
            place = after.get(name, before)
            if name not in new:
                before = name if name in known else before
                continue
            if flow:
                text = inline({name: value})[1:-1]
                if place is None:
                    self.edit(first.start_mark.index, first.start_mark.index, f"{text}, ")
                else:
                    self._append(self._end(known[place][1]), f", {text}")
                continue
            lines = block({name: value}, column, self._step, self.newline)
            if place is None:
                self.edit(first.start_mark.index, first.start_mark.index, f"{lines.lstrip(' ')}{' ' * column}")
            else:
                self._lines_after(known[place][1], lines)

    def _remove(self, node: Any, gone: set[str], *, flow: bool) -> None:
        items = list(node.value)
        kept = [position for position, (key, _) in enumerate(items) if key.value not in gone]
        for position, (key, value) in enumerate(items):
            if key.value not in gone:
                continue
            start = key.start_mark.index
            following = next((other for other in kept if other > position), None)
            if following is not None and (flow or position < kept[0]):
                # Up to the next key that stays: what goes may share its line with a dash.
                if position == 0 or position - 1 in kept:
                    self.edit(start, items[following][0].start_mark.index, "")
            elif flow:
                last = items[kept[-1]][1]
                if position == kept[-1] + 1:
                    self.edit(self._end(last), self._end(items[-1][1]), "")
            else:
                self.edit(self._line_start(start), self._after(value), "")

    def _list(self, node: Any, data: list[Any], *, flow: bool) -> None:
        items = node.value
        for item, value in zip(items, data, strict=False):
            if value == plain_data(item):
                continue
            if isinstance(item, yaml.MappingNode) and isinstance(value, dict) and value and self._open(item):
                self.mapping(item, value, flow=flow or is_flow(item))
            else:
                self.edit(item.start_mark.index, self._end(item), inline(value))
        if len(data) < len(items):
            last, end = items[len(data) - 1], items[-1]
            if flow:
                self.edit(self._end(last), self._end(end), "")
            else:
                self.edit(self._after(last), self._after(end), "")
        for value in data[len(items) :]:
            if flow:
                self._append(self._end(items[-1]), f", {inline(value)}")
            else:
                self._lines_after(items[-1], block([value], node.start_mark.column, self._step, self.newline))

    def _replace(self, key: Any, node: Any, data: Any, *, flow: bool) -> None:
        column = key.start_mark.column + self._step
        colon = _COLON.match(self._text, key.end_mark.index)
        behind = colon.end() if colon else node.start_mark.index
        if isinstance(node, yaml.CollectionNode) and not is_flow(node):
            self.edit(self._line_start(node.start_mark.index), self._after(node), "")
            start = end = behind
        else:
            start, end = node.start_mark.index, self._end(node)
        if is_block(data) and not flow:
            self.edit(min(behind, start), end, "")
            self._append(self._line_after(end), block(data, column, self._step, self.newline))
            return
        text = inline(data) if flow else header(data, column, self.newline)
        if not text:
            self.edit(min(behind, start), end, "")
            return
        lead = "" if start > behind else " "
        self.edit(start, end, f"{lead if colon else ': '}{text}")

    def _lines_after(self, node: Any, lines: str) -> None:
        self._append(self._after(node), lines)

    def _append(self, at: int, new: str) -> None:
        # Lines behind a last line that has no end get it in front of them instead.
        if new.endswith(self.newline) and at == len(self._text) and self._text[-1:] not in ("\n", "\r"):
            new = self.newline + new.removesuffix(self.newline)
        self.edit(at, at, new)

    def _end(self, node: Any) -> int:
        """Where the last character of a node stands; a block collection claims the comments behind it, too."""
        if isinstance(node, yaml.CollectionNode) and not is_flow(node):
            last = node.value[-1]
            return self._end(last[1] if isinstance(node, yaml.MappingNode) else last)
        end: int = node.end_mark.index
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">") and "+" not in self._head(node):
            return node.start_mark.index + len(self._text[node.start_mark.index : end].rstrip())
        return end

    def _head(self, node: Any) -> str:
        return _BREAK.split(self._text[node.start_mark.index : node.end_mark.index], maxsplit=1)[0]

    def _line_start(self, at: int) -> int:
        return max(self._text.rfind("\n", 0, at), self._text.rfind("\r", 0, at)) + 1

    def _line_after(self, at: int) -> int:
        if at and self._text[at - 1] in "\n\r":
            return at
        found = _BREAK.search(self._text, at)
        return found.end() if found else len(self._text)

    def _after(self, node: Any) -> int:
        """The start of the line after a node."""
        return self._line_after(self._end(node))


def plain_data(node: Any) -> Any:
    """What a node says: texts, lists, mappings, ``None``."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain_data(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain_data(item) for item in node.value]
    return None if node is None or is_null(node) else node.value


def source(text: str, node: Any) -> str:
    """A scalar as it is written, so that it can stand elsewhere in the same way."""
    written = text[node.start_mark.index : node.end_mark.index]
    return node.value if node.style in ("|", ">") or "\n" in written else Bare(written)
