"""The readiness elements of the programme: the columns of a masterplan's gap matrix."""

from __future__ import annotations

from typing import Final

from readiness.reporting.wording.values import pick

ELEMENTS: Final = ("struktur", "infrastruktur", "suprastruktur")

_TITLES: Final = {
    "struktur": ("Struktur", "Structure"),
    "infrastruktur": ("Infrastruktur", "Infrastructure"),
    "suprastruktur": ("Suprastruktur", "Superstructure"),
}
_PARTS: Final = {
    "sdm": ("SDM", "people"),
    "anggaran": ("anggaran", "budget"),
    "tata_pamong": ("tata pamong", "governance"),
    "fisik": ("fisik", "physical"),
    "digital": ("digital", "digital"),
    "sosial": ("sosial", "social"),
    "kebijakan": ("kebijakan", "policy"),
    "kelembagaan": ("kelembagaan", "institutions"),
    "tata_laksana": ("tata laksana", "procedures"),
}
_MEMBERS: Final = {
    "struktur": ("sdm", "anggaran", "tata_pamong"),
    "infrastruktur": ("fisik", "digital", "sosial"),
    "suprastruktur": ("kebijakan", "kelembagaan", "tata_laksana"),
}


def element_title(element: str, language: str) -> str:
    """``suprastruktur.kebijakan`` in words: "suprastruktur, kebijakan"."""
    head, _, part = element.partition(".")
    if head not in _TITLES:
        return element
    title = pick(language, *_TITLES[head]).lower()
    return f"{title}, {pick(language, *_PARTS[part])}" if part in _PARTS else title


def column_title(element: str, language: str) -> tuple[str, str]:
    """The head of a column of the gap matrix and the parts below it."""
    parts = ", ".join(pick(language, *_PARTS[part]) for part in _MEMBERS[element])
    return pick(language, *_TITLES[element]), parts
