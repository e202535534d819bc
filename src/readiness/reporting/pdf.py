"""HTML to PDF: tagged PDF/UA, fonts embedded, nothing fetched, the same bytes for the same input."""

from __future__ import annotations

import atexit
import hashlib
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from readiness.errors import Problems
from readiness.reporting.fonts import font_css

if TYPE_CHECKING:
    from weasyprint import CSS

Progress = Callable[[int, int], None]
CHARACTERS_PER_PAGE: Final = 11_000
"""Of HTML, in a full report: tells about how many pages there will be."""

EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""The clock of a document that names no date: no report depends on when it is made."""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside the PDF."""

    name: str
    content: bytes
    description: str


@dataclass(frozen=True, slots=True)
class MadePdf:
    """The bytes of a PDF and its number of pages."""

    content: bytes
    pages: int


@cache
def _shared() -> tuple[Any, CSS]:
    """Font configuration and font faces, prepared once per process."""
    try:
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:
        from readiness.reporting.health import pango_remedy

        raise Problems.one("S006", "", name="Pango", remedy=pango_remedy()) from error

    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    fonts = FontConfiguration()
    # The faces come from our own package: this style sheet alone may read files.
    faces = CSS(string=font_css(), font_config=fonts, url_fetcher=URLFetcher(allowed_protocols=["file"]))
    return fonts, faces


# Before the interpreter takes away what the fonts need to go quietly.
atexit.register(_shared.cache_clear)


def prepare() -> None:
    """Load all that every PDF needs; raises :class:`Problems` where the system lacks it."""
    _shared()


def render_pdf(
    html: str,
    attachments: Sequence[AttachedFile] = (),
    created: datetime | None = None,
    progress: Progress | None = None,
) -> MadePdf:
    """The PDF of a whole HTML document. Only ``data:`` addresses in it are read.

    ``progress`` is told each page that is laid out, by its number from 1, and about how many there will be.
    """
    moment = created or EPOCH
    with _clock(moment), _pages(progress, len(html) // CHARACTERS_PER_PAGE):
        fonts, faces = _shared()
        from weasyprint import HTML, Attachment
        from weasyprint.urls import URLFetcher

        fetcher = URLFetcher(allowed_protocols=["data"])
        document = HTML(string=html, base_url=None, url_fetcher=fetcher)
        attached = [
            Attachment(
                string=item.content,
                name=item.name,
                description=item.description,
                created=moment,
                modified=moment,
                relationship="Data",
                url_fetcher=fetcher,
            )
            for item in attachments
        ]
        options: dict[str, Any] = {"pdf_variant": "pdf/ua-1", "attachments": attached}
        rendered = document.render(font_config=fonts, stylesheets=[faces], **options)
        content = rendered.write_pdf(
            finisher=_finish, pdf_identifier=hashlib.sha256(html.encode()).digest()[:16], **options
        )
    assert isinstance(content, bytes)
    return MadePdf(content, len(rendered.pages))


def _finish(_document: Any, pdf: Any) -> None:
    """Say in the structure tree that header cells head their columns, which WeasyPrint leaves out of ``scope``.

    Then put each object into bytes: pydyf would do that, and compress, twice for a PDF with an identifier.
    """
    import pydyf

    class Written(pydyf.Object):
        data = b""
        compressible = True

    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and item.get("S") == "/TH":
            item["A"] = pydyf.Dictionary({"O": "/Table", "Scope": "/Column"})
    for position, item in enumerate(pdf.objects):
        if item.free == "n":
            pdf.objects[position] = written = Written()
            written.number, written.generation = item.number, item.generation
            written.data, written.compressible = item.data, item.compressible


@contextmanager
def _pages(progress: Progress | None, expected: int) -> Iterator[None]:
    """Passes on the pages that WeasyPrint logs as it lays them out."""
    if progress is None:
        yield
        return
    from weasyprint.logger import PROGRESS_LOGGER

    handler, level = _PageHandler(progress, expected), PROGRESS_LOGGER.level
    PROGRESS_LOGGER.addHandler(handler)
    PROGRESS_LOGGER.setLevel(logging.INFO)
    try:
        yield
    finally:
        PROGRESS_LOGGER.removeHandler(handler)
        PROGRESS_LOGGER.setLevel(level)


class _PageHandler(logging.Handler):
    def __init__(self, progress: Progress, expected: int) -> None:
        super().__init__()
        self._progress, self._expected = progress, expected

    def emit(self, record: logging.LogRecord) -> None:
        """``Step 5 - Creating layout - Page 3``: the page is the record's last argument."""
        if "Page" in str(record.msg) and isinstance(record.args, tuple) and isinstance(record.args[-1], int):
            page = record.args[-1]
            self._progress(page, max(page, self._expected))


@contextmanager
def _clock(moment: datetime) -> Iterator[None]:
    """FontTools stamps the instance of a variable font with the time, unless this variable names one."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(moment.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
