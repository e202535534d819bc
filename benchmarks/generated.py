"""Frameworks of a wanted shape, and random answers to them: as many criteria as a comparison with others needs."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from functools import cache

from readiness.comparison.unit import Unit, measure
from readiness.domain.assessment import Answer, Answered, AnswerValue, Assessment, Entry, Subject, Track
from readiness.domain.framework import Framework
from readiness.domain.scoring.scored import score_assessment
from readiness.loading.documents import parse_document
from readiness.loading.frameworks import framework_from


def bounds(place: int) -> tuple[int, ...]:
    """The percentages from which the levels 1 to 5 of a criterion are reached."""
    return (10 + place % 5, 25, 50, 75, 90)


@cache
def thresholds(groups: int, each: int) -> Framework:
    """``groups`` × ``each`` criteria, each a level from 0 to 5 by thresholds of one percentage."""

    def criterion(place: int) -> dict[str, object]:
        table = {str(level): bound for level, bound in enumerate(bounds(place), 1)}
        question = {"id": f"q{place}", "type": "percentage", "min": 0, "max": 100}
        return {
            "id": f"c{place}",
            "questions": [question],
            "level": {"thresholds": {"of": f"q{place}", "at_least": table}},
        }

    return _made(
        {
            "id": "thresholds",
            "groups": [
                {"id": f"g{group}", "criteria": [criterion(group * each + place) for place in range(each)]}
                for group in range(groups)
            ],
        }
    )


@cache
def levels(groups: int, each: int) -> Framework:
    """``groups`` × ``each`` criteria that are numbers from 0 to 100; what is not answered does not count.

    That is the tree of a composite index: indicators, dimensions, index, all with equal weights.
    """

    def criterion(place: int) -> dict[str, object]:
        return {"id": f"c{place}", "type": "level", "scale": {"min": 0, "max": 100}, "unanswered": "exclude"}

    return _made(
        {
            "id": "levels",
            "target": 75,
            "groups": [
                {"id": f"g{group}", "criteria": [criterion(group * each + place) for place in range(each)]}
                for group in range(groups)
            ],
        }
    )


def _made(content: dict[str, object]) -> Framework:
    framework, found = framework_from(parse_document(json.dumps(content).encode(), "generated"))
    assert framework is not None, found
    return framework


def percentages(count: int, names: int) -> Iterator[dict[str, int]]:
    """``count`` units with a whole percentage for each of ``names`` questions."""
    rng = random.Random(count)
    for _ in range(count):
        yield {f"q{place}": rng.randint(0, 100) for place in range(names)}


def answered(values: dict[str, int]) -> dict[str, AnswerValue]:
    """The same as answers."""
    return {name: Answered(value) for name, value in values.items()}


def units(framework: Framework, count: int, missing: float = 0.03) -> Iterator[Unit]:
    """``count`` scored units of :func:`levels`, with a share of answers ``missing``."""
    names = [str(question.id) for question in framework.questions()]
    for number in range(count):
        rng = random.Random(number)
        level = rng.uniform(20, 80)
        answers = {
            name: Answer(((Track.SELF, Entry(Answered(min(100, max(0, round(rng.gauss(level, 20))))))),))
            for name in names
            if rng.random() >= missing
        }
        subject = Subject(f"{number:06}", f"Unit {number}", "kota" if number % 5 == 0 else "kabupaten")
        assessment = Assessment(str(framework.id), subject, answers, fictional=True)
        yield measure(subject.code, score_assessment(framework, assessment))
