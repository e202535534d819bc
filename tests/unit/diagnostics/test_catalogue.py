"""The catalogue of diagnostics: complete, in both languages, and never at a loss for words."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from readiness.diagnostics import Diagnostic, Place, catalogue
from readiness.diagnostics.catalogue.vocabulary import CAUSES, PHRASES, REMEDIES, WORDS
from readiness.diagnostics.catalogue.words import fill, words

SOURCES = Path(catalogue.__file__).parents[2]
LANGUAGES = ("id", "en")
ENTRIES = [entry for code in catalogue.codes() if (entry := catalogue.entry(code)) is not None]


def diagnostic(code: str, **arguments: str) -> Diagnostic:
    """A diagnostic at some place."""
    return Diagnostic(code, Place("berkas.yaml", 1, 1, 2), arguments)


def codes_in_sources() -> set[str]:
    """Every code that a module of the program names, the catalogue's own modules aside."""
    found: set[str] = set()
    for path in SOURCES.rglob("*.py"):
        if "catalogue" not in path.parts:
            found.update(re.findall(r'"([KJEST]\d{3})"', path.read_text(encoding="utf-8")))
    return found


def test_every_code_in_use_is_in_the_catalogue() -> None:
    """No diagnostic is without a wording."""
    assert sorted(codes_in_sources() - set(catalogue.codes())) == []


def test_every_code_of_files_is_in_use() -> None:
    """No wording of K and J is left over."""
    assert sorted({code for code in catalogue.codes() if code[0] in "KJ"} - codes_in_sources()) == []


def test_codes_are_unique_and_in_order() -> None:
    """A code has one meaning."""
    assert list(catalogue.codes()) == sorted(set(catalogue.codes()))
    modules = [path.read_text(encoding="utf-8") for path in Path(catalogue.__file__).parent.glob("*.py")]
    written = [code for text in modules for code in re.findall(r'^        "([KJEST]\d{3})",$', text, re.MULTILINE)]
    assert sorted(written) == list(catalogue.codes())


def test_entry_is_found_however_it_is_typed() -> None:
    """``explain k012`` works like ``explain K012``."""
    entry = catalogue.entry(" k012 ")
    assert entry is not None
    assert entry.code == "K012"
    assert catalogue.entry("K999") is None


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_both_languages(entry: catalogue.Entry) -> None:
    """Message, cause and hint exist in both languages, with the same arguments, and differ from each other."""
    for text in (entry.message, entry.cause, *([entry.hint] if entry.hint else [])):
        assert text.languages() == {"id", "en"}
    for text in (entry.message, entry.hint):
        assert _names(text.in_("id")) == _names(text.in_("en"))
    assert entry.cause.in_("id") != entry.cause.in_("en")
    for language in LANGUAGES:
        assert entry.cause.in_(language)[-1] in ".…"
        assert not entry.message.in_(language).endswith(".")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
@pytest.mark.parametrize("language", [*LANGUAGES, "xx"])
def test_missing_arguments_never_raise(entry: catalogue.Entry, language: str) -> None:
    """A diagnostic without its arguments still has a message; its hint may fall silent."""
    assert catalogue.message(diagnostic(entry.code), language)
    assert "{" not in catalogue.hint(diagnostic(entry.code), language).replace("{{", "") or not _names(
        entry.hint.in_(language)
    )


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_unknown_code() -> None:
    """A code that the catalogue lacks shows itself with its arguments."""
    assert catalogue.message(diagnostic("X001", a="1"), "id") == "X001, a=1"
    assert catalogue.hint(diagnostic("X001", a="1"), "id") == ""


def test_suggestion_goes_before_the_plain_hint() -> None:
    """The probable meaning is worth more than a general remark."""
    with_one = diagnostic("K012", key="wieght", where="criterion", suggestion="weight")
    assert catalogue.message(with_one, "id") == "kolom 'wieght' tidak dikenal pada kriteria"
    assert catalogue.hint(with_one, "id") == "maksud Anda 'weight'?"
    assert catalogue.hint(with_one, "en") == "did you mean 'weight'?"
    without = diagnostic("K012", key="xyz", where="criterion", suggestion="")
    assert catalogue.hint(without, "id").startswith("periksa ejaan")


def test_hint_with_an_empty_argument_is_left_out() -> None:
    """``available:`` followed by nothing helps nobody."""
    assert catalogue.hint(diagnostic("J001", name="x", suggestion="", known=""), "en") == ""
    assert catalogue.hint(diagnostic("J001", name="x", suggestion="", known="a, b"), "en") == "available: a, b"


@pytest.mark.parametrize("cause", CAUSES)
def test_syntax_errors_say_what_they_come_from(cause: str) -> None:
    """Every cause of K001 has a sentence, and all but the unknown one a remedy."""
    for language in LANGUAGES:
        found = diagnostic("K001", cause=cause, detail="expected <block end>")
        assert catalogue.message(found, language) == fill(
            CAUSES[cause].in_(language), {"detail": "expected <block end>"}
        )
        assert bool(catalogue.hint(found, language)) == (cause in REMEDIES)


def test_machine_words_are_translated_by_argument() -> None:
    """``mapping`` is a machine word as what is expected, and a user's word elsewhere."""
    assert words({"expected": "mapping", "value": "mapping"}, "id")["expected"] == "pasangan 'kolom: nilai'"
    assert words({"expected": "mapping", "value": "mapping"}, "id")["value"] == "mapping"
    assert words({"left": "number", "right": "set"}, "en") == {
        "left": "a number",
        "right": "a set of options",
        "because": "",
    }
    assert words({"allowed": "any, number"}, "id")["allowed"] == "any, sebuah bilangan"


def test_two_readings_of_a_number() -> None:
    """J010 names both readings and how to write each; where only one fits, that one."""
    both = diagnostic("J010", question="q", value="1.234", whole="1234", decimal="1.2340")
    assert "1234" in catalogue.message(both, "id")
    assert "1.234 " in catalogue.message(both, "id")
    assert catalogue.hint(both, "id") == "tulis 1234 bila yang dimaksud ribuan, atau 1.2340 bila desimal"
    one = diagnostic("J010", question="q", value="1.234.567", whole="1234567", decimal="")
    assert catalogue.hint(one, "en") == "write 1234567"


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [("0", "5", "antara 0 dan 5"), ("0", "", "paling sedikit 0"), ("", "5", "paling banyak 5")],
)
def test_range(low: str, high: str, text: str) -> None:
    """A range may be open at one end."""
    assert words({"low": low, "high": high}, "id")["range"] == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [("2017", "2030", "the years 2017 to 2030"), ("2017", "", "2017 and later"), ("", "2030", "2030 and earlier")],
)
def test_years(first: str, last: str, text: str) -> None:
    """An instrument may have no last year yet."""
    assert words({"first": first, "last": last}, "en")["years"] == text


def test_long_values_are_cut() -> None:
    """A message stays a sentence, whatever somebody typed."""
    assert len(catalogue.message(diagnostic("K013", text="9" * 5000, expected="number"), "id")) < 120
    assert len(catalogue.hint(diagnostic("J001", name="x", known=", ".join(["kerangka"] * 500)), "id")) < 300


def test_braces_in_values_are_data() -> None:
    """A value that looks like a template is not filled in."""
    assert catalogue.message(diagnostic("K013", text="{key} {0} {", expected="number"), "en") == (
        "'{key} {0} {' is not a number"
    )


def test_vocabulary_speaks_both_languages() -> None:
    """Every word and phrase, with the same arguments."""
    tables = [CAUSES, REMEDIES, PHRASES, *WORDS.values()]
    for text in (text for table in tables for text in table.values()):
        assert text.languages() == {"id", "en"}
        assert _names(text.in_("id")) == _names(text.in_("en"))
