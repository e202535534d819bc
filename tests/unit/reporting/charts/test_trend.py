"""The picture of a trend: no mark crosses a break, and every mark says what it is."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from markupsafe import Markup

from readiness.reporting.charts.trend import (
    HEAD,
    PLOT,
    STACKED_WIDTH,
    WIDTH,
    Dot,
    Panel,
    Stripe,
    shift_picture,
    stacked_picture,
    trend_picture,
)
from readiness.theme import Theme

HOSTILE = "<script>&\"'</svg>]]>"
NS = "{http://www.w3.org/2000/svg}"
THEME = Theme()
STRIPES = (
    Stripe(1.0, "Kurang", here=False),
    Stripe(1.8, "Cukup", here=True),
    Stripe(2.6, "Baik", here=False),
)


def dot(year: int, value: float | None, *, line: str = "", spread: float = 0.0, stated: bool = False) -> Dot:
    """A year at ``value``, with bounds that reach up by ``spread``."""
    low = value if value is not None else 1.5
    return Dot(year, (low, low + spread), value, str(value), "low", "high", stated, line)


def panel(*dots: Dot, title: str = "SPBE", stripes: tuple[Stripe, ...] = STRIPES) -> Panel:
    """An instrument from 1 to 5."""
    return Panel(title, (1.0, 5.0), stripes, dots)


def draw(*panels: Panel, words: tuple[str, ...] = ("jeda", "instrumen", "berganti")) -> Markup:
    """Panels with breaks between them."""
    return trend_picture(panels, [words] * (len(panels) - 1), THEME, "judul", ",")


def elements(picture: Markup, name: str) -> list[ET.Element]:
    """All elements of a kind."""
    return list(ET.fromstring(picture).iter(f"{NS}{name}"))


def joining(picture: Markup) -> list[ET.Element]:
    """The lines from dot to dot: the only slanted or thick ones."""
    return [line for line in elements(picture, "line") if line.get("stroke-width") == "0.6"]


SPBE = panel(dot(2024, 2.41), dot(2025, 2.59, line="certain"))
PEMDI = panel(dot(2026, 1.24), dot(2027, 1.5, line="open", spread=1.0), title="Pemdi")


def test_it_is_an_image_with_a_spoken_text() -> None:
    root = ET.fromstring(draw(SPBE, PEMDI))
    assert root.get("role") == "img"
    assert root[0].tag == f"{NS}title"
    assert root[0].text == "judul"
    assert "Plus Jakarta Sans" in str(root.get("font-family"))


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_no_line_crosses_a_break(count: int) -> None:
    """Between two panels there are dashes and a tint; lines lie between the dots of one panel."""
    picture = draw(*[panel(dot(2020, 2), dot(2021, 3, line="certain")) for _ in range(count)])
    strips = [rect for rect in elements(picture, "rect") if rect.get("fill") == THEME.accent_wash]
    assert len(strips) == count - 1
    assert len([path for path in elements(picture, "path") if path.get("stroke-dasharray")]) == count - 1
    assert [text.text for text in elements(picture, "text")].count("jeda") == count - 1
    lines = joining(picture)
    assert len(lines) == count
    for strip in strips:
        left, right = float(strip.get("x", "")), float(strip.get("x", "")) + float(strip.get("width", ""))
        assert all(float(line.get("x2", "")) < left or float(line.get("x1", "")) > right for line in lines)
        assert not any(left < float(mark.get("cx", "")) < right for mark in elements(picture, "circle"))


def test_a_line_is_dashed_where_the_direction_is_open() -> None:
    lines = joining(draw(SPBE, PEMDI))
    assert [line.get("stroke-dasharray") for line in lines] == [None, "1.6 1.1"]


def test_no_line_leads_to_a_year_without_a_conclusion() -> None:
    picture = draw(panel(dot(2024, 2.0), dot(2025, None, spread=2.0), dot(2026, 2.5)))
    assert joining(picture) == []
    assert len(elements(picture, "circle")) == 2
    texts = [text.text for text in elements(picture, "text")]
    assert {"low", "high"} <= set(texts)
    assert "None" not in texts


def test_a_year_without_any_value_keeps_its_place_only() -> None:
    picture = draw(panel(dot(2024, 2.0), Dot(2025, None, None, "–", "–", "–", stated=False, line="")))
    assert len(elements(picture, "circle")) == 1
    assert "2025" in [text.text for text in elements(picture, "text")]


def test_a_stated_number_is_hollow() -> None:
    first, second = elements(draw(panel(dot(2024, 2.0, stated=True), dot(2025, 2.5, line="certain"))), "circle")
    assert (first.get("fill"), first.get("stroke")) == ("#FFFFFF", THEME.ink)
    assert second.get("fill") == THEME.ink


def test_each_panel_has_its_own_scale() -> None:
    """The same value stands at different heights where the scales differ."""
    picture = draw(Panel("a", (1.0, 5.0), (), (dot(2024, 3.0),)), Panel("b", (0.0, 100.0), (), (dot(2025, 3.0),)))
    first, second = (float(mark.get("cy", "")) for mark in elements(picture, "circle"))
    assert first == pytest.approx(HEAD + PLOT / 2)
    assert second == pytest.approx(HEAD + PLOT * 0.97)
    texts = [text.text for text in elements(picture, "text")]
    assert "5" in texts
    assert "100" in texts


def test_years_are_spaced_as_they_follow() -> None:
    x = [float(m.get("cx", "")) for m in elements(draw(panel(dot(2020, 2), dot(2021, 2), dot(2024, 2))), "circle")]
    assert (x[2] - x[1]) == pytest.approx(3 * (x[1] - x[0]), abs=0.1)


def test_many_years_do_not_overprint_one_another() -> None:
    picture = draw(panel(*[dot(1990 + i, 2.0) for i in range(40)]))
    shown = [float(text.get("x", "")) for text in elements(picture, "text") if re.fullmatch(r"\d{4}", text.text or "")]
    assert len(shown) < 40
    assert all(abs(a - b) > 7 for a, b in zip(sorted(shown), sorted(shown)[1:], strict=False))


def test_the_band_of_the_newest_value_is_bold() -> None:
    weights = {text.text: text.get("font-weight") for text in elements(draw(SPBE), "text")}
    assert (weights["Kurang"], weights["Cukup"], weights["Baik"]) == ("400", "700", "400")


@pytest.mark.parametrize("count", [1, 2, 5])
def test_hostile_texts_stay_texts_and_inside(count: int) -> None:
    stripes = (Stripe(1.0, HOSTILE, here=True),)
    made = [
        panel(dot(2024, 2, spread=2), dot(2025, None, spread=1), title=HOSTILE * 5, stripes=stripes)
        for _ in range(count)
    ]
    breaks = [(HOSTILE, HOSTILE, HOSTILE)] * (count - 1)
    for picture, width in (
        (trend_picture(made, breaks, THEME, HOSTILE, ","), WIDTH),
        (stacked_picture(made, breaks, THEME, HOSTILE, ","), STACKED_WIDTH),
    ):
        assert "<script" not in picture
        root = ET.fromstring(picture)
        assert root.get("width") == f"{width:g}mm"
        for rect in root.iter(f"{NS}rect"):
            assert float(rect.get("x", "")) + float(rect.get("width", "")) <= width + 0.01


def test_the_stacked_picture_has_the_same_marks() -> None:
    lying, upright = (
        stacked_picture([SPBE, PEMDI], [("jeda", "instrumen", "berganti")], THEME, "judul", ","),
        draw(SPBE, PEMDI),
    )
    assert len(elements(lying, "circle")) == len(elements(upright, "circle")) == 4
    assert [line.get("stroke-dasharray") for line in joining(lying)] == [None, "1.6 1.1"]
    (strip,) = [rect for rect in elements(lying, "rect") if rect.get("fill") == THEME.accent_wash]
    top, bottom = float(strip.get("y", "")), float(strip.get("y", "")) + float(strip.get("height", ""))
    for line in joining(lying):
        ends = sorted(float(line.get(key, "")) for key in ("y1", "y2"))
        assert ends[1] < top or ends[0] > bottom
    assert "jeda: instrumen berganti" in [text.text for text in elements(lying, "text")]


def test_the_small_ruler_shows_both_values() -> None:
    assert shift_picture((1.0, 5.0), 2.0, 3.0, "#1A56C4", THEME).startswith("data:image/svg+xml,")
    assert shift_picture((1.0, 5.0), 2.0, 3.0, "#1A56C4", THEME) != shift_picture(
        (1.0, 5.0), 3.0, 2.0, "#1A56C4", THEME
    )
