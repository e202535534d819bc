"""The cells of a table as answers. What a cell means is worked out once for each question and text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from readiness.domain.assessment import Answer, AnswerValue, Entry, NotApplicable, Unanswered
from readiness.domain.framework import Framework
from readiness.domain.problems import Problem, problem
from readiness.loading.table_mapping import EVERY, TableMapping
from readiness.questionnaire.entering import Cell, folded, understand, understand_index
from readiness.questionnaire.table.columns import Asked, questions

_KEPT: Final = 1024
"""Different texts of one question that are kept: a column of measurements has no end of them."""
_FAULTS: Final = re.compile(r"#(REF!|N/A|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)\Z")
"""What a spreadsheet shows where a formula fails."""

Understood = Answer | Problem | None
"""An answer on the table's track, what is wrong with the cell, or that nothing is said."""


class AnswerCells:
    """Reads cells as answers to the questions of a framework."""

    def __init__(self, framework: Framework, mapping: TableMapping) -> None:
        self._asked = questions(framework)
        self._track = mapping.track
        self._missing = frozenset(folded(word) for word in mapping.missing)
        every = _folded(mapping.values.get(EVERY, {}))
        self._values = {name: every | _folded(mapping.values.get(name, {})) for name in self._asked}

    def column(self, name: str, *, index: bool = False) -> Callable[[Cell], Understood]:
        """Reads the cells of one question (``index``: of its outside index): the same answer for the same cell."""
        known: dict[object, Understood] = {}
        asked = self._asked[name]

        def read(cell: Cell) -> Understood:
            # 1, 1.0 and True are the same to a dictionary.
            key = cell if type(cell) is str else (type(cell), cell)
            if key in known:
                return known[key]
            if len(known) >= _KEPT:
                known.clear()
            found = known[key] = self._answer(asked, cell, index=index)
            return found

        return read

    def explained(self, name: str, cell: Cell, note: str) -> Entry | Problem:
        """The entry of a cell beside which an explanation stands: the reason, where a question does not apply."""
        read = self._value(self._asked[name], cell, note)
        if isinstance(read, Problem):
            return read
        return Entry(read, note="" if isinstance(read, NotApplicable) else note)

    def _answer(self, asked: Asked, cell: Cell, *, index: bool) -> Understood:
        if index and not isinstance(cell, str | int | float):
            read: AnswerValue | Problem = problem("J003", question=asked[1].id, value=cell, expected="decimal")
        elif index:
            read = Unanswered() if self.absent(cell) else understand_index(asked[1], cell, asked[0].not_applicable)
        else:
            read = self._value(asked, cell, "")
        if isinstance(read, Problem):
            return read
        return None if isinstance(read, Unanswered) else Answer(((self._track, Entry(read)),))

    def _value(self, asked: Asked, cell: Cell, reason: str) -> AnswerValue | Problem:
        criterion, question = asked
        if isinstance(cell, str):
            text = folded(cell)
            meant = self._values[question.id].get(text)
            if meant is not None:
                return understand(question, meant, criterion.not_applicable, reason)
            if self.absent(cell):
                return Unanswered()
            if _FAULTS.match(cell.strip()):
                return problem("J003", question=question.id, value=cell, expected=question.type.value)
        elif cell is not None and not isinstance(cell, bool) and self._values[question.id]:
            meant = self._values[question.id].get(folded(cell))
            cell = cell if meant is None else meant
        return understand(question, cell, criterion.not_applicable, reason)

    def absent(self, cell: Cell) -> bool:
        """Whether a cell says that nothing is known."""
        return cell is None or (isinstance(cell, str) and (not (text := folded(cell)) or text in self._missing))


def _folded(meanings: Mapping[str, str]) -> dict[str, str]:
    return {folded(cell): meaning for cell, meaning in meanings.items()}
