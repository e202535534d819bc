"""Policies for missing and not applicable answers, in words."""

from __future__ import annotations

from readiness.domain.framework import NotApplicablePolicy, UnansweredPolicy
from readiness.domain.numbers import Number
from readiness.reporting.wording.values import pick, show

_UNANSWERED = {
    UnansweredPolicy.MIN: ("tingkat terendah", "the lowest level"),
    UnansweredPolicy.MAX: ("tingkat tertinggi", "the highest level"),
    UnansweredPolicy.EXCLUDE: ("tidak ikut", "left out"),
}
_EXCUSED = {
    NotApplicablePolicy.EXCLUDE: ("dikeluarkan dari hitungan", "is left out"),
    NotApplicablePolicy.FULL: ("dihitung penuh", "counts in full"),
    NotApplicablePolicy.MIN: ("dihitung terendah", "counts as the lowest"),
    NotApplicablePolicy.REFUSE: (
        "tidak ada: semua kriteria wajib dinilai",
        "does not exist: every criterion must be judged",
    ),
}


def unanswered_text(policy: UnansweredPolicy | Number, language: str) -> str:
    """What the single number assumes of an open criterion, after "counts as"."""
    if isinstance(policy, UnansweredPolicy):
        return pick(language, *_UNANSWERED[policy])
    return pick(language, f"nilai {show(policy, language)}", f"the value {show(policy, language)}")


def excused_text(policy: NotApplicablePolicy, language: str) -> str:
    """What happens to what does not apply."""
    return pick(language, *_EXCUSED[policy])
