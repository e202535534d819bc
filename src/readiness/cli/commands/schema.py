"""``readiness schema``."""

from __future__ import annotations

from typing import Annotated

import typer

from readiness.cli.console import print_json
from readiness.cli.options import Criteria, Lang, NoColor, Quiet
from readiness.cli.session import Session
from readiness.i18n import current, say


def schema(
    what: Annotated[
        str, typer.Argument(metavar="framework|assessment", help=say("Skema yang dicetak.", "The schema to print."))
    ],
    framework: Annotated[
        str | None,
        typer.Option(
            "--framework",
            metavar="ID",
            help=say(
                "Skema penilaian memuat pertanyaan kerangka ini.",
                "The assessment's schema holds the questions of this framework.",
            ),
        ),
    ] = None,
    criteria: Criteria = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> None:
    """JSON Schema on stdout."""
    from readiness.loading.json_schema import assessment_schema, framework_schema

    if what == "framework":
        print_json(framework_schema())
    elif what == "assessment":
        instrument = Session(criteria).valid_framework(framework) if framework is not None else None
        print_json(assessment_schema(instrument, current()))
    else:
        raise typer.BadParameter(
            say("pilih framework atau assessment", "choose framework or assessment"), param_hint="framework|assessment"
        )
