"""``readiness check``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from readiness.cli.console import line, next_step, output, print_json, print_problems
from readiness.cli.options import Criteria, Json, Lang, NoColor, Quiet
from readiness.cli.session import Session
from readiness.diagnostics import Diagnostic, has_errors
from readiness.errors import PROBLEMS, WRONG_USE, Problems
from readiness.i18n import counted, current, say

_FORMATS = ("full", "concise", "github")


def check(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help=say(
                "Berkas penilaian, folder kerangka, atau folder berisi keduanya.",
                "Assessment files, framework folders, or folders of them.",
            ),
        ),
    ],
    format: Annotated[
        str,
        typer.Option("--format", metavar="full|concise|github", help=say("Bentuk keluaran.", "Form of the output.")),
    ] = "full",
    json: Json = False,
    criteria: Criteria = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> int:
    """Everything that is wrong, in one run."""
    if format not in _FORMATS:
        raise typer.BadParameter(
            say("pilih full, concise, atau github", "choose full, concise or github"), param_hint="--format"
        )
    output.format = format
    session = Session(criteria)
    found: list[Diagnostic] = []
    checked = 0
    for path in paths:
        for target in _targets(path):
            checked += 1
            found += _check(session, target)
    unique = list(dict.fromkeys((d.code, d.place, tuple(d.arguments.items()), d.severity) for d in found))
    found = [Diagnostic(code, place, dict(arguments), severity) for code, place, arguments, severity in unique]
    if json:
        from readiness.diagnostics.render import as_json

        print_json({"schema": "readiness/check@1", "diagnostics": as_json(found, current())})
    else:
        print_problems(found)
        if not found:
            line(
                say(
                    f"{checked} berkas diperiksa, tidak ada masalah.",
                    f"{counted(checked, 'file', 'files')} checked, no problems.",
                )
            )
        elif not has_errors(found):
            line(
                say(
                    f"{checked} berkas diperiksa, hanya peringatan.",
                    f"{counted(checked, 'file', 'files')} checked, warnings only.",
                )
            )
        else:
            next_step(
                say("readiness explain KODE menjelaskan sebuah galat", "readiness explain CODE explains an error")
            )
    if any(diagnostic.code.startswith("S") for diagnostic in found):
        return WRONG_USE
    return PROBLEMS if has_errors(found) else 0


def _targets(path: Path) -> list[Path]:
    """A framework folder or a file stands for itself; another folder for what is directly inside it."""
    from readiness.loading.files import is_folder, is_there

    if not is_folder(path) or is_there(path / "framework.yaml"):
        return [path]
    try:
        inside = sorted(
            item
            for item in path.iterdir()
            if (item.is_file() and item.suffix in (".yaml", ".yml")) or is_there(item / "framework.yaml")
        )
    except OSError as error:
        raise Problems.one("S003", str(path), file=path, reason=error.strerror or str(error)) from error
    return inside or [path]


def _check(session: Session, path: Path) -> list[Diagnostic]:
    from readiness.loading.documents import Mapping, read_document
    from readiness.loading.files import is_folder
    from readiness.loading.frameworks import load_framework

    if is_folder(path) or path.name == "framework.yaml":
        loaded = load_framework(path, str(path / "framework.yaml") if path.is_dir() else str(path))
        return [*loaded.diagnostics, *(session.check_maps(loaded) if loaded.framework is not None else ())]
    document = read_document(path)
    root = document.root
    if isinstance(root, Mapping) and root.get("framework") is None and (root.get("groups") or root.get("criteria")):
        return list(load_framework(path, str(path)).diagnostics)
    return session.check(path)
