"""Reads the official wording of a framework from a table (CSV) or a YAML file of the user's."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BeforeValidator

from readiness.diagnostics import Diagnostic, Place, Severity, has_errors
from readiness.domain.framework import Criterion, Framework
from readiness.domain.numbers import Number, parse_number, plain
from readiness.domain.sources import WordingSource
from readiness.domain.text import Text
from readiness.domain.wording import CRITERION_TEXTS, LEVEL_TEXTS, Wording, reworded
from readiness.loading.documents import Document, decode, parse_document, place_of
from readiness.loading.fields import Level, Levels, Strict, Words
from readiness.loading.files import read_file
from readiness.loading.suggest import suggest, with_point
from readiness.loading.validate import validate

Found = list[tuple[Wording, Place]]

_COLUMNS: Final = {
    "criterion": ("criterion", "kriteria", "indicator", "indikator"),
    "level": ("level", "tingkat"),
    "text": ("text", "uraian"),
    "fulfilment": ("fulfilment", "pemenuhan"),
    "evidence": ("evidence", "bukti"),
    "title": ("title", "judul"),
    "question": ("question", "pertanyaan"),
    "hint": ("hint", "petunjuk"),
}
"""The columns of a table, each with the names that it may have."""
_DELIMITERS: Final = ",;\t"


class LevelWordingSchema(Strict):
    """Texts of a level."""

    text: Words | None = None
    fulfilment: Words | None = None
    evidence: Words | None = None


def _described(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class CriterionWordingSchema(Strict):
    """Texts of a criterion."""

    title: Words | None = None
    question: Words | None = None
    hint: Words | None = None
    note: Words | None = None
    levels: Annotated[dict[Level, Annotated[LevelWordingSchema, BeforeValidator(_described)]], Levels] = {}


class WordingSchema(Strict):
    """A file of texts."""

    texts: dict[str, CriterionWordingSchema]


def lay_over(framework: Framework, path: Path, shown: str) -> tuple[Framework | None, list[Diagnostic]]:
    """The framework with the wording of one file, or everything that is wrong with the file."""
    content, diagnostics = read_file(path, shown)
    if diagnostics:
        return None, diagnostics
    found, diagnostics = _table(content, shown) if path.suffix.lower() in (".csv", ".tsv") else _tree(content, shown)
    criteria = {str(criterion.id): criterion for criterion in framework.root.criteria()}
    kept: Found = []
    for wording, place in found:
        criterion = _criterion(wording.criterion, criteria)
        if criterion is None:
            suggestion = suggest(wording.criterion, criteria)
            arguments = {"kind": "criteria", "name": wording.criterion, "suggestion": suggestion, "known": ""}
            diagnostics.append(Diagnostic("K021", place, arguments))
            continue
        low, high = criterion.scale.low, criterion.scale.high
        if wording.level is not None and not low <= wording.level <= high:
            arguments = {"level": plain(wording.level), "low": plain(low), "high": plain(high)}
            diagnostics.append(Diagnostic("K027", place, arguments))
        kept.append((Wording(str(criterion.id), wording.level, wording.texts), place))
    diagnostics += _twice(kept)
    if has_errors(diagnostics):
        return None, diagnostics
    source = WordingSource(Path(shown).name, f"sha256:{hashlib.sha256(content).hexdigest()}")
    return reworded(framework, [wording for wording, _ in kept], source), diagnostics


def _criterion(name: str, criteria: Mapping[str, Criterion]) -> Criterion | None:
    """A criterion by its id, or by the number that alone ends in it: official tables number their indicators."""
    if name in criteria:
        return criteria[name]
    if not name.isascii() or not name.isdigit():
        return None
    numbered = [c for key, c in criteria.items() if (m := re.search(r"[0-9]+\Z", key)) and int(m[0]) == int(name)]
    return numbered[0] if len(numbered) == 1 else None


def _twice(found: Found) -> Iterator[Diagnostic]:
    """Of two different texts for the same place one would be lost unseen."""
    seen: dict[tuple[str, Number | None, str], Text] = {}
    for wording, place in found:
        for field, text in wording.texts.items():
            if seen.setdefault((wording.criterion, wording.level, field), text) != text:
                yield Diagnostic("K002", place, {"key": field})


def _tree(content: bytes, shown: str) -> tuple[Found, list[Diagnostic]]:
    """Texts from YAML."""
    document = parse_document(content, shown)
    if document.root is None or has_errors(document.diagnostics):
        return [], list(document.diagnostics)
    schema, problems = validate(document, WordingSchema)
    found = list(_from_tree(document, schema)) if schema is not None else []
    return found, [*document.diagnostics, *problems]


def _from_tree(document: Document, schema: WordingSchema) -> Iterator[tuple[Wording, Place]]:
    for name, given in schema.texts.items():
        place = place_of(document.root, ("texts", name), document.file, key=True)
        yield Wording(name, None, _given(given, CRITERION_TEXTS)), place
        for level, texts in given.levels.items():
            at = place_of(document.root, ("texts", name, "levels", plain(level)), document.file, key=True)
            yield Wording(name, level, _given(texts, LEVEL_TEXTS)), at


def _given(schema: Strict, fields: tuple[str, ...]) -> dict[str, Text]:
    return {field: text for field in fields if (text := getattr(schema, field)) is not None}


def _table(content: bytes, shown: str) -> tuple[Found, list[Diagnostic]]:
    """Texts from a table with a header; commas, semicolons or tabs part its columns."""
    text, diagnostics = decode(content, shown)
    if diagnostics:
        return [], diagnostics
    header = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=header.count))
    found: Found = []
    columns: dict[str, int] = {}
    line = 1
    try:
        for row in reader:
            place, line = Place(shown, line, 1, 1), reader.line_num + 1
            if not columns:
                columns, problems = _header(row, place)
                diagnostics += problems
                if has_errors(problems):
                    return [], diagnostics
            elif any(cell.strip() for cell in row):
                wordings, problem = _row(
                    {column: row[i].strip() for column, i in columns.items() if i < len(row)}, place
                )
                found += [(wording, place) for wording in wordings]
                diagnostics += problem
    except csv.Error as error:
        diagnostics.append(Diagnostic("S003", Place(shown), {"file": shown, "reason": str(error)}))
    return found, diagnostics


def _header(row: list[str], place: Place) -> tuple[dict[str, int], list[Diagnostic]]:
    known = {name: column for column, names in _COLUMNS.items() for name in names}
    columns: dict[str, int] = {}
    problems = []
    for position, cell in enumerate(row):
        name = cell.strip().lower()
        if name in known:
            columns.setdefault(known[name], position)
        elif name:
            arguments = {"key": cell.strip(), "where": "wording", "suggestion": suggest(name, known)}
            problems.append(Diagnostic("K012", place, arguments, Severity.WARNING))
    if "criterion" not in columns:
        problems.append(Diagnostic("K011", place, {"key": "criterion"}))
    return columns, problems


def _row(cells: Mapping[str, str], place: Place) -> tuple[list[Wording], list[Diagnostic]]:
    """What one row says of a criterion and of one of its levels."""
    name, written = cells.get("criterion", ""), cells.get("level", "")
    own = {field: Text.of(cells[field]) for field in CRITERION_TEXTS if cells.get(field)}
    inner = {field: Text.of(cells[field]) for field in LEVEL_TEXTS if cells.get(field)}
    wordings = [Wording(name, None, own)] if own else []
    if not inner:
        return wordings, []
    if not written:
        return wordings, [Diagnostic("K011", place, {"key": "level"})]
    level = parse_number(written)
    if level is None:
        arguments = {"text": written, "expected": "number", "suggestion": with_point(written)}
        return wordings, [Diagnostic("K013", place, arguments)]
    return [*wordings, Wording(name, level, inner)], []
