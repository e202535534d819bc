"""What an assessment under one instrument is worth for another: documents, never values of levels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from readiness.domain.assessment import Evidence
from readiness.domain.framework import Criterion, CriterionId, Framework
from readiness.domain.numbers import Number
from readiness.domain.scoring.scored import Scored
from readiness.domain.text import EMPTY, Text


class Worth(StrEnum):
    """What a document for an old criterion is worth for a new one.

    ``reuse``: it serves while it is in force; ``update``: after it is brought up to date or completed; ``new``: the new
    criterion follows the old one, but its document does not prove it.
    """

    REUSE = "reuse"
    UPDATE = "update"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Link:
    """Where one old criterion leads, and why."""

    to: Mapping[str, Worth]
    reason: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Carried:
    """An answer that the old assessment settles: a value, or the shown value of an old ``node`` (``index``: the root)."""

    value: str = ""
    node: str = ""


@dataclass(frozen=True, slots=True)
class InstrumentMap:
    """What one instrument's criteria and evidence mean for another. ``new`` says why a criterion has no forerunner."""

    source: str
    links: Mapping[str, Link]
    new: Mapping[str, Text]
    answers: Mapping[str, Carried]
    note: Text = EMPTY
    official: bool = False


@dataclass(frozen=True, slots=True)
class Forerunner:
    """An old criterion that leads to a new one: its value and the documents that were not refused."""

    criterion: Criterion
    value: Number | None
    worth: Worth
    reason: Text
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Inheritance:
    """What one new criterion takes over; ``reason`` where nothing leads to it."""

    criterion: Criterion
    forerunners: tuple[Forerunner, ...]
    reason: Text = EMPTY

    @property
    def worth(self) -> Worth:
        """The best that any forerunner offers."""
        offered = {forerunner.worth for forerunner in self.forerunners}
        return next((worth for worth in (Worth.REUSE, Worth.UPDATE) if worth in offered), Worth.NEW)


def inherit(old: Scored, new: Framework, links: InstrumentMap) -> tuple[Inheritance, ...]:
    """What every criterion of ``new`` takes over from ``old``, in order."""
    held = _documents(old)
    found: dict[str, list[Forerunner]] = {}
    for result in old.card.criteria:
        link = links.links.get(result.id)
        for target, worth in link.to.items() if link is not None else ():
            value = result.score.exact if result.score.settled and result.score.exists else None
            documents = held.get(result.id, ()) if worth is not Worth.NEW else ()
            reason = link.reason if link is not None else EMPTY
            found.setdefault(target, []).append(Forerunner(result.criterion, value, worth, reason, documents))
    return tuple(
        Inheritance(criterion, tuple(found.get(criterion.id, ())), links.new.get(criterion.id, EMPTY))
        for criterion in new.root.criteria()
    )


def _documents(old: Scored) -> dict[CriterionId, tuple[Evidence, ...]]:
    """The documents of each old criterion that were not refused, each once."""
    entries = {question: entry for question, _, entry in old.assessment.entries(old.track)}
    found = {}
    for criterion in old.card.framework.root.criteria():
        items = [
            item
            for question in criterion.questions
            if (entry := entries.get(question.id)) is not None
            for item in entry.evidence
            if item.status.stands
        ]
        found[criterion.id] = tuple(dict.fromkeys(items))
    return found


def settled_answers(old: Scored, links: InstrumentMap) -> Iterator[tuple[str, str]]:
    """Question and value of what the old assessment itself answers; nothing for a node that is not settled."""
    card = old.card
    scores = {str(group.id): group.score for group in card.groups}
    scores |= {str(result.id): result.score for result in card.criteria} | {"index": card.root.score}
    for question, carried in links.answers.items():
        if not carried.node:
            yield question, carried.value
        elif (score := scores[carried.node]).exists and score.settled:
            yield question, card.show(score.exact)
