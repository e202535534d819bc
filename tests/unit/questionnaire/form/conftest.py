"""A real browser, which fails a test where the page logs an error or asks for anything but itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from readiness.questionnaire.form.page import form_page
from readiness.questionnaire.model import Questionnaire

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
OpenForm = Callable[..., Any]


@pytest.fixture
def open_form(browser: Any, tmp_path: Path) -> Iterator[OpenForm]:
    """Opens a questionnaire as a file, as on a device of the given kind."""
    wrong: list[str] = []
    contexts = []

    def opened(asked: Questionnaire, language: str = "id", device: dict[str, Any] = PHONE, init: str = "") -> Any:
        file = tmp_path / "formulir.html"
        file.write_text(form_page(asked, language), encoding="utf-8")
        context = browser.new_context(**device, locale="id-ID", accept_downloads=True)
        context.set_default_timeout(5000)
        contexts.append(context)
        page = context.new_page()
        if init:
            page.add_init_script(init)
        page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url) if not allowed(request.url, file) else None)
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def allowed(url: str, file: Path) -> bool:
    """The page itself, and the answer file that it hands to the download."""
    return url == file.as_uri() or url.startswith("blob:")
