"""Field types of the schemas: numbers, texts and booleans read from YAML text, with our own problem codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from readiness.domain.numbers import Number, parse_number
from readiness.domain.text import LANGUAGES, Text
from readiness.domain.years import YEARS
from readiness.loading.suggest import suggest, with_point


class Strict(BaseModel):
    """A mapping that knows its keys; every other key is an error."""

    model_config = ConfigDict(
        defer_build=True, extra="forbid", frozen=True, arbitrary_types_allowed=True, populate_by_name=True
    )


def fail(code: str, *, at: str | None = None, at_key: bool = False, **arguments: object) -> PydanticCustomError:
    """A validation error that carries a code of the catalogue.

    ``at`` names the key of the value that is meant, with ``at_key`` the key itself.
    """
    context = {name: str(value) for name, value in arguments.items()}
    return PydanticCustomError(code, "{code}", {"code": code, "at": at, "at_key": at_key, "arguments": context})


def not_a_number(text: str, expected: str = "number", at: str | None = None) -> PydanticCustomError:
    """A text that is no number, with the number it may have been meant to be."""
    return fail("K013", at=at, text=text, expected=expected, suggestion=with_point(text))


def not_allowed(value: Any, allowed: list[str]) -> PydanticCustomError:
    """A value that is none of the allowed ones."""
    if not isinstance(value, str):
        return fail("K010", expected="text")
    words = [word for word in allowed if word]
    return fail("K014", value=value, allowed=", ".join(words), suggestion=suggest(value, words))


def one_of(*allowed: str) -> BeforeValidator:
    """Reads one of a few words."""

    def read(value: Any) -> Any:
        if value in allowed:
            return value
        raise not_allowed(value, list(allowed))

    return BeforeValidator(read)


def _number(value: Any) -> Number:
    if isinstance(value, str):
        number = parse_number(value)
        if number is not None:
            return number
        raise not_a_number(value)
    raise fail("K010", expected="number")


def _integer(value: Any) -> int:
    if not isinstance(value, str):
        raise fail("K010", expected="number")
    number = parse_number(value)
    if not isinstance(number, int):
        raise not_a_number(value, "integer")
    return number


def _year(value: Any) -> int:
    year = _integer(value)
    if year not in YEARS:
        raise fail("K014", value=value, allowed=f"{YEARS[0]} … {YEARS[-1]}", suggestion="")
    return year


def _boolean(value: Any) -> bool:
    if isinstance(value, str) and value.lower() in ("true", "false", "yes", "no", "ya", "tidak"):
        return value.lower() in ("true", "yes", "ya")
    raise not_allowed(value, ["true", "false"])


def _text(value: Any) -> Text:
    if isinstance(value, str):
        return Text.of(value)
    if isinstance(value, dict) and value:
        for language, wording in value.items():
            if language not in LANGUAGES:
                allowed = ", ".join(LANGUAGES)
                raise fail("K017", at=language, at_key=True, language=language, allowed=allowed)
            if not isinstance(wording, str):
                raise fail("K010", at=language, expected="text")
        return Text.of(value)
    raise fail("K010", expected="text")


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise fail("K010", expected="text")


def _level_keys(value: Any) -> Any:
    """A level may be written in several ways (``1``, ``1.0``) but only once."""
    if isinstance(value, Mapping):
        seen: set[Number] = set()
        for key in value:
            number = parse_number(key) if isinstance(key, str) else None
            if number is None:
                raise fail("K013", at=key, at_key=True, text=key, expected="number", suggestion=with_point(key))
            if number in seen:
                raise fail("K002", at=key, at_key=True, key=key)
            seen.add(number)
    return value


def _spread(value: Any) -> Any:
    return value if isinstance(value, dict) else {"default": value}


def _has_default(value: dict[str, Any]) -> dict[str, Any]:
    if "default" not in value:
        raise fail("K011", key="default")
    return value


def _texts(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


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
_BY_KEY_SCHEMA = {"anyOf": [_NUMBER_SCHEMA, {"type": "object", "additionalProperties": _NUMBER_SCHEMA}]}
_BY_KIND_SCHEMA = {
    "anyOf": [_NUMBER_SCHEMA, {"type": "object", "additionalProperties": _NUMBER_SCHEMA, "required": ["default"]}]
}

Numeral = Annotated[Any, BeforeValidator(_number), WithJsonSchema(_NUMBER_SCHEMA)]
"""A number: exact, with a decimal point."""
Whole = Annotated[Any, BeforeValidator(_integer), WithJsonSchema({"type": "integer"})]
"""An integer."""
Year = Annotated[
    Any, BeforeValidator(_year), WithJsonSchema({"type": "integer", "minimum": YEARS[0], "maximum": YEARS[-1]})
]
"""A year that an assessment can be of."""
Flag = Annotated[Any, BeforeValidator(_boolean), WithJsonSchema({"type": "boolean"})]
"""``true`` or ``false``."""
Words = Annotated[Any, BeforeValidator(_text), WithJsonSchema(_TEXT_SCHEMA)]
"""A text, or one wording per language."""
Plain = Annotated[str, BeforeValidator(_plain), WithJsonSchema({"type": ["string", "number", "boolean"]})]
"""A text as it stands in the file."""
Texts = Annotated[list[Plain], BeforeValidator(_texts), WithJsonSchema({"type": ["string", "array"]})]
"""A list of texts, or one."""
Level = Annotated[Any, BeforeValidator(_number), WithJsonSchema({"type": "string"})]
"""A level as the key of a table."""
Levels = BeforeValidator(_level_keys)
"""For tables by level: every level once."""
KindNumber = Annotated[
    dict[str, Numeral], BeforeValidator(_spread), AfterValidator(_has_default), WithJsonSchema(_BY_KIND_SCHEMA)
]
"""A number, or one per kind of unit with a ``default``."""
KeyNumber = Annotated[dict[str, Numeral], BeforeValidator(_spread), WithJsonSchema(_BY_KEY_SCHEMA)]
"""A number (then under ``default``), or one per key."""
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
