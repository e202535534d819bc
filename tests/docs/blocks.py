"""Fenced blocks and links of the Markdown files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.conftest import REPOSITORY

PAGES: Final = tuple(sorted([*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md")]))
"""Every page of the documentation."""

_FENCE: Final = re.compile(r"^(```+)[ ]*([^\n`]*)\n(.*?)^\1[ ]*$", re.MULTILINE | re.DOTALL)
_LINK: Final = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING: Final = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the words after it, its text, and the line of its first line."""

    page: Path
    language: str
    words: tuple[str, ...]
    text: str
    line: int

    @property
    def name(self) -> str:
        """Where the block stands."""
        return f"{self.page.relative_to(REPOSITORY).as_posix()}:{self.line}"


def blocks_of(page: Path) -> list[Block]:
    """The fenced blocks of one page, in order."""
    source = page.read_text(encoding="utf-8")
    found = []
    for match in _FENCE.finditer(source):
        language, *words = match[2].split() or [""]
        found.append(Block(page, language, tuple(words), match[3], source.count("\n", 0, match.start()) + 2))
    return found


def prose_of(page: Path) -> str:
    """A page without its fenced blocks."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def links_of(page: Path) -> Iterator[str]:
    """The targets of the links of a page."""
    yield from _LINK.findall(prose_of(page))


def anchors_of(page: Path) -> set[str]:
    """What a link can name after ``#``: headings as the usual hosts spell them."""
    found: set[str] = set()
    for heading in _HEADING.findall(prose_of(page)):
        slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        number = 0
        while (name := f"{slug}-{number}" if number else slug) in found:
            number += 1
        found.add(name)
    return found
