"""Maps from another instrument: ``maps/<id>.yaml`` in the folder of the newer one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, WithJsonSchema

from readiness.diagnostics import Diagnostic, has_errors
from readiness.domain.framework import Framework
from readiness.domain.problems import Problem
from readiness.domain.reuse import Carried, InstrumentMap, Link, Worth
from readiness.domain.text import EMPTY
from readiness.loading.answers import read_answer
from readiness.loading.documents import Document, place_of, read_document
from readiness.loading.fields import Flag, Plain, Strict, Words, not_allowed
from readiness.loading.files import is_folder
from readiness.loading.suggest import suggest
from readiness.loading.validate import validate

FOLDER: Final = "maps"
INDEX: Final = "index"


def _worth(value: Any) -> Worth:
    if value in list(Worth):
        return Worth(value)
    raise not_allowed(value, list(Worth))


class LinkSchema(Strict):
    """Where an old criterion leads."""

    to: dict[str, Annotated[Worth, BeforeValidator(_worth)]] = {}
    reason: Words | None = None


class CarriedSchema(Strict):
    """An answer that is the value of an old node."""

    from_: Plain = Field(alias="from")


def _carried(value: Any) -> Any:
    return Carried(value=value) if isinstance(value, str) else CarriedSchema.model_validate(value)


Answered = Annotated[Any, BeforeValidator(_carried), WithJsonSchema({"type": ["string", "number", "object"]})]


class MapSchema(Strict):
    """A map file."""

    from_: Plain = Field(alias="from")
    official: Flag = False
    note: Words | None = None
    criteria: dict[str, LinkSchema] = {}
    new: dict[str, Words] = {}
    answers: dict[str, Answered] = {}


def map_files(folder: Path) -> list[Path]:
    """The maps of a framework."""
    return sorted((folder / FOLDER).glob("*.yaml")) if is_folder(folder / FOLDER) else []


def read_map(path: Path, old: Framework, new: Framework) -> tuple[InstrumentMap | None, list[Diagnostic]]:
    """A map from ``old`` to ``new``, or everything that is wrong with it."""
    document = read_document(path)
    if document.root is None or has_errors(document.diagnostics):
        return None, list(document.diagnostics)
    schema, problems = validate(document, MapSchema)
    if schema is None:
        return None, [*document.diagnostics, *problems]
    reader = _Reader(document)
    reader.check(schema, old, new)
    found = [*document.diagnostics, *problems, *reader.diagnostics]
    if has_errors(found):
        return None, found
    answers = {
        question: carried if isinstance(carried, Carried) else Carried(node=carried.from_)
        for question, carried in schema.answers.items()
    }
    links = {name: Link(link.to, link.reason or EMPTY) for name, link in schema.criteria.items()}
    note = schema.note or EMPTY
    return InstrumentMap(schema.from_, links, schema.new, answers, note, schema.official), found


class _Reader:
    """Checks the names of a map against both instruments."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.diagnostics: list[Diagnostic] = []

    def check(self, schema: MapSchema, old: Framework, new: Framework) -> None:
        """Every name exists; every old criterion is spoken of, so that nothing is lost unseen."""
        if schema.from_ != old.id:
            self._report("K014", "from", value=schema.from_, allowed=old.id, suggestion="")
        ours = {str(criterion.id) for criterion in new.root.criteria()}
        theirs = [str(criterion.id) for criterion in old.root.criteria()]
        for name, link in schema.criteria.items():
            self._known(name, theirs, "criteria", name)
            for target in link.to:
                self._known(target, ours, "criteria", name, "to", target)
        for name in schema.new:
            self._known(name, ours, "new", name)
        if missing := [name for name in theirs if name not in schema.criteria]:
            self._report("K011", "criteria", at_key=True, key=", ".join(missing))
        self._answers(schema.answers, old, new)

    def _answers(self, answers: Mapping[str, Any], old: Framework, new: Framework) -> None:
        asked = {str(q.id): (c, q) for c in new.root.criteria() for q in c.questions}
        nodes = {INDEX, *(str(group.id) for _, group in old.root.groups())}
        nodes.update(str(criterion.id) for criterion in old.root.criteria())
        for name, carried in answers.items():
            if name not in asked:
                self._report("J013", "answers", name, at_key=True, name=name, suggestion=suggest(name, asked))
            elif not isinstance(carried, Carried):
                self._known(carried.from_, nodes, "answers", name, "from", at_key=False)
            else:
                criterion, question = asked[name]
                read = read_answer(question, carried.value, criterion.not_applicable)
                if isinstance(read, Problem):
                    place = place_of(self._document.root, ("answers", name), self._document.file)
                    self.diagnostics.append(Diagnostic(read.code, place, dict(read.arguments)))

    def _known(self, name: str, known: set[str] | list[str], *path: str, at_key: bool = True) -> None:
        if name not in known:
            suggestion = suggest(name, known)
            self._report("K021", *path, at_key=at_key, kind="nodes", name=name, suggestion=suggestion, known="")

    def _report(self, code: str, *path: str, at_key: bool = False, **arguments: object) -> None:
        place = place_of(self._document.root, path, self._document.file, key=at_key)
        self.diagnostics.append(Diagnostic(code, place, {name: str(value) for name, value in arguments.items()}))
