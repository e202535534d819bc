"""What a file is that is no workbook, what is broken about one, and what it holds too much of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from readiness.diagnostics.catalogue.entries import both
from readiness.domain.text import Text

KINDS_OF_FILE: Final[Mapping[str, Text]] = {
    "text": both("berkas teks, misalnya CSV", "a text file such as CSV"),
    "html": both("laman web (HTML)", "a web page (HTML)"),
    "pdf": both("PDF", "a PDF"),
    "picture": both("gambar", "a picture"),
    "archive": both("arsip berisi berkas-berkas lain", "an archive of other files"),
    "document": both("dokumen pengolah kata atau presentasi", "a text document or slides"),
    "lock_file": both(
        "berkas kunci yang dibuat program selama buku kerjanya terbuka",
        "a lock file that a program keeps while the workbook is open",
    ),
    "other": both("berkas jenis lain", "a file of another kind"),
    "xls": both("format Excel lama (.xls)", "the old Excel format (.xls)"),
    "xlsb": both("format Excel biner (.xlsb)", "the binary Excel format (.xlsb)"),
    "ods": both("format OpenDocument (.ods)", "the OpenDocument format (.ods)"),
    "numbers": both("format Apple Numbers", "the format of Apple Numbers"),
    "xml2003": both("format XML Excel 2003", "the XML format of Excel 2003"),
    "strict": both("format 'Strict Open XML'", "the format 'Strict Open XML'"),
}
"""E001, E002: what a file is."""

DAMAGES: Final[Mapping[str, Text]] = {
    "truncated": both("berkasnya terpotong atau tidak terkirim utuh", "it is cut off or was not sent as a whole"),
    "method": both("dimampatkan dengan cara yang tidak lazim", "it is packed in an unusual way"),
    "part_missing": both("bagian '{part}' tidak ada", "its part '{part}' is missing"),
    "part_broken": both("bagian '{part}' tidak dapat dibaca", "its part '{part}' cannot be read"),
    "sheet_broken": both(
        "sebagian isi lembar '{part}' tidak dapat dibaca", "some of the sheet '{part}' cannot be read"
    ),
    "no_sheet": both("tidak ada lembar di dalamnya", "there is no sheet in it"),
    "unreadable": both("isinya tidak dapat diuraikan", "what is in it cannot be made out"),
}
"""E005: what is broken."""

DANGERS: Final[Mapping[str, Text]] = {
    "doctype": both("deklarasi DOCTYPE atau ENTITY di dalam XML", "a DOCTYPE or ENTITY declaration in its XML"),
    "encoding": both("XML yang bukan UTF-8", "XML that is not UTF-8"),
    "path": both("nama bagian yang menunjuk ke luar berkas", "names of parts that point outside the file"),
    "twice": both("dua bagian dengan nama yang sama", "two parts of the same name"),
}
"""E007: what an honest workbook never holds."""

AMOUNTS: Final[Mapping[str, Text]] = {
    "file": both("ukuran berkas {size} MB (batas {limit} MB)", "a file of {size} MB (limit {limit} MB)"),
    "entries": both("{size} bagian (batas {limit})", "{size} parts (limit {limit})"),
    "part": both("sebuah bagian sebesar {size} MB (batas {limit} MB)", "a part of {size} MB (limit {limit} MB)"),
    "total": both("seluruhnya {size} MB (batas {limit} MB)", "{size} MB in all (limit {limit} MB)"),
    "bomb": both(
        "sebuah bagian yang mengembang {size} kali (batas {limit})", "a part that grows {size} times (limit {limit})"
    ),
    "sheets": both("{size} lembar (batas {limit})", "{size} sheets (limit {limit})"),
    "formats": both("{size} format sel (batas {limit})", "{size} formats of cells (limit {limit})"),
    "strings": both("{size} teks (batas {limit})", "{size} texts (limit {limit})"),
    "cells": both("lembar dengan {size} sel (batas {limit})", "a sheet of {size} cells (limit {limit})"),
    "merged": both("{size} sel gabungan (batas {limit})", "{size} merged cells (limit {limit})"),
}
"""E006: what there is too much of."""

IGNORED: Final[Mapping[str, Text]] = {
    "macros": both("makro", "macros"),
    "links": both("tautan ke berkas atau sumber data lain", "links to other files or sources of data"),
    "objects": both("berkas lain yang ditanamkan", "embedded files"),
}
"""E013: what is there and never used."""
