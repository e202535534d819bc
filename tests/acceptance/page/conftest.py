"""Pages in a real browser, which must not complain and ask for nothing but themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from readiness.comparison.compare import Comparison
from readiness.reporting.comparison.page.page import comparison_page

Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of a comparison; errors on the console and requests for anything but the file fail the test."""
    complaints: list[str] = []
    opened: list[Page] = []
    files = 0

    def opener(
        found: Comparison,
        address: str = "",
        language: str = "id",
        width: int = 1440,
        height: int = 900,
        aside: tuple[tuple[str, str], ...] = (),
        script: bool = True,
    ) -> Page:
        nonlocal files
        files += 1
        file = tmp_path / f"page{files}.html"
        file.write_text(comparison_page(found, aside, language), encoding="utf-8")
        page = browser.new_page(
            viewport={"width": width, "height": height}, has_touch=width < 500, java_script_enabled=script
        )
        opened.append(page)
        page.set_default_timeout(5000)
        page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda request: None if request.url.startswith(("file:", "data:")) else complaints.append(request.url),
        )
        page.goto(f"{file.as_uri()}{address}")
        return page

    yield opener
    for page in opened:
        page.close()
    assert complaints == []
