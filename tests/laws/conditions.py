"""Random conditions and numeric expressions over what a framework has named so far."""

from __future__ import annotations

from typing import Any, Final

from readiness.domain.numbers import Number
from tests.laws.vocabulary import FACTS, AskedDraft, NodeDraft, Vocabulary, term, written

MAX_LENGTH: Final = 260
DATES: Final = ("2019-06-01", "2020-01-31", "2024-12-01")
TEXTS: Final = ("lama", "baru")
UP: Final = "up"
DOWN: Final = "down"
Direction = str
"""``""``: any condition; ``up``: raising an answer can only make it true; ``down``: only false."""

_OPERATORS: Final = {"": ("<", "<=", ">", ">=", "==", "!="), UP: (">", ">="), DOWN: ("<", "<=")}
_OUTSIDE: Final = {"<": 0, ">": 1}
"""Strict comparisons with the lower or upper end of a range never hold."""
_OPPOSITE: Final = {"": "", UP: DOWN, DOWN: UP}


def condition(v: Vocabulary, direction: Direction = "", depth: int = 2) -> Any:
    """A condition in one of its forms: expression, ``{all: […]}``, ``{any: […]}`` or ``{QUESTION: value}``."""
    if depth and v.chance(0.15):
        return {v.pick(["all", "any"]): [condition(v, direction, depth - 1) for _ in range(v.random.randint(1, 3))]}
    if v.chance(0.15) and (match := _match(v, direction)):
        return match
    return truth(v, direction, depth)


def skip_condition(v: Vocabulary) -> Any:
    """A condition that compares answers with literals only, as the ``when`` of a question must."""
    if v.chance(0.4) and (match := _match(v, "")):
        return match
    parts = [_answer_atom(v, "", v.pick(v.questions), literal=True) for _ in range(1 if v.chance(0.7) else 2)]
    if len(parts) == 2:
        return f"{parts[0]} {v.pick(['and', 'or'])} {parts[1]}"
    return f"not ({parts[0]})" if v.chance(0.15) else parts[0]


def truth(v: Vocabulary, direction: Direction = "", depth: int = 2) -> str:
    """An expression that is true or false."""
    roll = v.random.random()
    text = ""
    if depth and roll < 0.3:
        word = v.pick(["and", "or"])
        text = f" {word} ".join(f"({truth(v, direction, depth - 1)})" for _ in range(v.random.randint(2, 3)))
    elif depth and roll < 0.4:
        text = f"not ({truth(v, _OPPOSITE[direction], depth - 1)})"
    elif depth and roll < 0.55:
        text = _comparison(v, direction, depth - 1)
    return text if text and len(text) <= MAX_LENGTH else _atom(v, direction)


def number(v: Vocabulary, direction: Direction = "", depth: int = 2) -> tuple[str, Number | None, Number | None]:
    """A numeric expression with a guess of its range, from which bounds can be chosen."""
    if not depth or v.chance(0.4):
        return _number_atom(v, direction, depth)
    left, a, b = number(v, direction, depth - 1)
    roll = v.random.random()
    if direction == UP:
        factor = v.random.randint(1, 3)
        if roll < 0.3:
            return f"({left}) {v.pick(['*', '/'])} {factor}", None, None
        if roll < 0.4:
            return f"({left}) - {factor}", None, None
    elif roll < 0.08:
        return f"abs({left})", None, None
    elif roll < 0.15:
        return f"-({left})", None if b is None else -b, None if a is None else -a
    right, c, d = number(v, direction, depth - 1)
    if len(left) + len(right) > 100:
        return left, a, b
    if roll < 0.5:
        return f"{v.pick(['min', 'max'])}({left}, {right})", _least(a, c), _most(b, d)
    sign = "+" if direction == UP else v.pick(["+", "-", "*", "/", "/"])
    low = None if a is None or c is None or sign != "+" else a + c
    high = None if b is None or d is None or sign != "+" else b + d
    return f"({left}) {sign} ({right})", low, high


def _least(a: Number | None, b: Number | None) -> Number | None:
    return None if a is None or b is None else min(a, b)


def _most(a: Number | None, b: Number | None) -> Number | None:
    return None if a is None or b is None else max(a, b)


def constant(v: Vocabulary, low: Number | None, high: Number | None) -> Number:
    """A number that is worth comparing with."""
    if low is None or high is None:
        return v.pick([-1, 0, 1, 2, 3, 5])
    return v.between(low, high)


def _against(v: Vocabulary, direction: Direction, low: Number | None, high: Number | None) -> str:
    """A comparison with a constant that something between ``low`` and ``high`` satisfies."""
    sign, bound = v.pick(_OPERATORS[direction]), constant(v, low, high)
    if sign in _OUTSIDE and bound == (low, high)[_OUTSIDE[sign]]:
        sign += "="
    return f"{sign} {term(bound)}"


def _comparison(v: Vocabulary, direction: Direction, depth: int) -> str:
    left, low, high = number(v, UP if direction else "", depth)
    if direction or v.chance(0.7):
        return f"{left} {_against(v, direction, low, high)}"
    right, _, _ = number(v, "", 0)
    return f"{left} {v.pick(_OPERATORS[direction])} {right}"


def _number_atom(v: Vocabulary, direction: Direction, depth: int) -> tuple[str, Number | None, Number | None]:
    choices: list[tuple[str, Number | None, Number | None]] = []
    asked = [q for q in v.questions if q.numeric]
    if asked:
        question = v.pick(asked)
        choices += [(question.name, question.low, question.high)] * 4
    if v.criteria:
        node = v.pick(v.criteria)
        choices += [(f'level("{node.id}")', node.low, node.high)] * 2
    if v.groups:
        node = v.pick(v.groups)
        choices.append((f'score("{node.id}")', node.low, node.high))
    if v.groups or v.own:
        node = v.pick([*v.groups, *v.own])
        choices.append((f'reached("{node.id}", {term(v.between(0, 3))})', 0, node.size))
        choices.append((f'size("{node.id}")', 0, node.size))
    if v.chance(0.1) or not choices:
        literal = v.random.randint(0, 3)
        choices = [('subject("population")', 0, 40), (str(literal), literal, literal)]
    if depth and v.questions and v.chance(0.15):
        several = [q for q in v.questions if q.type == "select_multiple"]
        if several and v.chance(0.5):
            question = v.pick(several)
            return f"count({question.name})", 0, len(question.options)
        parts = [_atom(v, direction) for _ in range(v.random.randint(1, 3))]
        text = f"count({', '.join(parts)})"
        if len(text) < 120:
            return text, 0, len(parts)
    return v.pick(choices)


def _atom(v: Vocabulary, direction: Direction) -> str:
    roll = v.random.random()
    if v.groups and roll < 0.1 and not direction and (banded := [g for g in v.groups if g.bands]):
        return _band_atom(v, v.pick(banded))
    if roll < 0.3 or not v.questions:
        text, low, high = _number_atom(v, UP if direction else "", 0)
        return f"{text} {_against(v, direction, low, high)}"
    if roll < 0.37:
        fact = v.pick(["kind", "zone"])
        return f'subject("{fact}") {v.pick(["==", "!="])} "{v.pick(FACTS[fact])}"'
    question = v.pick(v.questions)
    if roll < 0.45 and not direction:
        return f"answered({question.name})"
    if roll < 0.6 and not direction and (excusable := [q for q in v.questions if q.may_not_apply]):
        return f"not_applicable({v.pick(excusable).name})"
    return _answer_atom(v, direction, question)


def _band_atom(v: Vocabulary, group: NodeDraft) -> str:
    band = f'band("{group.id}")'
    if v.chance(0.5):
        return f'{band} {v.pick(["==", "!="])} "{v.pick(group.bands)}"'
    chosen = v.random.sample(group.bands, v.random.randint(1, len(group.bands)))
    return f"{band} {v.pick(['in', 'not in'])} ({_listed(chosen)})"


def _listed(options: list[str]) -> str:
    return ", ".join(f'"{option}"' for option in options) + ("," if len(options) == 1 else "")


def _answer_atom(v: Vocabulary, direction: Direction, question: AskedDraft, *, literal: bool = False) -> str:
    name, options = question.name, question.options
    if question.numeric:
        return f"{name} {_against(v, direction, question.low, question.high)}"
    if question.type == "yes_no":
        if direction == DOWN:
            return v.pick([f'{name} == "no"', f"not {name}"])
        return v.pick([name, f'{name} == "yes"'] if direction else [name, f'{name} == "yes"', f'{name} != "yes"'])
    if question.type == "select_multiple":
        word = {"": v.pick(["in", "in", "not in"]), UP: "in", DOWN: "not in"}[direction]
        return f'"{v.pick(options)}" {word} {name}'
    if question.type == "select_one":
        cut = v.random.randint(1, len(options) - 1)
        if direction:
            return f"{name} in ({_listed(list(options[cut:] if direction == UP else options[:cut]))})"
        if v.chance(0.5):
            return f'{name} {v.pick(["==", "!="])} "{v.pick(options)}"'
        return f"{name} {v.pick(['in', 'not in'])} ({_listed(v.random.sample(options, cut))})"
    if question.type == "date":
        dated = [q for q in v.questions if q.type == "date"]
        if not literal and v.chance(0.2):
            return f"{name} {v.pick(_OPERATORS[direction])} {v.pick(dated).name}"
        return f'{name} {v.pick(_OPERATORS[direction])} "{v.pick(DATES)}"'
    return f'{name} {v.pick(["==", "!="])} "{v.pick(TEXTS)}"'


def _match(v: Vocabulary, direction: Direction) -> dict[str, Any] | None:
    """``{QUESTION: value or [values]}``; says equality, so it has no direction for numbers."""
    fitting = [q for q in v.questions if q.type in ("yes_no", "select_one", "select_multiple", "integer", "level")]
    if direction or not fitting:
        return None
    found: dict[str, Any] = {}
    for question in v.random.sample(fitting, 1 if v.chance(0.8) else min(2, len(fitting))):
        if question.numeric:
            if question.low is None or question.high is None:
                return None
            found[question.id] = written(v.between(question.low, question.high))
        elif question.type == "yes_no":
            found[question.id] = v.pick(["yes", "no", "ya", "tidak"])
        elif v.chance(0.5):
            found[question.id] = v.pick(question.options)
        else:
            found[question.id] = v.random.sample(question.options, v.random.randint(1, len(question.options)))
    return found
