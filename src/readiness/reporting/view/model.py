"""The parts of a report. Every text is in the language of the report; every number is already written out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from readiness.domain.framework import Framework


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Kop surat: lines in order, the second one large; ``logo`` is a data URI or empty."""

    lines: tuple[str, ...]
    logo: str = ""


@dataclass(frozen=True, slots=True)
class Instrument:
    """The framework, and whether it is official; ``wording`` are files whose texts replace its own."""

    id: str
    title: str
    version: str
    digest: str
    official: bool
    note: str
    wording: tuple[str, ...] = ()

    @classmethod
    def of(cls, framework: Framework, language: str) -> Instrument:
        """A framework as it is printed."""
        return cls(
            str(framework.id),
            framework.title.in_(language) or str(framework.id),
            framework.version,
            framework.digest,
            framework.official,
            framework.note.in_(language),
            tuple(f"{source.file} ({source.digest})" for source in framework.wording),
        )


@dataclass(frozen=True, slots=True)
class GapItem:
    """One of the largest gaps, in a sentence or two."""

    number: str
    color: str
    title: str
    sentence: str
    measure: str


@dataclass(frozen=True, slots=True)
class StepItem:
    """One recommendation. ``gain`` is signed text; ``bar`` and ``timeline`` are data URIs; ``offset`` is where the
    timeline's bar begins, in per cent of its width.
    """

    number: int
    title: str
    criterion: str
    criterion_id: str
    level: str
    owner: str
    due: str
    horizon: str
    horizon_label: str
    effort: str
    cost: str
    gain: str
    bar: str
    timeline: str
    offset: int
    after: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The one page that a Bupati reads. Where ``concluded`` is false the range is the headline."""

    concluded: bool
    title: str
    headline: str
    label: str
    scale: str
    certainty: str
    coverage: str
    answered: str
    proven: str
    bands: Markup
    overview_title: str
    overview_note: str
    overview: Markup
    gaps_title: str
    gaps: tuple[GapItem, ...]
    steps_title: str
    steps: tuple[StepItem, ...]
    steps_note: str
    asks: tuple[AskItem, ...]
    decision: str


@dataclass(frozen=True, slots=True)
class AskItem:
    """An agency, how many of its questions are open, and what they can change."""

    owner: str
    count: int
    change: str
    first: str


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One criterion in the table of its dimension. ``state`` is met, gap, open or not_applicable."""

    id: str
    title: str
    element: str
    state: str
    state_label: str
    now: str
    following: str
    lacking: tuple[str, ...]
    glyph: str
    glyph_alt: str
    value: str
    target: str
    gain: str
    claimed: str


@dataclass(frozen=True, slots=True)
class Subdimension:
    """A sub-dimension with its criteria; those of which nothing is known stand apart in ``unknown``."""

    number: str
    title: str
    value: str
    rows: tuple[CriterionRow, ...]
    unknown: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A strength or a weakness, with the document that proves it where there is one."""

    text: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its caption."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Dimension:
    """One section of the report."""

    number: str
    anchor: str
    title: str
    eyebrow: str
    color: str
    aim: str
    lead: str
    figures: tuple[Figure, ...]
    chart: Markup
    strengths: tuple[Statement, ...]
    weaknesses: tuple[Statement, ...]
    table_title: str
    subdimensions: tuple[Subdimension, ...]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """Dimension × element: now, expected, gap, recommendation."""

    state: str
    glyph: str
    glyph_alt: str
    gap: str
    now: str
    expected: str
    step: str
    widest: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One dimension of the gap matrix."""

    number: str
    title: str
    color: str
    value: str
    target: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The gap matrix of the masterplan's Buku I; ``columns`` are (title, parts)."""

    title: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class RoadmapView:
    """Recommendations in order of worth, the stages of the time axis, and where the index stands after each stage."""

    title: str
    steps: tuple[StepItem, ...]
    rest: tuple[StepItem, ...]
    years: tuple[str, ...]
    staircase_title: str
    staircase: Markup | None


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A criterion with open questions, who answers them, and the index at either end."""

    number: str
    color: str
    title: str
    questions: tuple[str, ...]
    owner: str
    low: str
    high: str
    swing: str
    bar: str


@dataclass(frozen=True, slots=True)
class OpenView:
    """What was not answered, and what it could change."""

    title: str
    note: str
    items: tuple[OpenItem, ...]
    rest: str
    owners: tuple[AskItem, ...]


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A line of the calculation: name, value, weight, product; ``kind`` is part, sum or result.

    ``name`` is the id and the title together, ``number`` the id as forms print it.
    """

    kind: str
    name: str
    value: str
    weight: str
    product: str
    number: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """The calculation of one group; ``inverse`` is that of a mean with its numbers, as in "1/25 × 62,5"."""

    title: str
    formula: str
    lines: tuple[ProofLine, ...]
    note: str
    inverse: str = ""


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One question with what was answered, by whom, and why."""

    id: str
    question: str
    answer: str
    track: str
    note: str


@dataclass(frozen=True, slots=True)
class AnswerBlock:
    """The answers of one criterion."""

    id: str
    title: str
    level: str
    lines: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """Where an assessor's value differs from the district's own."""

    criterion: str
    question: str
    claimed: str
    found: str
    reason: str


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A document of the register."""

    criterion: str
    document: str
    detail: str
    level: str
    status: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source, its year, and how many criteria rest on it."""

    title: str
    year: str
    criteria: str


@dataclass(frozen=True, slots=True)
class Annex:
    """Everything that an assessor checks."""

    proofs: tuple[Proof, ...]
    answers: tuple[AnswerBlock, ...]
    differences: tuple[DifferenceLine, ...]
    evidence: tuple[EvidenceLine, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """How the numbers came about, in short paragraphs."""

    paragraphs: tuple[str, ...]
    scale: tuple[tuple[str, str], ...]
    bands: tuple[tuple[str, str], ...]
    legal: tuple[str, ...]


@dataclass(frozen=True)
class Front:
    """What every page of a report may say. ``words`` holds the fixed texts of the templates."""

    language: str
    title: str
    district: str
    code: str
    province: str
    year: str
    date: str
    eyebrow: str
    status: str
    fictional: bool
    notes: tuple[str, ...]
    warnings: tuple[str, ...]
    letterhead: Letterhead | None
    instrument: Instrument
    standing: str
    words: Mapping[str, str]
    program: str
