"""Somebody fills in the form with fingers or keys, and the answer file says what was entered."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from readiness.domain.assessment import Answered, NotApplicable, Unknown
from readiness.domain.framework import NotApplicablePolicy
from readiness.loading.answers import read_answer
from readiness.questionnaire.form.content import known
from readiness.questionnaire.reply import fingerprint_of
from tests.unit.questionnaire.every_kind import example, questionnaire
from tests.unit.questionnaire.form.conftest import DESKTOP, PHONE, OpenForm
from tests.unit.questionnaire.form.person import (
    attach,
    choose,
    download,
    enter,
    explain,
    question,
    section,
    state,
    status,
)

ENTERED = {
    "stage": {"value": "adopted", "note": "rancangan Mei"},
    "budget_pct": {"value": "71.5", "note": "Tahun 2026"},
    "budget_checked": {"value": "yes"},
    "adopted_on": {"value": "2026-05-04"},
    "remark": {
        "value": 'Kota "Cerdas" </script> & 2026',
        "evidence": [{"document": "SK Bupati", "number": "12/2026", "date": "2026-05-04", "page": "3"}, {"document": "Peraturan", "number": "7", "date": "2026-06-01", "page": "1-2"}],
    },
    "channels": {"value": ["app", "call-centre"]},
    "staff": {"not_applicable": "Ditangani provinsi"},
    "minutes": {"value": "1.2340"},
    "SRV-2": {"value": "3"},
    "SRV-3": {"index": "68.75"},
}  # fmt: skip


def fill_in(page: Any) -> None:
    page.get_by_label("Nama", exact=True).fill("Rahmat")
    page.get_by_label("Jabatan").fill("Kepala Bidang")
    page.get_by_label("Nomor telepon").fill("+62 811")
    page.locator("#begin").click()
    choose(page, "PLAN-1a", "Ditetapkan")
    enter(page, "PLAN-1b", "71,5")
    explain(page, "PLAN-1b", "Tahun 2026")
    choose(page, "PLAN-1c", "Ya")
    enter(page, "PLAN-1d", "2026-05-04")
    enter(page, "PLAN-1e", 'Kota "Cerdas" </script> & 2026')
    question(page, "PLAN-1e").locator("summary").click()
    question(page, "PLAN-1e").get_by_role("button", name="Hapus dokumen 2").click()
    attach(page, "PLAN-1e", "Peraturan", "7", "2026-06-01", "1-2")
    page.locator("section:not([hidden]) .pager .main").click()
    choose(page, "SRV-1a", "Aplikasi")
    choose(page, "SRV-1a", "Pusat panggilan")
    state(page, "SRV-1b", "Tidak berlaku")
    page.keyboard.type("Ditangani provinsi")
    enter(page, "SRV-1c", "1,234")
    choose(page, "SRV-2", "3")


@pytest.mark.parametrize("device", [pytest.param(PHONE, id="phone"), pytest.param(DESKTOP, id="desktop")])
def test_every_kind_of_question(open_form: OpenForm, tmp_path: Path, device: dict[str, Any]) -> None:
    """What was entered is exported, survives closing the page, and can be loaded again."""
    page = open_form(questionnaire(agency="diskominfo"), device=device)
    fill_in(page)
    name, data = download(page, tmp_path)
    assert name == "jawaban-74.04-diskominfo.json"
    found = data.pop("answers")
    bases = {key: answer.pop("base") for key, answer in found.items() if "base" in answer}
    assert found == ENTERED
    assessment = example().assessment.answers
    assert bases == {key: fingerprint_of(answer.entries[0][1]) for key, answer in assessment.items()}
    framework = example().plan.framework
    assert data == {
        "schema": "readiness/answers@1",
        "framework": {"id": "t", "version": "3.1", "digest": framework.digest},
        "subject": {"code": "74.04", "name": "Kabupaten Uji"},
        "year": 2026, "track": "self", "agency": "diskominfo", "language": "id",
        "filler": "Rahmat", "position": "Kepala Bidang", "phone": "+62 811",
        "saved": dt.date.today().isoformat(),  # noqa: DTZ011 - the page takes the device's own day
    }  # fmt: skip
    first = (tmp_path / name).read_bytes()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    page.reload()
    assert page.locator("#restored").is_visible()
    assert page.get_by_label("Jabatan").input_value() == "Kepala Bidang"
    (tmp_path / "again").mkdir()
    download(page, tmp_path / "again")
    assert (tmp_path / "again" / name).read_bytes() == first

    page.locator("#reset").click()
    section(page, "Perencanaan")
    assert status(page, "PLAN-1b") == "skipped"
    section(page, "Periksa dan kirim")
    page.locator("#load").set_input_files(tmp_path / name)
    page.get_by_text("10 jawaban dimuat").wait_for()
    section(page, "Perencanaan")
    assert status(page, "PLAN-1b") == "answered"
    download(page, tmp_path / "again")
    assert (tmp_path / "again" / name).read_bytes() == first


def test_the_answers_are_those_that_the_loader_reads() -> None:
    questions = {str(q.id): q for q in example().plan.framework.questions()}
    for name, given in ENTERED.items():
        raw = given.get("value") or {key: given[key] for key in ("index", "not_applicable") if key in given}
        answer = read_answer(questions[name], raw, NotApplicablePolicy.EXCLUDE)
        assert isinstance(answer, Answered | NotApplicable), name


def test_what_is_hidden_stays_but_is_not_sent(open_form: OpenForm, tmp_path: Path) -> None:
    page = open_form(questionnaire(answers=""))
    section(page, "Perencanaan")
    assert status(page, "PLAN-1b") == "empty"
    choose(page, "PLAN-1a", "Ditetapkan")
    enter(page, "PLAN-1b", "60")
    choose(page, "PLAN-1c", "Tidak")
    choose(page, "PLAN-1a", "Rancangan")
    assert [status(page, code) for code in ("PLAN-1b", "PLAN-1c", "PLAN-1d")] == ["skipped"] * 3
    assert "Ditanyakan hanya bila" in question(page, "PLAN-1b").inner_text()
    assert "tetap tersimpan" in question(page, "PLAN-1b").inner_text()
    assert download(page, tmp_path)[1]["answers"] == {"stage": {"value": "draft"}}
    page.reload()
    section(page, "Perencanaan")
    choose(page, "PLAN-1a", "Ditetapkan")
    assert question(page, "PLAN-1b").locator("input.number").input_value() == "60"
    assert status(page, "PLAN-1c") == "answered"


def test_states_and_clearing(open_form: OpenForm, tmp_path: Path) -> None:
    """What was there and is cleared says so; "none of these" is an answer."""
    page = open_form(questionnaire())
    section(page, "Perencanaan")
    question(page, "PLAN-1a").get_by_role("button", name="Kosongkan").click()
    unfold = question(page, "PLAN-1a").locator("details.more")
    unfold.locator("summary").click()
    unfold.locator("textarea").fill("")
    state(page, "PLAN-1e", "Belum tahu")
    section(page, "Pelayanan")
    choose(page, "SRV-1a", "Loket")
    choose(page, "SRV-1a", "Tidak satu pun")
    assert question(page, "SRV-1a").locator("input:checked").count() == 1
    enter(page, "SRV-3", "2")
    _, data = download(page, tmp_path)
    answers = data["answers"]
    assert set(answers["stage"]) == {"base"}
    assert answers["remark"]["unknown"] is True
    assert "value" not in answers["remark"]
    assert answers["channels"] == {"value": []}
    assert answers["SRV-3"]["value"] == "2"
    assert "index" not in answers["SRV-3"]


def test_wrong_entries_are_said_and_left_out(open_form: OpenForm, tmp_path: Path) -> None:
    page = open_form(questionnaire(answers="stage: adopted, channels: [app]"))
    for title, code, text, message in (
        ("Perencanaan", "PLAN-1b", "banyak", "angka saja"),
        ("Perencanaan", "PLAN-1b", "120", "0 sampai 100"),
        ("Pelayanan", "SRV-1b", "2,5", "bilangan bulat"),
        ("Pelayanan", "SRV-1b", "-1", "sedikitnya 0"),
        ("Pelayanan", "SRV-1c", "1.234", "1234 atau 1,234"),
    ):
        section(page, title)
        enter(page, code, text)
        assert status(page, code) == "wrong"
        error = question(page, code).locator(".error").first
        assert message in error.inner_text()
        field = question(page, code).locator(".answer input").first
        assert field.get_attribute("aria-invalid") == "true"
        assert str(error.get_attribute("id")) in str(field.get_attribute("aria-describedby"))
    _, data = download(page, tmp_path)
    assert set(data["answers"]) == {"stage", "channels"}
    assert page.locator("#wrong-list .code").all_inner_texts() == ["PLAN-1b", "SRV-1b", "SRV-1c"]
    page.locator("#wrong-list button").first.click()
    assert question(page, "PLAN-1b").locator(".answer input").first.input_value() == "120"


def test_a_reason_and_a_name_are_needed(open_form: OpenForm, tmp_path: Path) -> None:
    page = open_form(questionnaire(answers=""))
    section(page, "Pelayanan")
    state(page, "SRV-1b", "Tidak berlaku")
    assert "alasan" in question(page, "SRV-1b").locator(".error").first.inner_text()
    attach(page, "SRV-2", "", number="12")
    assert status(page, "SRV-2") == "wrong"
    assert download(page, tmp_path)[1]["answers"] == {}


def test_only_what_is_asked_of_an_agency(open_form: OpenForm) -> None:
    """A condition reads what another agency answered."""
    for answers, expected in {"stage: draft": "skipped", "stage: adopted": "empty"}.items():
        asked = questionnaire(answers=answers)
        sections = tuple(
            replace(part, items=tuple(item for item in part.items if item.question.id != "stage"))
            for part in asked.sections
        )
        page = open_form(replace(asked, sections=sections))
        section(page, "Perencanaan")
        assert status(page, "PLAN-1b") == expected


def test_search_and_filter(open_form: OpenForm) -> None:
    page = open_form(questionnaire(answers="stage: adopted"))
    section(page, "Perencanaan")
    assert page.locator(".q:visible").count() == 5
    page.locator("#only-open").check()
    assert page.locator(".q:visible legend .code").first.inner_text() == "PLAN-1b"
    assert page.locator(".q:visible").count() == 4
    page.locator("#only-open").uncheck()
    page.locator("#search").fill("petugas")
    assert page.locator(".q:visible").count() == 1
    page.locator("#search").fill("tidak ada yang begini")
    assert page.get_by_text("Tidak ada pertanyaan yang cocok.").is_visible()


def test_known_answers_for_conditions() -> None:
    assert known(Answered(frozenset(("b", "a")))) == ["a", "b"]
    assert known(NotApplicable("x")) == {"na": True}
    assert known(Unknown()) is None
    assert json.dumps(known(Answered(3))) == '{"number": "3"}'
