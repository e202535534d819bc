"""K019, K022, K023 and K056–K078: groups, their weights, ranges and bands."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "K019",
        ("'{id}' tidak memuat kriteria apa pun", "'{id}' holds no criteria"),
        (
            "Setiap kelompok, dan kerangka itu sendiri, memuat sekurang-kurangnya satu kriteria atau kelompok.",
            "Every group, and the framework itself, holds at least one criterion or group.",
        ),
        hint=("tambahkan 'criteria' atau 'groups'", "add 'criteria' or 'groups'"),
        wrong="""
            id: contoh
            groups: [{id: tata_kelola}]
        """,
        right="""
            id: contoh
            groups: [{id: tata_kelola, criteria: [{id: A}]}]
        """,
    ),
    entry(
        "K022",
        ("bobot {value} negatif", "the weight {value} is negative"),
        (
            "Bobot nol mengeluarkan kriteria dari hitungan; bobot negatif tidak bermakna.",
            "A weight of zero leaves a criterion out of the sum; a negative weight has no meaning.",
        ),
        hint=("tulis bobot nol atau lebih", "write a weight of zero or more"),
        wrong="""
            id: contoh
            criteria: [{id: A, weight: -1}]
        """,
        right="""
            id: contoh
            criteria: [{id: A, weight: 1}]
        """,
    ),
    entry(
        "K023",
        ("jumlah bobot {total}, bukan {wanted}", "the weights add up to {total}, not {wanted}"),
        (
            "'weights_sum' menjaga agar bobot tidak salah ketik: jumlah bobot anak-anak langsung harus sama dengannya.",
            "'weights_sum' guards against slips: the weights of the direct children must add up to it.",
        ),
        hint=("perbaiki bobotnya, atau 'weights_sum'", "correct the weights, or 'weights_sum'"),
        wrong="""
            id: contoh
            weights_sum: 100
            criteria: [{id: A, weight: 60}, {id: B, weight: 30}]
        """,
        right="""
            id: contoh
            weights_sum: 100
            criteria: [{id: A, weight: 60}, {id: B, weight: 40}]
        """,
    ),
    entry(
        "K056",
        (
            "rata-rata {aggregate} tidak dapat memakai nilai di bawah nol",
            "a {aggregate} mean cannot take values below zero",
        ),
        (
            "Rata-rata geometrik dan harmonik hanya terdefinisi untuk nilai nol ke atas; rentang salah satu anak"
            " berawal di bawah nol.",
            "Geometric and harmonic means are defined for values of zero and above; the range of a child begins"
            " below zero.",
        ),
        hint=("pakai 'mean', atau skala dari nol", "use 'mean', or a scale from zero"),
        wrong="""
            id: contoh
            aggregate: geometric
            scale: {min: -1, max: 5}
            criteria: [{id: A}, {id: B}]
        """,
        right="""
            id: contoh
            aggregate: geometric
            scale: {min: 0, max: 5}
            criteria: [{id: A}, {id: B}]
        """,
    ),
    entry(
        "K059",
        (
            "batas bawah {low} tidak berada di bawah batas atas {high}",
            "the lower limit {low} is not below the upper {high}",
        ),
        (
            "Skala, rentang jawaban, 'minimum' dan 'maximum', serta 'years' berawal pada batas yang lebih kecil.",
            "A scale, the range of an answer, 'minimum' and 'maximum', and 'years' begin at the smaller limit.",
        ),
        hint=("tukar kedua batas itu", "swap the two limits"),
        wrong="""
            id: contoh
            scale: {min: 5, max: 0}
            criteria: [{id: A}]
        """,
        right="""
            id: contoh
            scale: {min: 0, max: 5}
            criteria: [{id: A}]
        """,
    ),
    entry(
        "K061",
        (
            "predikat '{band}' tidak menyebut batas untuk '{key}'",
            "the band '{band}' gives no limit for '{key}'",
        ),
        (
            "Dengan 'bands_by', 'from' menyebut satu batas untuk setiap predikat kelompok yang lain itu.",
            "Under 'bands_by', 'from' gives one limit for every band of the other group.",
        ),
        hint=("tambahkan '{key}: …' pada 'from'", "add '{key}: …' to 'from'"),
        wrong="""
            id: contoh
            bands_by: band("kelas")
            bands: [{from: 0, id: kurang}, {from: {kecil: 2}, id: baik}]
            groups: [{id: kelas, bands: [{from: 0, id: kecil}, {from: 3, id: besar}], criteria: [{id: A}]}]
        """,
        right="""
            id: contoh
            bands_by: band("kelas")
            bands: [{from: 0, id: kurang}, {from: {kecil: 2, besar: 3}, id: baik}]
            groups: [{id: kelas, bands: [{from: 0, id: kecil}, {from: 3, id: besar}], criteria: [{id: A}]}]
        """,
    ),
    entry(
        "K062",
        (
            "yang berada di bawah '{id}' memakai rentang yang berbeda ({ranges})",
            "what stands below '{id}' has different ranges ({ranges})",
        ),
        (
            "Rata-rata nilai yang rentangnya berbeda jarang dimaksudkan: nilai 1 dari 1 lalu sama dengan 1 dari 5.",
            "A mean of values with different ranges is seldom meant: 1 out of 1 then equals 1 out of 5.",
        ),
        hint=("samakan skalanya, atau pakai 'aggregate: ratio'", "use one scale, or 'aggregate: ratio'"),
        wrong="""
            id: contoh
            criteria:
              - {id: A}
              - {id: B, scale: {min: 0, max: 1}}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A}
              - {id: B}
        """,
    ),
    entry(
        "K063",
        (
            "nilai tertinggi '{id}' negatif, sehingga tidak dapat menjadi bagian rasio",
            "the highest value of '{id}' is negative, so it cannot be part of a ratio",
        ),
        (
            "Dengan 'aggregate: ratio' jumlah poin dibagi jumlah poin tertinggi; poin tertinggi setiap kriteria paling"
            " sedikit nol.",
            "Under 'aggregate: ratio' points are divided by the highest points; the highest points of a criterion"
            " are at least zero.",
        ),
        hint=("tulis 'maximum' paling sedikit nol", "write a 'maximum' of at least zero"),
        wrong="""
            id: contoh
            aggregate: ratio
            criteria:
              - {id: A, type: yes_no, level: {points: {A: {yes: -2, no: -1}}}}
        """,
        right="""
            id: contoh
            aggregate: ratio
            criteria:
              - {id: A, type: yes_no, level: {points: {A: {yes: 2, no: 0}}}}
        """,
    ),
    entry(
        "K069",
        (
            "batas predikat {value} tidak lebih besar daripada batas sebelumnya, {before}",
            "the limit {value} of a band is not above the one before, {before}",
        ),
        (
            "Predikat ditulis dari yang terendah; batas bawahnya harus naik.",
            "Bands are written from the lowest; their lower limits must rise.",
        ),
        hint=("urutkan predikat menurut 'from'", "put the bands in the order of 'from'"),
        wrong="""
            id: contoh
            bands: [{from: 0, id: kurang}, {from: 4, id: baik}, {from: 3, id: cukup}]
            criteria: [{id: A}]
        """,
        right="""
            id: contoh
            bands: [{from: 0, id: kurang}, {from: 3, id: cukup}, {from: 4, id: baik}]
            criteria: [{id: A}]
        """,
    ),
    entry(
        "K070",
        (
            "predikat terendah berawal pada {value}, padahal nilai terendah {low}",
            "the lowest band begins at {value}, but the lowest value is {low}",
        ),
        ("Nilai di bawah batas itu tidak akan mempunyai predikat.", "Values below that limit would have no band."),
        hint=("mulai predikat terendah pada {low}", "begin the lowest band at {low}"),
        wrong="""
            id: contoh
            bands: [{from: 1, id: kurang}, {from: 3, id: baik}]
            criteria: [{id: A}]
        """,
        right="""
            id: contoh
            bands: [{from: 0, id: kurang}, {from: 3, id: baik}]
            criteria: [{id: A}]
        """,
    ),
    entry(
        "K078",
        (
            "predikat '{band}' menyebut beberapa batas tanpa 'bands_by'",
            "the band '{band}' gives several limits without 'bands_by'",
        ),
        (
            "Batas menurut predikat lain memerlukan 'bands_by: band(\"kelompok\")'.",
            "Limits that depend on another band need 'bands_by: band(\"group\")'.",
        ),
        hint=("tulis satu bilangan, atau tambahkan 'bands_by'", "write one number, or add 'bands_by'"),
        wrong="""
            id: contoh
            bands: [{from: 0, id: kurang}, {from: {kecil: 2, besar: 3}, id: baik}]
            criteria: [{id: A}]
        """,
        right="""
            id: contoh
            bands: [{from: 0, id: kurang}, {from: 2, id: baik}]
            criteria: [{id: A}]
        """,
    ),
)
