"""Texts in several languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LANGUAGES = ("id", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One wording per language; a plain text is the same in all (language ``""``)."""

    wordings: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, source: str | Mapping[str, str]) -> Text:
        """A text from a plain string or from a mapping of language to wording."""
        return cls((("", source),)) if isinstance(source, str) else cls(tuple(source.items()))

    def __bool__(self) -> bool:
        return any(wording for _, wording in self.wordings)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.wordings)

    def languages(self) -> frozenset[str]:
        """The languages there is a wording for; ``""`` stands for all."""
        return frozenset(language for language, wording in self.wordings if wording)

    def in_(self, language: str) -> str:
        """The wording in ``language``, else the first there is, else an empty string."""
        for candidate, wording in self.wordings:
            if candidate in (language, ""):
                return wording
        return self.wordings[0][1] if self.wordings else ""


EMPTY = Text()
