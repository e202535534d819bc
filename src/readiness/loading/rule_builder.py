"""The rule of a criterion, from its schema."""

from __future__ import annotations

from readiness.domain.numbers import Number
from readiness.domain.rules import Answer, Checklist, Formula, Goalposts, Ladder, Points, Rule, Thresholds
from readiness.domain.rules.thresholds import RELATIONS
from readiness.loading.conditions import Conditions, Path
from readiness.loading.framework_schema import ChecklistSchema, RuleSchema, ThresholdsSchema

_KINDS = ("answer", "thresholds", "goalposts", "ladder", "checklist", "points", "formula")


def build_rule(schema: RuleSchema, path: Path, conditions: Conditions) -> Rule | None:
    """The one rule; a diagnostic and ``None`` where there is none or more than one."""
    given = [kind for kind in _KINDS if getattr(schema, kind) is not None]
    if len(given) != 1:
        conditions.report("K024", path, rules=", ".join(given) or "-")
        return None
    here = (*path, given[0])
    if schema.answer is not None:
        return Answer(schema.answer)
    if schema.thresholds is not None:
        return _thresholds(schema.thresholds, here, conditions)
    if schema.goalposts is not None:
        of = conditions.expression(schema.goalposts.of, (*here, "of"), "number")
        if schema.goalposts.from_ == schema.goalposts.to:
            conditions.report("K025", here)
            return None
        return Goalposts(of, schema.goalposts.from_, schema.goalposts.to)
    if schema.ladder is not None:
        rungs = [(level, conditions.condition(value, (*here, str(level)))) for level, value in schema.ladder.items()]
        if not rungs:
            conditions.report("K025", here)
            return None
        return Ladder(tuple(sorted(rungs, key=lambda rung: rung[0])))
    if schema.checklist is not None:
        return _checklist(schema.checklist, here, conditions)
    if schema.points is not None:
        pays = []
        for question, pay in schema.points.items():
            options = tuple(pay.items()) if isinstance(pay, dict) else (("yes", pay),)
            pays.append((question, options))
        return Points(tuple(pays))
    return Formula(conditions.expression(schema.formula, here, "number"))


def _thresholds(schema: ThresholdsSchema, path: Path, conditions: Conditions) -> Rule | None:
    of = conditions.expression(schema.of, (*path, "of"), "number")
    given = [name for name in RELATIONS if getattr(schema, name) is not None]
    if len(given) != 1:
        conditions.report("K026", path, tables=", ".join(given) or "-", allowed=", ".join(RELATIONS))
        return None
    name = given[0]
    table: list[tuple[Number, Number]] = sorted(getattr(schema, name).items())
    bounds = [bound for _, bound in table]
    rising = name in ("at_least", "more_than")
    wrong = any((a >= b) if rising else (a <= b) for a, b in zip(bounds, bounds[1:], strict=False))
    if not table or wrong:
        conditions.report("K025", (*path, name), direction="rise" if rising else "fall")
        return None
    return Thresholds(of, RELATIONS[name], tuple(table), bool(schema.interpolate))


def _checklist(schema: ChecklistSchema, path: Path, conditions: Conditions) -> Rule | None:
    of = tuple(conditions.condition(value, (*path, "of", i)) for i, value in enumerate(schema.of))
    table = tuple(sorted(schema.at_least.items()))
    counts = [count for _, count in table]
    if not of or not table or any(a >= b for a, b in zip(counts, counts[1:], strict=False)):
        conditions.report("K025", (*path, "at_least"), direction="rise")
        return None
    if counts[-1] > len(of) or counts[0] < 1:
        conditions.report("K028", (*path, "at_least"), level=table[-1][0], reason=f"{counts[-1]} > {len(of)}")
        return None
    return Checklist(of, table)
