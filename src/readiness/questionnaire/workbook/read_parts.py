"""The small parts of a workbook: which sheets there are, what the file says of itself, how numbers are shown.

Programs fill these parts with much that differs or is wrong and concerns no answer; only what is needed is taken.
"""

from __future__ import annotations

import contextlib
import posixpath
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element

from readiness.questionnaire.workbook.layout import PREFIX
from readiness.questionnaire.workbook.read_findings import Refused
from readiness.questionnaire.workbook.read_package import Package

MAX_SHEETS: Final = 200
MAX_FORMATS: Final = 65_536
"""Formats of cells that the file format allows."""
_STRICT: Final = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_NAMES: Final = "readiness_"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet: what it is called, the part that holds it, and whether people see it."""

    title: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Formats:
    """How numbers are shown: own formats by number, and the number of each format of a cell."""

    own: tuple[tuple[int, str], ...] = ()
    cells: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Parts:
    """What is needed of a workbook beside its sheets.

    ``strings`` names the part with shared texts (empty: none), ``names`` are our own defined names with what they refer
    to, ``properties`` our own document properties without their prefix, ``ignored`` what is there and never used.
    """

    sheets: tuple[SheetPart, ...]
    strings: str
    formats: Formats
    from_1904: bool
    names: dict[str, str]
    properties: dict[str, str]
    modified: date | None
    ignored: tuple[str, ...]


def read_parts(package: Package) -> Parts:
    """The small parts; :class:`Refused` where there is no workbook in the file."""
    if "[content_types].xml" not in package:
        raise Refused("E005", damage="part_missing", part="[Content_Types].xml")
    main = _main(package)
    root = package.tree(main)
    if root.tag.startswith(_STRICT):
        raise Refused("E002", kind="strict")
    related = _relations(package, main)
    sheets = []
    for element in _all(root, "sheet"):
        kind, part = related.get(_plain(element).get("id", ""), ("", ""))
        if kind == "worksheet" and part in package:
            hidden = element.get("state", "visible") != "visible"
            sheets.append(SheetPart(element.get("name", ""), part, hidden))
    if not sheets:
        raise Refused("E005", damage="no_sheet")
    if len(sheets) > MAX_SHEETS:
        raise Refused("E006", amount="sheets", size=len(sheets), limit=MAX_SHEETS)
    names = {item.get("name", ""): item.text or "" for item in _all(root, "definedName")}
    by_kind = {kind: part for kind, part in related.values() if part in package}
    return Parts(
        tuple(sheets),
        by_kind.get("sharedStrings", ""),
        _formats(package.tree(by_kind["styles"])) if "styles" in by_kind else Formats(),
        any(element.get("date1904") in ("1", "true") for element in _all(root, "workbookPr")),
        {name.removeprefix(_NAMES): target for name, target in names.items() if name.startswith(_NAMES)},
        _properties(package),
        _modified(package),
        _ignored(package, related),
    )


def _main(package: Package) -> str:
    if "_rels/.rels" in package:
        for kind, part in _relations(package, "").values():
            if kind == "officeDocument" and part in package:
                return part
    if "xl/workbook.xml" in package:
        return "xl/workbook.xml"
    raise Refused("E005", damage="part_missing", part="xl/workbook.xml")


def _relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Kind and part of everything that a part refers to."""
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    if listing not in package:
        return {}
    found = {}
    for element in package.tree(listing):
        kind = element.get("Type", "").rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")
        found[element.get("Id", "")] = (kind, target)
    return found


def _formats(root: Element) -> Formats:
    own = {}
    for element in _all(root, "numFmt"):
        with contextlib.suppress(ValueError):
            own[int(element.get("numFmtId", ""))] = element.get("formatCode", "")
    cells = []
    for group in _all(root, "cellXfs"):
        for element in group:
            number = element.get("numFmtId", "0")
            cells.append(int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0)
    if len(cells) > MAX_FORMATS:
        raise Refused("E006", amount="formats", size=len(cells), limit=MAX_FORMATS)
    return Formats(tuple(own.items()), tuple(cells) or (0,))


def _properties(package: Package) -> dict[str, str]:
    found = {}
    with contextlib.suppress(Refused):
        for element in package.tree("docProps/custom.xml"):
            name = element.get("name", "")
            if name.startswith(PREFIX):
                found[name.removeprefix(PREFIX)] = "".join(element.itertext()).strip()
    return found


def _modified(package: Package) -> date | None:
    with contextlib.suppress(Refused, ValueError):
        for element in package.tree("docProps/core.xml"):
            if _local(element) == "modified":
                return date.fromisoformat((element.text or "").strip()[:10])
    return None


def _ignored(package: Package, related: dict[str, tuple[str, str]]) -> tuple[str, ...]:
    names = list(package.names())
    found = {
        "macros": any(name.endswith("vbaproject.bin") for name in names),
        "links": any(kind == "externalLink" for kind, _ in related.values())
        or any(name.startswith("xl/externallinks/") or name == "xl/connections.xml" for name in names),
        "objects": any("/embeddings/" in name or "/activex/" in name for name in names),
    }
    return tuple(name for name, there in found.items() if there)


def _all(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if _local(element) == name]


def _plain(element: Element) -> dict[str, str]:
    """Attributes without the name spaces that their names lie in."""
    return {key.rpartition("}")[2]: value for key, value in element.attrib.items()}


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
