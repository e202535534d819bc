"""Where a framework speaks several languages, every text does."""

from __future__ import annotations

from collections.abc import Iterator

from readiness.domain.framework import Criterion, Question
from readiness.domain.text import Text
from readiness.loading.checks.base import Checker
from readiness.loading.conditions import Path


def check_translations(checker: Checker) -> None:
    """A text that lacks a language of the framework's title is a warning."""
    wanted = checker.framework.title.languages() - {""}
    if not wanted:
        return
    for text, path in _texts(checker):
        missing = wanted - text.languages()
        if text and "" not in text.languages() and missing:
            checker.warn("K071", path, languages=", ".join(sorted(missing)))


def _texts(checker: Checker) -> Iterator[tuple[Text, Path]]:
    for group in checker.groups():
        path = checker.paths[group.id]
        yield group.title, (*path, "title")
        yield group.aim, (*path, "aim")
        for i, band in enumerate(group.bands):
            yield band.label, (*path, "bands", i, "label")
        for i, cap in enumerate(group.caps):
            yield cap.because, (*path, "cap", i, "because")
    for criterion, path in checker.criteria():
        yield from _criterion_texts(criterion, path, checker.action_paths[criterion.id])
    for i, reference in enumerate(checker.framework.references):
        yield reference.title, ("references", i, "title")
    own = {checker.paths[criterion.id] for criterion, _ in checker.criteria()}
    for question, path in checker.questions():
        if path not in own:  # else the criterion is its own question, and its title the label
            yield question.label, (*path, "label")
        yield from _question_texts(question, path)


def _criterion_texts(criterion: Criterion, path: Path, actions: tuple[Path, ...]) -> Iterator[tuple[Text, Path]]:
    yield criterion.title, (*path, "title")
    yield criterion.why, (*path, "why")
    yield criterion.note, (*path, "note")
    for item in criterion.levels:
        at = (*path, "levels", str(item.level))
        # A level in words alone has no key for its text.
        yield item.text, at
        yield item.fulfilment, (*at, "fulfilment")
        yield item.evidence, (*at, "evidence")
    for action, at in zip(criterion.actions, actions, strict=True):
        yield action.do, (*at, "do")
    if criterion.evidence is not None:
        yield criterion.evidence.kinds, (*path, "evidence", "kinds")


def _question_texts(question: Question, path: Path) -> Iterator[tuple[Text, Path]]:
    yield question.short, (*path, "short")
    yield question.hint, (*path, "hint")
    yield question.unit, (*path, "unit")
    for i, option in enumerate(question.options):
        yield option.label, (*path, "options", i, "label")
