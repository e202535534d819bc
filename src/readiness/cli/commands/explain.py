"""``readiness explain``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from readiness.cli.console import line, next_step, print_json, print_problems
from readiness.cli.options import Criteria, Json, Lang, NoColor, Quiet, TextFiles, TrackName, track_of
from readiness.cli.session import Session
from readiness.errors import Problems
from readiness.i18n import current, say

CODE_SCHEMA = "readiness/code@1"
_CODE = re.compile(r"[A-Z][0-9]{3}\Z")


def explain(
    target: Annotated[
        str,
        typer.Argument(
            metavar=say("BERKAS|KODE", "FILE|CODE"),
            help=say(
                "Berkas penilaian, atau kode galat seperti K012.", "An assessment file, or an error code such as K012."
            ),
        ),
    ],
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help=say(
                "Kriteria, kelompok, atau pertanyaan; tanpa ini seluruh indeks.",
                "A criterion, group or question; without it the whole index.",
            ),
        ),
    ] = None,
    json: Json = False,
    track: TrackName = "latest",
    criteria: Criteria = None,
    texts: TextFiles = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """Why this level, or what an error means."""
    from readiness.loading.files import is_there

    if name is None and _CODE.match(target.upper()) and not is_there(Path(target)):
        _explain_code(target.upper(), json=json)
        return
    from readiness.domain.problems import nearest
    from readiness.domain.scoring.scored import score_assessment
    from readiness.reporting.explanation import Explainer, explanation_object

    chosen = track_of(track)
    loaded = Session(criteria, texts or ()).assessment(Path(target))
    print_problems(loaded.warnings)
    scored = score_assessment(loaded.framework, loaded.assessment, chosen)
    explainer = Explainer(scored, current())
    card = scored.card
    groups = {str(group.id) for group in (*card.groups, card.root)}
    criteria_by_name = card.criterion_of()
    wanted = name or str(card.root.id)
    if wanted in criteria_by_name:
        sections = explainer.criterion(criteria_by_name[wanted])
    elif wanted in groups:
        sections = explainer.group(wanted)
    else:
        suggestion = nearest(wanted, [*criteria_by_name, *groups])
        raise Problems.one("J015", target, name=wanted, suggestion=suggestion)
    if json:
        print_json({"schema": "readiness/explain@1", "id": wanted, "sections": explanation_object(sections)})
        return
    for position, section in enumerate(sections):
        if position:
            line()
        line(section.title)
        for text in section.lines:
            line(f"  {text}")
    if wanted in groups:
        next_step(
            say(f"readiness explain {target} ID untuk satu bagian", f"readiness explain {target} ID for one part")
        )


def _explain_code(code: str, *, json: bool) -> None:
    from readiness.diagnostics.catalogue import codes, entry

    found = entry(code)
    if found is None:
        from readiness.domain.problems import nearest

        raise Problems.one("S010", code, code=code, suggestion=nearest(code, codes()))
    language = current()
    if json:
        cause = found.cause.in_(language)
        print_json({"schema": CODE_SCHEMA, "code": code, "cause": cause, "wrong": found.wrong, "right": found.right})
        return
    line(f"{code}: {found.cause.in_(language)}")
    if found.wrong:
        line()
        line(say("Salah:", "Wrong:"))
        for text in found.wrong.splitlines():
            line(f"  {text}")
    if found.right:
        line()
        line(say("Benar:", "Right:"))
        for text in found.right.splitlines():
            line(f"  {text}")
