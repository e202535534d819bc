"""``readiness frameworks``."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from readiness.cli.console import line, next_step, print_json, show
from readiness.cli.options import Criteria, Json, Lang, NoColor, Quiet
from readiness.cli.session import Session
from readiness.errors import Problems
from readiness.i18n import current, say
from readiness.resources import criteria_folders


def frameworks(
    framework: Annotated[
        str | None, typer.Argument(metavar="ID", help=say("Kerangka yang ditampilkan.", "The framework to show."))
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
    session = Session(criteria)
    if framework is None:
        if copy is not None:
            raise typer.BadParameter(
                say("sebutkan kerangka yang disalin", "name the framework to copy"), param_hint="--copy"
            )
        _list(criteria, json=json)
        return
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
    from readiness.cli.framework_tree import framework_object, show_tree

    if json:
        print_json({"schema": "readiness/framework@1", **framework_object(loaded.framework)})
    else:
        show_tree(loaded.framework)


def _list(criteria: Path | None, *, json: bool) -> None:
    from readiness.cli.columns import table
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
    """The copy appears whole or not at all; an empty folder is filled."""
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise Problems.one("S004", str(target), file=target)
        beside = target.resolve().parent
        beside.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=beside, prefix=".readiness.") as temporary:
            inner = Path(temporary) / "copy"
            shutil.copytree(folder, inner, ignore=shutil.ignore_patterns(".*", "__pycache__"))
            if not target.exists():
                inner.rename(target)
                return
            for item in inner.iterdir():
                item.rename(target / item.name)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Problems.one("S005", str(target), file=target, reason=reason) from error
