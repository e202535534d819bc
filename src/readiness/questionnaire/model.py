"""What is asked of whom: the questions of a framework with what is already known, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from readiness.domain.assessment import Answered, AnswerValue, Entry, Subject, Track
from readiness.domain.framework import Criterion, Framework, Group, Question
from readiness.domain.state import HIDDEN, INAPPLICABLE


@dataclass(frozen=True, slots=True)
class Item:
    """One question as it is asked.

    ``code`` is what people call it: the criterion's id, with a letter where the criterion has several questions.
    ``agencies`` answer it, the lead first. ``entry`` is what its track holds, ``others`` what the other tracks hold,
    ``before`` last year's entry. ``condition`` says in words when the question is asked (empty: always); ``presence``
    holds the bits of :mod:`readiness.domain.state` for what is known so far, and ``applies`` whether its criterion can;
    where it cannot, ``reason`` says in words what would have to hold.
    """

    criterion: Criterion
    question: Question
    code: str
    agencies: tuple[str, ...]
    condition: str
    presence: int
    applies: bool
    entry: Entry | None = None
    others: tuple[tuple[Track, Entry], ...] = ()
    before: Entry | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The questions below one of the framework's outermost groups; ``path`` of an item's groups stands in ``groups``.

    ``groups`` holds, by criterion id, the titled groups between the section and the criterion, outermost first.
    """

    group: Group
    number: int
    items: tuple[Item, ...]
    groups: dict[str, tuple[Group, ...]]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A question that a condition reads and that is not asked here: what is known of it, and who answers it."""

    question: Question
    answer: AnswerValue | None
    presence: int
    agencies: tuple[str, ...]

    @property
    def settled(self) -> bool:
        """Whether it is known what its answer is, or that it has none."""
        return self.presence in (HIDDEN, INAPPLICABLE) or isinstance(self.answer, Answered)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A questionnaire for one agency (``None``: for all), to be answered on ``track``.

    ``previous_year`` names the year of the entries that stand as last year's; ``blank`` leaves all known answers out.
    ``made`` is the date of the assessment, ``elsewhere`` holds by id what conditions read of other agencies' answers.
    """

    framework: Framework
    subject: Subject
    year: int | None
    track: Track
    sections: tuple[Section, ...]
    agency: str | None = None
    deadline: date | None = None
    previous_year: int | None = None
    blank: bool = False
    made: date | None = None
    elsewhere: Mapping[str, Elsewhere] = field(default_factory=dict)

    def items(self) -> Iterator[Item]:
        """Every question, in order."""
        for section in self.sections:
            yield from section.items
