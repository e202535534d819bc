"""Gathers the units of a comparison: every assessment that is named, scored, and what had to be set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from readiness.errors import Problems
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.comparison.unit import Unit
    from readiness.diagnostics import Diagnostic
    from readiness.domain.assessment import Track
    from readiness.domain.framework import Framework
    from readiness.questionnaire.table.model import Item

NAMED = 5
"""How many problems of one file or row are named."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """What is not compared, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """Units under one framework."""

    framework: Framework
    units: tuple[Unit, ...]
    set_aside: tuple[SetAside, ...]
    warnings: tuple[Diagnostic, ...]

    def reasons(self) -> list[tuple[str, str]]:
        """Pairs of source and reason."""
        return [(item.source, item.reason) for item in self.set_aside]


def gather(items: Iterable[Item], track: Track | None, chosen: Framework | None) -> Gathered:
    """Score what was read and keep what one framework assesses: ``chosen``, or that of the most units.

    Of several years of one unit the latest is compared, and the one before it is its earlier result. Whatever cannot be
    compared is set aside with its reason, never dropped. Raises :class:`Problems` where nothing is left.
    """
    from readiness.cli.console import progress
    from readiness.comparison.unit import measure
    from readiness.domain.scoring.scored import score_assessment
    from readiness.questionnaire.table.model import Found

    measured: list[tuple[Framework, Unit]] = []
    problems: list[Diagnostic] = []
    warnings: list[Diagnostic] = []
    aside: list[SetAside] = []
    with progress(say("Menilai", "Scoring")) as tell:
        for done, item in enumerate(items, 1):
            if isinstance(item, Found):
                warnings += item.warnings
                unit = measure(item.source, score_assessment(item.framework, item.assessment, track))
                measured.append((item.framework, unit))
            else:
                problems += item.diagnostics
                aside.append(SetAside(item.source, _reason(item.source, item.diagnostics)))
            if tell is not None:
                tell(done, None)
    if not measured:
        raise Problems(problems)
    framework = chosen if chosen is not None else _most_used(measured)
    return Gathered(framework, *_one_each(framework, measured, aside), tuple(warnings))


def _one_each(
    chosen: Framework, measured: Sequence[tuple[Framework, Unit]], aside: list[SetAside]
) -> tuple[tuple[Unit, ...], tuple[SetAside, ...]]:
    """The latest year of each unit, with the result before it."""
    from readiness.comparison.unit import Earlier

    years: dict[str, list[tuple[Framework, Unit]]] = {}
    for framework, unit in measured:
        years.setdefault(unit.key, []).append((framework, unit))
    kept: list[Unit] = []
    for found in years.values():
        own = [unit for framework, unit in found if _same(framework, chosen)]
        if not own:
            aside += [SetAside(unit.source, _other(framework, chosen)) for framework, unit in found]
            continue
        latest = max(own, key=lambda unit: unit.year or 0)
        before = [pair for pair in found if (pair[1].year or 0) < (latest.year or 0)]
        aside += [
            SetAside(unit.source, _other(framework, chosen))
            for framework, unit in found
            if not _same(framework, chosen) and (framework, unit) not in before
        ]
        if before and latest.earlier is None:
            framework, unit = max(before, key=lambda pair: pair[1].year or 0)
            latest = replace(
                latest, earlier=Earlier(unit.year, framework.id, unit.index, broken=not _same(framework, chosen))
            )
        kept.append(latest)
    return tuple(kept), tuple(aside)


def _most_used(measured: Sequence[tuple[Framework, Unit]]) -> Framework:
    """The framework of the most units, the first of several."""
    counts = Counter((framework.id, framework.digest) for framework, _ in measured)
    (most, _), *_ = counts.most_common(1)
    return next(framework for framework, _ in measured if (framework.id, framework.digest) == most)


def _same(framework: Framework, other: Framework) -> bool:
    """Whether two scores can be compared; official wording that is laid over a framework changes none."""
    return (framework.id, framework.digest) == (other.id, other.digest)


def _other(framework: Framework, chosen: Framework) -> str:
    return say(
        f"memakai kerangka {framework.id}, bukan {chosen.id}", f"uses the framework {framework.id}, not {chosen.id}"
    )


def _reason(source: str, diagnostics: Sequence[Diagnostic]) -> str:
    """The problems that keep a file or a row out, in a line; the first :data:`NAMED`, and how many more there are."""
    from readiness.diagnostics import Severity
    from readiness.diagnostics.catalogue import message

    errors = [item for item in diagnostics if item.severity is Severity.ERROR] or diagnostics
    told = [f"{_at(source, item)}{item.code} {message(item, current())}" for item in errors[:NAMED]]
    if more := len(errors) - len(told):
        told.append(say(f"dan {more} masalah lain", f"and {more} more"))
    return "; ".join(told)


def _at(source: str, found: Diagnostic) -> str:
    """Where a problem is within its source, which may name the line itself: ``table.csv:17``."""
    line, column, label = found.place.line, found.place.column, found.place.label
    if not line:
        return f"{label}: " if label else ""
    if source.endswith(f":{line}"):
        return say(f"karakter {column}: ", f"character {column}: ")
    return f"{line}:{column}: "
