"""The fixed texts of the templates, by key; a template folder may replace any of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from readiness.domain.text import Text
from readiness.reporting.wording.values import pick

WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "logo": ("Lambang", "Emblem"),
    "page": ("Halaman", "Page"),
    "of": ("dari", "of"),
    "code": ("kode Kemendagri", "Kemendagri code"),
    "instrument": ("Instrumen", "Instrument"),
    "standing": ("Kedudukan", "Standing"),
    "cover_picture": ("Gambar sampul", "Cover picture"),
    "version": ("versi", "version"),
    "summary": ("Ringkasan satu halaman", "One-page summary"),
    "summary_eyebrow": ("Ringkasan untuk pimpinan", "Summary for leaders"),
    "decision": ("Keputusan yang diminta", "Decision asked for"),
    "asks_title": ("Yang perlu ditanyakan lebih dahulu", "What to ask first"),
    "questions": ("pertanyaan", "questions"),
    "one_question": ("pertanyaan", "question"),
    "contents": ("Isi laporan", "Contents"),
    "method": ("Cara menilai", "Method"),
    "method_title": ("Dari jawaban ke indeks", "From answers to the index"),
    "scale": ("Skala tingkat", "Scale of levels"),
    "bands": ("Predikat", "Bands"),
    "from": ("mulai", "from"),
    "legal": ("Dasar yang paling sering dirujuk", "Sources referred to most"),
    "notes": ("Catatan", "Notes"),
    "matrix": ("Matriks kesenjangan", "Gap matrix"),
    "matrix_eyebrow": ("Bahan Buku I · analisis strategis", "For Buku I · strategic analysis"),
    "matrix_note": (
        "Tiap sel: kriteria dengan kesenjangan paling menentukan, rata-rata nilai (ruas), sasaran (segitiga), dan rata-rata "
        "kesenjangan yang pasti (angka). Latar kuning: terlebar dalam dimensinya.",
        "Each cell: the criterion whose gap matters most, mean value (segments), target (triangle) and mean of the certain "
        "gaps (number). Yellow: the widest of its dimension.",
    ),
    "dimension": ("Dimensi", "Dimension"),
    "value": ("nilai", "value"),
    "target": ("sasaran", "target"),
    "now": ("Kini", "Now"),
    "expected": ("Harapan", "Aim"),
    "step": ("Langkah", "Step"),
    "gap": ("kesenjangan", "gap"),
    "strengths": ("Kekuatan", "Strengths"),
    "weaknesses": ("Kelemahan", "Weaknesses"),
    "no_strengths": (
        "Belum ada kriteria yang pasti mencapai sasaran.",
        "No criterion meets its target for certain yet.",
    ),
    "no_weaknesses": (
        "Tidak ada kriteria yang pasti di bawah sasaran.",
        "No criterion is below its target for certain.",
    ),
    "table_note": (
        "Ruas penuh: tingkat yang tercapai. Ruas pucat: masih mungkin. Arsir: nilai mandiri yang belum terbukti. Segitiga: sasaran.",
        "Filled: level reached. Pale: still possible. Hatched: self value not proven. Triangle: target.",
    ),
    "criterion": ("Kriteria dan syarat tingkat berikutnya", "Criterion and what the next level needs"),
    "level": ("Tingkat kini dan sasaran", "Level now and target"),
    "gain": ("Tambahan indeks", "Gain on index"),
    "unanswered": ("Belum dijawab", "Not answered"),
    "met": ("sasaran tercapai", "target met"),
    "roadmap": ("Rekomendasi dan peta jalan", "Recommendations and roadmap"),
    "roadmap_note": (
        "Urut menurut nilai guna, yaitu tambahan indeks dibagi upaya, dengan prasyarat didahulukan. Tambahan dihitung ulang "
        "untuk tiap langkah; upaya dan waktu adalah perkiraan proyek.",
        "In order of worth: gain on the index divided by effort, prerequisites first. Gains are computed by re-scoring; "
        "effort and time are the project's estimates.",
    ),
    "recommendation": ("Rekomendasi, penanggung jawab, prasyarat", "Recommendation, owner, prerequisites"),
    "effort": ("upaya", "effort"),
    "rest_steps": ("langkah lain tercantum pada lampiran", "more steps stand in the annex"),
    "open": ("Pertanyaan terbuka", "Open questions"),
    "not_open": ("Belum dijawab", "Not answered"),
    "owner": ("Penanggung jawab", "Owner"),
    "index_if": ("Indeks bila terendah – tertinggi", "Index if lowest – highest"),
    "change": ("Pengaruh", "Effect"),
    "agency": ("Perangkat daerah", "Agency"),
    "most_telling": ("Paling menentukan", "Most telling"),
    "count": ("Jumlah", "Number"),
    "annex": ("Lampiran", "Annex"),
    "proof": ("Bukti hitung", "Proof of calculation"),
    "proof_note": (
        "Dihitung dari nilai utuh; pembulatan hanya untuk tampilan. Tanda * berarti masih ada jawaban terbuka; angka tunggal "
        "memakai aturan untuk jawaban yang hilang.",
        "Computed from exact values; rounding is for display only. * means that answers are still open; the single number "
        "follows the rule for missing answers.",
    ),
    "name": ("Nama", "Name"),
    "weight": ("Bobot", "Weight"),
    "product": ("Bobot × nilai", "Weight × value"),
    "answers": ("Jawaban", "Answers"),
    "question": ("Pertanyaan", "Question"),
    "answers_note": (
        "Pertanyaan, jawaban yang dipakai, jalur dan penjawabnya, lalu catatannya.",
        "Question, the answer used, its track and who gave it, then the note.",
    ),
    "differences": ("Beda nilai mandiri dan asesor", "Self value against assessor"),
    "differences_note": (
        "Nilai asesor yang dipakai dalam laporan ini, dengan alasannya.",
        "The assessor's value is the one used in this report, with its reason.",
    ),
    "self": ("Mandiri", "Self"),
    "assessor": ("Asesor", "Assessor"),
    "reason": ("Alasan", "Reason"),
    "evidence": ("Daftar bukti dukung", "Evidence register"),
    "document": ("Dokumen", "Document"),
    "supports": ("Mendukung tingkat", "Supports level"),
    "status": ("Status", "Status"),
    "all_steps": ("Langkah selebihnya", "Further steps"),
    "due": ("Tenggat", "Due"),
    "sources": ("Sumber", "Sources"),
    "year": ("Tahun", "Year"),
    "criteria": ("Kriteria", "Criteria"),
    "identity": ("Identitas dokumen", "Identity of this document"),
    "digest": ("Sidik kerangka", "Framework digest"),
    "wording": ("Naskah pengganti uraian kerangka", "Texts in place of the framework's"),
    "program": ("Program", "Program"),
    "attached": (
        "Jawaban dan kartu nilai terlampir dalam berkas PDF ini sebagai JSON.",
        "Answers and scorecard are attached to this PDF as JSON.",
    ),
    "index": ("Indeks", "Index"),
    "bounds": ("Batas", "Bounds"),
    "band": ("Predikat", "Band"),
    "judged_by": ("Penilai", "Judged by"),
    "yearly_change": ("Perubahan", "Change"),
    "change_bounds": ("Batas perubahan", "Bounds of change"),
    "group": ("Kelompok", "Group"),
    "trend_attached": (
        "Berkas PDF laporan ini memuat datanya dan jawaban tiap tahun sebagai JSON.",
        "The PDF of this report holds its data and the answers of each year as JSON.",
    ),
    "date": ("Tanggal penilaian", "Date of assessment"),
    "no_value": ("tidak ada", "none"),
}


def fixed_words(language: str, replaced: Mapping[str, Text]) -> dict[str, str]:
    """The texts in one language, with the user's own in place of ours."""
    words = {key: pick(language, *pair) for key, pair in WORDS.items()}
    words.update({key: text.in_(language) for key, text in replaced.items()})
    return words
