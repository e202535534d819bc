"""Writes synthetic districts, to try ``compare`` and ``batch`` with as many as Indonesia has.

    python examples/synthetic.py sintetis/                          514 kabupaten/kota as assessment files
    python examples/synthetic.py sintetis.csv --count 100           one wide table; also .parquet
    python examples/synthetic.py sintetis.csv --layout long
    python examples/synthetic.py desa.parquet --villages            all 83,762 desa and kelurahan

The answers are invented and marked so; codes and names are official. The same seed gives the same files. Beside a table
stands its mapping file, ``NAME.mapping.yaml``.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the generator is no part of the package

from benchmarks.synthetic import synthetic

from readiness.domain.assessment import Answered, AnswerValue, Assessment
from readiness.domain.framework import Framework
from readiness.domain.numbers import plain
from readiness.loading.frameworks import find_framework, load_framework
from readiness.regions import districts, villages
from readiness.resources import criteria_folders

FIELDS = ("code", "name", "kind", "province", "year")


def main() -> None:
    """Reads the command line and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path, help="a folder, a .csv or a .parquet file")
    parser.add_argument("--framework", default="gmsc-readiness")
    parser.add_argument("--count", type=int, help="how many (default: all)")
    parser.add_argument("--villages", action="store_true", help="desa and kelurahan in place of districts")
    parser.add_argument("--layout", choices=("wide", "long"), default="wide")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--year", type=int, default=2026)
    options = parser.parse_args()
    found = find_framework(options.framework, criteria_folders())
    framework = load_framework(found).framework if isinstance(found, Path) else None
    if framework is None:
        parser.error(f"no valid framework '{options.framework}'")
    places = islice(villages() if options.villages else districts(), options.count)
    assessments = synthetic(framework, places, seed=options.seed, year=options.year)
    if options.output.suffix == ".csv":
        write_csv(options.output, framework, assessments, long=options.layout == "long")
    elif options.output.suffix == ".parquet":
        write_parquet(options.output, framework, assessments, long=options.layout == "long")
    else:
        write_folder(options.output, assessments)


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


if __name__ == "__main__":
    main()
