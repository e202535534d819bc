"""The forms that officials know, as templates see them: LHE, recommendation sheet, minutes and to-do lists.

As in :mod:`readiness.reporting.view.model`, every text is in the language of the report and every number written out.
An empty text of a signature, a meeting or a participant is a blank to be filled in by hand.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from readiness.reporting.view.model import Proof


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence; ``blank`` is the width of a line to fill in, in millimetres, where the data is missing."""

    text: str = ""
    blank: int = 0


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: ``role`` stands over the signature, ``name`` and ``nip`` below."""

    role: str
    name: str
    nip: str


@dataclass(frozen=True, slots=True)
class SigningView:
    """Place, date and signatures."""

    place: str
    date: str
    people: tuple[Signer, ...]


@dataclass(frozen=True, slots=True)
class LevelTable:
    """The levels by name; one column for each set of names, headed by the groups that use it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PartRow:
    """A group with its weight and the number of its criteria; ``depth`` from 1."""

    depth: int
    title: str
    count: str
    weight: str


@dataclass(frozen=True, slots=True)
class BandRow:
    """A band with its range; ``here``: the index lies in it."""

    span: str
    label: str
    here: bool


@dataclass(frozen=True, slots=True)
class MeanColumn:
    """A published mean; ``own``: that of all, or of districts of this kind."""

    title: str
    own: bool


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A group, or (``depth`` 0) the index, beside the published means."""

    depth: int
    title: str
    weight: str
    value: str
    means: tuple[str, ...]
    difference: str


@dataclass(frozen=True, slots=True)
class AspectView:
    """Strengths and weaknesses of one group."""

    over: str
    title: str
    value: str
    color: str
    strengths: tuple[str, ...]
    weaknesses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdviceRow:
    """A recommendation with the criterion it is about; ``proposal``: the framework's, not an assessor's."""

    number: str
    title: str
    text: str
    proposal: bool
    owner: str
    level: str
    gain: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """A criterion with its value and target."""

    number: str
    title: str
    glyph: str
    glyph_alt: str
    value: str
    target: str


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """The criteria of one group."""

    title: str
    value: str
    rows: tuple[IndicatorRow, ...]


@dataclass(frozen=True, slots=True)
class LheView:
    """The form of the ministry's Laporan Hasil Evaluasi.

    ``notice`` is empty where the values are official; ``criterion`` is what the instrument calls one;
    ``mean`` names the mean that ``indices`` are compared with.
    """

    title: str
    notice: str
    status: str
    description: str
    criterion: str
    summary: tuple[str, ...]
    legal: tuple[str, ...]
    method: tuple[str, ...]
    levels: LevelTable
    parts: tuple[PartRow, ...]
    bands: tuple[BandRow, ...]
    columns: tuple[MeanColumn, ...]
    means: tuple[IndexRow, ...]
    means_note: str
    result: str
    result_note: str
    chart: Markup
    chart_note: str
    mean: str
    indices: tuple[IndexRow, ...]
    aspects: tuple[AspectView, ...]
    no_strengths: str
    no_weaknesses: str
    unjudged: str
    advice: tuple[AdviceRow, ...]
    advice_note: str
    indicators_title: str
    indicators: tuple[IndicatorGroup, ...]
    proofs: tuple[Proof, ...]
    closing: str
    signing: SigningView


@dataclass(frozen=True, slots=True)
class Held:
    """A document with what was found of it; ``state`` is accepted, waiting, revise, rejected, missing or draft."""

    document: str
    state: str
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One criterion of the recommendation sheet. ``proposal``: nothing was entered, the steps are the framework's."""

    number: str
    title: str
    year: str
    recommendation: str
    proposal: bool
    assessor: str
    claimed: str
    need: tuple[str, ...]
    held: tuple[Held, ...]
    lacking: tuple[Held, ...]
    action: str
    action_proposal: bool
    due: str
    owners: str
    feedback: str
    gain: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """The recommendation sheet; ``rest`` names the criteria that need nothing."""

    title: str
    status: str
    description: str
    order: str
    rows: tuple[SheetRow, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who took part."""

    name: str
    nip: str
    position: str
    institution: str


@dataclass(frozen=True, slots=True)
class ValueRow:
    """The values of one criterion; ``kind`` is criterion, group or index; a blank ``agreed`` is to be filled in."""

    kind: str
    number: str
    title: str
    values: tuple[str, ...]
    agreed: str
    differs: bool


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A question on which the tracks differ, with the reason and any appeal."""

    number: str
    title: str
    claimed: str
    found: str
    reason: str
    appeals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MinutesView:
    """Berita acara. ``consent`` is yes, no, or empty where it is to be ticked."""

    title: str
    about: str
    status: str
    description: str
    opening: tuple[Piece, ...]
    basis: tuple[str, ...]
    participants: tuple[Participant, ...]
    columns: tuple[str, ...]
    values: tuple[ValueRow, ...]
    result: str
    differences: tuple[DisputeRow, ...]
    appeals: tuple[DisputeRow, ...]
    reservations: tuple[str, ...]
    consent: str
    statement: str
    signing: SigningView


@dataclass(frozen=True, slots=True)
class TodoItem:
    """One thing to do. ``kind`` is answer, evidence or step; ``mark`` names the symbol beside ``state`` (as of ``Held``)."""

    kind: str
    title: str
    details: tuple[str, ...]
    criterion: str
    mark: str
    state: str
    due: str
    gain: str


@dataclass(frozen=True, slots=True)
class TodoSection:
    """Things of one urgency, the most urgent first."""

    title: str
    note: str
    items: tuple[TodoItem, ...]


@dataclass(frozen=True, slots=True)
class TodoList:
    """What one agency must prepare; ``message`` is ready to be pasted."""

    id: str
    anchor: str
    name: str
    lead: str
    questions: int
    evidence: int
    steps: int
    backlog: int
    first: str
    due: str
    sections: tuple[TodoSection, ...]
    message: str


@dataclass(frozen=True, slots=True)
class TodoView:
    """To-do lists per agency, the largest backlog first. ``single``: only one agency was asked for."""

    title: str
    status: str
    description: str
    heading: str
    note: str
    single: bool
    lists: tuple[TodoList, ...]
