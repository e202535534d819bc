"""``readiness compare``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.console import next_step, notice, print_json
from readiness.cli.options import Criteria, Force, Json, Lang, NoColor, Quiet, TextFiles, TrackName, track_of
from readiness.errors import PROBLEMS
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.comparison.intervals import Settings


def compare(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help=say("Penilaian, folder penilaian, atau tabel.", "Assessments, folders of them, or tables."),
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help=say("Tulis .csv, .xlsx, .html, atau .pdf.", "Write .csv, .xlsx, .html or .pdf."),
        ),
    ] = None,
    draws: Annotated[
        int,
        typer.Option(
            "--draws",
            min=0,
            max=100_000,
            help=say("Banyaknya pengambilan acak; 0: tanpa rentang.", "Number of random draws; 0: no intervals."),
        ),
    ] = 1000,
    interval: Annotated[
        float,
        typer.Option(
            "--interval", min=0, max=100, help=say("Lebar rentang, persen.", "Width of the interval, per cent.")
        ),
    ] = 90,
    spread: Annotated[
        float,
        typer.Option(
            "--spread", min=0, max=99, help=say("Simpangan tiap bobot, ± persen.", "Spread of each weight, ± per cent.")
        ),
    ] = 25,
    seed: Annotated[int, typer.Option("--seed", min=0, help=say("Benih acak.", "Random seed."))] = 0,
    vary: Annotated[
        list[str] | None,
        typer.Option(
            "--vary",
            metavar="weights|missing|aggregation",
            help=say(
                "Apa yang diubah-ubah; boleh diulang (bawaan: weights).",
                "What is varied; may be repeated (default: weights).",
            ),
        ),
    ] = None,
    peers: Annotated[
        str,
        typer.Option(
            "--peers",
            metavar="kind|province|…",
            help=say("Kelompok sebanding: keterangan subjek.", "Peer groups: a fact of the subject."),
        ),
    ] = "kind",
    ties: Annotated[
        str,
        typer.Option(
            "--ties",
            metavar="min|dense",
            help=say(
                "Peringkat sesudah nilai sama: 1 2 2 4 atau 1 2 2 3.", "Ranks after equal values: 1 2 2 4 or 1 2 2 3."
            ),
        ),
    ] = "min",
    rank_on: Annotated[
        str,
        typer.Option(
            "--rank-on",
            metavar="exact|shown",
            help=say("Peringkat atas nilai eksak atau nilai tampil.", "Rank exact or displayed values."),
        ),
    ] = "",
    framework: Annotated[
        str | None,
        typer.Option(
            "--framework",
            metavar="ID",
            help=say(
                "Kerangka yang dibandingkan bila ada beberapa.", "The framework to compare where there are several."
            ),
        ),
    ] = None,
    top: Annotated[
        int, typer.Option("--top", min=1, help=say("Baris pada tabel terminal.", "Rows of the table on the terminal."))
    ] = 20,
    json: Json = False,
    track: TrackName = "latest",
    force: Force = False,
    criteria: Criteria = None,
    texts: TextFiles = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> int:
    """Many districts: ranks with their intervals, peers, and which weights the ranking hangs on."""
    from readiness.cli.comparison_table import show_comparison
    from readiness.cli.gathering import gather
    from readiness.comparison.compare import compare as run
    from readiness.reporting.comparison.object import comparison_object

    settings = _settings(draws, interval, spread, seed, vary or ["weights"], ties, rank_on)
    gathered = gather(paths, criteria, texts or (), track_of(track), framework)
    found = run(gathered.framework, gathered.units, settings, peers)
    if json:
        print_json(comparison_object(found, gathered.reasons(), current()))
    else:
        show_comparison(found, top)
    for item in gathered.set_aside:
        notice(say("disisihkan: ", "set aside: ") + f"{item.source}: {item.reason}")
    if output is None:
        shown = " ".join(str(path) for path in paths[:2]) + (" …" if len(paths) > 2 else "")
        next_step(f"readiness compare {shown} -o {say('perbandingan.html', 'comparison.html')}")
    return PROBLEMS if gathered.set_aside else 0


def _settings(
    draws: int, interval: float, spread: float, seed: int, vary: list[str], ties: str, rank_on: str
) -> Settings:
    from readiness.comparison.intervals import Settings, Source
    from readiness.comparison.ranking import Ties

    for option, given, known in (
        ("--vary", vary, tuple(Source)),
        ("--ties", [ties], tuple(Ties)),
        ("--rank-on", [rank_on], ("", "exact", "shown")),
    ):
        for word in given:
            if word not in known:
                listed = ", ".join(item for item in known if item)
                raise typer.BadParameter(
                    say(f"'{word}' bukan salah satu dari {listed}", f"'{word}' is none of {listed}"), param_hint=option
                )
    return Settings(draws, interval, spread, seed, frozenset(Source(word) for word in vary), Ties(ties), rank_on)
