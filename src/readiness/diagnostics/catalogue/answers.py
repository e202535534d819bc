"""J001, J006–J008, J012–J017, J030: assessments as a whole. The examples answer the framework of ``answers_example``."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "J001",
        ("kerangka '{name}' tidak ditemukan", "there is no framework '{name}'"),
        (
            "Kerangka dicari menurut id di --criteria, READINESS_CRITERIA, folder ./criteria, lalu di antara kerangka"
            " bawaan. Penilaian juga boleh menyebut jalur foldernya.",
            "A framework is looked for by id in --criteria, READINESS_CRITERIA, the folder ./criteria, then among the"
            " shipped ones. An assessment may also name the path of a folder.",
        ),
        hint=("yang tersedia: {known}", "available: {known}"),
        wrong="""
            framework: contho
            answers: {tahap: draf}
        """,
        right="""
            framework: contoh
            answers: {tahap: draf}
        """,
    ),
    entry(
        "J006",
        (
            "jawaban '{question}' diabaikan, karena pertanyaan itu tersembunyi oleh jawaban lain",
            "the answer to '{question}' is ignored, because other answers hide that question",
        ),
        (
            "Pertanyaan dengan 'when' hanya berlaku bila syaratnya terpenuhi. Jawaban yang tersimpan tidak dihitung.",
            "A question with 'when' counts only while its condition holds. The stored answer does not count.",
        ),
        hint=(
            "hapus jawabannya, atau periksa jawaban yang menyembunyikannya",
            "delete it, or check the answer that hides it",
        ),
        wrong="""
            framework: contoh
            answers: {tahap: none, cakupan: 50}
        """,
        right="""
            framework: contoh
            answers: {tahap: draf, cakupan: 50}
        """,
    ),
    entry(
        "J007",
        (
            "kerangka ini berlaku untuk {years}, bukan {year}",
            "this framework applies to {years}, not to {year}",
        ),
        (
            "Instrumen berlaku untuk tahun-tahun tertentu. Hasil di luar tahun itu tetap dihitung, tetapi bukan"
            " hasil yang sah.",
            "An instrument applies to certain years. The result is computed all the same, but it is not a valid one.",
        ),
        hint=("periksa 'year' dan kerangkanya", "check 'year' and the framework"),
        wrong="""
            framework: contoh
            year: 2012
            answers: {tahap: draf}
        """,
        right="""
            framework: contoh
            year: 2020
            answers: {tahap: draf}
        """,
    ),
    entry(
        "J008",
        (
            "penilaian ini dibuat dengan versi {given}, sedangkan kerangkanya versi {current}",
            "this assessment was made with version {given}; the framework has version {current}",
        ),
        (
            "Pertanyaan dan tingkat dapat berubah dari versi ke versi.",
            "Questions and levels can change from version to version.",
        ),
        hint=(
            "periksa jawabannya, lalu tulis 'framework_version: \"{current}\"'",
            "check the answers, then write 'framework_version: \"{current}\"'",
        ),
        wrong="""
            framework: contoh
            framework_version: "2025.1"
            answers: {tahap: draf}
        """,
        right="""
            framework: contoh
            framework_version: "2026.1"
            answers: {tahap: draf}
        """,
    ),
    entry(
        "J012",
        (
            "target untuk '{name}', padahal kriteria atau kelompok itu tidak ada",
            "a target for '{name}', but there is no such criterion or group",
        ),
        (
            "Target ditulis untuk keseluruhan ('default'), untuk kelompok, atau untuk kriteria kerangka itu.",
            "Targets are set overall ('default'), for groups, or for criteria of the framework.",
        ),
        hint=("periksa id-nya, atau pakai 'default'", "check the id, or use 'default'"),
        wrong="""
            framework: contoh
            target: {AA1: 3}
        """,
        right="""
            framework: contoh
            target: {A: 3}
        """,
    ),
    entry(
        "J013",
        ("kerangka ini tidak mempunyai pertanyaan '{name}'", "the framework has no question '{name}'"),
        (
            "Jawaban ditulis menurut id pertanyaan. Mungkin id-nya salah ketik, atau penilaian ini milik kerangka"
            " lain.",
            "Answers go by the id of the question. It may be misspelt, or the assessment belongs to another framework.",
        ),
        hint=(
            "'readiness frameworks ID' menampilkan pertanyaan kerangka",
            "'readiness frameworks ID' shows the questions of a framework",
        ),
        wrong="""
            framework: contoh
            answers: {tahab: draf}
        """,
        right="""
            framework: contoh
            answers: {tahap: draf}
        """,
    ),
    entry(
        "J014",
        ("'{text}' bukan tanggal", "'{text}' is not a date"),
        ("Tanggal ditulis tahun-bulan-hari.", "Dates are written year-month-day."),
        hint=("tulis seperti 2020-01-31", "write it like 2020-01-31"),
        wrong="""
            framework: contoh
            date: 2 Oktober 2020
            answers: {tahap: draf}
        """,
        right="""
            framework: contoh
            date: 2020-10-02
            answers: {tahap: draf}
        """,
    ),
    entry(
        "J015",
        (
            "kerangka penilaian ini tidak mempunyai kriteria '{name}'",
            "the framework of this assessment has no criterion '{name}'",
        ),
        (
            "'readiness explain BERKAS KRITERIA' menerima id kriteria dari kerangka yang dipakai berkas itu.",
            "'readiness explain FILE CRITERION' takes the id of a criterion of the file's framework.",
        ),
        hint=(
            "'readiness frameworks ID' menampilkan kriteria kerangka",
            "'readiness frameworks ID' shows the criteria of a framework",
        ),
        wrong="readiness explain examples/buton-2020.yaml GOV-310\n",
        right="readiness explain examples/buton-2020.yaml GOV-301\n",
    ),
    entry(
        "J017",
        ("tingkat {level} di luar skala {low} sampai {high}", "level {level} lies outside the scale {low} to {high}"),
        (
            "Target dan tingkat yang didukung bukti berada pada skala kriterianya. Target di luar skala dipotong.",
            "Targets and the levels that evidence supports lie on the scale of the criterion. Targets outside are"
            " clipped.",
        ),
        hint=("tulis tingkat {range}", "write a level {range}"),
        wrong="""
            framework: contoh
            target: 8
            answers: {tahap: draf}
        """,
        right="""
            framework: contoh
            target: 4
            answers: {tahap: draf}
        """,
    ),
    entry(
        "J030",
        (
            "tidak ada peta dari '{old}' ke '{new}'",
            "there is no map from '{old}' to '{new}'",
        ),
        (
            "'readiness reuse' memerlukan peta antara kedua instrumen: berkas maps/<id lama>.yaml di folder kerangka baru.",
            "'readiness reuse' needs a map between the two instruments: the file maps/<old id>.yaml in the folder of the"
            " new framework.",
        ),
        hint=("kerangka itu mempunyai peta dari: {known}", "that framework has maps from: {known}"),
        wrong="readiness reuse examples/aceh-tengah-2025.yaml --to gmsc-evaluation\n",
        right="readiness reuse examples/aceh-tengah-2025.yaml --to pemdi-2026\n",
    ),
)
