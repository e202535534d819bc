"""Field types of the schemas: numbers, texts and booleans read from YAML text, with our own problem codes."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from readiness.domain.numbers import Number, parse_number
from readiness.domain.text import LANGUAGES, Text


class Strict(BaseModel):
    """A mapping that knows its keys; every other key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, populate_by_name=True)


def fail(code: str, **arguments: object) -> PydanticCustomError:
    """A validation error that carries a code of the catalogue."""
    return PydanticCustomError(code, "{code}", {"code": code, **{key: str(value) for key, value in arguments.items()}})


def _number(value: Any) -> Number:
    if isinstance(value, str):
        number = parse_number(value)
        if number is not None:
            return number
        raise fail("K013", text=value)
    raise fail("K010", expected="number")


def _integer(value: Any) -> int:
    number = _number(value)
    if not isinstance(number, int):
        raise fail("K013", text=value)
    return number


def _boolean(value: Any) -> bool:
    if isinstance(value, str) and value.lower() in ("true", "false", "yes", "no", "ya", "tidak"):
        return value.lower() in ("true", "yes", "ya")
    raise fail("K014", value=value if isinstance(value, str) else "…", allowed="true, false")


def _text(value: Any) -> Text:
    if isinstance(value, str):
        return Text.of(value)
    if isinstance(value, dict):
        for language, wording in value.items():
            if language not in LANGUAGES:
                raise fail("K017", language=language, allowed=", ".join(LANGUAGES))
            if not isinstance(wording, str):
                raise fail("K010", expected="text")
        return Text.of(value)
    raise fail("K010", expected="text")


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise fail("K010", expected="text")


def _number_key(value: Any) -> Number:
    number = parse_number(value) if isinstance(value, str) else None
    if number is None:
        raise fail("K013", text=value)
    return number


_NUMBER_SCHEMA = {
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^\s*[+-]?\d+(\.\d+|\s*/\s*\d+)?\s*$"}],
}
_TEXT_SCHEMA = {
    "anyOf": [
        {"type": ["string", "number"]},
        {
            "type": "object",
            "properties": {language: {"type": "string"} for language in LANGUAGES},
            "additionalProperties": False,
        },
    ],
}

Numeral = Annotated[Any, BeforeValidator(_number), WithJsonSchema(_NUMBER_SCHEMA)]
"""A number: exact, with a decimal point."""
Whole = Annotated[Any, BeforeValidator(_integer), WithJsonSchema({"type": "integer"})]
"""An integer."""
Flag = Annotated[Any, BeforeValidator(_boolean), WithJsonSchema({"type": "boolean"})]
"""``true`` or ``false``."""
Words = Annotated[Any, BeforeValidator(_text), WithJsonSchema(_TEXT_SCHEMA)]
"""A text, or one wording per language."""
Plain = Annotated[str, BeforeValidator(_plain), WithJsonSchema({"type": ["string", "number", "boolean"]})]
"""A text as it stands in the file."""
Level = Annotated[Any, BeforeValidator(_number_key), WithJsonSchema({"type": "string"})]
"""A level as the key of a table."""
Condition = Annotated[
    Any,
    WithJsonSchema(
        {
            "anyOf": [
                {"type": ["string", "boolean", "number"]},
                {"type": "object"},
            ],
            "description": "An expression, {all: […]}, {any: […]}, or {QUESTION: value or [values]}",
        }
    ),
]
"""A condition; parsed later, where its position is known."""
