"""J002–J018, J046: single answers. The examples answer the framework of ``answers_example``."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "J002",
        (
            "'{value}' bukan pilihan untuk '{question}' (pilihan: {known})",
            "'{value}' is not an option of '{question}' (options: {known})",
        ),
        (
            "Jawaban select_one dan select_multiple ditulis dengan nilai pilihannya ('value'), bukan labelnya.",
            "Answers to select_one and select_multiple are written as the value of the option, not its label.",
        ),
        hint=("tulis salah satu: {known}", "write one of: {known}"),
        wrong="""
            framework: contoh
            answers: {tahap: drat}
        """,
        right="""
            framework: contoh
            answers: {tahap: draf}
        """,
    ),
    entry(
        "J003",
        (
            "jawaban '{value}' untuk '{question}' bukan {expected}",
            "the answer '{value}' to '{question}' is not {expected}",
        ),
        (
            "Jenis jawaban tidak sesuai dengan pertanyaannya. Jawaban yang belum diketahui ditulis 'unknown' atau"
            " dikosongkan.",
            "The answer is not of the kind that was asked for. What is not known yet is written 'unknown' or left"
            " empty.",
        ),
        hint=(
            "bila belum diketahui, tulis 'unknown'",
            "if it is not known yet, write 'unknown'",
        ),
        wrong="""
            framework: contoh
            answers: {ditinjau: mungkin}
        """,
        right="""
            framework: contoh
            answers: {ditinjau: ya}
        """,
    ),
    entry(
        "J004",
        (
            "jawaban {value} untuk '{question}' di luar rentang",
            "the answer {value} to '{question}' is out of range",
        ),
        (
            "Jawaban tidak pernah dipangkas ke batasnya: nilai di luar rentang berarti ada yang keliru.",
            "An answer is never clipped to its limits: a value out of range means that something is wrong.",
        ),
        hint=("jawaban yang berlaku {range}", "valid answers are {range}"),
        wrong="""
            framework: contoh
            answers: {tahap: draf, cakupan: 120}
        """,
        right="""
            framework: contoh
            answers: {tahap: draf, cakupan: 100}
        """,
    ),
    entry(
        "J005",
        ("'{question}' tidak boleh dijawab tidak berlaku", "'{question}' cannot be answered as not applicable"),
        (
            "Hanya pertanyaan dengan 'may_not_apply: true' pada kerangkanya yang boleh dinyatakan tidak berlaku.",
            "Only questions with 'may_not_apply: true' in the framework can be answered as not applicable.",
        ),
        hint=(
            "jawab, atau tulis 'unknown' bila belum diketahui",
            "answer it, or write 'unknown' if it is not known yet",
        ),
        wrong="""
            framework: contoh
            answers: {tahap: {not_applicable: belum disusun}}
        """,
        right="""
            framework: contoh
            answers: {tahap: draf, cakupan: {not_applicable: tidak ada jaringan}}
        """,
    ),
    entry(
        "J009",
        ("'{value}' memakai koma desimal", "'{value}' has a decimal comma"),
        (
            "Dalam berkas YAML desimal ditulis dengan titik. Di dalam kurung kurawal koma bahkan memisahkan dua butir.",
            "In YAML files decimals are written with a point. Inside braces a comma even separates two items.",
        ),
        hint=("pakai titik: tulis {point}", "use a point: write {point}"),
        wrong="""
            framework: contoh
            answers:
              tahap: draf
              cakupan: 71,5
        """,
        right="""
            framework: contoh
            answers:
              tahap: draf
              cakupan: 71.5
        """,
    ),
    entry(
        "J010",
        ("'{value}' {readings}", "'{value}' {readings}"),
        (
            "Bilangan seperti 1.234 dibaca 1234 menurut kebiasaan Indonesia, tetapi 1,234 menurut YAML. Keduanya"
            " sah untuk pertanyaan ini, sehingga tidak ditebak.",
            "A number like 1.234 is 1234 by Indonesian habit, but one and a bit in YAML. Both are valid here, so"
            " neither is guessed.",
        ),
        hint=("{howto}", "{howto}"),
        wrong="""
            framework: contoh
            answers: {anggaran: 1.234}
        """,
        right="""
            framework: contoh
            answers: {anggaran: 1234}
        """,
    ),
    entry(
        "J011",
        (
            "jawaban {value} untuk '{question}' tidak sesuai dengan langkah {step}",
            "the answer {value} to '{question}' does not fit steps of {step}",
        ),
        (
            "Tingkat pada skala dengan 'step' hanya dapat bernilai kelipatan langkah itu.",
            "Levels on a scale with a 'step' move by that step only.",
        ),
        hint=("pakai kelipatan {step}", "use a multiple of {step}"),
        wrong="""
            framework: contoh
            answers: {B: 2.5}
        """,
        right="""
            framework: contoh
            answers: {B: 3}
        """,
    ),
    entry(
        "J016",
        ("'{question}' tidak menerima indeks", "'{question}' takes no index"),
        (
            "Hanya pertanyaan dengan 'converts' pada kerangkanya yang mengubah indeks dari luar menjadi nilai.",
            "Only questions with 'converts' in the framework turn an outside index into a value.",
        ),
        hint=("tulis 'value' sebagai gantinya", "write 'value' instead"),
        wrong="""
            framework: contoh
            answers: {B: {index: 37.5}}
        """,
        right="""
            framework: contoh
            answers: {C: {index: 37.5}}
        """,
    ),
    entry(
        "J018",
        ("jawaban ini memuat lebih dari satu nilai: {keys}", "this answer holds more than one value: {keys}"),
        (
            "Satu jawaban berisi 'value', 'index', atau 'not_applicable', tidak lebih dari satu.",
            "An answer has one of 'value', 'index' and 'not_applicable', no more.",
        ),
        hint=("sisakan satu saja", "keep one of them"),
        wrong="""
            framework: contoh
            answers: {tahap: draf, cakupan: {value: 40, not_applicable: tidak ada jaringan}}
        """,
        right="""
            framework: contoh
            answers: {tahap: draf, cakupan: {value: 40}}
        """,
    ),
    entry(
        "J046",
        (
            "jawaban '{question}' bertentangan dan belum diputuskan: {values}",
            "the answers to '{question}' contradict each other and nobody has decided: {values}",
        ),
        (
            "Dua sumber memberi jawaban yang berbeda. Keduanya disimpan di bawah 'conflict'; selama belum diputuskan, "
            "pertanyaan ini terbuka di antara jawaban-jawaban itu dan melebarkan batas indeks.",
            "Two sources gave different answers. Both are kept under 'conflict'; while nobody decides, the question is "
            "open between them and widens the bounds of the index.",
        ),
        hint=(
            "tulis jawaban yang benar sebagai 'value' di samping 'conflict'",
            "write the right answer as 'value' beside 'conflict'",
        ),
        wrong="""
            framework: contoh
            answers:
              tahap: draf
              cakupan:
                self:
                  conflict:
                    - {value: 40, by: diskominfo}
                    - {value: 55, by: bappeda}
        """,
        right="""
            framework: contoh
            answers:
              tahap: draf
              cakupan:
                self:
                  value: 55
                  note: Bappeda memakai data semester kedua.
                  conflict:
                    - {value: 40, by: diskominfo}
                    - {value: 55, by: bappeda}
        """,
    ),
)
