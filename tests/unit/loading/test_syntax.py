"""Syntax errors: the usual causes, each at the place where it was made."""

from __future__ import annotations

import pytest
import yaml

from readiness.diagnostics.catalogue.vocabulary import CAUSES
from readiness.loading import documents
from readiness.loading.documents import parse_document

SLIPS = [
    ("criteria:\n\t- id: A\n", "tab", 2, 1),
    ("criteria:\n  - id: A\n  \ttitle: x\n", "tab", 3, 3),
    ("title:Judul\nid: x\n", "space", 1, 6),
    ("id: x\ntitle:Judul\n", "space", 2, 6),
    ('title: "Tata kelola\nid: x\n', "quote", 1, 8),
    ("title: 'Tata kelola\nid: x\n", "quote", 1, 8),
    ("title: 'Jum'at'\nid: x\n", "apostrophe", 1, 13),
    ('when: "air" in sarana\n', "apostrophe", 1, 13),
    ('{title: "a"b}\n', "apostrophe", 1, 12),
    ('title: "C:\\data"\n', "escape", 1, 11),
    ('title: "\\x"\n', "escape", 1, 9),
    ("title: Tata kelola: cerdas\n", "colon", 1, 19),
    ("id: x\n  title: y\n", "indent", 2, 3),
    ("a:\n  b: 1\n c: 2\n", "indent", 3, 2),
    ("a:\n  - x\n  y: 1\n", "indent", 3, 3),
    ("a: [1, 2\nb: 3\n", "bracket", 1, 4),
    ("a: {b: 1 c: 2}\n", "bracket", 1, 4),
    ("a: [x y], z]\n", "indent", 1, 9),
    ("title: @contoh\n", "reserved", 1, 8),
    ("title: `contoh`\n", "reserved", 1, 8),
    ("title: %contoh\n", "reserved", 1, 8),
    ("title: *penting*\n", "reserved", 1, 8),
    ("title: & dan\n", "reserved", 1, 8),
    ("target: > 50 %\n", "reserved", 1, 9),
    ("id: x\ntitle\nb: 1\n", "key", 2, 1),
    ("%YAML 9.9\n---\na: 1\n", "other", 1, 1),
]


@pytest.mark.parametrize("loader", ["libyaml", "python"])
@pytest.mark.parametrize(("text", "cause", "line", "column"), SLIPS)
def test_cause_and_place(
    text: str, cause: str, line: int, column: int, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both parsers lead to the same cause, at the same place."""
    if loader == "python":
        monkeypatch.setattr(documents, "_Loader", yaml.BaseLoader)
    (diagnostic,) = parse_document(text.encode(), "f").diagnostics
    assert diagnostic.code == "K001"
    assert (diagnostic.arguments["cause"], diagnostic.place.line, diagnostic.place.column) == (cause, line, column)


def test_every_cause_is_shown() -> None:
    """The list of slips is complete."""
    assert {cause for _, cause, _, _ in SLIPS} == set(CAUSES)


@pytest.mark.parametrize("text", ["url: http://x\na: [\n", "- 12:30\n- [\n", "a: b\n'c:d': [\n"])
def test_a_colon_that_needs_no_space(text: str) -> None:
    """Addresses and times are not taken for a missing space."""
    (diagnostic,) = parse_document(text.encode(), "f").diagnostics
    assert diagnostic.arguments["cause"] == "bracket"
