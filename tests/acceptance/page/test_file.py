"""The file of the page: its size, its policy, its texts and its colours."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from base64 import b64encode
from pathlib import Path

import pytest

from readiness.reporting.comparison.page import page as module
from readiness.reporting.comparison.page.page import SCRIPTS, comparison_page, contrast
from readiness.reporting.comparison.page.texts import page_texts
from tests.acceptance.cli.command import run
from tests.acceptance.page.districts import country, few
from tests.conftest import REPOSITORY

FOLDER = Path(module.__file__).parent
MOST = 1_500_000
"""Bytes that the page of all 514 kabupaten and kota may have."""


def data_of(page: str) -> dict[str, object]:
    """The page's data."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    made = json.loads(found[1])
    assert isinstance(made, dict)
    return made


def test_all_districts_of_the_country_fit() -> None:
    page = comparison_page(country(), [("a.yaml", "J001")] * 20, "id")
    assert len(page.encode()) < MOST
    assert len(data_of(page)["units"]) == 514  # type: ignore[arg-type]


def test_the_policy_names_the_one_style_and_script_by_their_digest() -> None:
    page = comparison_page(few(["A: 1, B: 2, C: 3", "A: 2, B: 2, C: 5"]), [], "id")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1].replace("&#43;", "+").replace("&#39;", "'")
    assert "default-src 'none'" in policy[1]
    assert not re.search(r"(src|href)=\"(?!data:)", page)
    assert "@import" not in page
    assert "url(" not in page


def test_the_same_comparison_makes_the_same_bytes() -> None:
    found = few(["A: 1, B: 2, C: 3", "A: 2, B: 2, C: 5", "A: 3"])
    assert comparison_page(found, [], "en") == comparison_page(found, [], "en")


def test_numbers_are_those_of_the_comparison() -> None:
    """Hundredths, as shown; the index of the first and all its groups."""
    found = few(["A: 1, B: 2, C: 3", "A: 2, B: 2.5, C: 5"])
    data = data_of(comparison_page(found, [], "id"))
    assert isinstance(data["units"], list)
    best = data["units"][0]
    assert best[8] == 363  # ((2 + 2.5) / 2 + 5) / 2 = 3.625
    assert best[23] == [225, 200, 250, 500]


def test_every_text_is_there_and_used() -> None:
    scripts = "\n".join((FOLDER / "script" / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    markup = (FOLDER / "page.html").read_text("utf-8")
    used = set(re.findall(r"\bt\('(\w+)'", scripts)) | set(re.findall(r"words\.(\w+)", markup))
    used |= set(re.findall(r"'(pair_\w+|(?:un)?picked)'", scripts))
    used -= {"is_", "n_", "quartile_"}
    built = {f"{start}{kind}" for start in ("is_", "n_") for kind in ("same", "open", "above", "below")}
    built |= {"is_self", *(f"quartile_{quarter}" for quarter in range(1, 5))}
    built |= {f"view_{view}" for view in "table ranks heat strips beside weights method".split()}
    texts = page_texts("id")
    assert used | built == set(texts)
    assert {name.stem for name in (FOLDER / "script").iterdir()} == set(SCRIPTS)


@pytest.mark.parametrize("name", sorted(page_texts("id")))
def test_both_languages_fill_in_the_same(name: str) -> None:
    indonesian, english = page_texts("id")[name], page_texts("en")[name]
    assert indonesian
    assert english
    assert set(re.findall(r"\{\w+\}", indonesian)) == set(re.findall(r"\{\w+\}", english))


def test_every_colour_of_the_heat_map_lets_its_number_be_read() -> None:
    rules = re.findall(r"\.([vm])(\d)\{background:(#\w+);color:(#\w+)\}", module.heat_rules(module.Theme()))
    assert len(rules) == 15
    assert all(contrast(back, text) >= 4.5 for _, _, back, text in rules)
    values = [back for kind, _, back, _ in rules if kind == "v"]
    for light, dark in itertools.pairwise(values):
        assert contrast(light, "#000000") > contrast(dark, "#000000") * 1.1, (light, dark)


def test_low_and_high_of_distances_differ_for_every_kind_of_colour_vision() -> None:
    """Orange and blue keep apart when red and green are one: their blue channels are far from each other."""
    rules = dict(re.findall(r"\.(m\d)\{background:(#\w+)", module.heat_rules(module.Theme())))
    for low, high in (("m0", "m6"), ("m1", "m5")):
        assert abs(int(rules[low][5:], 16) - int(rules[high][5:], 16)) > 60


def test_the_command_writes_it_and_keeps_what_is_there(tmp_path: Path) -> None:
    output = tmp_path / "x.html"
    example = REPOSITORY / "examples" / "contoh-lengkap.yaml"
    done = run("compare", example, "-o", output, "--draws", 10, "--lang", "en")
    assert done.code == 0, done.err
    assert "Comparison written" in done.out
    before = output.read_bytes()
    assert run("compare", example, "-o", output, "--draws", 10).code != 0
    assert output.read_bytes() == before
