"""``readiness frameworks``."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer

from readiness.cli.console import line, next_step, print_json, show
from readiness.cli.options import Criteria, Json, Lang, NoColor, Quiet
from readiness.cli.session import Session
from readiness.domain.framework import Criterion, Framework, Group
from readiness.domain.numbers import plain
from readiness.errors import Problems
from readiness.i18n import current, say
from readiness.resources import criteria_folders


def frameworks(
    framework: Annotated[
        str | None, typer.Argument(metavar="[ID]", help=say("Kerangka yang ditampilkan.", "The framework to show."))
    ] = None,
    copy: Annotated[
        Path | None,
        typer.Option(
            "--copy",
            metavar="DIR",
            help=say(
                "Salin kerangka ke folder ini untuk disunting.", "Copy the framework into this folder to edit it."
            ),
        ),
    ] = None,
    json: Json = False,
    criteria: Criteria = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """What is available, one framework's tree, or a copy of it."""
    if framework is None:
        if copy is not None:
            raise typer.BadParameter(
                say("sebutkan kerangka yang disalin", "name the framework to copy"), param_hint="--copy"
            )
        _list(criteria, json=json)
        return
    session = Session(criteria)
    loaded = session.framework(framework)
    if loaded.framework is None:
        raise Problems(loaded.diagnostics)
    if copy is not None:
        _copy(loaded.folder, copy)
        line(say(f"Kerangka {framework} disalin ke {copy}", f"Framework {framework} copied to {copy}"))
        next_step(
            say(
                f"sunting {copy}, lalu readiness check {copy} dan readiness test {copy}",
                f"edit {copy}, then readiness check {copy} and readiness test {copy}",
            )
        )
        return
    if json:
        print_json({"schema": "readiness/framework@1", **_object(loaded.framework)})
        return
    _tree(loaded.framework)


def _list(criteria: Path | None, *, json: bool) -> None:
    from readiness.cli.tables import table
    from readiness.loading.frameworks import available

    found = available(criteria_folders(criteria))
    if json:
        items = [
            {"id": item.id, "title": item.title.in_(current()), "version": item.version, "official": item.official}
            for item in found
        ]
        print_json({"schema": "readiness/frameworks@1", "frameworks": items})
        return
    made = table(
        (say("Id", "Id"), "left"),
        (say("Kerangka", "Framework"), "left"),
        (say("Versi", "Version"), "left"),
        (say("Status", "Status"), "left"),
    )
    for item in found:
        status = say("resmi", "official") if item.official else say("tidak resmi", "not official")
        made.add_row(item.id, item.title.in_(current()), item.version, status)
    show(made)
    next_step(say("readiness frameworks ID", "readiness frameworks ID"))


def _copy(folder: Path, target: Path) -> None:
    """The copy appears whole or not at all."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Problems.one("S004", str(target), file=target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as temporary:
            inner = Path(temporary) / "copy"
            shutil.copytree(folder, inner, ignore=shutil.ignore_patterns(".*", "__pycache__"))
            if target.exists():
                target.rmdir()
            inner.rename(target)
    except OSError as error:
        raise Problems.one("S005", str(target), file=target, reason=error.strerror or str(error)) from error


def _tree(framework: Framework) -> None:
    from rich.tree import Tree

    language = current()
    status = say("resmi", "official") if framework.official else say("tidak resmi", "not official")
    line(f"{framework.title.in_(language) or framework.id} · {framework.id} {framework.version} · {status}")
    if framework.note:
        line(framework.note.in_(language))
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
            f"{count} criteria, {questions} questions, {len(framework.sources)} sources",
        )
    )
    next_step(say(f"readiness init DIR --framework {framework.id}", f"readiness init DIR --framework {framework.id}"))


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


def _object(framework: Framework) -> dict[str, Any]:
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
        "sources": {source.id: {"title": source.title, "year": source.year} for source in framework.sources},
        "children": [node(child) for child in framework.root.children],
    }
