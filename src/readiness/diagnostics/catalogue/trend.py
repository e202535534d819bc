"""J040–J045 and T040: several assessments as one district over the years.

The examples are two files, one below the other, that answer the framework of ``answers_example``; ``---`` parts them.
"""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "J040",
        (
            "'{subject}' bukan daerah yang sama dengan '{other}' dari {file}",
            "'{subject}' is not the same district as '{other}' of {file}",
        ),
        (
            "Perkembangan nilai menyangkut satu daerah. Daerah dikenali dari 'code' pada 'subject'; bila salah satu berkas"
            " tidak memuatnya, dari namanya.",
            "A trend is that of one district. Districts are told apart by the 'code' of their 'subject'; where one of two"
            " files has none, by the name.",
        ),
        hint=(
            "samakan 'code' bila daerahnya sama, atau sebut berkas daerah itu saja",
            "use the same 'code' if it is one district, or name the files of that district only",
        ),
        wrong="""
            framework: contoh
            subject: {code: "11.04", name: Kabupaten Aceh Tengah}
            year: 2025
            answers: {tahap: draf}
            ---
            framework: contoh
            subject: {code: "74.04", name: Kabupaten Buton}
            year: 2026
            answers: {tahap: final}
        """,
        right="""
            framework: contoh
            subject: {code: "11.04", name: Kabupaten Aceh Tengah}
            year: 2025
            answers: {tahap: draf}
            ---
            framework: contoh
            subject: {code: "11.04", name: Kabupaten Aceh Tengah}
            year: 2026
            answers: {tahap: final}
        """,
    ),
    entry(
        "J041",
        ("penilaian ini tidak menyebut tahunnya", "this assessment names no year"),
        (
            "Setiap titik pada perkembangan nilai memerlukan tahun yang dinilai ('year').",
            "Every point of a trend needs the year assessed ('year').",
        ),
        hint=("tulis misalnya 'year: 2026'", "write for example 'year: 2026'"),
        wrong="""
            framework: contoh
            answers: {tahap: draf}
        """,
        right="""
            framework: contoh
            year: 2026
            answers: {tahap: draf}
        """,
    ),
    entry(
        "J042",
        (
            "tahun {year} sudah dinilai dengan '{framework}' dalam {file}",
            "{year} is assessed with '{framework}' already, in {file}",
        ),
        (
            "Untuk satu tahun dan satu instrumen hanya ada satu penilaian. Nilai mandiri dan nilai asesor ditulis dalam"
            " satu berkas, sebagai jalur.",
            "For one year and one instrument there is one assessment. Self values and assessors' values stand in one"
            " file, as tracks.",
        ),
        hint=("sebut salah satu saja, atau perbaiki 'year'", "name one of them only, or correct 'year'"),
        wrong="""
            framework: contoh
            subject: {name: Kabupaten Contoh}
            year: 2025
            answers: {tahap: draf}
            ---
            framework: contoh
            subject: {name: Kabupaten Contoh}
            year: 2025
            answers: {tahap: final}
        """,
        right="""
            framework: contoh
            subject: {name: Kabupaten Contoh}
            year: 2025
            answers: {tahap: draf}
            ---
            framework: contoh
            subject: {name: Kabupaten Contoh}
            year: 2026
            answers: {tahap: final}
        """,
    ),
    entry(
        "J043",
        ("penilaian ini tidak menyebut daerahnya", "this assessment names no district"),
        (
            "Tanpa kode dan nama tidak dapat dipastikan bahwa beberapa penilaian menyangkut daerah yang sama.",
            "Without code and name it cannot be told that several assessments are of one district.",
        ),
        hint=("tulis 'subject' dengan 'code' atau 'name'", "write a 'subject' with 'code' or 'name'"),
        wrong="""
            framework: contoh
            subject: {name: Kabupaten Contoh}
            year: 2025
            answers: {tahap: draf}
            ---
            framework: contoh
            year: 2026
            answers: {tahap: final}
        """,
        right="""
            framework: contoh
            subject: {name: Kabupaten Contoh}
            year: 2025
            answers: {tahap: draf}
            ---
            framework: contoh
            subject: {name: Kabupaten Contoh}
            year: 2026
            answers: {tahap: final}
        """,
    ),
    entry(
        "J044",
        (
            "hasil pada 'previous' tidak dipakai dalam perkembangan nilai: {fault}",
            "the result in 'previous' is left out of the trend: {fault}",
        ),
        (
            "Angka pada 'previous' menjadi titik perkembangan nilai bila tahunnya disebut, lebih awal, dan termasuk masa"
            " berlaku instrumen yang sama.",
            "The number in 'previous' is a point of the trend where its year is given, is earlier, and one in which the same"
            " instrument applied.",
        ),
        hint=(
            "periksa 'index' dan 'year' pada 'previous', atau sertakan berkas tahun itu",
            "check 'index' and 'year' of 'previous', or add the file of that year",
        ),
        wrong="""
            framework: contoh
            year: 2026
            previous: {index: 2.4, year: 2026}
            answers: {tahap: draf}
        """,
        right="""
            framework: contoh
            year: 2026
            previous: {index: 2.4, year: 2025}
            answers: {tahap: draf}
        """,
    ),
    entry(
        "J045",
        ("folder '{folder}' tidak memuat penilaian", "the folder '{folder}' holds no assessment"),
        (
            "Dari sebuah folder dibaca berkas .yaml yang menyebut 'framework' dan memuat jawaban, tanpa folder di"
            " dalamnya.",
            "Of a folder those .yaml files are read that name a 'framework' and hold answers, without the folders inside"
            " it.",
        ),
        hint=("periksa jalurnya, atau sebut berkasnya", "check the path, or name the files"),
        wrong="readiness trend templates\n",
        right="readiness trend penilaian/2025.yaml penilaian/2026.yaml\n",
    ),
    entry(
        "T040",
        (
            "templat '{name}' dipakai oleh 'readiness {right}', bukan 'readiness {wrong}'",
            "template '{name}' belongs to 'readiness {right}', not to 'readiness {wrong}'",
        ),
        (
            "Templat 'trend' menunjukkan satu daerah selama beberapa tahun, 'comparison' banyak daerah; templat lain satu"
            " penilaian.",
            "The template 'trend' shows one district over the years, 'comparison' many districts; the others show one"
            " assessment.",
        ),
        hint=("jalankan 'readiness {right}'", "run 'readiness {right}'"),
        wrong="readiness report 2026.yaml -o tren.pdf --template trend\n",
        right="readiness trend 2025.yaml 2026.yaml -o tren.pdf\n",
    ),
)
