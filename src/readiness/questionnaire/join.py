"""Joins what several people said alike: notes, documents, and who gave it. Nothing that was there is dropped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from readiness.domain.assessment import Answered, AnswerValue, Evidence, NotApplicable
from readiness.questionnaire.reply import tidy

_BETWEEN = ", "


def key_of(answer: AnswerValue) -> object:
    """What makes two answers the same: the value, whatever outside index it was converted from; a reason makes none."""
    match answer:
        case Answered(value=value):
            return tidy(value) if isinstance(value, str) else value
        case NotApplicable():
            return NotApplicable
        case _:
            return None


def givers(by: str) -> frozenset[str]:
    """Everybody who gave an answer."""
    return frozenset(name for part in by.split(",") if (name := part.strip()))


def all_givers(names: Iterable[str], order: Sequence[str]) -> str:
    """Everybody who gave an answer, the agencies in ``order`` first."""
    known = {name for part in names for name in givers(part)}
    ranked = {name: place for place, name in enumerate(order)}
    return _BETWEEN.join(sorted(known, key=lambda name: (ranked.get(name, len(ranked)), name)))


def same_answer(first: AnswerValue, second: AnswerValue) -> AnswerValue:
    """One answer of two that say the same: with the outside index, and with both reasons."""
    if isinstance(first, NotApplicable) and isinstance(second, NotApplicable):
        return NotApplicable(notes(first.reason, second.reason))
    if isinstance(first, Answered) and first.index is None and isinstance(second, Answered):
        return second if second.index is not None else first
    return first


def notes(old: str, new: str) -> str:
    """Both notes, one below the other; lines that stand there already are not repeated."""
    first, second = tidy(old), tidy(new)
    if not second or f"\n{second}\n" in f"\n{first}\n":
        return old
    if not first or f"\n{first}\n" in f"\n{second}\n":
        return new
    return f"{first}\n{second}"


def documents(old: Iterable[Evidence], new: Iterable[Evidence], *, corrected: bool = False) -> tuple[Evidence, ...]:
    """The old documents with whatever is known of them, then the new ones.

    A document is known by its name and number. What is missing of it is filled in; another page or date is a further
    document, unless it is ``corrected`` by somebody who saw the old one.
    """
    found = list(old)
    given = list(new)
    matched = {place for place, item in enumerate(found) if any(_covers(item, other) for other in given)}
    for item in given:
        if any(_covers(known, item) for known in found):
            continue
        near = next((p for p, known in enumerate(found) if p not in matched and _fits(known, item, corrected)), None)
        if near is None:
            found.append(item)
            matched.add(len(found) - 1)
        else:
            known = found[near]
            found[near] = replace(known, date=item.date or known.date, page=item.page or known.page)
    return tuple(found)


def _is_same(first: Evidence, second: Evidence) -> bool:
    return all(
        tidy(one).casefold() == tidy(other).casefold()
        for one, other in ((first.document, second.document), (first.number, second.number))
    )


def _covers(known: Evidence, item: Evidence) -> bool:
    """Whether all that is said of a document is known already."""
    return (
        _is_same(known, item)
        and (item.date is None or item.date == known.date)
        and (not item.page or tidy(item.page) == tidy(known.page))
    )


def _fits(known: Evidence, item: Evidence, corrected: bool) -> bool:
    """Whether what is said of a document goes together with what is known."""
    dates = known.date is None or item.date is None or known.date == item.date
    pages = not known.page or not item.page or tidy(known.page) == tidy(item.page)
    return _is_same(known, item) and (corrected or (dates and pages))
