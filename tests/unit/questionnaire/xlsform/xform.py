"""Evaluates the XPath of an XLSForm as ODK and Enketo do, over entered values: hidden fields are empty."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Any

import openpyxl
from lxml import etree

_FIELD = re.compile(r"\$\{([^}]+)\}")
_SPECIAL = re.compile(r"(?<![\w.\])])\.(?!\d)")


def rows_of(content: bytes, sheet: str) -> list[dict[str, str]]:
    """The rows of a sheet by column."""
    book = openpyxl.load_workbook(BytesIO(content))
    head, *rows = book[sheet].iter_rows(values_only=True)
    return [{str(key): str(value) for key, value in zip(head, row, strict=True) if value is not None} for row in rows]


def _selected(_context: Any, value: Any, option: str) -> bool:
    return option in _text(value).split()


def _count_selected(_context: Any, value: Any) -> float:
    return float(len(_text(value).split()))


def _if(_context: Any, test: Any, yes: Any, no: Any) -> Any:
    return yes if test else no


def _text(value: Any) -> str:
    if isinstance(value, list):
        return str(value[0].text or "") if value else ""
    return str(value)


_FUNCTIONS = {(None, "selected"): _selected, (None, "count-selected"): _count_selected, (None, "if"): _if}


@cache
def _compiled(expression: str) -> Any:
    path = _SPECIAL.sub("/data/self", _FIELD.sub(r"/data/\1", expression))
    return etree.XPath(path, extensions=_FUNCTIONS)


class Form:
    """An XLSForm that somebody fills in."""

    def __init__(self, survey: list[dict[str, str]]) -> None:
        self.rows = {row["name"]: row for row in survey if not row["type"].startswith(("begin", "end_"))}

    def fill(self, entered: Mapping[str, str]) -> dict[str, str]:
        """The values that stand in the form in the end; what is not asked stays empty."""
        values = dict.fromkeys(self.rows, "")
        while True:
            before = dict(values)
            for name, row in self.rows.items():
                if "calculation" in row:
                    values[name] = self.text(row["calculation"], values)
                else:
                    values[name] = entered.get(name, "") if self.relevant(name, values) else ""
            if values == before:
                return values

    def relevant(self, name: str, values: Mapping[str, str]) -> bool:
        """Whether a field is asked."""
        return self._evaluate(f"boolean({self.rows[name].get('relevant', 'true()')})", values) is True

    def accepts(self, name: str, value: str, values: Mapping[str, str] | None = None) -> bool:
        """Whether the constraint of a field holds for a value."""
        test = self.rows[name].get("constraint", "true()")
        return self._evaluate(f"boolean({test})", {**(values or {}), "": value}) is True

    def text(self, expression: str, values: Mapping[str, str]) -> str:
        """What an expression yields, as a text."""
        found = self._evaluate(expression, values)
        if isinstance(found, float):
            return "" if math.isnan(found) else f"{found:.12g}"
        return _text(found)

    def _evaluate(self, expression: str, values: Mapping[str, str]) -> Any:
        root = etree.Element("data")
        for name, value in values.items():
            etree.SubElement(root, name or "self").text = value
        return _compiled(expression)(root.getroottree())
