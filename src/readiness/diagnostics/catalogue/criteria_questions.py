"""K058–K077: questions, their options and conversions."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "K058",
        ("pertanyaan berjenis {type} memerlukan pilihan", "a question of type {type} needs options"),
        (
            "select_one dan select_multiple memerlukan daftar 'options' yang tidak kosong, atau nama daftar di"
            " 'choices'.",
            "select_one and select_multiple need a list of 'options' that is not empty, or the name of one in"
            " 'choices'.",
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
            "'interpolate' memerlukan sekurang-kurangnya dua titik; indeks yang lebih besar memberi nilai yang"
            " tidak lebih kecil, dan setiap indeks hanya muncul sekali.",
            "'interpolate' needs two points at least; a greater index gives no smaller value, and every index"
            " stands once.",
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
)
