"""A clean copy of a workbook: only its cells, shared texts and number formats, around them parts of our own.

So the library that parses it meets nothing but what was checked, and whatever is odd about styles, names, drawings,
validations or properties cannot keep the answers from being read.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, Final
from xml.sax.saxutils import quoteattr

from readiness.questionnaire.workbook.read_findings import Refused
from readiness.questionnaire.workbook.read_package import Package
from readiness.questionnaire.workbook.read_parts import Formats, Parts
from readiness.questionnaire.workbook.read_scan import MAX_CELLS, Scan, scan_sheet, scan_strings

_IN_MEMORY: Final = 32_000_000
"""Bytes of a copy beyond which it is kept on disk while it is read."""
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"


@dataclass(frozen=True, slots=True)
class Clean:
    """A workbook of only what was checked, with what is known of each of its sheets, in their order."""

    file: IO[bytes]
    scans: tuple[Scan, ...]


def cleaned(package: Package, parts: Parts) -> Clean:
    """The clean copy; to be closed by whoever asked for it."""
    file: IO[bytes] = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - the reader closes it
    try:
        with zipfile.ZipFile(file, "w") as archive:
            scans = []
            for number, sheet in enumerate(parts.sheets, 1):
                scan = Scan()
                _copy(archive, f"sheet{number}", scan_sheet(package.stream(sheet.part), scan))
                if scan.cells > MAX_CELLS:
                    raise Refused("E006", amount="cells", size=scan.cells, limit=MAX_CELLS)
                scans.append(scan)
            if parts.strings:
                _copy(archive, "strings", scan_strings(package.stream(parts.strings)))
            for name, content in _frame(parts).items():
                archive.writestr(name, content)
    except BaseException:
        file.close()
        raise
    return Clean(file, tuple(scans))


def _copy(archive: zipfile.ZipFile, name: str, pieces: Iterator[bytes]) -> None:
    with archive.open(f"xl/{name}.xml", "w") as target:
        for piece in pieces:
            target.write(piece)


def _frame(parts: Parts) -> dict[str, str]:
    """The parts around the cells."""
    count = len(parts.sheets)
    kinds = {f"sheet{number}": "worksheet" for number in range(1, count + 1)} | {"styles": "styles"}
    if parts.strings:
        kinds["strings"] = "sharedStrings"
    sheets = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="sheet{n}"/>' for n in range(1, count + 1))
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>' for name, kind in kinds.items()
    )
    types = "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in {**kinds, "workbook": "sheet.main"}.items()
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f'<workbookPr date1904="{int(parts.from_1904)}"/><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        "xl/styles.xml": _styles(parts.formats),
    }


def _styles(formats: Formats) -> str:
    own = "".join(f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>' for number, code in formats.own)
    cells = "".join(
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0"/>' for number in formats.cells
    )
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts>{own}</numFmts><fonts><font/></fonts><fills><fill><patternFill/></fill></fills>'
        f'<borders><border/></borders><cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f"<cellXfs>{cells}</cellXfs>"
        '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
