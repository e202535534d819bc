"""K019–K023, K056–K072, K078: groups, weights, questions, bands, references, and the whole of a framework."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entry import Entry, entry

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
        "K020",
        ("'{id}' sudah dipakai", "'{id}' is in use already"),
        (
            "Id kelompok dan kriteria berlaku untuk seluruh kerangka, demikian pula id pertanyaan; nilai pilihan berlaku"
            " dalam pertanyaannya dan id predikat dalam kelompoknya. Semuanya harus berbeda.",
            "Ids of groups and criteria hold for the whole framework, and so do ids of questions; values of options hold"
            " in their question and ids of bands in their group. All of them must differ.",
        ),
        hint=("beri id lain; dengan 'repeat', pakai $each dalam id", "choose another; under 'repeat' put $each into it"),
        wrong="""
            id: contoh
            criteria:
              - {repeat: [{id: D1}, {id: D2}], id: A}
        """,
        right="""
            id: contoh
            criteria:
              - {repeat: [{id: D1}, {id: D2}], id: A-$each}
        """,
    ),
    entry(
        "K021",
        ("{kind} '{name}' tidak ada", "there is no {kind} '{name}'"),
        (
            "Sumber, responden, kriteria prasyarat, dan daftar pilihan harus tertulis di kerangka ini sebelum dapat"
            " disebut.",
            "Sources, respondents, required criteria and lists of choices must stand in this framework before they can be"
            " named.",
        ),
        hint=("yang tersedia: {known}", "available: {known}"),
        wrong="""
            id: contoh
            sources: {pp-59-2022: {title: PP 59/2022}}
            criteria: [{id: A, sources: [pp-59-2021]}]
        """,
        right="""
            id: contoh
            sources: {pp-59-2022: {title: PP 59/2022}}
            criteria: [{id: A, sources: [pp-59-2022]}]
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
            "Rata-rata geometrik dan harmonik hanya terdefinisi untuk nilai nol ke atas; rentang salah satu anak berawal"
            " di bawah nol.",
            "Geometric and harmonic means are defined for values of zero and above; the range of a child begins below zero.",
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
        "K057",
        ("lingkaran ketergantungan: {cycle}", "a circle of dependencies: {cycle}"),
        (
            "Pertanyaan, kriteria, dan kelompok tidak boleh bergantung pada dirinya sendiri, baik melalui 'when',"
            " 'applies_when', 'cap', maupun nilai yang dibaca ekspresi.",
            "Questions, criteria and groups must not depend on themselves, whether through 'when', 'applies_when', 'cap' or"
            " the values that expressions read.",
        ),
        hint=("putuskan salah satu mata rantainya", "break one link of the chain"),
        wrong="""
            id: contoh
            criteria:
              - {id: A, applies_when: level("B") >= 1}
              - {id: B, applies_when: level("A") >= 1}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A}
              - {id: B, applies_when: level("A") >= 1}
        """,
    ),
    entry(
        "K058",
        ("pertanyaan berjenis {type} memerlukan pilihan", "a question of type {type} needs options"),
        (
            "select_one dan select_multiple memerlukan daftar 'options' yang tidak kosong, atau nama daftar di 'choices'.",
            "select_one and select_multiple need a list of 'options' that is not empty, or the name of one in 'choices'.",
        ),
        hint=("tambahkan 'options: [{{value: …}}, …]'", "add 'options: [{{value: …}}, …]'"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: tahap, type: select_one}]
                level: {ladder: {1: tahap == "final"}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: tahap, type: select_one, options: [{value: draf}, {value: final}]}]
                level: {ladder: {1: tahap == "final"}}
        """,
    ),
    entry(
        "K059",
        ("batas bawah {low} tidak berada di bawah batas atas {high}", "the lower limit {low} is not below the upper {high}"),
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
        "K060",
        (
            "'not_applicable: refuse' tidak sejalan dengan kolom ini",
            "'not_applicable: refuse' contradicts this key",
        ),
        (
            "Dengan 'refuse' semua kriteria selalu berlaku, sehingga 'applies_when' dan 'may_not_apply' tidak dapat dipakai"
            " di bawahnya.",
            "Under 'refuse' every criterion applies always, so neither 'applies_when' nor 'may_not_apply' can be used.",
        ),
        hint=("hapus kolom ini, atau pilih 'exclude'", "remove this key, or choose 'exclude'"),
        wrong="""
            id: contoh
            not_applicable: refuse
            criteria: [{id: A, may_not_apply: true}]
        """,
        right="""
            id: contoh
            not_applicable: exclude
            criteria: [{id: A, may_not_apply: true}]
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
            "anak-anak '{id}' memakai rentang yang berbeda ({ranges})",
            "the children of '{id}' have different ranges ({ranges})",
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
            "Under 'aggregate: ratio' points are divided by the highest points; the highest points of a criterion are at"
            " least zero.",
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
        "K064",
        ("pertanyaan '{id}' tidak dibaca aturan mana pun", "no rule reads the question '{id}'"),
        (
            "Jawabannya tidak mengubah nilai apa pun. Mungkin ada id yang salah ketik pada aturan.",
            "Its answer changes nothing. Perhaps an id in a rule is misspelt.",
        ),
        hint=("pakai dalam aturan, atau hapus pertanyaannya", "use it in a rule, or delete the question"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: ada, type: yes_no}, {id: ditinjau, type: yes_no}]
                level: {ladder: {1: ada}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: ada, type: yes_no}, {id: ditinjau, type: yes_no}]
                level: {ladder: {1: ada, 2: ditinjau}}
        """,
    ),
    entry(
        "K065",
        (
            "titik konversi tidak naik bersama nilainya",
            "the points of the conversion do not rise with the values",
        ),
        (
            "'interpolate' memerlukan sekurang-kurangnya dua titik; indeks yang lebih besar memberi nilai yang tidak lebih"
            " kecil, dan setiap indeks hanya muncul sekali.",
            "'interpolate' needs two points at least; a greater index gives no smaller value, and every index stands once.",
        ),
        hint=("urutkan titik-titiknya, misalnya {{1: 0, 5: 100}}", "put the points in order, as in {{1: 0, 5: 100}}"),
        wrong="""
            id: contoh
            criteria:
              - {id: A, type: level, converts: {name: Indeks, interpolate: {1: 50, 3: 20}}}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A, type: level, converts: {name: Indeks, interpolate: {1: 20, 3: 50}}}
        """,
    ),
    entry(
        "K067",
        ("prasyarat '{need}' tidak terbaca", "the requirement '{need}' is not readable"),
        (
            "Prasyarat sebuah tindakan ditulis sebagai KRITERIA@TINGKAT.",
            "What an action requires is written as CRITERION@LEVEL.",
        ),
        hint=("tulis seperti GOV-103@2", "write it like GOV-103@2"),
        wrong="""
            id: contoh
            criteria: [{id: A, actions: [{to: 1, do: Susun peraturan, needs: [B]}]}, {id: B}]
        """,
        right="""
            id: contoh
            criteria: [{id: A, actions: [{to: 1, do: Susun peraturan, needs: [B@1]}]}, {id: B}]
        """,
    ),
    entry(
        "K068",
        ("prasyarat tindakan melingkar: {cycle}", "the requirements of actions go in a circle: {cycle}"),
        (
            "Tindakan yang saling menunggu tidak akan pernah dapat dimulai.",
            "Actions that wait for each other can never begin.",
        ),
        hint=("hapus salah satu prasyarat", "remove one of the requirements"),
        wrong="""
            id: contoh
            criteria:
              - {id: A, actions: [{to: 1, do: Susun, needs: [B@1]}]}
              - {id: B, actions: [{to: 1, do: Bahas, needs: [A@1]}]}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A, actions: [{to: 1, do: Susun, needs: [B@1]}]}
              - {id: B, actions: [{to: 1, do: Bahas}]}
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
        "K071",
        ("teks ini belum ada dalam bahasa: {languages}", "this text is missing in: {languages}"),
        (
            "Judul kerangka ada dalam beberapa bahasa; teks lain hendaknya demikian pula. Laporan memakai bahasa yang ada.",
            "The framework's title speaks several languages; other texts should too. Reports fall back on what there is.",
        ),
        hint=("tambahkan terjemahannya", "add the translation"),
        wrong="""
            id: contoh
            title: {id: Contoh, en: Example}
            criteria: [{id: A, title: {id: Layanan}}]
        """,
        right="""
            id: contoh
            title: {id: Contoh, en: Example}
            criteria: [{id: A, title: {id: Layanan, en: Services}}]
        """,
    ),
    entry(
        "K072",
        ("'{value}' tidak dapat menjadi pilihan", "'{value}' cannot be an option"),
        (
            "Kata itu adalah keadaan jawaban (belum tahu atau tidak berlaku) pada setiap pertanyaan.",
            "The word is a state of any answer (unknown or not applicable).",
        ),
        hint=("pakai nilai lain, misalnya 'none'", "use another value, such as 'none'"),
        wrong="""
            id: contoh
            criteria:
              - {id: A, options: [{value: unknown, level: 0}, {value: ada, level: 1}]}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A, options: [{value: none, level: 0}, {value: ada, level: 1}]}
        """,
    ),
    entry(
        "K077",
        ("pertanyaan berjenis {type} tidak mempunyai pilihan", "a question of type {type} has no options"),
        (
            "'options' hanya untuk select_one dan select_multiple.",
            "'options' are for select_one and select_multiple only.",
        ),
        hint=("ganti jenisnya, atau hapus 'options'", "change the type, or remove 'options'"),
        wrong="""
            id: contoh
            criteria:
              - {id: A, type: decimal, options: [{value: rendah, level: 1}]}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A, type: select_one, options: [{value: rendah, level: 1}, {value: tinggi, level: 2}]}
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
