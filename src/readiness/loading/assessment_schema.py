"""The shape of assessment files."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Tag, WithJsonSchema

from readiness.domain.assessment import EvidenceStage, EvidenceStatus
from readiness.loading.fields import Flag, Numeral, Plain, Strict, Texts, Year, one_of


def _one_or_more(value: Any) -> str:
    return "<list>" if isinstance(value, list) else "<mapping>"


class SubjectSchema(Strict):
    """The assessed unit; other facts are allowed beside the four."""

    model_config = {**Strict.model_config, "extra": "allow"}

    code: Plain = ""
    name: Plain = ""
    kind: Plain = ""
    province: Plain = ""


Status = Annotated[str, one_of(*EvidenceStatus), WithJsonSchema({"enum": [*EvidenceStatus]})]
"""What an assessor says of a document; empty where nobody has examined it."""
Stage = Annotated[str, one_of(*EvidenceStage), WithJsonSchema({"enum": [*EvidenceStage]})]
"""How far a document has come."""


class EvidenceItemSchema(Strict):
    """A document that supports an answer."""

    document: Plain
    number: Plain = ""
    date: Plain = ""
    page: Plain = ""
    quote: Plain = ""
    supports_level: Numeral | None = None
    status: Status = ""
    stage: Stage = EvidenceStage.FINAL.value
    file: Plain = ""
    sha256: Plain = ""
    note: Plain = ""


class CandidateSchema(Strict):
    """One of several answers that contradict each other."""

    value: Any = None
    index: Any = None
    not_applicable: Any = None
    by: Plain = ""
    date: Plain = ""
    note: Plain = ""
    evidence: list[EvidenceItemSchema] = []


class EntrySchema(CandidateSchema):
    """One answer on one track, and what contradicted it."""

    conflict: list[CandidateSchema] = []


class AppealSchema(Strict):
    """An objection."""

    text: Plain
    by: Plain = ""
    date: Plain = ""


def _file_or_result(value: Any) -> str:
    return "<file>" if isinstance(value, str) else "<mapping>"


Appeals = Annotated[
    Annotated[AppealSchema, Tag("<mapping>")] | Annotated[list[AppealSchema], Tag("<list>")],
    Discriminator(_one_or_more),
]
"""One objection or several."""


Entries = Annotated[
    Annotated[EntrySchema, Tag("<mapping>")] | Annotated[list[EntrySchema], Tag("<list>")],
    Discriminator(_one_or_more),
]
"""One entry, or all that were given on a track, oldest first."""


class AnswerSchema(Strict):
    """An answer with its tracks."""

    self: Entries | None = None
    internal: Entries | None = None
    external: Entries | None = None
    appeal: Appeals | None = None


class PreviousSchema(Strict):
    """Last year's result."""

    index: Numeral | None = None
    year: Year | None = None
    file: Plain = ""


Earlier = Annotated[
    Annotated[PreviousSchema, Tag("<mapping>")] | Annotated[Plain, Tag("<file>")],
    Discriminator(_file_or_result),
]
"""Last year's result, or the path of last year's assessment."""


class LetterheadSchema(Strict):
    """Kop surat of the report; ``logo`` is a picture beside the file."""

    logo: Plain = ""
    lines: list[Plain] = []


class FollowUpSchema(Strict):
    """What became of a criterion."""

    recommendation: Plain = ""
    action: Plain = ""
    by: Texts = []
    due: Plain = ""
    feedback: Plain = ""


class PersonSchema(Strict):
    """Somebody who took part or signs."""

    name: Plain = ""
    nip: Plain = ""
    position: Plain = ""
    institution: Plain = ""


class MinutesSchema(Strict):
    """Berita acara."""

    date: Plain = ""
    place: Plain = ""
    basis: list[Plain] = []
    participants: list[PersonSchema] = []
    reservations: list[Plain] = []
    consent: Flag | None = None


class SigningSchema(Strict):
    """Place, date and signatures."""

    place: Plain = ""
    date: Plain = ""
    people: list[PersonSchema] = []


class AssessmentSchema(Strict):
    """An assessment; each answer is read against its question later."""

    framework: Plain
    framework_version: Plain = ""
    subject: SubjectSchema = SubjectSchema()
    year: Year | None = None
    date: Plain = ""
    title: Plain = ""
    notes: list[Plain] = []
    target: Any = None
    answers: dict[str, Any] | None = None
    previous: Earlier | None = None
    fictional: Flag = False
    letterhead: LetterheadSchema | None = None
    official_result: Flag = False
    texts: Texts = []
    follow_up: dict[str, FollowUpSchema] = {}
    minutes: MinutesSchema | None = None
    signing: SigningSchema | None = None
