"""Wide tables: one row for each district, one column for each question."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.diagnostics import Diagnostic
from readiness.domain.assessment import Answer
from readiness.domain.problems import Problem
from readiness.questionnaire.table.model import Item
from readiness.questionnaire.table.rows import Rows


def read_wide(rows: Rows) -> Iterator[Item]:
    """One item for each row."""
    columns = [(at, name, rows.cells.column(name, index=index)) for at, name, index in rows.columns.answers]
    for row in rows.body():
        if (unfit := rows.unfit(row)) is not None:
            yield unfit
            continue
        answers: dict[str, Answer] = {}
        wrong: list[Diagnostic] = []
        cells = row.cells
        for at, name, read in columns:
            cell = cells[at]
            if cell is None or cell == "":
                continue
            answer = read(cell)
            if isinstance(answer, Problem):
                wrong.append(rows.wrong(row, at, answer))
            elif answer is not None and name in answers:
                wrong.append(Diagnostic("E097", rows.table.place(row, at), {"question": name}))
            elif answer is not None:
                answers[name] = answer
        yield rows.item(row, rows.subjects.identify(row), answers, wrong)
