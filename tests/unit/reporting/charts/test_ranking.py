"""Pictures of rankings."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from readiness.reporting.charts.heat import HIGH, LOW, MIDDLE, shade, strip
from readiness.reporting.charts.ranking import (
    Dot,
    Ranked,
    RankLabels,
    dot_cover,
    dots_fit,
    interval_chart,
    interval_glyph,
)
from readiness.theme import Theme

THEME = Theme()


def test_shades_run_from_end_to_end_and_no_further() -> None:
    assert [shade(share) for share in (-1, 0, 0.5, 1, 2)] == [LOW, LOW, MIDDLE, HIGH, HIGH]


def test_what_is_not_known_is_no_shade() -> None:
    drawn = unquote(strip([0.0, None, 1.0], THEME))
    assert drawn.count(LOW) == drawn.count(HIGH) == 1
    assert drawn.count("<rect") == 3
    assert strip([0.1], THEME) == strip([0.101], THEME)


@pytest.mark.parametrize("count", [1, 7, 40, 514, 5000])
def test_every_dot_stands_on_the_cover(count: int) -> None:
    """Also where all have the same value."""
    for values in ([2.0] * count, [5 * at / count for at in range(count)]):
        dots = [Dot(value, "#112233", sure=True) for value in values]
        drawn = dot_cover(dots, (0, 5), [(0, "Rendah")], (), THEME, "Semua", ",")
        tops = [float(y) for y in re.findall(r'c?y="(-?[\d.]+)"', drawn)]
        assert drawn.count("<circle") == (count if dots_fit(dots, (0, 5)) else 0)
        assert min(tops) > 0


def test_a_dot_lies_in_its_interval() -> None:
    drawn = unquote(interval_glyph(3, 5, 9, 40, "#112233", "#DDDDDD", sure=True))
    bar = re.search(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="1.1"', drawn)
    dot = re.search(r'<circle cx="([\d.]+)"', drawn)
    assert bar is not None
    assert dot is not None
    assert float(bar[1]) < float(dot[1]) < float(bar[1]) + float(bar[2])
    assert drawn != unquote(interval_glyph(3, 5, 9, 40, "#112233", "#DDDDDD", sure=False))


def test_one_unit_and_long_names_make_a_chart() -> None:
    row = Ranked("Kabupaten " + "Panjang " * 20, 1, 1, 1, "2,00", "1", "#112233", sure=False)
    drawn = interval_chart([row], RankLabels("Peringkat", "Indeks", "Rentang"), THEME, "<Satu>")
    assert "…" in drawn
    assert "&lt;Satu&gt;" in drawn
    assert interval_chart([], RankLabels("a", "b", "c"), THEME, "Kosong").startswith("<svg")
