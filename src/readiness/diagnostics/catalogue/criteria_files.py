"""K001–K018, K066, K081: the text of YAML files, their keys and plain values."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entry import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "K001",
        ("{cause}", "{cause}"),
        (
            "Berkas tidak dapat dibaca sebagai YAML. Penyebab yang lazim: tab pada awal baris, titik dua tanpa spasi,"
            " tanda kutip atau kurung yang tidak ditutup, titik dua di dalam teks tanpa tanda kutip, dan lekukan yang"
            " tidak sejajar.",
            "The file is not readable as YAML. The usual causes: a tab at the start of a line, a colon without a space,"
            " a quotation mark or bracket that is never closed, a colon inside an unquoted text, and uneven indentation.",
        ),
        hint=("{remedy}", "{remedy}"),
        wrong="""
            id: contoh
            title: Tata kelola: cerdas
            criteria: [{id: A}]
        """,
        right="""
            id: contoh
            title: "Tata kelola: cerdas"
            criteria: [{id: A}]
        """,
    ),
    entry(
        "K002",
        ("kolom '{key}' tertulis dua kali", "the key '{key}' is written twice"),
        (
            "Setiap kolom hanya boleh tertulis sekali pada tempatnya; kalau tidak, salah satu nilainya akan hilang tanpa"
            " terlihat. Tingkat 1 dan 1.0 adalah tingkat yang sama.",
            "A key may stand only once in its place; otherwise one of its values would be lost unseen. The levels 1 and"
            " 1.0 are the same level.",
        ),
        hint=("hapus atau gabungkan salah satunya", "delete one of them, or join the two"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                weight: 1
                weight: 2
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                weight: 2
        """,
    ),
    entry(
        "K003",
        ("jangkar dan alias YAML ({name}) tidak dipakai di sini", "anchors and aliases ({name}) are not used here"),
        (
            "Jangkar (&nama) dan alias (*nama) tidak diterima, karena satu berkas kecil dengannya dapat mengembang tanpa"
            " batas. Pakai 'choices' untuk daftar pilihan bersama dan 'repeat' untuk kriteria yang berulang.",
            "Anchors (&name) and aliases (*name) are refused, because with them a small file can grow without bound. Use"
            " 'choices' for shared lists of options and 'repeat' for criteria that recur.",
        ),
        hint=(
            "tulis isinya langsung, atau apit teks yang berawal dengan & atau * dengan tanda kutip",
            "write the content itself, or quote a text that begins with & or *",
        ),
        wrong="""
            id: contoh
            criteria:
              - {id: A, title: &judul Layanan}
              - {id: B, title: *judul}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A, title: Layanan}
              - {id: B, title: Layanan}
        """,
    ),
    entry(
        "K004",
        ("tanda jenis YAML '{tag}' tidak dipakai di sini", "the YAML tag '{tag}' is not used here"),
        (
            "Tanda jenis seperti !!str atau !!python/object tidak diterima: jenis setiap nilai ditentukan oleh kolomnya.",
            "Tags such as !!str or !!python/object are refused: the key decides what kind of value it takes.",
        ),
        hint=(
            "hapus tanda itu, atau apit teks yang berawal dengan ! dengan tanda kutip",
            "remove the tag, or quote a text that begins with !",
        ),
        wrong="""
            id: contoh
            title: !!python/object:os.system ls
            criteria: [{id: A}]
        """,
        right="""
            id: contoh
            title: Contoh
            criteria: [{id: A}]
        """,
    ),
    entry(
        "K005",
        (
            "susunan berkas lebih dalam daripada {limit} jenjang",
            "the file is nested more than {limit} levels deep",
        ),
        (
            "Kerangka yang wajar tidak sampai sepuluh jenjang. Susunan yang sangat dalam biasanya kurung yang lupa"
            " ditutup.",
            "A sound framework is not even ten levels deep. Very deep nesting usually means brackets that were not closed.",
        ),
        hint=("periksa kurung dan lekukan", "check brackets and indentation"),
    ),
    entry(
        "K006",
        ("isi berkas melebihi {limit} {unit}", "the file holds more than {limit} {unit}"),
        (
            "Berkas kerangka dan penilaian berukuran puluhan kilobita. Berkas yang jauh lebih besar hampir pasti bukan"
            " berkas yang dimaksud.",
            "Frameworks and assessments are tens of kilobytes. A file that is far larger is almost surely not the one that"
            " was meant.",
        ),
        hint=("pastikan berkasnya benar", "make sure that this is the right file"),
    ),
    entry(
        "K007",
        ("ini bukan berkas teks: {reason}", "this is not a text file: {reason}"),
        (
            "Berkas harus berupa teks UTF-8. Berkas Word, Excel, dan PDF bukan teks; Notepad lama menyimpan teks dengan"
            " pengodean lain.",
            "The file must be UTF-8 text. Word, Excel and PDF files are no text; old versions of Notepad store text in"
            " another encoding.",
        ),
        hint=(
            "simpan ulang dari editor teks dengan pengodean UTF-8",
            "save it again from a text editor, with the encoding UTF-8",
        ),
    ),
    entry(
        "K008",
        ("berkas ini kosong", "this file is empty"),
        (
            "Berkas tidak memuat apa pun selain baris kosong dan komentar.",
            "The file holds nothing but blank lines and comments.",
        ),
        hint=(
            "mulai dengan 'readiness init' atau 'readiness frameworks ID --copy FOLDER'",
            "begin with 'readiness init' or 'readiness frameworks ID --copy FOLDER'",
        ),
        wrong="# belum diisi\n",
        right="""
            id: contoh
            criteria: [{id: A}]
        """,
    ),
    entry(
        "K009",
        ("berkas memuat lebih dari satu dokumen", "the file holds more than one document"),
        (
            "Garis '---' di tengah berkas memulai dokumen baru; setiap berkas hanya boleh memuat satu dokumen.",
            "A line '---' in the middle of a file begins a new document; every file may hold one only.",
        ),
        hint=("hapus garis '---', atau bagi berkasnya", "remove the line '---', or split the file"),
        wrong="""
            id: contoh
            criteria: [{id: A}]
            ---
            id: lain
        """,
        right="""
            id: contoh
            criteria: [{id: A}]
        """,
    ),
    entry(
        "K010",
        ("nilai di sini harus berupa {expected}", "the value here must be {expected}"),
        (
            "Jenis nilainya tidak sesuai dengan kolomnya, misalnya daftar di tempat teks. Baris kosong sesudah titik dua"
            " berarti tidak ada nilai.",
            "The value is not of the kind that its key takes, for example a list where a text belongs. Nothing after the"
            " colon means no value.",
        ),
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
            "Bilangan ditulis dengan titik desimal (3.5) atau sebagai pecahan (10/3), tanpa pemisah ribuan, tanpa satuan,"
            " dan tanpa notasi ilmiah.",
            "Numbers are written with a decimal point (3.5) or as a fraction (10/3), without thousands separators, units or"
            " scientific notation.",
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
            "Kolom 'language' menyebut versi bahasa kriteria. Versi yang lebih baru memerlukan program yang lebih baru.",
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
            "An id is made of letters, digits, underscores, points and hyphens. The id of a question is made of letters,"
            " digits and underscores only, and is no word with a meaning in expressions (class, if, all, any, min, …).",
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
            "Teks ditulis langsung, atau dalam beberapa bahasa sebagai {{id: …, en: …}}.",
            "A text is written as it is, or in several languages as {{id: …, en: …}}.",
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
            "'repeat' pada kelompok atau kriteria berisi daftar; untuk setiap butirnya dibuat satu salinan, dengan $each"
            " (id butir) atau $each.kolom diganti isinya.",
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
    entry(
        "K066",
        ("berkas kelompok '{file}' tidak dapat disisipkan: {reason}", "group file '{file}' cannot be included: {reason}"),
        (
            "'groups' pada framework.yaml boleh menyebut berkas .yaml di folder yang sama; setiap berkas berisi satu"
            " kelompok.",
            "'groups' in framework.yaml may name .yaml files in the same folder; each file holds one group.",
        ),
        wrong="""
            id: contoh
            groups: [../lain/tata-kelola.yaml]
        """,
        right="""
            id: contoh
            groups: [{id: tata_kelola, criteria: [{id: A}]}]
        """,
    ),
    entry(
        "K081",
        ("koma memecah teks '{text}'", "a comma splits the text '{text}'"),
        (
            "Di dalam kurung kurawal dan kurung siku, koma memisahkan butir. Teks yang memuat koma harus diapit tanda"
            " kutip.",
            "Inside braces and brackets a comma separates items. A text that holds a comma must be quoted.",
        ),
        hint=("apit teks itu dengan tanda kutip", "quote the text"),
        wrong="""
            id: contoh
            criteria:
              - {id: A, title: Jalan, jembatan, dan irigasi}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A, title: "Jalan, jembatan, dan irigasi"}
        """,
    ),
)
