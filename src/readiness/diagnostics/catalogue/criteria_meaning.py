"""K042–K054: what the names and values in expressions and conditions mean."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry
from readiness.diagnostics.catalogue.rungs import rung

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "K042",
        ("pertanyaan '{name}' tidak ada", "there is no question '{name}'"),
        (
            "Nama tanpa tanda kutip adalah id pertanyaan. Teks diapit tanda kutip. Pertanyaan dengan tanda hubung dalam"
            ' id-nya dibaca dengan answer("I-01").',
            "A name without quotation marks is the id of a question. Texts are quoted. A question whose id has a"
            ' hyphen is read by answer("I-01").',
        ),
        hint=("periksa ejaannya; teks diapit tanda kutip", "check the spelling; texts are quoted"),
        wrong=rung("cakupam >= 25"),
        right=rung("cakupan >= 25"),
    ),
    entry(
        "K043",
        ("kriteria atau kelompok '{name}' tidak ada", "there is no criterion or group '{name}'"),
        (
            'level("…") menyebut kriteria; score, band, reached, dan size menyebut kelompok. Kasus uji menyebut'
            " keduanya.",
            'level("…") names a criterion; score, band, reached and size name a group. Cases name both.',
        ),
        hint=("periksa id-nya", "check the id"),
        wrong=rung('score("contho") >= 2'),
        right=rung("cakupan >= 25"),
    ),
    entry(
        "K044",
        ("{left} tidak dapat dibandingkan dengan {right}", "{left} cannot be compared with {right}"),
        (
            "Bilangan dibandingkan dengan bilangan, teks dengan teks (== dan !=), tanggal dengan tanggal dalam"
            " tanda kutip.",
            "Numbers are compared with numbers, texts with texts (== and !=), dates with quoted dates.",
        ),
        hint=("samakan jenis kedua sisinya", "make both sides the same kind"),
        wrong=rung('cakupan >= "25"'),
        right=rung("cakupan >= 25"),
    ),
    entry(
        "K045",
        ("'{value}' tidak termasuk pilihan", "'{value}' is not among the options"),
        (
            "Nilai yang dibandingkan atau diberi poin harus salah satu pilihan pertanyaan itu, atau salah satu predikat"
            " kelompok itu.",
            "A value that is compared or earns points must be an option of the question, or a band of the group.",
        ),
        hint=("periksa 'options' pertanyaan itu", "check the 'options' of the question"),
        wrong=rung('tahap == "finall"'),
        right=rung('tahap == "final"'),
    ),
    entry(
        "K046",
        ("di sini diperlukan syarat, bukan nilai", "a condition belongs here, not a value"),
        (
            "Syarat bernilai benar atau salah: perbandingan, pertanyaan yes/no, answered(…), atau gabungannya.",
            "A condition is true or false: a comparison, a yes/no question, answered(…), or a combination of them.",
        ),
        hint=("bandingkan dengan sesuatu, misalnya '>= 25'", "compare it with something, as in '>= 25'"),
        wrong=rung("cakupan"),
        right=rung("cakupan >= 25"),
    ),
    entry(
        "K047",
        ("di sini diperlukan bilangan", "a number belongs here"),
        (
            "Yang dihitung adalah bilangan: pertanyaan bilangan, level, score, count, atau hitungan di antaranya.",
            "What is computed is a number: a numeric question, level, score, count, or a calculation with them.",
        ),
        hint=("pakai pertanyaan yang jawabannya bilangan", "use a question whose answer is a number"),
        wrong=rung("tahap + 1 > 2"),
        right=rung("cakupan + 1 > 2"),
    ),
    entry(
        "K048",
        ("'{name}' tidak mempunyai predikat", "'{name}' has no bands"),
        (
            "band(\"…\"), 'bands_by', dan 'band' pada kasus uji memerlukan kelompok yang mempunyai 'bands'.",
            "band(\"…\"), 'bands_by' and 'band' in a case need a group with 'bands'.",
        ),
        hint=("tambahkan 'bands' pada kelompok itu", "give the group 'bands'"),
        wrong="""
            id: contoh
            groups:
              - {id: kelas, criteria: [{id: A}]}
              - {id: layanan, criteria: [{id: B, applies_when: 'band("kelas") == "besar"'}]}
        """,
        right="""
            id: contoh
            groups:
              - {id: kelas, bands: [{from: 0, id: kecil}, {from: 3, id: besar}], criteria: [{id: A}]}
              - {id: layanan, criteria: [{id: B, applies_when: 'band("kelas") == "besar"'}]}
        """,
    ),
    entry(
        "K049",
        ("'when' hanya membandingkan jawaban dengan nilai tetap", "'when' compares answers with fixed values only"),
        (
            "'when' sebuah pertanyaan juga dibawa ke kuesioner Excel dan formulir, sehingga hitungan, fungsi, dan"
            " perbandingan antarpertanyaan tidak berlaku di situ.",
            "The 'when' of a question travels into the Excel questionnaire and forms, so calculations, functions and"
            " comparisons between questions do not work there.",
        ),
        hint=("tulis seperti {{tahap: final}} atau cakupan > 0", "write it like {{stage: final}} or cover > 0"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions:
                  - {id: cakupan, type: percentage}
                  - {id: ditinjau, type: yes_no, when: cakupan * 2 > 50}
                level: {ladder: {1: cakupan > 0, 2: ditinjau}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions:
                  - {id: cakupan, type: percentage}
                  - {id: ditinjau, type: yes_no, when: cakupan > 25}
                level: {ladder: {1: cakupan > 0, 2: ditinjau}}
        """,
    ),
    entry(
        "K050",
        ("'{text}' bukan tanggal", "'{text}' is not a date"),
        (
            "Tanggal dibandingkan dengan tanggal dalam tanda kutip, tahun-bulan-hari.",
            "Dates are compared with quoted dates, year-month-day.",
        ),
        hint=('tulis seperti "2020-01-31"', 'write it like "2020-01-31"'),
        wrong=rung('tanggal >= "31-01-2020"'),
        right=rung('tanggal >= "2020-01-31"'),
    ),
    entry(
        "K051",
        ("'in' tidak dapat dipakai seperti ini", "'in' cannot be used like this"),
        (
            'Pilihan dicari dalam jawaban select_multiple ("air" in sarana), atau jawaban select_one dalam daftar'
            ' (tahap in ("draf", "final")).',
            'Look for an option in a select_multiple answer ("water" in works), or for a select_one answer in a list'
            ' (stage in ("draft", "final")).',
        ),
        hint=('tulis seperti "air" in sarana', 'write it like "water" in works'),
        wrong=rung("'\"final\" in tahap'"),
        right=rung("'\"jalan\" in sarana'"),
    ),
    entry(
        "K052",
        ("'{name}' memerlukan id pertanyaan", "'{name}' takes the id of a question"),
        (
            "answered(…) dan not_applicable(…) menanyakan keadaan satu pertanyaan.",
            "answered(…) and not_applicable(…) ask for the state of one question.",
        ),
        hint=("tulis seperti {name}(cakupan)", "write it like {name}(cover)"),
        wrong=rung("answered(cakupan > 0)"),
        right=rung("answered(cakupan)"),
    ),
    entry(
        "K053",
        ("syarat ini tidak terbaca", "this condition is not readable"),
        (
            "Syarat adalah ekspresi, {all: [syarat, …]}, {any: [syarat, …]}, atau {PERTANYAAN: nilai atau [nilai, …]}.",
            "A condition is an expression, {all: [condition, …]}, {any: [condition, …]}, or {QUESTION: value or"
            " [values]}.",
        ),
        hint=(
            "tulis ekspresi, {{all: […]}}, {{any: […]}}, atau {{PERTANYAAN: nilai}}",
            "write an expression, {{all: […]}}, {{any: […]}}, or {{QUESTION: value}}",
        ),
        wrong=rung("[cakupan > 25]"),
        right=rung("{all: [cakupan > 25, answered(tahap)]}"),
    ),
    entry(
        "K054",
        ("'bands_by' harus berupa band(\"kelompok\")", "'bands_by' must be band(\"group\")"),
        (
            "Predikat yang bergantung pada predikat lain menyebut kelompok lain itu.",
            "Bands that depend on another band name that other group.",
        ),
        hint=('tulis band("kelompok")', 'write band("group")'),
        wrong="""
            id: contoh
            bands_by: kelas
            bands: [{from: 0, id: kurang}, {from: {kecil: 2, besar: 3}, id: baik}]
            groups: [{id: kelas, bands: [{from: 0, id: kecil}, {from: 3, id: besar}], criteria: [{id: A}]}]
        """,
        right="""
            id: contoh
            bands_by: band("kelas")
            bands: [{from: 0, id: kurang}, {from: {kecil: 2, besar: 3}, id: baik}]
            groups: [{id: kelas, bands: [{from: 0, id: kecil}, {from: 3, id: besar}], criteria: [{id: A}]}]
        """,
    ),
)
