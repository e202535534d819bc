"""Small comparisons with everything that an output must bear: odd names, open answers, earlier years, two judges."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from readiness.comparison.compare import Comparison, compare
from readiness.comparison.intervals import Settings
from readiness.comparison.relative import Relative
from readiness.comparison.unit import Earlier, measure
from readiness.domain.assessment import Subject
from tests.unit.scored import scored

FRAMEWORK = """
title: {id: Banding, en: Comparison}
version: "1"
note: {id: Hanya untuk uji., en: For tests only.}
target: 4
tiers: [{id: d, label: {id: Dimensi, en: Dimension}}]
bands: [{from: 0, id: low, label: {id: Rendah, en: Low}}, {from: 3, id: high, label: {id: Rendah Hati, en: Low Key}}]
groups:
  - {id: g, title: {id: Satu, en: One}, criteria: [{id: A, type: level, weight: 2}, {id: B, type: level}]}
  - {id: h, title: {id: Dua, en: Two}, criteria: [{id: C, type: level}]}
"""
ANSWERS = ("A: 4, B: 4, C: 5", "A: 4, B: 5, C: 3", "A: 1, B: 2, C: 3", "A: 2, B: 2.5, C: 1", "C: 4", "A: 1, B: 1, C: 1")
LONG = "Kabupaten Administrasi Kepulauan Penukal Abab Lematang Ilir Timur Laut"
NAMES = ("Kabupaten Buton", "=1+1", "Kota <b>Bau & Bau</b>", LONG, "-Kosong", "@Akhir")


def units(settings: Settings | None = None, relative: Relative | None = None, peers_by: str = "kind") -> Comparison:
    """Six units; the fifth has answered too little, the first moved, the third has a break, two were judged."""
    made = [scored(FRAMEWORK, text) for text in ANSWERS]
    found = []
    for at, item in enumerate(made):
        kind = "kota" if at % 2 else "kabupaten"
        subject = Subject(f"11.{at + 1}0", NAMES[at], kind, "Aceh" if at < 3 else "Riau")
        found.append(replace(measure(f"{at}.yaml", item), subject=subject, year=2026, fictional=at == 3))
    index = found[0].index
    assert index is not None
    found[0] = replace(found[0], earlier=Earlier(2025, "k", index - Fraction(1, 4), broken=False))
    found[2] = replace(found[2], earlier=Earlier(2025, "lama", None, broken=True))
    for at in (1, 3):
        value = found[at].index
        assert value is not None
        found[at] = replace(found[at], claimed=value + Fraction(1, 2), found=value)
    return compare(made[0].plan.framework, found, settings or Settings(draws=60), peers_by, relative)
