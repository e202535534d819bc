"""K010–K018: keys and plain values of YAML files."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "K010",
        ("nilai di sini harus berupa {expected}", "the value here must be {expected}"),
        (
            "Jenis nilainya tidak sesuai dengan kolomnya, misalnya daftar di tempat teks. Baris kosong sesudah"
            " titik dua berarti tidak ada nilai.",
            "The value is not of the kind that its key takes, for example a list where a text belongs. Nothing"
            " after the colon means no value.",
        ),
        hint=("tulis seperti {shape}", "write it like {shape}"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                sources: permenpanrb-59-2020
        """,
        right="""
            id: contoh
            sources: {permenpanrb-59-2020: {title: Peraturan Menteri PANRB 59/2020}}
            criteria:
              - id: A
                sources: [permenpanrb-59-2020]
        """,
    ),
    entry(
        "K011",
        ("kolom '{key}' wajib diisi", "the key '{key}' is required"),
        ("Bagian ini belum lengkap tanpa kolom itu.", "This part is not complete without that key."),
        hint=("tambahkan '{key}: …'", "add '{key}: …'"),
        wrong="""
            id: contoh
            criteria:
              - {title: Layanan}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A, title: Layanan}
        """,
    ),
    entry(
        "K012",
        ("kolom '{key}' tidak dikenal pada {where}", "the key '{key}' is not known in {where}"),
        (
            "Kolom itu salah ketik atau berada di tempat yang salah. 'readiness schema framework' memberi editor daftar"
            " kolom yang berlaku.",
            "The key is misspelt or stands in the wrong place. 'readiness schema framework' gives editors the list of"
            " valid keys.",
        ),
        hint=(
            "periksa ejaan dan lekukannya; kolom itu mungkin milik bagian lain",
            "check its spelling and indentation; it may belong to another part",
        ),
        wrong="""
            id: contoh
            criteria:
              - id: A
                wieght: 2
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                weight: 2
        """,
    ),
    entry(
        "K013",
        ("'{text}' bukan {expected}", "'{text}' is not {expected}"),
        (
            "Bilangan ditulis dengan titik desimal (3.5) atau sebagai pecahan (10/3), tanpa pemisah ribuan, tanpa"
            " satuan, dan tanpa notasi ilmiah.",
            "Numbers are written with a decimal point (3.5) or as a fraction (10/3), without thousands"
            " separators, units or scientific notation.",
        ),
        hint=("tulis seperti 12, 3.5, atau 10/3", "write it like 12, 3.5 or 10/3"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                weight: 3,5
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                weight: 3.5
        """,
    ),
    entry(
        "K014",
        ("'{value}' tidak termasuk nilai yang berlaku", "'{value}' is not one of the allowed values"),
        ("Kolom ini hanya menerima beberapa kata.", "This key takes one of a few words only."),
        hint=("pilih salah satu: {allowed}", "choose one of: {allowed}"),
        wrong="""
            id: contoh
            aggregate: rata-rata
            criteria: [{id: A}]
        """,
        right="""
            id: contoh
            aggregate: mean
            criteria: [{id: A}]
        """,
    ),
    entry(
        "K015",
        (
            "versi {language} bahasa kriteria tidak dikenal",
            "version {language} of the criteria language is not known",
        ),
        (
            "Kolom 'language' menyebut versi bahasa kriteria. Versi yang lebih baru memerlukan program yang lebih"
            " baru.",
            "The key 'language' names the version of the criteria language. A newer version needs a newer program.",
        ),
        hint=("program ini membaca versi {known}", "this program reads version {known}"),
        wrong="""
            language: 2
            id: contoh
            criteria: [{id: A}]
        """,
        right="""
            language: 1
            id: contoh
            criteria: [{id: A}]
        """,
    ),
    entry(
        "K016",
        ("'{id}' tidak dapat menjadi id di sini", "'{id}' cannot be an id here"),
        (
            "Id terdiri atas huruf, angka, garis bawah, titik, dan tanda hubung. Id pertanyaan hanya huruf, angka, dan"
            " garis bawah, dan bukan kata yang berarti khusus dalam ekspresi (class, if, all, any, min, count, …).",
            "An id is made of letters, digits, underscores, points and hyphens. The id of a question is made of"
            " letters, digits and underscores only, and is no word with a meaning in expressions (class, if, all,"
            " any, min, …).",
        ),
        hint=("pakai id lain, misalnya dengan garis bawah", "use another id, for example with an underscore"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: class, type: yes_no}]
                level: {ladder: {1: answer("class")}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: class_size, type: yes_no}]
                level: {ladder: {1: class_size}}
        """,
    ),
    entry(
        "K017",
        ("bahasa '{language}' tidak dikenal", "the language '{language}' is not known"),
        (
            "Teks ditulis langsung, atau dalam beberapa bahasa sebagai {id: …, en: …}.",
            "A text is written as it is, or in several languages as {id: …, en: …}.",
        ),
        hint=("bahasa yang dikenal: {allowed}", "known languages: {allowed}"),
        wrong="""
            id: contoh
            title: {id: Contoh, ina: Contoh}
            criteria: [{id: A}]
        """,
        right="""
            id: contoh
            title: {id: Contoh, en: Example}
            criteria: [{id: A, title: {id: Layanan, en: Services}}]
        """,
    ),
    entry(
        "K018",
        ("'repeat' tidak dapat dijabarkan: {reason}", "'repeat' cannot be expanded: {reason}"),
        (
            "'repeat' pada kelompok atau kriteria berisi daftar; untuk setiap butirnya dibuat satu salinan,"
            " dengan $each (id butir) atau $each.kolom diganti isinya.",
            "'repeat' on a group or criterion holds a list; each item makes one copy, in which $each (the item's id) or"
            " $each.key is replaced by what the item says.",
        ),
        hint=(
            "tulis seperti 'repeat: [{{id: D1, title: …}}, …]'",
            "write it like 'repeat: [{{id: D1, title: …}}, …]'",
        ),
        wrong="""
            id: contoh
            criteria:
              - {repeat: [{id: D1}], id: $each, title: $each.title}
        """,
        right="""
            id: contoh
            criteria:
              - {repeat: [{id: D1, title: Layanan}], id: $each, title: $each.title}
        """,
    ),
)
