"""Synthetic districts: official codes and names, invented answers, the same for the same seed.

A district has a hidden development factor of its own and of its province, so that answers hang together: who is ahead
in one field tends to be ahead in others, and neighbours resemble each other. Nothing here says anything about a real
district; every assessment is marked as fictional. ``synthetic_files`` and ``examples/synthetic.py`` write them.
"""

from __future__ import annotations

import datetime as dt
import math
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from readiness.domain.assessment import Answer, Answered, Assessment, Entry, Subject, Track
from readiness.domain.framework import Framework, Question, QuestionType
from readiness.domain.numbers import Number, simplest
from readiness.domain.scoring.plan import compile_plan
from readiness.domain.scoring.run import ask
from readiness.domain.state import HIDDEN, State
from readiness.regions import Region

TITLE = "Data sintetis, bukan hasil penilaian"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, how hard it is (0 easy, 1 hard), and its options from the least to the most advanced."""

    question: Question
    hardness: float
    options: tuple[str, ...]


def synthetic(
    framework: Framework, places: Iterable[Region], *, seed: int = 0, year: int = 2026, open_share: float = 0.06
) -> Iterator[Assessment]:
    """One assessment for each place; ``open_share`` of the answers is missing, more where development is low.

    What a place gets depends on the seed and its own code alone, not on which other places there are.
    """
    asked = [_asked(question, seed) for question in framework.questions()]
    for place in places:
        rng = random.Random(f"{seed}:{place.code}")
        province = random.Random(f"{seed}:{place.code[:2]}").gauss(0, 0.7)
        urban = 0.5 if place.kind in ("kota", "kelurahan") else 0.0
        factor = province + urban + rng.gauss(0, 0.8)
        values = {
            str(item.question.id): Answered(_draw(item, factor, rng))
            for item in asked
            if rng.random() >= open_share * (1.5 if factor < 0 else 0.5)
        }
        subject = Subject(place.code, place.name, place.kind, place.province)
        hidden = _hidden(framework, subject, values)
        answers = {name: Answer(((Track.SELF, Entry(value)),)) for name, value in values.items() if name not in hidden}
        yield Assessment(str(framework.id), subject, answers, year=year, title=TITLE, fictional=True)


def _asked(question: Question, seed: int) -> Asked:
    hardness = random.Random(f"{seed}:{question.id}").uniform(0.15, 0.85)
    options = question.options
    if all(option.worth is not None for option in options):
        options = tuple(sorted(options, key=lambda option: option.worth or 0))
    return Asked(question, hardness, tuple(option.value for option in options))


def _hidden(framework: Framework, subject: Subject, values: dict[str, Answered]) -> set[str]:
    """The questions that the other answers hide."""
    plan = compile_plan(framework, subject.kind)
    state = State(len(plan.questions), len(plan.node_index), subject.all_facts(), nested=plan.nested)
    ask(plan.questions, state, values)
    return {str(item.question.id) for item in plan.questions if state.presence[item.index] == HIDDEN}


def _draw(item: Asked, factor: float, rng: random.Random) -> Number | str | frozenset[str]:
    share = 1 / (1 + math.exp(-(factor + rng.gauss(0, 0.8) - 4 * (item.hardness - 0.5))))
    question = item.question
    match question.type:
        case QuestionType.YES_NO:
            return "yes" if share > 0.5 else "no"
        case QuestionType.SELECT_MULTIPLE:
            chosen = frozenset(option for option in item.options if rng.random() < share)
            return chosen or frozenset(item.options[:1])
        case QuestionType.DATE:
            return (dt.date(2018, 1, 1) + dt.timedelta(days=int(share * 3000))).isoformat()
        case QuestionType.TEXT:
            return "sintetis"
        case QuestionType.SELECT_ONE:
            return item.options[min(int(share * len(item.options)), len(item.options) - 1)]
        case _:
            return _number(question, share)


def _number(question: Question, share: float) -> Number:
    """A number within the bounds (0 to 100 where there are none), on the steps that are allowed."""
    low = Fraction(question.minimum if question.minimum is not None else 0)
    high = Fraction(question.maximum if question.maximum is not None else max(low + 1, 100))
    whole = question.type is QuestionType.INTEGER
    step = Fraction(question.step) if question.step else Fraction(1) if whole else Fraction(1, 10)
    return simplest(low + step * int(share * ((high - low) / step + Fraction(999, 1000))))
