"""The record of what a batch has made: a line of JSON for each report, added once the report is in its place."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from readiness.batch.model import Needs
from readiness.errors import Problems
from readiness.files import write_text


@dataclass(frozen=True, slots=True)
class Record:
    """A report as it was made. Paths are relative to the folder of the reports, where the system allows it.

    ``source`` is the key of the assessment, ``digest`` that of everything it was made from, ``sha256`` that of the report itself.
    """

    source: str
    report: str
    digest: str
    sha256: str
    files: list[str]
    frameworks: list[list[str]]


class Manifest:
    """The records of one folder, by source; the last line of a source counts."""

    def __init__(self, file: Path) -> None:
        self._file = file
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            text = ""
        except OSError as error:
            raise Problems.one("S003", str(file), file=file, reason=error.strerror or str(error)) from error
        self.records = {record.source: record for record in _records(text)}
        lines = [json.dumps(asdict(record), ensure_ascii=False) + "\n" for record in self.records.values()]
        # A line that was cut short, or that a later one replaces, goes.
        if text != "".join(lines):
            write_text(file, "".join(lines), force=True)

    def add(self, record: Record) -> None:
        """Add a line, whole or not at all."""
        line = (json.dumps(asdict(record), ensure_ascii=False) + "\n").encode()
        try:
            with self._file.open("ab", buffering=0) as stream:
                before = stream.seek(0, os.SEEK_END)
                if stream.write(line) != len(line):
                    stream.truncate(before)
                    raise OSError(0, "no space")
        except OSError as error:
            raise Problems.one("S005", str(self._file), file=self._file, reason=error.strerror or str(error)) from error
        self.records[record.source] = record


def _records(text: str) -> Iterator[Record]:
    """Every whole line; what is none was cut short when a run was killed."""
    kinds = {field.name: list if field.name in ("files", "frameworks") else str for field in fields(Record)}
    for line in text.split("\n"):
        try:
            found = json.loads(line)
        except ValueError:
            continue
        if isinstance(found, dict) and {name: type(value) for name, value in found.items()} == kinds:
            yield Record(**found)


def relative(path: Path, folder: Path) -> str:
    """``path`` as it is found from ``folder``, so that both can be moved together."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.absolute().as_posix()


def record_of(key: str, report: str, digest: str, sha256: str, needs: Needs, folder: Path) -> Record:
    """A record with every path as it is found from ``folder``."""
    return Record(
        source=key,
        report=report,
        digest=digest,
        sha256=sha256,
        files=[relative(file, folder) for file in needs.files],
        frameworks=[[name, relative(beside, folder)] for name, beside in needs.frameworks],
    )


def needs_of(record: Record, folder: Path) -> Needs:
    """What the report of a record was made from."""
    return Needs(
        tuple(folder / file for file in record.files),
        tuple((name, folder / beside) for name, beside in record.frameworks),
    )
