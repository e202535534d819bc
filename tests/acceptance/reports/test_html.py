"""Reports as pages: valid, self-contained, and sound for frameworks of any shape."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tinyhtml5.parser import HTMLParser

from readiness.domain.scoring.scored import Scored
from readiness.loading.templates import COMMANDS, open_template, shipped_names
from readiness.reporting.report import make_report, report_html
from tests.acceptance.reports.made import scored as example
from tests.acceptance.reports.shapes import SHAPES
from tests.unit.scored import scored

LANGUAGES = ("id", "en")
OURS = {"http://www.w3.org/2000/svg"}


def page(made: Scored, template: str, language: str, *, standalone: bool = False) -> str:
    """A report in HTML."""
    return report_html(made, open_template(template, made.assessment, Path()), language, standalone=standalone)


def check_page(content: str) -> None:
    """Valid by the rules of HTML; nothing is fetched, and every link within the page leads somewhere."""
    parser = HTMLParser(namespace_html_elements=False)
    tree = parser.parse(re.sub(r"base64,[A-Za-z0-9+/=]+", "base64,", content))
    assert parser.errors == []
    names = {element.get("id") for element in tree.iter() if element.get("id")}
    for element in tree.iter():
        for key in ("src", "href", "xlink:href", "data"):
            value = element.get(key)
            if value is None:
                continue
            assert value.startswith(("data:", "#")), value
            assert not value.startswith("#") or value[1:] in names, value
    assert set(re.findall(r"\burl\((?!['\"]?(?:data:|#))[^)]*\)", content)) == set()
    assert set(re.findall(r"https?://[^\"'<>\s)%]+", content)) <= OURS
    assert "@import" not in content


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_makes_a_sound_page(name: str, language: str) -> None:
    made = scored(*SHAPES[name])
    for template in (n for n in shipped_names() if n not in COMMANDS):
        content = page(made, template, language)
        check_page(content)
        shown = re.sub(r"<style>.*?</style>", "", content, flags=re.DOTALL)
        shown = re.sub(r'<span class="blank"[^>]*></span>', "…", shown)
        words = " ".join(re.sub(r"<[^>]+>", " ", shown).split())
        assert not re.search(r"\bNone\b|Fraction\(|Undefined|\bnan\b|\binf\b| ,|\(\)|––|%%|\{\{|\{%", words), template
        assert re.search(rf'<html lang="{language}">', content)
        for drawing in re.findall(r"<svg.*?</svg>", content, flags=re.DOTALL):
            ET.fromstring(drawing)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["buton", "complete"])
def test_a_page_of_an_example_stands_alone(name: str, language: str) -> None:
    made = example(name)
    report = make_report(made, open_template("full", made.assessment, Path()), language, pdf=False)
    content = report.content.decode()
    assert report.pages == 0
    check_page(content)
    assert "src:url('data:font/ttf;base64," in content
    assert content.count("<h1") >= 14
    assert "</html>" in content[-20:]


def test_rows_of_different_ranges_are_drawn_by_share() -> None:
    """Sixty of eighty points is farther along than five of twenty."""
    content = page(scored(*SHAPES["sums with targets"]), "summary", "en")
    assert "Each row on its own range, 0 to 100%" in content
    dots = [float(x) for x in re.findall(r'<circle cx="([0-9.]+)" cy="[0-9.]+" r="1.5" fill="#(?!14212B)', content)]
    assert dots == [60 + 64 * 0.25, 60 + 64 * 0.75]


def test_without_a_target_nothing_is_said_to_be_met() -> None:
    content = page(scored(*SHAPES["no target"]), "full", "en")
    for said in ("meets its target", "target met", "meet their target", "Keep what is achieved"):
        assert said not in content
    assert "No target is set" in content
    assert "none has a target" in content


def test_where_nothing_applies_nobody_is_asked() -> None:
    content = page(scored(*SHAPES["everything not applicable"]), "full", "en")
    assert "No criterion applies to" in content
    assert "Ask 0" not in content
    assert "Review what was declared not applicable" in content


def test_gaps_without_actions_ask_for_actions() -> None:
    content = page(scored(*SHAPES["nine groups"]), "summary", "en")
    assert "The framework names no steps" in content
    assert "Keep what is achieved" not in content


def test_an_official_instrument_is_called_so_and_its_result_is_not() -> None:
    content = page(scored(*SHAPES["everything met"]), "full", "en")
    assert "Official instrument; this assessment was made by the user and is no official result." in content
    assert "Every dimension meets its target" in content


def test_a_per_cent_sign_stays_with_its_number() -> None:
    assert " %" not in re.sub(r"<style>.*?</style>", "", page(example("buton"), "full", "id"), flags=re.DOTALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fictional_example_says_so_on_its_page(language: str) -> None:
    word = {"id": "Contoh rekaan, bukan daerah sebenarnya", "en": "Fictional example, no real district"}[language]
    assert word in page(example("complete"), "full", language)
    assert word not in page(example("buton"), "full", language)
