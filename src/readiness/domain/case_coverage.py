"""What the cases of a framework have exercised: rules, levels and caps."""

from __future__ import annotations

from dataclasses import dataclass, field

from readiness.domain.framework import Criterion, Framework, Group
from readiness.domain.numbers import Number
from readiness.domain.rules import Answer, Checklist, Ladder, Thresholds
from readiness.domain.scorecard import Scorecard
from readiness.domain.scoring.plan import Plan
from readiness.domain.state import State
from readiness.domain.values import TRUE


def rule_levels(criterion: Criterion) -> tuple[Number, ...]:
    """The levels that a rule tells apart, the lowest included where the rule can miss its first step."""
    match criterion.rule:
        case Ladder(rungs=rungs):
            steps = [level for level, _ in rungs]
        case Thresholds(table=table):
            steps = [level for level, _ in table]
        case Checklist(table=table):
            steps = [level for level, _ in table]
        case Answer(question=name):
            question = next(question for question in criterion.questions if question.id == name)
            return tuple(sorted({option.worth for option in question.options if option.worth is not None}))
        case _:
            return ()
    return tuple(sorted({criterion.scale.low, *steps}))


@dataclass(slots=True)
class CaseCoverage:
    """Collects what cases exercise. A rule counts once a case settles its criterion; a level once a case ends on it."""

    framework: Framework
    rules: set[str] = field(default_factory=set)
    levels: set[tuple[str, Number]] = field(default_factory=set)
    caps: set[tuple[str, int]] = field(default_factory=set)

    def add(self, card: Scorecard, plan: Plan, state: State) -> None:
        """What one scored case exercised."""
        for result in card.criteria:
            if result.score.applies == TRUE and result.score.settled:
                self.rules.add(result.id)
                self.levels.add((str(result.id), result.score.exact))
            self.caps.update((str(result.id), i) for i, truth in result.trace.capped if truth == TRUE)
        for _, group in plan.groups:
            for i, cap in enumerate(group.caps):
                if plan.compiler.truth(cap.when)(state) == TRUE:
                    self.caps.add((str(group.id), i))

    def missing_rules(self) -> list[str]:
        """Criteria that no case settles."""
        return [str(c.id) for c in self.framework.root.criteria() if c.id not in self.rules]

    def missing_levels(self) -> list[tuple[str, Number]]:
        """Levels that no case ends on."""
        return [pair for pair in self.all_levels() if pair not in self.levels]

    def missing_caps(self) -> list[tuple[str, int]]:
        """Caps that no case makes hold."""
        return [pair for pair in self.all_caps() if pair not in self.caps]

    def all_levels(self) -> list[tuple[str, Number]]:
        """Every level of every rule."""
        return [(str(c.id), level) for c in self.framework.root.criteria() for level in rule_levels(c)]

    def all_caps(self) -> list[tuple[str, int]]:
        """Every cap, by the node that carries it."""
        root = self.framework.root
        nodes: list[Criterion | Group] = [*root.criteria(), *(group for _, group in root.groups()), root]
        return [(str(node.id), i) for node in nodes for i in range(len(node.caps))]
