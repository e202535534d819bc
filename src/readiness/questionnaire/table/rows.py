"""From the rows of one table to assessments: what wide and long tables have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from readiness.diagnostics import Diagnostic, Place, Severity
from readiness.domain.assessment import Answer, Assessment
from readiness.domain.framework import Framework
from readiness.domain.problems import Problem
from readiness.loading.table_mapping import TableMapping
from readiness.questionnaire.table.answers import AnswerCells
from readiness.questionnaire.table.columns import Columns
from readiness.questionnaire.table.model import Found, Item, Row, SetAside, Table, blank
from readiness.questionnaire.table.subjects import Identified, Subjects


class Rows:
    """The rows below the titles of one table."""

    def __init__(
        self, table: Table, titles: Row, columns: Columns, framework: Framework, mapping: TableMapping, *, partial: bool
    ) -> None:
        self.table, self.columns, self.framework, self.mapping = table, columns, framework, mapping
        self.cells = AnswerCells(framework, mapping)
        self.subjects = Subjects(table, columns, mapping)
        self._titles, self._partial = titles, partial
        self._years: set[int] = set()

    def body(self) -> Iterator[Row]:
        """Every row that holds anything, with as many cells as there are titles at least."""
        width = self.columns.width
        for row in self.table.rows():
            if row.number > self._titles.number and not all(blank(cell) for cell in row.cells):
                short = width - len(row.cells)
                yield row if short <= 0 else row._replace(cells=[*row.cells, *[None] * short])

    def unfit(self, row: Row) -> SetAside | None:
        """A row that speaks of no district: totals, or cells that have slipped."""
        found = self.slipped(row) or self.subjects.total(row)
        return SetAside(self.table.source(row), (found,)) if found is not None else None

    def slipped(self, row: Row) -> Diagnostic | None:
        """What is wrong with a row that has more cells than there are titles."""
        extra = next((at for at in range(self.columns.width, len(row.cells)) if not blank(row.cells[at])), None)
        if extra is None:
            return None
        arguments = {"count": str(len(row.cells)), "width": str(self.columns.width)}
        return Diagnostic("E083", self.table.place(row, extra), arguments)

    def wrong(self, row: Row, at: int | None, problem: Problem) -> Diagnostic:
        """A problem of a cell."""
        return Diagnostic(problem.code, self.table.place(row, at), dict(problem.arguments))

    def item(self, row: Row, who: Identified, answers: Mapping[str, Answer], wrong: Sequence[Diagnostic]) -> Item:
        """The assessment that begins at a row, or all that is wrong with it.

        ``wrong``: what is wrong with its cells, which are open where part of a row is wanted.
        """
        source = self.table.source(row)
        errors = [diagnostic for diagnostic in wrong if diagnostic.severity is Severity.ERROR]
        if who.subject is None or (errors and not self._partial):
            return SetAside(source, (*who.diagnostics, *wrong))
        warnings = [*who.diagnostics, *(replace(diagnostic, severity=Severity.WARNING) for diagnostic in wrong)]
        if errors:
            place = self.table.place(row, self.columns.fields.get("code"))
            warnings.append(Diagnostic("E098", place, {"count": str(len(errors))}, Severity.WARNING))
        warnings += self._year(who.year, self.table.place(row, self.columns.fields.get("year")))
        assessment = Assessment(
            framework=str(self.framework.id),
            subject=who.subject,
            answers=answers,
            year=who.year,
            fictional=self.mapping.fictional,
        )
        return Found(source, self.table.file, assessment, self.framework, tuple(warnings))

    def _year(self, year: int | None, place: Place) -> Iterator[Diagnostic]:
        """A year in which the framework does not apply is worth one remark."""
        first, last = self.framework.years
        if year is None or year in self._years:
            return
        self._years.add(year)
        if (first and year < first) or (last and year > last):
            arguments = {"year": str(year), "first": str(first or ""), "last": str(last or "")}
            yield Diagnostic("J007", place, arguments, Severity.WARNING)
