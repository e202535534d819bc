"""Official wording laid over a framework's own texts; nothing that is scored changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from readiness.domain.framework import Criterion, Framework, Group, LevelText
from readiness.domain.numbers import Number
from readiness.domain.sources import WordingSource
from readiness.domain.text import EMPTY, Text

LEVEL_TEXTS = ("text", "fulfilment", "evidence")
CRITERION_TEXTS = ("title", "question", "hint", "note")


@dataclass(frozen=True, slots=True)
class Wording:
    """Texts, by field, in place of those of one criterion or (``level``) of one of its levels."""

    criterion: str
    level: Number | None
    texts: Mapping[str, Text]


def reworded(framework: Framework, wordings: Iterable[Wording], source: WordingSource) -> Framework:
    """The framework with other texts, and the file that they come from among its ``wording``.

    A level that gets a text of its own loses the mark of confidence of the summary that it replaces.
    """
    by_criterion: dict[str, list[Wording]] = {}
    for wording in wordings:
        by_criterion.setdefault(wording.criterion, []).append(wording)
    root = _group(framework.root, by_criterion)
    return replace(framework, root=root, wording=(*framework.wording, source))


def _group(group: Group, wordings: Mapping[str, list[Wording]]) -> Group:
    children = tuple(
        _group(child, wordings) if isinstance(child, Group) else _criterion(child, wordings.get(child.id, []))
        for child in group.children
    )
    return replace(group, children=children)


def _criterion(criterion: Criterion, wordings: list[Wording]) -> Criterion:
    levels = {item.level: item for item in criterion.levels}
    changes: dict[str, Any] = {}
    for wording in wordings:
        if wording.level is not None:
            known = levels.get(wording.level, LevelText(wording.level, EMPTY))
            levels[wording.level] = _level(known, wording)
            continue
        changes |= {name: wording.texts[name] for name in ("title", "note") if name in wording.texts}
        first, *rest = changes.get("questions", criterion.questions)
        label, hint = wording.texts.get("question", first.label), wording.texts.get("hint", first.hint)
        changes["questions"] = (replace(first, label=label, hint=hint), *rest)
    if not wordings:
        return criterion
    return replace(criterion, levels=tuple(levels[level] for level in sorted(levels)), **changes)


def _level(item: LevelText, wording: Wording) -> LevelText:
    texts = wording.texts
    return LevelText(
        level=item.level,
        text=texts.get("text", item.text),
        fulfilment=texts.get("fulfilment", item.fulfilment),
        evidence=texts.get("evidence", item.evidence),
        confidence=None if "text" in texts else item.confidence,
    )
