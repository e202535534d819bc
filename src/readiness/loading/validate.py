"""Runs a schema over a document tree and turns its errors into diagnostics with places and suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from readiness.diagnostics import Diagnostic
from readiness.domain.problems import nearest
from readiness.loading.documents import Document, Listing, Mapping, Node, locate, place_of, to_data

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
        found = [_diagnostic(part, schema, item) for item in error.errors(include_url=False)]
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in found:
        # A union reports each of its branches; the first, most specific one is enough.
        seen.setdefault((diagnostic.place.line, diagnostic.place.column), diagnostic)
    return None, list(seen.values())


def _diagnostic(document: Document, schema: type[BaseModel], error: Any) -> Diagnostic:
    path = [step for step in error["loc"] if step != "[key]"]
    path = _existing(document.root, path)
    kind, context = error["type"], dict(error.get("ctx") or {})
    if kind == "extra_forbidden":
        name = str(error["loc"][-1])
        place = place_of(document.root, path, document.file, key=True)
        suggestion = nearest(name, _known_keys(schema, error["loc"][:-1]))
        return Diagnostic("K012", place, {"key": name, "suggestion": suggestion, "where": _where(error["loc"][:-1])})
    if kind == "missing":
        place = place_of(document.root, path[:-1] if path and path[-1] == error["loc"][-1] else path, document.file)
        return Diagnostic("K011", place, {"key": str(error["loc"][-1])})
    place = place_of(document.root, path, document.file, key="[key]" in error["loc"])
    if kind in _EXPECTED:
        return Diagnostic("K010", place, {"expected": _EXPECTED[kind]})
    if kind == "literal_error":
        given = str(error.get("input"))
        allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return Diagnostic("K014", place, {"value": given, "allowed": allowed, "suggestion": _near(given, allowed)})
    code = context.pop("code", "K010")
    if code == "K014":
        context["suggestion"] = _near(str(context.get("value")), str(context.get("allowed")))
    if code == "K010":
        context.setdefault("expected", "text")
    return Diagnostic(str(code), place, {key: str(value) for key, value in context.items()})


def _near(value: str, allowed: str) -> str:
    return nearest(value, allowed.split(", "))


def _existing(root: Node | None, path: Sequence[Any]) -> list[Any]:
    """Drops the steps that a union inserts, so that the path follows the document."""
    node, kept = root, []
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and node.get(step) is not None:
            node = node.get(step)
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        elif isinstance(node, Mapping) and isinstance(step, str) and node.key(step) is not None:
            node = node.get(step)
        else:
            continue
        kept.append(step)
    return kept


def _where(path: Sequence[Any]) -> str:
    names = [step for step in path if isinstance(step, str)]
    return names[-1] if names else ""


def _known_keys(schema: type[BaseModel], path: Sequence[Any]) -> list[str]:
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
    return [field.alias or name for model in models for name, field in model.model_fields.items()]


def _models(field: FieldInfo | Any) -> list[type[BaseModel]]:
    annotation = field.annotation if isinstance(field, FieldInfo) else field
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models(argument)]
