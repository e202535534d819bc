"""Which documents a criterion has, what an assessor found of them, and which are still wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from readiness.domain.assessment import Evidence, EvidenceStage, EvidenceStatus
from readiness.domain.evidence import first_level
from readiness.domain.framework import Criterion
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult
from readiness.reporting.view.context import Context
from readiness.reporting.view.forms import Held
from readiness.reporting.wording.evidence import details

ALIKE: Final = 2 / 3
"""Share of the telling words of a wanted kind that a document's name must hold to be taken for it."""
_FROM_LEVEL: Final = re.compile(r"(?:tingkat|level) (\d)")
_LABELS: Final = {
    "accepted": ("Lengkap dan sesuai", "Complete and fitting"),
    "waiting": ("Menunggu pemeriksaan", "Waiting for examination"),
    "revise": ("Belum lengkap", "Incomplete"),
    "rejected": ("Bukan dokumen yang dimaksud", "Not the document meant"),
    "missing": ("Belum ada yang diserahkan", "Nothing handed in"),
    "draft": ("Masih rancangan", "Still a draft"),
    "unsigned": ("Belum ditandatangani", "Not signed yet"),
}
_TO_DO: Final = {
    "revise": ("perlu perbaikan", "to repair"),
    "rejected": ("harus diganti", "to replace"),
    "missing": ("belum ada", "not there"),
    "draft": ("masih rancangan", "a draft"),
    "unsigned": ("belum ditandatangani", "not signed"),
}
REPAIR: Final = ("missing", "rejected", "revise", "unsigned", "draft")
"""States in which an agency must act, the gravest first."""


def state_of(item: Evidence) -> str:
    """Where a document stands; a draft is one until it is signed, whatever was said of it."""
    match item.status:
        case EvidenceStatus.MISSING | EvidenceStatus.REJECTED | EvidenceStatus.REVISE:
            return item.status.value
        case _ if item.stage is not EvidenceStage.FINAL:
            return item.stage.value
        case EvidenceStatus.ACCEPTED:
            return "accepted"
        case _:
            return "waiting"


def held_view(context: Context, item: Evidence) -> Held:
    """A document ready to print."""
    state = state_of(item)
    facts = details(item, context.language)
    name = f"{item.document} ({', '.join(facts)})" if facts else item.document
    return Held(name, state, context.pick(*_LABELS[state]), item.note)


def to_do_word(context: Context, state: str) -> str:
    """What has to happen with a document, in a word or two."""
    return context.pick(*_TO_DO[state])


def documents_of(context: Context, criterion: Criterion) -> Iterator[Evidence]:
    """Every document that the register lists for a criterion, each once even where it is to prove several answers."""
    found: dict[tuple[str, str, str], Evidence] = {}
    for question in criterion.questions:
        claim = context.register.get(str(question.id))
        for listed in claim.documents if claim is not None else ():
            item = listed.evidence
            found[item.document, item.number, item.page] = item
    yield from found.values()


def keeps_register(context: Context) -> bool:
    """Whether the assessment records documents at all; where it records none, their absence says nothing."""
    return any(claim.documents for claim in context.register.values())


def wanted_kinds(context: Context, result: CriterionResult, level: Number) -> tuple[str, ...]:
    """The kinds of document that ``level`` wants and that no standing document is."""
    criterion = result.criterion
    own = criterion.at_level(level)
    text = own.evidence.in_(context.language) if own is not None and own.level == level else ""
    if not text and criterion.evidence is not None and level >= first_level(criterion):
        text = criterion.evidence.kinds.in_(context.language)
    standing = [_words(item.document) for item in documents_of(context, criterion) if state_of(item) not in REPAIR]
    kinds = [kind.strip().rstrip(".") for kind in text.split(";") if kind.strip() and not _beyond(kind, level)]
    return tuple(kind for kind in kinds if not any(_alike(_words(kind), words) for words in standing))


def _beyond(kind: str, level: Number) -> bool:
    """Whether a kind is wanted from a higher level on only, as texts like "for level 4, the review report" say."""
    found = _FROM_LEVEL.search(kind)
    return found is not None and int(found[1]) > level


def _alike(kind: frozenset[str], document: frozenset[str]) -> bool:
    return bool(kind) and len(kind & document) >= ALIKE * len(kind)


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3)
