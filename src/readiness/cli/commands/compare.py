"""``readiness compare``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.comparison_file import check_comparison_file, write_comparison
from readiness.cli.console import Remarks, line, next_step, notice, print_json
from readiness.cli.options import (
    Criteria,
    Force,
    Json,
    Lang,
    MappingFile,
    NoColor,
    Partial,
    Quiet,
    TextFiles,
    TrackName,
    track_of,
)
from readiness.cli.session import Session
from readiness.errors import PROBLEMS
from readiness.i18n import current, say

if TYPE_CHECKING:
    from readiness.comparison.intervals import Settings
    from readiness.comparison.relative import Relative


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
            "--spread", min=0, max=99, help=say("Simpangan bobot, ± persen.", "Spread of weights, ± per cent.")
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
    normalise: Annotated[
        str | None,
        typer.Option(
            "--normalise",
            metavar="none|n_minmax|n_zscore|n_rank|n_prank|n_borda|n_goalposts|n_fracmax",
            help=say(
                "Indeks relatif: samakan skala kriteria di antara daerah (nama menurut COINr).",
                "A relative index: bring criteria onto one scale among the units (names of COINr).",
            ),
        ),
    ] = None,
    aggregate: Annotated[
        str | None,
        typer.Option(
            "--aggregate",
            metavar="a_amean|a_gmean|a_hmean|a_genmean|a_copeland",
            help=say("Indeks relatif: rata-rata tiap kelompok.", "A relative index: the mean of every group."),
        ),
    ] = None,
    power: Annotated[
        float,
        typer.Option("--power", help=say("Pangkat untuk a_genmean, bukan 0.", "Exponent of a_genmean, not 0.")),
    ] = -1,
    threshold: Annotated[
        float | None,
        typer.Option(
            "--threshold",
            min=0,
            max=1,
            help=say(
                "Indeks relatif: bagian kriteria yang harus terjawab pada tiap kelompok (0–1).",
                "A relative index: share of the criteria that must be answered in each group (0–1).",
            ),
        ),
    ] = None,
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
    mapping: MappingFile = None,
    partial: Partial = False,
    top: Annotated[
        int, typer.Option("--top", min=1, help=say("Baris pada tabel terminal.", "Rows of the table on the terminal."))
    ] = 20,
    template: Annotated[
        str | None,
        typer.Option(
            "--template",
            metavar="comparison|DIR",
            help=say(
                "Untuk .pdf: templat comparison, atau folder templat Anda.",
                "For .pdf: template comparison, or a template folder of your own.",
            ),
        ),
    ] = None,
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
    # Read when numpy is loaded. The products are small: with a second thread, comparing 500 units took four times the
    # processor time, and longer by the clock too.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from readiness.cli.comparison_table import show_comparison
    from readiness.cli.districts import read_districts
    from readiness.cli.gathering import gather
    from readiness.comparison.compare import compare as run
    from readiness.reporting.comparison.object import comparison_object

    look = check_comparison_file(output, template, force=force)
    settings = _settings(draws, interval, spread, seed, vary or ["weights"], ties, rank_on)
    relative = _relative(normalise, aggregate, threshold, power)
    session = Session(criteria, texts or ())
    chosen = session.worded(session.valid_framework(framework))[0] if framework is not None else None
    items = read_districts(paths, session, framework=framework or "", mapping=mapping, partial=partial)
    gathered = gather(items, track_of(track), chosen)
    try:
        found = run(gathered.framework, gathered.units, settings, peers, relative)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--normalise, --aggregate") from error
    if json:
        print_json(comparison_object(found, gathered.reasons(), current()))
    else:
        show_comparison(found, top)
    remarks = Remarks()
    remarks.add(gathered.warnings)
    remarks.show()
    for item in gathered.set_aside:
        notice(say("disisihkan: ", "set aside: ") + f"{item.source}: {item.reason}")
    if output is not None:
        tell = notice if json else line
        tell(write_comparison(output, found, gathered.reasons(), look, force=force))
    else:
        shown = " ".join(str(path) for path in paths[:2]) + (" …" if len(paths) > 2 else "")
        shown += f" --mapping {mapping}" if mapping is not None else ""
        shown += f" --framework {framework}" if framework is not None else ""
        next_step(f"readiness compare {shown} -o {say('perbandingan.html', 'comparison.html')}")
    return PROBLEMS if gathered.set_aside else 0


def _settings(
    draws: int, interval: float, spread: float, seed: int, vary: list[str], ties: str, rank_on: str
) -> Settings:
    from readiness.comparison.intervals import Settings, Source
    from readiness.comparison.ranking import Ties

    for word in vary:
        _one_of("--vary", word, tuple(Source))
    _one_of("--ties", ties, tuple(Ties))
    _one_of("--rank-on", rank_on or "exact", ("exact", "shown"))
    return Settings(draws, interval, spread, seed, frozenset(Source(word) for word in vary), Ties(ties), rank_on)


def _relative(normalise: str | None, aggregate: str | None, threshold: float | None, power: float) -> Relative | None:
    """``None`` where none of the three is given: the index is that of the framework."""
    from readiness.comparison.relative import Aggregation, Normalisation, Relative

    if normalise is None and aggregate is None and threshold is None:
        return None
    plain = Relative(Normalisation.NONE)
    _one_of("--normalise", normalise or plain.normalisation, tuple(Normalisation))
    _one_of("--aggregate", aggregate or plain.aggregation, tuple(Aggregation))
    return Relative(
        Normalisation(normalise or plain.normalisation),
        Aggregation(aggregate or plain.aggregation),
        threshold or 0,
        power,
    )


def _one_of(option: str, word: str, known: tuple[str, ...]) -> None:
    if word not in known:
        listed = ", ".join(known)
        raise typer.BadParameter(
            say(f"'{word}' bukan salah satu dari {listed}", f"'{word}' is none of {listed}"), param_hint=option
        )
