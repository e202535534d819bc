"""What a comparison is and is not, in sentences that several of its outputs share."""

from __future__ import annotations

from readiness.comparison.intervals import Source
from readiness.reporting.comparison.shown import Shown


def status_text(shown: Shown) -> str:
    """The line on every page: what the numbers are, and what they are not."""
    units = shown.found.places
    fictional = sum(place.unit.fictional for place in units)
    own = shown.pick("Bukan peringkat resmi pemerintah.", "Not an official government ranking.")
    if not fictional:
        return own
    invented = shown.pick(f"{fictional} daerah berdata rekaan.", f"Fictional: {fictional} of {len(units)}.")
    if fictional == len(units):
        invented = shown.pick(
            "Data rekaan, bukan hasil penilaian daerah sebenarnya.", "Fictional data, no real district's result."
        )
    return f"{invented} {own}"


def standing_text(shown: Shown) -> str:
    """Whether the instrument is official; the comparison never is."""
    if shown.found.framework.official:
        return shown.pick(
            "Instrumen resmi; perbandingan ini disusun sendiri dan bukan hasil evaluasi resmi.",
            "Official instrument; this comparison was made by the user and is no official result.",
        )
    return shown.pick("Bukan instrumen resmi pemerintah.", "Not an official government instrument.")


def varied_text(shown: Shown) -> str:
    """What the draws varied, as it stands in a sentence."""
    words = {
        Source.WEIGHTS: shown.pick("pilihan bobot", "the choice of weights"),
        Source.MISSING: shown.pick("jawaban yang masih terbuka", "answers still open"),
        Source.AGGREGATION: shown.pick("cara merata-ratakan", "the kind of mean"),
    }
    used = [words[source] for source in Source if source in shown.found.settings.sources]
    return shown.pick(" dan ", " and ").join([", ".join(used[:-1]), used[-1]] if len(used) > 1 else used)
