"""Runs a schema over a document tree and turns its errors into diagnostics with places and suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from readiness.diagnostics import Diagnostic, Place
from readiness.loading.documents import Document, Listing, Mapping, Node, Scalar, locate, place_of, to_data
from readiness.loading.suggest import suggest, with_point
from readiness.loading.syntax import NO_SPACE

Model = TypeVar("Model", bound=BaseModel)

_EXPECTED: Final = {
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "list_type": "list",
    "string_type": "text",
}


def validate(document: Document, schema: type[Model]) -> tuple[Model | None, list[Diagnostic]]:
    """The typed document, or everything that is wrong with its shape."""
    return validate_part(document, schema, to_data(document.root), ())


def validate_part(
    document: Document, schema: type[Model], data: Any, path: tuple[str | int, ...]
) -> tuple[Model | None, list[Diagnostic]]:
    """The same for the part of a document that stands at ``path``."""
    try:
        return schema.model_validate(data), []
    except ValidationError as error:
        root = locate(document.root, path)
        part = Document(document.file, root if root is not None else document.root)
        return None, unique(_diagnostics(part, schema, error.errors(include_url=False)))


def unique(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each diagnostic once: what ``repeat`` copies stands in the file a single time."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in diagnostics:
        seen.setdefault((diagnostic.code, diagnostic.place, tuple(diagnostic.arguments.items())), diagnostic)
    return list(seen.values())


def _diagnostics(document: Document, schema: type[BaseModel], errors: Sequence[Any]) -> Iterable[Diagnostic]:
    """One per error, but a misspelt key is not missing as well."""
    found = [(tuple(error["loc"][:-1]), _diagnostic(document, schema, error)) for error in errors]
    meant = {
        (above, diagnostic.arguments.get("suggestion")) for above, diagnostic in found if diagnostic.code == "K012"
    }
    for above, diagnostic in found:
        if diagnostic.code != "K011" or (above, diagnostic.arguments["key"]) not in meant:
            yield diagnostic


def _diagnostic(document: Document, schema: type[BaseModel], error: Any) -> Diagnostic:
    root, file, kind = document.root, document.file, error["type"]
    path = _existing(root, error["loc"])
    slip = comma_slip(locate(root, path[:-1]), str(path[-1])) if path else None
    if kind == "extra_forbidden":
        name = str(error["loc"][-1])
        where, known = _owner(schema, error["loc"][:-1])
        arguments = {"key": name, "suggestion": suggest(name, known), "where": where}
        if slip is not None and not arguments["suggestion"]:
            return slip
        return Diagnostic("K012", place_of(root, path, file, key=True), arguments)
    if slip is not None:
        return slip
    if kind == "missing":
        return Diagnostic("K011", place_of(root, path, file), {"key": str(error["loc"][-1])})
    context = error.get("ctx") or {}
    if "code" in context:
        if context["at"] is not None:
            path = [*path, context["at"]]
        key = context["at_key"] or "[key]" in error["loc"]
        return Diagnostic(context["code"], place_of(root, path, file, key=key), dict(context["arguments"]))
    node = locate(root, path)
    if kind in ("model_type", "dict_type") and isinstance(node, Scalar) and node.plain and NO_SPACE.match(node.text):
        column = node.place.column + node.text.index(":") if node.single_line else node.place.column
        place = Place(node.place.file, node.place.line, column, column + 1)
        return Diagnostic("K001", place, {"cause": "space", "detail": ""})
    return Diagnostic("K010", place_of(root, path, file), {"expected": _EXPECTED.get(kind, "text")})


def comma_slip(mapping: Node | None, key: str) -> Diagnostic | None:
    """What is wrong where a comma split a number or a text that stands in braces; ``key`` is one of the pieces."""
    found = _split_by_comma(mapping, key) if isinstance(mapping, Mapping) else None
    if found is None:
        return None
    place, text = found
    if suggestion := with_point(text):
        return Diagnostic("K013", place, {"text": text, "expected": "number", "suggestion": suggestion})
    return Diagnostic("K081", place, {"text": text})


def _split_by_comma(mapping: Mapping, key: str) -> tuple[Place, str] | None:
    """The text that a comma split, where ``key`` is what stands after it.

    ``{weight: 3,5}`` is to YAML a weight of 3 and a key ``5`` without a colon; ``{title: Jalan, jembatan}`` likewise.
    """
    names = [scalar.text for scalar, _ in mapping.entries]
    last = first = names.index(key) if key in names else -1
    while first > 0 and _lacks_colon(*mapping.entries[first]):
        first -= 1
    while first >= 0 and last + 1 < len(names) and _lacks_colon(*mapping.entries[last + 1]):
        last += 1
    if first in (last, -1):
        return None
    head, tail = mapping.entries[first][1], mapping.entries[last][0]
    if not isinstance(head, Scalar) or not head.plain or not head.text or head.place.line != tail.place.line:
        return None
    place = Place(head.place.file, head.place.line, head.place.column, tail.place.end_column)
    pieces = [head, *(scalar for scalar, _ in mapping.entries[first + 1 : last + 1])]
    text = head.text
    for before, piece in pairwise(pieces):
        # What lies between is a comma and perhaps spaces.
        text += "," + " " * (piece.place.column - before.place.end_column - 1) + piece.text
    return place, text


def _lacks_colon(key: Scalar, value: Node) -> bool:
    empty = isinstance(value, Scalar) and value.plain and not value.text
    return empty and value.place.line == key.place.line and value.place.column == key.place.end_column


def _existing(root: Node | None, steps: Sequence[Any]) -> list[str | int]:
    """The steps that exist in the document; a union inserts its own, and a missing key is not there."""
    node: Node | None = root
    kept: list[str | int] = []
    for step in steps:
        inner: Node | None = None
        if isinstance(node, Mapping) and isinstance(step, str):
            inner = node.get(step)
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            inner = node.items[step]
        if inner is not None:
            node = inner
            kept.append(step)
    return kept


def _owner(schema: type[BaseModel], path: Sequence[Any]) -> tuple[str, list[str]]:
    """What the mapping at ``path`` describes, and the keys that it may have."""
    models: list[type[BaseModel]] = [schema]
    for step in path:
        if not isinstance(step, str):
            continue
        inner = [
            model
            for current in models
            for name, field in current.model_fields.items()
            if step in (name, field.alias)
            for model in _models(field)
        ]
        models = inner or models
    known = [field.alias or name for model in models for name, field in model.model_fields.items()]
    return models[0].__name__.removesuffix("Schema").lower(), known


def _models(field: FieldInfo | Any) -> list[type[BaseModel]]:
    annotation = field.annotation if isinstance(field, FieldInfo) else field
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models(argument)]
