"""Typer's own words in Indonesian. Its parser does not go through gettext, so help and errors are put over here."""

from __future__ import annotations

import re
from typing import Any, Final

from typer.core import TyperCommand, TyperGroup

from readiness.i18n import Language, current, say

_HELP: Final = (
    ("Usage: ", "Pemakaian: "),
    ("\nOptions:\n", "\nOpsi:\n"),
    ("\nArguments:\n", "\nArgumen:\n"),
    ("\nCommands:\n", "\nPerintah:\n"),
    ("[OPTIONS]", "[OPSI]"),
    ("COMMAND [ARGS]...", "PERINTAH [ARGUMEN]..."),
    ("Show this message and exit.", "Tampilkan bantuan ini lalu selesai."),
    ("[required]", "[wajib]"),
    ("[default:", "[bawaan:"),
    ("[env var: ", "[variabel: "),
)

_VALUE: Final = r"Invalid value for (?P<a>.+?): "
_ERRORS: Final = (
    (
        r"No such option: (?P<a>[^ ]+?)\.?(?: Did you mean (?P<b>[^?]+)\?)?(?: \(Possible options: (?P<c>.+)\))?$",
        ("opsi {a} tidak dikenal{b}{c}", "there is no option {a}{b}{c}"),
    ),
    (
        r"No such command (?P<a>'.+?')\.(?: Did you mean (?P<b>.+)\?)?$",
        ("perintah {a} tidak dikenal{b}", "there is no command {a}{b}"),
    ),
    (r"Missing command\.$", ("perintah belum disebut", "the command is missing")),
    (r"Missing argument '(?P<a>.+)'\.$", ("argumen {a} belum disebut", "the argument {a} is missing")),
    (r"Missing option (?P<a>'.+')\.$", ("opsi {a} belum disebut", "the option {a} is missing")),
    (r"Option (?P<a>'.+') requires an argument\.$", ("opsi {a} memerlukan nilai", "the option {a} needs a value")),
    (
        r"Option (?P<a>'.+') does not take a value\.$",
        ("opsi {a} tidak menerima nilai", "the option {a} takes no value"),
    ),
    (r"Got unexpected extra arguments?(?:\(s\))? \((?P<a>.+)\)$", ("argumen berlebih: {a}", "superfluous: {a}")),
    (
        _VALUE + r"(?:Value error, )?'?(?P<d>.*?)'? is not one of (?P<e>.+?)\.?$",
        ("nilai '{d}' untuk {a} bukan salah satu dari {e}", "the value '{d}' of {a} is none of {e}"),
    ),
    (
        _VALUE + r"Input should be a valid integer.*$",
        ("nilai untuk {a} harus bilangan bulat", "the value of {a} must be a whole number"),
    ),
    (
        _VALUE + r"Input should be greater than or equal to (?P<d>.+)$",
        ("nilai untuk {a} paling sedikit {d}", "the value of {a} must be at least {d}"),
    ),
    (
        _VALUE + r"Input should be less than or equal to (?P<d>.+)$",
        ("nilai untuk {a} paling banyak {d}", "the value of {a} must be at most {d}"),
    ),
    (_VALUE + r"(?P<d>.+)$", ("nilai untuk {a} tidak sah: {d}", "the value of {a} is not valid: {d}")),
)


def help_text(text: str) -> str:
    """A help page in the language of the interface; required arguments without the parser's braces."""
    text = re.sub(r"\{([A-Z|]+)(\.\.\.)?\}(?:\.\.\.)?", r"\1\2", text)
    if current() is Language.ID:
        for english, indonesian in _HELP:
            text = text.replace(english, indonesian)
    return text


def error_text(text: str) -> str:
    """A usage error in the language of the interface, a suggestion included."""
    for pattern, wordings in _ERRORS:
        if match := re.match(pattern, " ".join(text.split())):
            parts = {name: value or "" for name, value in match.groupdict().items()}
            for name in ("b", "c"):
                if parts.get(name):
                    parts[name] = say(f"; maksud Anda {parts[name]}?", f"; did you mean {parts[name]}?")
            return say(*wordings).format(**parts)
    return text


class Command(TyperCommand):
    """A command whose help speaks the language of the interface."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return help_text(super().get_help(ctx))


class Group(TyperGroup):
    """A group of commands, in the order in which they are registered."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return help_text(super().get_help(ctx))
