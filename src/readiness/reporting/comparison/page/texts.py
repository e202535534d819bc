"""What the page says, in two languages. ``{…}`` is filled in by the script."""

from __future__ import annotations

from typing import Final

_TEXTS: Final[dict[str, tuple[str, str]]] = {
    # Head, tabs and filters
    "heading": ("Perbandingan daerah", "Comparison of districts"),
    "heading_of": ("Perbandingan {n} daerah", "Comparison of {n} districts"),
    "skip": ("Langsung ke isi", "Skip to the content"),
    "all_fictional": (
        "Data rekaan, bukan hasil penilaian daerah sebenarnya",
        "Fictional data, no real district's result",
    ),
    "some_fictional": ("{n} di antaranya rekaan", "{n} of them fictional"),
    "fictional": ("rekaan", "fictional"),
    "unofficial": ("Bukan instrumen resmi", "Not an official instrument"),
    "no_script": (
        "Halaman ini memerlukan JavaScript untuk dijelajahi; tanpa itu tersedia tabel peringkat saja.",
        "Exploring this page needs JavaScript; without it there is the table of ranks only.",
    ),
    "views": ("Tampilan", "Views"),
    "view_table": ("Tabel", "Table"),
    "view_ranks": ("Peringkat", "Ranks"),
    "view_heat": ("Peta panas", "Heat map"),
    "view_strips": ("Sebaran", "Spread"),
    "view_beside": ("Berdampingan", "Side by side"),
    "view_weights": ("Bobot", "Weights"),
    "view_method": ("Metode", "Method"),
    "filter_label": ("Cari dan saring daerah", "Search and filter districts"),
    "search": ("Cari daerah", "Search"),
    "search_hint": ("Cari nama atau kode", "Search by name or code"),
    "filters": ("Saringan", "Filters"),
    "all": ("Semua", "All"),
    "reset": ("Hapus saringan", "Clear filters"),
    "count": ("{n} dari {all} daerah", "{n} of {all} districts"),
    "nobody": ("Tidak ada daerah yang cocok.", "No district matches."),
    "quartile": ("Kuartil", "Quartile"),
    "quartile_1": ("1 (teratas)", "1 (top)"),
    "quartile_2": ("2", "2"),
    "quartile_3": ("3", "3"),
    "quartile_4": ("4 (terbawah)", "4 (bottom)"),
    # Columns
    "rank": ("Peringkat", "Rank"),
    "rank_short": ("Pkt", "Rank"),
    "interval": ("Rentang", "Interval"),
    "unit": ("Daerah", "District"),
    "units": ("Daerah", "Districts"),
    "index": ("Indeks", "Index"),
    "relative": ("Indeks relatif", "Relative index"),
    "bounds": ("batas", "bounds"),
    "band": ("Predikat", "Band"),
    "kind": ("Jenis", "Kind"),
    "province": ("Provinsi", "Province"),
    "peer": ("Kelompok sebanding", "Peer group"),
    "to_median": ("± median sebanding", "± peers’ median"),
    "to_best": ("± terbaik sebanding", "± peers’ best"),
    "change": ("Perubahan", "Change"),
    "claimed": ("Mandiri − asesor", "Self − assessor"),
    "claimed_long": ("Mandiri → asesor", "Self → assessor"),
    "coverage": ("Cakupan", "Coverage"),
    "compare": ("Bandingkan", "Compare"),
    "pick": ("Bandingkan {name}", "Compare {name}"),
    "no_index": ("tidak ada indeks", "no index"),
    "no_rank": ("tanpa peringkat", "no rank"),
    "inconclusive": ("belum dapat disimpulkan", "no conclusion yet"),
    "uncertain_band": ("{band} (?)", "{band} (?)"),
    "rank_is": ("peringkat {rank} (rentang {range})", "rank {rank} (interval {range})"),
    "index_is": ("indeks {index}", "index {index}"),
    "broken": ("instrumen lain", "other instrument"),
    "broken_long": (
        "Putus: tahun {year} dinilai dengan instrumen lain ({framework}).",
        "A break: {year} was measured by another instrument ({framework}).",
    ),
    "was": ("{change} dari {index} ({year})", "{change} from {index} ({year})"),
    "table_caption": (
        "Daerah dengan peringkat, rentang peringkat, indeks, dan nilai tiap dimensi. Tombol pada kepala kolom mengurutkan.",
        "Districts with rank, rank interval, index and the value of each dimension. Buttons in the column heads sort.",
    ),
    "table_hint": (
        "Pilih nama daerah: yang tidak dapat dibedakan darinya ditandai ≈. Centang sampai empat untuk dibandingkan.",
        "Choose a name: those that cannot be told from it are marked ≈. Tick up to four to compare them.",
    ),
    "table_note": (
        "Angka kecil di bawah indeks dan tanda +: jawaban yang belum diisi masih dapat mengubah nilainya; dalam kurung: terlalu "
        "sedikit yang diketahui. (?) berarti predikatnya belum pasti.",
        "Small figures below an index and a +: open answers can still change the value; in brackets: too little is known of it. "
        "(?) means that the band is not certain yet.",
    ),
    # The unit in focus
    "focus_label": ("Daerah terpilih", "The chosen district"),
    "is_self": ("daerah terpilih", "the chosen district"),
    "is_same": ("tidak dapat dibedakan dari {name}", "cannot be told from {name}"),
    "is_open": (
        "rentangnya terpisah dari {name}, tetapi jawaban yang belum diisi masih dapat membalik urutannya",
        "its interval is apart from that of {name}, but open answers can still turn their order round",
    ),
    "is_above": ("di atas {name}: rentangnya terpisah", "above {name}: their intervals are apart"),
    "is_below": ("di bawah {name}: rentangnya terpisah", "below {name}: their intervals are apart"),
    "n_same": ("tidak dapat dibedakan", "cannot be told apart"),
    "n_open": ("bergantung pada jawaban yang belum diisi", "hang on open answers"),
    "n_above": ("di atas", "above"),
    "n_below": ("di bawah", "below"),
    "only": ("Hanya ≈ dan ?", "Only ≈ and ?"),
    "only_long": (
        "Hanya yang tidak dapat dibedakan (≈) atau bergantung pada jawaban yang belum diisi (?)",
        "Only those that cannot be told apart (≈) or hang on open answers (?)",
    ),
    "close": ("Tutup", "Close"),
    "picked": ("{name} ditambahkan ({n} dari 4).", "{name} added ({n} of 4)."),
    "unpicked": ("{name} dikeluarkan ({n} dari 4).", "{name} removed ({n} of 4)."),
    "full": ("Paling banyak empat daerah; keluarkan salah satu dahulu.", "Four districts at most; remove one first."),
    # Ranks
    "ranks_heading": ("Peringkat mana yang nyata?", "Which ranks are real?"),
    "ranks_text": (
        "Setiap garis adalah rentang peringkat satu daerah, titiknya peringkat itu sendiri. Dua daerah yang rentangnya bersinggungan "
        "tidak dapat dibedakan. Rentang yang di tengah mencakup {median} tempat, yang terlebar {most} tempat.",
        "Each line is the rank interval of a district, the dot its rank. Two districts whose intervals touch cannot be told apart. "
        "The median interval covers {median} places, the widest {most}.",
    ),
    "open_pairs": (
        "Pada {n} pasangan yang rentangnya terpisah, jawaban yang belum diisi masih dapat membalik urutannya (ditandai ?).",
        "In {n} pairs whose intervals are apart, open answers can still turn the order round (marked ?).",
    ),
    "ranks_hint": (
        "Pilih satu daerah pada gambar atau daftar: yang rentangnya bersinggungan dengannya ditandai ≈.",
        "Choose a district in the picture or the list: those whose intervals touch its own are marked ≈.",
    ),
    "ranks_slider": (
        "Peringkat dan rentang {n} daerah; tombol panah berpindah daerah, Enter memilih",
        "Ranks and intervals of {n} districts; arrow keys move, Enter chooses",
    ),
    "ranks_axis": ("← teratas · daerah menurut peringkat · terbawah →", "← top · districts by rank · bottom →"),
    "no_draws": (
        "Tanpa rentang peringkat: perbandingan ini dibuat tanpa pengambilan acak, sehingga tidak dapat dikatakan peringkat mana "
        "yang nyata.",
        "No rank intervals: this comparison was made without draws, so it cannot say which ranks are real.",
    ),
    # Heat map and spread
    "heat_caption": (
        "Nilai tiap daerah pada tiap dimensi atau bagiannya.",
        "Each district’s value in each dimension or its parts.",
    ),
    "heat_note": (
        "Makin gelap makin tinggi nilainya; angka pada sel adalah nilainya. +: masih dapat "
        "berubah oleh jawaban yang belum diisi; dalam kurung: terlalu sedikit yang diketahui.",
        "The darker, the higher; the figure in a cell is its value. +: open answers can still "
        "change it; in brackets: too little is known of it.",
    ),
    "colour": ("Warna", "Colour"),
    "colour_value": ("Nilai", "Value"),
    "colour_apart": ("Selisih dari median", "Distance to the median"),
    "group": ("Bagian", "Part"),
    "criterion": ("Kriteria", "Criterion"),
    "open": ("Rinci", "Parts"),
    "open_group": ("Rinci {title}", "Parts of {title}"),
    "open_hint": ("“Rinci” membuka bagian-bagian suatu dimensi.", "“Parts” opens what a dimension is made of."),
    "all_of": ("Semua {tier}", "All: {tier}"),
    "strips_heading": ("Sebaran nilai", "How values are spread"),
    "strips_text": (
        "Setiap titik satu daerah. Kotak: separuh yang di tengah (kuartil bawah sampai atas); garis: median semua daerah. "
        "Titik pucat: di luar saringan, atau terlalu sedikit yang diketahui.",
        "Each dot is a district. Box: the middle half (lower to upper quartile); line: the median of all. "
        "Pale dots: outside the filter, or too little is known.",
    ),
    "strip_text": (
        "{count} daerah · terendah {least} · kuartil {lower} – {upper} · median {median} · tertinggi {greatest}",
        "{count} districts · least {least} · quartiles {lower} – {upper} · median {median} · greatest {greatest}",
    ),
    "strip_slider": (
        "{title}: nilai tiap daerah; tombol panah berpindah daerah, Enter memilih",
        "{title}: each district’s value; arrow keys move, Enter chooses",
    ),
    "nobody_has": ("Tidak satu pun daerah memiliki nilai.", "No district has a value."),
    # Side by side
    "beside_heading": ("Berdampingan", "Side by side"),
    "beside_empty": (
        "Pilih sampai empat daerah: cari di atas, atau centang pada tabel.",
        "Choose up to four districts: search above, or tick them in the table.",
    ),
    "beside_note": (
        "Garis tegak pada batang: median semua daerah. Bagian pucat: masih dapat dicapai lewat jawaban yang belum diisi. Kekuatan, "
        "kelemahan, dan pelajaran dibandingkan dengan kelompok sebanding; ‘2 → 4’: tingkat sekarang dan target.",
        "Upright line on a bar: the median of all. Pale part: what open answers can still reach. Strengths, weaknesses and lessons "
        "are against the peer group; “2 → 4” is the present level and the target.",
    ),
    "add_unit": ("Tambah daerah", "Add a district"),
    "add": ("Tambah", "Add"),
    "remove": ("Keluarkan {name}", "Remove {name}"),
    "remove_short": ("Keluarkan", "Remove"),
    "pairs_label": ("Pasangan", "Pairs"),
    "pair_same": (
        "{one} dan {other} tidak dapat dibedakan: rentang peringkatnya bersinggungan.",
        "{one} and {other} cannot be told apart: their rank intervals touch.",
    ),
    "pair_apart": (
        "{one} berada di atas {other}: rentang peringkatnya terpisah.",
        "{one} is above {other}: their rank intervals are apart.",
    ),
    "pair_open": (
        "{one} di atas {other} dengan rentang terpisah, tetapi jawaban yang belum diisi masih dapat membaliknya.",
        "{one} is above {other} and their intervals are apart, but open answers can still turn that round.",
    ),
    "not_applicable": ("tidak berlaku", "does not apply"),
    "strengths": ("Kekuatan", "Strengths"),
    "weaknesses": ("Kelemahan", "Weaknesses"),
    "lessons": ("Belajar dari siapa", "Whom to learn from"),
    "learn_from": ("dari", "from"),
    # Weights, method
    "weights_heading": ("Bobot yang paling menggeser peringkat", "Weights that move the ranking most"),
    "weights_text": (
        "Bila satu bobot saja dinaikkan dan diturunkan {spread} % dan yang lain tetap, sekian tempat rata-rata suatu daerah "
        "bergeser. Bobot yang berubah bersama-sama ditunjukkan oleh rentang peringkat.",
        "When one weight alone is raised and lowered by {spread}% and the others stay, a district moves by so many places on "
        "average. Weights that change together are what rank intervals show.",
    ),
    "weights_none": (
        "Tidak ada bobot yang menggeser peringkat bila berubah sendirian, atau pengambilan acak dimatikan.",
        "No weight moves the ranking when it changes alone, or draws are switched off.",
    ),
    "weight": ("Bobot", "Weight"),
    "mean_shift": ("Rata-rata tempat", "Mean places"),
    "greatest_shift": ("Paling jauh", "Furthest"),
    "show_all": ("Tampilkan semua ({n})", "Show all ({n})"),
    "method_heading": ("Bagaimana membaca halaman ini", "How to read this page"),
    "coverage_text": (
        "Cakupan adalah bagian bobot yang jawabannya sudah pasti. Di bawah 60 % nilai daerah belum dapat disimpulkan: yang "
        "ditampilkan adalah batasnya, dan peringkatnya hanya sementara.",
        "Coverage is the share of the weight whose answers are settled. Below 60% there is no conclusion on a district yet: its "
        "bounds are shown, and its rank is provisional.",
    ),
    "bounds_text": (
        "Batas adalah nilai terendah dan tertinggi yang masih mungkin selama ada jawaban yang belum diisi.",
        "Bounds are the least and the greatest value that are still possible while answers are open.",
    ),
    "peers_text": (
        "Kelompok sebanding adalah daerah yang dibandingkan satu sama lain; selisih dihitung terhadap median kelompok itu.",
        "A peer group holds districts that are compared with each other; distances are to the median of the group.",
    ),
    "peers_heading": ("Kelompok sebanding", "Peer groups"),
    "best": ("Terbaik", "Best"),
    "best_by": ("Oleh", "By"),
    "aside_heading": ("Yang disisihkan", "Set aside"),
    "aside_none": ("Tidak ada yang disisihkan.", "Nothing was set aside."),
    "aside_text": (
        "{n} masukan tidak dapat dibandingkan dan tidak termasuk pada halaman ini:",
        "{n} inputs could not be compared and are not on this page:",
    ),
    "file": ("Berkas", "File"),
    "reason": ("Sebab", "Reason"),
}


def page_texts(language: str) -> dict[str, str]:
    """All texts in one language."""
    place = 0 if language == "id" else 1
    return {name: pair[place] for name, pair in _TEXTS.items()}
