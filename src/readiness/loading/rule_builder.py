"""The rule of a criterion, from its schema."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from readiness.domain.numbers import Number
from readiness.domain.rules import Answer, Checklist, Formula, Goalposts, Ladder, Points, Rule, Thresholds
from readiness.domain.rules.thresholds import RELATIONS
from readiness.loading.conditions import Conditions, Path
from readiness.loading.framework_schema import ChecklistSchema, GoalpostsSchema, RuleSchema, ThresholdsSchema

_KINDS = ("answer", "thresholds", "goalposts", "ladder", "checklist", "points", "formula")


def build_rule(schema: RuleSchema, path: Path, conditions: Conditions) -> Rule | None:
    """The one rule; a diagnostic and ``None`` where there is none, more than one, or one that says nothing."""
    given = [kind for kind in _KINDS if getattr(schema, kind) is not None]
    if len(given) != 1:
        conditions.report("K024", path, at_key=True, rules=", ".join(given) or "-")
        return None
    here = (*path, given[0])
    if schema.answer is not None:
        return Answer(schema.answer)
    if schema.thresholds is not None:
        return _thresholds(schema.thresholds, here, conditions)
    if schema.goalposts is not None:
        return _goalposts(schema.goalposts, here, conditions)
    if schema.ladder is not None:
        rungs = [(level, conditions.condition(value, (*here, str(level)))) for level, value in schema.ladder.items()]
        return Ladder(tuple(sorted(rungs, key=lambda rung: rung[0]))) if rungs else _empty(here, conditions)
    if schema.checklist is not None:
        return _checklist(schema.checklist, here, conditions)
    if schema.points is not None:
        pays = tuple((question, tuple(pay.items())) for question, pay in schema.points.items())
        return Points(pays) if pays else _empty(here, conditions)
    return Formula(conditions.expression(schema.formula, here, "number"))


def _empty(path: Path, conditions: Conditions) -> Rule | None:
    conditions.report("K075", path, at_key=True, rule=str(path[-1]))
    return None


def _goalposts(schema: GoalpostsSchema, path: Path, conditions: Conditions) -> Rule | None:
    of = conditions.expression(schema.of, (*path, "of"), "number")
    if schema.from_ == schema.to:
        conditions.report("K076", (*path, "to"), value=schema.to)
        return None
    return Goalposts(of, schema.from_, schema.to)


def _thresholds(schema: ThresholdsSchema, path: Path, conditions: Conditions) -> Rule | None:
    of = conditions.expression(schema.of, (*path, "of"), "number")
    given = [name for name in RELATIONS if getattr(schema, name) is not None]
    if len(given) != 1:
        conditions.report("K026", path, at_key=True, tables=", ".join(given) or "-", allowed=", ".join(RELATIONS))
        return None
    name = given[0]
    table: list[tuple[Number, Number]] = sorted(getattr(schema, name).items())
    if not table:
        return _empty((*path, name), conditions)
    if not _moves(table, (*path, name), conditions, rising=name in ("at_least", "more_than")):
        return None
    return Thresholds(of, RELATIONS[name], tuple(table), bool(schema.interpolate))


def _checklist(schema: ChecklistSchema, path: Path, conditions: Conditions) -> Rule | None:
    of = tuple(conditions.condition(value, (*path, "of", i)) for i, value in enumerate(schema.of))
    table: list[tuple[Number, int]] = sorted(schema.at_least.items())
    if not of or not table:
        return _empty((*path, "at_least" if of else "of"), conditions)
    here = (*path, "at_least")
    if not _moves(table, here, conditions, rising=True):
        return None
    level, count = table[0]
    if count < 1:
        conditions.report("K074", (*here, str(level)), key="at_least", value=count)
        return None
    level, count = table[-1]
    if count > len(of):
        conditions.report("K028", (*here, str(level)), level=level, needed=count, listed=len(of))
        return None
    return Checklist(of, tuple(table))


def _moves(table: Sequence[tuple[Number, Number]], path: Path, conditions: Conditions, *, rising: bool) -> bool:
    """Whether the bounds rise (or fall) from level to level; the first that does not is reported."""
    for (_, before), (level, bound) in pairwise(table):
        if before >= bound if rising else before <= bound:
            direction = "rise" if rising else "fall"
            conditions.report("K025", (*path, str(level)), level=level, value=bound, before=before, direction=direction)
            return False
    return True
