"""What can be typed in place of an answer. A colon stands before it, so that no answer is taken for a command."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from readiness.domain.problems import nearest


class Command(Enum):
    """A command: its letter, its words in Indonesian and in English."""

    BACK = ("b", "kembali", "back")
    LATER = ("l", "lewati", "later")
    UNKNOWN = ("t", "belum tahu", "unknown")
    NOT_APPLICABLE = ("n", "tidak berlaku", "not applicable")
    COMMENT = ("c", "catatan", "comment")
    DOCUMENT = ("d", "dokumen", "document")
    LEVELS = ("k", "kriteria", "levels")
    STATUS = ("s", "status", "status")
    QUIT = ("q", "keluar", "quit")
    HELP = ("?", "bantuan", "help")

    @property
    def letter(self) -> str:
        """What it is called for short."""
        return str(self.value[0])

    def word(self, language: str) -> str:
        """What it is called in a language."""
        return str(self.value[1 if language == "id" else 2])


@dataclass(frozen=True, slots=True)
class Called:
    """A command with what stood behind it."""

    command: Command
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Misspelt:
    """Something with a colon before it that is no command; ``suggestion`` may be empty."""

    text: str
    suggestion: str


_LETTERS: Final = {command.letter: command for command in Command}
_WORDS: Final = {word: command for command in Command for word in command.value[1:]}
_BARE: Final = {"kembali", "back", "lewati", "later", "keluar", "quit", "exit", "bantuan", "help"}


def command_in(text: str) -> Called | Misspelt | None:
    """The command that a line is: ``:c catatan saya``, ``/kembali``, ``?``; ``None`` where it is an answer."""
    line = text.strip()
    if line == "?":
        return Called(Command.HELP)
    if not line.startswith((":", "/")):
        return None
    body = " ".join(line[1:].split())
    folded = body.casefold()
    for word in sorted(_WORDS, key=len, reverse=True):
        if folded == word or folded.startswith(f"{word} "):
            return Called(_WORDS[word], body[len(word) :].strip())
    head, _, rest = body.partition(" ")
    if head.casefold() in _LETTERS:
        return Called(_LETTERS[head.casefold()], rest.strip())
    begun = {_WORDS[word] for word in _WORDS if head and word.startswith(head.casefold())}
    if len(begun) == 1:
        return Called(begun.pop(), rest.strip())
    return Misspelt(line, nearest(head.casefold(), _WORDS))


def bare_command(text: str) -> Command | None:
    """The command that somebody types as a word where no such answer exists: ``keluar``."""
    word = text.strip().casefold()
    return (_WORDS.get(word) or Command.QUIT) if word in _BARE else None
