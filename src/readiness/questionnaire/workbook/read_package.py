"""Opens a workbook's zip archive within limits: names, sizes and checksums are checked, nothing is written to disk."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from readiness.questionnaire.workbook.read_findings import Refused
from readiness.questionnaire.workbook.read_kind import check_entries, check_kind

MAX_FILE: Final = 50_000_000
"""Bytes of a file; a workbook of 300 questions has 100,000."""
MAX_ENTRIES: Final = 2_000
MAX_PART: Final = 250_000_000
"""Bytes of one unpacked part; a sheet that is formatted down to its last row has 150,000,000."""
MAX_TOTAL: Final = 400_000_000
MAX_SMALL: Final = 16_000_000
"""Bytes of an unpacked part that is held in memory as a whole."""
MAX_RATIO: Final = 200
"""A part of more than :data:`MAX_SMALL` bytes that was packed more tightly than this was made to burst."""
_CHUNK: Final = 1 << 20
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_FAILURES: Final = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError)


class Package:
    """The parts of a workbook, by name in small letters as the format compares them."""

    def __init__(self, content: bytes, name: str) -> None:
        check_kind(content, name)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _FAILURES as error:
            raise Refused("E005", damage="truncated") from error
        self._parts: dict[str, zipfile.ZipInfo] = {}
        self._collect(self._archive.infolist())
        mimetype = self.read("mimetype") if "mimetype" in self else b""
        check_entries(self._parts.keys(), mimetype)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._parts

    def names(self) -> Iterator[str]:
        """Every name."""
        yield from self._parts

    def stream(self, name: str, limit: int = MAX_PART) -> Iterator[bytes]:
        """The unpacked bytes of a part, piece by piece."""
        info = self._parts.get(name.lower())
        if info is None:
            raise Refused("E005", damage="part_missing", part=name)
        if info.file_size > limit:
            raise _too_large("part", info.file_size, limit)
        try:
            with self._archive.open(info) as stream:
                while piece := stream.read(_CHUNK):
                    yield piece
        except _FAILURES as error:
            raise Refused("E005", damage="part_broken", part=name) from error

    def read(self, name: str) -> bytes:
        """The unpacked bytes of a small part."""
        return b"".join(self.stream(name, MAX_SMALL))

    def tree(self, name: str) -> Element:
        """A small part as XML."""
        from defusedxml import DefusedXmlException
        from defusedxml.ElementTree import fromstring

        try:
            root: Element = fromstring(self.read(name), forbid_dtd=True)
        except DefusedXmlException as error:
            raise Refused("E007", danger="doctype") from error
        except (ParseError, ValueError, LookupError) as error:
            raise Refused("E005", damage="part_broken", part=name) from error
        return root

    def _collect(self, entries: list[zipfile.ZipInfo]) -> None:
        if len(entries) > MAX_ENTRIES:
            raise Refused("E006", amount="entries", size=len(entries), limit=MAX_ENTRIES)
        total = 0
        for info in entries:
            if info.is_dir():
                continue
            name = info.filename.replace("\\", "/")
            if name.startswith("/") or ".." in name.split("/") or ":" in name:
                raise Refused("E007", danger="path")
            if name.lower() in self._parts:
                raise Refused("E007", danger="twice")
            if info.flag_bits & 1:
                raise Refused("E003")
            if info.compress_type not in _METHODS:
                raise Refused("E005", damage="method")
            if info.file_size > MAX_PART:
                raise _too_large("part", info.file_size, MAX_PART)
            if info.file_size > MAX_SMALL and info.file_size > MAX_RATIO * max(info.compress_size, 1):
                raise Refused("E006", amount="bomb", size=info.file_size // max(info.compress_size, 1), limit=MAX_RATIO)
            total += info.file_size
            self._parts[name.lower()] = info
        if total > MAX_TOTAL:
            raise _too_large("total", total, MAX_TOTAL)


def _too_large(what: str, size: int, limit: int) -> Refused:
    return Refused("E006", amount=what, size=-(-size // 1_000_000), limit=limit // 1_000_000)
