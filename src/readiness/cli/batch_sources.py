"""What a batch makes reports of: assessment files, and the districts of tables as the questionnaire reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from readiness.batch.model import Outcome, Status
from readiness.batch.sources import FileSource, RowSource, Source
from readiness.cli.console import Remarks, notice
from readiness.cli.districts import read_districts
from readiness.cli.session import Session
from readiness.diagnostics import Diagnostic, has_errors
from readiness.errors import Problems
from readiness.i18n import say
from readiness.loading.files import is_there
from readiness.questionnaire.table.collect import files, is_table
from readiness.questionnaire.table.model import SetAside


class Sources:
    """The assessments that ``paths`` mean: those with a file of their own, then those in tables, read one at a time.

    ``framework``, ``mapping`` and ``partial`` are for tables. Raises :class:`Problems` where a path leads to nothing, or
    the framework or the mapping has errors. ``remarks`` are on the tables, as far as they have been read.
    """

    def __init__(
        self, paths: Sequence[Path], session: Session, *, framework: str, mapping: Path | None, partial: bool
    ) -> None:
        self.remarks = Remarks()
        self._session = session
        found = _files(paths)
        self._files = [path for path in found if not is_table(path)]
        tables = [path for path in found if is_table(path)]
        if self._files and not framework and mapping is None:
            # In a folder of assessments, a table that nobody spoke of may be anything, such as their official wording.
            for path in tables:
                if path not in paths:
                    notice(
                        say(
                            f"{path} tidak dibaca: kerangkanya tidak disebut (--framework, --mapping)",
                            f"{path} is not read: its framework is not named (--framework, --mapping)",
                        )
                    )
            tables = [path for path in tables if path in paths]
        self._tables = read_districts(tables, session, framework=framework, mapping=mapping, partial=partial)
        self.total = None if tables else len(self._files)
        """How many there are; ``None`` where tables have to be read to the end to know."""

    def __iter__(self) -> Iterator[Source | Outcome]:
        """Every assessment, or what became of it that could not be read."""
        yield from map(FileSource, self._files)
        for item in self._tables:
            if not isinstance(item, SetAside):
                self.remarks.add(item.warnings)
                yield RowSource(item.source, Path(item.file), item.assessment, item.framework)
            elif has_errors(item.diagnostics):
                yield Outcome(Status.FAILED, item.source, diagnostics=item.diagnostics)
            else:
                # A row of totals: no district, and nobody misses its report.
                self.remarks.add(item.diagnostics)


def _files(paths: Sequence[Path]) -> list[Path]:
    problems: list[Diagnostic] = []
    found: list[Path] = []
    for item in files(paths):
        if isinstance(item, SetAside):
            problems += item.diagnostics
        elif not is_there(item):
            problems += Problems.one("S001", str(item), file=item).diagnostics
        else:
            found.append(item)
    if problems:
        raise Problems(problems)
    return found
