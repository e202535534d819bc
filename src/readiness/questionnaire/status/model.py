"""How complete an assessment is, question by question and added up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from readiness.domain.assessment import Entry
from readiness.domain.framework import Group
from readiness.domain.numbers import Number
from readiness.domain.scoring.scored import Scored
from readiness.domain.worth import Worth
from readiness.questionnaire.model import Item


class Standing(StrEnum):
    """Where a question stands.

    A question is not needed where skip logic surely hides it, where nothing that reads it applies, or where other
    answers have settled already what it could change.
    """

    ANSWERED = "answered"
    OPEN = "open"
    UNKNOWN = "unknown"
    CONFLICT = "conflict"
    NOT_NEEDED = "not_needed"


MISSING = (Standing.OPEN, Standing.UNKNOWN, Standing.CONFLICT)
"""What still has to be answered or decided."""


class Proof(StrEnum):
    """Whether an answer whose criterion wants documents from its level on has one that stands."""

    NONE = ""
    PRESENT = "present"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Line:
    """One question with where it stands.

    ``worth`` says what an answer could change (``None``: nothing is missing). ``ignored``: it has an answer, which does
    not count because skip logic hides the question. ``entry`` is the entry that counts.
    """

    item: Item
    standing: Standing
    proof: Proof = Proof.NONE
    worth: Worth | None = None
    ignored: bool = False
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """Questions by where they stand, and answers that want documents by whether they have any."""

    answered: int = 0
    open: int = 0
    unknown: int = 0
    conflict: int = 0
    not_needed: int = 0
    documented: int = 0
    undocumented: int = 0

    @property
    def asked(self) -> int:
        """The questions that need an answer or have one."""
        return self.answered + self.missing

    @property
    def missing(self) -> int:
        """The questions that have none, or none that is certain."""
        return self.open + self.unknown + self.conflict


def tally(lines: Iterable[Line]) -> Tally:
    """The sum of some lines."""
    given = list(lines)
    standings, proofs = [line.standing for line in given], [line.proof for line in given]
    return Tally(
        answered=standings.count(Standing.ANSWERED),
        open=standings.count(Standing.OPEN),
        unknown=standings.count(Standing.UNKNOWN),
        conflict=standings.count(Standing.CONFLICT),
        not_needed=standings.count(Standing.NOT_NEEDED),
        documented=proofs.count(Proof.PRESENT),
        undocumented=proofs.count(Proof.MISSING),
    )


@dataclass(frozen=True, slots=True)
class Part:
    """The questions of one outermost group; ``coverage`` is the group's own, whoever answers."""

    group: Group
    coverage: Number
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class AgencyPart:
    """The questions that one agency is asked; several agencies can be asked the same. ``agency`` is its id, empty where
    nobody is named.
    """

    agency: str
    name: str
    lines: tuple[Line, ...]

    @property
    def silent(self) -> bool:
        """Whether nothing that it is asked has been answered yet, by whomever."""
        found = tally(self.lines)
        return found.missing > 0 and found.answered == 0


@dataclass(frozen=True, slots=True)
class Status:
    """How complete an assessment is on ``today``; ``agency`` where it is that of one agency's questions."""

    scored: Scored
    language: str
    parts: tuple[Part, ...]
    agencies: tuple[AgencyPart, ...]
    today: date
    deadline: date | None = None
    agency: str | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every question once, in order."""
        return tuple(line for part in self.parts for line in part.lines)

    @property
    def has_missing(self) -> bool:
        """Whether any question still needs an answer."""
        return any(line.standing in MISSING for line in self.lines)

    @property
    def days_left(self) -> int | None:
        """Days until the deadline; negative when it has passed."""
        return (self.deadline - self.today).days if self.deadline is not None else None


def most_telling(lines: Iterable[Line]) -> tuple[Line, ...]:
    """What is missing, that which narrows the bounds of the index most first."""
    missing = [line for line in lines if line.standing in MISSING]
    return tuple(sorted(missing, key=lambda line: -line.worth.narrowing if line.worth is not None else 0))
