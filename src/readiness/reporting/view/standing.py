"""What a document is not: the line on every page."""

from __future__ import annotations

from readiness.reporting.view.context import Context


def status_line(context: Context, form: tuple[str, str] | None = None) -> str:
    """The line on every page; ``form`` says what a self-made document in the shape of an official one is."""
    parts = []
    if context.scored.assessment.fictional:
        parts.append(context.pick("Contoh rekaan, bukan daerah sebenarnya", "Fictional example, no real district"))
    if context.official:
        parts.append(
            context.pick(
                "Nilai resmi menurut keterangan penyusun; yang berlaku ialah laporan instansi yang mengevaluasi",
                "Official values as stated by the compiler; the evaluating authority's own report prevails",
            )
        )
    else:
        self_made = (
            "Penilaian mandiri, bukan laporan hasil evaluasi resmi",
            "Self-assessment, not an official evaluation report",
        )
        parts.append(context.pick(*(form or self_made)))
    return ". ".join(parts) + "."
