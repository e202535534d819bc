"""What is asked next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from readiness.domain.framework import Criterion, Question
from readiness.domain.open_questions import is_open
from readiness.domain.state import HIDDEN
from readiness.domain.values import FALSE
from readiness.domain.worth import find_worths, matters
from readiness.questionnaire.interview.state import Order, Stage, State


def remaining(state: State) -> tuple[str, ...]:
    """The questions that are still to be asked, in order; those that were skipped come last, but only once more.

    By worth, what has an answer already comes after what has none.
    """
    ordered = _by_worth(state) if state.settings.order is Order.WORTH else list(_askable(state))
    first = [name for name in ordered if name not in state.asked]
    askable = set(ordered)
    again = [] if state.late else [name for name in state.skipped if name in askable]
    return (*first, *again)


def _askable(state: State) -> Iterator[str]:
    scored, settings = state.scored, state.settings
    for result in scored.card.criteria:
        for question in result.criterion.questions:
            name = str(question.id)
            if name not in settings.only or scored.card.presence[name] == HIDDEN:
                continue
            if settings.everything:
                if result.score.applies != FALSE or result.criterion.applies_when is None:
                    yield name
            elif is_open(scored, question) and matters(scored, name):
                yield name


def _by_worth(state: State) -> list[str]:
    askable = list(_askable(state))
    waiting = [name for name in askable if name not in state.asked or name in state.skipped]
    telling = [str(worth.question.id) for worth in find_worths(state.scored, waiting)]
    return [*telling, *(name for name in askable if name not in telling)]


def proceed(state: State) -> tuple[State, int]:
    """The state at the next question, or at the end; and how many skipped ones come back (0: no round begins)."""
    left = remaining(state)
    fresh = replace(state, stage=Stage.ANSWER, papers=(), answered=False)
    if not left:
        return replace(fresh, question="", stage=Stage.DONE), 0
    if left[0] not in state.asked:
        return replace(fresh, question=left[0]), 0
    asked = tuple(name for name in state.asked if name not in left)
    return replace(fresh, question=left[0], late=True, asked=asked, skipped=()), len(left)


def put_away(state: State, *, skipped: bool = False) -> State:
    """The state once the question at the prompt is done with."""
    asked = (*(name for name in state.asked if name != state.question), state.question)
    others = tuple(name for name in state.skipped if name != state.question)
    return replace(state, asked=asked, skipped=(*others, state.question) if skipped else others)


def previous(state: State) -> State | None:
    """The state back at the question before; ``None`` where there is none."""
    for place in range(len(state.asked) - 1, -1, -1):
        name = state.asked[place]
        if state.scored.card.presence[name] != HIDDEN:
            return replace(
                state,
                question=name,
                stage=Stage.ANSWER,
                asked=state.asked[:place],
                skipped=tuple(other for other in state.skipped if other != name),
                papers=(),
                answered=False,
            )
    return None


def position(state: State) -> tuple[int, int]:
    """Which question this is of how many, as far as is known now; what was skipped is still to come."""
    returning = () if state.late else state.skipped
    done = len(state.asked) - len(returning)
    fresh = [name for name in _askable(state) if name not in state.asked and name != state.question]
    return done + 1, done + 1 + len(fresh) + len(returning)


def found(state: State, name: str) -> tuple[Criterion, Question]:
    """A question with its criterion."""
    for criterion in state.scored.card.framework.root.criteria():
        for question in criterion.questions:
            if question.id == name:
                return criterion, question
    raise KeyError(name)
