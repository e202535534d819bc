"""What a questionnaire carries of an entry."""

from __future__ import annotations

import pytest

from readiness.questionnaire.reply import tidy


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("10\u00a0km\tlagi", "10 km lagi"),
        ("\ufeff a\u200bb\x01 ", "ab"),
        (" \n ", ""),
    ],
)
def test_a_text_as_every_format_carries_it(text: str, kept: str) -> None:
    """Spaces stay spaces, lines stay lines, and what nobody sees goes."""
    assert tidy(text) == kept
    assert tidy(kept) == kept
