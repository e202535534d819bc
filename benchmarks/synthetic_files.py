"""Writes synthetic districts to files: a folder of assessments, or one wide or long table."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from readiness.domain.assessment import Answered, AnswerValue, Assessment
from readiness.domain.framework import Framework
from readiness.domain.numbers import plain

FIELDS = ("code", "name", "kind", "province", "year")


def write_folder(folder: Path, assessments: Iterable[Assessment]) -> None:
    """One assessment file for each."""
    folder.mkdir(parents=True, exist_ok=True)
    for assessment in assessments:
        subject = assessment.subject
        lines = [
            f"framework: {assessment.framework}",
            f'subject: {{code: "{subject.code}", name: "{subject.name}", kind: {subject.kind}, province: "{subject.province}"}}',
            f"year: {assessment.year}",
            f'title: "{assessment.title}"',
            "fictional: true",
            "answers:",
            *(f"  {name}: {_yaml(value)}" for name, value in assessment.values().items()),
        ]
        (folder / f"{subject.code}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_csv(path: Path, framework: Framework, assessments: Iterable[Assessment], *, long: bool = False) -> None:
    """One table, and its mapping."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(table(framework, assessments, long=long))
    write_mapping(path, framework)


def write_parquet(path: Path, framework: Framework, assessments: Iterable[Assessment], *, long: bool = False) -> None:
    """The same as Parquet, all columns as text, a few thousand rows at a time."""
    import pyarrow as pa
    from pyarrow import parquet

    rows = table(framework, assessments, long=long)
    schema = pa.schema([(title, pa.string()) for title in next(rows)])
    with parquet.ParquetWriter(path, schema) as writer:
        while part := list(islice(rows, 4096)):
            columns = [pa.array([cell or None for cell in column], pa.string()) for column in zip(*part, strict=True)]
            writer.write_table(pa.Table.from_arrays(columns, schema=schema))
    write_mapping(path, framework)


def write_mapping(path: Path, framework: Framework) -> None:
    """The mapping file beside a table: its framework, and that it is fictional."""
    text = f"framework: {framework.id}\nfictional: true  # data sintetis\n"
    path.with_suffix(".mapping.yaml").write_text(text, encoding="utf-8")


def table(framework: Framework, assessments: Iterable[Assessment], *, long: bool = False) -> Iterator[Sequence[str]]:
    """The titles and the rows of a table."""
    names = [str(question.id) for question in framework.questions()]
    yield [*FIELDS, *(("question", "value") if long else names)]
    for assessment in assessments:
        subject = assessment.subject
        about = [subject.code, subject.name, subject.kind, subject.province, str(assessment.year)]
        values = {name: _cell(value) for name, value in assessment.values().items()}
        if long:
            yield from ([*about, name, value] for name, value in values.items())
        else:
            yield [*about, *(values.get(name, "") for name in names)]


def _cell(value: AnswerValue) -> str:
    assert isinstance(value, Answered)
    given = value.value
    if isinstance(given, str):
        return given
    return " ".join(sorted(given)) if isinstance(given, frozenset) else plain(given)


def _yaml(value: AnswerValue) -> str:
    assert isinstance(value, Answered)
    return f"[{', '.join(sorted(value.value))}]" if isinstance(value.value, frozenset) else f'"{_cell(value)}"'
