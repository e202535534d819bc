"""What the page withstands: hostile names, small screens, no script, print, and all districts of the country."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Page

from readiness.comparison.intervals import Settings
from readiness.comparison.relative import Relative
from tests.acceptance.page.conftest import Open
from tests.acceptance.page.districts import few, many

VIEWS = "table ranks heat strips beside weights method".split()
HOSTILE = (
    "<script>document.title='x'</script>",
    "</script><script>document.title='x'</script>",
    "\"><img src=x onerror=\"document.title='x'\">",
    "' onmouseover='document.title=1",
    "a\u2028b\u2029c",
    "Kabupaten " + "Sangat" * 60,
    "\u202e\u0642\u0631\u064a\u0629\u200f \u0637\u0648\u064a\u0644\u0629",
    "{name} {n} $& \\u003c",
    '=HYPERLINK("http://x")',
    "constructor",
)  # fmt: skip


def all_views(page: Page) -> None:
    """Every view once."""
    for view in VIEWS:
        page.click(f"#tab-{view}")
        assert page.locator(f"#view-{view}").is_visible()
        assert page.inner_text(f"#view-{view}").strip()


@pytest.mark.parametrize("language", ["id", "en"])
def test_names_stay_text(open_page: Open, language: str) -> None:
    found = few([f"A: {at % 5}, B: 2, C: 3" for at in range(len(HOSTILE))], HOSTILE)
    page = open_page(found, language=language, aside=tuple((name, name) for name in HOSTILE))
    title = page.title()
    texts = page.eval_on_selector_all("#view-table .name bdi", "all => all.map(n => n.textContent)")
    assert set(texts) == set(HOSTILE)
    for at in range(4):
        page.locator("#view-table input[type=checkbox]").nth(at).check()
    page.locator("#view-table .name").first.click()
    all_views(page)
    assert page.locator("img, #view-method script, #view-beside script").count() == 0
    assert page.locator("#aside bdi").count() == 2 * len(HOSTILE)
    assert page.title() == title


@pytest.mark.parametrize("view", VIEWS)
def test_a_phone_never_scrolls_sideways(open_page: Open, view: str) -> None:
    found = few([f"A: {at % 5}, B: 2, C: 3" for at in range(len(HOSTILE))], HOSTILE)
    picks = "".join(f"&pick={place.unit.key}" for place in found.places[:4])
    page = open_page(found, f"#view={view}&focus={found.places[1].unit.key}{picks}", width=360, height=740)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    wide = page.evaluate(
        """() => [...document.querySelectorAll('#app *')].filter(n => n.getClientRects().length
             && !n.closest('.scroll, .tabs, svg, .sr') && n.getBoundingClientRect().right > 361).map(n => n.outerHTML.slice(0, 120))"""
    )
    assert wide == []


def test_what_is_touched_is_large_enough(open_page: Open) -> None:
    """Names inside a sentence excepted."""
    page = open_page(many(60), width=360, height=740)
    page.locator("#view-table .name").first.click()
    page.locator("#view-table input[type=checkbox]").first.check()
    small = """() => [...document.querySelectorAll('#app button, #app select, #app input:not([type=checkbox]), .pick label, summary')]
        .filter(n => n.getClientRects().length && !n.closest('.lessons, .list') && n.getBoundingClientRect().height < 43.5)
        .map(n => n.outerHTML.slice(0, 120))"""
    for view in VIEWS:
        page.click(f"#tab-{view}")
        assert page.evaluate(small) == [], view


def test_whoever_reads_with_the_ears(open_page: Open) -> None:
    """Names of controls, heads of tables, alternatives of pictures."""
    page = open_page(many(60))
    assert page.locator("html").get_attribute("lang") == "id"
    nameless = """() => [...document.querySelectorAll('#app button, #app select, #app input, #app [role=region], #app svg')]
        .filter(n => n.getClientRects().length && !(n.innerText || '').trim() && !n.getAttribute('aria-label') && !(n.labels && n.labels.length))
        .map(n => n.outerHTML.slice(0, 120))"""
    for view in VIEWS:
        page.click(f"#tab-{view}")
        assert page.evaluate(nameless) == [], view
        assert page.locator(f"#view-{view} thead th:not([scope=col])").count() == 0
        assert page.locator(f"#view-{view} tbody th:not([scope=row])").count() == 0
        for picture in page.locator(f"#view-{view} svg").all():
            assert picture.get_attribute("role") == "slider"
            assert picture.get_attribute("aria-valuetext")
    assert page.locator("[role=status][aria-live=polite]").count() == 1
    ids = page.eval_on_selector_all("[id]", "all => all.map(n => n.id)")
    assert len(ids) == len(set(ids))


def test_without_script_there_is_the_table_of_ranks(open_page: Open) -> None:
    found = few(["A: 1, B: 2, C: 3", "A: 2, B: 2.5, C: 5", ""])
    page = open_page(found, script=False)
    rows = page.locator("noscript table tbody tr, .plain tbody tr")
    assert rows.count() == 3
    assert "3,63" in rows.first.inner_text()
    assert "0,00–5,00" in rows.last.inner_text()
    assert page.locator("#app").is_hidden()


def test_print_holds_everything_and_no_controls(open_page: Open) -> None:
    page = open_page(many(60))
    page.emulate_media(media="print")
    assert page.locator("#view-table tbody tr").count() == 60
    assert page.locator("#view-method").is_visible()
    for control in (".tabs", "#filters", ".pick input"):
        assert page.locator(control).first.is_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('#view-table .scroll')).maxHeight") == "none"


def test_all_districts_of_the_country(open_page: Open) -> None:
    """On a phone: every row comes, and each view and sort within a second, on a machine that is busy with tests."""
    page = open_page(many(514), width=360, height=740)
    page.wait_for_function("document.querySelectorAll('#view-table tbody tr').length === 514")
    page.locator("#view-table .name").nth(256).click()
    page.locator("#view-table [data-sort=index]").click()
    page.fill("#q", "kota")
    page.fill("#q", "")
    all_views(page)
    assert page.locator("#view-ranks li").count() == 514
    assert page.locator("#view-heat tbody tr").count() == 514
    slow = page.evaluate("performance.getEntriesByType('measure').filter(m => m.duration > 1000).map(m => m.name)")
    assert slow == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_draws_nothing_is_said_to_be_real(open_page: Open) -> None:
    page = open_page(few(["A: 1, B: 2, C: 3", "A: 2, B: 2.5, C: 5"], settings=Settings(draws=0)))
    page.locator("#view-table .name").first.click()
    assert page.locator("tr.same, tr.above, tr.below, #only").count() == 0
    assert page.locator("#view-table [data-sort=width]").count() == 0
    page.click("#tab-ranks")
    assert "tidak dapat dikatakan peringkat mana yang nyata" in page.inner_text("#view-ranks")


def test_low_coverage_is_no_verdict(open_page: Open) -> None:
    """A quarter of the weight is settled: bounds instead of the index, brackets around the rank, and no band."""
    page = open_page(few(["A: 4", "A: 2, B: 2, C: 2"]), language="en")
    cells = page.locator("#view-table tbody tr:has(.name[data-key='11.71']) td").all_inner_texts()
    assert cells[1] == "(2)"
    assert cells[3:5] == ["1.00–4.75", "no conclusion yet"]
    page.click("#tab-heat")
    known, unknown = page.locator("#view-heat tr:has(.name[data-key='11.71']) .cell").all()
    assert "unknown" in (unknown.get_attribute("class") or "")
    assert "unknown" in (known.get_attribute("class") or "")


def test_a_relative_index_and_peers_of_ones_own(open_page: Open) -> None:
    answers = [f"A: {at % 5}, B: {at % 3}, C: {at % 4}" for at in range(1, 9)]
    found = few(answers, relative=Relative(), peers_by="code")
    page = open_page(found)
    names = page.eval_on_selector_all("#view-table .name", "all => all.map(n => n.dataset.key)")
    assert names == [place.unit.key for place in found.places]
    page.click("#view-table [data-sort=score]")
    assert page.eval_on_selector_all("#view-table .name", "all => all.map(n => n.dataset.key)") == names
    page.select_option("#peer", names[2])
    assert page.eval_on_selector_all("#view-table .name", "all => all.map(n => n.dataset.key)") == names[2:3]
    page.click("#tab-method")
    assert "Indeks relatif" in page.inner_text("#view-method")


@pytest.mark.parametrize(("language", "width"), list(product(("id", "en"), (360, 1440))))
def test_every_view_in_both_languages_and_sizes(open_page: Open, language: str, width: int) -> None:
    """The fixture fails where the console or the network has anything to say."""
    page = open_page(many(60), language=language, width=width)
    page.locator("#view-table .name").nth(7).click()
    page.locator("#view-table input[type=checkbox]").nth(2).check()
    all_views(page)
    text = page.inner_text("body")
    assert "{" not in text
    assert "undefined" not in text
    assert "NaN" not in text
