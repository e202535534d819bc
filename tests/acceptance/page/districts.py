"""Comparisons to put on a page: many synthetic districts under the shipped instrument, and a few odd ones."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache

from benchmarks.common import framework, random_answers

from readiness.comparison.compare import Comparison, compare
from readiness.comparison.intervals import Settings
from readiness.comparison.relative import Relative
from readiness.comparison.unit import Earlier, Unit, measure
from readiness.domain.assessment import Answer, Assessment, Entry, Subject, Track
from readiness.domain.scoring.scored import score_assessment
from tests.unit.scored import scored

NAMES = (
    "Kabupaten Toli-Toli",
    "Kabupaten Solok",
    "Kota Solok",
    "Kabupaten Sumbá Timur",
    "Kota Baubau",
    "Kab. Pakpak Bharat",
)
"""Real and misspelt names, for the search; all others are numbered."""
SMALL = """
title: {id: Banding, en: Comparison}
version: "1"
note: {id: Catatan, en: A note}
target: 4
tiers: [{id: d, label: {id: Dimensi, en: Dimension}}, {id: s, label: {id: Subdimensi, en: Sub-dimension}}]
bands: [{from: 0, id: low, label: {id: Rendah, en: Low}}, {from: 3, id: high, label: {id: Tinggi, en: High}}]
groups:
  - id: g
    title: {id: Satu, en: One}
    groups:
      - {id: g.a, title: {id: Satu A, en: One A}, criteria: [{id: A, type: level, may_not_apply: true}]}
      - {id: g.b, title: {id: Satu B, en: One B}, criteria: [{id: B, type: level, may_not_apply: true}]}
  - {id: h, title: {id: Dua, en: Two}, criteria: [{id: C, type: level, may_not_apply: true}]}
"""
NONE = "A: not_applicable, B: not_applicable, C: not_applicable"


def subject(at: int, name: str = "") -> Subject:
    """A synthetic district: every fifth is a city, twelve in a province."""
    kind = "kota" if name.startswith("Kota") or (not name and at % 5 == 0) else "kabupaten"
    province = at // 12 + 11
    number = at % 12 + (71 if kind == "kota" else 1)
    return Subject(
        f"{province}.{number:02d}", name or f"{kind.capitalize()} Uji {at:03d}", kind, f"Provinsi {province}"
    )


@cache
def many(count: int, draws: int = 200) -> Comparison:
    """Synthetic districts under the shipped instrument; some with much open, an earlier year or a break."""
    units: list[Unit] = []
    for at in range(count):
        rng = random.Random(at)
        given = random_answers(rng, rng.choice((0.0, 0.1, 0.55)))
        answers = {name: Answer(((Track.SELF, Entry(value)),)) for name, value in given.items()}
        who = subject(at, NAMES[at] if at < len(NAMES) else "")
        unit = measure(
            f"{at}.yaml", score_assessment(framework(), Assessment("x", who, answers, year=2026, fictional=at % 3 == 0))
        )
        earlier = Earlier(2025, "spbe-2020" if at % 4 == 0 else "gmsc-readiness", Fraction(3, 2), broken=at % 4 == 0)
        units.append(replace(unit, earlier=earlier) if at % 2 == 0 else unit)
    return compare(framework(), units, Settings(draws=draws))


def few(
    answers: Sequence[str],
    names: Sequence[str] = (),
    settings: Settings | None = None,
    peers_by: str = "kind",
    relative: Relative | None = None,
) -> Comparison:
    """A district for each text of answers, under a small instrument."""
    made = [scored(SMALL, text) for text in answers]
    units = [
        replace(measure(f"{at}.yaml", item), subject=subject(at, names[at] if at < len(names) else ""))
        for at, item in enumerate(made)
    ]
    first = made[0].plan.framework
    return compare(first, units, settings or Settings(draws=50), peers_by, relative)


def touching(found: Comparison, key: str) -> set[str]:
    """Whose rank intervals touch that of one district, itself left out."""
    one = next(place for place in found.places if place.unit.key == key)
    assert one.rank_low is not None
    assert one.rank_high is not None
    return {
        place.unit.key
        for place in found.places
        if place.rank_low is not None
        and place.rank_high is not None
        and place is not one
        and place.rank_low <= one.rank_high
        and one.rank_low <= place.rank_high
    }
