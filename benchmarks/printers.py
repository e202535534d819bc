"""Other ways from the same report to a PDF; each says how long it takes per report, or why it cannot."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

Seconds = float


def found(*names: str) -> str | None:
    """The first of these programs that is there."""
    return next((path for name in names if (path := shutil.which(name))), None)


@contextmanager
def chromium() -> Iterator[Chromium | str]:
    """One headless browser for all reports; a reason where there is none."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        yield "playwright is not installed"
        return
    program = found("chromium", "chromium-browser", "google-chrome")
    if program is None:
        yield "chromium is not installed"
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield Chromium(browser.new_page())
        browser.close()


class Chromium:
    """Prints HTML over the DevTools protocol, as Puppeteer and Playwright do."""

    def __init__(self, page) -> None:  # type: ignore[no-untyped-def]
        self._page = page
        self.size = 0

    def print(self, html: str, *, tagged: bool) -> Seconds:
        """``tagged``: with structure and bookmarks, which our PDF has and Chromium leaves out unless asked."""
        start = time.perf_counter()
        self._page.set_content(html)
        made = self._page.pdf(prefer_css_page_size=True, print_background=True, tagged=tagged, outline=tagged)
        self.size = len(made)
        return time.perf_counter() - start


def typst(html: str) -> Seconds | str:
    """The same words and tables through typst, in a plain layout."""
    try:
        import typst as compiler
    except ImportError:
        return "the package typst is not installed"
    source = _Typst(html).text.encode()
    start = time.perf_counter()
    compiler.compile(source)
    return time.perf_counter() - start


def libreoffice(html: Path, folder: Path, copies: int) -> Seconds | str:
    """A Word document of the same words and tables through LibreOffice, started once for all copies."""
    program = found("soffice", "libreoffice")
    if program is None:
        return "LibreOffice is not installed"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [program, profile, "--headless", "--convert-to"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    # Opened as a text, not as a web page, which LibreOffice does not save for Word.
    document = [*convert, "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)", "--outdir", str(folder), str(html)]
    subprocess.run(document, check=True, timeout=300, **quiet)  # type: ignore[call-overload]
    word = folder / f"{html.stem}.docx"
    if not word.exists():
        return "LibreOffice opens no HTML here (its part Writer is missing?)"
    words = [folder / f"copy{number}.docx" for number in range(copies)]
    for copy in words:
        shutil.copy(word, copy)
    start = time.perf_counter()
    printing = [*convert, "pdf", "--outdir", str(folder), *map(str, words)]
    subprocess.run(printing, check=True, timeout=600, **quiet)  # type: ignore[call-overload]
    spent = time.perf_counter() - start
    return spent / copies if all(copy.with_suffix(".pdf").exists() for copy in words) else "LibreOffice made no PDF"


class _Typst(HTMLParser):
    """Headings, paragraphs and tables of an HTML page as typst."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._skipped = 0
        self._parts = ['#set page(paper: "a4", numbering: "1")\n#set text(size: 8pt)\n']
        self._cell: list[str] | None = None
        self.feed(html)

    @property
    def text(self) -> str:
        """The document."""
        return "".join(self._parts)

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "svg", "head"):
            self._skipped += 1
        elif tag in ("td", "th"):
            self._cell = []
        elif tag == "table":
            self._parts.append(f"\n#table(columns: {self._columns()},")
        elif tag in ("h1", "h2", "h3") and self._cell is None:
            self._parts.append("\n\n" + "=" * int(tag[1]) + " ")

    def _columns(self) -> int:
        head = re.search(r"<thead>(.*?)</thead>", self.rawdata[self._at() :], re.DOTALL)
        return head[1].count("<th ") if head else 1

    def _at(self) -> int:
        line, column = self.getpos()
        return sum(len(text) + 1 for text in self.rawdata.split("\n")[: line - 1]) + column

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "svg", "head"):
            self._skipped -= 1
        elif tag in ("td", "th") and self._cell is not None:
            self._parts.append(f"[{' '.join(self._cell)}],")
            self._cell = None
        elif tag == "table":
            self._parts.append(")\n")
        elif tag in ("p", "h1", "h2", "h3", "div", "li") and self._cell is None:
            self._parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if self._skipped or not data.strip():
            return
        words = re.sub(r"([\\#$*_`<>@\[\]=+/~-])", r"\\\1", " ".join(data.split()))
        if self._cell is not None:
            self._cell.append(words)
        else:
            self._parts.append(words + " ")
