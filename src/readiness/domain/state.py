"""The mutable state of one scoring run, which compiled closures read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from readiness.domain.numbers import Number
from readiness.domain.values import ABSENT, FALSE, TRUE, Interval, NumberValue, Truth, Value, both

PRESENT: Final = 1
HIDDEN: Final = 2
INAPPLICABLE: Final = 4
"""What can become of a question, as bits: it has a value, it is hidden by skip logic, it does not apply."""


class NodeState:
    """What is known of one criterion or group: applicability, value, points and maximum with their bounds.

    ``own`` is the applicability before the not-applicable policy: a criterion that does not apply but is paid in full
    counts (``applies``) all the same.
    """

    __slots__ = ("applies", "coverage", "high", "low", "max_high", "max_low", "own", "points_high", "points_low")

    def __init__(
        self,
        applies: Truth,
        low: Number,
        high: Number,
        coverage: Number,
        points_low: Number,
        points_high: Number,
        max_low: Number,
        max_high: Number,
        own: Truth,
    ) -> None:
        self.applies = applies
        self.low = low
        self.high = high
        self.coverage = coverage
        self.points_low = points_low
        self.points_high = points_high
        self.max_low = max_low
        self.max_high = max_high
        self.own = own

    def with_applies(self, applies: Truth) -> NodeState:
        """The same bounds under another applicability."""
        coverage = 1 if applies == FALSE else self.coverage if applies == TRUE else 0
        return NodeState(
            applies,
            self.low,
            self.high,
            coverage,
            self.points_low,
            self.points_high,
            self.max_low,
            self.max_high,
            both(self.own, applies),
        )

    def number(self) -> NumberValue:
        """The value as an operand: absent where the node does not apply."""
        if self.applies == TRUE:
            return self.low if self.low == self.high else Interval(self.low, self.high)
        return ABSENT if self.applies == FALSE else Interval(self.low, self.high, absent=True)


NOTHING: Final = NodeState(FALSE, 0, 0, 1, 0, 0, 0, 0, FALSE)
"""A node that certainly does not apply."""


class State:
    """Answers by question index, node states by node index, facts of the assessed unit.

    ``inner`` holds each node given that the groups above it apply, which is what they aggregate; ``outer`` what the
    rest of the framework sees of it. They are one list where no group has an ``applies_when``.
    """

    __slots__ = ("answers", "facts", "gates", "inner", "outer", "presence")

    def __init__(self, questions: int, nodes: int, facts: Mapping[str, str | Number], *, nested: bool) -> None:
        self.answers: list[Value] = [ABSENT] * questions
        self.presence: list[int] = [PRESENT] * questions
        self.inner: list[NodeState] = [NOTHING] * nodes
        self.outer: list[NodeState] = [NOTHING] * nodes if nested else self.inner
        self.gates: list[Truth] = [TRUE] * nodes
        self.facts = facts

    def branch(self) -> State:
        """A copy whose nodes can change while answers and facts are shared."""
        other = State.__new__(State)
        other.answers, other.presence, other.facts = self.answers, self.presence, self.facts
        other.inner = self.inner.copy()
        other.outer = other.inner if self.outer is self.inner else self.outer.copy()
        other.gates = self.gates.copy()
        return other
