"""Machine words in the arguments of diagnostics, and how people say them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from readiness.diagnostics.catalogue.entries import both
from readiness.domain.text import Text

CAUSES: Final[Mapping[str, Text]] = {
    "tab": both(
        "baris ini menjorok dengan tab, padahal YAML hanya mengenal spasi",
        "this line is indented with a tab, but YAML knows only spaces",
    ),
    "space": both("titik dua ini tidak diikuti spasi", "this colon is not followed by a space"),
    "quote": both("tanda kutip ini tidak ditutup", "this quotation mark is never closed"),
    "apostrophe": both(
        "masih ada tulisan sesudah tanda kutip penutup", "there is more text after the closing quotation mark"
    ),
    "escape": both(
        "garis miring terbalik di antara tanda kutip ganda mempunyai arti khusus",
        "a backslash between double quotation marks has a special meaning",
    ),
    "colon": both("ada titik dua di dalam teks", "there is a colon inside a text"),
    "bracket": both(
        "kurung ini tidak ditutup, atau ada koma antarbutir yang tertinggal",
        "this bracket is never closed, or a comma between items is missing",
    ),
    "indent": both(
        "lekukan baris ini tidak sejajar dengan baris-baris yang setingkat",
        "this line is not indented like the lines on its level",
    ),
    "reserved": both(
        "teks tidak dapat berawal dengan tanda ini tanpa tanda kutip",
        "a text cannot begin with this character unless it is quoted",
    ),
    "key": both("baris ini bukan pasangan 'kolom: nilai'", "this line is not a pair 'key: value'"),
    "other": both("tulisan YAML ini tidak dapat dibaca ({detail})", "this is not readable as YAML ({detail})"),
}
"""K001: what a syntax error comes from."""

REMEDIES: Final[Mapping[str, Text]] = {
    "tab": both("ganti setiap tab dengan dua spasi", "replace each tab by two spaces"),
    "space": both(
        "tulis satu spasi sesudah titik dua, misalnya 'title: Jalan'",
        "write a space after the colon, as in 'title: Roads'",
    ),
    "quote": both(
        "tutup teks itu dengan tanda kutip yang sama seperti pembukanya",
        "close the text with the same quotation mark that opens it",
    ),
    "apostrophe": both(
        'apit seluruh teks dengan jenis tanda kutip yang lain: "Jum\'at", \'"air" in sarana\'',
        'quote the whole text with the other kind of mark: "Jum\'at", \'"water" in works\'',
    ),
    "escape": both("pakai tanda kutip tunggal", "use single quotation marks"),
    "colon": both('apit teks itu dengan tanda kutip: "Tata kelola: cerdas"', 'quote the text: "Governance: smart"'),
    "bracket": both(
        "tutup setiap [ dengan ] dan setiap {{ dengan }}, dan pisahkan butir dengan koma",
        "close every [ with ] and every {{ with }}, and separate items by commas",
    ),
    "indent": both(
        "samakan jumlah spasi di awal baris dengan baris yang setingkat",
        "give lines on the same level the same number of leading spaces",
    ),
    "reserved": both("apit teks itu dengan tanda kutip", "quote the text"),
    "key": both("tulis titik dua dan spasi sesudah nama kolom", "write a colon and a space after the name of the key"),
}
"""K001: what to do about it."""

KINDS_OF_VALUE: Final[Mapping[str, Text]] = {
    "mapping": both("pasangan 'kolom: nilai'", "a mapping, 'key: value'"),
    "list": both("daftar", "a list"),
    "text": both("teks", "a text"),
    "number": both("bilangan", "a number"),
    "integer": both("bilangan bulat", "a whole number"),
    "decimal": both("bilangan", "a number"),
    "percentage": both("persentase", "a percentage"),
    "level": both("tingkat", "a level"),
    "yes_no": both("yes atau no", "yes or no"),
    "date": both("tanggal seperti 2020-01-31", "a date such as 2020-01-31"),
    "select_one": both("satu pilihan", "one option"),
    "select_multiple": both("daftar pilihan", "a list of options"),
    "expression": both("ekspresi", "an expression"),
    "pays": both("poin untuk setiap pilihan, {{pilihan: poin}}", "points for each option, {{option: points}}"),
    "pair": both("daftar dua bilangan", "a list of two numbers"),
    "set": both("himpunan pilihan", "a set of options"),
    "truth": both("syarat (benar atau salah)", "a condition (true or false)"),
    "fact": both("fakta tentang daerah", "a fact of the district"),
}
"""What a value is or should be."""

SHAPES: Final[Mapping[str, Text]] = {
    "mapping": both("{{kolom: nilai}}", "{{key: value}}"),
    "list": both("[satu, dua]", "[one, two]"),
    "text": both('"teks"', '"text"'),
    "number": both("12 atau 3.5", "12 or 3.5"),
    "expression": both("cakupan / 2", "cover / 2"),
    "pays": both("{{draf: 1, final: 3}}", "{{draft: 1, final: 3}}"),
    "pair": both("[0, 5]", "[0, 5]"),
}
"""K010: how a value of that kind is written."""

PLACES: Final[Mapping[str, Text]] = {
    "framework": both("kerangka", "a framework"),
    "group": both("kelompok", "a group"),
    "criterion": both("kriteria", "a criterion"),
    "question": both("pertanyaan", "a question"),
    "option": both("pilihan", "an option"),
    "converts": both("konversi", "a conversion"),
    "rule": both("aturan tingkat (level)", "a rule (level)"),
    "thresholds": both("aturan thresholds", "the rule thresholds"),
    "goalposts": both("aturan goalposts", "the rule goalposts"),
    "checklist": both("aturan checklist", "the rule checklist"),
    "cap": both("batas atas (cap)", "a cap"),
    "scale": both("skala", "a scale"),
    "band": both("predikat (band)", "a band"),
    "action": both("tindakan", "an action"),
    "evidence": both("bukti dukung", "evidence"),
    "evidenceitem": both("bukti dukung", "a piece of evidence"),
    "source": both("sumber", "a source"),
    "tier": both("jenjang kelompok (tier)", "a tier"),
    "rounding": both("pembulatan", "rounding"),
    "years": both("masa berlaku", "years"),
    "assessment": both("penilaian", "an assessment"),
    "subject": both("daerah yang dinilai (subject)", "the assessed district (subject)"),
    "entry": both("jawaban", "an answer"),
    "answer": both("jawaban", "an answer"),
    "appeal": both("sanggahan", "an appeal"),
    "previous": both("hasil tahun lalu", "last year's result"),
    "letterhead": both("kop surat", "a letterhead"),
    "template": both("templat", "a template"),
    "wording": both("naskah pengganti", "a file of texts"),
    "criterionwording": both("naskah satu kriteria", "the texts of a criterion"),
    "levelwording": both("naskah satu tingkat", "the texts of a level"),
    "table": both("pemetaan tabel", "a table mapping"),
    "fields": both("kolom-kolom tabel (fields)", "the fields of a table"),
    "colors": both("warna templat", "the colours of a template"),
    "case": both("kasus uji", "a case"),
    "expect": both("harapan kasus uji", "the expectations of a case"),
}
"""K012: what carries the unknown key."""

REASONS: Final[Mapping[str, Text]] = {
    "encoding": both("tidak tersimpan sebagai UTF-8", "it is not stored as UTF-8"),
    "control": both("memuat karakter kendali yang tidak tampak", "it holds an invisible control character"),
    "list": both("isinya harus daftar yang tidak kosong", "it must be a list that is not empty"),
    "id": both("setiap butirnya harus berupa teks atau memuat id", "each of its items must be a text or carry an id"),
    "field": both("'{name}' tidak ada pada butirnya", "its items have no '{name}'"),
    "many": both("salinannya lebih banyak daripada {limit}", "it makes more than {limit} copies"),
    "name": both(
        "yang ditulis harus nama berkas .yaml di folder yang sama", "it must name a .yaml file in the same folder"
    ),
    "missing": both("berkas itu tidak ada", "there is no such file"),
    "twice": both("berkas itu sudah disebut", "the file is named already"),
    "outside": both("berkas itu berada di luar foldernya", "the file lies outside its folder"),
    "large": both("berkas itu terlalu besar atau tidak dapat dibaca", "the file is too large or cannot be read"),
    "kind": both("jenis berkas itu tidak didukung", "files of that kind are not supported"),
    "empty": both("tidak ada lembar yang tampak", "it has no visible sheet"),
    "long line": both("ada baris yang terlalu panjang", "a line of it is too long"),
    "no rows": both("tidak ada baris data", "it has no rows of data"),
    "not calculated": both(
        "ada rumus yang belum dihitung; buka di Excel atau LibreOffice, lalu simpan",
        "it holds formulas without their values; open it in Excel or LibreOffice and save it",
    ),
    "no workbook": both("bukan buku kerja .xlsx, atau berkasnya rusak", "it is no .xlsx workbook, or it is damaged"),
    "too much inside": both("isinya terlalu besar bila dibuka", "it is too large when unpacked"),
    "not a regular file": both("bukan berkas biasa", "it is not a regular file"),
    "Permission denied": both("izin akses ditolak", "permission denied"),
    "Read-only file system": both("sistem berkas hanya dapat dibaca", "read-only file system"),
    "No space left on device": both("ruang penyimpanan habis", "no space left on the device"),
    "File name too long": both("nama berkas terlalu panjang", "the file name is too long"),
    "Input/output error": both("media penyimpanan bermasalah", "input/output error of the storage device"),
}
"""Why a file, a ``repeat`` or a resource cannot be used."""

FAULTS: Final[Mapping[str, Text]] = {
    "no_year": both("tahunnya tidak disebut", "its year is not given"),
    "not_earlier": both(
        "tahunnya tidak lebih awal daripada tahun penilaian ini", "its year is not before that of this assessment"
    ),
    "other_instrument": both(
        "instrumen ini tidak berlaku pada tahun itu, sehingga angkanya milik instrumen lain",
        "this instrument did not apply in that year, so the number is another instrument's",
    ),
    "out_of_range": both("angkanya di luar rentang instrumen ini", "the number lies outside this instrument's range"),
}
"""J044: why a stated result is no point of a trend."""

WORDS: Final[Mapping[str, Mapping[str, Text]]] = {
    "fault": FAULTS,
    "cause": CAUSES,
    "expected": KINDS_OF_VALUE,
    "left": KINDS_OF_VALUE,
    "right": KINDS_OF_VALUE,
    "where": PLACES,
    "reason": REASONS,
    "kind": {
        "sources": both("sumber", "source"),
        "nodes": both("kriteria atau kelompok", "criterion or group"),
        "respondents": both("responden", "respondent"),
        "criteria": both("kriteria", "criterion"),
        "choices": both("daftar pilihan", "list of choices"),
    },
    "direction": {"rise": both("naik", "rise"), "fall": both("turun", "fall")},
    "unit": {"megabytes": both("MB", "MB"), "entries": both("butir", "entries")},
    "stage": {
        "draft": both("masih berupa rancangan", "is still a draft"),
        "unsigned": both("belum ditandatangani", "is not signed yet"),
    },
    "rules": {"-": both("tidak ada", "none")},
    "tables": {"-": both("tidak ada", "none")},
}
"""By the name of the argument; other arguments are the user's own words."""

PHRASES: Final[Mapping[str, Text]] = {
    "a_number": both("sebuah bilangan", "a number"),
    "between": both("antara {low} dan {high}", "between {low} and {high}"),
    "at_least": both("paling sedikit {low}", "at least {low}"),
    "at_most": both("paling banyak {high}", "at most {high}"),
    "years": both("tahun {first} sampai {last}", "the years {first} to {last}"),
    "from_year": both("tahun {first} dan sesudahnya", "{first} and later"),
    "to_year": both("tahun {last} dan sebelumnya", "{last} and earlier"),
    "two_readings": both(
        "dapat berarti {whole} (titik pemisah ribuan) atau {value} (titik desimal)",
        "can mean {whole} (points between thousands) or {value} (a decimal point)",
    ),
    "two_readings_howto": both(
        "tulis {whole} bila yang dimaksud ribuan, atau {decimal} bila desimal",
        "write {whole} for thousands, or {decimal} for the decimal",
    ),
    "thousands": both(
        "memakai titik sebagai pemisah ribuan ({whole}); di sini titik berarti desimal",
        "has points between thousands ({whole}); here a point means decimals",
    ),
    "thousands_howto": both("tulis {whole}", "write {whole}"),
    "conditions": both(
        ": tingkat itu memerlukan {needed} syarat, padahal daftarnya hanya {listed}",
        ": it needs {needed} conditions and only {listed} are listed",
    ),
}
"""Phrases that depend on which arguments a diagnostic has."""
