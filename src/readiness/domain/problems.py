"""Problems as values. Their wording, causes and examples stand in :mod:`readiness.diagnostics.catalogue`."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong: a code of the catalogue and what its message names.

    ``column`` and ``end`` are character offsets into the text concerned (``None``: the whole of it).
    """

    code: str
    arguments: tuple[tuple[str, str], ...] = ()
    column: int | None = None
    end: int | None = None


def problem(code: str, column: int | None = None, end: int | None = None, /, **arguments: object) -> Problem:
    """A problem with its message arguments as keywords."""
    return Problem(code, tuple((name, str(value)) for name, value in arguments.items()), column, end)


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The candidate that ``word`` was probably meant to be, or an empty string."""
    matches = difflib.get_close_matches(word, list(candidates), n=1, cutoff=0.6)
    return matches[0] if matches else ""
