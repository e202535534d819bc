"""One framework as a tree for the terminal, and as JSON."""

from __future__ import annotations

from typing import Any

from rich.tree import Tree

from readiness.cli.console import line, next_step, show
from readiness.domain.framework import Criterion, Framework, Group
from readiness.domain.numbers import plain
from readiness.i18n import counted, current, say


def show_tree(framework: Framework) -> None:
    """The framework's tree with weights, bases and sources."""
    language = current()
    status = say("resmi", "official") if framework.official else say("tidak resmi", "not official")
    line(f"{framework.title.in_(language) or framework.id} · {framework.id} {framework.version} · {status}")
    if framework.note:
        line(framework.note.in_(language))
    for text in _standing(framework):
        line(text)
    line(say("Sidik", "Digest") + f": {framework.digest}")
    line()
    root = Tree(framework.title.in_(language) or framework.id, guide_style="dim")
    _branch(root, framework.root, language)
    show(root)
    count = len(list(framework.root.criteria()))
    questions = len(list(framework.questions()))
    line()
    line(
        say(
            f"{count} kriteria, {questions} pertanyaan, {len(framework.sources)} sumber",
            f"{counted(count, 'criterion', 'criteria')}, {counted(questions, 'question', 'questions')}, "
            f"{counted(len(framework.sources), 'source', 'sources')}",
        )
    )
    next_step(say(f"readiness init DIR --framework {framework.id}", f"readiness init DIR --framework {framework.id}"))


def _standing(framework: Framework) -> list[str]:
    """When the instrument applies, what it follows and is followed by, and published values that stand beside results."""
    first, last = framework.years
    texts = []
    if first is not None or last is not None:
        since = say(f"sejak {first}", f"from {first}") if last is None else f"{first or '…'}–{last}"
        texts.append(say(f"Berlaku untuk tahun penilaian {since}", f"Applies to assessment years {since}"))
    if framework.supersedes:
        texts.append(say(f"Menggantikan {framework.supersedes}", f"Supersedes {framework.supersedes}"))
    if framework.superseded_by:
        texts.append(say(f"Digantikan oleh {framework.superseded_by}", f"Superseded by {framework.superseded_by}"))
    if framework.references:
        names = ", ".join(reference.title.in_(current()) for reference in framework.references)
        texts.append(say(f"Nilai acuan: {names}", f"Published values: {names}"))
    return texts


def _branch(tree: Any, group: Group, language: str) -> None:
    for child in group.children:
        weight = say("bobot", "weight") + f" {plain(child.weight.default)}"
        title = child.title.in_(language) or str(child.id)
        if isinstance(child, Group):
            _branch(tree.add(f"{title}  ({child.id}, {weight}, {child.aggregate.value})"), child, language)
        else:
            sources = ", ".join(child.sources)
            basis = f", {_basis(child)}" if child.basis else ""
            tree.add(f"{child.id}  {title}  ({weight}{basis})" + (f"  [{sources}]" if sources else ""))


def _basis(criterion: Criterion) -> str:
    from readiness.reporting.wording.basis import basis_text

    assert criterion.basis is not None
    return basis_text(criterion.basis, current())


def framework_object(framework: Framework) -> dict[str, Any]:
    """The same for ``--json``."""
    language = current()

    def node(child: Group | Criterion) -> dict[str, Any]:
        common = {"id": child.id, "title": child.title.in_(language), "weight": plain(child.weight.default)}
        if isinstance(child, Group):
            return {**common, "aggregate": child.aggregate.value, "children": [node(item) for item in child.children]}
        return {
            **common,
            "basis": child.basis.value if child.basis else None,
            "sources": list(child.sources),
            "respondent": list(child.respondents),
            "questions": [str(question.id) for question in child.questions],
        }

    return {
        "id": framework.id,
        "title": framework.title.in_(language),
        "version": framework.version,
        "official": framework.official,
        "digest": framework.digest,
        "years": {"from": framework.years[0], "to": framework.years[1]},
        "supersedes": framework.supersedes or None,
        "superseded_by": framework.superseded_by or None,
        "references": [
            {
                "id": reference.id,
                "title": reference.title.in_(language),
                "year": reference.year,
                "kind": reference.kind or None,
                "values": {node: plain(value) for node, value in reference.values.items()},
            }
            for reference in framework.references
        ],
        "sources": {
            source.id: {"title": source.title.in_(language), "year": source.year} for source in framework.sources
        },
        "children": [node(child) for child in framework.root.children],
    }
