"""Expression trees to closures over a :class:`~readiness.domain.state.State`. Trusts what ``check`` let through."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, TypeVar

from readiness.domain.expressions.scope import Scope, Type, question_type
from readiness.domain.expressions.tree import (
    AllOf,
    AnyOf,
    Arithmetic,
    Call,
    Comparison,
    Literal,
    Membership,
    Name,
    Negative,
    Node,
    Not,
)
from readiness.domain.numbers import Number
from readiness.domain.state import INAPPLICABLE, PRESENT, State
from readiness.domain.values import (
    ABSENT,
    FALSE,
    TRUE,
    UNKNOWN,
    Absent,
    Choice,
    Interval,
    NumberValue,
    SetValue,
    Subset,
    TextValue,
    Truth,
    Value,
    arithmetic,
    both,
    compare_numbers,
    compare_texts,
    contains,
    either,
    interval_of,
    is_one_of,
    negate,
    settle,
)

NumberOf = Callable[[State], NumberValue]
TextOf = Callable[[State], TextValue]
SetOf = Callable[[State], SetValue]
TruthOf = Callable[[State], Truth]
T = TypeVar("T")

_EXACT: Final = (int, Fraction)
_COMPARE: Final[dict[str, Callable[[Number, Number], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
_SWAPPED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


@dataclass(frozen=True, slots=True)
class Condition:
    """A compiled condition that can also be taken apart to say why it does not hold."""

    node: Node
    truth: TruthOf
    parts: tuple[Condition, ...] = ()
    left: Callable[[State], object] | None = None
    right: Callable[[State], object] | None = None


@dataclass(frozen=True, slots=True)
class Compiler:
    """Compiles the expressions of one framework.

    ``question_index`` and ``node_index`` give the places in the state; ``open_values`` what each open question can
    still be; ``under`` the criteria below a group; ``band_of`` the possible bands of a group.
    """

    scope: Scope
    question_index: Mapping[str, int]
    node_index: Mapping[str, int]
    open_values: Mapping[str, Value]
    under: Callable[[str], tuple[int, ...]]
    band_of: Callable[[str], TextOf]

    def truth(self, node: Node) -> TruthOf:
        """A closure that yields the truth of a condition."""
        return self.condition(node).truth

    def condition(self, node: Node) -> Condition:
        """A compiled condition with its parts."""
        match node:
            case AllOf(operands=operands):
                parts = tuple(self.condition(operand) for operand in operands)
                return Condition(node, _conjunction([part.truth for part in parts]), parts)
            case AnyOf(operands=operands):
                parts = tuple(self.condition(operand) for operand in operands)
                return Condition(node, _disjunction([part.truth for part in parts]), parts)
            case Not(operand=operand):
                part = self.condition(operand)
                inner = part.truth
                return Condition(node, lambda s: negate(inner(s)), (part,))
            case Comparison():
                return self._comparison(node)
            case Membership():
                return self._membership(node)
            case Name(id=name):
                return Condition(node, _yes(self.question_index[name]), left=self._answer(name))
            case Call(function=function):
                (argument,) = node.arguments
                assert isinstance(argument, Name)
                index = self.question_index[argument.id]
                return Condition(node, _answered(index) if function == "answered" else _inapplicable(index))
            case _:
                raise TypeError(f"not a condition: {node!r}")

    def number(self, node: Node) -> NumberOf:
        """A closure that yields a number, an interval, or ``ABSENT``."""
        match node:
            case Literal(value=value):
                return _constant(value)
            case Name(id=name):
                index = self.question_index[name]
                return lambda s: s.answers[index]  # type: ignore[return-value]
            case Negative(operand=operand):
                inner = self.number(operand)
                return lambda s: arithmetic("-", 0, inner(s))
            case Arithmetic(operator=sign, left=left, right=right):
                return self._arithmetic(sign, left, right)
            case Call():
                return self._number_call(node)
            case _:
                raise TypeError(f"not a number: {node!r}")

    def text(self, node: Node) -> TextOf:
        """A closure that yields a text, a choice, or ``ABSENT``."""
        match node:
            case Literal(value=value):
                return _constant(value)
            case Name(id=name):
                return self._answer(name)
            case Call(function="band", arguments=(Literal(value=group),)):
                return self.band_of(str(group))
            case Call(function="subject", arguments=(Literal(value=key),)):
                name = str(key)

                def fact(s: State) -> TextValue:
                    value = s.facts.get(name)
                    return value if isinstance(value, str) else ABSENT

                return fact
            case _:
                raise TypeError(f"not a text: {node!r}")

    def _answer(self, name: str) -> TextOf:
        index = self.question_index[name]
        return lambda s: s.answers[index]  # type: ignore[return-value]

    def _type(self, node: Node) -> Type:
        match node:
            case Literal(value=value):
                return Type.TEXT if isinstance(value, str) else Type.NUMBER
            case Name(id=name):
                return question_type(self.scope.questions[name])
            case Call(function="band"):
                return Type.TEXT
            case Call(function="subject"):
                return Type.FACT
            case _:
                return Type.NUMBER

    def _comparison(self, node: Comparison) -> Condition:
        sign, left, right = node.operator, node.left, node.right
        if self._type(left) is self._type(right) is Type.FACT:
            return self._compare_facts(node)
        if Type.NUMBER not in (self._type(left), self._type(right)):
            a, b = self.text(left), self.text(right)
            if isinstance(left, Name) and isinstance(right, Literal):
                wanted = str(right.value)
                truth = self._on_answer(left.id, lambda value: compare_texts(sign, value, wanted))  # type: ignore[arg-type]
                return Condition(node, truth, left=a, right=b)
            return Condition(node, lambda s: compare_texts(sign, a(s), b(s)), left=a, right=b)
        if isinstance(left, Literal) and not isinstance(right, Literal):
            sign, left, right = _SWAPPED[sign], right, left
        x, y = self.number(left), self.number(right)
        if isinstance(right, Literal):
            assert not isinstance(right.value, str)
            if isinstance(left, Name):
                truth = _compare_answer(sign, self.question_index[left.id], right.value, self.open_values[left.id])
                return Condition(node, truth, left=x, right=y)
            return Condition(node, _compare_constant(sign, x, right.value), left=x, right=y)
        return Condition(node, lambda s: compare_numbers(sign, x(s), y(s)), left=x, right=y)

    def _compare_facts(self, node: Comparison) -> Condition:
        """Two facts of the unit are numbers or texts, as the assessment says; a number and a text are not compared."""
        sign = node.operator
        x, y, a, b = self.number(node.left), self.number(node.right), self.text(node.left), self.text(node.right)
        return Condition(
            node, lambda s: either(compare_numbers(sign, x(s), y(s)), compare_texts(sign, a(s), b(s))), left=x, right=y
        )

    def _membership(self, node: Membership) -> Condition:
        negated = node.negated
        if isinstance(node.haystack, tuple):
            options = frozenset(str(item.value) for item in node.haystack)
            needle = self.text(node.needle)
            if isinstance(node.needle, Name):
                truth = self._on_answer(
                    node.needle.id,
                    lambda value: is_one_of(value, options, negated=negated),  # type: ignore[arg-type]
                )
                return Condition(node, truth, left=needle)
            return Condition(node, lambda s: is_one_of(needle(s), options, negated=negated), left=needle)
        assert isinstance(node.haystack, Name)
        assert isinstance(node.needle, Literal)
        chosen, member = self._set(node.haystack), str(node.needle.value)
        return Condition(node, lambda s: contains(chosen(s), member, negated=negated), left=chosen)

    def _on_answer(self, name: str, evaluate: Callable[[Value], Truth]) -> TruthOf:
        """A condition on one answer; what it is of the open question is worked out once."""
        index, opened = self.question_index[name], self.open_values[name]
        while_open = evaluate(opened)

        def run(s: State) -> Truth:
            value = s.answers[index]
            return while_open if value is opened else evaluate(value)

        return run

    def _set(self, node: Node) -> SetOf:
        assert isinstance(node, Name)
        index = self.question_index[node.id]
        return lambda s: s.answers[index]  # type: ignore[return-value]

    def _arithmetic(self, sign: str, left: Node, right: Node) -> NumberOf:
        x, y = self.number(left), self.number(right)
        if isinstance(left, Literal) and isinstance(right, Literal):
            return _constant(arithmetic(sign, x(_NO_STATE), y(_NO_STATE)))
        return lambda s: arithmetic(sign, x(s), y(s))

    def _number_call(self, node: Call) -> NumberOf:
        first = node.arguments[0]
        match node.function:
            case "level" | "score":
                assert isinstance(first, Literal)
                index = self.node_index[str(first.value)]
                return lambda s: s.outer[index].number()
            case "reached":
                level = node.arguments[1]
                assert isinstance(first, Literal)
                assert isinstance(level, Literal)
                return _reached(self.under(str(first.value)), level.value)  # type: ignore[arg-type]
            case "size":
                assert isinstance(first, Literal)
                return _size(self.under(str(first.value)))
            case "subject":
                assert isinstance(first, Literal)
                name = str(first.value)

                def fact(s: State) -> NumberValue:
                    value = s.facts.get(name)
                    return ABSENT if value is None or isinstance(value, str) else value

                return fact
            case "count":
                if len(node.arguments) == 1 and self._type(first) is Type.SET:
                    return _chosen(self._set(first))
                return _count([self.truth(argument) for argument in node.arguments])
            case function:
                return _extreme(function, [self.number(argument) for argument in node.arguments])


_NO_STATE: Final = State(0, 0, {}, nested=False)


def _constant(value: object) -> Callable[[State], T]:
    return lambda s: value  # type: ignore[return-value]


def _conjunction(parts: list[TruthOf]) -> TruthOf:
    def run(s: State) -> Truth:
        result = TRUE
        for part in parts:
            result = both(result, part(s))
            if result == FALSE:
                return FALSE
        return result

    return run


def _disjunction(parts: list[TruthOf]) -> TruthOf:
    def run(s: State) -> Truth:
        result = FALSE
        for part in parts:
            result = either(result, part(s))
            if result == TRUE:
                return TRUE
        return result

    return run


def _yes(index: int) -> TruthOf:
    def run(s: State) -> Truth:
        value = s.answers[index]
        if value.__class__ is str:
            return TRUE if value == "yes" else FALSE
        return UNKNOWN if isinstance(value, Choice) else FALSE

    return run


def _answered(index: int) -> TruthOf:
    def run(s: State) -> Truth:
        presence = s.presence[index]
        if not presence & PRESENT:
            return FALSE
        known = presence == PRESENT and not isinstance(s.answers[index], Interval | Choice | Subset)
        return TRUE if known else UNKNOWN

    return run


def _inapplicable(index: int) -> TruthOf:
    def run(s: State) -> Truth:
        presence = s.presence[index]
        return TRUE if presence == INAPPLICABLE else UNKNOWN if presence & INAPPLICABLE else FALSE

    return run


def _compare_answer(sign: str, index: int, bound: Number, opened: Value) -> TruthOf:
    compare = _COMPARE[sign]
    while_open = compare_numbers(sign, opened, bound)  # type: ignore[arg-type]

    def run(s: State) -> Truth:
        value = s.answers[index]
        if value.__class__ in _EXACT:
            return TRUE if compare(value, bound) else FALSE  # type: ignore[arg-type]
        if value is opened:
            return while_open
        return FALSE if value is ABSENT else compare_numbers(sign, value, bound)  # type: ignore[arg-type]

    return run


def _compare_constant(sign: str, left: NumberOf, bound: Number) -> TruthOf:
    compare = _COMPARE[sign]

    def run(s: State) -> Truth:
        value = left(s)
        if value.__class__ in _EXACT:
            return TRUE if compare(value, bound) else FALSE  # type: ignore[arg-type]
        return compare_numbers(sign, value, bound)

    return run


def _reached(criteria: tuple[int, ...], level: Number) -> NumberOf:
    def run(s: State) -> NumberValue:
        surely = possibly = 0
        for index in criteria:
            node = s.outer[index]
            if node.applies != FALSE and node.high >= level:
                possibly += 1
                surely += node.applies == TRUE and node.low >= level
        return settle(Interval(surely, possibly))

    return run


def _size(criteria: tuple[int, ...]) -> NumberOf:
    def run(s: State) -> NumberValue:
        applies = [s.outer[index].applies for index in criteria]
        return settle(Interval(applies.count(TRUE), len(applies) - applies.count(FALSE)))

    return run


def _chosen(chosen: SetOf) -> NumberOf:
    def run(s: State) -> NumberValue:
        value = chosen(s)
        if isinstance(value, Absent):
            return ABSENT
        if isinstance(value, frozenset):
            return len(value)
        return settle(Interval(len(value.surely), len(value.possibly), value.absent))

    return run


def _count(conditions: list[TruthOf]) -> NumberOf:
    def run(s: State) -> NumberValue:
        truths = [condition(s) for condition in conditions]
        return settle(Interval(truths.count(TRUE), len(truths) - truths.count(FALSE)))

    return run


def _extreme(function: str, numbers: list[NumberOf]) -> NumberOf:
    def run(s: State) -> NumberValue:
        values = [number(s) for number in numbers]
        known = [interval_of(value) for value in values if not isinstance(value, Absent)]
        if len(known) < len(values):
            return ABSENT
        absent = any(value.absent for value in known)
        if function == "abs":
            (value,) = known
            ends = sorted((abs(value.low), abs(value.high)))
            return settle(Interval(0 if value.low < 0 < value.high else ends[0], ends[1], absent))
        choose = min if function == "min" else max
        low, high = choose(value.low for value in known), choose(value.high for value in known)
        return settle(Interval(low, high, absent))

    return run
