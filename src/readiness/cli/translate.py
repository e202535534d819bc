"""Typer's own words in Indonesian. Its parser does not go through gettext, so help and errors are put over here."""

from __future__ import annotations

import re
from typing import Any, Final

from typer.core import TyperCommand, TyperGroup

from readiness.i18n import Language, current

_HELP: Final = (
    ("Usage: ", "Pemakaian: "),
    ("\nOptions:\n", "\nOpsi:\n"),
    ("\nArguments:\n", "\nArgumen:\n"),
    ("\nCommands:\n", "\nPerintah:\n"),
    ("[OPTIONS]", "[OPSI]"),
    ("COMMAND [ARGS]...", "PERINTAH [ARGUMEN]..."),
    ("Show this message and exit.", "Tampilkan bantuan ini lalu selesai."),
    ("[required]", "[wajib]"),
    ("[default: ", "[bawaan: "),
    ("[env var: ", "[variabel: "),
)

_ERRORS: Final = (
    (r"No such option: (?P<a>[^ ]+?)\.?(?: Did you mean (?P<b>[^?]+)\?)?$", "opsi {a} tidak dikenal{b}"),
    (r"No such option: (?P<a>[^ ]+).*\(Possible options: (?P<b>.+)\)$", "opsi {a} tidak dikenal{b}"),
    (r"No such command '(?P<a>.+?)'\.(?: Did you mean (?P<b>.+)\?)?$", "perintah '{a}' tidak dikenal{b}"),
    (r"Missing command\.$", "perintah belum disebut"),
    (r"Missing argument '(?P<a>.+)'\.$", "argumen {a} belum disebut"),
    (r"Missing option '(?P<a>.+)'\.$", "opsi {a} belum disebut"),
    (r"Option '(?P<a>.+)' requires an argument\.$", "opsi {a} memerlukan nilai"),
    (r"Option '(?P<a>.+)' does not take a value\.$", "opsi {a} tidak menerima nilai"),
    (r"Got unexpected extra arguments? \((?P<a>.+)\)$", "argumen berlebih: {a}"),
    (
        r"Invalid value for (?P<a>.+?): '?(?P<b>.*?)'? is not one of (?P<c>.+)\.$",
        "nilai {b} untuk {a} bukan salah satu dari {c}",
    ),
    (
        r"Invalid value for (?P<a>.+?): '?(?P<b>.*?)'? is not a valid (?P<c>.+)\.$",
        "nilai {b} untuk {a} bukan {c} yang sah",
    ),
    (r"Invalid value for (?P<a>.+?): (?P<b>.+)$", "nilai untuk {a} tidak sah: {b}"),
)


def help_text(text: str) -> str:
    """A help page in the language of the interface."""
    if current() is Language.ID:
        for english, indonesian in _HELP:
            text = text.replace(english, indonesian)
    return text


def error_text(text: str) -> str:
    """A usage error in the language of the interface."""
    if current() is not Language.ID:
        return text
    for pattern, indonesian in _ERRORS:
        if match := re.match(pattern, text.strip()):
            parts = {name: value or "" for name, value in match.groupdict().items()}
            if "tidak dikenal" in indonesian and parts.get("b"):
                parts["b"] = f"; maksud Anda {parts['b']}?"
            return indonesian.format(**parts)
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
