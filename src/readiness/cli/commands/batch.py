"""``readiness batch``."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from readiness.cli.console import count_progress, notice, print_json
from readiness.cli.options import (
    Criteria,
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
from readiness.errors import PROBLEMS, Problems
from readiness.i18n import counted, current, say

if TYPE_CHECKING:
    from readiness.batch.model import Outcome
    from readiness.batch.pools import Pool


def batch(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help=say("Penilaian, folder penilaian, atau tabel.", "Assessments, folders of them, or tables."),
        ),
    ],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="DIR", help=say("Folder untuk laporan.", "The folder for the reports.")),
    ],
    template: Annotated[
        str,
        typer.Option(
            "--template",
            metavar="NAME|DIR",
            help=say(
                "Templat full (bawaan), summary, lhe, recommendations, minutes, todo, atau folder templat Anda.",
                "Template full (the default), summary, lhe, recommendations, minutes or todo, or a template folder of your own.",
            ),
        ),
    ] = "full",
    format: Annotated[
        str, typer.Option("--format", metavar="pdf|html", help=say("Bentuk laporan.", "Form of the reports."))
    ] = "pdf",
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers",
            metavar="N",
            min=1,
            help=say(
                "Banyaknya proses; bawaan: satu per prosesor.",
                "Number of processes; one for each processor by default.",
            ),
        ),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster",
            metavar="tcp://HOST:PORT",
            help=say(
                "Penjadwal Dask sebagai pengganti proses setempat.", "A Dask scheduler in place of local processes."
            ),
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help=say("Susun semua kembali, dan timpa berkas lain.", "Make all anew, and overwrite other files."),
        ),
    ] = False,
    framework: Annotated[
        str,
        typer.Option(
            "--framework",
            metavar="ID",
            help=say("Kerangka yang dijawab oleh tabel.", "The framework that tables answer."),
        ),
    ] = "",
    mapping: MappingFile = None,
    partial: Partial = False,
    track: TrackName = "latest",
    json: Json = False,
    criteria: Criteria = None,
    texts: TextFiles = None,
    lang: Lang = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
) -> int:
    """One report for each district, in parallel, resumable."""
    if format not in ("pdf", "html"):
        raise typer.BadParameter(say("pilih pdf atau html", "choose pdf or html"), param_hint="--format")
    if workers is not None and cluster is not None:
        raise typer.BadParameter(
            say("tidak berlaku bersama --cluster", "does not go with --cluster"), param_hint="--workers"
        )
    from readiness.batch.digests import program
    from readiness.batch.folder import open_folder
    from readiness.batch.model import Options, Status
    from readiness.batch.plan import Planner
    from readiness.batch.run import Runner
    from readiness.cli.batch_sources import Sources
    from readiness.cli.batch_summary import batch_object, failure_line, show_batch

    options = Options(template, track_of(track), current().value, format == "pdf", program())
    session = Session(criteria, texts or ())
    sources = Sources(paths, session, framework=framework, mapping=mapping, partial=partial)
    total = sources.total
    outcomes: list[Outcome] = []
    start = time.perf_counter()
    stopped: Problems | None = None
    with (
        open_folder(output, force=force) as folder,
        count_progress(say("Laporan", "Reports"), total) as count,
        _pool(workers, cluster, pdf=options.pdf) as pool,
    ):
        planner = Planner(session, options, folder, texts or (), anew=force)

        def tell(outcome: Outcome) -> None:
            outcomes.append(outcome)
            note = failure_line(outcome) if outcome.status is Status.FAILED else ""
            count.add(note, worked=outcome.status is Status.MADE)

        try:
            Runner(pool, folder.keep, tell, count.refresh).run(planner.steps(sources))
            total = len(outcomes)
        except Problems as problems:
            stopped = problems
        except KeyboardInterrupt:
            made = sum(outcome.status is Status.MADE for outcome in outcomes)
            notice(
                say(
                    f"{made} laporan selesai; jalankan lagi untuk melanjutkan",
                    f"{counted(made, 'report', 'reports')} finished; run it again to go on",
                )
            )
            raise
    seconds = time.perf_counter() - start
    if json:
        print_json(batch_object(outcomes, output, seconds, total, current()))
    else:
        show_batch(outcomes, output, seconds, total)
    sources.remarks.show()
    if stopped is not None:
        raise stopped
    return PROBLEMS if any(outcome.status is Status.FAILED for outcome in outcomes) else 0


@contextmanager
def _pool(workers: int | None, address: str | None, *, pdf: bool) -> Iterator[Pool]:
    from readiness.batch import pools

    if address is None:
        yield pools.LocalPool(workers or os.cpu_count() or 1, pdf=pdf)
        return
    with pools.cluster(address) as pool:
        yield pool
