"""Inputs that are wrong, each with the code, the place and the exit code that it must end with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.acceptance.cli.small import ASSESSMENT, FRAMEWORK

Prepare = Callable[[Path], None]


def nothing(_folder: Path) -> None:
    """The small framework and its assessment as they are."""


@dataclass(frozen=True)
class BadInput:
    """What is typed in a folder with the small framework, and how it must end.

    ``code`` is empty where the use of the command itself is wrong; ``place`` and ``words`` must be in the message.
    """

    name: str
    typed: str
    code: str = ""
    exit_code: int = 2
    place: str = ""
    prepare: Prepare = nothing
    words: tuple[str, ...] = field(default=())


def text(name: str, content: str) -> Prepare:
    """Write a file."""

    def prepare(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    return prepare


def octets(name: str, content: bytes) -> Prepare:
    """Write a file of any bytes."""

    def prepare(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return prepare


def link(name: str, target: str) -> Prepare:
    """Make a symbolic link."""

    def prepare(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(target)

    return prepare


def several(*parts: Prepare) -> Prepare:
    """One after the other."""

    def prepare(folder: Path) -> None:
        for part in parts:
            part(folder)

    return prepare


def changed(before: str, after: str) -> Prepare:
    """The assessment with one thing in another's place."""
    assert ASSESSMENT.count(before) == 1, before
    return text("uji.yaml", ASSESSMENT.replace(before, after))


LONG = "n" * 300
DRAFT = "tahap: {value: draft, note: Rancangan bulan Mei.}"

FILES = (
    BadInput("missing file", "score tiada.yaml", "S001", place="tiada.yaml"),
    BadInput("missing file among others", "score uji.yaml tiada.yaml", "S001", place="tiada.yaml"),
    BadInput("folder for a file", "score criteria", "S002", place="criteria"),
    BadInput("folder for a file in explain", "explain criteria T-1", "S002", place="criteria"),
    BadInput("folder without assessments", "trend criteria", "J045", 1, place="criteria"),
    BadInput("name too long", f"score {LONG}", "S003", words=("nnn",)),
    BadInput("device for a file", "score /dev/null", "S003", place="/dev/null"),
    BadInput("empty file", "score kosong.yaml", "K008", 1, "kosong.yaml", text("kosong.yaml", "")),
    BadInput("binary file", "score biner.yaml", "K007", 1, "biner.yaml:1:1", octets("biner.yaml", b"\xff\xd8\xff\xe0\x00")),
    BadInput("zero bytes", "score nol.yaml", "K007", 1, "nol.yaml:1:1", octets("nol.yaml", bytes(64))),
    BadInput("latin-1", "score latin.yaml", "K007", 1, "latin.yaml:1:", octets("latin.yaml", "title: caf\u00e9\n".encode("latin-1"))),
    BadInput("huge file", "score besar.yaml", "K006", 1, "besar.yaml", octets("besar.yaml", b"#" * 5_000_000)),
    BadInput("picture for a file", "check foto.png", "K007", 1, "foto.png:1:1", octets("foto.png", b"\x89PNG\r\n\x1a\n")),
    BadInput("alias bomb", "score bom.yaml", "K003", 1, "bom.yaml:2:", text("bom.yaml", "a: &a [x, x]\nb: [*a, *a]\n")),
    BadInput("framework for an assessment", "score criteria/kecil/framework.yaml", "K012", 1, "framework.yaml:1:1"),
    BadInput("assessment for a framework", "frameworks ./uji.yaml", "K012", 1, "uji.yaml:1:1"),
    BadInput("unknown framework", "frameworks kecik", "J001", 1, words=("kecil",)),
    BadInput("unknown framework in a file", "score x.yaml", "J001", 1, "x.yaml:1:12", text("x.yaml", "framework: kecik\nanswers: {}\n"), ("kecil",)),
    BadInput("framework path that is not there", "score x.yaml", "S001", 2, "x.yaml:1:12", text("x.yaml", "framework: ./tiada\nanswers: {}\n")),
    BadInput("framework that is broken", "score uji.yaml", "K012", 1, "framework.yaml:1:1", text("criteria/kecil/framework.yaml", "idd: kecil\n"), ("id",)),
    BadInput("criteria folder that is not there", "score uji.yaml --criteria tiada", "S001", place="tiada"),
    BadInput("criteria that is a file", "frameworks --criteria uji.yaml", "S001", place="uji.yaml"),
    BadInput("unknown question", "score uji.yaml", "J013", 1, "uji.yaml:5:3", changed(DRAFT, "tahab: draft"), ("tahap",)),
    BadInput("unknown option", "score uji.yaml", "J002", 1, "uji.yaml:5:10", changed(DRAFT, "tahap: drat"), ("draft",)),
    BadInput("comma for a point", "score uji.yaml", "J009", 1, "uji.yaml:7:", changed("value: 95", "value: '9,5'"), ("9.5",)),
    BadInput("thousands", "score uji.yaml", "J010", 1, "uji.yaml:7:", changed("value: 95", "value: 1.234.567")),
    BadInput("not a number", "score uji.yaml", "J003", 1, "uji.yaml:7:", changed("value: 95", "value: NaN")),
    BadInput("out of range", "score uji.yaml", "J004", 1, "uji.yaml:7:", changed("value: 95", "value: 120"), ("100",)),
    BadInput("not applicable where it may not be", "score uji.yaml", "J005", 1, "uji.yaml:5:", changed(DRAFT, "tahap: tidak berlaku")),
    BadInput("year that is no year", "score uji.yaml", "K013", 1, "uji.yaml:3:7", changed("year: 2025", "year: dua ribu")),
    BadInput("date that does not exist", "score uji.yaml", "J014", 1, "uji.yaml:4:7", changed("year: 2025", "year: 2025\ndate: 2025-02-30")),
    BadInput("unknown key", "score uji.yaml", "K012", 1, "uji.yaml:3:1", changed("year: 2025", "yaer: 2025"), ("year",)),
    BadInput("key twice", "score uji.yaml", "K002", 1, "uji.yaml:4:1", changed("year: 2025", "year: 2025\nyear: 2026")),
    BadInput("unknown track in a file", "score uji.yaml", "K012", 1, "uji.yaml:7:5", changed("self:", "sendiri:")),
    BadInput("text after a quote", "check uji.yaml", "K001", 1, "uji.yaml:3:", changed("year: 2025", 'title: "Uji" lagi')),
    BadInput("folder without cases", "test kosong", "S011", 2, "kosong", text("kosong/framework.yaml", FRAMEWORK)),
    BadInput("logo of an assessment outside its folder", "report uji.yaml -o l.html", "T007", 1, "rahasia.png", several(
        changed("year: 2025", "year: 2025\nletterhead: {logo: ../rahasia.png}"))),
)  # fmt: skip

OUTPUTS = (
    BadInput("output exists", "report uji.yaml -o ada.pdf", "S004", 2, "ada.pdf", text("ada.pdf", "x"), ("--force",)),
    BadInput("output is a folder", "report uji.yaml -o arsip.pdf --force", "S002", 2, "arsip.pdf", lambda f: (f / "arsip.pdf").mkdir()),
    BadInput("output folder is a file", "report uji.yaml -o uji.yaml/l.pdf", "S005", 2, "uji.yaml/l.pdf"),
    BadInput("output folder is below a file", "report uji.yaml -o uji.yaml/a/b/l.pdf", "S005", 2, "l.pdf"),
    BadInput("output name too long", f"report uji.yaml -o {LONG}.pdf", "S005", 2),
    BadInput("output is a broken link", "report uji.yaml -o l.pdf", "S004", 2, "l.pdf", link("l.pdf", "tiada.pdf")),
    BadInput("unknown suffix", "report uji.yaml -o l.docx", "T006", 1, "l.docx", words=(".pdf", ".html")),
    BadInput("no suffix", "report uji.yaml -o laporan", "T006", 1, "laporan", words=(".pdf",)),
    BadInput("copy onto something", "frameworks kecil --copy uji.yaml", "S004", 2, "uji.yaml"),
    BadInput("copy into a full folder", "frameworks kecil --copy criteria", "S004", 2, "criteria"),
    BadInput("copy below a file", "frameworks kecil --copy uji.yaml/salinan", "S005", 2, "salinan"),
    BadInput("copy with a name too long", f"frameworks kecil --copy {LONG}", "S005", 2),
    BadInput("init where there is one", "init . --framework kecil", "S004", 2, ".yaml", several(
        text("penilaian.yaml", "x"), text("assessment.yaml", "x"))),
    BadInput("init below a file", "init uji.yaml --framework kecil", "S005", 2, "uji.yaml"),
)  # fmt: skip

USE = (
    BadInput("unknown command", "scor uji.yaml", words=("'score'",)),
    BadInput("option that does not exist", "score uji.yaml --jsn", words=("--jsn", "--json")),
    BadInput("missing argument", "score", words=("FILE...",)),
    BadInput("missing output", "report uji.yaml", words=("--output",)),
    BadInput("option without its value", "report uji.yaml -o", words=("-o",)),
    BadInput("value for a flag", "score uji.yaml --json=yes", words=("--json",)),
    BadInput("one argument too many", "explain uji.yaml T-1 L-1", words=("L-1",)),
    BadInput("unknown track", "score uji.yaml --track sendiri", words=("--track", "sendiri", "latest")),
    BadInput("unknown language", "score uji.yaml --lang fr", words=("--lang", "fr")),
    BadInput("unknown format", "check uji.yaml --format xml", words=("--format", "concise")),
    BadInput("limit with a comma", "score uji.yaml --fail-under 3,5", words=("--fail-under",)),
    BadInput("unknown schema", "schema kerangka", words=("framework", "assessment")),
    BadInput("year that is no number", "init baru --framework kecil --year abc", words=("--year",)),
    BadInput("year out of range", "init baru --framework kecil --year 1234", words=("--year", "1945")),
    BadInput("copy of nothing named", "frameworks --copy baru", words=("--copy",)),
    BadInput("no map", "reuse uji.yaml --to pemdi-2026", "J030", 1, "pemdi-2026", words=("spbe-2020",)),
    BadInput(
        "texts for a criterion that is not there",
        "score uji.yaml --texts naskah.csv",
        "K021",
        1,
        "naskah.csv:2",
        prepare=text("naskah.csv", "criterion,level,text\nT-9,1,Ada\n"),
    ),
    BadInput(
        "texts for a level outside the scale",
        "score uji.yaml --texts naskah.csv",
        "K027",
        1,
        "naskah.csv:3",
        prepare=text("naskah.csv", "criterion;level;text\nT-1;1;Ada\nT-1;9;Ada\n"),
    ),
    BadInput(
        "texts whose level is no number",
        "score uji.yaml --texts naskah.csv",
        "K013",
        1,
        "naskah.csv:2",
        prepare=text("naskah.csv", "criterion,level,text\nT-1,satu,Ada\n"),
    ),
    BadInput(
        "texts without a level",
        "score uji.yaml --texts naskah.csv",
        "K011",
        1,
        "naskah.csv:2",
        prepare=text("naskah.csv", "criterion,level,text\nT-1,,Ada\n"),
    ),
    BadInput(
        "texts without the column of criteria",
        "score uji.yaml --texts naskah.csv",
        "K011",
        1,
        "naskah.csv:1",
        prepare=text("naskah.csv", "level,text\n1,Ada\n"),
    ),
    BadInput(
        "two texts for one level",
        "score uji.yaml --texts naskah.csv",
        "K002",
        1,
        "naskah.csv:3",
        prepare=text("naskah.csv", "criterion,level,text\nT-1,1,Ada\nT-1,1,Lain\n"),
    ),
    BadInput(
        "a misspelt key among texts",
        "score uji.yaml --texts naskah.yaml",
        "K012",
        1,
        "naskah.yaml:3",
        prepare=text("naskah.yaml", "texts:\n  T-1:\n    titel: Rencana\n"),
        words=("title",),
    ),
    BadInput("texts that are not there", "score uji.yaml --texts naskah.csv", "S001", place="naskah.csv"),
    BadInput("unknown criterion", "explain uji.yaml T-2", "J015", 1, "uji.yaml", words=("T-1",)),
    BadInput("unknown code", "explain K999", "S010", 2, "K999"),
    BadInput("schema of an unknown framework", "schema assessment --framework kecik", "J001", 1, words=("kecil",)),
    BadInput("tests of an unknown framework", "test kecik", "J001", 1, words=("kecil",)),
)  # fmt: skip
