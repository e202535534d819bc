"""Lines that are longer than the screen is wide."""

from __future__ import annotations

import textwrap

_NARROWEST = 24
"""Columns below which wrapping makes lines no easier to read."""


def wrapped(text: str, indent: int, width: int) -> str:
    """A text with what does not fit into ``width`` columns set in by ``indent``."""
    if width < _NARROWEST or len(text) <= width:
        return text
    step = min(indent, width // 6)
    parts = textwrap.wrap(
        text,
        width,
        subsequent_indent=" " * step,
        break_on_hyphens=False,
        drop_whitespace=True,
        replace_whitespace=False,
    )
    return "\n".join(parts)
