"""How the units of a comparison are written: names, numbers and remarks, the same in every output."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from readiness.comparison.compare import Comparison, Place
from readiness.domain.framework import Criterion, Group
from readiness.domain.numbers import Number, display, parse_number
from readiness.domain.verdict import is_covered
from readiness.i18n import number
from readiness.reporting.comparison.words import peer_name
from readiness.reporting.wording.values import capital, pick

_SHORT: Final = {
    "Kabupaten Administrasi ": "Kab. Adm. ",
    "Kota Administrasi ": "Kota Adm. ",
    "Kabupaten ": "Kab. ",
}
_KINDS: Final = {"kabupaten": ("Kabupaten", "Regency"), "kota": ("Kota", "City")}


class Shown:
    """The units of one comparison in one language."""

    def __init__(self, found: Comparison, language: str) -> None:
        self.found, self.language = found, language
        self._criteria = tuple(found.framework.root.criteria())

    def pick(self, indonesian: str, english: str) -> str:
        """The wording in the language."""
        return pick(self.language, indonesian, english)

    def rounded(self, value: Number | float) -> float:
        """A number as the framework rounds it."""
        return float(display(_exact(value), self.found.framework.places, self.found.framework.rounding))

    def value(self, value: Number | float | None) -> str:
        """A number as it is read."""
        if value is None:
            return "–"
        framework = self.found.framework
        return number(display(_exact(value), framework.places, framework.rounding), self.language)

    def signed(self, value: Number | float | None) -> str:
        """A difference, always with its sign."""
        text = self.value(value)
        return text if value is None or text.startswith("\u2212") else f"+{text}"

    def count(self, value: int) -> str:
        """A whole number."""
        return number(str(value), self.language)

    def index(self, place: Place) -> str:
        """The index, or its bounds where too little is known for it to be a verdict."""
        unit = place.unit
        if unit.index is None or self.concluded(place):
            return self.value(unit.index)
        return f"{self.value(unit.low)}–{self.value(unit.high)}"

    def concluded(self, place: Place) -> bool:
        """Whether enough is known of the unit."""
        return place.unit.index is not None and is_covered(place.unit.coverage)

    def name(self, place: Place) -> str:
        """What the unit is called."""
        return place.unit.subject.name or place.unit.key

    def short(self, place: Place) -> str:
        """The same as tables write it: ``Kab.`` in place of ``Kabupaten``."""
        name = self.name(place)
        long = next((words for words in _SHORT if name.startswith(words)), "")
        return _SHORT.get(long, "") + name.removeprefix(long)

    def kind(self, place: Place) -> str:
        """Its kind."""
        return self.kind_name(place.unit.subject.kind)

    def kind_name(self, kind: str) -> str:
        """What a kind of unit is called."""
        return self.pick(*_KINDS.get(kind, (capital(kind), capital(kind))))

    def whole(self, value: Number | None) -> int | None:
        """A number in units of its last shown decimal: 2.6 is 260 where two are shown."""
        framework = self.found.framework
        return None if value is None else int(display(value, framework.places, framework.rounding).replace(".", ""))

    def band(self, place: Place) -> str:
        """Its band; with a question mark where open answers leave another possible, none where too little is known."""
        unit = place.unit
        if unit.band is None or not self.concluded(place):
            return ""
        label = unit.band.label.in_(self.language)
        return f"{label} (?)" if self.unsure(place) else label

    def unsure(self, place: Place) -> bool:
        """Whether open answers leave another band possible."""
        return place.unit.band is not None and self.concluded(place) and not place.unit.certain

    def peers(self, place: Place) -> str:
        """Its peer group."""
        return peer_name(self.found.peers_by, place.standing.group, self.language)

    def remarks(self, place: Place) -> list[str]:
        """What a reader must know before using the rank."""
        unit, found = place.unit, []
        if unit.index is None:
            found.append(self.pick("tanpa indeks", "no index"))
        elif not self.concluded(place):
            found.append(self.pick("belum dapat disimpulkan", "no conclusion yet"))
        elif self.unsure(place):
            found.append(self.pick("predikat belum pasti", "band not certain"))
        if unit.earlier is not None and unit.earlier.broken:
            earlier = f"{unit.earlier.framework} {unit.earlier.year or ''}".strip()
            found.append(self.pick(f"jeda: sebelumnya {earlier}", f"break: {earlier} before"))
        if unit.fictional:
            found.append(self.pick("data rekaan", "fictional"))
        return found

    def group(self, place: int) -> str:
        """The title of a group by its place in the framework."""
        return self.node(self.found.groups[place])

    def criterion(self, place: int) -> str:
        """The title of a criterion by its place in the framework."""
        return self.node(self._criteria[place])

    def titles(self) -> dict[str, str]:
        """The titles of all groups and criteria by id."""
        nodes: tuple[Group | Criterion, ...] = (*self.found.groups, *self._criteria)
        return {str(node.id): self.node(node) for node in nodes}

    def node(self, node: Group | Criterion) -> str:
        """The title of a group or criterion, else its id."""
        return node.title.in_(self.language) or str(node.id)


def _exact(value: Number | float) -> Number:
    """A float as the decimal that it stands for: 2.675 is no 2.674999."""
    if isinstance(value, float):
        exact = parse_number(f"{value:.9f}")
        assert exact is not None
        return exact
    return value if isinstance(value, int | Fraction) else Fraction(value)
