"""How the columns of somebody's table stand for the subject and the questions: the mapping file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final

from pydantic import WithJsonSchema

from readiness.diagnostics import Diagnostic, has_errors
from readiness.domain.assessment import TRACKS, Track
from readiness.domain.framework import Criterion, Framework, Question
from readiness.domain.problems import Problem
from readiness.loading.answers import read_answer
from readiness.loading.documents import Document, place_of, read_document
from readiness.loading.fields import Flag, Plain, Strict, Texts, Whole, Year, one_of
from readiness.loading.suggest import suggest
from readiness.loading.validate import validate

LAYOUTS: Final = ("wide", "long")
SCHEMES: Final = ("kemendagri", "bps")
EVERY: Final = "*"
"""In ``values``: for all questions."""
INDEX: Final = "@index"
"""Behind a question's id: the outside index that its value is converted from."""


class FieldsSchema(Strict):
    """The titles of the columns that are no answers."""

    code: Plain = ""
    name: Plain = ""
    kind: Plain = ""
    province: Plain = ""
    year: Plain = ""
    track: Plain = ""
    question: Plain = ""
    value: Plain = ""
    note: Plain = ""


class TableSchema(Strict):
    """A mapping file."""

    framework: Plain = ""
    layout: Annotated[str, one_of(*LAYOUTS), WithJsonSchema({"enum": [*LAYOUTS]})] = ""
    sheet: Plain = ""
    skip_rows: Whole | None = None
    codes: Annotated[str, one_of(*SCHEMES), WithJsonSchema({"enum": [*SCHEMES]})] = ""
    year: Year | None = None
    track: Annotated[str, one_of(*TRACKS), WithJsonSchema({"enum": [*TRACKS]})] = Track.SELF.value
    fictional: Flag = False
    missing: Texts = []
    fields: FieldsSchema = FieldsSchema()
    facts: dict[str, Plain] = {}
    columns: dict[str, Plain] = {}
    values: dict[str, dict[str, Plain]] = {}


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What is known of a table before it is opened; whatever is empty is recognised by its usual names.

    ``fields``, ``facts`` and ``columns`` lead from a field, a fact and a question (with :data:`INDEX` behind it: its
    outside index) to the title of a column. ``values`` says by question what a cell means; ``missing`` what means
    nothing. ``skip_rows``: rows above the titles (``None``: to be found out). ``codes``: ``kemendagri`` or ``bps``.
    """

    framework: str = ""
    layout: str = ""
    sheet: str = ""
    skip_rows: int | None = None
    codes: str = ""
    year: int | None = None
    track: Track = Track.SELF
    fictional: bool = False
    missing: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OpenedMapping:
    """A mapping file whose framework can be looked up before its questions are checked (``None``: not usable)."""

    document: Document
    mapping: TableMapping | None
    diagnostics: tuple[Diagnostic, ...]


def open_mapping(path: Path) -> OpenedMapping:
    """Read the file and check its shape."""
    document = read_document(path)
    if document.root is None or has_errors(document.diagnostics):
        return OpenedMapping(document, None, document.diagnostics)
    schema, problems = validate(document, TableSchema)
    found = (*document.diagnostics, *problems)
    if schema is None:
        return OpenedMapping(document, None, found)
    given = {name: title for name, title in schema.fields.model_dump().items() if title}
    mapping = TableMapping(
        framework=schema.framework,
        layout=schema.layout,
        sheet=schema.sheet,
        skip_rows=schema.skip_rows,
        codes=schema.codes,
        year=schema.year,
        track=Track(schema.track),
        fictional=schema.fictional,
        missing=tuple(schema.missing),
        fields=given,
        facts=schema.facts,
        columns=schema.columns,
        values=schema.values,
    )
    return OpenedMapping(document, mapping, (*found, *_used_twice(document, mapping)))


def check_mapping(opened: OpenedMapping, framework: Framework) -> list[Diagnostic]:
    """Everything that is wrong with a mapping for the tables of a framework."""
    found = list(opened.diagnostics)
    if opened.mapping is None:
        return found
    document, mapping = opened.document, opened.mapping
    known = {str(question.id): (criterion, question) for criterion, question in _asked(framework)}
    asked = {"columns": {name.removesuffix(INDEX): name for name in mapping.columns}}
    asked["values"] = {name: name for name in mapping.values if name != EVERY}
    for key, names in asked.items():
        for name, written in names.items():
            if name not in known:
                arguments = {"name": name, "suggestion": suggest(name, known)}
                place = place_of(document.root, (key, written), document.file, key=True)
                found.append(Diagnostic("J013", place, arguments))
    for name, meanings in mapping.values.items():
        for cell, meaning in meanings.items() if name in known else ():
            criterion, question = known[name]
            read = read_answer(question, meaning, criterion.not_applicable)
            if isinstance(read, Problem):
                place = place_of(document.root, ("values", name, cell), document.file)
                found.append(Diagnostic(read.code, place, dict(read.arguments)))
    if mapping.framework and mapping.framework != framework.id and Path(mapping.framework).name == mapping.framework:
        place = place_of(document.root, ("framework",), document.file)
        found.append(Diagnostic("E099", place, {"name": mapping.framework, "other": str(framework.id)}))
    return found


def _asked(framework: Framework) -> Iterator[tuple[Criterion, Question]]:
    for criterion in framework.root.criteria():
        for question in criterion.questions:
            yield criterion, question


def _used_twice(document: Document, mapping: TableMapping) -> Iterator[Diagnostic]:
    """Each column has one meaning."""
    seen: dict[str, tuple[str, str]] = {}
    sections = {"fields": mapping.fields, "facts": mapping.facts, "columns": mapping.columns}
    for section, titles in sections.items():
        for name, title in titles.items():
            first = seen.setdefault(" ".join(title.casefold().split()), (section, name))
            if first != (section, name):
                arguments = {"column": title, "one": first[1], "other": name}
                yield Diagnostic("E086", place_of(document.root, (section, name), document.file), arguments)
