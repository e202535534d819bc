"""Source lines that are fit to be shown."""

from __future__ import annotations

import pytest

from readiness.diagnostics.source import Excerpt, excerpt, safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kabupaten Buton", "Kabupaten Buton"),
        ("Jum’at — 60 %", "Jum’at — 60 %"),
        ("\x1b[31m", "\u241b[31m"),
        ("a\nb\tc\x00\x7f", "a\u240ab\u2409c\u2400\u2421"),
        ("a\u202eb\u200bc\u2028d\x9be", "a\ufffdb\ufffdc\ufffdd\ufffde"),
        ("日本😀é", "日本😀é"),
    ],
)
def test_safe(text: str, shown: str) -> None:
    """What steers a terminal or hides becomes a sign; all other text stays."""
    assert safe(text) == shown


def test_marked_part() -> None:
    """Columns count from 1, the end is exclusive."""
    assert excerpt("  wieght: 0.3", 3, 9, 80) == Excerpt("  wieght: 0.3", 2, 6)


def test_tabs_are_expanded() -> None:
    """A tab moves to the next stop of four, and is marked in full."""
    assert excerpt("\tid: x", 1, 2, 80) == Excerpt("    id: x", 0, 4)
    assert excerpt("ab\tid: x", 4, 6, 80) == Excerpt("ab  id: x", 4, 2)


def test_wide_and_combining_characters() -> None:
    """The mark stands under the characters as the terminal draws them."""
    assert excerpt("日本: x", 4, 5, 80).start == 5
    assert excerpt("e\u0301: x", 3, 4, 80).start == 1


def test_past_the_end() -> None:
    """What is missing is marked where it should stand."""
    assert excerpt("cakupan >=", 11, 12, 80) == Excerpt("cakupan >=", 10, 1)
    assert excerpt("", 1, 1, 80) == Excerpt("", 0, 1)
    assert excerpt("kosong", 99, 120, 80) == Excerpt("kosong", 6, 1)


def test_byte_order_mark_and_line_ends_are_no_text() -> None:
    """Columns of the first line count without the mark."""
    assert excerpt("\ufeffid: x\r\n", 1, 3, 80) == Excerpt("id: x", 0, 2)


@pytest.mark.parametrize("column", [1, 2, 50, 150, 299, 300, 301])
def test_long_lines_are_cut_around_the_mark(column: int) -> None:
    """The marked character is inside the piece shown, which is not longer than asked."""
    line = "".join(chr(0x61 + i % 26) for i in range(300))
    piece = excerpt(line, column, column + 1, 60)
    assert len(piece.text) <= 60
    if column <= 300:
        assert piece.text[piece.start] == line[column - 1]
    assert piece.text.startswith("…") == (column > 60 // 3 + 1)
    assert piece.start + piece.length <= 61


def test_a_mark_longer_than_the_line_shown_is_cut_too() -> None:
    """The mark ends with the piece."""
    piece = excerpt("x" * 5000, 1, 5001, 60)
    assert piece.start + piece.length <= len(piece.text)
