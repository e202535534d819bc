"""What a misspelt word was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from readiness.domain.numbers import parse_number
from readiness.domain.problems import nearest

MAX_CANDIDATES: Final = 2000
"""Comparing with more words than that takes too long to be done for every unknown name."""

_INDONESIAN: Final = {
    "alasan": "why",
    "aturan": "level",
    "bobot": "weight",
    "bukti": "evidence",
    "catatan": "note",
    "dokumen": "document",
    "jawaban": "answers",
    "judul": "title",
    "kelompok": "groups",
    "kerangka": "framework",
    "kode": "code",
    "kriteria": "criteria",
    "maks": "max",
    "maksimum": "maximum",
    "nama": "name",
    "nilai": "value",
    "nomor": "number",
    "oleh": "by",
    "pertanyaan": "questions",
    "petunjuk": "hint",
    "pilihan": "options",
    "poin": "points",
    "predikat": "bands",
    "provinsi": "province",
    "satuan": "unit",
    "skala": "scale",
    "sumber": "sources",
    "tahun": "year",
    "tanggal": "date",
    "tindakan": "actions",
    "tingkat": "level",
}
"""Keys that an Indonesian writer reaches for, and the key of the language."""


def suggest(word: str, candidates: Iterable[str]) -> str:
    """The candidate that ``word`` was probably meant to be, or an empty string."""
    known = list(candidates)
    folded = word.casefold()
    for candidate in known:
        if candidate.casefold() == folded:
            return candidate
    if (translated := _INDONESIAN.get(folded)) in known:
        return str(translated)
    if len(known) > MAX_CANDIDATES:
        known = [candidate for candidate in known if candidate[:1].casefold() == folded[:1]][:MAX_CANDIDATES]
    return nearest(word, known)


def with_point(text: str) -> str:
    """The number that ``3,5``, ``1.234,5`` or ``40 %`` stands for in a file, where numbers have a decimal point."""
    bare = text.strip().removesuffix("%").strip()
    if "," in bare:
        bare = bare.replace(".", "").replace(",", ".")
    return bare if bare != text and "/" not in bare and parse_number(bare) is not None else ""
