"""Which documents are one, and which titles say that a document is not in force; the rest is in ``negative/``."""

from __future__ import annotations

from datetime import date

import pytest

from readiness.domain.assessment import Evidence
from readiness.domain.evidence_findings import draft_word, same_document

DAY, OTHER = date(2025, 3, 1), date(2026, 3, 1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Evidence("a", sha256="1f"), Evidence("b", sha256="1f"), True),
        (Evidence("a", number="1", sha256="1f"), Evidence("a", number="1", sha256="2f"), False),
        (Evidence("a", number="1", sha256="1f"), Evidence("b", number="1"), True),
        (Evidence("SK", number="12/2025"), Evidence("Keputusan", number="No. 12 / 2025"), True),
        (Evidence("SK", number="12/2025", date=DAY), Evidence("SK", number="12/2025", date=OTHER), False),
        (Evidence("SK", number="12/2025"), Evidence("SK", number="13/2025"), False),
        (Evidence("SK", number="12/2025"), Evidence("SK"), True),
        (Evidence("SK", number="-"), Evidence("sk."), True),
        (Evidence("Laporan  Survei, 2025"), Evidence("laporan survei 2025", page="9"), True),
        (Evidence("Laporan survei", date=DAY), Evidence("Laporan survei", date=OTHER), False),
        (Evidence("Laporan survei", date=DAY), Evidence("Laporan survei"), True),
        (Evidence("Laporan"), Evidence("Laporan akhir"), False),
        (Evidence("…"), Evidence("–"), False),
    ],
)
def test_one_document(one: Evidence, other: Evidence, same: bool) -> None:
    assert same_document(one, other) is same
    assert same_document(other, one) is same


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Draf Peraturan Bupati", "draf"),
        ("Dokumen draft rencana induk", "draft"),
        ("SK_Tim_DRAFT_v2.pdf", "draft"),
        ("Perbup Smart City (draf 2)", "draf"),
        ("Perbup Smart City (rancangan)", "rancangan"),
        ("Rencana induk – draf akhir", "draf"),
        ("Rancangan Peraturan Daerah tentang SPBE", "rancangan"),
        ("Naskah rancangan keputusan bupati", "rancangan"),
        ("Konsep surat edaran", "konsep"),
        ("Ranperda RTRW", "ranperda"),
        ("SK Tim yang belum ditandatangani", "belum ditandatangani"),
        ("SK Tim tanpa tanda tangan", "tanpa tanda tangan"),
        ("Decree (unsigned)", "unsigned"),
    ],
)
def test_titles_of_what_is_not_in_force(title: str, word: str) -> None:
    assert draft_word(title) == word


@pytest.mark.parametrize(
    "title",
    [
        "Rancangan rencana induk smart city",
        "Rancangan Awal RPJMD 2025–2029",
        "RKPD 2026 (Rancangan Akhir)",
        "Konsep kota cerdas",
        "Berita acara pembahasan rancangan peraturan daerah",
        "Notula pembahasan draf rencana induk",
        "Laporan jalan yang belum beraspal",
        "Drafting room plan",
    ],
)
def test_titles_that_only_speak_of_a_draft(title: str) -> None:
    assert draft_word(title) == ""
