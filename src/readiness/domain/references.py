"""Which published means may stand beside a result: those of the district's own kind, and those of all."""

from __future__ import annotations

from readiness.domain.framework import Framework
from readiness.domain.sources import Reference


def fitting(framework: Framework, kind: str, year: int | None = None) -> tuple[Reference, ...]:
    """The mean of the own kind, then the national one; of several years the one nearest to ``year`` from below."""
    groups = [kind, ""] if kind else [""]
    found = (_of_year([r for r in framework.references if r.kind == group], year) for group in groups)
    return tuple(reference for reference in found if reference is not None)


def closest(framework: Framework, kind: str, year: int | None = None) -> Reference | None:
    """The one mean to compare with: that of the own kind, else the national one; ``None`` where there is neither."""
    return next(iter(fitting(framework, kind, year)), None)


def _of_year(references: list[Reference], year: int | None) -> Reference | None:
    """The newest that is not younger than the result, else the oldest."""
    by_year = sorted(references, key=lambda reference: reference.year or 0)
    before = [reference for reference in by_year if year is None or (reference.year or 0) <= year]
    return before[-1] if before else next(iter(by_year), None)
