"""Makes a questionnaire of a scored assessment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from readiness.domain.assessment import Answer, Assessment, Entry, Track
from readiness.domain.expressions.check import questions_read
from readiness.domain.expressions.tree import Node
from readiness.domain.framework import Criterion, CriterionId, Framework, Group
from readiness.domain.respondents import answering
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.domain.values import FALSE
from readiness.questionnaire.model import Elsewhere, Item, Questionnaire, Section
from readiness.reporting.wording.checks import Words

NOBODY = ""
"""The agency of questions for which nobody is named."""


def build(
    scored: Scored,
    language: str,
    *,
    agency: str | None = None,
    previous: Assessment | None = None,
    deadline: date | None = None,
    blank: bool = False,
) -> Questionnaire:
    """The questionnaire of an assessment scored on the track that is to be answered.

    ``agency`` keeps only its own questions (:data:`NOBODY`: those that nobody answers for). ``previous`` is an earlier
    assessment under the same framework, whose answers then stand beside the new ones.
    """
    framework, assessment = scored.plan.framework, scored.assessment
    if blank:
        scored = score_assessment(framework, replace(assessment, answers={}), scored.track)
    words = Words(scored.card, language)
    track = scored.track or Track.SELF
    sections = []
    for number, (group, below) in enumerate(_outermost(framework), 1):
        items = []
        paths: dict[str, tuple[Group, ...]] = {}
        for path, criterion in below:
            agencies = answering(framework, assessment, criterion)
            if agency is not None and agency not in (agencies or (NOBODY,)):
                continue
            barred = _barred(scored, criterion)
            paths[str(criterion.id)] = path
            for place, question in enumerate(criterion.questions):
                name = str(question.id)
                answer = scored.assessment.answers.get(name)
                last = previous.answers.get(name) if previous is not None else None
                items.append(
                    Item(
                        criterion,
                        question,
                        code_of(criterion, place),
                        agencies,
                        words.node(question.when) if question.when is not None else "",
                        scored.card.presence[name],
                        barred is None,
                        answer.on(track) if answer is not None else None,
                        tuple(_others(answer, track)),
                        _latest(last),
                        words.node(barred) if barred is not None else "",
                    )
                )
        if items:
            sections.append(Section(group, number, tuple(items), paths))
    return Questionnaire(
        framework,
        assessment.subject,
        assessment.year,
        track,
        tuple(sections),
        agency,
        deadline,
        previous.year if previous is not None else None,
        blank,
        assessment.date,
        _elsewhere(scored, [item for section in sections for item in section.items]),
    )


def _elsewhere(scored: Scored, items: Iterable[Item]) -> dict[str, Elsewhere]:
    """What the conditions of ``items`` read, directly or through other conditions, and is not among them."""
    framework, assessment = scored.plan.framework, scored.assessment
    asked = {str(item.question.id) for item in items}
    owner = {str(q.id): (q, criterion) for criterion in framework.root.criteria() for q in criterion.questions}
    found: dict[str, Elsewhere] = {}
    conditions = [item.question.when for item in items if item.question.when is not None]
    while conditions:
        for name in questions_read([conditions.pop()]):
            if name in asked or name in found:
                continue
            question, criterion = owner[name]
            agencies = answering(framework, assessment, criterion)
            found[name] = Elsewhere(question, scored.answers.get(name), scored.card.presence[name], agencies)
            if question.when is not None:
                conditions.append(question.when)
    return found


def agencies_asked(framework: Framework, assessment: Assessment) -> tuple[str, ...]:
    """Every agency that has a question to answer, in the order of the questions; :data:`NOBODY` where nobody has it."""
    found: dict[str, None] = {}
    for criterion in framework.root.criteria():
        if criterion.questions:
            found.update(dict.fromkeys(answering(framework, assessment, criterion) or (NOBODY,)))
    return tuple(found)


def code_of(criterion: Criterion, place: int) -> str:
    """What people call the question at ``place`` (from 0) of a criterion: ``GOV-301``, or ``GOV-301b`` of several."""
    return f"{criterion.id}{_letters(place)}" if len(criterion.questions) > 1 else str(criterion.id)


def _letters(place: int) -> str:
    """``a`` to ``z``, then ``aa``, as columns of a workbook are counted."""
    head, tail = divmod(place, 26)
    return (_letters(head - 1) if head else "") + chr(ord("a") + tail)


def _barred(scored: Scored, criterion: Criterion) -> Node | None:
    """The condition, of a criterion or of a group above it, because of which it certainly does not apply."""
    plan = scored.plan
    node: Criterion | Group = criterion
    while True:
        condition = node.applies_when
        if condition is not None and plan.compiler.truth(condition)(scored.state) == FALSE:
            return condition
        if str(node.id) not in plan.parents:
            return None
        node = plan.compiler.scope.groups[str(plan.parents[str(node.id)])]


def _others(answer: Answer | None, track: Track) -> Iterator[tuple[Track, Entry]]:
    for other in Track:
        if answer is not None and other is not track and (entry := answer.on(other)) is not None:
            yield other, entry


def _latest(answer: Answer | None) -> Entry | None:
    latest = answer.latest() if answer is not None else None
    return latest[1] if latest is not None else None


Below = list[tuple[tuple[Group, ...], Criterion]]


def _outermost(framework: Framework) -> Iterator[tuple[Group, Below]]:
    """The outermost groups with their criteria; criteria that stand directly below the root share one section."""
    loose: Below = []
    for child in framework.root.children:
        if isinstance(child, Group):
            if loose:
                yield framework.root, loose
                loose = []
            yield child, list(_below(child, ()))
        else:
            loose.append(((), child))
    if loose:
        yield framework.root, loose


def _below(group: Group, path: tuple[Group, ...]) -> Iterator[tuple[tuple[Group, ...], Criterion]]:
    for child in group.children:
        if isinstance(child, Group):
            yield from _below(child, (*path, child))
        else:
            yield path, child


def by_criterion(section: Section) -> Iterator[tuple[CriterionId, tuple[Item, ...]]]:
    """The items of a section, criterion by criterion."""
    found: dict[CriterionId, list[Item]] = {}
    for item in section.items:
        found.setdefault(item.criterion.id, []).append(item)
    yield from ((name, tuple(items)) for name, items in found.items())


def known(questionnaire: Questionnaire) -> Mapping[str, Item]:
    """The items by question id."""
    return {str(item.question.id): item for item in questionnaire.items()}
