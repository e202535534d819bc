"""The tree of a YAML file: texts with their places."""

from __future__ import annotations

import pytest

from readiness.diagnostics import Place
from readiness.loading.documents import (
    Listing,
    Mapping,
    Scalar,
    inside,
    locate,
    parse_document,
    place_of,
    place_of_item,
    to_data,
)

TEXT = """\
id: contoh
scale: {min: 0, "max": 5.50, labels: {0.5: separuh}}
list:
  - 12:30
  - no
  - "quoted"
  - null
  - ''
  - ~
long: >
  two
  lines
"""


def tree(text: str = TEXT) -> Mapping:
    """The root of a valid document."""
    document = parse_document(text.encode(), "f")
    assert document.diagnostics == ()
    assert isinstance(document.root, Mapping)
    return document.root


def test_every_scalar_stays_text() -> None:
    """No typing of YAML's own: times, numbers and ``no`` are what was written; only nothing is nothing."""
    assert to_data(tree()) == {
        "id": "contoh",
        "scale": {"min": "0", "max": "5.50", "labels": {"0.5": "separuh"}},
        "list": ["12:30", "no", "quoted", None, "", None],
        "long": "two lines\n",
    }


def test_places() -> None:
    """Lines and columns count from 1; the end is exclusive and includes quotation marks."""
    root = tree()
    assert place_of(root, ("scale", "min"), "f") == Place("f", 2, 14, 15)
    assert place_of(root, ("scale", "max"), "f", key=True) == Place("f", 2, 17, 22)
    assert place_of(root, ("list", 2), "f") == Place("f", 6, 5, 13)
    assert place_of(None, ("x",), "f") == Place("f")


def test_a_block_is_placed_at_its_first_key() -> None:
    """So that there is something to underline."""
    root = tree("criteria:\n  - identity: A\n")
    assert place_of(root, ("criteria", 0), "f") == Place("f", 2, 5, 13)


def test_locate_goes_as_far_as_the_tree() -> None:
    """What is missing is told at the place where it should stand."""
    root = tree()
    assert locate(root, ("scale", "step", "x")) is root.get("scale")
    assert locate(root, ("list", 99)) is root.get("list")
    assert isinstance(locate(root, ("list",)), Listing)


def test_a_level_is_found_however_it_is_written() -> None:
    """The level one half is the key ``0.5``."""
    found = locate(tree(), ("scale", "labels", "1/2"), key=True)
    assert isinstance(found, Scalar)
    assert found.text == "0.5"


def test_item_of_a_list() -> None:
    """The item with a given text, else the list."""
    root = tree("a: [x, y]\n")
    assert place_of_item(root, ("a",), "y", "f") == Place("f", 1, 8, 9)
    assert place_of_item(root, ("a",), "z", "f") == Place("f", 1, 4, 5)


@pytest.mark.parametrize(
    ("written", "column", "end", "place"),
    [
        ("a >= x", 5, 6, (9, 10)),
        ("'a >= x'", 5, 6, (10, 11)),
        ('"a >= x"', 0, 4, (5, 9)),
        ("a >= x", None, None, (4, 10)),
        ("a >= x", 6, 6, (4, 10)),
        ("a >= x", 6, None, (10, 11)),
        ("'it''s x'", 5, 6, (4, 13)),
        ('"a\\tx"', 2, 3, (4, 10)),
    ],
)
def test_inside(written: str, column: int | None, end: int | None, place: tuple[int, int]) -> None:
    """Columns of a text become columns of the file, unless the text was written in another way than it reads."""
    scalar = tree(f"k: {written}\n").get("k")
    assert isinstance(scalar, Scalar)
    assert (inside(scalar, column, end).column, inside(scalar, column, end).end_column) == place


def test_inside_a_folded_text() -> None:
    """The place of the whole, at its first line."""
    scalar = tree("k: a >=\n  x\n").get("k")
    assert isinstance(scalar, Scalar)
    assert inside(scalar, 5, 6) == scalar.place
    assert scalar.place.line == 1
