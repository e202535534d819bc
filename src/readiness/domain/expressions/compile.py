"""Expression trees to closures over a :class:`~readiness.domain.state.State`. Trusts what ``check`` let through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from readiness.domain.expressions import closures
from readiness.domain.expressions.closures import NumberOf, Opened, SetOf, TextOf, TruthOf
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
from readiness.domain.state import State
from readiness.domain.values import (
    ABSENT,
    NumberValue,
    TextValue,
    Truth,
    Value,
    arithmetic,
    compare_numbers,
    compare_texts,
    contains,
    either,
    is_one_of,
    negate,
)

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
    open_values: Mapping[str, Opened]
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
                return Condition(node, closures.conjunction([part.truth for part in parts]), parts)
            case AnyOf(operands=operands):
                parts = tuple(self.condition(operand) for operand in operands)
                return Condition(node, closures.disjunction([part.truth for part in parts]), parts)
            case Not(operand=operand):
                part = self.condition(operand)
                inner = part.truth
                return Condition(node, lambda s: negate(inner(s)), (part,))
            case Comparison():
                return self._comparison(node)
            case Membership():
                return self._membership(node)
            case Name(id=name):
                return Condition(node, closures.yes(self.question_index[name]), left=self._answer(name))
            case Call(function=function):
                (argument,) = node.arguments
                assert isinstance(argument, Name)
                index = self.question_index[argument.id]
                return Condition(
                    node, closures.answered(index) if function == "answered" else closures.inapplicable(index)
                )
            case _:
                raise TypeError(f"not a condition: {node!r}")

    def number(self, node: Node) -> NumberOf:
        """A closure that yields a number, an interval, or ``ABSENT``."""
        match node:
            case Literal(value=value):
                return closures.constant(value)
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
                return closures.constant(value)
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
                truth = closures.compare_answer(
                    sign, self.question_index[left.id], right.value, self.open_values[left.id]
                )
                return Condition(node, truth, left=x, right=y)
            return Condition(node, closures.compare_constant(sign, x, right.value), left=x, right=y)
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
        index = self.question_index[name]
        whole, unsure = self.open_values[name]
        while_open, while_unsure = evaluate(whole), evaluate(unsure)

        def run(s: State) -> Truth:
            value = s.answers[index]
            return while_open if value is whole else while_unsure if value is unsure else evaluate(value)

        return run

    def _set(self, node: Node) -> SetOf:
        assert isinstance(node, Name)
        index = self.question_index[node.id]
        return lambda s: s.answers[index]  # type: ignore[return-value]

    def _arithmetic(self, sign: str, left: Node, right: Node) -> NumberOf:
        x, y = self.number(left), self.number(right)
        if isinstance(left, Literal) and isinstance(right, Literal):
            return closures.constant(arithmetic(sign, x(closures.NO_STATE), y(closures.NO_STATE)))
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
                return closures.reached(self.under(str(first.value)), level.value)  # type: ignore[arg-type]
            case "size":
                assert isinstance(first, Literal)
                return closures.size(self.under(str(first.value)))
            case "subject":
                assert isinstance(first, Literal)
                name = str(first.value)

                def fact(s: State) -> NumberValue:
                    value = s.facts.get(name)
                    return ABSENT if value is None or isinstance(value, str) else value

                return fact
            case "count":
                if len(node.arguments) == 1 and self._type(first) is Type.SET:
                    return closures.chosen(self._set(first))
                return closures.count([self.truth(argument) for argument in node.arguments])
            case function:
                return closures.extreme(function, [self.number(argument) for argument in node.arguments])
