"""The app: every command, in the order in which a user meets them."""

from __future__ import annotations

from typing import Annotated

import typer

from readiness import __version__
from readiness.cli.commands.check import check
from readiness.cli.commands.compare import compare
from readiness.cli.commands.doctor import doctor
from readiness.cli.commands.evidence import evidence
from readiness.cli.commands.explain import explain
from readiness.cli.commands.frameworks import frameworks
from readiness.cli.commands.init import init
from readiness.cli.commands.questionnaire import questionnaire
from readiness.cli.commands.report import report
from readiness.cli.commands.reuse import reuse
from readiness.cli.commands.schema import schema
from readiness.cli.commands.score import score
from readiness.cli.commands.test import test
from readiness.cli.commands.trend import trend
from readiness.cli.console import line
from readiness.cli.options import Lang
from readiness.cli.translate import Command, Group
from readiness.i18n import say

app = typer.Typer(
    name="readiness",
    cls=Group,
    help=say(
        "Menilai kesiapan smart city kabupaten/kota dan menyusun laporan kesenjangan.",
        "Assess the smart-city readiness of Indonesian districts and write gap reports.",
    ),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)


def _version(value: bool) -> None:
    if value:
        line(f"readiness {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=say("Tampilkan versi.", "Show the version.")),
    ] = False,
    lang: Lang = None,
) -> None:
    """Options before the command."""


_COMMANDS = (
    (
        init,
        say(
            "Mulai penilaian baru: berkas jawaban yang berpetunjuk.",
            "Start an assessment: an answer file that explains itself.",
        ),
    ),
    (
        frameworks,
        say(
            "Daftar kerangka, isi satu kerangka, atau salinan untuk disunting.",
            "List frameworks, show one, or copy one to edit.",
        ),
    ),
    (
        questionnaire,
        say(
            "Kuesioner untuk perangkat daerah sebagai buku kerja Excel.",
            "Questionnaires for agencies, as Excel workbooks.",
        ),
    ),
    (
        check,
        say(
            "Periksa kerangka dan penilaian; semua masalah sekaligus.",
            "Validate frameworks and assessments; all problems at once.",
        ),
    ),
    (
        score,
        say(
            "Hitung indeks, predikat, batas, dan kesenjangan terbesar.",
            "Compute index, band, bounds and the largest gaps.",
        ),
    ),
    (
        explain,
        say(
            "Jelaskan nilai satu kriteria, satu kelompok, atau satu kode galat.",
            "Explain a criterion, a group, or an error code.",
        ),
    ),
    (
        evidence,
        say(
            "Daftar bukti dukung menurut perangkat daerah dan status.",
            "The register of evidence, by agency and status.",
        ),
    ),
    (report, say("Susun laporan PDF atau HTML.", "Write a report in PDF or HTML.")),
    (
        compare,
        say(
            "Bandingkan banyak daerah: peringkat beserta rentangnya.",
            "Compare many districts: ranks with their intervals.",
        ),
    ),
    (
        trend,
        say(
            "Satu daerah dari tahun ke tahun, dengan jeda antarinstrumen.",
            "One district over the years, with breaks between instruments.",
        ),
    ),
    (
        reuse,
        say(
            "Mulai penilaian dengan instrumen lain dari penilaian lama.",
            "Start an assessment under another instrument from an old one.",
        ),
    ),
    (test, say("Jalankan kasus uji kerangka.", "Run the test cases of a framework.")),
    (schema, say("JSON Schema untuk penyunting teks.", "JSON Schema for text editors.")),
    (doctor, say("Periksa apakah komputer ini siap membuat PDF.", "Check whether this machine can make PDFs.")),
)

for _function, _help in _COMMANDS:
    app.command(name=_function.__name__, help=_help, cls=Command)(_function)
