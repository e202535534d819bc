"""What an interview has to say to what was entered; the wording stands in :mod:`.words`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from readiness.domain.problems import Problem
from readiness.questionnaire.interview.commands import Misspelt
from readiness.questionnaire.interview.state import Bounds


class Remark(Enum):
    """What needs no more than a fixed sentence."""

    KEPT = auto()
    SKIPPED = auto()
    FIRST = auto()
    NOT_HERE = auto()
    REASON_NEEDED = auto()
    NOTHING_SAID = auto()
    NO_DATE = auto()
    COMMENT_SAVED = auto()
    CANCELLED = auto()
    HELP = auto()
    LEVELS = auto()
    STATUS = auto()


@dataclass(frozen=True, slots=True)
class Wrong:
    """An entry that is no answer to the question."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Moved:
    """The index before an answer and after it."""

    before: Bounds
    after: Bounds


@dataclass(frozen=True, slots=True)
class Hidden:
    """Questions that are not asked because of the answer; ``stored`` of them have answers that no longer count."""

    questions: tuple[str, ...]
    stored: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Questions that are asked because of the answer, and were not before."""

    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentSaved:
    """A document was put to the answer."""

    document: str


@dataclass(frozen=True, slots=True)
class Again:
    """Questions that were skipped come back."""

    count: int


Notice = Remark | Wrong | Moved | Hidden | Shown | DocumentSaved | Again | Misspelt
