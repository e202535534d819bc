"""What a person does with the form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Page = Any


def section(page: Page, title: str) -> None:
    """Open the section with this title from the list."""
    if page.locator("#menu").is_visible():
        page.locator("#menu").click()
    page.locator("nav button", has_text=title).click()


def question(page: Page, code: str) -> Any:
    """The question with this code."""
    return page.locator(".q").filter(has=page.locator(".code", has_text=code)).first


def choose(page: Page, code: str, label: str) -> None:
    """Click a choice by what it says."""
    question(page, code).locator("label.choice", has_text=label).click()


def enter(page: Page, code: str, text: str) -> None:
    """Type into the field of the answer."""
    question(page, code).locator(".answer input, .answer textarea").first.fill(text)


def state(page: Page, code: str, name: str) -> None:
    """Press "not known yet" or "not applicable"."""
    question(page, code).locator("button.state", has_text=name).click()


def explain(page: Page, code: str, text: str) -> None:
    """Write an explanation."""
    unfolded(page, code).get_by_label("Penjelasan", exact=True).fill(text)


def unfolded(page: Page, code: str) -> Any:
    """The part for explanation and documents, opened."""
    box = question(page, code).locator("details.more")
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    return box


def attach(page: Page, code: str, document: str, number: str = "", date: str = "", page_number: str = "") -> None:
    """Add a document."""
    box = unfolded(page, code)
    box.get_by_role("button", name="Tambah dokumen").click()
    last = box.locator("li").last
    for label, text in (("Nama dokumen", document), ("Nomor", number), ("Tanggal", date), ("Halaman", page_number)):
        if text:
            last.get_by_label(label, exact=True).fill(text)


def download(page: Page, folder: Path) -> tuple[str, dict[str, Any]]:
    """Name and content of the answer file."""
    section(page, "Periksa dan kirim")
    with page.expect_download() as waiting:
        page.locator("#download").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path.name, json.loads(path.read_text(encoding="utf-8"))


def status(page: Page, code: str) -> str:
    """How a question stands."""
    found = question(page, code).get_attribute("data-status")
    assert found is not None
    return str(found)
