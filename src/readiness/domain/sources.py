"""Where things of an instrument come from: what its limits rest on, published results, and wording laid over its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.domain.numbers import Number
from readiness.domain.text import Text


@dataclass(frozen=True, slots=True)
class Source:
    """Where a limit, target or duty comes from; ``year`` is when it, or its newest limits, were published.

    ``kind`` is free text; ``news`` marks an article, which is no basis of a limit.
    """

    id: str
    title: Text
    year: int | None = None
    kind: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Published values to print beside a result: the mean of a group of districts, by node.

    ``kind`` names the kind of district that it is the mean of; empty where it is of all.
    """

    id: str
    title: Text
    values: Mapping[str, Number]
    year: int | None = None
    kind: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class WordingSource:
    """A file whose wording stands in for the framework's own, and the SHA-256 of its bytes."""

    file: str
    digest: str
