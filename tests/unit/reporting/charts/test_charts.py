"""Charts: well-formed, named for those who do not see them, and indifferent to what their texts hold."""

from __future__ import annotations

import re
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from markupsafe import Markup

from readiness.cli.session import Session
from readiness.reporting.charts import svg
from readiness.reporting.charts.bands import BandBox, Marks, band_picture
from readiness.reporting.charts.cover import Strip, cover_picture
from readiness.reporting.charts.glyph import bar, glyph, timeline
from readiness.reporting.charts.radar import radar_picture
from readiness.reporting.charts.rows import NAMES, Row, RowLabels, row_picture
from readiness.reporting.charts.staircase import Stair, staircase_picture
from readiness.reporting.fonts import FAMILY, font_files
from readiness.theme import HUES, Theme

HOSTILE = "<script>&\"'</svg>]]>"
NS = "{http://www.w3.org/2000/svg}"
THEME = Theme()


def rows(text: str, count: int = 6) -> list[Row]:
    """Values from settled to wide open, one above its target, one without any."""
    made = []
    for i in range(count):
        target = None if i == 4 else 4.0 - i
        value = None if i % 3 == 2 else 0.8 * i
        made.append(Row(str(i + 1), f"{text} {i}", HUES[i % len(HUES)], 0.8 * i, 5.0, value, text, target, text, text))
    return made


def strips(text: str, count: int = 6) -> list[Strip]:
    """The same as strips of the cover."""
    return [
        Strip(
            str(i + 1),
            text,
            0.7 * i,
            5.0 if i % 2 else 0.7 * i,
            0.7 * i,
            text,
            None if i == 3 else 5.0 - i,
            text,
            HUES[0],
        )
        for i in range(count)
    ]


def marks(text: str, value: float | None = 2.6) -> Marks:
    """A value with everything around it."""
    return Marks(1.0, 4.0, text, text, value, text, 5.0, text, 0.0, text)


def pictures(text: str) -> dict[str, Markup]:
    """Every kind of chart with ``text`` wherever a text can stand."""
    labels = RowLabels(text, text, text, text)
    boxes = [BandBox(i * 1.2, text, text, i == 2, i > 0) for i in range(4)]
    stairs = [Stair(1.0 + i, text, text, text) for i in range(4)]
    return {
        "rows": row_picture(rows(text), (0, 5), labels, THEME, text, ","),
        "many rows": row_picture(rows(text, 10), (0, 5), labels, THEME, text, ","),
        "no rows": row_picture([], (0, 5), labels, THEME, text, ","),
        "radar": radar_picture(rows(text), (0, 5), THEME, text),
        "bands": band_picture(boxes, (0, 5), marks(text), THEME, text),
        "bands without a value": band_picture(boxes, (0, 5), marks(text, None), THEME, text),
        "no bands": band_picture([], (0, 100), marks(text), THEME, text),
        "cover": cover_picture(strips(text), (0, 5), [(0, text), (5, text)], THEME, text, ","),
        "cover of many": cover_picture(strips(text, 12), (0, 100), [], THEME, text, "."),
        "staircase": staircase_picture(stairs, [(2.0, text)], (4.5, text, text), THEME, text),
        "one stair": staircase_picture(stairs[:1], [], None, THEME, text),
    }


KINDS = list(pictures("x"))


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("text", ["Tata Kelola", HOSTILE, "", "中文 Ω ≥ →", "n" * 400])
def test_a_chart_is_well_formed_and_named(name: str, text: str) -> None:
    root = ET.fromstring(pictures(text)[name])
    assert root.tag == f"{NS}svg"
    assert root.get("role") == "img"
    title = root.find(f"{NS}title")
    assert title is not None
    assert (title.text or "") == text
    assert FAMILY in str(root.get("font-family"))
    tags = {element.tag.removeprefix(NS) for element in root.iter()}
    assert tags <= {"svg", "title", "text", "rect", "path", "circle", "line", "pattern"}


@pytest.mark.parametrize("name", KINDS)
def test_a_chart_refers_to_nothing_outside(name: str) -> None:
    for element in ET.fromstring(pictures(HOSTILE)[name]).iter():
        for key, value in element.attrib.items():
            assert not key.startswith("on")
            assert "href" not in key
            assert "url(" not in value or value.startswith("url(#")


@pytest.mark.parametrize("name", KINDS)
def test_no_mark_stands_outside_its_chart(name: str) -> None:
    root = ET.fromstring(pictures("Tata Kelola")[name])
    _, _, width, height = map(float, str(root.get("viewBox")).split())
    for element in root.iter():
        for key, limit in (("x", width), ("cx", width), ("x1", width), ("x2", width), ("y", height), ("cy", height)):
            value = element.get(key)
            assert value is None or -0.5 <= float(value) <= limit + 0.5, (element.tag, key, value)


@pytest.mark.parametrize("name", KINDS)
def test_no_number_is_broken(name: str) -> None:
    for element in ET.fromstring(pictures("x")[name]).iter():
        for key, value in element.attrib.items():
            assert not re.search(r"\bnan\b|\binf\b|\de[-+]\d", value), (element.tag, key, value)


def picture_in(uri: str) -> ET.Element:
    """The drawing inside a data URI."""
    head, _, body = uri.partition(",")
    assert head == "data:image/svg+xml"
    return ET.fromstring(unquote(body))


@pytest.mark.parametrize("span", [(0.0, 5.0), (0.0, 1.0), (1.0, 5.0), (0.0, 100.0), (-3.0, 17.0), (0.5, 4.5)])
def test_a_glyph_is_filled_in_proportion(span: tuple[float, float]) -> None:
    def filled(low: float) -> float:
        root = picture_in(glyph(span, low, low, None, None, "#1A56C4", "#000000"))
        drawn = "".join(str(path.get("d")) for path in root.iter(f"{NS}path") if path.get("fill") == "#1A56C4")
        return sum(map(float, re.findall(r"h(\d[\d.]*)", drawn)))

    low, high = span
    assert filled(low) == 0
    assert abs(filled((low + high) / 2) - filled(high) / 2) < 0.3
    assert filled(high) > 20


def test_a_glyph_shows_target_and_unproven_claim() -> None:
    plain = picture_in(glyph((0, 5), 2, 2, None, None, "#1A56C4", "#000000"))
    more = picture_in(glyph((0, 5), 2, 2, 4, 3, "#1A56C4", "#000000"))
    assert len(list(more.iter(f"{NS}path"))) == len(list(plain.iter(f"{NS}path"))) + 2


def test_small_pictures_are_well_formed() -> None:
    for share in (0.0, 0.5, 1.0):
        picture_in(bar(share, "#000000"))
    widths = []
    for stage, kind in enumerate(("quick_win", "short", "medium", "long")):
        (box,) = picture_in(timeline(stage, 4, kind, "#000000", "#0E3A4A", "#E3A008")).iter(f"{NS}rect")
        widths.append(float(str(box.get("x"))))
    assert widths == sorted(widths)


@pytest.mark.parametrize(
    ("text", "width"), [("Tata Kelola Cerdas", 57.0), ("n" * 200, 30.0), ("W" * 50, 10.0), ("", 5.0)]
)
def test_a_fitted_text_fits(text: str, width: float) -> None:
    fitted = svg.fitted(text, width, 3.1)
    assert svg.width_of(fitted, 3.1) <= width
    assert fitted == text or fitted.endswith("…")
    assert fitted.removesuffix("…") in text


def test_the_titles_of_our_own_rubric_fit() -> None:
    framework = Session().valid_framework("gmsc-readiness")
    for _, group in framework.root.groups():
        for _, title in group.title:
            assert svg.fitted(title, NAMES, 3.1) == title


@pytest.mark.parametrize("weight", [500, 700])
def test_estimated_widths_are_near_the_real_ones(weight: int) -> None:
    """By the font's own metrics: never more than a hundredth too small, seldom much too large."""
    font = instantiateVariableFont(TTFont(font_files()[0]), {"wght": weight})
    characters, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    framework = Session().valid_framework("gmsc-readiness")
    for _, group in framework.root.groups():
        for _, title in group.title:
            real = sum(metrics[characters[ord(character)]][0] for character in title) / em
            assert 0.99 * real <= svg.width_of(title, 1) <= 1.15 * real, title
