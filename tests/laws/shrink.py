"""Makes a failing sample as small as it gets: what is not needed for the failure is taken away."""

from __future__ import annotations

import ast
import copy
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

from tests.laws.frameworks import Sample

Path = tuple[str | int, ...]
MAX_SECONDS: Final = 30.0
"""A failure is worth that much time; what is left then is small enough to read."""


def shrink(sample: Sample, fails: Callable[[Sample], bool]) -> Sample:
    """The smallest sample found by deleting and simplifying parts for which ``fails`` still holds."""
    until, moved = time.monotonic() + MAX_SECONDS, True
    while moved:
        moved = False
        for candidate in _simpler(sample):
            if time.monotonic() > until:
                return sample
            if fails(candidate):
                sample, moved = candidate, True
                break
    return sample


def _simpler(sample: Sample) -> Iterator[Sample]:
    for path, value in _parts(sample.framework, ()):
        if path:
            yield replace(sample, framework=_without(sample.framework, path))
        for simpler in _values(value):
            yield replace(sample, framework=_with(sample.framework, path, simpler))
    for name in sample.answers:
        yield replace(sample, answers={key: value for key, value in sample.answers.items() if key != name})
    for name in sample.subject:
        yield replace(sample, subject={key: value for key, value in sample.subject.items() if key != name})


def _parts(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Every part with its path, large parts before their own parts."""
    yield path, value
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, inner in items:
        yield from _parts(inner, (*path, key))


def _without(root: Any, path: Path) -> Any:
    root = copy.deepcopy(root)
    at = root
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    return root


def _with(root: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    root = copy.deepcopy(root)
    at = root
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return root


def _values(value: Any) -> Iterator[Any]:
    """Simpler values that may stand in the place of one."""
    if isinstance(value, dict):
        if "default" in value:
            yield value["default"]
        for word in ("all", "any"):
            if isinstance(value.get(word), list):
                yield from value[word]
        children = [*value.get("groups", ()), *value.get("criteria", ())]
        if len(children) == 1 and "groups" in value and "scale" in value:
            # Hoist the only group into its parent.
            yield {**value["groups"][0], "id": value["id"], "scale": value["scale"]}
    elif isinstance(value, str) and any(mark in value for mark in " (/."):
        yield from _operands(value)


def _operands(text: str) -> Iterator[str]:
    """The operands of an expression, outermost first."""
    try:
        tree = ast.parse(text, mode="eval").body
    except SyntaxError:
        return
    inner: list[ast.expr] = []
    match tree:
        case ast.BoolOp(values=values):
            inner = values
            for i in range(len(values) if len(values) > 2 else 0):
                rest = [ast.unparse(v) for v in values[:i] + values[i + 1 :]]
                yield (" and " if isinstance(tree.op, ast.And) else " or ").join(f"({part})" for part in rest)
        case ast.UnaryOp(operand=operand):
            inner = [operand]
        case ast.BinOp(left=left, right=right):
            inner = [left, right]
        case ast.Call(args=args) if len(args) > 0 and not isinstance(args[0], ast.Constant):
            inner = args
        case ast.Compare(left=left, comparators=[right], ops=[sign]):
            for simpler in _operands(ast.unparse(left)):
                yield ast.unparse(ast.Compare(ast.parse(simpler, mode="eval").body, [sign], [right]))
    for part in inner:
        yield ast.unparse(part)
    match tree:
        case ast.BoolOp(values=values, op=op):
            for i, part in enumerate(values):
                for simpler in _operands(ast.unparse(part)):
                    replaced = [ast.unparse(v) for v in values]
                    replaced[i] = simpler
                    word = " and " if isinstance(op, ast.And) else " or "
                    yield word.join(f"({each})" for each in replaced)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            for simpler in _operands(ast.unparse(operand)):
                yield f"not ({simpler})"
