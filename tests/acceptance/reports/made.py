"""Reports made once for all tests, also where several processes run them."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree as ET

from pypdf import PdfReader
from pypdf.generic import Destination

from readiness import i18n
from readiness.cli.session import Session
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.loading.templates import open_template
from readiness.reporting.report import make_report
from tests.conftest import REPOSITORY

EXAMPLES = {
    "buton": REPOSITORY / "examples" / "buton-2020.yaml",
    "complete": REPOSITORY / "examples" / "contoh-lengkap.yaml",
    "spbe": REPOSITORY / "examples" / "aceh-tengah-2025.yaml",
    "pemdi": REPOSITORY / "examples" / "aceh-tengah-2026.yaml",
}
MILLIMETRE = 72 / 25.4
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, order=True)
class Word:
    """A word on a page, in points from the top left."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Pdf:
    """A report in PDF and what can be read from it."""

    path: Path
    language: str

    @cached_property
    def reader(self) -> PdfReader:
        """The parsed file."""
        return PdfReader(self.path)

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page, spaces made single; poppler is much the faster reader."""
        if tool("pdftotext"):
            done = subprocess.run(["pdftotext", str(self.path), "-"], capture_output=True, check=True)
            texts = done.stdout.decode().split("\f")[:-1]
        else:
            texts = [page.extract_text() for page in self.reader.pages]
        return [" ".join(text.split()) for text in texts]

    @cached_property
    def text(self) -> str:
        """The text of the whole."""
        return " ".join(self.pages)

    @cached_property
    def words(self) -> list[Word]:
        """Every word with its box, as poppler sees it."""
        done = subprocess.run(["pdftotext", "-bbox", str(self.path), "-"], capture_output=True, check=True)
        found = []
        for number, page in enumerate(ET.fromstring(done.stdout).iter(f"{XHTML}page"), 1):
            for word in page.iter(f"{XHTML}word"):
                box = [float(str(word.get(key))) for key in ("xMin", "yMin", "xMax", "yMax")]
                found.append(Word(number, word.text or "", *box))
        return found

    def outline(self) -> list[tuple[int, str, int]]:
        """Bookmarks as (depth, title, page from 1)."""
        found: list[tuple[int, str, int]] = []

        def walk(items: list[Destination | list[object]], depth: int) -> None:
            for item in items:
                if isinstance(item, list):
                    walk(item, depth + 1)  # type: ignore[arg-type]
                else:
                    page = self.reader.get_destination_page_number(item)
                    found.append((depth, str(item.title), (page if page is not None else -1) + 1))

        walk(self.reader.outline, 0)  # type: ignore[arg-type]
        return found

    def annex_page(self) -> int:
        """The first page of the annex."""
        word = "Lampiran A" if self.language == "id" else "Annex A"
        return next(
            number
            for number, text in enumerate(self.pages, 1)
            if re.search(rf"{word}\b", text, re.IGNORECASE) and number > 3
        )


def outside(words: list[Word]) -> list[Word]:
    """Words beyond the margins of the cover, which are the narrowest, or off the page."""
    left, right, foot = 16 * MILLIMETRE, 194 * MILLIMETRE, 297 * MILLIMETRE
    return [w for w in words if w.left < left - 1 or w.right > right + 1 or w.top < 0 or w.bottom > foot]


def clashes(words: list[Word]) -> list[tuple[int, str, str]]:
    """Words printed over one another. Boxes are as tall as the typeface allows; their middle is what counts."""
    found = []
    middles = sorted((w.page, w.top + 0.3 * (w.bottom - w.top), w.bottom - 0.3 * (w.bottom - w.top), w) for w in words)
    for position, (page, _, bottom, one) in enumerate(middles):
        for other_page, top, _, other in islice(middles, position + 1, None):
            if other_page != page or top >= bottom:
                break
            if min(one.right, other.right) - max(one.left, other.left) > 0.5:
                found.append((page, one.text, other.text))
    return found


def scored(example: str) -> Scored:
    """One example, scored."""
    loaded = Session().assessment(EXAMPLES[example])
    return score_assessment(loaded.framework, loaded.assessment)


def build(path: Path, example: str, language: str, template: str) -> None:
    """Write the report whole, so that another process never reads half of it."""
    i18n.use(i18n.Language(language))
    made = scored(example)
    chosen = open_template(template, made.assessment, EXAMPLES[example].parent)
    report = make_report(made, chosen, language, pdf=True)
    temporary = path.with_suffix(".part")
    temporary.write_bytes(report.content)
    temporary.rename(path)


def tool(name: str) -> bool:
    """Whether a program is on this machine."""
    return shutil.which(name) is not None
