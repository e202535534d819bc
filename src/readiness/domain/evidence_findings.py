"""What is wrong with the documents of an assessment, as far as the register itself can tell.

Only documents that stand are looked at: one that is rejected or missing proves nothing anyway. What lies in files is
looked at where files are read.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from readiness.domain.assessment import Answered, Assessment, Evidence, EvidenceStage
from readiness.domain.evidence import Claim, Listed, first_level
from readiness.domain.numbers import Number, plain
from readiness.domain.problems import Problem, problem
from readiness.domain.rules import Answer as AnswerRule


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an assessor will object to; ``at`` is the key of the document that is meant, empty for all of it."""

    document: Listed
    problem: Problem
    at: str = ""


def find(assessment: Assessment, claims: Iterable[Claim], *, levels: bool = True) -> Iterator[Finding]:
    """Every finding, criterion by criterion. Without ``levels`` those that depend on other answers are left out."""
    for _, group in groupby(claims, key=lambda claim: claim.criterion.id):
        own = tuple(group)
        standing = [
            (claim, document) for claim in own for document in claim.documents if document.evidence.status.stands
        ]
        yield from _reused(standing)
        for claim, document in standing:
            yield from _page(document)
            yield from _year(assessment, claim, document)
            yield from _draft(claim, document)
        if levels:
            yield from _levels(own, [document for _, document in standing])


def same_document(one: Evidence, other: Evidence) -> bool:
    """Whether two items name one document: by the digest of the file, else by number, else by title.

    Pages do not tell documents apart; dates do, where both are given.
    """
    if one.sha256 and other.sha256:
        return one.sha256 == other.sha256
    if one.date is not None and other.date is not None and one.date != other.date:
        return False
    numbers = _number(one.number), _number(other.number)
    if all(numbers):
        return numbers[0] == numbers[1]
    titles = _title(one.document), _title(other.document)
    return bool(titles[0]) and titles[0] == titles[1]


def _number(text: str) -> str:
    folded = re.sub(r"\s+", "", text.casefold())
    bare = re.sub(r"^(nomor|no)[.:]?(?=.)", "", folded)
    return bare if re.search(r"[^\W_]", bare) else ""


def _title(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))


def _reused(standing: Sequence[tuple[Claim, Listed]]) -> Iterator[Finding]:
    """One document under two levels of one criterion; levels of different criteria are not compared."""
    with_level = [(claim, document) for claim, document in standing if document.evidence.supports_level is not None]
    for position, (claim, document) in enumerate(with_level):
        item = document.evidence
        for _, earlier in with_level[:position]:
            other = earlier.evidence
            if other.supports_level != item.supports_level and same_document(item, other):
                levels = {"level": _shown(item.supports_level), "other": _shown(other.supports_level)}
                found = problem("J020", document=item.document, criterion=claim.criterion.id, **levels)
                yield Finding(document, found, "supports_level")
                break


def _shown(level: Number | None) -> str:
    return "" if level is None else plain(level)


def _page(document: Listed) -> Iterator[Finding]:
    if not document.evidence.page.strip():
        yield Finding(document, problem("J021", document=document.evidence.document), "document")


def _year(assessment: Assessment, claim: Claim, document: Listed) -> Iterator[Finding]:
    item, kinds = document.evidence, claim.criterion.evidence
    within = kinds.within if kinds is not None else None
    if item.date is None:
        if within is not None:
            arguments = {"document": item.document, "criterion": claim.criterion.id, "within": within}
            yield Finding(document, problem("J024", **arguments), "document")
        return
    year = assessment.year or (assessment.date.year if assessment.date is not None else None)
    last = assessment.date or (dt.date(year, 12, 31) if year is not None else None)
    if last is not None and item.date > last:
        yield Finding(document, problem("J022", document=item.document, date=item.date, limit=last), "date")
    if within is not None and year is not None and item.date.year < year - within:
        arguments = {"document": item.document, "criterion": claim.criterion.id, "first": year - within, "last": ""}
        yield Finding(document, problem("J023", date=item.date, **arguments), "date")


_ACT: Final = (
    r"(?:peraturan|perda|perbup|perwali|perwal|pergub|perkada|keputusan|kepbup|kepwal|kepwali|sk|surat|instruksi|nota"
    r" kesepahaman|perjanjian|mou|pks)"
)
_VERSION: Final = r"v?\d[\d ]*"
_DRAFT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:(?:naskah|dokumen|berkas|salinan) )?(?P<word>draf|draft)\b",
        rf"^(?:(?:naskah|dokumen|berkas|salinan) )?(?P<word>rancangan|konsep) {_ACT}\b",
        r"^(?P<word>(?:ra|ran)(?:perda|perbup|perwali|perwal|pergub|perkada|kepbup|kepwali))\b",
        rf"[(\[–—-] ?(?:(?P<word>draf|draft)(?: (?:awal|akhir|final|{_VERSION}))?|(?P<bare>konsep|rancangan)) ?(?:[)\]]|$)",
        rf"\b(?P<word>draf|draft)(?: {_VERSION})?(?: (?:pdf|docx?|xlsx?))?$",
        r"\b(?P<word>(?:belum|tidak|tanpa) (?:ber)?(?:ditandatangani|di tandatangani|tanda ?tangan|ttd|diteken))\b",
        r"\b(?P<word>unsigned|not signed)\b",
    )
)
"""Titles of what is not in force yet. *Rancangan* and *konsep* say so before the name of an act only: "Rancangan Awal
RPJMD" and "Rancangan induk" are documents of their own, and minutes may speak of a draft without being one."""


def draft_word(title: str) -> str:
    """The word by which a title says that its document is not in force yet; empty where none does."""
    folded = re.sub(r"[\s_.]+", " ", unicodedata.normalize("NFKC", title).casefold()).strip()
    matches = (match for pattern in _DRAFT if (match := pattern.search(folded)))
    return next((next(word for word in match.groups() if word) for match in matches), "")


def _draft(claim: Claim, document: Listed) -> Iterator[Finding]:
    item = document.evidence
    if item.supports_level is not None and item.supports_level < first_level(claim.criterion):
        return
    if item.stage is not EvidenceStage.FINAL:
        yield Finding(document, problem("J025", document=item.document, stage=item.stage), "stage")
    elif word := draft_word(item.document):
        yield Finding(document, problem("J026", document=item.document, word=word), "document")


def _levels(own: Sequence[Claim], standing: Sequence[Listed]) -> Iterator[Finding]:
    """A level claimed beyond what the documents support, and levels below that no document is for.

    A document without ``supports_level`` supports whatever is claimed. Holes are looked for where an answer judges the
    levels as wholes: one figure, or one step of a ladder, proves what lies below it as well.
    """
    claim, level = own[0], own[0].level
    with_level = [document for document in standing if document.evidence.supports_level is not None]
    if level is None or not claim.calls_for_evidence or not with_level:
        return
    highest = max(with_level, key=_supported)
    supported = _supported(highest)
    bounded = len(with_level) == len(standing)
    names = {"criterion": claim.criterion.id, "claimed": plain(level)}
    if bounded and supported < level:
        yield Finding(highest, problem("J027", level=plain(supported), **names), "supports_level")
    if not _judges_levels(own):
        return
    top = min(level, math.floor(supported)) if bounded else level
    covered = {math.floor(_supported(document)) for document in with_level}
    if not bounded:
        covered.add(level)
    holes = [number for number in range(math.ceil(first_level(claim.criterion)), top + 1) if number not in covered]
    if holes:
        missing = ", ".join(str(number) for number in holes)
        yield Finding(highest, problem("J028", levels=missing, **names), "supports_level")


def _judges_levels(own: Sequence[Claim]) -> bool:
    """Whether the answer is a level that somebody judged, not an option, and not an outside index converted."""
    rule = own[0].criterion.rule
    if not isinstance(rule, AnswerRule):
        return False
    asked = next((claim for claim in own if claim.question.id == rule.question), None)
    if asked is None or asked.counted is None or asked.question.options:
        return False
    answer = asked.counted[1].answer
    return isinstance(answer, Answered) and answer.index is None


def _supported(document: Listed) -> Number:
    level = document.evidence.supports_level
    assert level is not None
    return level
