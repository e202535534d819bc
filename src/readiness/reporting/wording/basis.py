"""What the levels of a criterion rest on, in words."""

from __future__ import annotations

from readiness.domain.framework import Basis
from readiness.reporting.wording.values import pick

_WORDS = {
    Basis.LIMITS: ("batas kelas resmi", "official class limits"),
    Basis.TARGET: ("target resmi", "an official target"),
    Basis.DUTY: ("kewajiban hukum", "a legal duty"),
    Basis.JUDGEMENT: ("pertimbangan proyek", "the project's own judgement"),
}


def basis_text(basis: Basis, language: str) -> str:
    """One basis in words."""
    return pick(language, *_WORDS[basis])
