"""How many questions are answered, open, or need no answer: as numbers now, and as formulas that stay true."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.questionnaire.workbook import state
from readiness.questionnaire.workbook.plan import Kind, Sheet
from readiness.reporting.wording.values import pick


@dataclass(frozen=True, slots=True)
class Counts:
    """The questions of a sheet by state."""

    answered: int
    open: int
    skipped: int

    @property
    def total(self) -> int:
        """All questions."""
        return self.answered + self.open + self.skipped

    @classmethod
    def of(cls, sheet: Sheet, language: str) -> Counts:
        """What is counted as the workbook is written."""
        items = [line.item for line in sheet.lines if line.kind is Kind.QUESTION and line.item is not None]
        signs = [state.state_now(item, language)[0] for item in items]
        return cls(signs.count(state.ANSWERED), signs.count(state.OPEN), signs.count(state.NOT_NEEDED))


def count_formula(states: str, sign: str) -> str:
    """How many states of a range begin with a sign; a sign alone belongs to a row below a question."""
    return f'COUNTIF({states},"{sign} *")'


def count_sentence(states: str, counts: Counts, language: str) -> tuple[str, str]:
    """The counts of a sheet in one line, as a formula and as it reads now."""
    answered, pending, skipped = (
        count_formula(states, sign) for sign in (state.ANSWERED, state.OPEN, state.NOT_NEEDED)
    )
    words = (
        pick(language, "Terisi ", "Answered "),
        pick(language, " dari ", " of "),
        pick(language, " · belum diisi ", " · open "),
        pick(language, " · tidak perlu diisi ", " · not needed "),
    )
    formula = f'="{words[0]}"&{answered}&"{words[1]}"&({answered}+{pending}+{skipped})&"{words[2]}"&{pending}&"{words[3]}"&{skipped}'
    values = (counts.answered, counts.total, counts.open, counts.skipped)
    return formula, "".join(f"{word}{value}" for word, value in zip(words, values, strict=True))
