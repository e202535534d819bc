"""K020, K021 and K057–K071: ids, references, circles, policies and translations."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "K020",
        ("'{id}' sudah dipakai", "'{id}' is in use already"),
        (
            "Id kelompok dan kriteria berlaku untuk seluruh kerangka, demikian pula id pertanyaan; nilai pilihan"
            " berlaku dalam pertanyaannya dan id predikat dalam kelompoknya. Semuanya harus berbeda.",
            "Ids of groups and criteria hold for the whole framework, and so do ids of questions; values of"
            " options hold in their question and ids of bands in their group. All of them must differ.",
        ),
        hint=(
            "beri id lain; dengan 'repeat', pakai $each dalam id",
            "choose another; under 'repeat' put $each into it",
        ),
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
            "Sources, respondents, required criteria and lists of choices must stand in this framework before"
            " they can be named.",
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
        "K057",
        ("lingkaran ketergantungan: {cycle}", "a circle of dependencies: {cycle}"),
        (
            "Pertanyaan, kriteria, dan kelompok tidak boleh bergantung pada dirinya sendiri, baik melalui 'when',"
            " 'applies_when', 'cap', maupun nilai yang dibaca ekspresi.",
            "Questions, criteria and groups must not depend on themselves, whether through 'when',"
            " 'applies_when', 'cap' or the values that expressions read.",
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
        "K060",
        (
            "'not_applicable: refuse' tidak sejalan dengan kolom ini",
            "'not_applicable: refuse' contradicts this key",
        ),
        (
            "Dengan 'refuse' semua kriteria selalu berlaku, sehingga 'applies_when' dan 'may_not_apply' tidak"
            " dapat dipakai di bawahnya.",
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
        "K071",
        ("teks ini belum ada dalam bahasa: {languages}", "this text is missing in: {languages}"),
        (
            "Judul kerangka ada dalam beberapa bahasa; teks lain hendaknya demikian pula. Laporan memakai bahasa"
            " yang ada.",
            "The framework's title speaks several languages; other texts should too. Reports fall back on what"
            " there is.",
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
)
