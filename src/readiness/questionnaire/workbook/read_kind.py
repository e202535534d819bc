"""Tells what a file is that claims to be a workbook, before any of it is parsed."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from readiness.questionnaire.workbook.read_findings import Refused

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OLD_STREAMS: Final = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))
_MAGIC: Final = (
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG", "picture"),
    (b"GIF8", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
)
_HTML: Final = (b"<!doctype html", b"<html", b"<table", b"<head", b"<meta")
_SPREADSHEET_2003: Final = b"urn:schemas-microsoft-com:office:spreadsheet"
_BY_MIMETYPE: Final = ((b"opendocument.spreadsheet", "ods"), (b"opendocument", "document"))
_BY_ENTRY: Final = (("xl/workbook.bin", "xlsb"), ("word/", "document"), ("ppt/", "document"), ("index/", "numbers"))
_OTHER_FORMATS: Final = frozenset(("ods", "xlsb", "numbers"))


def check_kind(content: bytes, name: str) -> None:
    """Refuse whatever is not at least a zip archive."""
    if name.startswith(("~$", ".~lock.")):
        raise Refused("E001", kind="lock_file")
    if not content.strip(b"\0"):
        raise Refused("E004")
    if content.startswith(_ZIP):
        return
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise Refused("E003")
        old = any(stream in content for stream in _OLD_STREAMS)
        raise Refused("E002", kind="xls") if old else Refused("E001", kind="other")
    head = content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if _SPREADSHEET_2003 in head:
        raise Refused("E002", kind="xml2003")
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            raise Refused("E001", kind=kind)
    if head.startswith(_HTML):
        raise Refused("E001", kind="html")
    raise Refused("E001", kind="text" if _readable(content[:4096]) else "other")


def check_entries(names: Collection[str], mimetype: bytes) -> None:
    """Refuse archives that are something else than a workbook; names are in small letters."""
    for part, kind in _BY_MIMETYPE:
        if part in mimetype:
            raise Refused("E002" if kind in _OTHER_FORMATS else "E001", kind=kind)
    for start, kind in _BY_ENTRY:
        if any(name.startswith(start) for name in names):
            raise Refused("E002" if kind in _OTHER_FORMATS else "E001", kind=kind)
    if not any(name.startswith("xl/") or name == "[content_types].xml" for name in names):
        raise Refused("E001", kind="archive")


def _readable(head: bytes) -> bool:
    """Whether the bytes look like a text, such as a table with commas; one cut off at the end is one too."""
    if b"\0" in head:
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 3 or sum(byte >= 0x80 for byte in head) < len(head) / 10
    return True
