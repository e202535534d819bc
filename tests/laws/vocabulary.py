"""What a random framework has named so far: what is written next may refer to it, so nothing goes in circles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from random import Random
from typing import Any, Final, TypeVar

from readiness.domain.numbers import Number

Data = dict[str, Any]
T = TypeVar("T")

FACTS: Final[dict[str, tuple[str | int, ...]]] = {
    "kind": ("kota", "kabupaten"),
    "population": (0, 5, 40),
    "zone": ("east", "west"),
}
"""Facts of the assessed unit with the values that they take."""


@dataclass(frozen=True)
class Features:
    """Which part of the language is drawn from.

    ``rising``: only constructs under which raising an answer cannot lower a score (no skip logic, nothing that may
    not apply, caps on ``<`` alone). ``minimal``: every open criterion is assumed at its minimum. ``optional``: much
    that may not apply, many caps and gates. ``additive``: mostly sums and ratios.
    """

    rising: bool = False
    minimal: bool = False
    optional: bool = False
    additive: bool = False


@dataclass(frozen=True)
class AskedDraft:
    """A question as it was written, with what conditions must know of it."""

    id: str
    type: str
    low: Number | None = None
    high: Number | None = None
    options: tuple[str, ...] = ()
    may_not_apply: bool = False

    @property
    def name(self) -> str:
        """The question inside an expression."""
        return self.id if self.id.isidentifier() else f'answer("{self.id}")'

    @property
    def numeric(self) -> bool:
        """Whether the answer is a number."""
        return self.type in ("integer", "decimal", "percentage", "level")


@dataclass(frozen=True)
class NodeDraft:
    """A criterion or group as it was written, with its range for the default kind of unit."""

    id: str
    low: Number
    high: Number
    bands: tuple[str, ...] = ()
    size: int = 1
    weight: Number = 1
    points_low: Number = 0
    points_high: Number = 0


@dataclass
class Vocabulary:
    """Everything that can be referred to, and the source of chance."""

    random: Random
    features: Features
    negative: bool = False
    questions: list[AskedDraft] = field(default_factory=list)
    criteria: list[NodeDraft] = field(default_factory=list)
    groups: list[NodeDraft] = field(default_factory=list)
    own: list[NodeDraft] = field(default_factory=list)
    counter: int = 0

    def chance(self, probability: float) -> bool:
        """Yes with the given probability."""
        return self.random.random() < probability

    def often(self, probability: float) -> bool:
        """Yes with the given probability, or with more than twice of it where the framework shall be ``optional``."""
        return self.chance(min(0.8, probability * 2.4) if self.features.optional else probability)

    def pick(self, items: Sequence[T]) -> T:
        """One of ``items``."""
        return self.random.choice(items)

    def fresh(self, prefix: str) -> str:
        """An id that nothing has yet."""
        self.counter += 1
        return f"{prefix}{self.counter}"

    def between(self, low: Number, high: Number, parts: int = 4) -> Number:
        """A number on a grid from ``low`` to ``high``, both included."""
        value = low + Fraction(high - low) * self.random.randint(0, parts) / parts
        return value.numerator if value.denominator == 1 else value

    def rising(self, low: Number, high: Number, count: int) -> list[Number]:
        """``count`` different numbers from ``low`` to ``high`` in rising order."""
        parts = max(count, 4)
        places = sorted(self.random.sample(range(parts + 1), count))
        found = [low + Fraction(high - low) * place / parts for place in places]
        return [number.numerator if number.denominator == 1 else number for number in found]


def written(number: Number) -> int | str:
    """A number as it stands in YAML: integers as they are, fractions as ``a/b``, half of the time as decimals."""
    if isinstance(number, int):
        return number
    ends = number.denominator in (2, 4, 5, 8, 10, 20)
    return str(float(number)) if ends else f"{number.numerator}/{number.denominator}"


def term(number: Number) -> str:
    """A number inside an expression, where fractions are quotients."""
    shown = str(written(number))
    return f"({shown})" if "/" in shown or shown.startswith("-") else shown


def key(number: Number) -> str:
    """A number as the key of a table."""
    return str(written(number))
