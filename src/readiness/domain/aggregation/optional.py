"""Bounds of a mean some of whose children may turn out not to apply."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readiness.domain.numbers import Number

Pairs = list[tuple[int, Number]]
Combine = Callable[[Sequence[tuple[int, Number]]], Number]


def lowest(combine: Combine, sure: Pairs, optional: Pairs) -> Number:
    """The least mean over every choice of optional children, at least one child in all.

    Adding a value below a mean lowers it, so the optional ones are taken in ascending order while they lie below
    the mean so far. Holds for every mean that lies between its least and greatest value.
    """
    return _walk(combine, sure, sorted(optional, key=lambda pair: pair[1]), lambda value, current: value < current)


def highest(combine: Combine, sure: Pairs, optional: Pairs) -> Number:
    """The greatest mean, by the same walk from above."""
    ordered = sorted(optional, key=lambda pair: -pair[1])
    return _walk(combine, sure, ordered, lambda value, current: value > current)


def _walk(combine: Combine, sure: Pairs, optional: Pairs, better: Callable[[Number, Number], bool]) -> Number:
    taken = list(sure)
    if not taken:
        taken, optional = [optional[0]], optional[1:]
    current = combine(taken)
    for pair in optional:
        if not better(pair[1], current):
            break
        taken.append(pair)
        current = combine(taken)
    return current
