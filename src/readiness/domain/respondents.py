"""The agencies (OPD) of an assessment: who answers for a criterion, and which one a name means."""

from __future__ import annotations

from collections.abc import Mapping

from readiness.domain.assessment import Assessment
from readiness.domain.framework import Criterion, Framework
from readiness.domain.problems import nearest
from readiness.domain.text import Text


def agencies(framework: Framework, assessment: Assessment) -> dict[str, Text]:
    """Every agency by id: those of the framework, then those that only the follow-up names."""
    found = dict(framework.respondents)
    for criterion in framework.root.criteria():
        for name in criterion.respondents:
            found.setdefault(name, framework.respondent(name))
    for follow_up in assessment.follow_up.values():
        for name in follow_up.by:
            found.setdefault(agency_id(framework, name), Text.of(name))
    return found


def agency_id(framework: Framework, name: str) -> str:
    """The id of an agency that is written by id or by its whole name; a name that nobody knows is its own id."""
    folded = name.casefold()
    for known, text in framework.respondents:
        if folded in (known.casefold(), *(wording.casefold() for _, wording in text)):
            return known
    return name


def responsible(framework: Framework, assessment: Assessment, criterion: Criterion) -> tuple[str, ...]:
    """The ids of the agencies that act on a criterion: those of its follow-up, else the one that answers for it."""
    entered = assessment.follow_up.get(str(criterion.id))
    named = entered is not None and bool(entered.by)
    return answering(framework, assessment, criterion)[: None if named else 1]


def answering(framework: Framework, assessment: Assessment, criterion: Criterion) -> tuple[str, ...]:
    """The ids of the agencies that are asked about a criterion, the lead first: those that the district has named in
    its follow-up, else those of the framework.
    """
    entered = assessment.follow_up.get(str(criterion.id))
    if entered is not None and entered.by:
        return tuple(dict.fromkeys(agency_id(framework, name) for name in entered.by))
    return criterion.respondents


def find_agency(known: Mapping[str, Text], wanted: str) -> tuple[tuple[str, ...], str]:
    """The ids that ``wanted`` may mean (an id, a whole name, or a part of a name), and the nearest name where none."""
    folded = " ".join(wanted.casefold().split())
    names = {id: [id.casefold(), *(wording.casefold() for _, wording in text)] for id, text in known.items()}
    for matches in (
        [id for id, own in names.items() if folded in own],
        [id for id, own in names.items() if folded and any(folded in name for name in own)],
    ):
        if matches:
            return tuple(matches), ""
    spoken = {name: id for id, own in names.items() for name in own}
    words = {word: id for name, id in spoken.items() for word in name.split() if len(word) > 3}
    close = nearest(folded, spoken) or nearest(folded, words)
    return (), (spoken.get(close) or words.get(close, "")) if close else ""
