"""What a comparison says, in two languages."""

from __future__ import annotations

from readiness.comparison.intervals import Settings, Source
from readiness.comparison.relative import Relative
from readiness.i18n import number
from readiness.reporting.wording.values import pick, show

_KINDS = {"kabupaten": ("Kabupaten", "Regencies"), "kota": ("Kota", "Cities"), "": ("Tanpa kelompok", "No group")}


def peer_name(by: str, name: str, language: str) -> str:
    """What a peer group is called."""
    if by == "kind" or not name:
        return pick(language, *_KINDS.get(name, (name, name)))
    return name


def method_text(settings: Settings, language: str) -> str:
    """How the rank intervals came about, and what they are not."""
    if not settings.draws:
        return pick(language, "Tanpa rentang peringkat (0 pengambilan).", "No rank intervals (0 draws).")
    spread, interval = show_plain(settings.spread, language), show_plain(settings.interval, language)
    draws = number(str(settings.draws), language)
    varied = {
        Source.WEIGHTS: pick(
            language,
            f"setiap bobot dikalikan faktor acak dalam ± {spread} % lalu dinormalkan kembali",
            f"every weight is multiplied by a random factor within ± {spread}% and renormalised",
        ),
        Source.MISSING: pick(
            language,
            "setiap kriteria yang masih terbuka diberi nilai acak di antara batasnya",
            "every criterion still open takes a random value between its bounds",
        ),
        Source.AGGREGATION: pick(
            language,
            "rata-rata hitung atau rata-rata ukur dipilih acak",
            "the arithmetic or the geometric mean is chosen at random",
        ),
    }
    what = "; ".join(varied[source] for source in Source if source in settings.sources)
    return pick(
        language,
        f"Rentang peringkat: {interval} % bagian tengah dari {draws} pengambilan ({what}; benih {settings.seed}). "
        "Rentang itu menunjukkan seberapa jauh peringkat bergantung pada pilihan tersebut; ia bukan peluang kebenaran.",
        f"Rank interval: the central {interval}% of {draws} draws ({what}; seed {settings.seed}). "
        "It says how far the ranking depends on these choices; it is no probability of truth.",
    )


def relative_text(relative: Relative, language: str) -> str:
    """How a relative index came about."""
    share = show_plain(100 * relative.threshold, language)
    return pick(
        language,
        f"Indeks relatif: kriteria dinormalkan di antara daerah yang dibandingkan ({relative.normalisation}), digabungkan "
        f"dengan {relative.aggregation}; kelompok memerlukan sedikitnya {share} % kriterianya. Nilainya berubah bila "
        "kumpulan daerahnya berubah.",
        f"Relative index: criteria normalised among the units compared ({relative.normalisation}), aggregated by "
        f"{relative.aggregation}; a group needs at least {share}% of its criteria. It changes with the set of units.",
    )


def apart_text(pairs: int, apart: int, language: str) -> str:
    """In how many pairs the order does not hang on the weights."""
    if not pairs:
        return ""
    share = show(100 * apart // pairs, language)
    some, all_ = number(str(apart), language), number(str(pairs), language)
    told = pick(
        language,
        f"Pada {some} dari {all_} pasangan daerah ({share} %) rentang peringkatnya terpisah: urutannya tidak bergantung "
        "pada pilihan yang diubah-ubah.",
        f"In {some} of {all_} pairs ({share}%) the rank intervals are apart: their order does not hang on what was varied.",
    )
    if apart == pairs:
        return told
    return told + pick(language, " Pasangan lainnya belum dapat dibedakan.", " The other pairs cannot be told apart.")


def interval_text(low: int | None, high: int | None) -> str:
    """A rank interval: ``12–19``, or the rank where both ends are one."""
    if low is None or high is None:
        return "–"
    return str(low) if low == high else f"{low}–{high}"


def show_plain(value: float, language: str) -> str:
    """A setting as it was given: no decimals where there are none."""
    return number(f"{value:g}", language)
