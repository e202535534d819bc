"""JSON that came from outside: numbers keep their digits, repeated keys are found, depth is bounded."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any, Final, NoReturn

from readiness.domain.numbers import MAX_DIGITS

_PLAIN: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")


class Written(str):
    """A number as its file writes it."""

    __slots__ = ()


class Repeated(dict[str, Any]):
    """An object that names the keys ``twice`` that it holds several times; the last value of each is kept."""

    twice: tuple[str, ...] = ()


class NotJson(Exception):
    """Not JSON, at a line and a column."""

    def __init__(self, line: int = 0, column: int = 0) -> None:
        self.line, self.column = line, column
        super().__init__(f"{line}:{column}")


def read_json(content: bytes) -> Any:
    """The data of a JSON text in any Unicode encoding; raises :class:`NotJson`."""
    try:
        text = content.decode(json.detect_encoding(content))
        return json.loads(
            text.removeprefix("\ufeff"),
            parse_float=Written,
            parse_int=Written,
            parse_constant=_no_number,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        raise NotJson(error.lineno, error.colno) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise NotJson from error


def number_text(number: str) -> str:
    """A number of JSON in decimal notation (``1e2`` is 100); what has too many digits stays as it is written."""
    mantissa, _, exponent = number.lower().partition("e")
    if not exponent or not _PLAIN.match(mantissa) or len(number) > MAX_DIGITS:
        return number
    shift = int(exponent)
    if abs(shift) > MAX_DIGITS:
        return number
    sign = "-" if mantissa.startswith("-") else ""
    whole, _, decimals = mantissa.removeprefix("-").partition(".")
    digits = whole + decimals
    point = len(whole) + shift
    if point <= 0:
        digits, point = "0" * (1 - point) + digits, 1
    digits = digits.ljust(point, "0")
    return f"{sign}{digits[:point]}" + (f".{digits[point:]}" if digits[point:] else "")


def _no_number(_: str) -> NoReturn:
    raise NotJson


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = Repeated(pairs)
    if len(found) < len(pairs):
        found.twice = tuple(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
    return found
