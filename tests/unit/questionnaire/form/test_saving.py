"""The device keeps what was entered, or the form says that it does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.unit.questionnaire.every_kind import questionnaire
from tests.unit.questionnaire.form.conftest import DESKTOP, OpenForm
from tests.unit.questionnaire.form.person import choose, download, question, section, status

NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('denied'); }});"
FULL = "Storage.prototype.setItem = function (key) { if (!key.endsWith('probe')) throw new Error('quota'); };"
SHARING = """
window.given = null;
navigator.canShare = ({files}) => files[0].name.endsWith('.txt');
navigator.share = async ({files}) => { window.given = [files[0].name, await files[0].text()]; };
"""


def test_without_storage_it_warns_and_still_exports(open_form: OpenForm, tmp_path: Path) -> None:
    for script in (NO_STORAGE, FULL):
        page = open_form(questionnaire(answers=""), init=script)
        section(page, "Perencanaan")
        choose(page, "PLAN-1a", "Rancangan")
        assert page.locator("#storage").is_visible()
        assert page.locator("#saved").inner_text() == ""
        assert download(page, tmp_path)[1]["answers"] == {"stage": {"value": "draft"}}


def test_leaving_with_unsent_answers_is_asked(open_form: OpenForm, tmp_path: Path) -> None:
    page = open_form(questionnaire(answers=""))
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.reload()
    assert asked == []
    section(page, "Perencanaan")
    choose(page, "PLAN-1a", "Rancangan")
    page.reload()
    assert asked == ["beforeunload"]
    download(page, tmp_path)
    section(page, "Perencanaan")
    page.reload()
    assert asked == ["beforeunload"]


def test_another_form_has_its_own_place(open_form: OpenForm) -> None:
    """Forms of two agencies on one device do not meet."""
    page = open_form(questionnaire(answers="", agency="diskominfo"))
    section(page, "Perencanaan")
    choose(page, "PLAN-1a", "Rancangan")
    keys = page.evaluate("Object.keys(localStorage)")
    assert keys == ["readiness|74.04|t|2026|self|diskominfo"]


def test_a_newer_form_keeps_what_was_entered(open_form: OpenForm) -> None:
    """Only what was changed is kept, so that what the office knows by now comes in."""
    page = open_form(questionnaire(answers=""))
    section(page, "Perencanaan")
    choose(page, "PLAN-1a", "Ditetapkan")
    kept = page.evaluate("localStorage.getItem(Object.keys(localStorage)[0])")
    assert json.loads(kept)["entries"] == {"stage": {"v": "adopted"}}
    restore = f"localStorage.setItem('readiness|74.04|t|2026|self|', {json.dumps(kept)});"
    page = open_form(questionnaire(answers="stage: draft, budget_pct: 40"), init=restore)
    section(page, "Perencanaan")
    assert question(page, "PLAN-1a").locator("input:checked").get_attribute("value") == "adopted"
    assert question(page, "PLAN-1b").locator("input.number").input_value() == "40"


def test_files_that_are_not_its_own_are_refused(open_form: OpenForm, tmp_path: Path) -> None:
    page = open_form(questionnaire(answers="stage: draft"))
    _, data = download(page, tmp_path)
    for change, message in (
        ({"subject": {"code": "11.04", "name": "Kabupaten Lain"}}, "formulir lain: t · Kabupaten Lain"),
        ({"track": "internal"}, "formulir lain"),
        ({"schema": "readiness/score@1"}, "bukan berkas jawaban"),
        (None, "bukan berkas jawaban"),
    ):
        file = tmp_path / "lain.json"
        file.write_text("rusak" if change is None else json.dumps({**data, **change}), encoding="utf-8")
        page.locator("#load").set_input_files(file)
        page.locator("#told", has_text=message).wait_for()
    strange: dict[str, Any] = {
        "gone": {"value": "1"},
        "stage": {"value": "adopted", "note": 5, "evidence": [{"document": "A"}, 7]},
    }
    file.write_text(json.dumps({**data, "answers": strange}), encoding="utf-8")
    page.locator("#load").set_input_files(file)
    page.locator("#told", has_text="1 pertanyaan dalam berkas tidak ada").wait_for()
    section(page, "Perencanaan")
    assert question(page, "PLAN-1a").locator("input:checked").get_attribute("value") == "adopted"
    old = {
        "stage": {"value": "gone"},
        "adopted_on": {"value": "kemarin"},
        "channels": {"value": ["app", "fax"]},
        "SRV-2": {"value": "9"},
    }
    file.write_text(json.dumps({**data, "answers": old}), encoding="utf-8")
    section(page, "Periksa dan kirim")
    page.locator("#load").set_input_files(file)
    page.locator("#told", has_text="4 jawaban dimuat").wait_for()
    assert set(download(page, tmp_path)[1]["answers"]) == {"stage", "channels"}
    assert download(page, tmp_path)[1]["answers"]["channels"] == {"value": ["app"]}


def test_sharing_and_copying(open_form: OpenForm, tmp_path: Path) -> None:
    page = open_form(questionnaire(answers="stage: draft"), init=SHARING)
    section(page, "Periksa dan kirim")
    page.locator("#share").click()
    page.get_by_text("Berkas dibagikan.").wait_for()
    name, text = page.evaluate("window.given")
    assert name == "jawaban-74.04.json.txt"
    assert json.loads(text) == download(page, tmp_path)[1]
    page = open_form(questionnaire(answers="stage: draft"))
    section(page, "Periksa dan kirim")
    assert not page.locator("#share").is_visible()
    page.locator("#copy").click()
    page.locator("#told:not(:empty)").wait_for()
    assert json.loads(page.locator("#content").input_value())["answers"]["stage"]["value"] == "draft"


def test_keyboard_alone(open_form: OpenForm) -> None:
    """Arrow keys choose, the tabulator moves on, and what is focused can be seen."""
    page = open_form(questionnaire(answers=""), device=DESKTOP)
    page.locator("#begin").focus()
    page.keyboard.press("Enter")
    question(page, "PLAN-1a").locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert question(page, "PLAN-1a").locator("input:checked").get_attribute("value") == "adopted"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Belum tahu"
    page.keyboard.press("Space")
    assert status(page, "PLAN-1a") == "unknown"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.locator("#spoken", has_text="1 belum tahu").wait_for(state="attached")


def test_printing_shows_every_question(open_form: OpenForm) -> None:
    page = open_form(questionnaire())
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(".q:visible").count() == 10
    assert not page.locator(".pager").first.is_visible()


def test_touch_targets_and_names(open_form: OpenForm) -> None:
    """Everything that is pressed is large enough and has a name; no id stands twice."""
    page = open_form(questionnaire())
    section(page, "Pelayanan")
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, summary, label.choice, input:not([type=radio]):not([type=checkbox])')]
        .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 43.5).map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert small == []
    unnamed = page.evaluate(
        """() => [...document.querySelectorAll('main input, main textarea, main button')]
        .filter((e) => e.offsetParent && !(e.labels && e.labels.length) && !e.getAttribute('aria-label')
          && !e.getAttribute('aria-labelledby') && !e.textContent.trim()).map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert unnamed == []
    twice = page.evaluate(
        "() => { const ids = [...document.querySelectorAll('[id]')].map((e) => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i); }"
    )
    assert twice == []
