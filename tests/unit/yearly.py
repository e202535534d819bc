"""Assessments of one district in several years, from short texts in YAML."""

from __future__ import annotations

from functools import cache

from readiness.diagnostics import has_errors
from readiness.domain.assessment import Track
from readiness.domain.framework import Framework
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.loading.assessments import opened, read_assessment
from readiness.loading.documents import parse_document
from readiness.loading.frameworks import framework_from

RUBRIC = """\
id: rubrik
version: "1"
title: {id: Rubrik Uji (RU), en: Test Rubric (TR)}
scale: {min: 0, max: 4, step: any}
bands:
  - {from: 0, id: rendah, label: {id: Rendah, en: Low}}
  - {from: 2, id: tinggi, label: {id: Tinggi, en: High}}
tiers: [{id: bidang, label: {id: Bidang, en: Field}}]
groups:
  - {id: g, title: {id: Tata, en: Order}, criteria: [{id: A, type: level}, {id: B, type: level}]}
  - {id: h, title: {id: Layanan, en: Services}, criteria: [{id: C, type: level}, {id: D, type: level}]}
"""
OTHER = """\
id: lain
version: "9"
title: {id: Instrumen Lain (IL), en: Other Instrument (OI)}
official: true
years: {from: 2025}
supersedes: rubrik
scale: {min: 1, max: 5, step: any}
bands:
  - {from: 1, id: rendah, label: {id: Rendah, en: Low}}
  - {from: 3, id: tinggi, label: {id: Tinggi, en: High}}
criteria: [{id: E, type: level}, {id: F, type: level}]
"""
SUBJECT = 'subject: {code: "99.01", name: Kabupaten Uji, kind: kabupaten}'


@cache
def framework(text: str, digest: str) -> Framework:
    """A framework by its text; the same one for the same text and digest."""
    made, found = framework_from(parse_document(text.encode(), "f.yaml"), digest)
    assert made is not None, found
    return made


def yearly(
    year: int, answers: str, text: str = RUBRIC, *, digest: str = "sha256:1", rest: str = "", track: Track | None = None
) -> Scored:
    """One year; ``answers`` is what stands in the braces, ``rest`` more keys of the assessment."""
    made = framework(text, digest)
    source = f"framework: {made.id}\nyear: {year}\n{SUBJECT}\nanswers: {{{answers}}}\n{rest}\n"
    assessment, found = read_assessment(opened(parse_document(source.encode(), "a.yaml")), made)
    assert assessment is not None, found
    assert not has_errors(found)
    return score_assessment(made, assessment, track)
