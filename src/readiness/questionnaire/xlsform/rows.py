"""The rows of the sheets ``survey`` and ``choices``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from readiness.questionnaire.xlsform.words import LANGUAGES, Words
from readiness.questionnaire.xlsform.xpath import YES

Row = dict[str, str]
Texts = dict[str, str]
"""A text by language."""
Column = str | Texts


@dataclass(slots=True)
class Sheets:
    """The rows that are made so far, and the lists of choices by what they hold."""

    survey: list[Row] = field(default_factory=list)
    choices: list[Row] = field(default_factory=list)
    keys: list[Row] = field(default_factory=list)
    lists: dict[tuple[tuple[str, ...], ...], str] = field(default_factory=dict)

    def add(self, type: str, name: str, label: Texts | None = None, **columns: Column) -> None:
        """One row of the survey; empty columns are left out, conditions that always hold too."""
        row = {"type": type, "name": name, **_translated("label", label or {})}
        for column, value in columns.items():
            row |= _translated(column, value) if isinstance(value, dict) else {column: value}
        self.survey.append({key: value for key, value in row.items() if value and value != YES})

    def list_of(self, options: list[tuple[str, Texts]]) -> str:
        """The name of the list with these choices."""
        key = tuple((name, *texts.values()) for name, texts in options)
        if key not in self.lists:
            self.lists[key] = f"list_{len(self.lists) + 1}"
            self.choices += [
                {"list_name": self.lists[key], "name": name, **_translated("label", texts)} for name, texts in options
            ]
        return self.lists[key]


def _translated(column: str, texts: Mapping[str, str]) -> Row:
    return {f"{column}::{LANGUAGES[language]}": _plain(text) for language, text in texts.items()}


def _plain(text: str) -> str:
    """A text in which nothing is taken for the name of a field."""
    return text.replace("${", "$ {")


def say(pair: Words, **values: str) -> Texts:
    """A text in all languages; ``values`` are the same in all."""
    return {language: text.format(**values) for language, text in zip(LANGUAGES, pair, strict=True)}


def columns_of(rows: list[Row]) -> Iterator[str]:
    """The columns that rows use, in the order of their first use."""
    yield from dict.fromkeys(column for row in rows for column in row)
