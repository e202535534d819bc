"""What the columns of a table stand for: told by the mapping, else recognised by their titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from readiness.diagnostics import Diagnostic, Severity, has_errors
from readiness.domain.framework import Criterion, Framework, Question
from readiness.domain.problems import nearest
from readiness.domain.text import LANGUAGES
from readiness.loading.table_mapping import INDEX, TableMapping
from readiness.questionnaire.entering import Cell, folded
from readiness.questionnaire.table.model import Row, Table, blank

USUAL: Final[Mapping[str, tuple[str, ...]]] = {
    "code": (
        "kode",
        "code",
        "kode kemendagri",
        "kode wilayah",
        "kode daerah",
        "kode kab/kota",
        "kode desa",
        "kode bps",
    ),
    "name": ("nama", "name", "nama daerah", "daerah", "kabupaten/kota", "kab/kota", "nama kabupaten/kota", "district"),
    "kind": ("jenis", "jenis daerah", "kind", "type"),
    "province": ("provinsi", "province", "nama provinsi"),
    "year": ("tahun", "year"),
    "track": ("jalur", "track"),
    "question": ("pertanyaan", "question", "id pertanyaan", "question id", "indikator"),
    "value": ("nilai", "jawaban", "value", "answer"),
    "note": ("catatan", "penjelasan", "note", "keterangan"),
}
"""Titles that fields usually have."""

_OF_LONG: Final = ("question", "value")
_ONLY_LONG: Final = (*_OF_LONG, "note", "track")
_LOOKED_AT: Final = 20
"""Rows among which that of the titles is looked for."""
_MAX_NAMED: Final = 12
"""Unknown columns that are named with a suggestion each."""

Asked = tuple[Criterion, Question]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where everything stands, by position: fields, facts, and (position, question, whether it is its index)."""

    width: int
    fields: Mapping[str, int] = field(default_factory=dict)
    facts: Mapping[str, int] = field(default_factory=dict)
    answers: tuple[tuple[int, str, bool], ...] = ()
    long: bool = False


def questions(framework: Framework) -> dict[str, Asked]:
    """Every question with its criterion, by id."""
    return {
        str(question.id): (criterion, question)
        for criterion in framework.root.criteria()
        for question in criterion.questions
    }


def find_titles(table: Table, mapping: TableMapping) -> Row | None:
    """The row of the titles: the one below the skipped rows, or the first that titles a code or a name."""
    if mapping.skip_rows is not None:
        return next((row for row in islice(table.rows(), max(mapping.skip_rows, 0), None) if _filled(row)), None)
    wanted = {folded(mapping.fields[key]) for key in ("code", "name") if key in mapping.fields}
    wanted = wanted or {*USUAL["code"], *USUAL["name"]}
    first: Row | None = None
    for row in islice(table.rows(), _LOOKED_AT):
        if any(folded(cell) in wanted for cell in row.cells):
            return row
        if first is None and _filled(row):
            first = row
    return first


def _filled(row: Row) -> bool:
    return not all(blank(cell) for cell in row.cells)


class Recogniser:
    """Tells the columns of one table apart; what is wrong with them is collected."""

    def __init__(self, table: Table, titles: Row, mapping: TableMapping, framework: Framework) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._table, self._row, self._mapping = table, titles, mapping
        self._asked = questions(framework)
        self._titles = [_title(cell) for cell in titles.cells]
        self._taken: dict[int, str] = {}

    def columns(self) -> Columns | None:
        """The meaning of every column; ``None`` where an error stands in the way."""
        mapping = self._mapping
        facts = dict(self._named(mapping.facts))
        answers = dict(self._named(mapping.columns))
        fields = dict(self._named(mapping.fields))
        fields |= {key: at for key in USUAL if key not in mapping.fields and (at := self._usual(key)) is not None}
        long = mapping.layout == "long" or (mapping.layout == "" and all(key in fields for key in _OF_LONG))
        if long:
            self._check_fields(fields, _OF_LONG)
        else:
            for key in set(_ONLY_LONG) & set(fields) - set(mapping.fields):
                del self._taken[fields.pop(key)]
            answers |= self._recognised(set(answers))
            if not answers and not has_errors(self.diagnostics):
                self._report("E088", None)
        if not {"code", "name"} & {*fields, *mapping.fields}:
            self._report("E087", None, column="code")
        self._unknown()
        if has_errors(self.diagnostics):
            return None
        asked = [(at, name.removesuffix(INDEX), name.endswith(INDEX)) for name, at in answers.items()]
        return Columns(len(self._titles), fields, facts, tuple(asked) if not long else (), long)

    def _check_fields(self, fields: Mapping[str, int], needed: Sequence[str]) -> None:
        for key in needed:
            if key not in fields and key not in self._mapping.fields:
                self._report("E087", None, column=key)

    def _named(self, titles: Mapping[str, str]) -> Iterator[tuple[str, int]]:
        """The columns that the mapping names."""
        for name, title in titles.items():
            found = [at for at, given in enumerate(self._titles) if given == folded(title)]
            if not found:
                known = [str(cell) for cell in self._row.cells if not blank(cell)]
                suggestion = nearest(title, known)
                self._report("E084", None, column=title, known=", ".join(known), suggestion=suggestion)
            elif len(found) > 1:
                self._report("E086", found[1], column=title, one=name, other=name)
            elif self._take(found[0], name):
                yield name, found[0]

    def _usual(self, key: str) -> int | None:
        """The column with the usual title of a field; the first of these titles that there is."""
        for title in USUAL[key]:
            found = [at for at, given in enumerate(self._titles) if given == title and at not in self._taken]
            if len(found) > 1:
                self._report("E086", found[1], column=title, one=key, other=key)
            if found:
                self._take(found[0], key)
                return found[0]
        return None

    def _recognised(self, mapped: set[str]) -> dict[str, int]:
        """Columns titled by the id of a question, that of a criterion with one question, or a question's wording."""
        names = self._names()
        found: dict[str, int] = {}
        for at, title in enumerate(self._titles):
            name = names.get(title, "")
            if not name or at in self._taken or name in mapped:
                continue
            if name in found:
                cell = str(self._row.cells[at])
                self._report("E086", at, column=cell, one=name, other=str(self._row.cells[found[name]]))
            elif self._take(at, name):
                found[name] = at
        return found

    def _names(self) -> dict[str, str]:
        """Question by folded title; what could be two is left out, and ids go before wordings."""
        wordings: dict[str, set[str]] = {}
        names: dict[str, str] = {}
        for name, (criterion, question) in self._asked.items():
            if len(criterion.questions) == 1:
                names.setdefault(folded(criterion.id), name)
            for language in LANGUAGES:
                for text in (question.label, question.short):
                    if wording := folded(text.in_(language)):
                        wordings.setdefault(wording, set()).add(name)
        ids = {folded(name): name for name in self._asked}
        indices = {folded(name + INDEX): name + INDEX for name in self._asked}
        sure = {wording: next(iter(meant)) for wording, meant in wordings.items() if len(meant) == 1}
        return sure | names | indices | ids

    def _take(self, at: int, name: str) -> bool:
        """Whether a column is free for a meaning."""
        first = self._taken.setdefault(at, name)
        if first != name:
            self._report("E086", at, column=str(self._row.cells[at]), one=first, other=name)
        return first == name

    def _unknown(self) -> None:
        """One remark for all columns that mean nothing here."""
        left = [at for at, title in enumerate(self._titles) if title and at not in self._taken]
        if not left:
            return
        known = [*self._asked, *(titles[0] for titles in USUAL.values())]
        named = []
        for at in left[:_MAX_NAMED]:
            title = " ".join(str(self._row.cells[at]).split())
            meant = nearest(title, known)
            named.append(f"'{title}' ({meant}?)" if meant else f"'{title}'")
        detail = ", ".join(named) + (", …" if len(left) > _MAX_NAMED else "")
        place = self._table.place(self._row, left[0])
        self.diagnostics.append(
            Diagnostic("E085", place, {"count": str(len(left)), "detail": detail}, Severity.WARNING)
        )

    def _report(self, code: str, at: int | None, **arguments: str) -> None:
        if at is not None:
            self._taken.setdefault(at, "")
        self.diagnostics.append(Diagnostic(code, self._table.place(self._row, at), arguments))


def _title(cell: Cell) -> str:
    return folded(cell) if not blank(cell) else ""
