"""Gathers the units of a comparison: every assessment that is named, scored, and what had to be set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.cli.session import Session
from readiness.errors import Problems
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.comparison.unit import Unit
    from readiness.diagnostics import Diagnostic
    from readiness.domain.assessment import Track
    from readiness.domain.framework import Framework


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

    def reasons(self) -> list[tuple[str, str]]:
        """Pairs of source and reason."""
        return [(item.source, item.reason) for item in self.set_aside]


def gather(
    paths: Sequence[Path],
    criteria: Path | None,
    texts: Sequence[Path],
    track: Track | None,
    framework: str | None,
) -> Gathered:
    """Score everything under ``paths`` and keep what one framework assesses: the named one, or that of the most units.

    Of several years of one unit the latest is compared, and the one before it is its earlier result. Whatever cannot be
    compared is set aside with its reason, never dropped. Raises :class:`Problems` where nothing is left.
    """
    from readiness.cli.console import progress
    from readiness.comparison.unit import measure
    from readiness.domain.scoring.scored import score_assessment
    from readiness.loading.series import assessment_files

    session = Session(criteria, texts)
    files, problems = assessment_files(paths)
    measured: list[tuple[Framework, Unit]] = []
    aside = [SetAside(found.place.file, _first([found])) for found in problems]
    with progress(say("Menilai", "Scoring")) as tell:
        for done, file in enumerate(files, 1):
            try:
                loaded = session.assessment(file)
            except Problems as refused:
                problems += refused.diagnostics
                aside.append(SetAside(str(file), _first(refused.diagnostics)))
            else:
                scored = score_assessment(loaded.framework, loaded.assessment, track)
                measured.append((loaded.framework, measure(str(file), scored)))
            if tell is not None:
                tell(done, len(files))
    if not measured:
        raise Problems(problems)
    counts = Counter(used for used, _ in measured)
    chosen = session.valid_framework(framework) if framework is not None else counts.most_common(1)[0][0]
    return Gathered(chosen, *_one_each(chosen, measured, aside))


def _one_each(
    chosen: Framework, measured: Sequence[tuple[Framework, Unit]], aside: list[SetAside]
) -> tuple[tuple[Unit, ...], tuple[SetAside, ...]]:
    """The latest year of each unit, with the result before it; a second file of the same year is set aside."""
    from readiness.comparison.unit import Earlier

    years: dict[str, list[tuple[Framework, Unit]]] = {}
    for framework, unit in measured:
        years.setdefault(unit.key, []).append((framework, unit))
    kept: list[Unit] = []
    for found in years.values():
        own = [unit for framework, unit in found if framework is chosen]
        if not own:
            aside += [SetAside(unit.source, _other(framework, chosen)) for framework, unit in found]
            continue
        latest = max(own, key=lambda unit: unit.year or 0)
        aside += [
            SetAside(unit.source, _twice(latest)) for unit in own if unit is not latest and unit.year == latest.year
        ]
        before = [pair for pair in found if (pair[1].year or 0) < (latest.year or 0)]
        aside += [
            SetAside(unit.source, _other(framework, chosen))
            for framework, unit in found
            if framework is not chosen and (framework, unit) not in before
        ]
        if before and latest.earlier is None:
            framework, unit = max(before, key=lambda pair: pair[1].year or 0)
            latest = replace(
                latest, earlier=Earlier(unit.year, framework.id, unit.index, broken=framework is not chosen)
            )
        kept.append(latest)
    return tuple(kept), tuple(aside)


def _other(framework: Framework, chosen: Framework) -> str:
    return say(
        f"memakai kerangka {framework.id}, bukan {chosen.id}", f"uses the framework {framework.id}, not {chosen.id}"
    )


def _twice(unit: Unit) -> str:
    return say(
        f"{unit.key} tahun {unit.year} sudah dibaca dari {unit.source}",
        f"{unit.key} of {unit.year} was already read from {unit.source}",
    )


def _first(diagnostics: Sequence[Diagnostic]) -> str:
    """The first problem of a file in a line, and how many more there are."""
    from readiness.diagnostics.catalogue import message

    first = diagnostics[0]
    place = f"{first.place.line}:{first.place.column}: " if first.place.line else ""
    more = len(diagnostics) - 1
    rest = say(f" (dan {more} masalah lain)", f" (and {more} more)") if more else ""
    return f"{place}{first.code} {message(first, current())}{rest}"
