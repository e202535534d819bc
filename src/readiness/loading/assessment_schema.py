"""The shape of assessment files."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Tag, WithJsonSchema

from readiness.loading.fields import Flag, Numeral, Plain, Strict, Year, one_of


class SubjectSchema(Strict):
    """The assessed unit; other facts are allowed beside the four."""

    model_config = {**Strict.model_config, "extra": "allow"}

    code: Plain = ""
    name: Plain = ""
    kind: Plain = ""
    province: Plain = ""


_STATUSES = ("", "accepted", "revise", "rejected", "missing")

EvidenceStatus = Annotated[str, one_of(*_STATUSES), WithJsonSchema({"enum": list(_STATUSES)})]
"""What an assessor says of a document; empty where nobody has examined it."""


class EvidenceItemSchema(Strict):
    """A document that supports an answer."""

    document: Plain
    number: Plain = ""
    date: Plain = ""
    page: Plain = ""
    quote: Plain = ""
    supports_level: Numeral | None = None
    status: EvidenceStatus = ""


class EntrySchema(Strict):
    """One answer on one track."""

    value: Any = None
    index: Any = None
    not_applicable: Any = None
    by: Plain = ""
    date: Plain = ""
    note: Plain = ""
    evidence: list[EvidenceItemSchema] = []


class AppealSchema(Strict):
    """An objection."""

    text: Plain
    by: Plain = ""
    date: Plain = ""


def _one_or_more(value: Any) -> str:
    return "<list>" if isinstance(value, list) else "<mapping>"


def _file_or_result(value: Any) -> str:
    return "<file>" if isinstance(value, str) else "<mapping>"


Appeals = Annotated[
    Annotated[AppealSchema, Tag("<mapping>")] | Annotated[list[AppealSchema], Tag("<list>")],
    Discriminator(_one_or_more),
]
"""One objection or several."""


class AnswerSchema(Strict):
    """An answer with its tracks."""

    self: EntrySchema | None = None
    internal: EntrySchema | None = None
    external: EntrySchema | None = None
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
