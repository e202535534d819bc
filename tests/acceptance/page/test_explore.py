"""What one does on the page: sort, filter, search, pick, compare, pass a view on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from readiness.comparison.compare import Comparison
from readiness.domain.numbers import display
from readiness.i18n import number
from tests.acceptance.page.conftest import Open
from tests.acceptance.page.districts import NONE, few, many, touching

COUNT = 60
VIEWS = "table ranks heat strips beside weights method".split()


@pytest.fixture
def found() -> Comparison:
    return many(COUNT)


def keys(page: Page, view: str = "table") -> list[str]:
    """The districts that are listed, from the top."""
    made = page.eval_on_selector_all(
        f"#view-{view} tbody .name, #view-{view} ol .name", "all => all.map(n => n.dataset.key)"
    )
    assert isinstance(made, list)
    return made


def test_all_are_listed_by_rank(open_page: Open, found: Comparison) -> None:
    page = open_page(found)
    assert keys(page) == [place.unit.key for place in found.places]
    assert page.inner_text("#status") == f"{COUNT} dari {COUNT} daerah"
    assert page.get_attribute("th:has([data-sort=rank])", "aria-sort") == "ascending"
    first = page.inner_text("#view-table tbody tr:first-child").replace("\n", " ")
    best = found.places[0]
    assert best.unit.subject.name in first
    assert best.unit.index is not None
    assert number(display(best.unit.index, 2), "id") in first


def test_sorting_by_any_column_and_back(open_page: Open, found: Comparison) -> None:
    """By numbers as they are shown; whoever has none comes last either way."""
    living = [str(group.id) for group in found.groups].index("living")
    columns = {
        "index": {place.unit.key: place.unit.index for place in found.places},
        "g:living": {place.unit.key: place.unit.groups[living] for place in found.places},
        "median": {place.unit.key: place.standing.to_median for place in found.places},
        "change": {place.unit.key: place.change for place in found.places},
    }
    page = open_page(found)
    for column, values in columns.items():
        shown = {key: None if value is None else float(display(value, 2)) for key, value in values.items()}
        known = sorted((value for value in shown.values() if value is not None), reverse=True)
        nothing = [None] * (COUNT - len(known))
        page.click(f"#view-table [data-sort='{column}']")
        assert [shown[key] for key in keys(page)] == known + nothing, column
        head = page.locator(f"#view-table th:has([data-sort='{column}'])")
        assert head.get_attribute("aria-sort") == "descending"
        page.click(f"#view-table [data-sort='{column}']")
        assert [shown[key] for key in keys(page)] == known[::-1] + nothing, column
        assert head.get_attribute("aria-sort") == "ascending"
        assert page.locator("#view-table th[aria-sort]").count() == 1
    page.click("#view-table [data-sort=name]")
    names = {place.unit.key: place.unit.subject.name.casefold().replace(".", "") for place in found.places}
    assert [names[key] for key in keys(page)] == sorted(names.values())


def test_filters_together(open_page: Open, found: Comparison) -> None:
    page = open_page(found)
    page.select_option("#kind", "Kota")
    expected = [place.unit.key for place in found.places if place.unit.subject.kind == "kota"]
    assert keys(page) == expected
    page.select_option("#province", "Provinsi 12")
    assert set(keys(page)) == {
        place.unit.key
        for place in found.places
        if place.unit.subject.kind == "kota" and place.unit.subject.province == "Provinsi 12"
    }
    page.click("#reset")
    page.select_option("#quartile", "2")
    assert set(keys(page)) == {place.unit.key for place in found.places if place.quartile == 2}
    page.click("#reset")
    band = found.places[-1].unit.band
    assert band is not None
    page.select_option("#band", band.label.in_("id"))
    assert set(keys(page)) == {
        place.unit.key for place in found.places if place.unit.band is not None and place.unit.band.id == band.id
    }


QUERIES = {
    "SOLOK": {"Kabupaten Solok", "Kota Solok"},
    "kab solok": {"Kabupaten Solok"},
    "Kab. Solok": {"Kabupaten Solok"},
    "kota  solok": {"Kota Solok"},
    "tolitoli": {"Kabupaten Toli-Toli"},
    "toli toli": {"Kabupaten Toli-Toli"},
    "sumba": {"Kabupaten Sumbá Timur"},
    "kabupaten pakpak": {"Kab. Pakpak Bharat"},
    "bharat pakpak": {"Kab. Pakpak Bharat"},
    "11.73": {"Kota Solok"},
    "1173": {"Kota Solok"},
    "tidak ada": set[str](),
}


def test_search(open_page: Open, found: Comparison) -> None:
    page = open_page(found)
    by_key = {place.unit.key: place.unit.subject.name for place in found.places}
    for query, names in QUERIES.items():
        page.fill("#q", query)
        assert {by_key[key] for key in keys(page)} == names, query
        told = f"{len(names)} dari {COUNT} daerah" if names else "Tidak ada daerah yang cocok."
        assert page.inner_text("#status") == told


def test_whoever_is_picked_shows_who_cannot_be_told_apart(open_page: Open, found: Comparison) -> None:
    key = found.places[COUNT // 2].unit.key
    expected = touching(found, key)
    assert 0 < len(expected) < COUNT - 1
    page = open_page(found)
    page.click(f"#view-table .name[data-key='{key}']")
    same = page.eval_on_selector_all("#view-table tr.same .name", "all => all.map(n => n.dataset.key)")
    assert set(same) == expected
    assert page.eval_on_selector_all("#view-table tr.self .name", "all => all.map(n => n.dataset.key)") == [key]
    others = page.locator("#view-table tr.same .sign").first
    assert others.inner_text().startswith("≈")
    assert "tidak dapat dibedakan" in (others.text_content() or "")
    assert f"≈ {len(expected)} tidak dapat dibedakan" in page.inner_text("#focus").replace("\n", " ")
    page.click("#only")
    kept = set(keys(page))
    assert expected | {key} <= kept
    assert page.locator("#view-table tr.above, #view-table tr.below").count() == 0
    page.click("#close")
    assert len(keys(page)) == COUNT
    assert page.locator("#focus").is_hidden()


def test_an_order_that_open_answers_can_turn_round_is_marked(open_page: Open) -> None:
    """Its interval is apart, but C is open for the first: 4 and 4 can become less than the second's."""
    found = few(["A: 4, B: 4, C: 4", "A: 1, B: 1, C: 1", "A: 1, B: 0"])
    page = open_page(found, "#focus=11.02")
    signs = {
        row[0]: row[1]
        for row in page.eval_on_selector_all(
            "#view-table tbody tr", "all => all.map(r => [r.querySelector('.name').dataset.key, r.className])"
        )
    }
    assert [place.unit.key for place in found.places] == ["11.71", "11.02", "11.03"]
    assert signs == {"11.71": "above", "11.02": "self", "11.03": "open"}


def test_four_side_by_side_and_no_fifth(open_page: Open, found: Comparison) -> None:
    page = open_page(found)
    chosen = [found.places[at] for at in (0, 1, 30, 59)]
    for place in chosen:
        page.check(f"[data-pick='{place.unit.key}']")
    page.click(f"[data-pick='{found.places[5].unit.key}']")
    assert not page.is_checked(f"[data-pick='{found.places[5].unit.key}']")
    assert "Paling banyak empat" in page.inner_text("#status")
    page.click("#tab-beside")
    heads = page.locator("#view-beside thead th .name")
    assert [heads.nth(at).inner_text() for at in range(4)] == [place.unit.subject.name for place in chosen]
    values = page.locator("#view-beside tr.head:has-text('Tata Kelola Cerdas') td")
    for at, place in enumerate(chosen):
        value = place.unit.groups[0]
        bounds = place.unit.bounds[0]
        assert value is not None
        shown = display(value, 2) if bounds is None or bounds.known else display(bounds.low, 2)
        assert values.nth(at).inner_text().startswith(number(shown, "id"))
    assert page.locator(".pairs li").count() == 6
    apart = sum(
        one.unit.key not in touching(found, other.unit.key)
        for place, one in enumerate(chosen)
        for other in chosen[:place]
    )
    assert page.locator(".pairs li:not(.same)").count() == apart
    page.click("#view-beside thead th:nth-child(3) button:has-text('Keluarkan')")
    assert page.locator("#view-beside thead th .name").count() == 3
    page.fill("#add", "kab solok")
    page.press("#add", "Enter")
    assert page.locator("#view-beside thead th .name").last.inner_text() == "Kabupaten Solok"


def test_a_view_is_in_its_address(open_page: Open, found: Comparison) -> None:
    page = open_page(found)
    page.select_option("#kind", "Kabupaten")
    page.fill("#q", "uji")
    page.check(f"[data-pick='{keys(page)[0]}']")
    page.click("#tab-heat")
    page.click("[aria-label='Rinci Kehidupan Cerdas']")
    page.locator("#view-heat th.dim [data-sort]").first.click()
    page.locator("#view-heat .name").nth(3).click()
    address = page.evaluate("location.hash")
    again = open_page(found, address)
    for selector in ("#view-heat thead", "#view-heat tbody", "#focus", "#status", "#tab-beside"):
        assert again.inner_text(selector) == page.inner_text(selector), selector
    assert again.input_value("#q") == "uji"
    assert again.get_attribute("#tab-heat", "aria-selected") == "true"


def test_an_address_of_another_comparison_does_no_harm(open_page: Open, found: Comparison) -> None:
    page = open_page(found, "#view=x&kind=Planet&sort=-y&focus=99.99&pick=1&pick=11.01&dim=z&%E0%A4%A")
    assert len(keys(page)) == COUNT
    assert page.get_attribute("#tab-beside", "aria-selected") == "false"
    assert "1/4" in page.inner_text("#tab-beside")


def test_back_returns_to_the_view_before(open_page: Open, found: Comparison) -> None:
    page = open_page(found)
    page.click("#tab-ranks")
    page.click("#tab-heat")
    page.go_back()
    assert page.locator("#view-ranks").is_visible()
    page.go_back()
    assert page.locator("#view-table").is_visible()


def test_by_keyboard_alone(open_page: Open, found: Comparison) -> None:
    page = open_page(found)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "skip"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "tab-table"
    page.keyboard.press("ArrowRight")
    assert page.locator("#view-ranks").is_visible()
    assert page.evaluate("document.activeElement.id") == "tab-ranks"
    picture = page.locator("#view-ranks svg[role=slider]")
    picture.focus()
    page.keyboard.press("End")
    assert found.places[-1].unit.subject.name in (picture.get_attribute("aria-valuetext") or "")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert found.places[1].unit.subject.name in page.inner_text("#focus .who")
    page.locator("#only").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "only"
    assert page.get_attribute("#only", "aria-pressed") == "true"
    page.locator("#tab-ranks").focus()
    page.keyboard.press("ArrowLeft")
    page.locator("#view-table [data-sort=name]").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.sort") == "name"
    page.locator("#view-table input[type=checkbox]").first.focus()
    page.keyboard.press("Space")
    assert page.locator("#view-table input:checked").count() == 1


@pytest.mark.parametrize("answers", [[NONE, "A: 3, B: 2, C: 1"], [NONE, NONE], ["A: 3"], ["C: 2", "C: 2", ""]])
def test_units_without_an_index_or_with_gaps(open_page: Open, answers: list[str]) -> None:
    found = few(answers)
    page = open_page(found)
    for view in VIEWS:
        page.click(f"#tab-{view}")
        assert page.locator(f"#view-{view}").is_visible()
    page.click("#tab-table")
    assert len(keys(page)) == len(answers)
