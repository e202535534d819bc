"""What others typed is shown as text: no element, no address and no template expression in it comes to life."""

from __future__ import annotations

import sys
import urllib.request
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.acceptance.cli.command import run
from tests.acceptance.cli.small import FRAMEWORK

TOKEN = "ISI-BERKAS-RAHASIA"
_watched: list[str] | None = None


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watched is not None and event in ("open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen"):
        _watched.append(f"{event} {arguments[0]!r}")


sys.addaudithook(_hook)


@pytest.fixture
def watched() -> Iterator[list[str]]:
    """Every file that Python opens, every connection and every process, while the test runs."""
    global _watched
    _watched = []
    yield _watched
    _watched = None


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every address that is really fetched for a report."""
    found: list[str] = []
    opened = urllib.request.OpenerDirector.open

    def spy(self: urllib.request.OpenerDirector, fullurl: object, *rest: object, **options: object) -> object:
        found.append(str(getattr(fullurl, "full_url", fullurl)))
        return opened(self, fullurl, *rest, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(urllib.request.OpenerDirector, "open", spy)
    return found


def hostile(secret: Path) -> list[str]:
    """Texts that would do something if they were taken for more than text."""
    return [
        "<script>alert(1)</script>",
        f"<img src='{secret.as_uri()}' onerror=alert(2)>",
        '<img src="http://contoh.invalid/x.png">',
        f'<link rel=attachment href="{secret.as_uri()}">',
        f"<object data={secret.as_uri()}></object>",
        "</style></title></svg><h1>BESAR</h1>",
        f"<style>@import url({secret.as_uri()}); body {{ background: url(http://contoh.invalid/b.png) }}</style>",
        "{{ 7 * 7 }}{% include '/etc/passwd' %}",
        "http://contoh.invalid/halaman?a=1&b=2",
        f"{secret.as_uri()}",
        "&lt;b&gt; &amp; \"'`",
        "]]><!-- komentar --",
    ]


@pytest.fixture
def traps(desk: Path) -> list[str]:
    """The small district with hostile texts in every place that takes a text; they are returned."""
    secret = desk / "rahasia.txt"
    secret.write_text(TOKEN, encoding="utf-8")
    texts = hostile(secret)
    quoted = ["'" + text.replace("'", "''") + "'" for text in texts]
    framework = FRAMEWORK
    for position, plain in enumerate(("Kerangka Kecil", "Hanya untuk uji.", "Rencana induk", "Cakupan jaringan", "Tata Kelola", "Layanan",
                                      "Susun rancangan", '"Berapa persen?"', "Tinggi", "Belum ada")):  # fmt: skip
        assert framework.count(f"id: {plain},") == 1, plain
        framework = framework.replace(f"id: {plain},", f"id: {quoted[position]},")
    (desk / "criteria" / "kecil" / "framework.yaml").write_text(framework, encoding="utf-8")
    everything = '"' + " ".join(texts).replace("\\", "\\\\").replace('"', '\\"') + '"'
    (desk / "uji.yaml").write_text(
        f"""\
framework: kecil
subject: {{code: {everything}, name: {everything}, kind: kabupaten, province: {everything}}}
title: {everything}
year: 2025
notes: [{everything}]
letterhead: {{lines: [{everything}, {everything}]}}
answers:
  tahap:
    self: {{value: draft, by: {everything}, note: {everything}, evidence: [{{document: {everything}, number: {everything}, page: {everything}, status: accepted}}]}}
    external: {{value: none, by: {everything}, note: {everything}}}
    appeal: {{text: {everything}}}
  cakupan: 40
""",
        encoding="utf-8",
    )
    return texts


class Elements(HTMLParser):
    """The elements and visible words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.handlers: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect what could load or run something."""
        self.tags.add(tag)
        for name, value in attrs:
            if name in ("src", "href", "data", "action", "xlink:href", "poster", "srcset"):
                self.addresses.append(value or "")
            if name.startswith("on"):
                self.handlers.append(name)

    def handle_data(self, data: str) -> None:
        """Collect text."""
        self.words.append(data)


def squeezed(text: str) -> str:
    """A text without any space: lines break where they like."""
    return "".join(text.split())


@pytest.mark.parametrize("template", ["full", "summary"])
def test_a_page_shows_hostile_texts_as_texts(desk: Path, traps: list[str], watched: list[str], template: str) -> None:
    watched.clear()
    result = run("report", "uji.yaml", "-o", "l.html", "--lang", "id", "--template", template)
    assert result.code == 0, result.err
    content = (desk / "l.html").read_text(encoding="utf-8")
    page = Elements()
    page.feed(content)
    assert not page.tags & {"script", "object", "embed", "iframe", "link", "base", "form"}
    assert page.handlers == []
    assert all(address.startswith(("data:", "#")) for address in page.addresses)
    assert content.count("<style>") == content.count("</style>") == 1
    assert content.count("<h1") == content.count("</h1>")
    shown = squeezed(" ".join(page.words))
    for text in traps if template == "full" else traps[:1]:
        assert squeezed(text) in shown, text
    assert ">49<" not in content
    assert TOKEN not in content
    assert not [event for event in watched if "rahasia" in event or "passwd" in event or "socket" in event]


def test_a_pdf_shows_hostile_texts_as_texts(
    desk: Path, traps: list[str], watched: list[str], fetched: list[str]
) -> None:
    watched.clear()
    result = run("report", "uji.yaml", "-o", "l.pdf", "--lang", "id")
    assert result.code == 0, result.err
    content = (desk / "l.pdf").read_bytes()
    reader = PdfReader(BytesIO(content))
    shown = squeezed(" ".join(page.extract_text() for page in reader.pages))
    assert squeezed("<script>alert(1)</script>") in shown
    assert squeezed("{{ 7 * 7 }}") in shown
    streams = b"".join(
        item.get_data()
        for item in map(reader.get_object, range(1, len(reader.xref[0]) + 1))
        if hasattr(item, "get_data")
    )
    assert TOKEN.encode() not in content + streams
    assert set(reader.attachments) == {"answers.json", "scorecard.json"}
    assert reader.metadata is not None
    assert all(address.startswith("data:") or "fontpkg" in address for address in fetched), fetched
    assert fetched
    assert not [event for event in watched if "rahasia" in event or "passwd" in event or "socket" in event]
    links = [
        note
        for page in reader.pages
        for note in page.get("/Annots", [])
        if "/URI" in str(note.get_object().get("/A", ""))
    ]
    assert links == []


def test_a_template_that_asks_for_files_gets_none(desk: Path, watched: list[str], fetched: list[str]) -> None:
    """A user's own template may hold any HTML; the renderer still reads ``data:`` alone."""
    secret = desk / "rahasia.txt"
    secret.write_text(TOKEN, encoding="utf-8")
    address = secret.as_uri()
    (desk / "t").mkdir()
    (desk / "t" / "report.html.j2").write_text(
        f"""<!doctype html><html lang="id"><head><title>t</title><link rel="stylesheet" href="{address}">
        <link rel="attachment" href="{address}"><link rel="stylesheet" href="http://contoh.invalid/a.css">
        <style>@import url({address}); @font-face {{ font-family: x; src: url({address}) }} body {{ font-family: x;
        background: url({address}) }} li {{ list-style-image: url(http://contoh.invalid/l.png) }}</style></head>
        <body><img src="{address}" alt="a"><object data="{address}"></object><embed src="{address}">
        <a rel="attachment" href="{address}">lampiran</a><img alt="s" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'
        xmlns:xlink='http://www.w3.org/1999/xlink'%3E%3Cimage xlink:href='{address}'/%3E%3Cuse href='{address}%23a'/%3E%3C/svg%3E">
        <svg xmlns="http://www.w3.org/2000/svg"><image href="{address}" width="9" height="9"/></svg>
        <ul><li>{{{{ report.district }}}}</li></ul></body></html>""",
        encoding="utf-8",
    )
    watched.clear()
    result = run("report", "uji.yaml", "-o", "l.pdf", "--template", "t")
    assert result.code == 0, result.err
    reader = PdfReader(desk / "l.pdf")
    assert "Kabupaten Uji" in reader.pages[0].extract_text()
    assert set(reader.attachments) == {"answers.json", "scorecard.json"}
    assert TOKEN not in str(reader.attachments)
    assert all(item.startswith("data:") or "fontpkg" in item for item in fetched), fetched
    assert not [event for event in watched if "rahasia" in event or "socket" in event]


@pytest.mark.parametrize("entity", ["<!ENTITY a SYSTEM '{address}'>", "<!ENTITY a '{bomb}'><!ENTITY b '{nest}'>"])
def test_a_logo_cannot_carry_a_file_or_a_bomb(desk: Path, watched: list[str], entity: str) -> None:
    secret = desk / "rahasia.txt"
    secret.write_text(TOKEN, encoding="utf-8")
    inner = entity.format(address=secret.as_uri(), bomb="x" * 5000, nest="&a;" * 5000)
    name = "b" if "nest" in entity else "a"
    (desk / "t").mkdir()
    (desk / "t" / "template.yaml").write_text("letterhead: {logo: l.svg, lines: [Pemerintah]}\n", encoding="utf-8")
    (desk / "t" / "l.svg").write_text(
        f"<!DOCTYPE svg [{inner}]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text y='9'>&{name};</text></svg>",
        encoding="utf-8",
    )
    watched.clear()
    result = run("report", "uji.yaml", "-o", "l.pdf", "--template", "t")
    assert result.code in (0, 1), result.err
    assert "S009" not in result.err
    if result.code == 0:
        text = "".join(page.extract_text() for page in PdfReader(desk / "l.pdf").pages)
        assert TOKEN not in text
        assert len(text) < 100_000
    assert not [event for event in watched if event.startswith("open") and "rahasia" in event]
