"""K001–K009, K066, K081: the text of YAML files."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "K001",
        ("{cause}", "{cause}"),
        (
            "Berkas tidak dapat dibaca sebagai YAML. Penyebab yang lazim: tab pada awal baris, titik dua tanpa spasi,"
            " tanda kutip atau kurung yang tidak ditutup, titik dua di dalam teks tanpa tanda kutip, dan lekukan yang"
            " tidak sejajar.",
            "The file is not readable as YAML. The usual causes: a tab at the start of a line, a colon without a"
            " space, a quotation mark or bracket that is never closed, a colon inside an unquoted text, and uneven"
            " indentation.",
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
            "Setiap kolom hanya boleh tertulis sekali pada tempatnya; kalau tidak, salah satu nilainya akan"
            " hilang tanpa terlihat. Tingkat 1 dan 1.0 adalah tingkat yang sama.",
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
            "Jangkar (&nama) dan alias (*nama) tidak diterima, karena satu berkas kecil dengannya dapat"
            " mengembang tanpa batas. Pakai 'choices' untuk daftar pilihan bersama dan 'repeat' untuk kriteria"
            " yang berulang.",
            "Anchors (&name) and aliases (*name) are refused, because with them a small file can grow without"
            " bound. Use 'choices' for shared lists of options and 'repeat' for criteria that recur.",
        ),
        hint=(
            "tulis isinya langsung, atau apit teks yang berawal dengan & atau * dengan tanda kutip",
            "write the content itself, or quote a text that begins with & or *",
        ),
        wrong="""
            id: contoh
            criteria:
              - {id: A, title: Layanan}
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
            "Tanda jenis seperti !!str atau !!python/object tidak diterima: jenis setiap nilai ditentukan oleh"
            " kolomnya.",
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
            "A sound framework is not even ten levels deep. Very deep nesting usually means brackets that were"
            " not closed.",
        ),
        hint=("periksa kurung dan lekukan", "check brackets and indentation"),
    ),
    entry(
        "K006",
        ("isi berkas melebihi {limit} {unit}", "the file holds more than {limit} {unit}"),
        (
            "Berkas kerangka dan penilaian berukuran puluhan kilobita. Berkas yang jauh lebih besar hampir pasti bukan"
            " berkas yang dimaksud.",
            "Frameworks and assessments are tens of kilobytes. A file that is far larger is almost surely not the"
            " one that was meant.",
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
        "K066",
        (
            "berkas kelompok '{file}' tidak dapat disisipkan: {reason}",
            "group file '{file}' cannot be included: {reason}",
        ),
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
